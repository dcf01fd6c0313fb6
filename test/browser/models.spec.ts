import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { packSkeleton } from '../../shared/content/skeleton.ts';
import { expect, expectAccessible, test } from './app.ts';

const keten = fileURLToPath(new URL('../fixtures/packs/keten-4x4.json', import.meta.url));
const team = fileURLToPath(new URL('../fixtures/packs/team-2x3-nl.json', import.meta.url));
const asFile = (name: string, text: string) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});

async function load(app: Page, file: string | ReturnType<typeof asFile>): Promise<void> {
  const choosing = app.waitForEvent('filechooser');
  await app.getByRole('button', { name: 'Model laden…' }).click();
  await (await choosing).setFiles(file);
}

test.beforeEach(async ({ app }) => {
  await app.getByRole('link', { name: 'Instellingen' }).click();
});

test('a model of one’s own is looked at, kept, and put back after it was removed', async ({ app }) => {
  await load(app, keten);
  const look = app.getByRole('dialog', { name: 'Samenwerken in de keten' });
  await expect(look).toContainText('4 pijlers × 4 niveaus');
  await expect(look.getByRole('row')).toHaveCount(5);
  await expectAccessible(app);
  await look.getByRole('button', { name: 'Toevoegen' }).click();
  const mine = app.getByRole('main').getByRole('listitem').filter({ hasText: 'Samenwerken in de keten' });
  await expect(mine).toContainText('4 pijlers × 4 niveaus · versie 1.0.0');
  await app.reload();
  await mine.getByRole('button', { name: 'Weghalen' }).click();
  await expect(mine).toBeHidden();
  await app.getByRole('button', { name: 'Terugzetten' }).click();
  await expect(mine).toBeVisible();
  await load(app, keten);
  await expect(look).toContainText('Versie 1.0.0 van dit model is er al');
  await look.getByRole('button', { name: 'Annuleren' }).click();
  await expect(mine).toHaveCount(1);
});

test('a model in one language says so, and shows its texts in that one', async ({ app }) => {
  await load(app, team);
  await app.getByRole('dialog').getByRole('button', { name: 'Toevoegen' }).click();
  await app.getByRole('button', { name: 'switch to English' }).click();
  await app
    .getByRole('button', { name: /^Look inside: / })
    .last()
    .click();
  await expect(app.getByRole('dialog')).toContainText('This model is in Dutch only');
  await expect(app.getByRole('table')).toHaveAttribute('lang', 'nl');
  await expectAccessible(app);
});

test('a file with faults names each with its place, and nothing is loaded', async ({ app }) => {
  const { dependencies: _, ...incomplete } = packSkeleton(3, 4);
  const text = JSON.stringify({ ...incomplete, version: 'nieuw', extra: 1 });
  await load(app, asFile('mijn-model.json', text));
  const faults = app.getByRole('dialog', { name: 'mijn-model.json klopt nog niet' });
  await expect(faults).toContainText('3 punten om te herstellen');
  await expect(faults.getByRole('listitem')).toHaveCount(3);
  await expect(faults).toContainText('version');
  await expectAccessible(app);
  await faults.getByRole('button', { name: 'Sluiten' }).click();
  await expect(app.getByRole('button', { name: /^Weghalen/ })).toHaveCount(0);
});

test('what is no model is refused with a word: a picture, another’s id, a checklist', async ({ app }) => {
  await load(app, asFile('foto.json', '\u0000\u0001PNG'));
  await expect(app.getByRole('dialog')).toContainText('1 punt om te herstellen');
  await app.getByRole('dialog').getByRole('button', { name: 'Sluiten' }).click();
  const own = await readFile(new URL('../../assets/content/cemm.json', import.meta.url), 'utf8');
  await load(app, asFile('cemm.json', own));
  await expect(app.getByRole('dialog').getByRole('listitem')).toHaveCount(1);
  await app.getByRole('dialog').getByRole('button', { name: 'Sluiten' }).click();
  const cef = await readFile(new URL('../../assets/content/cef.json', import.meta.url), 'utf8');
  await load(app, asFile('lijst.json', cef.replace('"id": "cef"', '"id": "lijst"')));
  await expect(app.getByText('lijst.json is een checklist of ladder.')).toBeVisible();
});
