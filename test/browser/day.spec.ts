import type { Page } from '@playwright/test';
import { cemmPack } from '../../shared/content/packs.ts';
import { expect, roomTest as test } from './app.ts';
import { Actions, answerOnLaptop, answerOnPhone, phoneOptions } from './day.ts';
import { stepsIn } from './openWorkshop.ts';
import { rowOf } from './preparedWorkshop.ts';
import { storedRows } from './storedRows.ts';

/** Eight people of seven departments, and the levels that they choose, six for each of the two lines. */
const people = {
  'Sanne de Boer': ['directie', 'Verkoop', '231123', '342334'],
  'Tom Jansen': ['management', 'ICT', '241512', '332323'],
  'Noor Bakker': ['medewerker', 'Service', '121121', '221432'],
  'Joris Meijer': ['medewerker', 'Logistiek', '131523', '233224'],
  'Lotte Visser': ['management', 'Marketing', '435132', '442443'],
  'Ruben Smit': ['management', 'Verkoop', '145523', '233334'],
  'Femke Mulder': ['medewerker', 'Inkoop', '235112', '331223'],
  'Daan Peters': ['directie', 'Financiën', '415532', '523443'],
} as const;
type Name = keyof typeof people;

const onPhone: Name[] = ['Sanne de Boer', 'Tom Jansen', 'Noor Bakker'];
const onLaptop: Name[] = ['Joris Meijer', 'Lotte Visser'];
const onPaper: Name[] = ['Ruben Smit', 'Femke Mulder'];
const byFile: Name = 'Daan Peters';
const lines = ['b2b', 'b2c'];

const actions = {
  b2b: [
    'Klantvisie schrijven #strategie @Sanne Q1',
    'Klantteam samenstellen #mensen @Tom Q1',
    'CRM opschonen #data @Noor Q1',
    'Dashboard bouwen #data @Tom Q2',
    'Journey van de inkoper tekenen #journey @Lotte Q2',
    'Klantwaarde berekenen #klantwaarde @Daan Q3',
  ],
  b2c: [
    'Webshopstrategie kiezen #strategie @Sanne Q1',
    'Servicedesk trainen #mensen @Noor Q1',
    'Platform kiezen #technologie @Tom Q2',
    'Klantreis op de winkelvloer tekenen #journey @Joris Q2',
    'Feedback na elke bestelling vragen #journey @Femke Q2',
    'Segmenten maken #klantwaarde @Daan Q3',
  ],
};

async function joinAll(app: Page, newPhone: () => Promise<Page>): Promise<Page[]> {
  const wall = app.getByRole('dialog', { name: 'Doe mee met je telefoon' });
  const address = await wall.getByText(/^127\.0\.0\.1:\d+$/).textContent();
  const code = await wall.getByText(/^\d{5}$/).textContent();
  const phones: Page[] = [];
  for (const name of onPhone) {
    const phone = await newPhone();
    phone.setDefaultTimeout(20_000);
    await phone.goto(`http://${address}/#${code}`);
    await phone.getByLabel('Je naam').fill(name);
    const [layer, department] = people[name];
    await phone.getByLabel(layer === 'medewerker' ? 'Medewerkers' : layer).check({ force: true });
    await phone.getByLabel('Je afdeling').selectOption(department);
    await phone.getByRole('button', { name: 'Meedoen' }).tap();
    await expect(phone.getByRole('button', { name: 'Beginnen' })).toBeVisible();
    phones.push(phone);
  }
  await expect(wall.getByText('3 binnen')).toBeVisible();
  return phones;
}

/** The laptop goes to whoever has not finished, and comes back. */
async function passRound(
  app: Page,
  day: Actions,
  levels: (name: Name) => string,
  isFirst = false,
): Promise<Name[]> {
  await day.click(app.getByRole('button', { name: 'Laptop doorgeven' }));
  // Asked and told once a day.
  if (isFirst) await day.click(app.getByRole('button', { name: 'Beginnen' }));
  const passed: Name[] = [];
  for (;;) {
    const heading = app.getByRole('heading', { name: /^Geef de laptop (aan|terug)/ });
    const text = (await heading.textContent()) ?? '';
    const name = (Object.keys(people) as Name[]).find((each) => text.includes(each));
    if (!name) break;
    await answerOnLaptop(app, name, levels(name));
    passed.push(name);
  }
  await day.hold(app.getByRole('button', { name: /Houd 3 seconden ingedrukt/ }), 3);
  return passed;
}

