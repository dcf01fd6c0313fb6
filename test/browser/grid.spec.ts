import type { Page } from '@playwright/test';
import { cemmPack } from '../../shared/content/packs.ts';
import { countsIdSchema } from '../../shared/model/ids.ts';
import type { LevelCounts, Participant, WorkshopData } from '../../shared/model/workshop.ts';
import { sampleDay } from '../../shared/sample/sampleDay.ts';
import { sampleWorkshop } from '../../shared/sample/sampleWorkshop.ts';
import { largestPack } from '../packs.ts';
import { expect, expectAccessible, goToStep, openSample, test } from './app.ts';
import { capitalsShown } from './capitals.ts';
import { openWorkshop } from './openWorkshop.ts';

async function compare(app: Page, view: string): Promise<void> {
  await app.getByRole('radio', { name: view, exact: true }).click();
}

const sentence = (app: Page) => app.getByRole('heading', { level: 1 });
const part = (app: Page, name: RegExp) => app.getByRole('button', { name });

test('the grid shows what the room must talk about, in every view', async ({ app }) => {
  await openSample(app);
  await goToStep(app, 'Raster');
  await expectAccessible(app);

  // What the sample was made for.
  await expect(sentence(app)).toHaveText(
    'Over data denken jullie heel verschillend: acht zien niveau 1, vier zien niveau 4.',
  );
  await expect(part(app, /^Data, twee kampen, n 12$/)).toBeVisible();
  await compare(app, 'Lagen');
  await expect(sentence(app)).toHaveText(
    /mensen en organisatie komt de directie uit op ruim niveau 3, en de medewerkers op ruim niveau 1/,
  );
  // With twelve people, layers and departments beside each other would give somebody away.
  await compare(app, 'Afdelingen');
  await expect(sentence(app)).toHaveText(/^Er valt niets te vergelijken: afdelingen apart tonen zou/);
  await expect(
    app.getByText(/^Niet apart getoond: .*ICT.*Met afdelingen eerst was dat wel te vergelijken/),
  ).toBeVisible();
  await compare(app, 'Verwacht');
  await expect(sentence(app)).toHaveText(
    'Voor strategie was niveau 4 verwacht, maar jullie komen lager uit: op ruim niveau 2.',
  );
  await compare(app, 'Onderdelen');
  await expect(sentence(app)).toHaveText(
    /technologie staat Zakelijk \(b2b\) op ruim niveau 3, en Consument \(b2c\) op net geen niveau 2/,
  );
  await expectAccessible(app);
});

test('once the results are shown, the room begins with the first business line', async ({ app }) => {
  const data = sampleWorkshop('nl');
  await openWorkshop(app, { ...data, rounds: data.rounds.map((round) => ({ ...round, revealedAt: null })) });
  // The second one was looked at before.
  await goToStep(app, 'Ambitie');
  await app.getByRole('radio', { name: 'Consument (b2c)' }).click();
  await goToStep(app, 'Raster');
  await app.getByRole('button', { name: 'Toon de resultaten' }).click();
  await expect(app.getByRole('radio', { name: 'Zakelijk (b2b)' })).toBeChecked();
  await expect(sentence(app)).toHaveText(/^Over data denken jullie heel verschillend/);
});

test('hands that were counted can be shown, and say beside their number who answered alone', async ({
  app,
}) => {
  const data = sampleWorkshop('nl');
  const [round] = data.rounds;
  const [line] = data.workshop.businessLines;
  if (!round || !line) throw new Error('The sample has a round and a business line');
  const counts = cemmPack.pillars.map(
    ({ id: pillarId }): LevelCounts => ({
      id: countsIdSchema.parse(`counts-${pillarId}`),
      workshopId: data.workshop.id,
      roundId: round.id,
      businessLineId: line.id,
      pillarId,
      group: { by: 'all' },
      counts: [4, 8, 6, 4, 2],
      channel: 'hands',
      updatedAt: round.openedAt,
    }),
  );
  await openWorkshop(app, {
    ...data,
    rounds: [{ ...round, mode: 'quick', revealedAt: null, movement: null }],
    responses: [],
    counts,
    notes: [],
  });
  await goToStep(app, 'Raster');
  await app.getByRole('button', { name: 'Toon de resultaten' }).click();
  await expect(app.getByText('n 24').first()).toBeVisible();
  await app.getByRole('button', { name: 'In de zaal geteld · niemand antwoordde zelf' }).click();
  await expect(app.getByRole('heading', { name: 'Antwoordde niet zelf' })).toBeVisible();
  await expectAccessible(app);
  // Of the other line nothing was counted.
  await app.keyboard.press('Escape');
  await app.getByRole('radio', { name: 'Consument (b2c)' }).click();
  await expect(app.getByRole('button', { name: '0 van 12 hebben geantwoord' })).toBeVisible();
});

