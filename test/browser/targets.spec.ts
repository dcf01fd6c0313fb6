import type { Page } from '@playwright/test';
import { cemmPack } from '../../shared/content/packs.ts';
import { responseIdOf, roundIdSchema } from '../../shared/model/ids.ts';
import type { Round, WorkshopData, WorkshopResponse } from '../../shared/model/workshop.ts';
import { sampleWorkshop } from '../../shared/sample/sampleWorkshop.ts';
import { expect, expectAccessible, goToStep, openSample, test } from './app.ts';
import { capitalsShown } from './capitals.ts';
import { openWorkshop } from './openWorkshop.ts';

const flag = (app: Page, pillar: string) => app.getByRole('slider', { name: `Ambitie voor ${pillar}` });

/** The middle of a level's cell in a pillar's row. */
async function cell(app: Page, pillar: string, level: number): Promise<{ x: number; y: number }> {
  const box = await flag(app, pillar).boundingBox();
  if (!box) throw new Error(`No row for ${pillar}`);
  return { x: box.x + (box.width * (level - 0.5)) / 5, y: box.y + box.height / 2 };
}

async function openUndecided(app: Page): Promise<void> {
  await openWorkshop(app, { ...sampleWorkshop('nl'), decisions: [], actions: [] });
  await goToStep(app, 'Ambitie');
}

test('targets are decided by keys, by drag and by click, and taken back', async ({ app }) => {
  await openUndecided(app);
  await expect(
    app.getByRole('heading', { name: 'Waar willen jullie naartoe? Kies per pijler een niveau.' }),
  ).toBeVisible();
  await expect(flag(app, 'Strategie')).toHaveAttribute('aria-valuetext', 'nog niet gekozen, nu op 2,3');
  await expectAccessible(app);

  await flag(app, 'Strategie').focus();
  await app.keyboard.press('4');
  await expect(flag(app, 'Strategie')).toHaveAttribute(
    'aria-valuetext',
    /^niveau 4 Managed: Roadmap van onderop/,
  );
  // The next pillar is next.
  await expect(flag(app, 'Mensen en organisatie')).toBeFocused();
  await flag(app, 'Strategie').focus();
  await app.keyboard.press('ArrowLeft');
  await expect(flag(app, 'Strategie')).toHaveAttribute('aria-valuetext', /^niveau 3 Defined/);
  await expect(app.getByText('1 van 6 gekozen')).toBeVisible();
  await app.keyboard.press('Delete');
  await expect(app.getByText('0 van 6 gekozen')).toBeVisible();
  await app.keyboard.press('Control+z');
  await expect(flag(app, 'Strategie')).toHaveValue('3');
  await expect(app.getByText('1 van 6 gekozen')).toBeVisible();

  // Messages lie over the last row until they go by themselves.
  await expect(app.getByRole('alertdialog')).toHaveCount(0);

  // The flag waits at level 1, where the group is.
  const [from, to] = [await cell(app, 'Data', 1), await cell(app, 'Data', 3)];
  await app.mouse.move(from.x, from.y);
  await app.mouse.down();
  await app.mouse.move(to.x - 30, to.y, { steps: 5 });
  await app.mouse.move(to.x, to.y);
  await app.mouse.up();
  await expect(flag(app, 'Data')).toHaveAttribute('aria-valuetext', /^niveau 3 Defined: Inzicht uit data/);
  await expect(app.getByText('2 van 6 gekozen')).toBeVisible();

  const goal = await cell(app, 'Klantwaarde', 2);
  await app.mouse.click(goal.x, goal.y);
  await expect(flag(app, 'Klantwaarde')).toHaveAttribute('aria-valuetext', /^niveau 2 Repeatable/);
  // Staying where the group is, is a choice too.
  const stay = await cell(app, 'Technologie', 3);
  await app.mouse.click(stay.x, stay.y);
  await expect(flag(app, 'Technologie')).toHaveAttribute('aria-valuetext', /^niveau 3 Defined/);
  await expect(app.getByText('4 van 6 gekozen')).toBeVisible();
  await expect(app.getByRole('heading', { level: 1 })).toHaveText(
    'Nog twee te kiezen: mensen en organisatie en customer journey.',
  );
  await app.getByRole('button', { name: 'Kies voor Mensen en organisatie' }).click();
  await app.getByRole('button', { name: 'Bewust blijven op niveau 2' }).click();
  await flag(app, 'Customer journey').press('4');
  await expect(app.getByRole('heading', { level: 1 })).toHaveText(
    'Jullie groeien op vier pijlers en blijven bewust staan op twee.',
  );
  await app.keyboard.press('Control+z');
  await expect(app.getByText('5 van 6 gekozen')).toBeVisible();
});

