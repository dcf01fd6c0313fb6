import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { expect, expectAccessible, goToStep, test } from './app.ts';
import { prepareWith, rowOf } from './preparedWorkshop.ts';
import { storedRows } from './storedRows.ts';

const people = [
  'Sanne de Boer; directie; Verkoop',
  'Tom Jansen; management; ICT',
  'Noor Bakker; medewerker; ICT',
];

/** The codes that stand on people's forms, as the app keeps them. */
async function codesOf(app: Page): Promise<Record<string, string>> {
  const rows = await storedRows<{ name: string; code: string }>(app, 'participants');
  return Object.fromEntries(rows.map(({ name, code }) => [name, code]));
}

async function textOf(download: Download): Promise<Buffer> {
  return readFileSync(await download.path());
}

test('a quick form is typed in with a dozen keys, looked over, and taken back as a whole', async ({
  app,
}) => {
  test.slow();
  await prepareWith(app, people);
  await app.getByRole('button', { name: 'Ronde 1 openen' }).click();
  await expect(rowOf(app, 'Tom Jansen')).toContainText('niet begonnen');
  const codes = await codesOf(app);

  await test.step('forms come out as a PDF, for those who have not answered or blank', async () => {
    await app.getByRole('button', { name: 'Formulieren printen' }).click();
    const dialog = app.getByRole('dialog', { name: 'Papieren formulieren' });
    await expect(dialog.getByText('3 formulieren, 6 bladzijden.')).toBeVisible();
    await expectAccessible(app);
    await dialog.getByRole('radio', { name: 'Losse formulieren' }).click();
    await dialog.getByLabel('Hoeveel losse formulieren?').fill('25');
    await expect(dialog.getByText('25 formulieren, 50 bladzijden.')).toBeVisible();
    await dialog.getByRole('radio', { name: 'Iedereen' }).click();
    const saved = app.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Opslaan als PDF' }).click();
    expect((await textOf(await saved)).subarray(0, 5).toString()).toBe('%PDF-');
    await dialog.getByRole('button', { name: 'Sluiten' }).click();
  });

  await test.step('the code shows whose form it is; a slip is told', async () => {
    await app.getByRole('button', { name: 'Formulieren invoeren' }).click();
    const code = app.getByRole('textbox', { name: 'Welke code staat er op het formulier?' });
    await expect(code).toBeFocused();
    await app.keyboard.type('qqqqq');
    await app.keyboard.press('Enter');
    await expect(app.getByText('‘QQQQQ’ is geen code van deze workshop.')).toBeVisible();
    await expectAccessible(app);
    await app.keyboard.type((codes['Tom Jansen'] ?? '').toLowerCase());
    await expect(app.getByText('Tom Jansen', { exact: true })).toBeVisible();
    await expect(app.getByText('Management · ICT')).toBeVisible();
    await app.keyboard.press('Enter');
    await expect(app.getByRole('heading', { name: 'Tom Jansen' })).toBeVisible();
    await expectAccessible(app);
  });

  await test.step('six keys and Enter: typed as fast as the keys come, corrected on the way', async () => {
    await app.keyboard.type('24');
    await app.keyboard.press('Backspace');
    await app.keyboard.type('30451');
    await expect(app.getByText('Klopt dit met het papier?')).toBeVisible();
    await expect(app.getByRole('button', { name: 'Opslaan', exact: true })).toBeFocused();
    // The projector may be on: what was typed can be read only when that is asked for.
    const strategy = app.getByRole('listitem').filter({ hasText: 'Strategie' });
    await expect(app.getByText('zet de projector even uit')).toBeVisible();
    await expect(strategy).toContainText('●');
    await expect(strategy).not.toContainText('2');
    await app.getByText('Cijfers tonen').click();
    await expect(strategy).toContainText('2');
    await app.getByRole('button', { name: 'Opslaan', exact: true }).focus();
    await expect(app.getByRole('listitem').filter({ hasText: 'Technologie' })).toContainText('weet ik niet');
    await expectAccessible(app);
    await app.keyboard.press('Tab');
    await app.keyboard.type('Op papier geschreven');
    await app.keyboard.press('Enter');
    await expect(app.getByText('Tom Jansen is ingevoerd.')).toBeVisible();
    await expect(app.getByText('1 formulier ingevoerd')).toBeVisible();
  });

  await test.step('the next form follows at once; a scanner types its QR', async () => {
    await app.keyboard.type(`PRAATPLAAT/M1/${codes['Noor Bakker']}`);
    await app.keyboard.press('Enter');
    await app.keyboard.type('111111');
    await app.keyboard.press('Enter');
    await expect(app.getByText('2 formulieren ingevoerd')).toBeVisible();
    await app.keyboard.type(`PRAATPLAAT/M2/${codes['Noor Bakker']}`);
    await app.keyboard.press('Enter');
    await expect(app.getByText('Dit is een formulier van ronde 2, niet van deze ronde.')).toBeVisible();
  });

  await test.step('a form takes the place of an earlier answer, and undo brings that back', async () => {
    const code = app.getByRole('textbox', { name: 'Welke code' });
    await code.fill(codes['Noor Bakker'] ?? '');
    await expect(app.getByText('Dit formulier is al ingevoerd.')).toBeVisible();
    await code.fill('');
    await app.getByRole('button', { name: 'Terug naar Verzamelen' }).click();
    await expect(rowOf(app, 'Noor Bakker')).toContainText('klaar');
    await app.keyboard.press('Control+z');
    await expect(app.getByText('Teruggedraaid: formulier invoeren')).toBeVisible();
    await expect(rowOf(app, 'Noor Bakker')).toContainText('niet begonnen');
    await expect(rowOf(app, 'Tom Jansen')).toContainText('klaar');
  });

  await test.step('hands are counted beside it, and show in the grid without a new participant', async () => {
    await app.getByRole('button', { name: 'Handen tellen' }).click();
    await app.getByRole('textbox', { name: 'Strategie, niveau 1' }).focus();
    await app.keyboard.type('2');
    await app.keyboard.press('Enter');
    await app.keyboard.type('4');
    await app.keyboard.press('Enter');
    await expect(app.getByRole('row', { name: /Strategie/ })).toContainText('6');
    await expect(app.getByText('Meer stemmen dan mensen bij Strategie')).toBeVisible();
    await expect(app.getByText(/blijft verborgen tot er 3 zelf antwoorden/)).toBeVisible();
    await expectAccessible(app);
    await app.getByRole('button', { name: /^Ongedaan maken/ }).click();
    await expect(app.getByRole('textbox', { name: 'Strategie, niveau 1' })).toHaveValue('');
    await app.keyboard.press('Control+Shift+z');
    await app.getByRole('button', { name: 'Terug naar Verzamelen' }).click();
    await app.getByRole('button', { name: 'Formulieren invoeren' }).click();
    for (const [name, levels] of [
      ['Sanne de Boer', '555555'],
      ['Noor Bakker', '333333'],
    ] as const) {
      await app.keyboard.type(codes[name] ?? '');
      await app.keyboard.press('Enter');
      await app.keyboard.type(levels);
      await app.keyboard.press('Enter');
      await expect(app.getByText(`${name} is ingevoerd.`)).toBeVisible();
    }
    await app.getByRole('button', { name: 'Terug naar Verzamelen' }).click();
    await app.getByRole('button', { name: 'Ronde 1 sluiten' }).click();
    await app.getByRole('dialog').getByRole('button', { name: 'Ronde 1 sluiten' }).click();
    await app.getByRole('button', { name: 'Toon de resultaten' }).click();
    // Two hands on 1 and four on 2, and Tom's 2, Noor's 3 and Sanne's 5.
    await expect(app.getByText(/n 9/).first()).toBeVisible();
    await goToStep(app, 'Verzamelen');
    await expect(app.getByRole('rowheader')).toHaveCount(3);
  });
});
