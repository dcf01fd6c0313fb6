import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CrossTable,
  groupsTogether,
  isEnough,
  type Kind,
} from '../../../shared/analysis/groupChoice.ts';
import { visibleGroups } from '../../../shared/analysis/privacy.ts';
import { analyseRound } from '../../../shared/analysis/round.ts';
import { cemmPack } from '../../../shared/content/packs.ts';
import { layers } from '../../../shared/model/workshop.ts';
import { levels, roundId } from '../../plainWorkshop.ts';
import { line, type Person, room } from './room.ts';

/** Rows are layers, columns departments; the last of both are people without one. Everybody answered and has a position. */
const shownIn = (table: CrossTable, first: Kind = 'rows', minimum = 3) => {
  const people = { answered: table, positioned: table, hands: null };
  const { all, rows, columns } = visibleGroups(people, minimum, first);
  const names = (list: string[]) => list.map((visibility) => visibility === 'shown');
  return { all: all === 'shown', rows: names(rows).slice(0, -1), columns: names(columns).slice(0, -1) };
};

describe('what may be shown of groups', () => {
  it('is nothing when all together are too few', () => {
    expect(shownIn([[2], [0]])).toEqual({ all: false, rows: [false], columns: [] });
  });

  it('is nothing when hands would give away the few who answered in private, and says that this is why', () => {
    const all = (hands: number, own: number, positioned = own) =>
      visibleGroups(
        { answered: [[own], [0]], positioned: [[positioned], [0]], hands: [[hands], [0]] },
        3,
        'rows',
      ).all;
    expect([all(8, 1), all(8, 2), all(8, 4, 2)]).toEqual(Array(3).fill('hands-reveal-own'));
    expect([all(8, 0), all(8, 3)]).toEqual(['shown', 'shown']);
    expect([all(1, 1), all(0, 2), all(1, 4, 1)]).toEqual(Array(3).fill('too-few'));
  });

  it('is every group that is large enough, when those of both kinds have enough people together', () => {
    const table = [
      [3, 3, 0],
      [4, 5, 0],
      [0, 0, 0],
    ];
    expect(shownIn(table)).toEqual({ all: true, rows: [true, true], columns: [true, true] });
  });

  it('is never all groups but one small one, since all minus the others gives it away', () => {
    const onlyLayers = [[5], [4], [2], [0]];
    const people = { answered: onlyLayers, positioned: onlyLayers, hands: null };
    const { rows } = visibleGroups(people, 3, 'rows');
    expect(rows.slice(0, 3)).toEqual(['shown', 'protects-others', 'too-few']);
  });

  it('may leave out small groups that are large enough together', () => {
    expect(shownIn([[5], [2], [2], [0]]).rows).toEqual([true, false, false]);
  });

  it('counts people without a layer among the hidden', () => {
    expect(shownIn([[6], [5], [1]]).rows).toEqual([true, false]);
    expect(shownIn([[6], [5], [3]]).rows).toEqual([true, true]);
    // They cover for a layer that is too small itself.
    expect(shownIn([[3], [2], [6]]).rows).toEqual([true, false]);
  });

  it('shows both kinds only where nobody stands almost alone in one of each', () => {
    // One member of staff in the first department: staff {3, 4, 4} beside the department's {4, 5, 5, 5} said 4.
    const table = [
      [3, 3, 0],
      [1, 2, 0],
      [0, 0, 0],
    ];
    expect(shownIn(table, 'rows')).toEqual({ all: true, rows: [true, true], columns: [false, false] });
    expect(shownIn(table, 'columns')).toEqual({ all: true, rows: [false, false], columns: [true, true] });
  });

  it('follows the minimum of the workshop', () => {
    const onlyLayers = [[2], [4], [0]];
    expect(shownIn(onlyLayers, 'rows', 2).rows).toEqual([true, true]);
    expect(shownIn(onlyLayers, 'rows', 3).rows).toEqual([false, false]);
  });

  it('says of a hidden group how large it is by who answered, and not by who knew', () => {
    const answered = [[4], [2], [4], [0]];
    const rowsWith = (positioned: CrossTable) =>
      visibleGroups({ answered, positioned, hands: null }, 3, 'rows').rows;
    // The second layer is not chosen, so nothing depends on what its two people said.
    expect(rowsWith([[4], [2], [4], [0]])).toEqual(rowsWith([[4], [0], [4], [0]]));
  });

  const crowd = fc.array(fc.record({ row: fc.nat(3), column: fc.nat(5), isSure: fc.boolean() }), {
    minLength: 1,
    maxLength: 40,
  });
  const firstKind = fc.constantFrom<Kind>('rows', 'columns');
  const minima = fc.integer({ min: 2, max: 4 });

  it('leaves nobody or enough people in every cell of what is shown together', () => {
    fc.assert(
      fc.property(crowd, crowd, minima, firstKind, (own, raised, minimum, first) => {
        const hands = raised.slice(20);
        const sure = own.filter(({ isSure }) => isSure);
        const { rows, columns } = visibleGroups(
          {
            answered: tableOf(own),
            positioned: tableOf(sure),
            hands: hands.length > 0 ? tableOf(hands) : null,
          },
          minimum,
          first,
        );
        const cells = (people: Place[]) =>
          countBy(people, ({ row, column }) => {
            return `${rows[row] === 'shown' ? row : ''}/${columns[column] === 'shown' ? column : ''}`;
          });
        if (![...rows, ...columns].includes('shown')) return;
        for (const people of [own, sure, [...own, ...hands], [...sure, ...hands]]) {
          for (const n of cells(people)) expect(isEnough(n, minimum)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('shows as much of the leading kind as could be shown without the other', () => {
    fc.assert(
      fc.property(crowd, minima, (people, minimum) => {
        const table = tableOf(people);
        const together = groupsTogether([table], minimum, 'rows').rows;
        const alone = groupsTogether(
          [table.map((row) => [row.reduce((a, b) => a + b, 0)])],
          minimum,
          'rows',
        ).rows;
        const shown = (rows: readonly boolean[]) => people.filter(({ row }) => rows[row]).length;
        expect(shown(together)).toBe(shown(alone));
      }),
    );
  });

  it('adds of the other kind every department that could be added', () => {
    const table = [
      [3, 3, 1, 3, 0],
      [3, 4, 2, 3, 0],
      [0, 0, 0, 0, 0],
    ];
    // The third department hides behind the smallest of the others.
    expect(shownIn(table).columns).toEqual([false, true, false, true]);
  });

  it('holds in the analysis of a round: a hidden group comes without any figure, its number included', () => {
    const person = fc.record({
      layer: fc.constantFrom(...layers),
      department: fc.constantFrom('a', 'b', 'c'),
      levels: fc.record({ data: fc.constantFrom(...levels, 'unknown' as const) }),
    });
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 20 }), (people: Person[]) => {
        const analysis = analyseRound(room(people), cemmPack, { roundId, businessLineId: line });
        for (const { all, n, unknown, groups, gaps, statements } of analysis.pillars) {
          expect([n, unknown].map((each) => each === null)).toEqual([all === null, all === null]);
          for (const { figures, visibility, camps, n: size } of groups) {
            expect(figures === null).toBe(visibility !== 'shown');
            if (figures) expect(size).toBeGreaterThanOrEqual(3);
            else expect([camps, size]).toEqual([null, null]);
          }
          for (const gap of gaps) expect(Math.min(gap.higher.n, gap.lower.n)).toBeGreaterThanOrEqual(3);
          if (!all) expect(statements).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});

interface Place {
  row: number;
  column: number;
}

function tableOf(people: readonly Place[]): number[][] {
  const table = Array.from({ length: 4 }, () => [0, 0, 0, 0, 0, 0]);
  for (const { row, column } of people) {
    const found = table[row];
    if (found) found[column] = (found[column] ?? 0) + 1;
  }
  return table;
}

function countBy(people: readonly Place[], keyOf: (place: Place) => string): number[] {
  const counts = new Map<string, number>();
  for (const place of people) counts.set(keyOf(place), (counts.get(keyOf(place)) ?? 0) + 1);
  return [...counts.values()];
}
