import type { PillarId } from '../model/ids.ts';
import type { Dependency, GridPack } from '../model/pack.ts';
import type { Action, Level } from '../model/workshop.ts';
import { median } from './group.ts';
import { reachedLevel } from './reached.ts';
import { reaches } from './rounding.ts';

/** A pillar so many levels below the median of all is a bottleneck. */
export const bottleneckFrom = 1;
/** Measured and expected differ from so many levels up. */
const expectationFrom = 1;

export interface Bottleneck {
  pillarId: PillarId;
  /** The pillar's own median. */
  median: number;
  /** The median of all pillars' medians. */
  overall: number;
  /** overall − median, in levels. */
  distance: number;
}

/**
 * Pillars at least one level below the median of all pillars, furthest behind first: growth of the others is
 * held up there (the weakest link of the source's model: the pillars grow together).
 */
export function bottlenecks(medians: ReadonlyMap<PillarId, number>): Bottleneck[] {
  const overall = median([...medians.values()]);
  if (overall === null) return [];
  return [...medians]
    .map(([pillarId, value]) => ({ pillarId, median: value, overall, distance: overall - value }))
    .filter(({ distance }) => reaches(distance, bottleneckFrom))
    .sort((a, b) => b.distance - a.distance);
}

/** Pillars so many levels apart are worth a word about balance. */
const spreadFrom = 2;

export interface Balance {
  max: number;
  min: number;
  /** max − min, in levels. */
  spread: number;
  /** All pillars at the lowest level. */
  weakest: PillarId[];
  strongest: PillarId[];
}

/** How far the pillars lie apart, for current or for target levels; null without any. */
export function balance(byPillar: ReadonlyMap<PillarId, number>): Balance | null {
  if (byPillar.size === 0) return null;
  const max = Math.max(...byPillar.values());
  const min = Math.min(...byPillar.values());
  const at = (level: number) => [...byPillar].filter(([, value]) => value === level).map(([id]) => id);
  return { max, min, spread: max - min, weakest: at(min), strongest: at(max) };
}

/** Whether the pillars lie so far apart that it is something to think about. */
export function isUnbalanced({ spread }: Balance): boolean {
  return reaches(spread, spreadFrom);
}

export interface Expectation {
  /** What management expects to measure. */
  expected: Level;
  measured: number;
  /** measured − expected, in levels. */
  difference: number;
  verdict: 'below' | 'as-expected' | 'above';
}

/** Measured against expected; different from one level up. */
export function expectationOf(expected: Level, measured: number): Expectation {
  const difference = measured - expected;
  const differs = reaches(Math.abs(difference), expectationFrom);
  const verdict = !differs ? 'as-expected' : difference < 0 ? 'below' : 'above';
  return { expected, measured, difference, verdict };
}

/** A target that rests on a pillar that lags: something to discuss, never a block. */
export interface DependencySignal {
  dependency: Dependency;
  target: Level;
  /** The other pillar's decided target and current level; null when not decided, or not shown. */
  requiredTarget: Level | null;
  requiredCurrent: number | null;
  /** `missing`: neither target nor current gets there. `first`: it is planned, and has to come first. */
  kind: 'missing' | 'first';
}

/**
 * The pack's dependencies held against the decided targets and the current levels.
 *
 * @param targets decided levels
 * @param currents medians that may be shown
 * @returns what lacks a plan first, then what must come first, each in the pack's order
 */
export function dependencySignals(
  pack: GridPack,
  targets: ReadonlyMap<PillarId, Level>,
  currents: ReadonlyMap<PillarId, number>,
): DependencySignal[] {
  const signals = pack.dependencies.flatMap((dependency): DependencySignal[] => {
    const { pillar, level, requires } = dependency;
    const target = targets.get(pillar);
    const requiredCurrent = currents.get(requires.pillar) ?? null;
    if (target === undefined || target < level) return [];
    if (requiredCurrent !== null && reachedLevel(requiredCurrent) >= requires.level) return [];
    const requiredTarget = targets.get(requires.pillar) ?? null;
    const planned = requiredTarget !== null && requiredTarget >= requires.level;
    return [{ dependency, target, requiredTarget, requiredCurrent, kind: planned ? 'first' : 'missing' }];
  });
  return signals.sort((a, b) => Number(b.kind === 'missing') - Number(a.kind === 'missing'));
}

/** Much for little, soon: impact of at least 4 and effort of at most 2 (both of 5), in the first horizon. */
export function isQuickWin(action: Pick<Action, 'impact' | 'effort' | 'horizon'>): boolean {
  const { impact, effort, horizon } = action;
  return impact !== null && impact >= 4 && effort !== null && effort <= 2 && horizon === 'now';
}
