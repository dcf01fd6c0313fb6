import { randomUUID } from 'node:crypto';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { withoutPeople } from '../../shared/commands/forgetPeople.ts';
import { serialiseWorkshop } from '../../shared/file/workshopFile.ts';
import type { WorkshopData } from '../../shared/model/workshop.ts';
import { sampleWorkshop } from '../../shared/sample/sampleWorkshop.ts';
import { expect, expectAccessible, goToStep, openSample, startHost, test } from './app.ts';

const sample = 'Noorderlicht Bouwstoffen';

async function toLibrary(app: Page): Promise<void> {
  await app.getByRole('link', { name: 'Naar alle workshops' }).click();
  await expect(app.getByRole('heading', { name: 'Workshops' })).toBeVisible();
}

async function choose(app: Page, workshop: string, action: string | RegExp): Promise<void> {
  await app.getByRole('button', { name: new RegExp(`^Meer met ${workshop}`) }).click();
  await app.getByRole('menuitem', { name: action }).click();
}

const row = (app: Page, name: string) => app.getByRole('row', { name: new RegExp(name) });

test('an empty library leads to the first workshop, in the language of the laptop or the other', async ({
  app,
}) => {
  await expect(app.getByRole('heading', { name: 'Van meningen naar een plaat aan de muur' })).toBeVisible();
  await expectAccessible(app);
  await app.getByRole('button', { name: 'switch to English' }).click();
  await expect(app.getByRole('heading', { name: 'From opinions to a poster on the wall' })).toBeVisible();
  await expectAccessible(app);
  await app.reload();
  await app.getByRole('button', { name: 'My first workshop' }).click();
  await expect(app.getByRole('link', { name: 'Prepare' })).toHaveAttribute('aria-current', 'step');
});

test('workshops are found, put away, thrown away and brought back', async ({ app }) => {
  await openSample(app);
  await toLibrary(app);
  await expect(row(app, sample)).toContainText('14 januari 2027');
  await expect(row(app, sample)).toContainText('12 deelnemers');
  await expectAccessible(app);

  await choose(app, sample, /^Dupliceren$/);
  await expect(row(app, sample)).toHaveCount(2);
  await app.getByRole('searchbox', { name: 'Zoeken' }).fill('kopie');
  await expect(row(app, sample)).toHaveCount(1);
  await expect(row(app, sample)).toContainText(/\(kopie \d+ \w+ \d{4}, \d\d:\d\d\)/);
  await choose(app, `${sample} \\(kopie`, 'Naar de prullenbak');
  await expect(app.getByText('Geen workshop gevonden met “kopie”.')).toBeVisible();
  await app.getByRole('searchbox', { name: 'Zoeken' }).fill('');

  await choose(app, `${sample}$`, 'Naar het archief');
  await app.getByRole('radio', { name: 'Archief' }).click();
  await choose(app, `${sample}$`, 'Terug uit het archief');
  await app.getByRole('radio', { name: 'Prullenbak' }).click();
  await expect(row(app, 'kopie')).toContainText('nog 30 dagen');
  await expectAccessible(app);
  await choose(app, `${sample} \\(kopie`, 'Terugzetten');
  await app.getByRole('radio', { name: 'Lopend' }).click();
  await expect(row(app, sample)).toHaveCount(2);

  await app.keyboard.press('Control+z');
  await expect(row(app, sample)).toHaveCount(1);
});

test('what was prepared is duplicated without the answers, and the bin can be emptied now', async ({
  app,
}) => {
  await openSample(app);
  await toLibrary(app);
  await choose(app, sample, 'Dupliceren zonder antwoorden');
  const copy = row(app, `${sample} \\(kopie`);
  await expect(copy).toContainText('12 deelnemers');
  await expect(copy).toContainText('In voorbereiding');
  await choose(app, `${sample} \\(kopie`, 'Naar de prullenbak');
  await app.getByRole('radio', { name: 'Prullenbak' }).click();
  await choose(app, `${sample} \\(kopie`, 'Nu verwijderen');
  await expectAccessible(app);
  await app.getByRole('dialog').getByRole('button', { name: 'Nu verwijderen' }).click();
  await expect(app.getByText('De prullenbak is leeg.')).toBeVisible();
  await app.reload();
  await app.getByRole('radio', { name: 'Prullenbak' }).click();
  await expect(app.getByText('De prullenbak is leeg.')).toBeVisible();
});

