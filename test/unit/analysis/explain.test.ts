import { describe, expect, it } from 'vitest';
import {
  explainAgreement,
  explainCamps,
  explainMean,
  explainMedian,
  explainPolarisation,
  explainQuartile,
} from '../../../shared/analysis/explain.ts';
import { groupFigures } from '../../../shared/analysis/group.ts';
import { analyseRound, pillarAnalysis } from '../../../shared/analysis/round.ts';
import { cemmPack } from '../../../shared/content/packs.ts';
import { roundId } from '../../plainWorkshop.ts';
import { line, pillar, room } from './room.ts';

const figures = (() => {
  const found = groupFigures([1, 1.5, 2, 4, 4, 4], 5);
  if (!found) throw new Error('No figures');
  return found;
})();

describe('every figure can be worked out again from its explanation', () => {
  it('the median and the quartiles', () => {
    const median = explainMedian(figures);
    if (median.kind !== 'median') throw new Error(median.kind);
    expect((median.low + median.high) / 2).toBe(median.value);
    for (const quartile of [1, 3] as const) {
      const explained = explainQuartile(figures, quartile);
      if (explained.kind !== 'quartile') throw new Error(explained.kind);
      const { rank, below, above, fraction, value, positions } = explained;
      expect(rank).toBe((positions.length - 1) * (quartile / 4));
      expect(below + fraction * (above - below)).toBe(value);
      expect(value).toBe(quartile === 1 ? figures.q1 : figures.q3);
    }
  });

  it('the mean', () => {
    expect(explainMean(figures)).toEqual({ kind: 'mean', value: 2.75, sum: 16.5, n: 6 });
  });

  it('agreement and polarisation', () => {
    const agreement = explainAgreement(figures);
    if (agreement.kind !== 'agreement') throw new Error(agreement.kind);
    expect(agreement.terms.map(({ level, count }) => [level, count])).toEqual([
      [1, 2],
      [2, 1],
      [4, 3],
    ]);
    expect(1 + agreement.terms.reduce((sum, { term }) => sum + term, 0)).toBeCloseTo(agreement.value, 12);
    const polarisation = explainPolarisation(figures);
    if (polarisation.kind !== 'polarisation') throw new Error(polarisation.kind);
    const sum = polarisation.layers.reduce((total, layer) => total + layer.weight * layer.agreement, 0);
    expect(sum).toBeCloseTo(polarisation.value, 12);
    expect(polarisation.layers.reduce((total, { weight }) => total + weight, 0)).toBeCloseTo(1, 12);
  });

  it('two camps', () => {
    const people = ([1, 1, 1, 4, 4, 4] as const).map((data) => ({ levels: { data } }));
    const analysis = analyseRound(room(people), cemmPack, { roundId, businessLineId: line });
    const { camps } = pillarAnalysis(analysis, pillar('data'));
    if (!camps) throw new Error('Two camps were expected');
    expect(explainCamps(camps)).toMatchObject({ kind: 'camps', smallest: 2, mostBetween: 0.75 });
  });
});