test('which groups are compared is chosen before the results are shown', async ({ app }) => {
  const data = sampleWorkshop('nl');
  await openWorkshop(app, { ...data, rounds: data.rounds.map((round) => ({ ...round, revealedAt: null })) });
  await goToStep(app, 'Raster');
  await expect(
    app.getByText(/^Zo te vergelijken: directie, management en medewerkers\. Niet apart te zien/),
  ).toBeVisible();
  await compare(app, 'Afdelingen');
  await expect(app.getByText(/^Zo te vergelijken: .*ICT.*Niet apart te zien: directie/)).toBeVisible();
  await expectAccessible(app);
  await app.getByRole('button', { name: 'Toon de resultaten' }).click();
  await compare(app, 'Afdelingen');
  await expect(sentence(app)).toHaveText(/^Bij data komt ICT en data uit/);

  // From the first results on it stays so.
  await goToStep(app, 'Voorbereiden');
  await app.getByText('Meer instellingen').click();
  await expect(app.getByRole('radio', { name: 'Lagen', exact: true })).toBeDisabled();
  await expect(app.getByText('Er zijn al resultaten getoond').first()).toBeVisible();
  await expectAccessible(app);
});

test('the grid follows the business line and the language', async ({ app }) => {
  await openSample(app);
  await goToStep(app, 'Raster');
  await app.getByRole('radio', { name: 'Consument (b2c)' }).click();
  await expect(part(app, /^Technologie: mediaan van de groep 1,7/)).toBeVisible();
  await app.getByRole('button', { name: 'Switch to English' }).click();
  await expect(app.getByRole('heading', { name: 'To discuss' })).toBeVisible();
  await expect(part(app, /^Technology: median of the group 1\.7/)).toBeVisible();
  await expectAccessible(app);
});

test('every cell opens its statements and every figure its formula, by mouse and by keyboard', async ({
  app,
}) => {
  await openSample(app);
  await goToStep(app, 'Raster');
  await part(app, /^Data: niveau 2, Repeatable/).click({ position: { x: 10, y: 10 } });
  const details = app.getByRole('dialog', { name: 'Data: niveau 2, Repeatable' });
  await expect(details).toContainText('We verzamelen data doelgericht, maar zonder langetermijnvisie.');
  await expect(details.getByRole('img', { name: 'ja: 7, deels: 0, nee: 5' })).toBeVisible();
  await expectAccessible(app);
  await app.keyboard.press('Escape');
  await expect(part(app, /^Data: niveau 2, Repeatable/)).toBeFocused();

  // One tab stop, arrows from cell to cell, and on to the figures.
  await app.keyboard.press('ArrowRight');
  await expect(part(app, /^Data: niveau 3, Defined/)).toBeFocused();
  await app.keyboard.press('ArrowUp');
  await expect(
    part(app, /^Technologie: niveau 3, Defined.* Hier staat de groep\. Hier willen jullie naartoe/),
  ).toBeFocused();
  await app.keyboard.press('End');
  await app.keyboard.press('ArrowLeft');
  await app.keyboard.press('Enter');
  const median = app.getByRole('dialog', { name: 'Technologie: mediaan van de groep' });
  await expect(median).toContainText('De 6e en 7e van 12: (3 + 3,25) / 2 = 3,13.');
  await expect(median).toContainText('Telt als niveau 3');
  await median.getByText('Onderste kwart').click();
  await expect(median).toContainText('(12 − 1) × 0,25 = 2,75');
  await expectAccessible(app);
  await app.keyboard.press('Escape');
  await app.keyboard.press('ArrowDown');
  await app.keyboard.press('End');
  await app.keyboard.press('Enter');
  const agreement = app.getByRole('dialog', { name: 'Data' });
  await agreement.getByText('Eensgezindheid').click();
  await expect(agreement).toContainText('Niveau 1: 8/12 = 0,67');
  await expect(agreement).toContainText('= 0,39');
});

