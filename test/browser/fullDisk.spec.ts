/**
 * The disk of the laptop is full while phones answer: for real, on a small disk of its own, where the machine lets one
 * be made. No answer that a phone was told is stored is lost, and phones get through again without a reload.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { readdir, readFile, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { parseBackupName } from '../../electron/services/backupNames.ts';
import { parseWorkshopFile } from '../../shared/file/workshopFile.ts';
import type { Level } from '../../shared/model/workshop.ts';
import { chromiumOptions } from '../chromiumOptions.ts';
import { letPhonesIn, type OpenRoom } from '../room/openRoom.ts';
import { Phone, persistently } from '../room/phone.ts';
import { test as base, expect, startHost } from './app.ts';
import { prepareWith } from './preparedWorkshop.ts';

const diskSize = '90m';
const phonesInRoom = 6;

/** A disk of its own for backups, journal and the browser's profile; null where none can be made. */
function smallDisk(): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'praatplaat-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${diskSize}`, 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    return null;
  }
}

const test = base.extend<{ disk: string | null }>({
  disk: async ({}, use) => {
    const disk = smallDisk();
    await use(disk);
    if (disk !== null) execFileSync('umount', ['-l', disk]);
  },
});

/** Fills the disk to the last page. */
async function fill(disk: string): Promise<string> {
  const path = join(disk, 'holiday-pictures');
  const { bavail, bsize } = await statfs(disk);
  await writeFile(path, Buffer.alloc(bavail * bsize)).catch(() => undefined);
  return path;
}

/** One more answer, of a size that soon fills what is left. */
async function answerOnce(phone: Phone, { place, pillarIds }: OpenRoom, step: number): Promise<boolean> {
  const levels = Object.fromEntries(pillarIds.map((id) => [id, (1 + (step % 5)) as Level]));
  const comments = Object.fromEntries(pillarIds.map((id) => [id, `${step} `.repeat(900)]));
  const heard = await phone
    .respond(phone.compose({ ...place, items: levels, comments }), { lostAfter: 12_000 })
    .catch(() => null);
  return heard?.status === 200;
}

async function storedLevels(disk: string): Promise<string[]> {
  const names = (await readdir(join(disk, 'backups'))).map((name) => ({
    name,
    sequence: parseBackupName(name)?.sequence ?? 0,
  }));
  const [last] = names.sort((a, b) => b.sequence - a.sequence);
  const parsed = parseWorkshopFile(await readFile(join(disk, 'backups', last?.name ?? ''), 'utf8'));
  return parsed.ok ? parsed.value.responses.map(({ items: levels }) => JSON.stringify(levels)).sort() : [];
}

test('a full disk loses no answer that was acknowledged, and phones get through once there is room', async ({
  disk,
}) => {
  test.skip(disk === null, 'This machine lets nobody make a disk.');
  if (disk === null) return;
  test.slow();
  const networks = () => [{ name: 'Wi-Fi', address: '127.0.0.1', kind: 'physical' as const }];
  const host = await startHost(disk, { networks });
  const start = () =>
    chromium.launchPersistentContext(join(disk, 'profile'), { ...chromiumOptions, locale: 'nl-NL' });
  let browser = await start();
  const page: Page = browser.pages()[0] ?? (await browser.newPage());
  await page.goto(host.url);
  await prepareWith(page, ['Sanne de Boer; directie; Verkoop']);
  const room = await letPhonesIn(page);
  await expect(page.getByText(/^Er is nog maar \d+ MB vrij/)).toBeVisible();
  const phones = Array.from({ length: phonesInRoom }, () => new Phone(() => room.url));
  for (const [index, phone] of phones.entries()) {
    expect((await persistently(() => phone.join(room.joinCode, `Deelnemer ${index}`))).status).toBe(200);
    expect(await answerOnce(phone, room, index)).toBe(true);
  }

  const pictures = await fill(disk);
  let refused = 0;
  for (let step = 0; step < 40 && refused < 3; step += 1) {
    const outcomes = await Promise.all(phones.map((phone) => answerOnce(phone, room, step)));
    refused = outcomes.some((isStored) => !isStored) ? refused + 1 : 0;
  }
  expect(refused).toBe(3);

  await rm(pictures);
  const last = phones.map((phone, index) =>
    persistently(async () => {
      const levels = Object.fromEntries(room.pillarIds.map((id) => [id, (1 + (index % 5)) as Level]));
      return phone.respond(phone.compose({ ...room.place, items: levels, finished: true }), {
        lostAfter: 12_000,
      });
    }, 400),
  );
  for (const heard of await Promise.all(last)) expect(heard.status).toBe(200);
  const wanted = phones.map(({ acknowledged }) => JSON.stringify(acknowledged?.items)).sort();
  await browser.close();

  browser = await start();
  const next = browser.pages()[0] ?? (await browser.newPage());
  await next.goto(host.url);
  const notice = next.getByRole('region', { name: 'Hier ontbreekt iets dat wel is bewaard' });
  const row = next.getByRole('row', { name: /Veenbrug Energie/ });
  await expect(notice.or(row).first()).toBeVisible();
  if (await notice.isVisible()) await notice.getByRole('button', { name: /^Terugzetten/ }).click();
  // The room goes on, and with that it is backed up.
  await expect.poll(() => storedLevels(disk), { timeout: 20_000 }).toEqual(wanted);
  for (const phone of phones) phone.leave();
  await browser.close();
  await host.close();
});
