/** Participants on their own phones: the page as the room server serves it, against the real rules of a room. */
import { type BrowserContext, test as base, devices, expect, type Page } from '@playwright/test';
import type { Workshop } from '../../shared/model/workshop.ts';
import { sampleWorkshop } from '../../shared/sample/sampleWorkshop.ts';
import { expectAccessible } from './app.ts';
import { type PhoneRoom, startPhoneRoom } from './phoneRoom.ts';

interface PhoneFixtures {
  workshop: Partial<Workshop>;
  room: PhoneRoom;
  /** A phone that has just scanned the code on the wall. */
  phone: Page;
}

const test = base.extend<PhoneFixtures>({
  workshop: [{}, { option: true }],
  room: async ({ workshop }, use) => {
    const room = await startPhoneRoom(workshop);
    await use(room);
    await room.stop();
  },
  phone: async ({ page, room }, use) => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) faults.push(message.text());
    });
    await page.goto(room.url);
    await use(page);
    expect(faults).toEqual([]);
  },
});
const { defaultBrowserType: _browser, ...pixel } = devices['Pixel 5'];
const big = { ...pixel, viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' as const };
const small = { ...big, viewport: { width: 320, height: 568 } };
test.use(big);

const button = (phone: Page, name: string | RegExp) => phone.getByRole('button', { name });
const status = (phone: Page) => phone.getByRole('status');
const level = (phone: Page, name: string) => phone.getByRole('radio', { name });

async function join(phone: Page, name = 'Anna'): Promise<void> {
  await phone.getByLabel('Je naam').fill(name);
  await phone.getByLabel('Management').check();
  await phone.getByLabel('Je afdeling').selectOption('Verkoop en marketing');
  await button(phone, 'Meedoen').tap();
}
async function begin(phone: Page): Promise<void> {
  await join(phone);
  await button(phone, 'Beginnen').tap();
}
/** Answers the six pillars from the one shown, with the levels' headlines or "weet ik niet". */
async function answerAll(phone: Page, headlines: readonly string[]): Promise<void> {
  for (const headline of headlines) {
    await level(phone, headline).check({ force: true });
    await button(phone, /Volgende|Nakijken/).tap();
  }
}
const lowest = [
  'Geen visie, klant speelt geen rol',
  'Ad hoc, in silo’s',
  'Verouderd, losse systemen',
  'Vervuild, geen doelen',
  'Onderbuik, vanuit het product',
  'Niet gedefinieerd, alleen winst',
];

/** A phone zooms out when something is too wide: then the window is wider than the screen. */
const widthOf = (phone: Page) =>
  phone.evaluate(() => Math.max(innerWidth, document.documentElement.scrollWidth));

/** For thumbs and for large letters: nothing sideways, nothing lower than 48 pixels, nothing axe complains about. */
async function expectUsable(phone: Page): Promise<void> {
  await expectAccessible(phone);
  expect(await widthOf(phone)).toBe(phone.viewportSize()?.width);
  const low = await phone.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, select, summary, textarea, label:has(input)')]
      .filter((each) => each.offsetHeight > 0 && each.offsetHeight < 48)
      .map((each) => each.textContent),
  );
  expect(low).toEqual([]);
}

