/** Participants on their own phones: every screen, as the room server serves it, under the real rules of a room. */
import { lookOf } from '../../shared/drawing/phoneLook.ts';
import { businessLineIdSchema, pillarIdSchema } from '../../shared/model/ids.ts';
import { noRecords } from '../../shared/model/workshop.ts';
import { pageVersion } from '../../shared/room/pageVersion.ts';
import { roomViewOf } from '../../shared/room/view.ts';
import { sampleWorkshop } from '../../shared/sample/sampleWorkshop.ts';
import {
  answerAll,
  begin,
  big,
  button,
  expect,
  expectUsable,
  join,
  level,
  lowest,
  small,
  status,
  test,
  widthOf,
} from './phone.ts';
import type { PhoneRoom } from './phoneRoom.ts';

test.use(big);

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
  await expect(phone.getByText(/^6 pijlers\. Kies steeds/)).toBeVisible();
  await button(phone, 'Beginnen').tap();
  await expect(phone.getByText('Pijler 1 van 6')).toBeVisible();
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
      items: { strategy: 3, people: 'unknown', technology: 1, data: 3, journey: 1, value: 1 },
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

/** The room has seen where it stands: at level 2 of strategy. */
function showWhereTheyStand(room: PhoneRoom): void {
  const { workshop, packs, rounds } = room.records;
  const [line] = workshop.businessLines;
  const { round } = roomViewOf({ ...noRecords, workshop, packs, rounds: [...rounds] }, lookOf);
  if (!line || !round?.wish) throw new Error('A round that asks for wishes is open');
  room.shown = {
    round: {
      ...round,
      wish: { ...round.wish, now: { [line.id]: { [pillarIdSchema.parse('strategy')]: 2 } } },
    },
  };
  room.reopen(0);
}

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
    await expect(phone.getByRole('group', { name: /^Waar moeten jullie in 20\d\d staan\?$/ })).toBeVisible();
    showWhereTheyStand(room);
    await expect(phone.getByText('Hier staan jullie nu')).toHaveCount(1);
    await expect(phone.getByRole('radio').nth(1)).toHaveAccessibleDescription(/Hier staan jullie nu/);
    await level(phone, 'Strategie, tactische KPI’s').check({ force: true });
    room.remind();
    await expect(phone.getByRole('alert').getByText(/of je bijna klaar bent/)).toBeVisible();
    await expectUsable(phone);
    await expect.poll(() => room.responses).toMatchObject([{ items: { strategy: 3 } }]);
    expect([...room.records.participants.values()]).toMatchObject([
      { name: '', layer: null, departmentId: null },
    ]);
  });
});

test.describe('on its side', () => {
  test.use({ ...big, viewport: { width: 740, height: 360 } });

  test('one line keeps the status and the buttons in sight, and leaves the rest to the question', async ({
    phone,
    room,
  }) => {
    await expectUsable(phone);
    room.open();
    await begin(phone);
    const next = button(phone, /Volgende|Overslaan/);
    for (const place of [0, 400, 10_000]) {
      await phone.evaluate((top) => scrollTo(0, top), place);
      await expect(status(phone)).toBeInViewport({ ratio: 1 });
      await expect(next).toBeInViewport({ ratio: 1 });
      const tops = await Promise.all([status(phone), next].map((each) => each.boundingBox()));
      for (const box of tops) expect(box?.y).toBeGreaterThan(360 - 72);
    }
    await expect(button(phone, /Iets toelichten/)).toBeInViewport({ ratio: 1 });
    await level(phone, 'Strategie, tactische KPI’s').check({ force: true });
    await expect(status(phone)).toHaveText(/Alles is aangekomen/);
    await expectUsable(phone);
    await button(phone, /Iets toelichten/).tap();
    const comment = phone.getByLabel(/Toelichting bij Strategie/);
    await expect(comment).toBeFocused();
    const field = await comment.boundingBox();
    expect((field?.y ?? 0) + (field?.height ?? 0), 'the field stands clear of the line').toBeLessThan(
      360 - 72,
    );
    await comment.fill('Per vestiging anders.');
    await next.tap();
    await answerAll(phone, lowest.slice(1));
    await expectUsable(phone);
    await room.stop();
    await button(phone, 'Ja, ik ben klaar').tap();
    await expect(status(phone)).toHaveText(/Geen verbinding/);
    await expect(status(phone)).toBeInViewport({ ratio: 1 });
    await expectUsable(phone);
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
      await expect(status(phone)).toBeInViewport({ ratio: 1 });
      await phone.evaluate(() => scrollTo(0, 10_000));
      await expect(status(phone)).toBeInViewport({ ratio: 1 });
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

test.describe('a business line with a name of a hundred letters', () => {
  const [line] = sampleWorkshop('nl').workshop.businessLines;
  if (!line) throw new Error('The sample has a business line');
  const name = 'Waardeketenoptimalisatie'.repeat(4);
  const other = { ...line, id: businessLineIdSchema.parse('other'), name: 'b2c' };
  test.use({ ...small, workshop: { businessLines: [{ ...line, name }, other] } });

  test('wraps on every screen', async ({ phone, room }) => {
    room.open();
    await begin(phone);
    await expectUsable(phone);
    await button(phone, 'Beginnen').tap();
    await expectUsable(phone);
    await answerAll(phone, lowest);
    await expectUsable(phone);
    await button(phone, 'Ja, ik ben klaar').tap();
    await expectUsable(phone);
    room.closeRound();
    await expect(button(phone, `Mijn antwoorden bekijken: ${name}`)).toBeVisible();
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

test('a page that is older than the laptop’s says that it must be loaded anew, and loses nothing', async ({
  phone,
  room,
}) => {
  room.open();
  await begin(phone);
  await level(phone, 'Strategie, tactische KPI’s').check({ force: true });
  await expect(status(phone)).toHaveText(/Alles is aangekomen/);
  room.shown = { pageVersion: pageVersion + 1 };
  room.tell();
  await expect(phone.getByRole('heading', { name: 'Deze pagina is vernieuwd' })).toBeFocused();
  await expectUsable(phone);
  // The laptop serves the page that fits it.
  room.shown = {};
  room.tell();
  await phone.reload();
  await expect(phone.getByRole('heading', { name: 'Mensen en organisatie' })).toBeVisible();
});

test('questions that are in one language only are asked in that, and it is said', async ({ phone, room }) => {
  room.shown = { languages: ['en'] };
  room.open();
  await expect(phone.getByText('De vragen zijn er alleen in het Engels.')).toBeVisible();
  await expect(phone.getByLabel('Your name')).toBeVisible();
  await expect(phone.getByRole('button', { name: /Lees in|Read in/ })).toHaveCount(0);
  await expectUsable(phone);
});
