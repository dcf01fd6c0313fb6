import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { participantSchema, responseSchema, type Workshop } from '../../shared/model/workshop.ts';
import { journalLines } from '../../shared/recovery/journal.ts';
import { storedRows } from '../browser/storedRows.ts';
import { expect, test } from './desktop.ts';

test('a storage that is deleted comes back with one click, and so does what only the journal has', async ({
  launch,
  dataFolder,
}) => {
  const first = await launch();
  await first.page.getByRole('button', { name: /Voorbeeld bekijken|See the sample/ }).click();
  await expect(first.page.getByRole('navigation')).toBeVisible();
  const [workshop] = await storedRows<Workshop>(first.page, 'workshops');
  const [person] = await storedRows(first.page, 'participants');
  const [response] = await storedRows(first.page, 'responses');
  // Somebody new answers what somebody else did, a moment after all that the storage has.
  const participant = participantSchema.parse({ ...person, id: 'late-comer', code: 'ZZZ9', name: 'Nieuw' });
  const { roundId, businessLineId } = responseSchema.parse(response);
  const id = `${roundId}:${businessLineId}:late-comer`;
  const answer = responseSchema.parse({ ...response, id, participantId: participant.id });
  const lines = journalLines(
    { updatedAt: '2099-01-01T00:00:00.000Z' },
    { participants: [participant], responses: [answer] },
  );
  const kept = await first.page.evaluate((input) => window.praatplaat.call('answerRoomRequests', input), {
    owner: 'a-storage',
    workshopId: workshop?.id,
    lines,
    answers: [],
  });
  expect(kept).toEqual({ kept: true });
  await first.app.close();
  expect(await readdir(join(dataFolder, 'backups'))).toHaveLength(1);
  await rm(join(dataFolder, 'desktop', 'IndexedDB'), { recursive: true });

  const { page } = await launch();
  const sentence = page.getByText(
    /staat hier niet\..*en 1 antwoord van daarna|is not here\..*and 1 answer from after/,
  );
  await expect(sentence).toBeVisible();
  await page.getByRole('button', { name: /^(Terugzetten|Put back)/ }).click();
  await expect(sentence).toHaveCount(0);
  await expect(page.getByRole('row').first()).toBeVisible();
  const ids = (await storedRows(page, 'responses')).map((row) => row.id);
  expect(ids).toContain(id);
});