test('a new workshop that was only looked at leaves nothing behind', async ({ app, dataFolder }) => {
  await openSample(app);
  await toLibrary(app);
  await app.getByRole('button', { name: 'Nieuwe workshop' }).click();
  await expect(app.getByRole('link', { name: 'Voorbereiden' })).toHaveAttribute('aria-current', 'step');
  await goToStep(app, 'Verzamelen');
  await expect(app.getByRole('link', { name: 'Verzamelen' })).toHaveAttribute('aria-current', 'step');
  await toLibrary(app);
  await expect(app.getByRole('row')).toHaveCount(1);
  await expect(app.getByRole('button', { name: /nieuwe workshop/ })).toHaveCount(0);
  const backups = (await readdir(dataFolder, { recursive: true })).filter((name) => name.includes('naam'));
  expect(backups).toEqual([]);

  await app.getByRole('button', { name: 'Nieuwe workshop' }).click();
  await app.getByRole('textbox', { name: 'Organisatie' }).fill('Veenbrug');
  await toLibrary(app);
  await expect(row(app, 'Veenbrug')).toBeVisible();
});

test('a workshop goes out as a file and comes in again, merged or beside', async ({ app }, info) => {
  await openSample(app);
  await toLibrary(app);
  const downloading = app.waitForEvent('download');
  await choose(app, sample, 'Opslaan als bestand');
  const file = info.outputPath('sample.praatplaat');
  await (await downloading).saveAs(file);

  const openFile = async (path: string) => {
    const chooser = app.waitForEvent('filechooser');
    await app.getByRole('button', { name: 'Bestand openen' }).click();
    await (await chooser).setFiles(path);
  };
  await openFile(file);
  await expect(app.getByText('staat hier al, precies zo')).toBeVisible();

  await row(app, sample).click();
  await goToStep(app, 'Roadmap');
  await app.getByRole('button', { name: 'Actie toevoegen bij Nu' }).click();
  await app.getByRole('textbox', { name: 'Wat gaan we doen?' }).fill('Iets nieuws');
  await app.getByRole('button', { name: 'Klaar' }).click();
  await expect(app.getByText('15 acties')).toBeVisible();
  await toLibrary(app);
  await openFile(file);
  await expect(app.getByRole('dialog', { name: 'Deze workshop staat hier al' })).toBeVisible();
  await expectAccessible(app);
  await app.getByRole('button', { name: 'Ernaast bewaren' }).click();
  // It opens where the work on it goes on.
  await expect(app.getByRole('link', { name: 'Roadmap' })).toHaveAttribute('aria-current', 'step');
  await expect(app.getByRole('banner')).toContainText('(kopie');
  await toLibrary(app);
  await expect(row(app, sample)).toHaveCount(2);
  await openFile(file);
  await app.getByRole('button', { name: 'Samenvoegen' }).click();
  await expect(app.getByText(`${sample} is samengevoegd.`)).toBeVisible();
  await expect(app.getByRole('row').filter({ hasText: '21 acties' })).toHaveCount(1);
});

test('a file in which the participants are forgotten forgets them here too, backups included', async ({
  app,
  dataFolder,
}, info) => {
  await openSample(app);
  await toLibrary(app);
  const named = sampleWorkshop('nl');
  const now = '2027-05-01T12:00:00.000Z';
  const forgotten = withoutPeople(named, { newId: randomUUID, now: () => now });
  const saved = { appVersion: '0.0.0-test', now };
  const open = async (data: WorkshopData) => {
    const path = info.outputPath('workshop.praatplaat');
    await writeFile(path, serialiseWorkshop(data, saved));
    const chooser = app.waitForEvent('filechooser');
    await app.getByRole('button', { name: 'Bestand openen' }).click();
    await (await chooser).setFiles(path);
  };
  await open(forgotten);
  await expect(app.getByRole('dialog')).toContainText('Samenvoegen vergeet ze hier ook');
  await expect(app.getByRole('dialog')).not.toContainText('terug te draaien');
  await expectAccessible(app);
  await app.getByRole('button', { name: 'Samenvoegen' }).click();
  await expect(app.getByText('de deelnemers zijn ook hier vergeten')).toBeVisible();
  await expect(app.getByRole('button', { name: /^Ongedaan maken/ })).toBeDisabled();
  const backups = (await readdir(dataFolder, { recursive: true })).filter((name) =>
    name.endsWith('.praatplaat'),
  );
  expect(backups).toHaveLength(1);
  const backup = await readFile(join(dataFolder, backups[0] ?? ''), 'utf8');
  for (const { name } of named.participants) expect(backup).not.toContain(name);

  // The older file again: nobody comes back.
  await open(named);
  await expect(app.getByRole('dialog')).toContainText('De deelnemers zijn hier vergeten en dat blijft zo');
  await app.getByRole('button', { name: 'Samenvoegen' }).click();
  await expect(app.getByText(`${sample} is samengevoegd.`)).toBeVisible();
  await expect(row(app, sample)).toContainText('12 deelnemers');
});

