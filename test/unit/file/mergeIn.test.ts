import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { analyseRound } from '../../../shared/analysis/round.ts';
import { importWorkshop } from '../../../shared/commands/whole.ts';
import { cemmPack } from '../../../shared/content/packs.ts';
import { mergeIn } from '../../../shared/file/mergeIn.ts';
import type { WorkshopData } from '../../../shared/model/workshop.ts';
import { sampleWorkshop } from '../../../shared/sample/sampleWorkshop.ts';
import { roundId } from '../../plainWorkshop.ts';
import { department, line, room } from '../analysis/room.ts';
import { granted, Store } from '../commands/store.ts';
import { twoLaptops, unknown } from './laptop.ts';

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

test('a merge shows of two equally large departments the one that was shown, also when the other laptop made it too', () => {
  const answered = (department: string) => ({ department, levels: { strategy: 2 as const } });
  const six = ['d-b', 'd-b', 'd-b', 'd-m', 'd-m', 'd-m'].map(answered);
  const shown = room([...six, { levels: { strategy: 4 as const } }], {
    workshop: { compareFirst: 'departments' },
  });
  const named = (data: WorkshopData, names: Record<string, string>) => ({
    ...data,
    workshop: {
      ...data.workshop,
      departments: Object.entries(names).map(([id, name]) => ({ id: department(id), name })),
    },
  });
  const common = named({ ...shown, participants: [], rounds: [], responses: [] }, { 'd-m': 'ICT' });
  const [here, there] = twoLaptops(common);
  here.change((data) => data.workshop.departments.push({ id: department('d-z'), name: 'Verkoop' }));
  there.data = named(shown, { 'd-m': 'ICT', 'd-b': 'Verkoop' });
  const groups = (data: WorkshopData) =>
    analyseRound(data, cemmPack, { roundId, businessLineId: line }).pillars[0]?.groups.flatMap(
      ({ group, figures }) =>
        figures && group.by === 'department'
          ? [data.workshop.departments.find(({ id }) => id === group.departmentId)?.name]
          : [],
    );
  const before = groups(there.data);
  expect(before).toHaveLength(1);
  const [present, incoming] = [here.file(), there.file()];
  const task = { present, incoming, earlier: [] };
  const asked = granted(mergeIn({ ...task, decided: null }, effects));
  if (asked.kind !== 'asks') throw new Error('Two departments have one name');
  expect(asked.same).toHaveLength(1);
  const decided = { choices: new Map(), same: asked.same };
  const answer = granted(mergeIn({ ...task, decided }, effects));
  if (answer.kind !== 'change') throw new Error('All was answered');
  const store = new Store();
  store.execute(importWorkshop(present.data, null));
  store.execute({ edits: answer.change.edits.filter(({ table }) => table !== 'lineages') });
  expect(groups(store.data())).toEqual(before);
  expect(store.data().workshop.departments).toHaveLength(2);
});
