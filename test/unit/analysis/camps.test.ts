import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { campDistance, campSides, twoCamps } from '../../../shared/analysis/camps.ts';

/** Positions on whole levels, from how many see each level. */
const seen = (...counts: number[]) =>
  counts.flatMap((count, index) => new Array<number>(count).fill(index + 1));

describe('two camps', () => {
  it('are named with the level that most of each see', () => {
    expect(twoCamps(seen(6, 0, 1, 5, 0), 5)).toMatchObject({
      n: 12,
      between: 0,
      low: { from: 1, to: 1, count: 6, peak: 1, peakCount: 6, median: 1 },
      high: { from: 3, to: 4, count: 6, peak: 4, peakCount: 5, median: 4 },
      distance: 3,
    });
  });

  it('show even where median and mean look fine', () => {
    expect(twoCamps(seen(0, 5, 0, 5, 0), 5)).toMatchObject({ low: { peak: 2 }, high: { peak: 4 } });
    expect(twoCamps(seen(5, 0, 1, 0, 5), 5)).toMatchObject({ between: 1, distance: 4 });
  });

  it.each([
    ['all see the same', [0, 0, 9, 0, 0]],
    ['people stand beside each other', [0, 6, 6, 0, 0]],
    ['people are spread evenly', [3, 3, 3, 3, 3]],
    ['one or two see it differently', [10, 0, 0, 2, 0]],
    ['one person stands alone', [2, 0, 0, 0, 1]],
    ['there are three peaks', [4, 0, 4, 0, 4]],
    ['the middle is well filled', [4, 2, 2, 4, 0]],
    ['somebody stands alone right between a few', [2, 0, 1, 0, 2]],
  ])('are none when %s', (_, counts) => {
    expect(twoCamps(seen(...counts), 5)).toBeNull();
  });

  it('are not made of a few hundredths on both sides of a level', () => {
    expect(twoCamps([1.9, 1.95, 1.95, 3, 3, 3.05], 5)).toBeNull();
    expect(twoCamps([1.1, 1.2, 1.2, 3, 3, 3.05], 5)).not.toBeNull();
  });

  it('say on which side a group is, when two thirds of it are', () => {
    const camps = twoCamps(seen(6, 0, 1, 5, 0), 5);
    if (!camps) throw new Error('Two camps were expected');
    expect(campSides(camps, [0, 0, 1, 3, 0])).toEqual({ low: 0, between: 0, high: 4, side: 'high' });
    expect(campSides(camps, [4, 0, 0, 2, 0])).toEqual({ low: 4, between: 0, high: 2, side: 'low' });
    expect(campSides(camps, [3, 0, 0, 2, 0]).side).toBeNull();
  });

  it('are large, apart and nearly everybody, in any group', () => {
    const level = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(fc.array(level, { minLength: 1, maxLength: 40 }), (positions) => {
        const sorted = positions.sort((a, b) => a - b);
        const camps = twoCamps(sorted, 5);
        if (!camps) return;
        expect(camps.low.count + camps.between + camps.high.count).toBe(sorted.length);
        expect(Math.min(camps.low.count, camps.high.count)).toBeGreaterThanOrEqual(
          Math.max(2, sorted.length / 4),
        );
        expect(camps.distance).toBeGreaterThanOrEqual(campDistance);
        expect(camps.high.from - camps.low.to).toBeGreaterThanOrEqual(2);
        // Mirrored, it is the same two camps.
        const mirrored = twoCamps(sorted.map((position) => 6 - position).reverse(), 5);
        expect(mirrored?.distance).toBe(camps.distance);
      }),
      { numRuns: 500 },
    );
  });
});