const closeAndShow = (app: Page, day: Actions) =>
  day.hold(app.getByRole('button', { name: 'Houd vast: sluiten en tonen' }), 1);

test('a whole day takes the facilitator sixty actions', async ({ app, browser }) => {
  test.setTimeout(600_000);
  const day = new Actions();
  app.setDefaultTimeout(20_000);
  const link = (name: string) => stepsIn(app).getByRole('link', { name });
  const line = (name: string) => app.getByRole('radio', { name, exact: true });
  let phones: Page[] = [];

  await test.step('prepare', async () => {
    day.begin('prepare');
    await day.click(app.getByRole('button', { name: 'Mijn eerste workshop' }));
    await day.fill(app.getByRole('textbox', { name: 'Organisatie' }), 'Zuivelcoöperatie De Waard');
    await day.fill(app.getByRole('textbox', { name: 'Naam van onderdeel 1' }), 'b2b', 'Enter');
    await expect(app.getByRole('textbox', { name: 'Naam van onderdeel 2' })).toBeFocused();
    await day.type(app, 'b2c');
    const list = Object.entries(people).map(
      ([name, [layer, department]]) => `${name}; ${layer}; ${department}`,
    );
    await day.paste(app.getByRole('textbox', { name: 'Naam van nieuwe deelnemer' }), list.join('\n'));
    await day.click(app.getByRole('dialog').getByRole('button', { name: '8 deelnemers toevoegen' }));
    await expect(app.getByRole('button', { name: /uit de lijst halen$/ })).toHaveCount(8);
    await day.click(app.getByRole('region', { name: 'b2b' }).getByText('3', { exact: true }).first());
    await day.type(app, '332223233332');
    await expect(app.getByText('12 van 12 ingevuld')).toBeVisible();
    const forms = app.waitForEvent('download');
    await day.click(app.getByRole('button', { name: 'Voor iedereen, als PDF' }));
    await forms;
    await day.click(app.getByRole('button', { name: 'Netwerk testen' }));
    await day.click(app.getByRole('dialog').getByRole('button', { name: 'Klaar' }));
    await day.click(app.getByRole('button', { name: 'Naar verzamelen' }));
  });

  await test.step('collect', async () => {
    day.begin('collect');
    await day.click(app.getByRole('button', { name: 'Met telefoons openen' }));
    phones = await joinAll(app, async () => (await browser.newContext(phoneOptions)).newPage());
    await day.click(app.getByRole('dialog').getByRole('button', { name: 'Terug' }));
    // Whoever facilitates sees everybody at once.
    for (const name of Object.keys(people)) await expect(rowOf(app, name)).toBeInViewport({ ratio: 1 });
    const answering = phones.map((phone, index) => {
      const [, , b2b, b2c] = people[onPhone[index] ?? 'Sanne de Boer'];
      return answerOnPhone(phone, b2b + b2c);
    });
    await Promise.all(answering);
    await expect(app.getByRole('heading', { name: '3 van 8 klaar' })).toBeVisible();

    const rows = await storedRows<{ name: string; code: string }>(app, 'participants');
    const codeOf = (name: Name) => rows.find((each) => each.name === name)?.code ?? '';
    await day.click(app.getByRole('button', { name: 'Formulieren invoeren' }));
    for (const name of onPaper) {
      const [, , b2b, b2c] = people[name];
      await expect(app.getByRole('textbox', { name: 'Welke code staat er op het formulier?' })).toBeFocused();
      await day.type(app, codeOf(name), 'Enter');
      for (const [index, levels] of [b2b, b2c].entries()) {
        await expect(line(lines[index] ?? '')).toBeChecked();
        await day.type(app, levels, 'Enter');
      }
    }
    await expect(app.getByText('4 formulieren ingevoerd')).toBeVisible();
    await day.click(app.getByRole('button', { name: 'Terug naar Verzamelen' }));

    const [, , b2b, b2c] = people[byFile];
    const headings = ['Code', 'Bedrijfsonderdeel', ...cemmPack.pillars.map(({ name }) => name.nl)];
    const table = [headings, [codeOf(byFile), 'b2b', ...b2b], [codeOf(byFile), 'b2c', ...b2c]];
    await day.drop(app, 'antwoorden.csv', table.map((row) => row.join(';')).join('\r\n'));
    await day.click(app.getByRole('dialog').getByRole('button', { name: '2 rijen overnemen' }));
    await expect(app.getByRole('dialog')).toBeHidden();
    await expect(rowOf(app, byFile)).toContainText('klaar');

    const passed = await passRound(app, day, (name) => people[name][2] + people[name][3], true);
    expect(passed.sort()).toEqual(onLaptop);
    await expect(app.getByRole('heading', { name: 'Iedereen is klaar' })).toBeVisible();
    await closeAndShow(app, day);
  });

  await test.step('grid', async () => {
    day.begin('grid');
    await expect(app).toHaveURL(/\/grid$/);
    await day.click(app.getByText('Besproken', { exact: true }).first());
    await day.click(app.getByRole('radio', { name: 'Lagen' }));
  });

  await test.step('a second round about what is disputed', async () => {
    day.begin('second round');
    await day.click(app.getByRole('button', { name: /^Nog een ronde over/ }));
    await expect(app.getByRole('heading', { name: '0 van 8 klaar' })).toBeVisible();
    await Promise.all(phones.map((phone) => answerOnPhone(phone, '3')));
    await passRound(app, day, () => '3');
    await closeAndShow(app, day);
    await expect(app).toHaveURL(/\/grid$/);
  });

  await test.step('everybody’s wish', async () => {
    day.begin('target round');
    await day.click(app.getByRole('button', { name: 'Eerst ieders wens peilen' }));
    await Promise.all(phones.map((phone) => answerOnPhone(phone, '434344')));
    await passRound(app, day, () => '433343');
    await closeAndShow(app, day);
    await expect(app).toHaveURL(/\/targets$/);
  });

  await test.step('twelve decisions', async () => {
    day.begin('decisions');
    for (const [index, name] of lines.entries()) {
      if (index > 0) await day.click(line(name));
      // The votes are proposals; the room decides with a digit a pillar, and gives a reason for three.
      await expect(app.getByRole('button', { name: /^Neem de stemmen over/ })).toBeVisible();
      await day.type(app, '4s3b33i34');
      await expect(app.getByText('6 van 6 gekozen')).toBeVisible();
      await expect(app.getByRole('slider', { name: 'Ambitie voor Data' })).toHaveValue('3');
    }
  });

  await test.step('twelve actions', async () => {
    day.begin('roadmap');
    await day.click(app.getByRole('link', { name: 'Verder: roadmap maken' }));
    const title = app.getByRole('textbox', { name: 'Titel van de nieuwe actie' });
    // The line that was decided last is in view.
    for (const each of actions.b2c) await day.fill(title, each, 'Enter');
    await expect(app.getByText('6 acties', { exact: true }).first()).toBeVisible();
    await day.click(line('b2b'));
    for (const each of actions.b2b) await day.fill(title, each, 'Enter');
    await expect(app.getByText('6 acties', { exact: true }).first()).toBeVisible();
    const made = await storedRows<{ owner: string; quarter: string | null }>(app, 'actions');
    expect(made).toHaveLength(12);
    expect(made.every(({ owner, quarter }) => owner in people && quarter !== null)).toBe(true);
  });

  await test.step('two posters', async () => {
    day.begin('posters');
    await day.click(app.getByRole('link', { name: 'Naar de praatplaat' }));
    const save = async () => {
      const made = app.waitForEvent('download');
      await day.click(app.getByRole('button', { name: 'Opslaan als PDF' }));
      await made;
    };
    await save();
    await day.click(line('b2c'));
    await save();
  });

  process.stdout.write(`\n${day.table()}\n`);
  expect(day.total).toBeLessThanOrEqual(60);
  await expect(link('Praatplaat')).toHaveAttribute('aria-current', 'step');
});
