import { readdir, writeFile } from 'node:fs/promises';
import type { Page, TestInfo } from '@playwright/test';
import { cemmPack } from '../../shared/content/packs.ts';
import { serialiseWorkshop } from '../../shared/file/workshopFile.ts';
import type { WorkshopData } from '../../shared/model/workshop.ts';
import { sampleWorkshop } from '../../shared/sample/sampleWorkshop.ts';
import { largeWorkshop } from '../largeWorkshop.ts';
import { expect, expectAccessible, test } from './app.ts';
import { prepareWith } from './preparedWorkshop.ts';

const textOf = (data: WorkshopData) =>
  serialiseWorkshop(data, { appVersion: '0.0.0-test', now: '2027-01-14T12:00:00.000Z' });

async function openFile(app: Page, name: string, text: string, info: TestInfo): Promise<void> {
  const path = info.outputPath(name);
  await writeFile(path, text);
  const chooser = app.waitForEvent('filechooser');
  await app.getByRole('button', { name: 'Bestand openen' }).click();
  await (await chooser).setFiles(path);
}

/** Notes how long the page shows one and the same picture. */
function watchFrames(app: Page): Promise<void> {
  return app.evaluate(() => {
    const gaps: number[] = [];
    let last = performance.now();
    const look = () => {
      const now = performance.now();
      gaps.push(now - last);
      last = now;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    Object.assign(window, { gaps });
  });
}

/** Milliseconds since it was watched, and the longest of one picture. */
function frames(app: Page): Promise<{ all: number; longest: number }> {
  return app.evaluate(() => {
    const { gaps } = window as unknown as { gaps: number[] };
    return { all: gaps.reduce((sum, gap) => sum + gap, 0), longest: Math.max(...gaps) };
  });
}

test('while a large file is read the page goes on drawing, and says how far it is', async ({ app }, info) => {
  // Damaged in a way that only shows when nearly all of the reading is done.
  const damaged = textOf(largeWorkshop(1000, 9)).replace('"Groot"', '"Groos"');
  await watchFrames(app);
  await openFile(app, 'groot.praatplaat', damaged, info);
  const working = app.getByRole('dialog', { name: 'Het bestand wordt gelezen…' });
  await expect(working.getByRole('progressbar', { name: 'Het bestand wordt gelezen…' })).toBeVisible();
  await expect(working).toContainText('groot.praatplaat');
  await expect(app.getByText(/groot\.praatplaat is na het opslaan .*gewijzigd/)).toBeVisible({
    timeout: 30_000,
  });
  await expect(working).toBeHidden();
  const { all, longest } = await frames(app);
  info.annotations.push({ type: 'longest frame', description: `${longest} of ${all} ms` });
  expect(longest).toBeLessThan(all / 4);
});

test('ending the reading of a file leaves everything as it was, and another one opens', async ({
  app,
  dataFolder,
}, info) => {
  await openFile(app, 'groot.praatplaat', textOf(largeWorkshop(1000, 9)), info);
  const working = app.getByRole('dialog', { name: 'Het bestand wordt gelezen…' });
  await expectAccessible(app);
  await working.getByRole('button', { name: 'Annuleren' }).click();
  await expect(working).toBeHidden();
  await openFile(app, 'voorbeeld.praatplaat', textOf(sampleWorkshop('nl')), info);
  await expect(app.getByText('Noorderlicht Bouwstoffen is toegevoegd.')).toBeVisible();
  await app.getByRole('link', { name: 'Naar alle workshops' }).click();
  await expect(app.getByRole('row')).toHaveCount(1);
  const kept = await readdir(dataFolder, { recursive: true });
  expect(kept.filter((name) => name.includes('Groot'))).toEqual([]);
});

test('while a large table is read the page goes on drawing, and closing the dialog ends it', async ({
  app,
}, info) => {
  await prepareWith(app, ['Sanne de Boer; directie; Verkoop']);
  await app.getByRole('radio', { name: 'Uitgebreid' }).click();
  await app.getByRole('button', { name: 'Ronde 1 openen' }).click();
  const statements = cemmPack.pillars.flatMap(({ cells }) => cells.flatMap((cell) => cell.statements));
  const rows = Array.from({ length: 4900 }, (_, by) =>
    [
      `Voornaam${by} Achternaam${by}`,
      ...statements.map((_, at) => ['ja', 'deels', 'nee'][(by + at) % 3]),
    ].join(';'),
  );
  const path = info.outputPath('groot.csv');
  await writeFile(path, [['Naam', ...statements.map(({ id }) => id)].join(';'), ...rows].join('\n'));
  const read = async () => {
    await app.getByRole('button', { name: 'Bestand inlezen' }).click();
    await app.getByRole('dialog').locator('input[type="file"]').setInputFiles(path);
    await expect(app.getByRole('progressbar', { name: 'Het bestand wordt gelezen…' })).toBeVisible();
  };
  await read();
  await app.getByRole('button', { name: 'Annuleren' }).click();
  await expect(app.getByRole('dialog')).toBeHidden();
  await watchFrames(app);
  await read();
  await expect(app.getByRole('progressbar')).toBeHidden({ timeout: 30_000 });
  const { all, longest } = await frames(app);
  info.annotations.push({ type: 'longest frame', description: `${longest} of ${all} ms` });
  expect(longest).toBeLessThan(all / 4);
  await expect(app.getByRole('button', { name: '4900 rijen overnemen' })).toBeEnabled();
});
