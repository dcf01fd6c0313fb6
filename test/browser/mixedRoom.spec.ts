/** One session in which people answer in different ways: the outcome is that of the same answers typed in. */
import { type Browser, devices, type Page } from '@playwright/test';
import { analyseRound } from '../../shared/analysis/round.ts';
import { cemmPack } from '../../shared/content/packs.ts';
import { type WorkshopData, workshopDataSchema } from '../../shared/model/workshop.ts';
import { expect, expectAccessible, goToStep, roomTest as test } from './app.ts';
import { prepareWith, rowOf } from './preparedWorkshop.ts';
import { storedRows } from './storedRows.ts';

/** Everybody's levels, in the order of the pillars; 0 is "don't know". */
const answers = {
  'Sanne de Boer': '332412',
  'Tom Jansen': '221302',
  'Noor Bakker': '443512',
  'Joris Meijer': '122231',
  'Lotte Visser': '535443',
  'Ruben Smit': '212323',
  'Femke Mulder': '324152',
  'Daan Peters': '433221',
} as const;
type Name = keyof typeof answers;

const prepared = [
  'Sanne de Boer; directie; Verkoop',
  'Tom Jansen; management; ICT',
  'Joris Meijer; medewerker; Verkoop',
  'Lotte Visser; medewerker; ICT',
  'Ruben Smit; management; Verkoop',
  'Femke Mulder; medewerker; Verkoop',
  'Daan Peters; directie; ICT',
];
const { defaultBrowserType: _browser, ...pixel } = devices['Pixel 5'];

async function newPhone(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ ...pixel, locale: 'nl-NL', reducedMotion: 'reduce' });
  const phone = await context.newPage();
  await phone.goto(url);
  return phone;
}

async function join(phone: Page, name: Name, layer: string, department: string): Promise<void> {
  await phone.getByLabel('Je naam').fill(name);
  await phone.getByLabel(layer).check({ force: true });
  await phone.getByLabel('Je afdeling').selectOption(department);
  await phone.getByRole('button', { name: 'Meedoen' }).tap();
  await expect(phone.getByRole('heading', { name: `Je doet mee, ${name}` })).toBeVisible();
}

/** Chooses a level a pillar on a phone, and finishes. */
async function answerOnPhone(phone: Page, levels: string): Promise<void> {
  await phone.getByRole('button', { name: 'Beginnen' }).tap();
  for (const level of levels) {
    const cards = phone.getByRole('radio');
    await expect(cards).toHaveCount(5);
    if (level === '0') await phone.getByRole('button', { name: 'Weet ik niet' }).tap();
    else await cards.nth(Number(level) - 1).check({ force: true });
    await phone.getByRole('button', { name: /Volgende|Nakijken/ }).tap();
  }
  await phone.getByRole('button', { name: 'Ja, ik ben klaar' }).tap();
  await expect(phone.getByText('Alles is aangekomen')).toBeVisible();
}

async function answerWithKeys(app: Page, levels: string): Promise<void> {
  for (const [index, level] of [...levels].entries()) {
    await expect(app.getByText(`Pijler ${index + 1} van 6`)).toBeVisible();
    await app.keyboard.press(level);
    await expect(app.getByRole('radio', { checked: true })).toHaveCount(1);
    await app.keyboard.press('ArrowRight');
  }
  await app.getByRole('button', { name: 'Ja, ik ben klaar' }).click();
}

/** The workshop as it is stored in the page. */
async function stored(app: Page): Promise<WorkshopData> {
  const tables = ['packs', 'participants', 'rounds', 'responses', 'counts', 'decisions', 'actions', 'notes'];
  const lists = await Promise.all(tables.map(async (table) => [table, await storedRows(app, table)]));
  const [workshop] = await storedRows(app, 'workshops');
  return workshopDataSchema.parse({ ...Object.fromEntries(lists), workshop, logo: null });
}

/** The same people and rounds, with the answers as if the facilitator had typed each of them. */
function typedIn(data: WorkshopData): WorkshopData {
  const [line] = data.workshop.businessLines;
  const [round] = data.rounds;
  const some = data.responses[0];
  if (!line || !round || !some) throw new Error('Somebody has answered');
  const responses = data.participants.map((person) => {
    const levels = [...answers[person.name as Name]].map((level, index) => [
      cemmPack.pillars[index]?.id,
      level === '0' ? 'unknown' : Number(level),
    ]);
    return {
      ...some,
      id: `typed-${person.code}`,
      participantId: person.id,
      items: Object.fromEntries(levels),
      comments: {},
      channel: 'typed',
    };
  });
  return workshopDataSchema.parse({ ...data, responses });
}

function analysed(data: WorkshopData) {
  const [line] = data.workshop.businessLines;
  const round = data.rounds.find(({ kind }) => kind === 'measure');
  if (!line || !round) throw new Error('A round was held');
  return analyseRound(data, cemmPack, { roundId: round.id, businessLineId: line.id });
}

