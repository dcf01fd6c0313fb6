import type { Level } from '../model/workshop.ts';
import { type Distribution, distributionOf, middleOf } from './group.ts';
import { reachedLevel } from './reached.ts';
import { reaches } from './rounding.ts';

/**
 * Two camps: a distribution with two separated peaks, which a mean or a median hides. The definition is this
 * project's own, made to stay quiet about chance: it asks for two groups that are both large, lie apart, have
 * hardly anybody in between, and don't fall apart themselves.
 */

/** A camp holds at least this share of the group, and two people. */
export const campShare = 0.25;
/** In between are at most this share of the smaller camp. */
export const middleShare = 0.25;
/** The medians of the camps lie at least so many levels apart. */
export const campDistance = 1.5;

export interface Camp {
  /** Levels of the distribution that make up the camp. */
  from: Level;
  to: Level;
  count: number;
  /** The level most of them see, and how many: "six see level 1". */
  peak: Level;
  peakCount: number;
  median: number;
}

export interface TwoCamps {
  low: Camp;
  high: Camp;
  /** How many see something in between. */
  between: number;
  n: number;
  /** Difference of the camps' medians, in levels. */
  distance: number;
}

/** On which side the people of one group are; a side is named when two thirds of them are on it. */
export interface CampSides {
  low: number;
  between: number;
  high: number;
  side: 'low' | 'high' | null;
}

/**
 * The two camps in a group.
 *
 * Of all ways to cut the levels into a low part and a high part with at least one level between them, those
 * count where both parts hold `max(2, 25 %)` of the positions, at most a quarter of the smaller part is
 * in between, the medians are 1.5 levels apart, neither part has two camps itself, and no empty level lies
 * between a camp's median and the edge that it turns to the other. The most even one is taken; of equals the one
 * that lies furthest apart, then the one that leaves most people in between.
 *
 * @param positions ascending
 * @param highest level of the scale, 3 to 7
 * @returns null when there are no two camps
 */
export function twoCamps(positions: readonly number[], highest: Level): TwoCamps | null {
  return campsWithin(positions, Math.max(2, positions.length * campShare), highest);
}

/** How a group divides over the camps. */
export function campSides(camps: TwoCamps, distribution: Distribution): CampSides {
  const low = sum(distribution.slice(0, camps.low.to));
  const high = sum(distribution.slice(camps.high.from - 1));
  const n = sum(distribution);
  const side = low * 3 >= n * 2 ? 'low' : high * 3 >= n * 2 ? 'high' : null;
  return { low, between: n - low - high, high, side };
}

function campsWithin(positions: readonly number[], smallest: number, highest: Level): TwoCamps | null {
  const distribution = distributionOf(positions, highest);
  let best: TwoCamps | null = null;
  for (let lowEnd = 1; lowEnd <= highest - 2; lowEnd += 1) {
    for (let highStart = lowEnd + 2; highStart <= highest; highStart += 1) {
      const sizes = { low: sum(distribution.slice(0, lowEnd)), high: sum(distribution.slice(highStart - 1)) };
      const found = campsAt(positions, sizes, smallest, highest);
      if (found && (!best || isClearer(found, best))) best = found;
    }
  }
  return best;
}

function isClearer(a: TwoCamps, b: TwoCamps): boolean {
  const evenness = Math.min(a.low.count, a.high.count) - Math.min(b.low.count, b.high.count);
  if (evenness !== 0) return evenness > 0;
  return a.distance === b.distance ? a.between > b.between : a.distance > b.distance;
}

/**
 * @param positions ascending
 * @param sizes how many of the first and of the last would be the camps
 */
function campsAt(
  positions: readonly number[],
  sizes: { low: number; high: number },
  smallest: number,
  highest: Level,
): TwoCamps | null {
  const smaller = Math.min(sizes.low, sizes.high);
  const between = positions.length - sizes.low - sizes.high;
  if (smaller < smallest || between > smaller * middleShare) return null;
  const low = positions.slice(0, sizes.low);
  const high = positions.slice(positions.length - sizes.high);
  const lowCamp = campOf(low, highest);
  const highCamp = campOf(high, highest);
  const distance = highCamp.median - lowCamp.median;
  if (!reaches(distance, campDistance)) return null;
  if (campsWithin(low, smallest, highest) || campsWithin(high, smallest, highest)) return null;
  if (hasHole(low, lowCamp.median, lowCamp.to, highest)) return null;
  if (hasHole(high, highCamp.from, highCamp.median, highest)) return null;
  return { low: lowCamp, high: highCamp, between, n: positions.length, distance };
}

/** Whether a level from the one to the other is empty: whoever stands behind it belongs to no camp. */
function hasHole(positions: readonly number[], from: number, to: number, highest: Level): boolean {
  return distributionOf(positions, highest).some(
    (count, index) => count === 0 && index + 1 > reachedLevel(from) && index + 1 < reachedLevel(to),
  );
}

function campOf(positions: readonly number[], highest: Level): Camp {
  const distribution = distributionOf(positions, highest);
  const peakCount = Math.max(...distribution);
  const count = positions.length;
  return {
    from: reachedLevel(positions[0] ?? 1),
    to: reachedLevel(positions[count - 1] ?? 1),
    count,
    peak: distribution.indexOf(peakCount) + 1,
    peakCount,
    median: middleOf(positions).median,
  };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
