/** One person is one response: what another way in takes the place of is kept, told, and can count again. */
import { type Browser, devices, type Locator, type Page } from '@playwright/test';
import { expect, expectAccessible, roomTest as test } from './app.ts';
import { prepareWith, rowOf } from './preparedWorkshop.ts';

const people = [
  'Sanne de Boer; directie; Verkoop',
  'Tom Jansen; management; ICT',
  'Noor Bakker; medewerker; ICT',
  'Joris Meijer; medewerker; Verkoop',
];
const { defaultBrowserType: _browser, ...pixel } = devices['Pixel 5'];

/** A phone in the room that goes on with somebody's personal code. */
async function phoneWith(browser: Browser, url: string, code: string): Promise<Page> {
  const context = await browser.newContext({ ...pixel, locale: 'nl-NL', reducedMotion: 'reduce' });
  const phone = await context.newPage();
  await phone.goto(url);
  await phone.getByRole('button', { name: 'Ik heb al een persoonlijke code' }).tap();
  await phone.getByLabel('Je persoonlijke code').fill(code);
  await phone.getByRole('button', { name: 'Verdergaan' }).tap();
  return phone;
}

/** The same, of somebody who has not begun. */
async function phoneOf(browser: Browser, url: string, code: string): Promise<Page> {
  const phone = await phoneWith(browser, url, code);
  await phone.getByRole('button', { name: 'Beginnen' }).tap();
  return phone;
}

async function choose(phone: Page, levels: string): Promise<void> {
  for (const level of levels) {
    await phone
      .getByRole('radio')
      .nth(Number(level) - 1)
      .check({ force: true });
    await phone.getByRole('button', { name: /Volgende|Nakijken/ }).tap();
  }
}

/** Opens the menu behind a person's row and takes "Earlier answers". */
async function lookAtEarlier(app: Page, name: string): Promise<void> {
  await app.getByRole('button', { name: `Meer over ${name}` }).click();
  await app.getByRole('menuitem', { name: 'Eerdere antwoorden' }).click();
}

/** Somebody's personal code, as the facilitator reads it out. */
async function codeOf(app: Page, name: string): Promise<string> {
  await app.getByRole('button', { name: `Meer over ${name}` }).click();
  await app.getByRole('menuitem', { name: 'Persoonlijke code tonen' }).click();
  const told = app.getByText(`De persoonlijke code van ${name} is`);
  const code = /is ([A-Z0-9 ]+)\./.exec((await told.textContent()) ?? '')?.[1] ?? '';
  await app.getByRole('button', { name: 'Sluiten', exact: true }).click();
  return code;
}

/** Where phones come in, as the projector shows it. */
async function addressOf(app: Page): Promise<string> {
  await app.getByRole('button', { name: 'Toon op het scherm' }).click();
  const screen = app.getByRole('dialog', { name: 'Doe mee met je telefoon' });
  const address = await screen.getByText(/^127\.0\.0\.1:\d+$/).textContent();
  const joinCode = await screen.getByText(/^\d{5}$/).textContent();
  await screen.getByRole('button', { name: 'Terug' }).click();
  return `http://${address}/#${joinCode}`;
}

