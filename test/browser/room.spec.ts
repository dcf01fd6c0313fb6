/**
 * Phones in a real room: the facilitator's page in a real browser with its real storage, a host that is
 * killed and started again, the page reloaded, and phones that try on.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Level } from '../../shared/model/workshop.ts';
import type { RoomView } from '../../shared/room/protocol.ts';
import { ask, Phone, persistently } from '../room/phone.ts';
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
  await page.getByRole('button', { name: 'Telefoons toelaten' }).click();
  await page.getByRole('button', { name: 'Ronde 1 openen' }).click();
  const address = page.getByText(/^127\.0\.0\.1:\d+$/);
  await expect(address).toBeVisible();
  const url = `http://${await address.textContent()}`;
  const joinCode = /\d{5}/.exec(`${await page.getByText(/^code \d{5}$/).textContent()}`)?.[0] ?? '';
  const view = (await ask(url, '/api/room')).json as RoomView;
  const [line] = view.lines;
  if (!line || !view.round) throw new Error('The room has a line and a round');
  const { id: roundId, pillarIds } = view.round;

  const phones = Array.from({ length: phonesInRoom }, () => new Phone(() => url));
  const answerOn = async (phone: Phone, number: number) => {
    const name = number === 0 ? 'sanne de boer' : `Deelnemer ${number}`;
    expect((await persistently(() => phone.join(joinCode, name))).status).toBe(200);
    for (let step = 0; step < 8; step += 1) {
      await new Promise((resolve) => setTimeout(resolve, 600 * Math.random() + 300));
      const level = (1 + ((number + step) % 5)) as Level;
      const levels = Object.fromEntries(pillarIds.map((id) => [id, level]));
      const answers = phone.compose({ roundId, businessLineId: line.id, levels, finished: step === 7 });
      // Now and then the connection breaks while the answer is under way.
      const luck = () => (Math.random() < 0.3 ? { lostAfter: 30 * Math.random() } : {});
      expect((await persistently(() => phone.respond(answers, luck()))).status).toBe(200);
    }
  };
  const answered = Promise.all(phones.map(answerOn));

  await page.waitForTimeout(1200);
  await page.reload();
  await expect(address).toBeVisible();
  await page.waitForTimeout(800);
  await kill(host.process);
  host = await startProcess(dataFolder, Number(new URL(host.url).port));
  await expect(address).toBeVisible({ timeout: 20_000 });
  await answered;

  const people = await storedRows(page, 'participants');
  const responses = await storedRows(page, 'responses');
  expect(people).toHaveLength(phonesInRoom);
  expect(responses).toHaveLength(phonesInRoom);
  const levelsOf = (code: string) => {
    const person = people.find((each) => each.code === code);
    return responses.find(({ participantId }) => participantId === person?.id)?.levels;
  };
  // The prepared person has joined by name, and is not there twice.
  expect(people.filter(({ name }) => `${name}`.toLowerCase() === 'sanne de boer')).toHaveLength(1);
  for (const phone of phones) expect(levelsOf(phone.code)).toEqual(phone.acknowledged?.levels);
  await expect(page.getByRole('heading', { name: 'Iedereen is klaar' })).toBeVisible();
  for (const phone of phones) phone.leave();
  await kill(host.process);
});
