import { describe, expect, it } from 'vitest';
import { createRateLimiter } from '../../../electron/room/rates.ts';

describe('an allowance', () => {
  it('is used up at once, refills with time, and is each key’s own', () => {
    let now = 0;
    const rate = createRateLimiter({ burst: 3, perSecond: 0.5 }, () => now);
    expect([1, 2, 3, 4].map(() => rate.take('a'))).toEqual([true, true, true, false]);
    expect(rate.take('b')).toBe(true);
    now = 1999;
    expect(rate.take('a')).toBe(false);
    now = 2000;
    expect(rate.take('a')).toBe(true);
    expect(rate.take('a')).toBe(false);
    now = 1_000_000;
    expect([1, 2, 3, 4].map(() => rate.take('a'))).toEqual([true, true, true, false]);
  });

  it('can be given back, but never grows beyond its size', () => {
    const rate = createRateLimiter({ burst: 2, perSecond: 1 }, () => 0);
    rate.giveBack('a');
    expect([rate.take('a'), rate.take('a'), rate.take('a')]).toEqual([true, true, false]);
    rate.giveBack('a');
    expect([rate.take('a'), rate.take('a')]).toEqual([true, false]);
  });
});
