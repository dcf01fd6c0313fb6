import type { Page } from '@playwright/test';
import { expect, goToStep, test } from './app.ts';
import { expectRealFonts, expectSize, letters, lettersOf, pageSizes } from './pdf.ts';
import { prepareWith, rowOf } from './preparedWorkshop.ts';

/** Eight people, and the level that each of them sees for the six pillars, in the order of the model. */
const answers: Record<string, readonly [string, ...number[]]> = {
  'Sanne de Boer': ['directie; Verkoop', 2, 3, 3, 4, 2, 1],
  'Tom Jansen': ['management; ICT', 2, 2, 3, 4, 2, 1],
  'Noor Bakker': ['medewerker; Service', 2, 1, 3, 1, 2, 1],
  'Yusuf Demir': ['medewerker; Verkoop', 3, 1, 3, 1, 3, 2],
  'Els Vermeer': ['medewerker; Service', 2, 1, 2, 1, 2, 1],
  'Bas Kramer': ['medewerker; ICT', 2, 2, 4, 4, 2, 1],
  'Lotte Visser': ['management; Verkoop', 3, 2, 3, 4, 1, 1],
  'Rik Smit': ['directie; Service', 2, 3, 3, 1, 2, 2],
};
const pillars = [
  'Strategie',
  'Mensen en organisatie',
  'Technologie',
  'Data',
  'Customer journey',
  'Klantwaarde',
];

/** Types in the answers of one person, with the keys that the screen teaches. */
async function typeIn(app: Page, name: string, levels: readonly number[]): Promise<void> {
  await app.getByRole('button', { name: `Invullen voor ${name}` }).click();
  for (const [place, level] of levels.entries()) {
    await expect(app.getByRole('heading', { name: pillars[place] ?? '', exact: true })).toBeFocused();
    await app.keyboard.press(`${level}`);
    await app.keyboard.press('Enter');
  }
  await app.getByRole('button', { name: 'Ja, ik ben klaar' }).click();
  await expect(app.getByRole('heading', { name: `${name} is ingevuld` })).toBeVisible();
  await app.getByRole('button', { name: 'Terug naar de lijst' }).first().click();
}

test('from an empty library to a poster: the day of a facilitator who never saw the program', async ({
  app,
}) => {
  test.setTimeout(180_000);

  await test.step('a workshop with eight people, pasted from a list', async () => {
    await prepareWith(
      app,
      Object.entries(answers).map(([name, [place]]) => `${name}; ${place}`),
    );
  });

  await test.step('a quick round, in which the answers of all eight are typed in', async () => {
    await app.getByRole('button', { name: 'Ronde 1 openen' }).click();
    for (const [name, [, ...levels]] of Object.entries(answers)) {
      await typeIn(app, name, levels as number[]);
      await expect(rowOf(app, name)).toContainText('klaar');
    }
    await expect(app.getByRole('heading', { name: 'Iedereen is klaar' })).toBeVisible();
  });

  await test.step('the round closes, and the room sees what it must talk about', async () => {
    await app.getByRole('button', { name: 'Ronde 1 sluiten' }).click();
    await app.getByRole('dialog').getByRole('button', { name: 'Ronde 1 sluiten' }).click();
    await app.getByRole('button', { name: 'Toon de resultaten' }).click();
    await expect(app.getByRole('heading', { level: 1 })).toHaveText(
      'Over data denken jullie heel verschillend: vier zien niveau 1, vier zien niveau 4.',
    );
    await app.getByRole('link', { name: 'Verder: ambitie bepalen' }).click();
  });

  await test.step('six targets, decided by keyboard', async () => {
    for (const [pillar, level] of [
      ['Strategie', 4],
      ['Mensen en organisatie', 3],
      ['Technologie', 3],
      ['Data', 3],
      ['Customer journey', 3],
      ['Klantwaarde', 2],
    ] as const) {
      await app.getByRole('slider', { name: `Ambitie voor ${pillar}` }).press(`${level}`);
    }
    await expect(app.getByText('6 van 6 gekozen')).toBeVisible();
    await app.getByRole('link', { name: 'Verder: roadmap maken' }).click();
  });

  await test.step('three actions: two from statements, one of their own', async () => {
    await app.getByRole('button', { name: /^Maak actie: We hebben zowel een visie/ }).click();
    await app.keyboard.press('Enter');
    await app
      .getByRole('listbox', { name: 'Pijlers' })
      .getByRole('option', { name: /^Mensen/ })
      .click();
    await app.getByRole('button', { name: /^Maak actie: De verantwoordelijkheid ligt/ }).click();
    await app.keyboard.press('Enter');
    await app.getByRole('button', { name: 'Actie toevoegen bij Straks' }).click();
    await app.getByRole('textbox', { name: 'Wat gaan we doen?' }).fill('Elke maand een klant aan tafel');
    await app.getByRole('combobox', { name: 'Eigenaar', exact: true }).fill('Noor Bakker');
    await app.getByRole('button', { name: 'Klaar' }).click();
    await expect(app.getByText('3 acties', { exact: true })).toBeVisible();
    await app.getByRole('link', { name: 'Naar de praatplaat' }).click();
  });

  await test.step('the poster hangs on the screen, and goes to the printer as a PDF', async () => {
    const preview = app.getByRole('region', { name: 'Voorbeeld van de poster' });
    await expect(preview).toContainText('De route van Veenbrug Energie');
    const ambition = 'In 2029 weet elke collega wat een klant beweegt.';
    await app.getByRole('textbox', { name: 'Stip op de horizon' }).fill(ambition);
    await expect(preview).toContainText('beweegt.');
    const downloading = app.waitForEvent('download');
    await app.getByRole('button', { name: 'Opslaan als PDF' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/^Praatplaat Veenbrug Energie \d{4}-\d\d-\d\d weg A1\.pdf$/);
    const pdf = await download.path();
    const [size, ...others] = await pageSizes(pdf);
    expectSize(size, 841, 594);
    expect(others).toEqual([]);
    await expectRealFonts(pdf);
    const text = await lettersOf(pdf);
    for (const words of [
      'De route van Veenbrug Energie',
      ambition,
      'Werk de visie uit tot een strategie',
      'Leg de verantwoordelijkheid bij de directie',
      'Elke maand een klant aan tafel',
      'Noor Bakker',
    ]) {
      expect(text).toContain(letters(words));
    }
  });

  await test.step('everything is still there after the program starts again', async () => {
    await app.reload();
    await goToStep(app, 'Roadmap');
    await expect(app.getByRole('row', { name: 'Elke maand een klant aan tafel' })).toBeVisible();
  });
});
