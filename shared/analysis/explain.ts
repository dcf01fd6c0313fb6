import type { PillarId } from '../model/ids.ts';
import type { Action, Level } from '../model/workshop.ts';
import {
  type AgreementBand,
  type AgreementTerm,
  agreementBand,
  agreementTerms,
  type PolarisationLayer,
  polarisationLayers,
} from './agreement.ts';
import {
  type Balance,
  type Bottleneck,
  bottleneckFrom,
  type DependencySignal,
  type Expectation,
  isQuickWin,
} from './balance.ts';
import { campShare, middleShare, type TwoCamps } from './camps.ts';
import type { GroupGap } from './gap.ts';
import { type GroupFigures, quantileParts } from './group.ts';

/** Everything that went into one figure, so that a screen can show the formula with its numbers filled in. */
export type Explanation =
  | { kind: 'median'; value: number; label: Level; low: number; high: number; positions: readonly number[] }
  | {
      kind: 'quartile';
      value: number;
      quartile: 1 | 3;
      rank: number;
      below: number;
      above: number;
      fraction: number;
      positions: readonly number[];
    }
  | { kind: 'mean'; value: number; sum: number; n: number }
  | {
      kind: 'agreement';
      value: number;
      band: AgreementBand;
      n: number;
      mean: number;
      terms: AgreementTerm[];
      /** Level of the scale. */
      highest: Level;
    }
  | { kind: 'polarisation'; value: number; n: number; layers: PolarisationLayer[] }
  | {
      kind: 'camps';
      camps: TwoCamps;
      /** Fewest people that make a camp, and most that may be in between. */
      smallest: number;
      mostBetween: number;
    }
  | { kind: 'gap'; gap: GroupGap }
  | { kind: 'expectation'; expectation: Expectation }
  | { kind: 'bottleneck'; bottleneck: Bottleneck; from: number; medians: ReadonlyMap<PillarId, number> }
  | { kind: 'balance'; balance: Balance; levels: ReadonlyMap<PillarId, number> }
  | { kind: 'dependency'; signal: DependencySignal }
  | {
      kind: 'quick-win';
      value: boolean;
      impact: Level | null;
      effort: Level | null;
      horizon: Action['horizon'];
    };

export function explainMedian({ median, label, low, high, positions }: GroupFigures): Explanation {
  return { kind: 'median', value: median, label, low, high, positions };
}

export function explainQuartile({ positions, q1, q3 }: GroupFigures, quartile: 1 | 3): Explanation {
  const value = quartile === 1 ? q1 : q3;
  return { kind: 'quartile', value, quartile, ...quantileParts(positions, quartile / 4), positions };
}

export function explainMean({ mean, n, positions }: GroupFigures): Explanation {
  return { kind: 'mean', value: mean, sum: positions.reduce((sum, position) => sum + position, 0), n };
}

export function explainAgreement({ agreement, distribution, n }: GroupFigures): Explanation {
  const band = agreementBand({ agreement, distribution });
  const highest = distribution.length;
  return { kind: 'agreement', value: agreement, band, n, highest, ...agreementTerms(distribution) };
}

export function explainPolarisation({ polarisation, distribution, n }: GroupFigures): Explanation {
  return { kind: 'polarisation', value: polarisation, n, layers: polarisationLayers(distribution) };
}

export function explainCamps(camps: TwoCamps): Explanation {
  return {
    kind: 'camps',
    camps,
    smallest: Math.max(2, camps.n * campShare),
    mostBetween: Math.min(camps.low.count, camps.high.count) * middleShare,
  };
}

export function explainGap(gap: GroupGap): Explanation {
  return { kind: 'gap', gap };
}

export function explainExpectation(expectation: Expectation): Explanation {
  return { kind: 'expectation', expectation };
}

/** @param medians of all pillars that the bottleneck was compared with */
export function explainBottleneck(
  bottleneck: Bottleneck,
  medians: ReadonlyMap<PillarId, number>,
): Explanation {
  return { kind: 'bottleneck', bottleneck, from: bottleneckFrom, medians };
}

/** @param levels by pillar, current or target, that the balance was made of */
export function explainBalance(balance: Balance, levels: ReadonlyMap<PillarId, number>): Explanation {
  return { kind: 'balance', balance, levels };
}

export function explainDependency(signal: DependencySignal): Explanation {
  return { kind: 'dependency', signal };
}

export function explainQuickWin(action: Pick<Action, 'impact' | 'effort' | 'horizon'>): Explanation {
  const { impact, effort, horizon } = action;
  return { kind: 'quick-win', value: isQuickWin(action), impact, effort, horizon };
}