test('a decision keeps its reason, what was said, and who sees it differently', async ({ app }) => {
  await openUndecided(app);
  await flag(app, 'Strategie').press('4');
  await app.getByRole('button', { name: 'Kies voor Strategie' }).click();
  await app.getByRole('radio', { name: 'Past bij het budget' }).click();
  await app.getByRole('textbox', { name: 'Toelichting' }).fill('Eerst de aannemers.');
  await app.getByRole('button', { name: 'Ander geluid noteren' }).click();
  await app.getByRole('textbox', { name: 'Waarom?' }).fill('Te veel tegelijk.');
  await app.getByRole('textbox', { name: 'Naam (mag leeg)' }).fill('Noor');
  await expectAccessible(app);
  await app.getByRole('button', { name: 'Lees niveau 4' }).click();
  await expect(app.getByRole('dialog')).toContainText('Roadmap van onderop');
  await app.keyboard.press('Escape');
  await app.getByRole('link', { name: 'Verder: roadmap maken' }).click();
  await goToStep(app, 'Ambitie');
  await app.getByRole('button', { name: 'Kies voor Strategie' }).click();
  await expect(app.getByRole('radio', { name: 'Past bij het budget' })).toBeChecked();
  await expect(app.getByRole('textbox', { name: 'Toelichting' })).toHaveValue('Eerst de aannemers.');
  await expect(app.getByRole('textbox', { name: 'Naam (mag leeg)' })).toHaveValue('Noor');
  await app.getByRole('button', { name: 'Ander geluid 1 weghalen' }).click();
  await expect(app.getByRole('textbox', { name: 'Waarom?' })).toHaveCount(0);
  await app.getByRole('button', { name: 'Besluit intrekken' }).click();
  await expect(app.getByText('0 van 6 gekozen')).toBeVisible();
});

test('signals stand beside the choice and never in its way, for each business line', async ({ app }) => {
  await openSample(app);
  await goToStep(app, 'Ambitie');
  await expect(app.getByText('6 van 6 gekozen')).toBeVisible();
  await expect(app.getByRole('heading', { name: 'Strategie op 4 rust op Mensen op 3' })).toBeVisible();
  await expect(app.getByText('Mensen gaat naar 3: dat moet eerst.').first()).toBeVisible();
  await app.getByRole('button', { name: 'Berekening: Klantwaarde blijft achter' }).click();
  await expect(app.getByRole('dialog', { name: 'Klantwaarde blijft achter' })).toContainText(
    '2,17 − 1 = 1,17',
  );
  await expectAccessible(app);
  await app.keyboard.press('Escape');
  await app.getByRole('radio', { name: 'Consument (b2c)' }).click();
  await expect(app.getByRole('heading', { name: 'Klantwaarde op 3 rust op Data op 3' })).toBeVisible();
  await expectAccessible(app);
  await app.getByRole('button', { name: 'Switch to English' }).click();
  await expect(app.getByRole('heading', { name: 'To think about' })).toBeVisible();
});

