import { describe, expect, it } from 'vitest';
import { directionOf, reachedLevel } from '../../../shared/analysis/reached.ts';

describe('reachedLevel', () => {
  it('counts a level when a position is on or over it, never before', () => {
    expect([1, 1.99, 2, 2.5, 2.96, 5].map(reachedLevel)).toEqual([1, 1, 2, 2, 2, 5]);
  });

  it('counts a level that binary fractions fall just short of', () => {
    const median = 2.9999999999999996;
    expect(reachedLevel(median)).toBe(3);
  });

  it('knows nothing where nothing may be shown', () => {
    expect(reachedLevel(null)).toBeNull();
  });
});

describe('directionOf', () => {
  it('takes no part of the next level for a step back', () => {
    expect(directionOf(2, reachedLevel(2.9))).toBe('stay');
    expect(directionOf(3, reachedLevel(2.9))).toBe('grow');
    expect(directionOf(1, reachedLevel(2.9))).toBe('back');
  });
});
