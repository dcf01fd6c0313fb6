import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cliffsDelta, type GroupRef, lineGaps, widestGap } from '../../../shared/analysis/gap.ts';
import { groupFigures } from '../../../shared/analysis/group.ts';
import { businessLineIdSchema } from '../../../shared/model/ids.ts';
import { pillar } from './room.ts';

const group = (layer: 'board' | 'management' | 'staff', ...positions: number[]) => {
  const figures = groupFigures(positions, 5);
  if (!figures) throw new Error('No positions');
  return { group: { by: 'layer', layer } satisfies GroupRef, figures };
};

describe("Cliff's delta", () => {
  it('is 1 when every position of the first lies above every one of the second, −1 the other way', () => {
    expect(cliffsDelta([4, 5], [1, 2, 3])).toEqual({ value: 1, greater: 6, smaller: 0, pairs: 6 });
    expect(cliffsDelta([1, 2, 3], [4, 5]).value).toBe(-1);
  });

  it('counts ties for neither', () => {
    expect(cliffsDelta([2, 3], [2, 3])).toEqual({ value: 0, greater: 1, smaller: 1, pairs: 4 });
    expect(cliffsDelta([3, 3, 4], [1, 3, 5])).toEqual({ value: 1 / 9, greater: 4, smaller: 3, pairs: 9 });
  });

  it('counts as comparing every pair does', () => {
    const positions = fc
      .array(fc.integer({ min: 2, max: 10 }), { minLength: 1, maxLength: 20 })
      .map((halves) => halves.map((half) => half / 2).sort((a, b) => a - b));
    fc.assert(
      fc.property(positions, positions, (first, second) => {
        const compared = first.flatMap((a) => second.map((b) => Math.sign(a - b)));
        expect(cliffsDelta(first, second)).toEqual({
          value: compared.reduce<number>((sum, sign) => sum + sign, 0) / compared.length,
          greater: compared.filter((sign) => sign > 0).length,
          smaller: compared.filter((sign) => sign < 0).length,
          pairs: compared.length,
        });
      }),
    );
  });
});

describe('the widest gap', () => {
  it('lies between the highest and the lowest median', () => {
    const gap = widestGap('layer', [
      group('board', 3, 4, 4),
      group('management', 3, 3, 3),
      group('staff', 1, 1, 2, 4),
    ]);
    expect(gap).toMatchObject({
      higher: { group: { layer: 'board' }, median: 4, n: 3 },
      lower: { group: { layer: 'staff' }, median: 1.5, n: 4 },
      difference: 2.5,
      delta: { greater: 9, smaller: 1, pairs: 12 },
    });
  });

  it('is shown from one level up', () => {
    expect(widestGap('layer', [group('board', 2, 2, 3), group('staff', 1.5, 1.5, 2)])).toBeNull();
    expect(widestGap('layer', [group('board', 3), group('staff', 2)])?.difference).toBe(1);
    // A whole level also when binary thirds fall short of it.
    expect(4 + 1 / 3 - (3 + 1 / 3)).toBeLessThan(1);
    expect(widestGap('layer', [group('board', 4 + 1 / 3), group('staff', 3 + 1 / 3)])).not.toBeNull();
    expect(widestGap('layer', [])).toBeNull();
  });
});

describe('business lines', () => {
  it('differ by pillar, largest first', () => {
    const lineOf = (id: string, technology: number, data: number) => ({
      businessLineId: businessLineIdSchema.parse(id),
      medians: new Map([
        [pillar('technology'), technology],
        [pillar('data'), data],
      ]),
    });
    const gaps = lineGaps([lineOf('b2b', 1, 2), lineOf('b2c', 4, 2.5), lineOf('own', 2, 3)]);
    expect(gaps).toMatchObject([
      {
        pillarId: 'technology',
        higher: { businessLineId: 'b2c', median: 4 },
        lower: { businessLineId: 'b2b', median: 1 },
        difference: 3,
      },
      { pillarId: 'data', higher: { businessLineId: 'own' }, difference: 1 },
    ]);
    expect(lineGaps([lineOf('b2b', 1, 2)])).toEqual([]);
  });
});