test('topics are discussed, noted and taken back', async ({ app }) => {
  await openSample(app);
  await goToStep(app, 'Raster');
  const camps = app.getByRole('button', {
    name: /^Data: twee kampen De meesten van de directie en het management zien/,
  });
  await expect(camps).toHaveAttribute('aria-expanded', 'true');
  await expect(app.getByText(/^“Welke klantvraag kunnen we vandaag niet beantwoorden/)).toBeVisible();
  await app
    .getByRole('textbox', { name: 'Wat zegt de groep?' })
    .fill('ICT kijkt naar systemen, wij naar de balie.');
  const discussed = app.getByRole('switch', { name: 'Besproken' });
  await app.getByText('Besproken', { exact: true }).first().click();
  await expect(
    app.getByRole('button', { name: 'Data: twee kampen Besproken, notitie bewaard' }),
  ).toBeVisible();
  // The next one comes by itself.
  await expect(sentence(app)).toHaveText(
    /^Met klantwaarde blijven jullie achter: het midden ligt op niveau 1/,
  );
  await discussed.focus();
  await app.keyboard.press('Space');
  await expect(sentence(app)).toHaveText(
    'Alles wat opvalt is besproken. Tijd om te kiezen waar jullie naartoe willen.',
  );
  await app.keyboard.press('Control+z');
  await expect(sentence(app)).toHaveText(/^Met klantwaarde blijven jullie achter/);
  // Opening a topic shows the view that it is about.
  await app.getByRole('button', { name: /^Mensen: ruim twee niveaus verschil/ }).click();
  await expect(app.getByRole('radio', { name: 'Lagen' })).toBeChecked();
  await expect(sentence(app)).toHaveText(/^Bij mensen en organisatie komt de directie uit/);
});

test('nothing that was chosen is in the page until the facilitator reveals it', async ({ app }) => {
  const data = sampleWorkshop('nl');
  const [round] = data.rounds;
  if (!round) throw new Error('The sample has a round');
  const late = data.responses.filter((_, index) => index % 12 > 8).map(({ id }) => id);
  await openWorkshop(app, {
    ...data,
    rounds: [{ ...round, closedAt: null, revealedAt: null, seats: null }],
    responses: data.responses.filter(({ id }) => !late.includes(id)),
  });
  await goToStep(app, 'Raster');
  await expect(app.getByRole('heading', { name: 'Nog even geheim' })).toBeVisible();
  await expect(app.getByText('Zakelijk (b2b): 9 van 12 klaar')).toBeVisible();
  await expectAccessible(app);
  const page = await app.content();
  for (const chosen of ['2,3', '3,1', '1,3', 'twee kampen', 'verschil']) expect(page).not.toContain(chosen);
  await expect(app.locator('main svg')).toHaveCount(0);
  await goToStep(app, 'Ambitie');
  await expect(app.getByText('De meting is nog niet getoond')).toBeVisible();
  expect(await app.content()).not.toContain('2,3');
  await goToStep(app, 'Raster');

  await app.getByRole('button', { name: 'Toon de resultaten' }).click();
  const question = app.getByRole('dialog', { name: 'Nu tonen?' });
  await expect(question).toContainText('3 deelnemers zijn nog niet klaar.');
  await expectAccessible(app);
  await question.getByRole('button', { name: 'Toon de resultaten' }).click();
  await expect(app.getByRole('heading', { name: 'Om te bespreken' })).toBeVisible();
  await app.getByRole('button', { name: '9 van 12 hebben geantwoord' }).click();
  await expect(app.getByRole('dialog', { name: 'Wie heeft er geantwoord?' })).toContainText(
    'Nog niets ontvangen van',
  );
  await expectAccessible(app);
  await app.keyboard.press('Escape');
  // What has been shown has been shown: no undo takes it back.
  await app.keyboard.press('Control+z');
  await app.reload();
  await expect(app.getByRole('heading', { name: 'Om te bespreken' })).toBeVisible();
});

