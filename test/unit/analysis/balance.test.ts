import { describe, expect, it } from 'vitest';
import {
  balance,
  bottlenecks,
  dependencySignals,
  expectationOf,
  isQuickWin,
} from '../../../shared/analysis/balance.ts';
import { cemmPack } from '../../../shared/content/packs.ts';
import type { Level } from '../../../shared/model/workshop.ts';
import { pillar } from './room.ts';

const byPillar = <Value extends number>(values: Record<string, Value>) =>
  new Map(Object.entries(values).map(([id, value]) => [pillar(id), value]));

describe('a bottleneck', () => {
  it('is a pillar at least one level below the median of all', () => {
    const medians = byPillar({ strategy: 3, people: 1.5, technology: 3, data: 2, journey: 3.5, value: 2.5 });
    // The median of the six is 2.75.
    expect(bottlenecks(medians)).toEqual([
      { pillarId: 'people', median: 1.5, overall: 2.75, distance: 1.25 },
    ]);
  });

  it('counts from exactly one level, furthest behind first', () => {
    const medians = byPillar({ strategy: 3, people: 2, technology: 3, data: 1, journey: 3 });
    expect(bottlenecks(medians).map(({ pillarId }) => pillarId)).toEqual(['data', 'people']);
  });

  it('counts a whole level also when binary thirds fall short of it', () => {
    const third = 4 + 1 / 3;
    const medians = byPillar({ strategy: third, people: third, data: 3 + 1 / 3 });
    expect(bottlenecks(medians).map(({ pillarId }) => pillarId)).toEqual(['data']);
  });

  it('needs pillars that may be shown', () => {
    expect(bottlenecks(new Map())).toEqual([]);
    expect(bottlenecks(byPillar({ data: 1 }))).toEqual([]);
  });
});

describe('balance', () => {
  it('is the spread, with the weakest and the strongest pillars', () => {
    expect(balance(byPillar({ strategy: 4, people: 2, data: 2, value: 3 }))).toEqual({
      max: 4,
      min: 2,
      spread: 2,
      weakest: ['people', 'data'],
      strongest: ['strategy'],
    });
    expect(balance(new Map())).toBeNull();
  });
});

describe('the expected level', () => {
  it('differs from the measured one from one level up', () => {
    expect(expectationOf(3, 2)).toEqual({ expected: 3, measured: 2, difference: -1, verdict: 'below' });
    expect(expectationOf(2, 3.5).verdict).toBe('above');
    expect(expectationOf(2, 3 - 1e-15).verdict).toBe('above');
    expect(expectationOf(3, 2.5).verdict).toBe('as-expected');
  });
});

describe('a target that rests on another pillar', () => {
  const signalsFor = (targets: Record<string, Level>, currents: Record<string, number>) =>
    dependencySignals(cemmPack, byPillar(targets), byPillar(currents)).map(
      ({ dependency, kind }) => `${dependency.pillar} on ${dependency.requires.pillar}: ${kind}`,
    );

  it('is signalled when that one neither is nor gets high enough', () => {
    expect(signalsFor({ technology: 4 }, { people: 2.5 })).toEqual(['technology on people: missing']);
    expect(signalsFor({ technology: 4, people: 2 }, { people: 2 })).toEqual([
      'technology on people: missing',
    ]);
    expect(signalsFor({ technology: 4 }, {})).toEqual(['technology on people: missing']);
  });

  it('is signalled as what comes first when that one is planned', () => {
    expect(signalsFor({ technology: 4, people: 3 }, { people: 2.9 })).toEqual([
      'technology on people: first',
    ]);
  });

  it('is no signal when that one is there already, or the target stays below', () => {
    expect(signalsFor({ technology: 4 }, { people: 3 })).toEqual([]);
    expect(signalsFor({ technology: 3 }, { people: 1 })).toEqual([]);
    expect(signalsFor({}, { people: 1 })).toEqual([]);
  });

  it('is signalled with what lacks a plan first', () => {
    expect(signalsFor({ technology: 5, people: 3 }, { people: 1, data: 1 })).toEqual([
      'technology on data: missing',
      'technology on people: first',
    ]);
  });
});

describe('a quick win', () => {
  it('has an impact of at least 4, an effort of at most 2, and is in the first horizon', () => {
    expect(isQuickWin({ impact: 4, effort: 2, horizon: 'now' })).toBe(true);
    expect(isQuickWin({ impact: 3, effort: 1, horizon: 'now' })).toBe(false);
    expect(isQuickWin({ impact: 5, effort: 3, horizon: 'now' })).toBe(false);
    expect(isQuickWin({ impact: 5, effort: 1, horizon: 'next' })).toBe(false);
    expect(isQuickWin({ impact: null, effort: 1, horizon: 'now' })).toBe(false);
    expect(isQuickWin({ impact: 5, effort: null, horizon: 'now' })).toBe(false);
  });
});
