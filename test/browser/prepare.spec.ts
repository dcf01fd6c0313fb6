import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sampleWorkshop } from '../../shared/sample/sampleWorkshop.ts';
import { expect, expectAccessible, goToStep, openSample, test } from './app.ts';
import { openWorkshop } from './openWorkshop.ts';

const list = [
  'Sanne de Boer; directie; Verkoop',
  'Tom Jansen; management; ICT',
  'Noor Bakker; medewerker; Service',
  'Yusuf Demir; medewerker; Verkoop',
  'Els Vermeer; baas; Service',
  'Bas Kramer; medewerker; ICT',
  'Lotte Visser; management; Verkoop',
  'Rik Smit; directie; Service',
].join('\n');

test('a facilitator prepares a workshop from nothing', async ({ app }) => {
  test.slow();
  await app.getByRole('button', { name: 'Mijn eerste workshop' }).click();
  await expect(app.getByText('Nog niemand.')).toBeVisible();
  await expectAccessible(app);

  await app.getByRole('textbox', { name: 'Organisatie' }).fill('Veenbrug Energie');
  await app.getByLabel('Datum').fill('2027-01-14');
  await expect(app.getByText('14 januari 2027 · 0 deelnemers')).toBeVisible();
  await expect(app.getByText('Veenbrug Energie')).toBeVisible();

  await test.step('eight people come from a pasted list, looked at before they are added', async () => {
    await app.getByRole('button', { name: 'Lijst plakken' }).click();
    await app.getByRole('textbox', { name: 'Namen, lagen en afdelingen' }).fill(list);
    const preview = app.getByRole('region', { name: 'Zo komen ze erin' });
    await expect(preview.getByRole('listitem')).toHaveCount(8);
    await expect(preview.getByText('‘baas’ is geen laag')).toBeVisible();
    await expectAccessible(app);
    await app.getByRole('button', { name: '8 deelnemers toevoegen' }).click();
    const names = app.getByRole('textbox', { name: /^Naam van (?!nieuwe|onderdeel)/ });
    await expect(names).toHaveCount(8);
    await expect(names.first()).toHaveValue('Sanne de Boer');
    await expect(names.last()).toHaveValue('Rik Smit');
    await expect(app.getByRole('combobox', { name: 'Afdeling van Tom Jansen' })).toHaveValue('ICT');
    await expect(app.getByRole('combobox', { name: 'Laag van Els Vermeer' })).toHaveValue('');
  });

  await test.step('the next ones are typed, row after row, without the mouse', async () => {
    await app.getByRole('textbox', { name: 'Naam van nieuwe deelnemer' }).focus();
    await app.keyboard.type('Anna Postma');
    await app.keyboard.press('Tab');
    await app.keyboard.type('m');
    await app.keyboard.press('Tab');
    await app.keyboard.type('Inkoop');
    await app.keyboard.press('Enter');
    await expect(app.getByRole('textbox', { name: 'Naam van Anna Postma' })).toBeVisible();
    await app.keyboard.type('Daan Mulder');
    await app.keyboard.press('Enter');
    await expect(app.getByRole('combobox', { name: 'Afdeling van Daan Mulder' })).toHaveValue('Inkoop');
    await expect(app.getByText('14 januari 2027 · 10 deelnemers')).toBeVisible();
  });

  await test.step('somebody is taken off the list and comes back', async () => {
    await app.getByRole('button', { name: 'Daan Mulder uit de lijst halen' }).click();
    await expect(app.getByText('14 januari 2027 · 9 deelnemers')).toBeVisible();
    await app.getByRole('button', { name: 'Uit de lijst gehaald (1)' }).click();
    const bin = app.getByRole('dialog', { name: 'Uit de lijst gehaald' });
    await expect(bin.getByText('nog 30 dagen')).toBeVisible();
    await expectAccessible(app);
    await bin.getByRole('button', { name: 'Terugzetten' }).click();
    await expect(app.getByText('14 januari 2027 · 10 deelnemers')).toBeVisible();
  });

  await test.step('two business lines, of which one person answers for one', async () => {
    await app.getByRole('button', { name: '+ Onderdeel erbij' }).click();
    await app.getByRole('textbox', { name: 'Naam van onderdeel 1' }).fill('Zakelijk');
    await app.getByRole('textbox', { name: 'Naam van onderdeel 2' }).fill('Consument');
    await app.getByRole('button', { name: 'Tom Jansen antwoordt voor: alles' }).click();
    await app.getByRole('checkbox', { name: 'Consument' }).click();
    await expectAccessible(app);
    await app.getByRole('button', { name: 'Klaar' }).click();
    await expect(app.getByRole('button', { name: 'Tom Jansen antwoordt voor: Zakelijk' })).toBeVisible();
  });

  await test.step('what management expects, and the settings that few change', async () => {
    await app
      .getByRole('radio', { name: /^Data, .*: niveau 4$/ })
      .first()
      .click({ force: true });
    await expect(app.getByText('1 van 12 ingevuld')).toBeVisible();
    await app.getByRole('button', { name: 'Geen verwachting voor Data' }).click();
    await expect(app.getByText('1 van 12 ingevuld')).toBeHidden();
    await app.getByText('Meer instellingen').click();
    await app.getByRole('button', { name: 'Kleinste groep die je apart ziet' }).click();
    await app.getByRole('option', { name: '5 personen' }).click();
    await expectAccessible(app);
  });

  await app.getByText('Uitgebreid', { exact: true }).click();
  await expect(app.getByText('10 deelnemers · ongeveer 40 minuten invullen')).toBeVisible();
  await app.getByRole('button', { name: 'Naar verzamelen' }).click();
  await expect(app.getByRole('heading', { name: 'Waar staan jullie nu?' })).toBeVisible();
  await expect(app.getByRole('radio', { name: 'Uitgebreid' })).toBeChecked();
});

