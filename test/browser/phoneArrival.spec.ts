/** Answers from phones arrive, once, whatever happens to the phone, the line or the laptop. */
import type { BrowserContext, Page } from '@playwright/test';
import { pillarIdSchema } from '../../shared/model/ids.ts';
import type { WorkshopResponse } from '../../shared/model/workshop.ts';
import { begin, big, button, expect, expectUsable, join, level, linesOf, status, test } from './phone.ts';

test.use(big);
const pillar = (name: string) => pillarIdSchema.parse(name);

/** Anna joins, and her first answer arrives. */
async function answerFirst(phone: Page): Promise<void> {
  await begin(phone);
  await level(phone, 'Strategie, tactische KPI’s').check({ force: true });
  await expect(status(phone)).toHaveText(/Alles is aangekomen/);
}

test.describe('a page that has just come', () => {
  const organisation = `Bouw & "Zonen" <'t $& Hoekje>`;
  test.use({ workshop: { organisation } });

  test('lets somebody in without a further word from the laptop', async ({ page, room }) => {
    await page.route('**/api/{room,events}', (route) => route.abort());
    await page.goto(room.url);
    await expect(
      page.getByRole('heading', { name: `Doe mee met de workshop van ${organisation}` }),
    ).toBeVisible();
    room.open();
    await join(page);
    await expect(page.getByRole('heading', { name: 'Je doet mee, Anna' })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Waar staan jullie nu?' })).toBeVisible();
  });
});

test('answers survive a lost connection, a refresh and a restart of the laptop, and count once', async ({
  phone,
  room,
}) => {
  room.open();
  await answerFirst(phone);
  await room.stop();
  await button(phone, /Volgende/).tap();
  await level(phone, 'Ad hoc, in silo’s').check({ force: true });
  await expect(status(phone)).toHaveText(/Geen verbinding. Bewaard op telefoon/);
  expect(await linesOf(status(phone))).toBe(2);
  await expectUsable(phone);
  await room.start();
  await phone.reload();
  await expect(phone.getByRole('heading', { name: 'Technologie' })).toBeVisible();
  await expect(status(phone)).toHaveText(/Alles is aangekomen/);
  expect(room.responses).toMatchObject([{ items: { strategy: 3, people: 1 } }]);
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
  await expect(status(phone)).toHaveText(/De laptop is even bezig. Bewaard op telefoon/);
  expect(await linesOf(status(phone))).toBe(2);
  room.isAway = false;
  await expect(status(phone)).toHaveText(/Alles is aangekomen/, { timeout: 15_000 });
  expect(room.responses).toMatchObject([{ items: { strategy: 3 } }]);
});

test('what comes after the round closed does not count, stays on the phone, and goes in when it opens again', async ({
  phone,
  room,
}) => {
  room.open();
  await answerFirst(phone);
  await room.stop();
  await level(phone, 'Geen visie, klant speelt geen rol').check({ force: true });
  room.closeRound();
  await room.start();
  const said = phone.getByText(/toen de ronde al gesloten was/);
  await expect(said).toBeVisible({ timeout: 15_000 });
  await expectUsable(phone);
  expect(room.responses).toMatchObject([{ items: { strategy: 3 } }]);

  await phone.reload();
  await expect(said).toBeVisible();
  await expect(status(phone)).toHaveText(/Niet alles telt mee/);

  await test.step('a next round says it until it was read', async () => {
    room.open();
    const notice = phone.getByRole('alert').filter({ hasText: 'Vorige ronde' });
    await expect(notice).toBeVisible();
    await expectUsable(phone);
    await notice.getByRole('button', { name: 'Oké' }).tap();
    await expect(notice).toHaveCount(0);
    room.closeRound();
  });

  room.reopen(0);
  await expect(status(phone)).toHaveText(/Alles is aangekomen/, { timeout: 15_000 });
  expect(room.responses).toMatchObject([{ items: { strategy: 1 } }]);
});

test('the page of a former address carries over to the new one what had not arrived', async ({
  phone,
  room,
}) => {
  room.open();
  await answerFirst(phone);
  await room.stop();
  await level(phone, 'Geen visie, klant speelt geen rol').check({ force: true });
  await room.move();
  const notice = phone.getByRole('alert').filter({ hasText: 'Staat er een ander adres op het scherm?' });
  await expect(notice).toBeVisible({ timeout: 25_000 });
  await expectUsable(phone);
  await notice.getByRole('button', { name: 'Nieuw adres' }).tap();
  await phone.getByLabel('Adres op het scherm').fill('praatplaat');
  await button(phone, 'Verdergaan').tap();
  await expect(phone.getByText('Een adres ziet eruit als 192.168.1.20:4782.')).toBeVisible();
  await expectUsable(phone);
  await phone.getByLabel('Adres op het scherm').fill(new URL(room.url).host);
  await button(phone, 'Verdergaan').tap();
  await expect(status(phone)).toHaveText(/Alles is aangekomen/);
  expect(room.responses).toMatchObject([{ items: { strategy: 1 } }]);
  expect(room.records.devices.size).toBe(1);
  expect(phone.url()).toBe(room.url);
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
  expect(room.responses).toMatchObject([{ items: { strategy: 1, people: 1 } }]);
  expect(room.records.participants.size).toBe(1);
});

test('the personal code goes on with another phone; neither phone’s answers get lost', async ({
  phone,
  room,
  browser,
}) => {
  room.open();
  await answerFirst(phone);
  await phone.context().setOffline(true);
  await button(phone, /Volgende/).tap();
  await level(phone, 'Ad hoc, in silo’s').check({ force: true });

  const second: BrowserContext = await browser.newContext({ ...big, locale: 'nl-NL' });
  const other = await second.newPage();
  await other.goto(room.url);
  await button(other, 'Ik heb al een persoonlijke code').tap();
  await other.getByLabel('Je persoonlijke code').fill('xxxxxx');
  await button(other, 'Verdergaan').tap();
  await expect(other.getByText(/^Deze persoonlijke code hoort niet bij deze workshop/)).toBeVisible();
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
    .toMatchObject([{ items: { strategy: 3, people: 1, technology: 1 } }]);
  expect(room.records.participants.size).toBe(1);
});

test('a second phone under the same name is asked whose it is, and nobody counts twice', async ({
  phone,
  room,
  browser,
}) => {
  room.open();
  await answerFirst(phone);
  const openPhone = async () => {
    const context = await browser.newContext({ ...big, locale: 'nl-NL' });
    const page = await context.newPage();
    await page.goto(room.url);
    await join(page);
    await expect(page.getByRole('heading', { name: 'Er doet al een Anna mee' })).toBeFocused();
    return page;
  };

  await test.step('Anna herself goes on with her code, and finds her answers', async () => {
    const second = await openPhone();
    await expectUsable(second);
    await button(second, 'Ja, verder met mijn code').tap();
    await expect(second.getByRole('heading', { name: 'Verdergaan met je code' })).toBeFocused();
    const [anna] = room.records.participants.values();
    await second.getByLabel('Je persoonlijke code').fill(anna?.code ?? '');
    await button(second, 'Verdergaan').tap();
    await expect(second.getByRole('heading', { name: 'Mensen en organisatie' })).toBeVisible();
    expect(room.records.participants.size).toBe(1);
    await second.context().close();
  });

  await test.step('another Anna is somebody else, and starts empty', async () => {
    const other = await openPhone();
    await button(other, 'Nee, ik ben iemand anders').tap();
    await button(other, 'Beginnen').tap();
    await expect(level(other, 'Strategie, tactische KPI’s')).not.toBeChecked();
    expect([...room.records.participants.values()].map(({ name }) => name)).toEqual(['Anna', 'Anna']);
    await other.context().close();
  });
});

test('a phone that the laptop has forgotten comes back with its code and its answers', async ({
  phone,
  room,
}) => {
  room.open();
  await answerFirst(phone);
  await room.stop();
  room.records.devices.clear();
  room.records.responses.clear();
  room.records.arrivals.clear();
  await room.start();
  await expect.poll(() => room.responses, { timeout: 15_000 }).toMatchObject([{ items: { strategy: 3 } }]);
});

test('somebody who was taken off the list is told whom to ask, and can come in anew', async ({
  phone,
  room,
}) => {
  room.open();
  await begin(phone);
  const [participant] = room.records.participants.values();
  if (!participant) throw new Error('Anna has joined');
  room.records.participants.set(participant.id, { ...participant, deletedAt: '2027-01-14T10:00:00.000Z' });
  await level(phone, 'Strategie, tactische KPI’s').check({ force: true });
  await expect(phone.getByText(/kent deze telefoon niet meer.*vraag de begeleider/)).toBeVisible();
  await expectUsable(phone);
  await button(phone, 'Verdergaan').tap();
  await expect(phone.getByText(/hoort niet bij deze workshop. Kijk hem na, of vraag/)).toBeVisible();
  await button(phone, 'Ik heb nog geen code').tap();
  await join(phone, 'Anna weer');
  await expect(button(phone, 'Beginnen')).toBeVisible();
  expect(room.responses).toEqual([]);
});

test('somebody else can use the phone, and gets nothing of the first one', async ({ phone, room }) => {
  room.open();
  await answerFirst(phone);
  await button(phone, 'Code').tap();
  await button(phone, 'Iemand anders gebruikt deze telefoon').tap();
  await expectUsable(phone);
  await button(phone, 'Ja, laat iemand anders meedoen').tap();
  await join(phone, 'Bram');
  await button(phone, 'Beginnen').tap();
  await expect(level(phone, 'Strategie, tactische KPI’s')).not.toBeChecked();
  expect([...room.records.participants.values()].map(({ name }) => name)).toEqual(['Anna', 'Bram']);
});

test('answers that came in on paper since are shown, said and gone on from', async ({ phone, room }) => {
  const paper = (levels: WorkshopResponse['items']) => {
    for (const [id, response] of room.records.responses) {
      room.records.responses.set(id, { ...response, items: levels, channel: 'paper' });
    }
  };
  const notice = phone.getByText(/Je antwoorden zijn ook ergens anders ingevuld/);
  room.open();
  await begin(phone);
  await level(phone, 'Strategie, tactische KPI’s').check({ force: true });
  await button(phone, /Volgende/).tap();
  await level(phone, 'Ad hoc, in silo’s').check({ force: true });
  await expect(status(phone)).toHaveText(/Alles is aangekomen/);
  await expect.poll(() => room.responses).toMatchObject([{ items: { strategy: 3, people: 1 } }]);

  await test.step('a change on the open page goes on top of the paper', async () => {
    paper({ [pillar('strategy')]: 5, [pillar('people')]: 5, [pillar('technology')]: 5 });
    await button(phone, /Volgende/).tap();
    await level(phone, 'Verouderd, losse systemen').check({ force: true });
    await expect(notice).toBeVisible();
    await expect(status(phone)).toHaveText(/Alles is aangekomen/);
    await expectUsable(phone);
    expect(room.responses).toMatchObject([{ items: { strategy: 5, people: 5, technology: 1 } }]);
    await expect(level(phone, 'Verouderd, losse systemen')).toBeChecked();
    await button(phone, 'Oké').tap();
    await expect(notice).toHaveCount(0);
  });

  await test.step('a refreshed page shows the paper’s answers', async () => {
    paper({ [pillar('strategy')]: 1, [pillar('people')]: 1 });
    await phone.reload();
    await expect(notice).toBeVisible();
    await expect(status(phone)).toHaveText(/Alles is aangekomen/);
    await expect(phone.getByRole('progressbar', { name: '2 van 6 beantwoord' })).toBeVisible();
    expect(room.responses).toMatchObject([{ items: { strategy: 1, people: 1 }, channel: 'paper' }]);
  });
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
  expect(room.responses).toMatchObject([{ items: { strategy: 3 } }]);
});
