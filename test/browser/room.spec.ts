/**
 * Phones in a real room: the facilitator's page in a real browser with its real storage, a host that is
 * killed and started again, the page reloaded, and phones that try on.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Level } from '../../shared/model/workshop.ts';
import { addressIn, answerInSteps, expectEachOnce, letPhonesIn } from '../room/openRoom.ts';
import { Phone, persistently } from '../room/phone.ts';
import { expect, test } from './app.ts';
import { prepareWith } from './preparedWorkshop.ts';
import { storedRows } from './storedRows.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const phonesInRoom = 40;

/** A host that can be killed; on the port it had before, since the page's storage belongs to its address. */
async function startProcess(dataFolder: string, port = 0): Promise<{ url: string; process: ChildProcess }> {
  const renderer = process.env.PRAATPLAAT_DIST ?? join(root, 'dist/renderer');
  const phone = process.env.PRAATPLAAT_PHONE_DIST ?? join(renderer, '..', 'phone');
  const script = join(root, 'test/room/hostProcess.ts');
  const child = spawn(process.execPath, [script, `${port}`, dataFolder, renderer, phone], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').once('data', (line: string) => resolve(line.trim()));
    child.once('exit', (code) => reject(new Error(`The host ended with ${code}`)));
  });
  return { url, process: child };
}

/** Kills at once, without a goodbye. */
async function kill(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

test('every acknowledged answer is there once, though the host is killed and the page reloaded', async ({
  page,
  dataFolder,
}) => {
  test.slow();
  let host = await startProcess(dataFolder);
  await page.goto(host.url);
  await prepareWith(page, ['Sanne de Boer; directie; Verkoop']);
  const room = await letPhonesIn(page);
  const address = addressIn(page);
  const phones = Array.from({ length: phonesInRoom }, () => new Phone(() => room.url));
  const answered = Promise.all(
    phones.map((phone, number) => {
      const name = number === 0 ? 'sanne de boer' : `Deelnemer ${number}`;
      return answerInSteps(phone, name, number, 8, room);
    }),
  );

  await page.waitForTimeout(1200);
  await page.reload();
  await expect(address).toBeVisible();
  await page.waitForTimeout(800);
  await kill(host.process);
  host = await startProcess(dataFolder, Number(new URL(host.url).port));
  await expect(address).toBeVisible({ timeout: 20_000 });
  await answered;

  await expectEachOnce(page, phones);
  // The prepared person has joined by name, and is not there twice.
  const people = await storedRows(page, 'participants');
  expect(people.filter(({ name }) => `${name}`.toLowerCase() === 'sanne de boer')).toHaveLength(1);
  await expect(page.getByRole('heading', { name: 'Iedereen is klaar' })).toBeVisible();
  for (const phone of phones) phone.leave();
  await kill(host.process);
});

test('of two windows one looks after the phones; the other says so, and takes over when that one closes', async ({
  page,
  context,
  dataFolder,
}) => {
  const host = await startProcess(dataFolder);
  await page.goto(host.url);
  await prepareWith(page, ['Sanne de Boer; directie; Verkoop']);
  const room = await letPhonesIn(page);
  const phone = new Phone(() => room.url);
  await phone.join(room.joinCode, 'Sanne de Boer');
  const answer = (level: Level) => {
    const levels = Object.fromEntries(room.pillarIds.map((id) => [id, level]));
    const answers = phone.compose({ ...room.place, items: levels });
    return persistently(() => phone.respond(answers));
  };

  const second = await context.newPage();
  await second.goto(page.url());
  await expect(
    second.getByText('Een ander venster van Praatplaat zorgt nu voor de telefoons.'),
  ).toBeVisible();
  await expect(second.getByRole('button', { name: 'Telefoons toelaten' })).toHaveCount(0);
  expect((await answer(2)).status).toBe(200);
  await expect(addressIn(page)).toBeVisible();

  await page.close();
  await expect(addressIn(second)).toHaveText(new URL(room.url).host);
  expect((await answer(3)).status).toBe(200);
  await expectEachOnce(second, [phone]);
  phone.leave();
  await kill(host.process);
});
