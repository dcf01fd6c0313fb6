/** With many people the list in Collect has a way to find one. */
import { participantIdSchema } from '../../shared/model/ids.ts';
import { sampleWorkshop } from '../../shared/sample/sampleWorkshop.ts';
import { shownCode } from '../../shared/words/codes.ts';
import { expect, expectAccessible, goToStep, test } from './app.ts';
import { openWorkshop } from './openWorkshop.ts';
import { prepareWith, rowOf } from './preparedWorkshop.ts';

/** The sample with this many people, in its second round, which is open. */
function crowdedWorkshop(size: number) {
  const sample = sampleWorkshop('nl');
  const [like] = sample.participants;
  const [round] = sample.rounds;
  if (!like || !round) throw new Error('The sample has people and a round');
  const signs = 'ABCDEFGHJKMNPQRSTUVWXYZ';
  const sign = (number: number) => signs[number % signs.length];
  const codeOf = (index: number) => `K7${sign(index)}${sign(Math.floor(index / signs.length))}4P`;
  const participants = Array.from({ length: size }, (_, index) => ({
    ...like,
    id: participantIdSchema.parse(`person-${index}`),
    name: `Deelnemer nummer ${index + 1}`,
    code: codeOf(index),
    departmentId: sample.workshop.departments[index % sample.workshop.departments.length]?.id ?? null,
  }));
  const rounds = [{ ...round, closedAt: null, revealedAt: null, seats: null }];
  return { ...sample, participants, rounds, responses: [], decisions: [], actions: [], notes: [] };
}

test('one of 300 is found by name and by code, and Escape or one click brings everybody back', async ({
  app,
}) => {
  test.slow();
  const data = crowdedWorkshop(300);
  await openWorkshop(app, data);
  await goToStep(app, 'Verzamelen');
  const rows = app.getByRole('table', { name: 'Deelnemers' }).getByRole('rowheader');
  const field = app.getByRole('searchbox', { name: 'Deelnemer zoeken' });
  await expect(rows).toHaveCount(300);

  await field.fill('nummer 217');
  await expect(rows).toHaveText(['Deelnemer nummer 217']);
  await expect(app.getByText('1 van 300 deelnemers')).toBeVisible();
  await expect(app.getByRole('heading', { name: '0 van 300 klaar' })).toBeVisible();
  await expectAccessible(app);
  await field.press('Escape');
  await expect(rows).toHaveCount(300);
  await expect(app.getByText(/van 300 deelnemers/)).toHaveCount(0);

  const { name, code } = data.participants[41] ?? { name: '', code: '' };
  await field.fill(shownCode(code));
  await expect(rowOf(app, name)).toBeVisible();
  await field.fill(code.toLowerCase());
  await expect(rowOf(app, name)).toBeVisible();

  await field.fill('Niemand die zo heet');
  await expect(app.getByText('Geen deelnemer gevonden met “Niemand die zo heet”.')).toBeVisible();
  await expectAccessible(app);
  await app.getByRole('button', { name: 'Toon iedereen' }).click();
  await expect(rows).toHaveCount(300);
  await expect(field).toBeFocused();
});

test('what is typed leaves rows alone that stay', async ({ app }) => {
  await openWorkshop(app, crowdedWorkshop(120));
  await goToStep(app, 'Verzamelen');
  const rows = app.getByRole('table', { name: 'Deelnemers' }).getByRole('rowheader');
  await expect(rows).toHaveCount(120);
  await rows.evaluateAll((seen) => {
    for (const row of seen) row.dataset.seen = 'before';
  });
  await app.getByRole('searchbox', { name: 'Deelnemer zoeken' }).fill('nummer 11');
  await expect(app.getByText('11 van 120 deelnemers')).toBeVisible();
  await expect(rows).toHaveCount(11);
  expect(await rows.evaluateAll((now) => now.filter(({ dataset }) => dataset.seen === 'before').length)).toBe(
    11,
  );
});

test('a list that one sees at a glance has no field above it', async ({ app }) => {
  await prepareWith(app, ['Sanne de Boer; directie; Verkoop', 'Tom Jansen; management; ICT']);
  await app.getByRole('button', { name: 'Ronde 1 openen' }).click();
  await expect(rowOf(app, 'Tom Jansen')).toBeVisible();
  await expect(app.getByRole('searchbox')).toHaveCount(0);
});
