import { expect, expectAccessible, goToStep, test } from './app.ts';
import { prepareWith, rowOf } from './preparedWorkshop.ts';

const people = [
  'Sanne de Boer; directie; Verkoop',
  'Tom Jansen; management; ICT',
  'Noor Bakker; medewerker; ICT',
];

test('answers are typed in, stay hidden until the reveal, and a second round starts from them', async ({
  app,
}) => {
  test.slow();
  await prepareWith(app, people);
  await expectAccessible(app);
  await app.getByRole('button', { name: 'Ronde 1 openen' }).click();
  await expect(app.getByRole('heading', { name: '0 van 3 klaar' })).toBeVisible();
  await expect(rowOf(app, 'Tom Jansen')).toContainText('niet begonnen');
  await expect(app.getByText('Directie 0 van 1 klaar')).toContainText('net geopend');
  await expectAccessible(app);

  await test.step('a level is chosen by what it says', async () => {
    await app.getByRole('button', { name: 'Invullen voor Tom Jansen' }).click();
    await expect(app.getByText('Je vult in voor Tom Jansen')).toBeVisible();
    await expect(app.getByRole('heading', { name: 'Strategie' })).toBeVisible();
    await app.getByText('We praten open over customer engagement en er is draagvlak voor.').click();
    await expect(app.getByRole('radio', { name: /^Wel een visie, operationele KPI’s/ })).toBeChecked();
    await app.getByRole('textbox', { name: /Toelichting bij Strategie/ }).fill('Sinds de zomer op papier');
    await expectAccessible(app);
    await app.getByRole('button', { name: 'Volgende' }).click();
    await expect(app.getByRole('heading', { name: 'Mensen en organisatie' })).toBeVisible();
    await app.getByRole('radio', { name: 'Weet ik niet' }).check();
    await app.getByRole('button', { name: 'Volgende' }).click();
  });

  await test.step('half an answer shows as a number, not as a choice', async () => {
    await app.getByRole('button', { name: 'Terug naar de lijst' }).click();
    await expect(rowOf(app, 'Tom Jansen')).toContainText('bezig, 2 van 6');
    await expect(app.locator('body')).not.toContainText('Wel een visie');
    await expect(app.locator('body')).not.toContainText('Sinds de zomer');
  });

  await test.step('it goes on where it was left, with keys alone', async () => {
    await app.getByRole('button', { name: 'Invullen voor Tom Jansen' }).press('Enter');
    await expect(app.getByRole('heading', { name: 'Technologie' })).toBeFocused();
    for (const [key, next] of [
      ['3', 'Data'],
      ['5', 'Customer journey'],
      ['0', 'Klantwaarde'],
    ] as const) {
      await app.keyboard.press(key);
      await app.keyboard.press('Enter');
      await expect(app.getByRole('heading', { name: next })).toBeFocused();
    }
    await app.keyboard.press('ArrowRight');
    await expect(app.getByRole('heading', { name: 'Klopt het zo?' })).toBeVisible();
    await expect(app.getByText('Eén vraag is nog open. Dat mag.')).toBeVisible();
    await expectAccessible(app);
  });

  await test.step('the last look leads to every answer and back', async () => {
    await app.getByRole('button', { name: /^Klantwaarde/ }).click();
    await app.keyboard.press('2');
    await app.getByRole('button', { name: 'Terug naar het overzicht' }).click();
    await expect(app.getByRole('button', { name: /^Klantwaarde NPS, eerste definitie/ })).toBeVisible();
    await expect(app.getByText('nog open')).toBeHidden();
    await app.getByRole('button', { name: 'Ja, ik ben klaar' }).click();
    await expect(app.getByRole('heading', { name: 'Tom Jansen is ingevuld' })).toBeVisible();
    await expectAccessible(app);
    await app.getByRole('button', { name: 'Terug naar de lijst' }).first().click();
    await expect(app.getByRole('heading', { name: '1 van 3 klaar' })).toBeVisible();
  });

  await test.step('what was typed is taken back step by step, and done again', async () => {
    for (let step = 0; step < 20; step += 1) {
      if (await rowOf(app, 'Tom Jansen').getByText('niet begonnen').isVisible()) break;
      await app.keyboard.press('Control+z');
      // One step more than needed would undo the round itself: let the list follow each step.
      await app.waitForTimeout(800);
    }
    await expect(rowOf(app, 'Tom Jansen')).toContainText('niet begonnen');
    for (let step = 0; step < 20; step += 1) await app.keyboard.press('Control+Shift+z');
    await expect(rowOf(app, 'Tom Jansen')).toContainText('klaar');
  });

  await test.step('closing says who is missing; then nobody changes anything', async () => {
    await app.getByRole('button', { name: 'Ronde 1 sluiten' }).click();
    const dialog = app.getByRole('dialog', { name: 'Ronde 1 sluiten' });
    await expect(dialog).toContainText('Nog niet klaar: Sanne de Boer, Noor Bakker.');
    await expectAccessible(app);
    await dialog.getByRole('button', { name: 'Ronde 1 sluiten' }).click();
    await expect(app.getByRole('heading', { name: 'Ronde 1 is gesloten' })).toBeVisible();
    await expect(app.getByRole('button', { name: /^Invullen voor/ })).toHaveCount(0);
    await expect(app.getByRole('button', { name: /^Laptop geven/ })).toHaveCount(0);
    await expect(app.locator('body')).not.toContainText('Sinds de zomer');
    await expectAccessible(app);
    await goToStep(app, 'Raster');
    await expect(app.locator('body')).not.toContainText('Sinds de zomer');
    await goToStep(app, 'Verzamelen');
  });

  await test.step('the reveal leads to the grid', async () => {
    await app.getByRole('button', { name: 'Toon de resultaten' }).click();
    await expect(app).toHaveURL(/\/grid$/);
    await goToStep(app, 'Verzamelen');
    await expect(app.getByRole('heading', { name: 'Ronde 1 is gesloten en getoond' })).toBeVisible();
    await expectAccessible(app);
  });

  await test.step('a second round asks two pillars, from the answers there were', async () => {
    await app.getByRole('button', { name: 'Nieuwe ronde' }).click();
    for (const pillar of ['Strategie', 'Mensen en organisatie', 'Technologie', 'Data']) {
      await app.getByRole('checkbox', { name: pillar }).uncheck();
    }
    await expectAccessible(app);
    await app.getByRole('button', { name: 'Ronde 2 openen' }).click();
    await expect(app.getByRole('heading', { name: '0 van 3 klaar' })).toBeVisible();
    await app.getByRole('button', { name: 'Invullen voor Tom Jansen' }).click();
    await expect(app.getByRole('heading', { name: 'Customer journey' })).toBeVisible();
    await expect(app.getByText('Pijler 1 van 2')).toBeVisible();
    await expect(app.getByRole('radio', { name: 'Weet ik niet' })).toBeChecked();
    await app.getByRole('button', { name: 'Terug naar de lijst' }).click();
    await app.getByRole('radio', { name: 'Ronde 1' }).click();
    await expect(rowOf(app, 'Tom Jansen')).toContainText('klaar');
    await expect(rowOf(app, 'Noor Bakker')).toContainText('geen antwoord');
  });
});