test('turning anonymous erases the names, after asking, and undo brings them back', async ({ app }) => {
  await app.getByRole('button', { name: 'Mijn eerste workshop' }).click();
  await app.getByRole('textbox', { name: 'Naam van nieuwe deelnemer' }).fill('Sanne de Boer');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('textbox', { name: 'Naam van Sanne de Boer' })).toBeVisible();

  await app.getByRole('radio', { name: 'Anoniem' }).click();
  await expect(app.getByRole('alertdialog').or(app.getByRole('dialog'))).toContainText('Namen wissen?');
  await expectAccessible(app);
  await app.getByRole('button', { name: 'Namen wissen' }).click();
  await expect(app.getByRole('textbox', { name: 'Naam van Sanne de Boer' })).toBeHidden();
  await expect(app.getByRole('row', { name: /uit de lijst halen/ })).toHaveCount(1);

  await app.getByRole('spinbutton', { name: 'Aantal nieuwe deelnemers' }).fill('4');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('row', { name: /uit de lijst halen/ })).toHaveCount(5);
  await expectAccessible(app);

  await app.keyboard.press('Control+z');
  await expect(app.getByRole('row', { name: /uit de lijst halen/ })).toHaveCount(1);
  await app.keyboard.press('Control+z');
  await expect(app.getByRole('textbox', { name: 'Naam van Sanne de Boer' })).toHaveValue('Sanne de Boer');
});

test.describe('in English', () => {
  test.use({ locale: 'en-GB' });

  test('the same screen, as accessible', async ({ app }) => {
    await app.getByRole('button', { name: 'My first workshop' }).click();
    await app.getByRole('button', { name: 'Paste a list' }).click();
    await app
      .getByRole('textbox', { name: 'Names, layers and departments' })
      .fill('Sanne de Boer\tboard\tSales\nTom Jansen\tmanagement\tIT');
    await app.getByRole('button', { name: 'Add 2 participants' }).click();
    await expect(app.getByRole('combobox', { name: 'Layer of Sanne de Boer' })).toHaveValue('board');
    await app.getByText('More settings').click();
    await expectAccessible(app);
    await app.getByRole('button', { name: 'On to collecting' }).click();
    await expect(app.getByRole('heading', { name: 'Where do you stand today?' })).toBeVisible();
    await expectAccessible(app);
  });
});

test('forgetting the participants says what goes and what stays, and takes what they wrote if asked', async ({
  app,
  dataFolder,
}) => {
  const sample = sampleWorkshop('nl');
  const written = sample.responses.flatMap(({ comments }) => Object.values(comments));
  await openWorkshop(app, sample);
  await app.getByRole('link', { name: 'Voorbereiden' }).click();
  await app.getByText('Meer instellingen').click();
  await app.getByRole('button', { name: 'Deelnemers vergeten' }).click();
  const dialog = app.getByRole('dialog');
  await expect(dialog).toContainText('De antwoorden worden per pijler gemengd');
  await expect(dialog).toContainText('Wat mensen schreven, blijft staan, los van hun antwoorden.');
  await expect(dialog).toContainText('Bij de acties staan als eigenaar: Directie, Finance');
  await expect(dialog.getByRole('switch', { name: 'Ook de eigenaren van acties' })).not.toBeChecked();
  await expectAccessible(app);
  await expect(dialog.getByRole('switch', { name: 'Ook de opmerkingen' })).not.toBeChecked();
  await dialog.getByText('Ook de opmerkingen').click();
  await dialog.getByRole('button', { name: 'Voorgoed vergeten' }).click();
  await expect(app.getByText('De deelnemers zijn vergeten, ook in de reservekopieën.')).toBeVisible();
  const files = (await readdir(dataFolder, { recursive: true })).filter((name) =>
    name.endsWith('.praatplaat'),
  );
  expect(files).toHaveLength(1);
  const file = await readFile(join(dataFolder, files[0] ?? ''), 'utf8');
  for (const text of [...written, ...sample.participants.map(({ name }) => name)]) {
    expect(file).not.toContain(text);
  }
});