test('somebody joins, answers, looks it over, finishes and follows the facilitator', async ({
  phone,
  room,
}) => {
  // The whole way of a participant, looked at in every state.
  test.slow();
  await expect(phone.getByRole('heading', { name: /Doe mee met de workshop/ })).toBeVisible();
  await button(phone, 'Meedoen').tap();
  await expect(phone.getByText('Vul je naam in.')).toBeVisible();
  await expectUsable(phone);
  await join(phone);
  await expect(phone.getByRole('heading', { name: 'Je doet mee, Anna' })).toBeVisible();

  room.open();
  await expect(phone.getByRole('heading', { name: 'Waar staan jullie nu?' })).toBeFocused();
  await button(phone, 'Beginnen').tap();
  await expect(phone.getByRole('heading', { name: 'Strategie' })).toBeFocused();
  await level(phone, 'Strategie, tactische KPI’s').check({ force: true });
  await expectUsable(phone);
  await button(phone, /Iets toelichten/).tap();
  await phone.getByLabel(/Toelichting bij Strategie/).fill('Per vestiging anders.');
  await button(phone, /Volgende/).tap();
  await button(phone, 'Weet ik niet').tap();
  await button(phone, /Volgende/).tap();
  await answerAll(phone, lowest.slice(2));

  await expect(phone.getByRole('heading', { name: 'Klopt het zo?' })).toBeVisible();
  await expectUsable(phone);
  await button(phone, /^Data/).tap();
  await level(phone, 'Inzicht uit data, dashboards').check({ force: true });
  await button(phone, /Terug naar het overzicht/).tap();
  await button(phone, 'Ja, ik ben klaar').tap();
  await expect(phone.getByText('Je antwoorden zijn aangekomen op de laptop.')).toBeVisible();
  await expect(status(phone)).toHaveText(/Alles is aangekomen/);
  await expectUsable(phone);
  expect(room.responses).toMatchObject([
    {
      levels: { strategy: 3, people: 'unknown', technology: 1, data: 3, journey: 1, value: 1 },
      comments: { strategy: 'Per vestiging anders.' },
      finishedAt: expect.any(String),
      channel: 'phone',
    },
  ]);

  room.closeRound();
  await expect(phone.getByRole('heading', { name: 'De ronde is gesloten' })).toBeFocused();
  await button(phone, 'Mijn antwoorden bekijken').tap();
  await expect(phone.getByText('Inzicht uit data, dashboards')).toBeVisible();
  await expect(button(phone, /^Data/)).toHaveCount(0);
  room.reveal();
  await expect(phone.getByRole('heading', { name: 'De uitkomst is er' })).toBeVisible();
  await expectUsable(phone);

  room.open({ prefilledFrom: room.responses[0]?.roundId ?? null });
  await expect(phone.getByText(/Je antwoorden van de vorige keer staan al klaar/)).toBeVisible();
  await button(phone, 'Beginnen').tap();
  await expect(level(phone, 'Strategie, tactische KPI’s')).toBeChecked();
});

test('another language at any moment, and it stays', async ({ phone, room }) => {
  room.open();
  await begin(phone);
  await level(phone, 'Strategie, tactische KPI’s').check({ force: true });
  await button(phone, /Read in English/).tap();
  await expect(level(phone, 'Strategy, tactical KPIs')).toBeChecked();
  await expect(phone.locator('html')).toHaveAttribute('lang', 'en');
  await phone.reload();
  await expect(button(phone, /Skip|Next/)).toBeVisible();
});

test.describe('on a small old phone in the dark', () => {
  test.use({
    ...small,
    colorScheme: 'dark',
    workshop: { businessLines: sampleWorkshop('nl').workshop.businessLines },
  });

  test('statements one by one, for two business lines after each other', async ({ phone, room }) => {
    room.open({ mode: 'detailed' });
    await begin(phone);
    await expect(phone.getByRole('heading', { name: 'Eerst: Zakelijk (b2b)' })).toBeFocused();
    await button(phone, 'Beginnen').tap();
    await expect(phone.getByText('Stelling 1 van 96')).toBeVisible();
    await expectUsable(phone);
    await button(phone, 'Ja').tap();
    await expect(phone.getByText('Stelling 2 van 96')).toBeVisible();
    await button(phone, 'Deels').tap();
    await expect(phone.getByText('Stelling 3 van 96')).toBeVisible();
    await button(phone, 'Vorige').tap();
    await expect(button(phone, 'Deels')).toHaveAttribute('aria-pressed', 'true');
    const widths = await phone.evaluate(async () => {
      const seen = new Set<number>();
      for (let place = 2; place < 96; place++) {
        document.querySelector<HTMLElement>('button[type=submit]')?.click();
        await new Promise((resolve) => requestAnimationFrame(resolve));
        seen.add(document.documentElement.scrollWidth);
      }
      return [...seen];
    });
    expect(widths, 'no statement is too wide').toEqual([320]);
    await button(phone, /Nakijken/).tap();
    await expect(phone.getByText('94 vragen zijn nog open. Dat mag.')).toBeVisible();
    await phone.getByText('Strategie', { exact: true }).tap();
    await expect(button(phone, /Een visie op of strategie.*Ja/)).toBeVisible();
    await expectUsable(phone);
    await button(phone, 'Ja, ik ben klaar').tap();
    await expect(phone.getByRole('heading', { name: 'Nu: Consument (b2c)' })).toBeVisible();
    await expectUsable(phone);
    await expect.poll(() => room.responses.map(({ finishedAt }) => finishedAt !== null)).toEqual([true]);
  });
});

