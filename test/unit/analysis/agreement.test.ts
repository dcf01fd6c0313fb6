import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreement, agreementBand, polarisation } from '../../../shared/analysis/agreement.ts';

const published = [30, 40, 210, 130, 530, 50, 10];
const frequencies = fc
  .array(fc.nat(30), { minLength: 5, maxLength: 5 })
  .filter((counts) => counts.some((count) => count > 0));

describe('agreement (Tastle and Wierman)', () => {
  it('gives the published figures', () => {
    expect(agreement(published)).toBeCloseTo(0.7256876, 7);
    expect(agreement([0, 0, 6, 0, 0])).toBe(1);
    expect(agreement([3, 0, 0, 0, 3])).toBe(0);
    expect(agreement([0, 3, 0, 3, 0])).toBeCloseTo(0.585, 3);
  });

  it('lies between 0 and 1, does not depend on which end is which, nor on the size of the group', () => {
    fc.assert(
      fc.property(frequencies, fc.integer({ min: 2, max: 9 }), (counts, times) => {
        const value = agreement(counts);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(agreement([...counts].reverse())).toBeCloseTo(value, 9);
        expect(agreement(counts.map((count) => count * times))).toBeCloseTo(value, 9);
      }),
    );
  });

  it('is 1 only when all see the same level', () => {
    fc.assert(
      fc.property(frequencies, (counts) => {
        const levels = counts.filter((count) => count > 0).length;
        expect(agreement(counts) === 1).toBe(levels === 1);
      }),
    );
  });

  it('rises, or stays full, when one more joins at the mean', () => {
    fc.assert(
      fc.property(frequencies, (half) => {
        // A mirrored group has its mean at level 3, where the newcomer stands.
        const counts = half.map((count, index) => count + (half[4 - index] ?? 0));
        const joined = counts.with(2, (counts[2] ?? 0) + 1);
        expect(agreement(joined)).toBeGreaterThanOrEqual(agreement(counts));
      }),
    );
  });

  it.each([
    // All on one level, or most on one and the rest on the next.
    ['united', [0, 7, 0, 0, 0]],
    ['united', [0, 2, 4, 0, 0]],
    ['united', [1, 4, 1, 0, 0]],
    ['united', [0, 1, 3, 1, 0]],
    // Close together, but not on one level.
    ['fair', [0, 3, 3, 0, 0]],
    ['fair', [0, 2, 3, 2, 0]],
    ['fair', [0, 1, 2, 1, 0]],
    ['fair', [0, 10, 8, 2, 0]],
    // Everybody something else, or most on one level and some far away.
    ['mixed', [4, 4, 4, 0, 0]],
    ['mixed', [1, 3, 4, 1, 0]],
    ['mixed', [4, 0, 1, 0, 0]],
    ['mixed', [0, 5, 0, 0, 1]],
    ['mixed', [9, 0, 0, 0, 1]],
    // On both ends, or everywhere.
    ['divided', [0, 3, 0, 3, 0]],
    ['divided', [2, 1, 1, 3, 0]],
    ['divided', [1, 1, 1, 1, 0]],
    ['divided', [3, 3, 3, 3, 3]],
  ])('is called %s for %j', (band, counts) => {
    expect(agreementBand({ agreement: agreement(counts), distribution: counts })).toBe(band);
  });

  it('is never guessed for nobody', () => {
    expect(() => agreement([0, 0, 0, 0, 0])).toThrow();
    expect(() => polarisation([0, 0, 0, 0, 0])).toThrow();
  });
});

describe('polarisation (van der Eijk)', () => {
  it('gives the published figures', () => {
    expect(polarisation(published)).toBeCloseTo(0.6113333, 7);
    expect(polarisation([3, 0, 0, 0, 3])).toBe(-1);
    expect(polarisation([0, 0, 6, 0, 0])).toBe(1);
    expect(polarisation([2, 2, 2, 2, 2])).toBe(0);
  });

  it('lies between −1 and 1 and does not depend on which end is which', () => {
    fc.assert(
      fc.property(frequencies, (counts) => {
        const value = polarisation(counts);
        expect(value).toBeGreaterThanOrEqual(-1);
        expect(value).toBeLessThanOrEqual(1);
        expect(polarisation([...counts].reverse())).toBeCloseTo(value, 9);
      }),
    );
  });
});
