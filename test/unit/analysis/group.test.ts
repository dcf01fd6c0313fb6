import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GroupFigures, groupFigures, quantile } from '../../../shared/analysis/group.ts';

const positions = fc.array(fc.double({ min: 1, max: 5, noNaN: true }), { minLength: 1, maxLength: 60 });

function figuresOf(values: number[]): GroupFigures {
  const figures = groupFigures(
    [...values].sort((a, b) => a - b),
    5,
  );
  if (!figures) throw new Error('No figures');
  return figures;
}

describe('the figures of a group', () => {
  it('stand at the middle position of an odd group', () => {
    expect(figuresOf([4, 1, 2])).toMatchObject({ n: 3, median: 2, low: 2, high: 2, label: 2 });
  });

  it('stand between the two middle positions of an even group, and show both', () => {
    expect(figuresOf([4, 1, 2, 3.5])).toMatchObject({ median: 2.75, low: 2, high: 3.5, label: 2 });
  });

  it('have quartiles as R computes them by default (type 7)', () => {
    expect(quantile([1, 2, 3, 4], 0.25)).toBe(1.75);
    expect(quantile([1, 2, 3, 4], 0.75)).toBe(3.25);
    expect(quantile([1, 1, 2, 4, 5], 0.25)).toBe(1);
    expect(quantile([3], 0.75)).toBe(3);
  });

  it('count a level when it is reached', () => {
    expect(figuresOf([1, 1.99, 2, 2.5, 5])).toMatchObject({ distribution: [2, 2, 0, 0, 1], label: 2 });
  });

  it('are none for nobody', () => {
    expect(groupFigures([], 5)).toBeNull();
  });

  it('keep the median within the quartiles, and those within the range', () => {
    fc.assert(
      fc.property(positions, (values) => {
        const { median, low, high, q1, q3, mean } = figuresOf(values);
        const min = Math.min(...values);
        const max = Math.max(...values);
        for (const [a, b] of [
          [min, q1],
          [q1, median],
          [median, q3],
          [q3, max],
          [low, median],
          [median, high],
          [min - 1e-9, mean],
          [mean, max + 1e-9],
        ] as const) {
          expect(a).toBeLessThanOrEqual(b);
        }
      }),
    );
  });
});
