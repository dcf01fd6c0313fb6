import { describe, expect, it } from 'vitest';
import { formulaOf } from '../../../renderer/results/formula.ts';
import { explainAgreement, explainMedian, explainQuartile } from '../../../shared/analysis/explain.ts';
import { groupFigures } from '../../../shared/analysis/group.ts';

describe('a formula with its numbers filled in', () => {
  const figures = groupFigures([1, 1, 2, 4], 5);
  if (!figures) throw new Error('Nobody');
  const name = () => '';

  it('shows how the median of an even group comes about, and what level it counts as', () => {
    const formula = formulaOf(explainMedian(figures), 'nl', name);
    expect(formula.result).toBe('1,5');
    expect(formula.steps).toEqual([
      'Op volgorde: 1 · 1 · 2 · 4',
      'De 2e en 3e van 4: (1 + 2) / 2 = 1,5.',
      'Telt als niveau 1: een niveau telt pas als het is gehaald (1,5 naar beneden afgerond).',
    ]);
  });

  it('shows quartiles and agreement term by term', () => {
    expect(formulaOf(explainQuartile(figures, 3), 'en', name).steps).toEqual([
      '(4 − 1) × 0.75 = 2.25',
      '2 + 0.25 × (4 − 2) = 2.5',
    ]);
    const agreement = formulaOf(explainAgreement(figures), 'en', name);
    expect(agreement.steps).toContain('Level 1: 2/4 = 0.50, distance 1.00 → -0.21');
    expect(agreement.steps.at(-1)).toMatch(/= 0\.5\d$/);
    expect(agreement.source).toContain('Tastle');
  });
});