test('a file dropped anywhere on the window comes in', async ({ app }) => {
  await openSample(app);
  await toLibrary(app);
  const downloading = app.waitForEvent('download');
  await choose(app, sample, 'Opslaan als bestand');
  const text = await readFile(await (await downloading).path(), 'utf8');
  await choose(app, sample, 'Naar de prullenbak');
  await app.getByRole('link', { name: 'Instellingen' }).click();

  const dropped = await app.evaluateHandle((contents) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([contents], 'sample.praatplaat'));
    return transfer;
  }, text);
  await app.dispatchEvent('main', 'dragover', { dataTransfer: dropped });
  await expect(app.getByText('Laat los om het bestand te openen')).toBeVisible();
  await app.dispatchEvent('main', 'drop', { dataTransfer: dropped });
  await app.getByRole('button', { name: 'Samenvoegen' }).click();
  await expect(app.getByText(`${sample} is samengevoegd.`)).toBeVisible();
  await app.getByRole('button', { name: 'Openen' }).click();
  await expect(app.getByRole('link', { name: 'Voorbereiden' })).toHaveAttribute('aria-current', 'step');
});

test('a bad file gets one clear sentence and changes nothing', async ({ app }, info) => {
  await openSample(app);
  await toLibrary(app);
  const downloading = app.waitForEvent('download');
  await choose(app, sample, 'Opslaan als bestand');
  const good = await readFile(await (await downloading).path(), 'utf8');

  const badFiles: [name: string, text: string | Buffer, said: RegExp][] = [
    ['afgebroken.praatplaat', good.slice(0, 20_000), /afgebroken\.praatplaat .*niets veranderd/],
    ['aangepast.praatplaat', good.replace(sample, 'Zuiderlicht'), /aangepast\.praatplaat .*niets veranderd/],
    ['foto.praatplaat', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), /foto\.praatplaat .*niets veranderd/],
    ['diep.praatplaat', '['.repeat(200_000), /diep\.praatplaat .*niets veranderd/],
    ['groot.praatplaat', Buffer.alloc(30_000_000, 'x'), /groot\.praatplaat .*niets veranderd/],
    ['leeg.praatplaat', '', /leeg\.praatplaat .*niets veranderd/],
  ];
  for (const [name, text, said] of badFiles) {
    const path = info.outputPath(name);
    await writeFile(path, text);
    const chooser = app.waitForEvent('filechooser');
    await app.getByRole('button', { name: 'Bestand openen' }).click();
    await (await chooser).setFiles(path);
    await expect(app.getByText(said)).toBeVisible();
    await app.getByRole('button', { name: 'Sluiten' }).click();
  }
  await expect(row(app, sample)).toHaveCount(1);
});

test('a message that stays follows the language of the screens', async ({ app }, info) => {
  const path = info.outputPath('leeg.praatplaat');
  await writeFile(path, '');
  const chooser = app.waitForEvent('filechooser');
  await app.getByRole('button', { name: 'Bestand openen' }).first().click();
  await (await chooser).setFiles(path);
  await expect(app.getByText('leeg.praatplaat is leeg; er is niets veranderd.')).toBeVisible();
  await app.getByRole('button', { name: 'switch to English' }).click();
  await expect(app.getByText('leeg.praatplaat is empty; nothing was changed.')).toBeVisible();
});

test('backups are made by themselves, and an empty library leads back to those of earlier versions too', async ({
  app,
  host,
  dataFolder,
}) => {
  await openSample(app);
  await goToStep(app, 'Roadmap');
  await app.getByRole('button', { name: 'Actie toevoegen bij Nu' }).click();
  await app.getByRole('textbox', { name: 'Wat gaan we doen?' }).fill('Iets nieuws');
  // The program closes at the last keystroke: what is pending is written, and backed up.
  await host.close();
  await expect(app.getByText('Het programma achter dit venster is gestopt.')).toBeVisible();

  // As they were named before it was known whose storage they came from.
  const backups = join(dataFolder, 'backups');
  for (const name of await readdir(backups)) {
    await rename(
      join(backups, name),
      join(backups, name.replace(/^[^_]+_\d+b_(\d+T\d+Z)_[0-9a-z]+_/, 'Old_$1_')),
    );
  }
  // Another port is another origin: a laptop whose storage was lost, with the same folder of backups.
  const next = await startHost(dataFolder);
  await app.goto(next.url);
  await expect(app.getByRole('heading', { name: 'Er staan reservekopieën op deze laptop' })).toBeVisible();
  await expectAccessible(app);
  await app.getByRole('link', { name: 'Reservekopieën bekijken' }).click();
  await expectAccessible(app);
  await app
    .getByRole('button', { name: /^Bekijken: Old/ })
    .first()
    .click();
  await expect(app.getByText('21 acties')).toBeVisible();
  await expectAccessible(app);
  await app.getByRole('button', { name: 'Terugzetten' }).click();
  // It opens by itself; before that the link would be the one of the settings.
  await expect(app.getByRole('link', { name: 'Roadmap' })).toHaveAttribute('aria-current', 'step');
  await toLibrary(app);
  await row(app, sample).click();
  await expect(app.getByText('Iets nieuws')).toBeVisible();
  await next.close();
});
