import type { Level } from '../model/workshop.ts';
import { agreement, polarisation } from './agreement.ts';
import { reachedLevel } from './reached.ts';

/** Positions by level, from 1 up to the highest: how many count as each. */
export type Distribution = readonly number[];

/** What a group of positions comes down to. Positions and figures are levels, from 1 up to the highest. */
export interface GroupFigures {
  n: number;
  /** Ascending, so that the order says nothing about who answered. */
  positions: readonly number[];
  /** The middle position; with an even number the mean of the two middle ones. */
  median: number;
  /** The two middle positions; both equal the median when the number is odd. */
  low: number;
  high: number;
  /** Quartiles, by linear interpolation. */
  q1: number;
  q3: number;
  /** A secondary figure. */
  mean: number;
  /** The level that counts as reached: floor(median). The marker stands at the median itself. */
  label: Level;
  distribution: Distribution;
  /** Tastle and Wierman, 0 to 1. */
  agreement: number;
  /** Van der Eijk's A, −1 (two ends) to 1 (one level). */
  polarisation: number;
}

/**
 * The figures of a group. The median is the group's position because levels are ordered, not measured:
 * S.S. Stevens, "On the theory of scales of measurement", Science 103 (1946) 677–680.
 *
 * @param sorted positions, ascending; null without a single one
 * @param highest level of the scale, 3 to 7
 */
export function groupFigures(sorted: readonly number[], highest: Level): GroupFigures | null {
  const n = sorted.length;
  if (n === 0) return null;
  const middle = middleOf(sorted);
  const distribution = distributionOf(sorted, highest);
  return {
    n,
    positions: sorted,
    ...middle,
    q1: quantile(sorted, 0.25),
    q3: quantile(sorted, 0.75),
    mean: sorted.reduce((sum, position) => sum + position, 0) / n,
    label: reachedLevel(middle.median),
    distribution,
    agreement: agreement(distribution),
    polarisation: polarisation(distribution),
  };
}

/** The middle of some numbers, ascending, at least one: the two middle ones, which are the same when the number is odd. */
export function middleOf(sorted: readonly number[]): { median: number; low: number; high: number } {
  const low = at(sorted, Math.floor((sorted.length - 1) / 2));
  const high = at(sorted, Math.floor(sorted.length / 2));
  return { median: (low + high) / 2, low, high };
}

/** The median of some numbers in any order; null without a single one. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return quantile(
    [...values].sort((a, b) => a - b),
    0.5,
  );
}

/**
 * The quantile by linear interpolation between the two neighbours of rank `(n − 1)·p`: type 7 of
 * R.J. Hyndman and Y. Fan, "Sample quantiles in statistical packages", The American Statistician 50 (1996)
 * 361–365, and the default of R.
 *
 * @param sorted ascending, at least one
 * @param share 0 to 1
 */
export function quantile(sorted: readonly number[], share: number): number {
  const { below, above, fraction } = quantileParts(sorted, share);
  return below + fraction * (above - below);
}

/** The neighbours and the fraction of {@link quantile}, for showing the formula with its numbers. */
export function quantileParts(
  sorted: readonly number[],
  share: number,
): { rank: number; below: number; above: number; fraction: number } {
  const rank = (sorted.length - 1) * share;
  const index = Math.floor(rank);
  return {
    rank,
    below: at(sorted, index),
    above: at(sorted, Math.min(index + 1, sorted.length - 1)),
    fraction: rank - index,
  };
}

/** How many positions count as each level, from 1 up to the highest. */
export function distributionOf(positions: readonly number[], highest: Level): Distribution {
  const counts = new Array<number>(highest).fill(0);
  for (const position of positions) {
    const index = reachedLevel(position) - 1;
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts;
}

function at(sorted: readonly number[], index: number): number {
  const value = sorted[index];
  if (value === undefined) throw new Error('A figure needs at least one position');
  return value;
}