test.describe('in an anonymous workshop', () => {
  test.use({ ...small, workshop: { anonymity: 'anonymous' } });

  test('nobody is asked for a name, and a target can be wished', async ({ phone, room }) => {
    await expect(phone.getByLabel('Je naam')).toHaveCount(0);
    await phone.getByLabel('Zeg ik liever niet').check();
    await phone.getByLabel('Je afdeling').selectOption('Zeg ik liever niet');
    await button(phone, 'Meedoen').tap();
    await expect(phone.getByRole('heading', { name: 'Je doet mee' })).toBeVisible();
    room.open({ kind: 'target' });
    await button(phone, 'Beginnen').tap();
    await expect(phone.getByRole('group', { name: 'Waar moeten jullie naartoe?' })).toBeVisible();
    await level(phone, 'Strategie, tactische KPI’s').check({ force: true });
    room.remind();
    await expect(phone.getByRole('alert').getByText(/wie nog niet klaar is/)).toBeVisible();
    await expectUsable(phone);
    await expect.poll(() => room.responses).toMatchObject([{ levels: { strategy: 3 } }]);
    expect([...room.records.participants.values()]).toMatchObject([
      { name: '', layer: null, departmentId: null },
    ]);
  });
});

test.describe('with text twice as large on the smallest screen', () => {
  test.use(small);

  test('everything is there, nothing sideways', async ({ phone, room }) => {
    const session = await phone.context().newCDPSession(phone);
    await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 32 } });
    await phone.reload();
    await expectUsable(phone);
    room.open();
    await begin(phone);
    await level(phone, 'Strategie, tactische KPI’s').check({ force: true, position: { x: 20, y: 20 } });
    await expectUsable(phone);
    for (let pillar = 1; pillar < 6; pillar++) {
      await button(phone, /Volgende|Overslaan/).tap();
      expect(await widthOf(phone)).toBe(320);
    }
    await button(phone, /Nakijken/).tap();
    await expectUsable(phone);
    await room.stop();
    await button(phone, 'Ja, ik ben klaar').tap();
    await expect(status(phone)).toHaveText(/Geen verbinding/);
    await expectUsable(phone);
  });
});