test('typing and clicking faster than the screen redraws loses nothing', async ({ app }) => {
  await app.getByRole('button', { name: 'Mijn eerste workshop' }).click();
  const first = app.getByRole('textbox', { name: 'Naam van onderdeel 1' });
  await first.fill('');
  await first.pressSequentially('Zakelijke markt');
  await app.getByRole('button', { name: '+ Onderdeel erbij' }).click();
  await expect(app.getByRole('textbox', { name: 'Naam van onderdeel 2' })).toBeVisible();
  await expect(first).toHaveValue('Zakelijke markt');

  // All of both lines within one frame.
  await app.evaluate(() => {
    for (const each of document.querySelectorAll<HTMLInputElement>(
      'input[type=radio][aria-label*="niveau 3"]',
    ))
      each.click();
  });
  await expect(app.getByText('12 van 12 ingevuld')).toBeVisible();
  await app.reload();
  await expect(app.getByText('12 van 12 ingevuld')).toBeVisible();
  await expect(first).toHaveValue('Zakelijke markt');
});

test('expectations are filled in by six digits, or by one drag across, for each line', async ({ app }) => {
  await app.getByRole('button', { name: 'Mijn eerste workshop' }).click();
  // Enter behind the last name begins the next line, ready to be named.
  await app.getByRole('textbox', { name: 'Naam van onderdeel 1' }).fill('b2b');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('textbox', { name: 'Naam van onderdeel 2' })).toBeFocused();
  await app.keyboard.type('b2c');
  const place = (line: string, pillar: string, level: number) =>
    app.getByRole('radio', { name: `${pillar}, ${line}: niveau ${level}` });

  // All rows in sight: nothing scrolls under the pointer.
  await app.setViewportSize({ width: 1280, height: 1600 });
  await place('b2b', 'Strategie', 1).focus();
  await app.keyboard.type('231245');
  await expect(app.getByText('6 van 12 ingevuld')).toBeVisible();
  for (const [pillar, level] of [
    ['Strategie', 2],
    ['Mensen en organisatie', 3],
    ['Technologie', 1],
    ['Data', 2],
    ['Customer journey', 4],
    ['Klantwaarde', 5],
  ] as const) {
    await expect(place('b2b', pillar, level)).toBeChecked();
  }
  // The line below is next.
  await expect(place('b2c', 'Strategie', 1)).toBeFocused();

  const box = async (pillar: string) => {
    const label = app.getByRole('region', { name: 'b2c' }).locator('label', { has: place('b2c', pillar, 3) });
    await label.scrollIntoViewIfNeeded();
    const found = await label.boundingBox();
    if (!found) throw new Error(`No place for ${pillar}`);
    return { x: found.x + found.width / 2, y: found.y + found.height / 2 };
  };
  await box('Klantwaarde');
  const [from, to] = [await box('Strategie'), await box('Klantwaarde')];
  await app.mouse.move(from.x, from.y);
  await app.mouse.down();
  await app.mouse.move(to.x, to.y, { steps: 30 });
  await app.mouse.up();
  await expect(app.getByText('12 van 12 ingevuld')).toBeVisible();
  await expect(place('b2c', 'Data', 3)).toBeChecked();
  await expectAccessible(app);
});

test('who was taken off the list can be deleted now', async ({ app }) => {
  await openSample(app);
  await goToStep(app, 'Voorbereiden');
  await app
    .getByRole('button', { name: /uit de lijst halen$/ })
    .first()
    .click();
  await app.getByRole('button', { name: /^Uit de lijst gehaald/ }).click();
  await app.getByRole('dialog').getByRole('button', { name: 'Nu verwijderen' }).click();
  const question = app.getByRole('dialog', { name: /nu verwijderen\?$/ });
  await expectAccessible(app);
  await question.getByRole('button', { name: 'Nu verwijderen' }).click();
  await expect(app.getByRole('dialog')).toHaveCount(0);
  await app.reload();
  await expect(app.getByRole('button', { name: /uit de lijst halen$/ })).toHaveCount(11);
  await expect(app.getByRole('button', { name: /^Uit de lijst gehaald/ })).toHaveCount(0);
});