test('a form over answers from a phone is told where it happens, and those of the phone can count again', async ({
  app,
  browser,
}) => {
  test.setTimeout(180_000);
  await prepareWith(app, people);
  await app.getByRole('button', { name: 'Telefoons toelaten' }).click();
  const url = await addressOf(app);
  await app.getByRole('button', { name: 'Ronde 1 openen' }).click();
  const tom = rowOf(app, 'Tom Jansen');
  await expect(tom).toContainText('niet begonnen');
  const code = await codeOf(app, 'Tom Jansen');
  const phone = await phoneOf(browser, url, code);
  const dialog = app.getByRole('dialog', { name: 'Eerdere antwoorden van Tom Jansen' });

  await test.step('a first answer takes the place of nothing, and nothing is said of earlier ones', async () => {
    await choose(phone, '2213');
    await expect(tom).toContainText('bezig, 4 van 6');
    await expect(tom).not.toContainText('telt');
    await app.getByRole('button', { name: 'Meer over Tom Jansen' }).click();
    await expect(app.getByRole('menuitem', { name: 'Persoonlijke code tonen' })).toBeVisible();
    await expect(app.getByRole('menuitem', { name: 'Eerdere antwoorden' })).toHaveCount(0);
    await app.keyboard.press('Escape');
  });

  await test.step('the laptop goes on with the answers of the phone, and says so', async () => {
    await app.getByRole('button', { name: 'Laptop geven aan Tom Jansen' }).click();
    await app.getByLabel('Pincode om terug te komen').fill('2468');
    await app.getByRole('button', { name: 'Beginnen' }).click();
    await expect(
      app.getByText('Je begon op je telefoon: hier ga je verder met die antwoorden.'),
    ).toBeVisible();
    await expectAccessible(app);
    await app.getByRole('button', { name: 'Begeleider' }).click();
    await app.getByLabel('Pincode').fill('2468');
    await app.keyboard.press('Enter');
    await expect(tom).not.toContainText('telt');
  });

  await test.step('whoever enters a form over it is told so before it is stored', async () => {
    await app.getByRole('button', { name: 'Formulieren invoeren' }).click();
    await app.keyboard.type(`${code}\n`);
    await app.keyboard.type('555555');
    await expect(app.getByRole('button', { name: 'Opslaan', exact: true })).toBeFocused();
    await expect(
      app.getByText(
        'Heeft al geantwoord met de telefoon. Wat je nu opslaat, telt; het eerdere antwoord blijft bewaard.',
      ),
    ).toBeVisible();
    await expectAccessible(app);
    await app.keyboard.press('Enter');
    await expect(app.getByText('✓ Tom Jansen')).toBeVisible();
    await app.getByRole('button', { name: 'Terug naar Verzamelen' }).click();
  });

  await test.step('the list says which way in counts and which came before', async () => {
    await expect(tom).toContainText('klaar');
    await expect(tom).toContainText('telt: papier · eerder: telefoon');
    await expect(rowOf(app, 'Noor Bakker')).not.toContainText('eerder');
    await expectAccessible(app);
  });

  await test.step('the dialog shows both, how far they were, and never what was chosen', async () => {
    await lookAtEarlier(app, 'Tom Jansen');
    const [counts, earlier] = [0, 1].map((place) => dialog.getByRole('listitem').nth(place));
    await expect(dialog.getByRole('listitem')).toHaveCount(2);
    await expect(counts as Locator).toHaveText(
      /^papierom \d\d:\d\d6 van 6 vragen beantwoord · afgerond✓ telt nu$/,
    );
    await expect(earlier as Locator).toHaveText(
      /^telefoonom \d\d:\d\d4 van 6 vragen beantwoord · niet afgerondLaat dit antwoord tellen$/,
    );
    await expectAccessible(app);
  });

  await test.step('one press lets the earlier one count', async () => {
    await dialog.getByRole('button', { name: 'Laat dit antwoord tellen' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(app.getByText('Voor Tom Jansen telt nu: telefoon.')).toBeVisible();
    await expect(tom).toContainText('bezig, 4 van 6');
    await expect(tom).toContainText('telt: telefoon · eerder: papier');
    await expectAccessible(app);
  });

  await test.step('undo takes that back, and redo does it again', async () => {
    await app.keyboard.press('Control+z');
    await expect(app.getByText('Teruggedraaid: eerder antwoord')).toBeVisible();
    await expect(tom).toContainText('telt: papier · eerder: telefoon');
    await app.keyboard.press('Control+Shift+z');
    await expect(tom).toContainText('telt: telefoon · eerder: papier');
    await expectAccessible(app);
  });

  await test.step('once the round has closed the history can be read and not be changed', async () => {
    await app.getByRole('button', { name: 'Ronde 1 sluiten' }).click();
    await app.getByRole('dialog').getByRole('button', { name: 'Ronde 1 sluiten' }).click();
    await expect(tom).toContainText('telt: telefoon · eerder: papier');
    await lookAtEarlier(app, 'Tom Jansen');
    await expect(dialog.getByRole('listitem')).toHaveCount(2);
    await expect(dialog.getByText(/De ronde is gesloten: wat telt, staat vast/)).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Laat dit antwoord tellen' })).toHaveCount(0);
    await expectAccessible(app);
  });
});

test('the phone of somebody who turns out to be another goes on as that one, and so does a code', async ({
  app,
  browser,
}) => {
  test.setTimeout(180_000);
  await prepareWith(app, ['Sanne de Boer; medewerker; Verkoop', 'Sanna Boer; medewerker; Verkoop']);
  await app.getByRole('button', { name: 'Telefoons toelaten' }).click();
  const url = await addressOf(app);
  await app.getByRole('button', { name: 'Ronde 1 openen' }).click();
  const [stays, other] = [rowOf(app, 'Sanne de Boer'), rowOf(app, 'Sanna Boer')];
  await expect(other).toContainText('niet begonnen');
  const codes = { stays: await codeOf(app, 'Sanne de Boer'), other: await codeOf(app, 'Sanna Boer') };
  const first = await phoneOf(browser, url, codes.stays);
  const second = await phoneOf(browser, url, codes.other);
  await choose(first, '2');
  await expect(stays).toContainText('bezig, 1 van 6');
  await choose(second, '44');
  await expect(other).toContainText('bezig, 2 van 6');

  await test.step('the two become one in the list', async () => {
    await app.getByRole('button', { name: 'Meer over Sanna Boer' }).click();
    await app.getByRole('menuitem', { name: 'Samenvoegen met…' }).click();
    await expectAccessible(app);
    await app.getByRole('dialog').getByRole('button', { name: 'Samenvoegen', exact: true }).click();
    await expect(app.getByText('Sanna Boer en Sanne de Boer zijn nu één deelnemer.')).toBeVisible();
    await expect(other).toHaveCount(0);
    await expect(stays).toContainText('bezig, 2 van 6');
  });

  await test.step('the phone of the one who went over writes on, under the name that stays', async () => {
    await choose(second, '4');
    await expect(stays).toContainText('bezig, 3 van 6');
  });

  await test.step('the other phone is told what counts now', async () => {
    await first.getByRole('radio').first().check({ force: true });
    await expect(first.getByText(/^Je antwoorden zijn ook ergens anders ingevuld/)).toBeVisible();
    await expect(stays).toContainText('bezig, 3 van 6');
  });

  await test.step('the code of the one who went over opens the same answers on another phone', async () => {
    const third = await phoneWith(browser, url, codes.other);
    await expect(third.getByText('Pijler 4 van 6')).toBeVisible();
    await third.getByRole('button', { name: 'Code' }).tap();
    await expect(third.getByText(codes.stays)).toBeVisible();
  });

  await test.step('undone, they are two with an answer each', async () => {
    await app.getByRole('button', { name: /^Ongedaan maken/ }).click();
    await expect(other).toBeVisible();
  });
});
