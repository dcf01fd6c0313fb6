import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fields } from '../../../shared/commands/fields.ts';
import { importWorkshop } from '../../../shared/commands/whole.ts';
import { integrityFault } from '../../../shared/file/integrity.ts';
import { hasSeen, recordKey, type WorkshopCopy } from '../../../shared/file/lineage.ts';
import { mergeWorkshops } from '../../../shared/file/merge.ts';
import { conflictKey, type Side } from '../../../shared/file/mergeRecords.ts';
import { joinedUnit } from '../../../shared/file/mergeUnits.ts';
import { recordsOf, unitsOf, unitTables } from '../../../shared/file/units.ts';
import { isBlank, saysTheSame } from '../../../shared/model/answers.ts';
import { isEqual } from '../../../shared/model/equal.ts';
import { type WorkshopData, workshopDataSchema } from '../../../shared/model/workshop.ts';
import { type Choice, choice, stepNames, steps, storeWithWorkshop } from '../commands/steps.ts';
import { countingEffects, granted, Store } from '../commands/store.ts';
import { Laptop } from './laptop.ts';

type Deeds = [string, ...Choice][];

// Another way to bring in a whole workshop removes records without anybody having done so.
const names = stepNames.filter((name) => name !== 'import');
/** Those with which two people who are one are found, on one laptop or both, while a round goes on. */
const aboutPeople = [
  'addPerson',
  'binPerson',
  'restorePerson',
  'mergePeople',
  'openRound',
  'closeRound',
  'reopenRound',
  'revealRound',
  'answer',
  'enterForm',
  'finish',
];
const deeds = (names: readonly string[], maxLength: number): fc.Arbitrary<Deeds> =>
  fc.array(fc.tuple(fc.constantFrom(...names), choice, choice, choice), { maxLength, size: 'max' });

/** Carries out steps on a laptop's workshop; what is refused is left out. */
function carryOut(laptop: Laptop, chosen: Deeds, from: string): void {
  const effects = countingEffects();
  const ids = effects.newId;
  effects.newId = () => `${from}-${ids()}`;
  const store = new Store();
  store.execute(importWorkshop(laptop.data, null));
  for (const [name, ...numbers] of chosen) {
    const before = store.snapshot();
    const attempt = steps[name]?.(store.data(), numbers, effects, []);
    if (!attempt?.ok) continue;
    try {
      store.execute(attempt.value);
    } catch {
      store.restore(before);
    }
  }
  laptop.data = store.data();
}

function prepared(chosen: Deeds): WorkshopData {
  const store = storeWithWorkshop(countingEffects());
  const laptop = new Laptop(store.data());
  carryOut(laptop, chosen, 'common');
  return laptop.data;
}