test('96 statements are answered with keys alone, as fast as they are typed', async ({ app }) => {
  test.slow();
  await prepareWith(app, people);
  await app.getByRole('radio', { name: 'Uitgebreid' }).check();
  await app.getByRole('button', { name: 'Ronde 1 openen' }).click();
  await app.getByRole('button', { name: 'Invullen voor Sanne de Boer' }).click();
  await expect(app.getByText('Stelling 1 van 96')).toBeVisible();
  await expectAccessible(app);

  await app.keyboard.press('3');
  await expect(app.getByText('Stelling 2 van 96')).toBeVisible();
  await app.keyboard.press('ArrowLeft');
  await expect(app.getByText('Stelling 1 van 96')).toBeVisible();
  await expect(app.getByRole('button', { name: 'Nee' })).toHaveAttribute('aria-pressed', 'true');
  await app.keyboard.press('2');
  await expect(app.getByText('Stelling 2 van 96')).toBeVisible();

  await app.getByRole('button', { name: 'Ja' }).focus();
  await app.keyboard.press('ArrowDown');
  await expect(app.getByRole('button', { name: 'Deels' })).toBeFocused();
  await app.keyboard.press('Enter');
  await expect(app.getByText('Stelling 3 van 96')).toBeVisible();

  for (let statement = 3; statement <= 96; statement += 1) await app.keyboard.press(`${1 + (statement % 4)}`);
  await expect(app.getByRole('heading', { name: 'Klopt het zo?' })).toBeVisible();
  await expect(app.getByText('15 van 15')).toHaveCount(4);
  await app.getByText('Mensen en organisatie').click();
  await expect(
    app.getByRole('button', { name: /^Een paar medewerkers nemen ad hoc initiatieven/ }),
  ).toBeVisible();
  await expectAccessible(app);
  await app.getByRole('button', { name: 'Ja, ik ben klaar' }).press('Enter');
  await app.getByRole('button', { name: 'Terug naar de lijst' }).first().click();
  await expect(rowOf(app, 'Sanne de Boer')).toContainText('klaar');
});

test('a workshop without people leads back to Prepare', async ({ app }) => {
  await app.getByRole('button', { name: 'Mijn eerste workshop' }).click();
  await goToStep(app, 'Verzamelen');
  await expect(app.getByRole('heading', { name: 'Nog niemand om te vragen' })).toBeVisible();
  await expectAccessible(app);
  await app.getByRole('button', { name: 'Naar Voorbereiden' }).click();
  await expect(app.getByRole('heading', { name: 'Wie doet er mee?' })).toBeVisible();
});

test('a latecomer joins the open round from its own screen, in a department that is there already', async ({
  app,
}) => {
  await prepareWith(app, people);
  await app.getByRole('button', { name: 'Ronde 1 openen' }).click();
  await app.getByText('Laatkomer toevoegen').click();
  const department = app.getByLabel('Afdeling van nieuwe deelnemer');
  const proposed = await department.evaluate((field) =>
    [...((field as HTMLInputElement).list?.options ?? [])].map(({ value }) => value),
  );
  expect(proposed).toEqual(['Verkoop', 'ICT']);
  await app.getByRole('textbox', { name: 'Naam van nieuwe deelnemer' }).fill('Joris Meijer');
  await department.fill('ICT');
  await expectAccessible(app);
  await department.press('Enter');
  await expect(app.getByRole('heading', { name: '0 van 4 klaar' })).toBeVisible();
  await expect(rowOf(app, 'Joris Meijer')).toContainText('niet begonnen');
  await expect(app.getByText('Medewerkers 0 van 1 klaar')).toBeVisible();
});