test('digits decide pillar after pillar, as fast as they are typed, with a letter for the reason', async ({
  app,
}) => {
  await openUndecided(app);
  await app.getByRole('button', { name: 'Kies voor Strategie' }).click();
  await expect(flag(app, 'Strategie')).toBeFocused();
  await app.keyboard.type('4s3b3234i');
  await expect(app.getByText('6 van 6 gekozen')).toBeVisible();
  for (const [pillar, level] of Object.entries({
    Strategie: '4',
    'Mensen en organisatie': '3',
    Technologie: '3',
    Data: '2',
    'Customer journey': '3',
    Klantwaarde: '4',
  })) {
    await expect(flag(app, pillar)).toHaveValue(level);
  }
  const reason = (name: string) => app.getByRole('radio', { name });
  await expect(reason('Iets anders')).toBeChecked();
  await app.getByRole('button', { name: 'Kies voor Strategie' }).click();
  await expect(reason('Past bij onze strategie')).toBeChecked();
  await app.getByRole('button', { name: 'Kies voor Mensen' }).click();
  await expect(reason('Past bij het budget')).toBeChecked();
  await app.getByRole('button', { name: 'Kies voor Technologie' }).click();
  await expect(app.getByRole('radio', { checked: true, name: /Past|anders/ })).toHaveCount(0);
});

test('the middle of the votes is a proposal until it is taken over', async ({ app }) => {
  await openWorkshop(app, voted());
  await goToStep(app, 'Ambitie');
  await expect(app.getByText('0 van 6 gekozen')).toBeVisible();
  await expect(flag(app, 'Strategie')).toHaveAttribute(
    'aria-valuetext',
    'nog niet gekozen, het midden van de stemmen is 4',
  );
  // Half of them wish for 2 and half for 3: nothing is proposed.
  await expect(flag(app, 'Data')).toHaveAttribute('aria-valuetext', /nog niet gekozen, nu op/);
  await flag(app, 'Strategie').press('5');
  await expectAccessible(app);
  await app.getByRole('button', { name: 'Neem de stemmen over bij 4 pijlers' }).click();
  await expect(app.getByText('5 van 6 gekozen')).toBeVisible();
  await expect(flag(app, 'Strategie')).toHaveValue('5');
  await expect(flag(app, 'Technologie')).toHaveValue('3');
  await expect(app.getByRole('button', { name: /Neem de stemmen over/ })).toHaveCount(0);
  await app.keyboard.press('Control+z');
  await expect(app.getByText('1 van 6 gekozen')).toBeVisible();
});

test('in full screen the room reads every target, and flags move as before', async ({ app }) => {
  await openSample(app);
  await goToStep(app, 'Ambitie');
  await app.getByRole('button', { name: 'Volledig scherm', exact: true }).click();
  await expect(app.getByRole('complementary', { name: 'Besluit' })).toHaveCount(0);
  for (const size of [
    { width: 1024, height: 768 },
    { width: 1280, height: 800 },
    { width: 1920, height: 1080 },
  ]) {
    await app.setViewportSize(size);
    await expect
      .poll(async () => Math.min(...(await capitalsShown(app))) / size.width)
      .toBeGreaterThanOrEqual(0.015);
  }
  await flag(app, 'Data').press('4');
  await expect(flag(app, 'Data')).toHaveValue('4');
  await app.evaluate(() => document.exitFullscreen());
  await expect(app.getByRole('complementary', { name: 'Besluit' })).toBeVisible();
});

/** The sample, undecided, with a poll that was shown: 4 for strategy, 3 elsewhere, and no middle for data. */
function voted(): WorkshopData {
  const sample = sampleWorkshop('nl');
  const [measured] = sample.rounds;
  const [line] = sample.workshop.businessLines;
  if (!measured || !line) throw new Error('The sample has a round and a business line');
  const round: Round = { ...measured, id: roundIdSchema.parse('poll'), kind: 'target', mode: 'quick' };
  const responses = sample.participants.map(
    (participant, seat): WorkshopResponse => ({
      id: responseIdOf(round.id, line.id, participant.id),
      workshopId: sample.workshop.id,
      roundId: round.id,
      businessLineId: line.id,
      participantId: participant.id,
      items: Object.fromEntries(
        cemmPack.pillars.map(({ id }) => [
          id,
          id === 'strategy' ? 4 : id === 'data' ? (seat % 2 === 0 ? 2 : 3) : 3,
        ]),
      ),
      comments: {},
      channel: 'phone',
      startedAt: round.openedAt,
      updatedAt: round.openedAt,
      finishedAt: round.openedAt,
    }),
  );
  return {
    ...sample,
    rounds: [...sample.rounds, round],
    responses: [...sample.responses, ...responses],
    decisions: [],
    actions: [],
  };
}
