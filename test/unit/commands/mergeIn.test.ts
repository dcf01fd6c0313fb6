import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { mergeIn } from '../../../shared/commands/mergeIn.ts';
import type { WorkshopData } from '../../../shared/model/workshop.ts';
import { sampleWorkshop } from '../../../shared/sample/sampleWorkshop.ts';
import { unknown } from '../file/laptop.ts';
import { granted } from './store.ts';

const effects = { newId: () => randomUUID() };
const here = sampleWorkshop('nl');

/** The same workshop on another day. */
function elsewhere(): WorkshopData {
  return { ...here, workshop: { ...here.workshop, date: '2027-02-02' } };
}

test('a merge asks first where both sides say something else, and is one command once that is decided', () => {
  const task = { present: unknown(here), incoming: unknown(elsewhere()), earlier: [] };
  const asked = granted(mergeIn({ ...task, decided: null }, effects));
  if (asked.kind !== 'asks') throw new Error('The dates differ');
  expect(asked.conflicts).toHaveLength(1);
  const choices = new Map(asked.conflicts.map(({ key }) => [key, 'theirs' as const]));
  const answered = granted(mergeIn({ ...task, decided: { choices, same: [] } }, effects));
  if (answered.kind !== 'change') throw new Error('Nothing is left to be asked');
  expect(answered.change.name).toBe('importWorkshop');
  expect(answered.change.edits).toContainEqual(
    expect.objectContaining({ table: 'workshops', values: { date: '2027-02-02' } }),
  );
});

test('a merge of what is the same asks nothing', () => {
  const task = { present: unknown(here), incoming: unknown(here), earlier: [], decided: null };
  expect(granted(mergeIn(task, effects)).kind).toBe('change');
});
