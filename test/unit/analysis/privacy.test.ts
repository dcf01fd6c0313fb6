import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CrossTable, fewestDerivable, visibleGroups } from '../../../shared/analysis/privacy.ts';
import { analyseRound } from '../../../shared/analysis/round.ts';
import { cemmPack } from '../../../shared/content/packs.ts';
import { layers, levels } from '../../../shared/model/workshop.ts';
import { roundId } from '../../plainWorkshop.ts';
import { line, type Person, room } from './room.ts';

/** Rows are layers, columns departments; the last of both are people without one. */
const shownIn = (table: CrossTable, minimum = 3) => {
  const { all, rows, columns } = visibleGroups(table, minimum);
  const names = (list: string[]) => list.map((visibility) => visibility === 'shown');
  return { all: all === 'shown', rows: names(rows).slice(0, -1), columns: names(columns).slice(0, -1) };
};

describe('what may be shown of groups', () => {
  it('is nothing when all together are too few', () => {
    expect(shownIn([[2], [0]])).toEqual({ all: false, rows: [false], columns: [] });
  });

  it('is nothing when hands would give away the few who answered in private, and says that this is why', () => {
    const all = (hands: number, own: number) => visibleGroups([[hands + own], [0]], 3, [[own], [0]]).all;
    expect([all(8, 1), all(8, 2)]).toEqual(['hands-reveal-own', 'hands-reveal-own']);
    expect([all(8, 0), all(8, 3)]).toEqual(['shown', 'shown']);
    expect([all(1, 1), all(0, 2)]).toEqual(['too-few', 'too-few']);
  });

  it('is every group that is large enough, when nothing else follows from them', () => {
    const table = [
      [3, 3, 0],
      [4, 5, 0],
      [0, 0, 0],
    ];
    expect(shownIn(table)).toEqual({ all: true, rows: [true, true], columns: [true, true] });
  });

  it('is never all groups but one small one, since all minus the others gives it away', () => {
    const onlyLayers = [[5], [4], [2], [0]];
    expect(visibleGroups(onlyLayers, 3).rows.slice(0, 3)).toEqual(['shown', 'protects-others', 'too-few']);
  });

  it('may leave out small groups that are large enough together', () => {
    const onlyLayers = [[5], [2], [2], [0]];
    expect(shownIn(onlyLayers).rows).toEqual([true, false, false]);
  });

  it('counts people without a layer among the hidden', () => {
    expect(shownIn([[6], [5], [1]]).rows).toEqual([true, false]);
    expect(shownIn([[6], [5], [3]]).rows).toEqual([true, true]);
    // They cover for a layer that is too small itself.
    expect(shownIn([[3], [2], [6]]).rows).toEqual([true, false]);
  });

  it('is no department that a layer can be taken away from to leave one person', () => {
    // The board (3) is in the first department (4) altogether: the fourth person would be known.
    const table = [
      [3, 0, 0, 0],
      [1, 5, 5, 0],
      [0, 0, 0, 0],
    ];
    expect(shownIn(table)).toEqual({ all: true, rows: [true, true], columns: [false, false, true] });
  });

  it('follows the minimum of the workshop', () => {
    const onlyLayers = [[2], [4], [0]];
    expect(shownIn(onlyLayers, 2).rows).toEqual([true, true]);
    expect(shownIn(onlyLayers, 3).rows).toEqual([false, false]);
  });

  const crowd = fc.array(
    fc.record({ row: fc.nat(3), column: fc.nat(4) }),
    // Small enough to try every handful of people, large enough for every kind of overlap.
    { minLength: 1, maxLength: 14 },
  );

  it('leaves nobody and no group below the minimum derivable, by any sum or difference', () => {
    fc.assert(
      fc.property(crowd, fc.integer({ min: 2, max: 4 }), (people, minimum) => {
        const { all, rows, columns } = visibleGroups(tableOf(people), minimum);
        const shown = [
          ...(all === 'shown' ? [people.map(() => 1)] : []),
          ...rows.flatMap((v, i) =>
            all === 'shown' && v === 'shown' ? [people.map(({ row }) => Number(row === i))] : [],
          ),
          ...columns.flatMap((v, i) =>
            all === 'shown' && v === 'shown' ? [people.map(({ column }) => Number(column === i))] : [],
          ),
        ];
        expect(narrowsDownTo(shown, people.length)).toBeGreaterThanOrEqual(minimum);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves nobody derivable who answered in private, when everybody saw the hands of the others', () => {
    const mixed = fc.array(fc.record({ row: fc.nat(3), column: fc.nat(4), isHand: fc.boolean() }), {
      minLength: 1,
      maxLength: 14,
    });
    fc.assert(
      fc.property(mixed, fc.integer({ min: 2, max: 4 }), (people, minimum) => {
        const own = people.filter(({ isHand }) => !isHand);
        const { all, rows, columns } = visibleGroups(tableOf(people), minimum, tableOf(own));
        // What is known of the private answers once the hands are taken away.
        const shown =
          all !== 'shown'
            ? []
            : [
                own.map(() => 1),
                ...rows.flatMap((v, i) => (v === 'shown' ? [own.map(({ row }) => Number(row === i))] : [])),
                ...columns.flatMap((v, i) =>
                  v === 'shown' ? [own.map(({ column }) => Number(column === i))] : [],
                ),
              ];
        expect(narrowsDownTo(shown, own.length)).toBeGreaterThanOrEqual(minimum);
      }),
      { numRuns: 300 },
    );
  });

  it('finds exactly the fewest people that could be singled out, had everything been shown', () => {
    fc.assert(
      fc.property(crowd, (people) => {
        const table = tableOf(people);
        const everything = {
          all: 'shown' as const,
          rows: table.map((_, i) => (i < 3 ? ('shown' as const) : ('too-few' as const))),
          columns: [0, 1, 2, 3, 4].map((i) => (i < 4 ? ('shown' as const) : ('too-few' as const))),
        };
        const shown = [
          people.map(() => 1),
          ...[0, 1, 2].map((i) => people.map(({ row }) => Number(row === i))),
          ...[0, 1, 2, 3].map((i) => people.map(({ column }) => Number(column === i))),
        ];
        expect(fewestDerivable(table, everything)).toBe(narrowsDownTo(shown, people.length));
      }),
    );
  });

  it('holds in the analysis of a round: a hidden group comes without any figure', () => {
    const person = fc.record({
      layer: fc.constantFrom(...layers),
      department: fc.constantFrom('a', 'b', 'c'),
      levels: fc.record({ data: fc.constantFrom(...levels, 'unknown' as const) }),
    });
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 20 }), (people: Person[]) => {
        const analysis = analyseRound(room(people), cemmPack, { roundId, businessLineId: line });
        for (const { all, n, groups, gaps, statements } of analysis.pillars) {
          expect(all === null).toBe(n < 3);
          for (const { figures, visibility, camps, n: size } of groups) {
            expect(figures === null).toBe(visibility !== 'shown');
            if (figures) expect(size).toBeGreaterThanOrEqual(3);
            else expect(camps).toBeNull();
          }
          for (const gap of gaps) expect(Math.min(gap.higher.n, gap.lower.n)).toBeGreaterThanOrEqual(3);
          if (n < 3) expect(statements).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});

function tableOf(people: readonly { row: number; column: number }[]): number[][] {
  const table = Array.from({ length: 4 }, () => [0, 0, 0, 0, 0]);
  for (const { row, column } of people) {
    const line = table[row];
    if (line) line[column] = (line[column] ?? 0) + 1;
  }
  return table;
}

/**
 * The fewest people that any combination of what is shown is about, tried out without the reasoning of the
 * code: a combination is about some people only, if leaving those out makes what is shown less independent.
 */
function narrowsDownTo(shown: number[][], people: number): number {
  const rank = rankOf(shown);
  if (rank === 0) return Number.POSITIVE_INFINITY;
  for (let size = 1; size <= people; size += 1) {
    for (const few of subsets(people, size)) {
      if (rankOf(shown.map((row) => row.filter((_, index) => !few.has(index)))) < rank) return size;
    }
  }
  return Number.POSITIVE_INFINITY;
}

function* subsets(people: number, size: number, from = 0): Generator<Set<number>> {
  if (size === 0) yield new Set();
  for (let first = from; first <= people - size && size > 0; first += 1) {
    for (const others of subsets(people, size - 1, first + 1)) yield others.add(first);
  }
}

function rankOf(rows: number[][]): number {
  const rest = rows.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < (rest[0]?.length ?? 0); column += 1) {
    const pivot = rest.findIndex((row, index) => index >= rank && Math.abs(row[column] ?? 0) > 1e-9);
    if (pivot < 0) continue;
    const [line = []] = rest.splice(pivot, 1);
    for (const row of rest.slice(rank)) {
      const factor = (row[column] ?? 0) / (line[column] ?? 1);
      for (let i = 0; i < row.length; i += 1) row[i] = (row[i] ?? 0) - factor * (line[i] ?? 0);
    }
    rest.splice(rank, 0, line);
    rank += 1;
  }
  return rank;
}
