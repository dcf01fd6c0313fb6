/**
 * The browser's storage is lost, damaged or falls back to an older state, in a real profile on a real disk: every
 * answer that a phone was told is stored comes back with one click.
 */
import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { parseBackupName } from '../../electron/services/backupNames.ts';
import { parseWorkshopFile } from '../../shared/file/workshopFile.ts';
import type { WorkshopData } from '../../shared/model/workshop.ts';
import { chromiumOptions } from '../chromiumOptions.ts';
import { answerInSteps, letPhonesIn } from '../room/openRoom.ts';
import { Phone } from '../room/phone.ts';
import { expect, expectAccessible, roomTest as test } from './app.ts';
import { prepareWith } from './preparedWorkshop.ts';

const phonesInRoom = 12;

/** A browser of its own, whose profile is on the disk between two starts. */
function startBrowser(profile: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    ...chromiumOptions,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    viewport: { width: 1280, height: 800 },
  });
}

/** The folder in which Chromium keeps the IndexedDB of this address. */
function storageOf(profile: string, url: string): string {
  const { hostname, port } = new URL(url);
  return join(profile, 'Default', 'IndexedDB', `http_${hostname}_${port}.indexeddb.leveldb`);
}

async function fileIn(folder: string, pattern: RegExp): Promise<string> {
  const name = (await readdir(folder)).find((each) => pattern.test(each));
  if (name === undefined) throw new Error(`No ${pattern} in ${folder}`);
  return join(folder, name);
}

/** The workshop as the host has it in its latest backup: what the page stores, a moment later. */
async function latestBackup(dataFolder: string): Promise<WorkshopData> {
  const folder = join(dataFolder, 'backups');
  const names = await readdir(folder);
  const numbered = names.map((name) => ({ name, sequence: parseBackupName(name)?.sequence ?? 0 }));
  const [last] = numbered.sort((a, b) => b.sequence - a.sequence);
  const parsed = parseWorkshopFile(await readFile(join(folder, last?.name ?? ''), 'utf8'));
  if (!parsed.ok) throw new Error(`${last?.name}: ${JSON.stringify(parsed.fault)}`);
  return parsed.value;
}

/** A round that is open, with answers that were acknowledged since its last backup. */
async function answeredRoom(page: Page, url: string): Promise<Phone[]> {
  await page.goto(url);
  await prepareWith(page, ['Sanne de Boer; directie; Verkoop']);
  const room = await letPhonesIn(page);
  const phones = Array.from({ length: phonesInRoom }, () => new Phone(() => room.url));
  await Promise.all(
    phones.map((phone, number) => answerInSteps(phone, `Deelnemer ${number}`, number, 3, room)),
  );
  for (const phone of phones) phone.leave();
  return phones;
}

/** Each phone's last acknowledged answers, once, as the latest backup has them. */
async function expectAllBack(dataFolder: string, phones: readonly Phone[]): Promise<void> {
  const wanted = phones.map(({ acknowledged }) => JSON.stringify(acknowledged?.items)).sort();
  await expect
    .poll(async () => {
      const { responses } = await latestBackup(dataFolder);
      return responses.map(({ items: levels }) => JSON.stringify(levels)).sort();
    })
    .toEqual(wanted);
}

const damages: { name: string; damage: (folder: string) => Promise<void>; opens: boolean }[] = [
  { name: 'deleted', damage: (folder) => rm(folder, { recursive: true }), opens: true },
  {
    name: 'dropped by the browser, because its list of files is damaged',
    damage: async (folder) => writeFile(join(folder, 'CURRENT'), 'MANIFEST-?'),
    opens: true,
  },
  {
    name: 'not to be opened, because its list of files is gone',
    damage: async (folder) => rm(await fileIn(folder, /^MANIFEST/)),
    opens: false,
  },
  {
    name: 'back in an older state, because its log was cut off',
    damage: async (folder) => {
      const log = await fileIn(folder, /\.log$/);
      await truncate(log, Math.floor((await readFile(log)).byteLength * 0.7));
    },
    opens: true,
  },
];

for (const { name, damage, opens } of damages) {
  test(`a storage that is ${name}`, async ({ dataFolder, host }) => {
    const profile = join(dataFolder, 'profile');
    let browser = await startBrowser(profile);
    const phones = await answeredRoom(browser.pages()[0] ?? (await browser.newPage()), host.url);
    await browser.close();
    await damage(storageOf(profile, host.url));

    browser = await startBrowser(profile);
    const page = await browser.newPage();
    await page.goto(host.url);
    if (!opens) {
      await expect(page.getByRole('heading', { name: 'De opslag gaat niet open' })).toBeVisible();
      await expect(page.getByText(/reservekopie(ën)? van 1 workshop op deze laptop/)).toBeVisible();
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Verder met de reservekopieën' }).click();
    }
    const notice = page.getByRole('region', { name: 'Hier ontbreekt iets dat wel is bewaard' });
    await expect(notice).toBeVisible();
    await expectAccessible(page);
    await notice.getByRole('button', { name: /^Terugzetten/ }).click();
    await expect(notice).toHaveCount(0);
    await expectAllBack(dataFolder, phones);

    await page.reload();
    await expect(page.getByRole('row', { name: /Veenbrug Energie/ })).toBeVisible();
    await expect(notice).toHaveCount(0);
    await browser.close();
  });
}

test('what somebody finished on the laptop comes back, also when the storage goes right after', async ({
  dataFolder,
  host,
}) => {
  const profile = join(dataFolder, 'profile');
  let browser = await startBrowser(profile);
  let page = browser.pages()[0] ?? (await browser.newPage());
  await page.goto(host.url);
  await prepareWith(page, ['Sanne de Boer; directie; Verkoop']);
  await page.getByRole('button', { name: 'Ronde 1 openen' }).click();
  await page.getByRole('button', { name: 'Laptop geven aan Sanne de Boer' }).click();
  await page.getByLabel('Pincode om terug te komen').fill('2468');
  await page.getByRole('button', { name: 'Beginnen' }).click();
  await page.getByRole('button', { name: 'Ik ben Sanne de Boer, beginnen' }).click();
  for (const [index, level] of [...'332412'].entries()) {
    await expect(page.getByText(`Pijler ${index + 1} van 6`)).toBeVisible();
    await page.keyboard.press(level);
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(1);
    await page.keyboard.press('ArrowRight');
  }
  await page.getByRole('button', { name: 'Ja, ik ben klaar' }).click();
  await expect(page.getByRole('button', { name: /^Klaar: / })).toBeVisible();
  await browser.close();
  await rm(storageOf(profile, host.url), { recursive: true });

  browser = await startBrowser(profile);
  page = await browser.newPage();
  await page.goto(host.url);
  const notice = page.getByRole('region', { name: 'Hier ontbreekt iets dat wel is bewaard' });
  await notice.getByRole('button', { name: /^Terugzetten/ }).click();
  await expect(notice).toHaveCount(0);
  await expect
    .poll(async () =>
      (await latestBackup(dataFolder)).responses.map(({ items: levels }) => Object.values(levels)),
    )
    .toEqual([[3, 3, 2, 4, 1, 2]]);
  await browser.close();
});
