import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './app.ts';
import { prepareWith, rowOf } from './preparedWorkshop.ts';

const people = [
  'Sanne de Boer; directie; Verkoop',
  'Tom Jansen; management; ICT',
  'Noor Bakker; medewerker; ICT',
];

/** Saves a template of the workshop's people and gives back its lines, without the byte order mark. */
async function templateLines(app: Page): Promise<string[]> {
  await app.getByRole('button', { name: 'Invulbestand maken' }).click();
  const dialog = app.getByRole('dialog', { name: 'Invulbestand om uit te delen' });
  await expectAccessible(app);
  const excel = app.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Opslaan als Excel' }).click();
  expect((await readFile(await (await excel).path())).subarray(0, 2).toString()).toBe('PK');
  const csv = app.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Opslaan als CSV' }).click();
  const text = await readFile(await (await csv).path(), 'utf8');
  await dialog.getByRole('button', { name: 'Sluiten' }).click();
  return text.replace('\uFEFF', '').trimEnd().split('\r\n');
}

test('a file to fill in goes out and comes back, and nothing is stored before it is confirmed', async ({
  app,
  dataFolder,
}) => {
  test.slow();
  await prepareWith(app, people);
  await app.getByRole('button', { name: 'Ronde 1 openen' }).click();
  await expect(rowOf(app, 'Tom Jansen')).toContainText('niet begonnen');
  const [headings = '', first = '', ...others] = await templateLines(app);
  const name = (row: string) => row.split(';')[1] ?? '';
  const dialog = app.getByRole('dialog', { name: 'Antwoorden uit een bestand' });
  const choose = async (lines: readonly string[], file = 'terug.csv') => {
    const path = join(dataFolder, file);
    await writeFile(path, lines.join('\n'));
    await dialog.locator('input[type="file"]').setInputFiles(path);
  };
  const filled = (row: string, answers: string) => row.replace(/;{12}$|;+$/, `;${answers}`);
  await app.getByRole('button', { name: 'Bestand inlezen' }).click();

  await test.step('what is no spreadsheet is refused in a sentence', async () => {
    await choose(['\0\0'], 'plaatje.png');
    await expect(dialog.getByRole('alert')).toHaveText(
      'Dit is geen Excel-, OpenDocument- of CSV-bestand. Er is niets veranderd.',
    );
    await expectAccessible(app);
  });

  await test.step('every mistake is told by its row and column', async () => {
    const wrong = filled(first, 'zes;;2;;3;;4;;5;;1;');
    await choose([headings, wrong, ...others]);
    await expect(dialog.getByText(/^Rij 2, kolom Strategie \(1–5\): ‘zes’ is geen niveau 1–5/)).toBeVisible();
    await expect(dialog.getByText('Koppen in rij 1. 16 van 16 kolommen herkend.')).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Overnemen', exact: true })).toBeDisabled();
    await expectAccessible(app);
  });

  await test.step('a column that was not recognised is pointed out', async () => {
    await choose(['Wie;S;D', `${name(first)};3;4`, 'Nieuw Iemand;2;2']);
    await expect(dialog.getByText('Geen enkele kolom met antwoorden herkend.')).toBeVisible();
    await dialog.getByRole('combobox', { name: 'Kolom S is' }).selectOption('Strategie (1–5)');
    await dialog.getByRole('combobox', { name: 'Kolom D is' }).selectOption('Data (1–5)');
    await expect(dialog.getByText('2 rijen kunnen erin')).toBeVisible();
    await expect(dialog.getByText('1 nieuwe deelnemer')).toBeVisible();
    await expect(dialog.getByRole('row', { name: /Nieuw Iemand 2 van 6 nieuw/ })).toBeVisible();
    await dialog.getByRole('button', { name: 'Annuleren' }).click();
    await expect(rowOf(app, name(first))).toContainText('niet begonnen');
    await expect(app.getByRole('rowheader')).toHaveCount(3);
  });

  await test.step('what is confirmed comes in as one step, that undo takes back', async () => {
    await app.getByRole('button', { name: 'Bestand inlezen' }).click();
    const answers = ['1;;2;;3;;4;;5;;?;', '2;=1+1;2;;2;;2;;2;;2;'];
    const done = [first, ...others].slice(0, 2);
    await choose([headings, ...done.map((row, index) => filled(row, answers[index] ?? ''))]);
    await expect(dialog.getByText('2 rijen kunnen erin')).toBeVisible();
    await dialog.getByRole('button', { name: '2 rijen overnemen' }).click();
    await expect(app.getByText('De antwoorden van 2 rijen zijn overgenomen.')).toBeVisible();
    for (const row of done) await expect(rowOf(app, name(row))).toContainText('klaar');
    await app.getByRole('button', { name: /^Ongedaan maken/ }).click();
    for (const row of done) await expect(rowOf(app, name(row))).toContainText('niet begonnen');
    await app.keyboard.press('Control+Shift+z');
    for (const row of done) await expect(rowOf(app, name(row))).toContainText('klaar');
  });

  await test.step('a name that resembles somebody is asked about, and how the file is read can be changed', async () => {
    await app.getByRole('button', { name: 'Bestand inlezen' }).click();
    await choose(['Titel', 'Naam;Data', 'T. Jansen;4']);
    await expect(dialog.getByText('Koppen in rij 2. 2 van 2 kolommen herkend.')).toBeVisible();
    await expect(dialog.getByText('1 rij wacht op wie het is')).toBeVisible();
    await expectAccessible(app);
    const person = dialog.getByRole('combobox', { name: /^T\. Jansen/ });
    await person.selectOption({ label: 'dit is Tom Jansen · Management · ICT' });
    await expect(dialog.getByRole('row', { name: /Tom Jansen 1 van 6/ })).toBeVisible();
    await dialog.getByRole('button', { name: 'Klopt dit niet?' }).click();
    await dialog.getByRole('combobox', { name: 'Tussen de kolommen staat' }).selectOption('komma');
    await expect(dialog.getByText('Geen enkele kolom met antwoorden herkend.')).toBeVisible();
    await dialog.getByRole('combobox', { name: 'Tussen de kolommen staat' }).selectOption('puntkomma');
    await expect(dialog.getByText('1 rij wacht op wie het is')).toBeVisible();
    await expectAccessible(app);
    await dialog.getByRole('button', { name: 'Annuleren' }).click();
  });

  await test.step('rows that take the place of an answer are counted and marked before they do', async () => {
    await app.getByRole('button', { name: 'Bestand inlezen' }).click();
    const [one = '', other = ''] = [first, ...others];
    await choose([headings, filled(one, '5;;5;;5;;5;;5;;5;'), filled(other, '2;=1+1;2;;2;;2;;2;;2;')]);
    await expect(dialog.getByText('1 rij vervangt een eerder antwoord; dat blijft bewaard')).toBeVisible();
    await expect(dialog.getByText('1 rij staat er al precies zo in')).toBeVisible();
    await expect(dialog.getByRole('row', { name: `${name(one)} 6 van 6 vervangt: bestand` })).toBeVisible();
    await expect(dialog.getByRole('row', { name: `${name(other)} 6 van 6 staat er al` })).toBeVisible();
    await expectAccessible(app);
    await dialog.getByRole('button', { name: '2 rijen overnemen' }).click();
    await expect(dialog).toBeHidden();
    await expect(rowOf(app, name(one))).toContainText('telt: bestand · eerder: bestand');
    await expect(rowOf(app, name(other))).not.toContainText('eerder');
  });
});

test('two participants who are one person are merged from the list, and undone', async ({ app }) => {
  await prepareWith(app, [...people, 'T. Jansen']);
  await app.getByRole('link', { name: /Voorbereiden/ }).click();
  await app.getByRole('button', { name: 'lijkt op Tom Jansen' }).click();
  const dialog = app.getByRole('dialog', { name: 'T. Jansen samenvoegen' });
  await expectAccessible(app);
  await dialog.getByRole('button', { name: 'Samenvoegen', exact: true }).click();
  await expect(app.getByText('T. Jansen en Tom Jansen zijn nu één deelnemer.')).toBeVisible();
  await expect(app.getByRole('rowheader').getByRole('textbox')).toHaveCount(3);
  await app.getByRole('button', { name: /^Ongedaan maken/ }).click();
  await expect(app.getByRole('rowheader').getByRole('textbox')).toHaveCount(4);
});
