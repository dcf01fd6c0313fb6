import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, roomTest as test } from './app.ts';
import { Actions, answerOnLaptop, answerOnPhone, phoneOptions } from './day.ts';
import { letters, lettersOf } from './pdf.ts';
import { storedRows } from './storedRows.ts';

const keten = fileURLToPath(new URL('../fixtures/packs/keten-4x4.json', import.meta.url));

/** Four people and the levels that they choose in a model of four pillars and four levels. */
const people = { Anna: '1234', Bram: '2244', Cato: '1133', Dirk: '2341' } as const;
type Name = keyof typeof people;

async function loadModel(app: Page): Promise<void> {
  await app.getByRole('link', { name: 'Instellingen' }).click();
  const choosing = app.waitForEvent('filechooser');
  await app.getByRole('button', { name: 'Model laden…' }).click();
  await (await choosing).setFiles(keten);
  await app.getByRole('dialog').getByRole('button', { name: 'Toevoegen' }).click();
  await app.getByRole('link', { name: 'Naar alle workshops' }).click();
}

test('a model of four pillars and four levels runs the whole day, from phones to the poster', async ({
  app,
  browser,
}) => {
  test.setTimeout(240_000);
  app.setDefaultTimeout(20_000);
  const day = new Actions();
  day.begin('day');

  await test.step('prepare', async () => {
    await loadModel(app);
    await app.getByRole('button', { name: 'Mijn eerste workshop' }).click();
    await app.getByRole('textbox', { name: 'Organisatie' }).fill('Haven & Zonen');
    await app.getByRole('button', { name: /Model$/ }).click();
    await app.getByRole('option', { name: 'Samenwerken in de keten' }).click();
    await expect(app.getByText('4 pijlers × 4 niveaus.')).toBeVisible();
    await day.paste(
      app.getByRole('textbox', { name: 'Naam van nieuwe deelnemer' }),
      Object.keys(people)
        .map((name) => `${name}; medewerker; Inkoop`)
        .join('\n'),
    );
    await app.getByRole('dialog').getByRole('button', { name: '4 deelnemers toevoegen' }).click();
    const row = app.getByRole('group', { name: 'Afspraken' });
    await expect(row.getByRole('radio')).toHaveCount(4);
    await row.getByText('3', { exact: true }).click();
    await app.keyboard.type('3222');
    await expect(app.getByText('4 van 4 ingevuld')).toBeVisible();
    await expectAccessible(app);
    await app.getByRole('button', { name: 'Naar verzamelen' }).click();
  });

  await test.step('collect', async () => {
    await app.getByRole('button', { name: 'Met telefoons openen' }).click();
    const wall = app.getByRole('dialog', { name: 'Doe mee met je telefoon' });
    const address = await wall.getByText(/^127\.0\.0\.1:\d+$/).textContent();
    const code = await wall.getByText(/^\d{5}$/).textContent();
    const phone = await (await browser.newContext(phoneOptions)).newPage();
    phone.setDefaultTimeout(20_000);
    await phone.goto(`http://${address}/#${code}`);
    await phone.getByLabel('Je naam').fill('Anna');
    await phone.getByLabel('Medewerkers').check({ force: true });
    await phone.getByLabel('Je afdeling').selectOption('Inkoop');
    await phone.getByRole('button', { name: 'Meedoen' }).tap();
    await app.getByRole('dialog').getByRole('button', { name: 'Terug' }).click();
    await answerOnPhone(phone, people.Anna);
    await expect(app.getByRole('heading', { name: '1 van 4 klaar' })).toBeVisible();

    const rows = await storedRows<{ name: string; code: string }>(app, 'participants');
    await app.getByRole('button', { name: 'Formulieren invoeren' }).click();
    await app.keyboard.type(rows.find(({ name }) => name === 'Bram')?.code ?? '');
    await app.keyboard.press('Enter');
    // The model has no fifth level: a slip of the finger.
    await app.keyboard.type('25244');
    await app.keyboard.press('Enter');
    await expect(app.getByText('1 formulier ingevoerd')).toBeVisible();
    await app.getByRole('button', { name: 'Terug naar Verzamelen' }).click();

    await app.getByRole('button', { name: 'Laptop doorgeven' }).click();
    await app.getByRole('button', { name: 'Beginnen' }).click();
    for (const _ of ['Cato', 'Dirk']) {
      const heading = app.getByRole('heading', { name: /^Geef de laptop (aan|terug)/ });
      const text = (await heading.textContent()) ?? '';
      const name = (Object.keys(people) as Name[]).find((each) => text.includes(each)) ?? 'Cato';
      await answerOnLaptop(app, name, people[name]);
    }
    await day.hold(app.getByRole('button', { name: /Houd 3 seconden ingedrukt/ }), 3);
    await expect(app.getByRole('heading', { name: 'Iedereen is klaar' })).toBeVisible();
    await day.hold(app.getByRole('button', { name: 'Houd vast: sluiten en tonen' }), 1);
    const stored = await storedRows<{ items: Record<string, number> }>(app, 'responses');
    const given = stored.map(({ items }) => Object.values(items).join(''));
    expect(given.sort()).toEqual(Object.values(people).sort());
  });

  await test.step('the grid, and the targets', async () => {
    await expect(app).toHaveURL(/\/grid$/);
    await expect(app.getByText('Verbonden').first()).toBeVisible();
    await expectAccessible(app);
    await app.getByRole('link', { name: 'Verder: ambitie bepalen' }).click();
    await expect(app.getByText('0 van 4 gekozen')).toBeVisible();
    await app.keyboard.type('3s432');
    await expect(app.getByText('4 van 4 gekozen')).toBeVisible();
    await expect(app.getByRole('slider').last()).toHaveAttribute('max', '4');
    await expect(app.getByRole('slider').last()).toHaveValue('2');
    await expectAccessible(app);
  });

  await test.step('the roadmap, and the poster', async () => {
    await app.getByRole('link', { name: 'Verder: roadmap maken' }).click();
    const title = app.getByRole('textbox', { name: 'Titel van de nieuwe actie' });
    await title.fill('Ketenafspraak schrijven #afspraken @Anna Q1');
    await title.press('Enter');
    await expect(app.getByText('1 actie', { exact: true }).first()).toBeVisible();
    await app.getByRole('link', { name: 'Naar de praatplaat' }).click();
    const made = app.waitForEvent('download');
    await app.getByRole('button', { name: 'Opslaan als PDF' }).click();
    const text = await lettersOf(await (await made).path());
    for (const word of ['Haven & Zonen', 'Afspraken', 'Ketenafspraak', 'Samenwerken in de keten']) {
      expect(text).toContain(letters(word));
    }
    expect(text).not.toContain('cemm');
  });
});