test('three phones, the passed-around laptop, paper and a file in one session', async ({ app, browser }) => {
  test.setTimeout(180_000);
  await prepareWith(app, prepared);
  const phones: Page[] = [];
  let url = '';

  await test.step('one click lets phones in, and the projector shows how', async () => {
    const letIn = app.getByRole('button', { name: 'Telefoons toelaten' });
    await expect(letIn).toBeVisible();
    await expectAccessible(app);
    await letIn.click();
    await app.getByRole('button', { name: 'Wifinetwerk invullen' }).click();
    await app.getByLabel('Naam van het wifinetwerk').fill('Zaal 3');
    await app.getByLabel('Wachtwoord').fill('koffie;thee');
    await expectAccessible(app);
    await app.getByRole('button', { name: 'Klaar', exact: true }).click();
    await app.getByRole('button', { name: 'Toon op het scherm' }).click();
    const screen = app.getByRole('dialog', { name: 'Doe mee met je telefoon' });
    await expect(screen.getByText('koffie;thee')).toBeVisible();
    const address = await screen.getByText(/^127\.0\.0\.1:\d+$/).textContent();
    const code = await screen.getByText(/^\d{5}$/).textContent();
    url = `http://${address}/#${code}`;
    await expectAccessible(app);
  });

  await test.step('who joins by phone is counted on the projector, and listed in Collect', async () => {
    for (const [name, layer, department] of [
      ['Sanne de Boer', 'Directie', 'Verkoop'],
      ['Tom Jansen', 'Management', 'ICT'],
      ['Noor Bakker', 'Medewerkers', 'ICT'],
    ] as const) {
      const phone = await newPhone(browser, url);
      await join(phone, name, layer, department);
      phones.push(phone);
    }
    const screen = app.getByRole('dialog', { name: 'Doe mee met je telefoon' });
    await expect(screen.getByText('3 binnen')).toBeVisible();
    await expect(screen).not.toContainText('Noor');
    await screen.getByRole('button', { name: 'Terug' }).click();
    await expect(app.getByText('3 telefoons verbonden')).toBeVisible();
    await app.getByRole('button', { name: 'Ronde 1 openen' }).click();
    await expect(app.getByRole('heading', { name: '0 van 8 klaar' })).toBeVisible();
    await expect(rowOf(app, 'Noor Bakker')).toContainText('binnen, nog niet begonnen');
    await expect(rowOf(app, 'Sanne de Boer')).toHaveCount(1);
    await expectAccessible(app);
  });

  await test.step('three answer on their phones', async () => {
    const names = ['Sanne de Boer', 'Tom Jansen', 'Noor Bakker'] as const;
    await Promise.all(
      names.map(async (name, index) => {
        const phone = phones[index];
        if (phone) await answerOnPhone(phone, answers[name]);
      }),
    );
    await expect(app.getByRole('heading', { name: '3 van 8 klaar' })).toBeVisible();
    await expect(rowOf(app, 'Tom Jansen')).toContainText('zelf ingevuld');
  });

  await test.step('two answer on the laptop, in private', async () => {
    for (const name of ['Joris Meijer', 'Lotte Visser'] as const) {
      await app.getByRole('button', { name: `Laptop geven aan ${name}` }).click();
      const pin = app.getByLabel('Pincode om terug te komen');
      if (await pin.isVisible()) await pin.fill('2468');
      await app.getByRole('button', { name: 'Beginnen' }).click();
      await app.getByRole('button', { name: `Ik ben ${name}, beginnen` }).click();
      await answerWithKeys(app, answers[name]);
      await app.getByRole('button', { name: /^Klaar: / }).click();
      await app.getByLabel('Pincode').fill('2468');
      await app.keyboard.press('Enter');
      await expect(rowOf(app, name)).toContainText('klaar');
    }
  });

  await test.step('two forms on paper are entered by their codes, with keys alone', async () => {
    const { participants } = await stored(app);
    await app.getByRole('button', { name: 'Formulieren invoeren' }).click();
    await expectAccessible(app);
    for (const name of ['Ruben Smit', 'Femke Mulder'] as const) {
      const code = participants.find((each) => each.name === name)?.code ?? '';
      await expect(app.getByLabel('Welke code staat er op het formulier?')).toBeFocused();
      await app.keyboard.type(`${code}\n`);
      await expect(app.getByRole('button', { name: 'Opslaan', exact: true })).toHaveCount(0);
      await app.keyboard.type(answers[name]);
      await expect(app.getByRole('button', { name: 'Opslaan', exact: true })).toBeFocused();
      await app.keyboard.press('Enter');
      await expect(app.getByText(`✓ ${name}`)).toBeVisible();
    }
    await app.getByRole('button', { name: 'Terug naar Verzamelen' }).click();
    await expect(app.getByRole('heading', { name: '7 van 8 klaar' })).toBeVisible();
  });

  await test.step('one sent a file', async () => {
    const { participants } = await stored(app);
    const name = 'Daan Peters';
    const code = participants.find((each) => each.name === name)?.code;
    const headings = ['Code', ...cemmPack.pillars.map((pillar) => pillar.name.nl)];
    const file = [headings, [code, ...answers[name]]].map((row) => row.join(';')).join('\r\n');
    await app.getByRole('button', { name: 'Bestand inlezen' }).click();
    const dialog = app.getByRole('dialog', { name: 'Antwoorden uit een bestand' });
    await dialog.getByLabel('Bestand kiezen').setInputFiles({
      name: 'antwoorden.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(file),
    });
    await expect(dialog.getByText('7 van 7 kolommen herkend.')).toBeVisible();
    await expectAccessible(app);
    await dialog.getByRole('button', { name: '1 rij overnemen' }).click();
    await expect(app.getByRole('heading', { name: 'Iedereen is klaar' })).toBeVisible();
  });

  await test.step('the outcome is that of the same answers typed in', async () => {
    const data = await stored(app);
    expect(data.responses).toHaveLength(8);
    expect(new Set(data.responses.map(({ channel }) => channel))).toEqual(
      new Set(['phone', 'laptop', 'paper', 'file']),
    );
    const { pillars, overall, balance, bottlenecks } = analysed(data);
    const typed = analysed(typedIn(data));
    expect(pillars).toEqual(typed.pillars);
    expect({ overall, balance, bottlenecks }).toEqual({
      overall: typed.overall,
      balance: typed.balance,
      bottlenecks: typed.bottlenecks,
    });
    expect(overall).not.toBeNull();
  });

  await test.step('phones hear that the round closes and is shown', async () => {
    await app.getByRole('button', { name: 'Ronde 1 sluiten' }).click();
    await app.getByRole('dialog').getByRole('button', { name: 'Ronde 1 sluiten' }).click();
    await app.getByRole('button', { name: 'Toon de resultaten' }).click();
    await expect(app).toHaveURL(/\/grid$/);
    await goToStep(app, 'Verzamelen');
  });

  await test.step('a poll asks everybody for the wished level, and Targets shows the votes', async () => {
    await app.getByRole('button', { name: 'Ieders wens peilen' }).click();
    await expect(app.getByRole('heading', { name: '0 van 8 klaar' })).toBeVisible();
    await goToStep(app, 'Ambitie');
    await expect(app.getByText('Wat mensen willen')).toHaveCount(0);
    await app.getByRole('button', { name: 'De peiling is bezig' }).click();
    for (const phone of phones) await answerOnPhone(phone, '444444');
    await expect(app.getByRole('heading', { name: '3 van 8 klaar' })).toBeVisible();
    await app.getByRole('button', { name: 'Peiling sluiten' }).click();
    await app.getByRole('dialog').getByRole('button', { name: 'Peiling sluiten' }).click();
    await expectAccessible(app);
    await app.getByRole('button', { name: 'Toon de resultaten' }).click();
    await expect(app).toHaveURL(/\/targets$/);
    await expect(app.getByText('3 stemmen, het midden is 4.')).toBeVisible();
    await expectAccessible(app);
  });

  await test.step('stopping shuts the door', async () => {
    await goToStep(app, 'Verzamelen');
    await app.getByRole('button', { name: 'Stoppen' }).click();
    await expect(app.getByRole('button', { name: 'Telefoons toelaten' })).toBeVisible();
  });
});

test('before the day, one phone shows that the network works', async ({ app, browser }) => {
  await prepareWith(app, prepared);
  await goToStep(app, 'Voorbereiden');
  await app.getByText('Werkt het netwerk in de zaal?').click();
  await app.getByRole('button', { name: 'Netwerk testen' }).click();
  const dialog = app.getByRole('dialog', { name: 'Netwerk testen' });
  await expect(dialog.getByText('Wachten op een telefoon…')).toBeVisible();
  await expectAccessible(app);
  const address = await dialog.getByText(/^127\.0\.0\.1:\d+$/).textContent();
  const phone = await newPhone(browser, `http://${address}`);
  await expect(phone.getByRole('heading', { name: 'Het werkt' })).toBeVisible();
  await expect(dialog.getByText('Het werkt. Een telefoon heeft deze laptop bereikt.')).toBeVisible();
  await expectAccessible(app);
  await dialog.getByRole('button', { name: 'Klaar' }).click();
  await goToStep(app, 'Verzamelen');
  await expect(app.getByRole('button', { name: 'Telefoons toelaten' })).toBeVisible();
});