test('no group below the minimum is shown, whatever is looked at', async ({ app }) => {
  const data = sampleWorkshop('nl');
  const boards = data.participants.filter(({ layer }) => layer === 'board');
  // One of the board was not asked: what remains of it is below the minimum, and so is who could be told apart by it.
  await openWorkshop(app, askedWithout(data, boards.slice(0, boards.length - 2)));
  await goToStep(app, 'Raster');
  await compare(app, 'Lagen');
  await expect(app.getByText(/^Niet apart getoond: .*directie/)).toBeVisible();
  await expect(app.locator('main svg').first()).not.toContainText(/directie \d/);
  for (const pillar of ['Strategie', 'Data', 'Klantwaarde']) {
    const figure = part(app, new RegExp(`^${pillar}: mediaan van de groep`));
    if (await figure.isVisible()) await expect(figure).not.toHaveAccessibleName(/directie/);
  }
  await expectAccessible(app);

  await openTooSmall(app);
});

/** The same workshop, in whose rounds these people had no seat. */
function askedWithout(data: WorkshopData, people: readonly Participant[]): WorkshopData {
  const ids = new Set(people.map(({ id }) => id));
  const rounds = data.rounds.map((round) => ({
    ...round,
    seats: round.seats?.filter(({ participantId }) => !ids.has(participantId)) ?? null,
  }));
  return { ...data, rounds };
}

/** Nobody but two asked: then nothing is shown at all. */
async function openTooSmall(app: Page): Promise<void> {
  await app.getByRole('link', { name: 'Naar alle workshops' }).click();
  const data = sampleWorkshop('en');
  const workshop = { ...data.workshop, organisation: 'Zuiderlicht' };
  await openWorkshop(app, { ...askedWithout(data, data.participants.slice(2)), workshop });
  await goToStep(app, 'Raster');
  await expect(sentence(app)).toHaveText(
    'Nog te weinig antwoorden: vanaf 3 per pijler zie je hier waar jullie staan.',
  );
  await expect(app.getByRole('button', { name: /mediaan van de groep/ })).toHaveCount(0);
  await expectAccessible(app);
}

test('in full screen nothing that the room must read is smaller than 1.5 % of the picture’s width', async ({
  app,
}) => {
  await openSample(app);
  await goToStep(app, 'Raster');
  await app.getByRole('button', { name: 'Volledig scherm', exact: true }).click();
  await expect(app.getByRole('complementary', { name: 'Om te bespreken' })).toHaveCount(0);
  for (const size of [
    { width: 1024, height: 768 },
    { width: 1280, height: 800 },
    { width: 1920, height: 1080 },
  ]) {
    await app.setViewportSize(size);
    for (const view of ['Iedereen', 'Lagen', 'Verwacht']) {
      await compare(app, view);
      const capitals = await capitalsShown(app);
      expect(capitals.length).toBeGreaterThan(20);
      expect(Math.min(...capitals)).toBeGreaterThanOrEqual(0.015 * size.width);
    }
  }
  await app.evaluate(() => document.exitFullscreen());
  await expect(app.getByRole('complementary', { name: 'Om te bespreken' })).toBeVisible();
});

test('the grid fits a laptop and a projector without scrolling', async ({ app }) => {
  await openSample(app);
  await goToStep(app, 'Raster');
  for (const size of [
    { width: 1280, height: 800 },
    { width: 1920, height: 1080 },
  ]) {
    await app.setViewportSize(size);
    for (const view of ['Iedereen', 'Lagen', 'Verwacht']) {
      await compare(app, view);
      const scrolls = await app.getByRole('main').evaluate((main) => main.scrollHeight > main.clientHeight);
      expect(scrolls).toBe(false);
      const last = await part(app, /^Klantwaarde: niveau 5/).boundingBox();
      expect((last?.y ?? 0) + (last?.height ?? 1e6)).toBeLessThanOrEqual(size.height);
    }
  }
});

test('every cell of the largest model can be opened, by mouse and by keyboard', async ({ app }) => {
  await openWorkshop(app, sampleDay(largestPack, 'nl'));
  await goToStep(app, 'Raster');
  const cells = app.locator('[data-kind="cell"]');
  await expect(cells).toHaveCount(70);
  await cells.nth(6).click();
  await expect(app.getByRole('dialog')).toContainText('Niveau 7');
  await app.keyboard.press('Escape');
  await cells.first().focus();
  for (let level = 2; level <= 7; level += 1) await app.keyboard.press('ArrowRight');
  await expect(cells.nth(6)).toBeFocused();
  await app.keyboard.press('ArrowDown');
  await expect(cells.nth(13)).toBeFocused();
  await expectAccessible(app);
});