test('a wrong code is said where it stands; a right one is enough to try again', async ({ phone, room }) => {
  await phone.goto(room.url.replace(/#.*/, '#00000'));
  await phone.reload();
  await join(phone);
  const code = phone.getByLabel(/Code op het scherm/);
  await expect(code).toBeFocused();
  await expect(phone.getByText('Deze code klopt niet. Kijk nog eens op het scherm.')).toBeVisible();
  await expectUsable(phone);
  await code.fill('48 213');
  await button(phone, 'Meedoen').tap();
  await expect(phone.getByRole('heading', { name: 'Je doet mee, Anna' })).toBeVisible();
});

test('answers survive a lost connection, a refresh and a restart of the laptop, and count once', async ({
  phone,
  room,
}) => {
  room.open();
  await begin(phone);
  await level(phone, 'Strategie, tactische KPI’s').check({ force: true });
  await expect(status(phone)).toHaveText(/Alles is aangekomen/);
  await room.stop();
  await button(phone, /Volgende/).tap();
  await level(phone, 'Ad hoc, in silo’s').check({ force: true });
  await expect(status(phone)).toHaveText(/Geen verbinding. Bewaard op deze telefoon/);
  await expectUsable(phone);
  await room.start();
  await phone.reload();
  await expect(phone.getByRole('heading', { name: 'Technologie' })).toBeVisible();
  await expect(status(phone)).toHaveText(/Alles is aangekomen/);
  expect(room.responses).toMatchObject([{ levels: { strategy: 3, people: 1 } }]);
  expect(room.records.participants.size).toBe(1);
});

test('answers wait while the facilitator’s screen is away, and come by themselves', async ({
  phone,
  room,
}) => {
  room.open();
  await begin(phone);
  await expect(level(phone, 'Strategie, tactische KPI’s')).toBeVisible();
  room.isAway = true;
  await level(phone, 'Strategie, tactische KPI’s').check({ force: true });
  await expect(status(phone)).toHaveText(/De laptop is even bezig. Bewaard op deze telefoon/);
  room.isAway = false;
  await expect(status(phone)).toHaveText(/Alles is aangekomen/, { timeout: 15_000 });
  expect(room.responses).toMatchObject([{ levels: { strategy: 3 } }]);
});

test('what comes after the round closed does not count, and says so', async ({ phone, room }) => {
  room.open();
  await begin(phone);
  await level(phone, 'Strategie, tactische KPI’s').check({ force: true });
  await expect(status(phone)).toHaveText(/Alles is aangekomen/);
  await room.stop();
  await level(phone, 'Geen visie, klant speelt geen rol').check({ force: true });
  room.closeRound();
  await room.start();
  await expect(phone.getByText(/toen de ronde al gesloten was en telt niet mee/)).toBeVisible({
    timeout: 15_000,
  });
  await expectUsable(phone);
  expect(room.responses).toMatchObject([{ levels: { strategy: 3 } }]);
});

test('two tabs show and send the same', async ({ phone, room, context }) => {
  room.open();
  await begin(phone);
  await level(phone, 'Strategie, tactische KPI’s').check({ force: true });
  const other = await context.newPage();
  await other.goto(room.url);
  await expect(other.getByRole('heading', { name: 'Mensen en organisatie' })).toBeVisible();
  await level(other, 'Ad hoc, in silo’s').check({ force: true });
  await expect(status(other)).toHaveText(/Alles is aangekomen/);
  await phone.bringToFront();
  await level(phone, 'Geen visie, klant speelt geen rol').check({ force: true });
  await expect(status(phone)).toHaveText(/Alles is aangekomen/);
  expect(room.responses).toMatchObject([{ levels: { strategy: 1, people: 1 } }]);
  expect(room.records.participants.size).toBe(1);
});

test('the personal code goes on with another phone; neither phone’s answers get lost', async ({
  phone,
  room,
  browser,
}) => {
  room.open();
  await begin(phone);
  await level(phone, 'Strategie, tactische KPI’s').check({ force: true });
  await expect(status(phone)).toHaveText(/Alles is aangekomen/);
  await phone.context().setOffline(true);
  await button(phone, /Volgende/).tap();
  await level(phone, 'Ad hoc, in silo’s').check({ force: true });

  const second: BrowserContext = await browser.newContext({ ...big, locale: 'nl-NL' });
  const other = await second.newPage();
  await other.goto(room.url);
  await button(other, 'Ik heb al een persoonlijke code').tap();
  await other.getByLabel('Je persoonlijke code').fill('xxxxxx');
  await button(other, 'Verdergaan').tap();
  await expect(other.getByText('Deze persoonlijke code hoort niet bij deze workshop.')).toBeVisible();
  await expectUsable(other);
  const [participant] = room.records.participants.values();
  await other.getByLabel('Je persoonlijke code').fill(participant?.code.toLowerCase() ?? '');
  await button(other, 'Verdergaan').tap();
  await expect(other.getByRole('heading', { name: 'Mensen en organisatie' })).toBeVisible();
  await button(other, /Overslaan/).tap();
  await level(other, 'Verouderd, losse systemen').check({ force: true });
  await expect(status(other)).toHaveText(/Alles is aangekomen/);
  await second.close();

  await phone.context().setOffline(false);
  await expect(status(phone)).toHaveText(/Alles is aangekomen/, { timeout: 15_000 });
  await expect
    .poll(() => room.responses)
    .toMatchObject([{ levels: { strategy: 3, people: 1, technology: 1 } }]);
  expect(room.records.participants.size).toBe(1);
});

test('a phone that the laptop has forgotten comes back with its code and its answers', async ({
  phone,
  room,
}) => {
  room.open();
  await begin(phone);
  await level(phone, 'Strategie, tactische KPI’s').check({ force: true });
  await expect(status(phone)).toHaveText(/Alles is aangekomen/);
  await room.stop();
  room.records.devices.clear();
  room.records.responses.clear();
  room.records.arrivals.clear();
  await room.start();
  await expect.poll(() => room.responses, { timeout: 15_000 }).toMatchObject([{ levels: { strategy: 3 } }]);
});

test('somebody else can use the phone, and gets nothing of the first one', async ({ phone, room }) => {
  room.open();
  await begin(phone);
  await level(phone, 'Strategie, tactische KPI’s').check({ force: true });
  await expect(status(phone)).toHaveText(/Alles is aangekomen/);
  await button(phone, 'Code').tap();
  await button(phone, 'Iemand anders gebruikt deze telefoon').tap();
  await expectUsable(phone);
  await button(phone, 'Ja, laat iemand anders meedoen').tap();
  await join(phone, 'Bram');
  await button(phone, 'Beginnen').tap();
  await expect(level(phone, 'Strategie, tactische KPI’s')).not.toBeChecked();
  expect([...room.records.participants.values()].map(({ name }) => name)).toEqual(['Anna', 'Bram']);
});

test('a phone that stores nothing works, and says what that means', async ({ page, room }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  room.open();
  await page.goto(room.url);
  await expect(page.getByText(/kan niets bewaren. Laat deze pagina open/)).toBeVisible();
  await begin(page);
  await level(page, 'Strategie, tactische KPI’s').check({ force: true });
  await expect(status(page)).toHaveText(/Alles is aangekomen/);
  await expectUsable(page);
  expect(room.responses).toMatchObject([{ levels: { strategy: 3 } }]);
});