/** The same data in one order of records. */
function sorted(data: WorkshopData): unknown {
  const byId = <Row extends { id: string }>(rows: readonly Row[]) =>
    [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
  const lists = Object.entries(data).map(([name, rows]) => [
    name,
    Array.isArray(rows) ? byId(rows as { id: string }[]) : rows,
  ]);
  const { businessLines, departments } = data.workshop;
  return {
    ...Object.fromEntries(lists),
    decisions: byId(data.decisions.map((each) => ({ ...each, dissent: byId(each.dissent) }))),
    workshop: { ...data.workshop, businessLines: byId(businessLines), departments: byId(departments) },
  };
}

const opposite = (choices: ReadonlyMap<string, Side>) =>
  new Map(
    [...choices].map(([key, side]) => [key, side === 'mine' ? ('theirs' as const) : ('mine' as const)]),
  );

/** What a merge must have made of each unit, where it is not named as a conflict. */
function expectBothApplied(
  base: WorkshopData,
  mine: WorkshopCopy,
  theirs: WorkshopCopy,
  merged: WorkshopData,
  named: ReadonlySet<string>,
) {
  // Where both made one of two, each in another way, somebody is left.
  const areJoined = merged.participants.some(({ sameAs }) => sameAs !== undefined);
  const repaired = new Set([...repairedUnits, ...(areJoined ? joinedUnits : [])]);
  for (const table of unitTables) {
    const [old, own, other, now] = [base, mine.data, theirs.data, merged].map((data) =>
      recordsOf(data, table),
    );
    for (const id of new Set([...(own?.keys() ?? []), ...(other?.keys() ?? [])])) {
      const [before, here, there, after] = [old, own, other, now].map((rows) => rows?.get(id));
      if (named.has(conflictKey(table, id, '')) || !after) {
        const isMoved = areJoined && table === 'responses';
        if (!after && !isMoved && !named.has(conflictKey(table, id, ''))) {
          // Gone without a word: one side removed it, and the other had not touched it.
          expect(before && (here === undefined || there === undefined)).toBeTruthy();
          expect(isEqual(withoutMoment(here ?? there), withoutMoment(before))).toBe(true);
        }
        continue;
      }
      const units = (row: Fields | undefined) => (row ? unitsOf(table, row) : new Map<string, unknown>());
      const keys = new Set([...units(here).keys(), ...units(there).keys(), ...units(after).keys()]);
      for (const unit of keys) {
        if (named.has(conflictKey(table, id, unit))) continue;
        const [was, a, b, result] = [before, here, there, after].map((row) => units(row).get(unit));
        if (!here || !there) continue;
        const decided =
          isEqual(a, b) || isEqual(b, was) ? { value: a } : isEqual(a, was) ? { value: b } : null;
        if (!decided) expect(joinedUnit(table, unit, { mine: a, theirs: b })).not.toBeNull();
        else if (!repaired.has(`${table}.${unit}`)) {
          // What was changed and changed back before it left twice was changed, too.
          const values = [decided.value, joinedUnit(table, unit, { mine: a, theirs: b })?.value];
          expect([table, id, unit, values.some((value) => isEqual(value, result))]).toEqual([
            table,
            id,
            unit,
            true,
          ]);
        }
      }
    }
  }
}

/** Units that keep a workshop whole, and may be made other than on either side. */
const repairedUnits = new Set([
  'participants.code',
  'rounds.number',
  'rounds.state',
  'rounds.prefilledFrom',
  'workshop.poster.businessLineId',
  'workshop.anonymity',
  'workshop.deletedAt',
  'participants.createdAt',
]);

/** See `withDoublesJoined`. */
const joinedUnits = ['participants.deletedAt', 'participants.sameAs', 'responses.'];

function withoutMoment(row: Fields | undefined): unknown {
  return row && { ...row, updatedAt: null };
}

describe('two laptops that go their own ways', () => {
  it.each([
    { of: 'of whatever they do', names },
    { of: 'of who took part, with people who are one', names: aboutPeople },
  ])(
    'merge into what both did, or into named conflicts, the same on both, and once: $of',
    ({ names }) => {
      const [common, either] = [deeds(names, 25), deeds(names, 20)];
      fc.assert(
        fc.property(common, either, either, fc.boolean(), (common, left, right, leavesBetween) => {
          const base = prepared(common);
          const here = new Laptop(base);
          const there = Laptop.from(here.file());
          carryOut(here, left.slice(0, 10), 'here');
          if (leavesBetween) here.file();
          carryOut(here, left.slice(10), 'again');
          carryOut(there, right, 'there');
          const [mine, theirs] = [here.file(), there.file()];
          const first = granted(mergeWorkshops(mine, theirs));
          const named = new Set(first.conflicts.map(({ key }) => key));

          expect(workshopDataSchema.safeParse(first.data).error).toBeUndefined();
          expect(integrityFault(first.data)).toBeNull();
          if (base.workshop.anonymity === 'named' && first.data.workshop.anonymity === 'named') {
            expectBothApplied(base, mine, theirs, first.data, named);
          }
          // No answers are lost; of two who are one, they may be the other's.
          const areJoined = first.data.participants.some(({ sameAs }) => sameAs !== undefined);
          const kept = [...first.data.responses, ...first.replaced];
          for (const copy of [mine, theirs]) {
            for (const response of copy.data.responses) {
              const other = copy === mine ? theirs : mine;
              const isGone = hasSeen(
                other.lineage,
                copy.lineage.stamps[recordKey('responses', response.id)]?.at,
              );
              const found = kept.some(
                (each) => (each.id === response.id || areJoined) && saysTheSame(each, response),
              );
              expect(found || isGone || (areJoined && isBlank(response))).toBe(true);
            }
          }
          // The same on the other laptop, when the same is chosen there.
          const choices = new Map(
            [...named].map((key, place) => [key, place % 2 ? ('theirs' as const) : ('mine' as const)]),
          );
          const chosen = granted(mergeWorkshops(mine, theirs, choices));
          const mirrored = granted(mergeWorkshops(theirs, mine, opposite(choices)));
          expect(mirrored.conflicts.map(({ key }) => key).sort()).toEqual([...named].sort());
          expect(sorted(mirrored.data)).toEqual(sorted(chosen.data));
          // Once is enough, for the same file and for the one that the other makes of ours.
          here.merge(theirs, choices);
          const result = structuredClone(here.data);
          const again = here.merge(theirs);
          expect([again.conflicts, sorted(again.data)]).toEqual([[], sorted(result)]);
          const back = there.merge(here.file());
          expect([back.conflicts, sorted(back.data)]).toEqual([[], sorted(result)]);
        }),
        { numRuns: 100 },
      );
    },
    120_000,
  );
});
