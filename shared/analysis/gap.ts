import type { BusinessLineId, DepartmentId, PillarId } from '../model/ids.ts';
import type { Layer } from '../model/workshop.ts';
import type { GroupFigures } from './group.ts';
import { reaches } from './rounding.ts';

/** Differences between groups are shown from so many levels up. */
export const gapFrom = 1;

export type GroupRef = { by: 'layer'; layer: Layer } | { by: 'department'; departmentId: DepartmentId };

/** A stable text for a group: `layer:board`, `department:<id>`. */
export function groupKey(group: GroupRef): string {
  return group.by === 'layer' ? `layer:${group.layer}` : `department:${group.departmentId}`;
}

export interface GapSide {
  group: GroupRef;
  n: number;
  median: number;
}

/** Two groups of one kind that see the organisation differently. */
export interface GroupGap {
  by: GroupRef['by'];
  higher: GapSide;
  lower: GapSide;
  /** Difference of the medians, in levels. */
  difference: number;
  delta: CliffsDelta;
}

export interface CliffsDelta {
  /** (greater − smaller) / pairs: 1 when every position of the first is above every one of the second. */
  value: number;
  /** Pairs in which the first group's position is the greater, and the smaller. */
  greater: number;
  smaller: number;
  pairs: number;
}

/**
 * Cliff's δ: how often a position of the first group lies above one of the second, less how often below.
 * N. Cliff, "Dominance statistics: ordinal analyses to answer ordinal questions", Psychological Bulletin 114
 * (1993) 494–509.
 *
 * @param first ascending, at least one
 * @param second ascending, at least one
 */
export function cliffsDelta(first: readonly number[], second: readonly number[]): CliffsDelta {
  const pairs = first.length * second.length;
  if (pairs === 0) throw new Error("Cliff's delta needs positions in both groups");
  let greater = 0;
  let smaller = 0;
  let below = 0;
  let upTo = 0;
  for (const position of first) {
    while (below < second.length && (second[below] ?? 0) < position) below += 1;
    while (upTo < second.length && (second[upTo] ?? 0) <= position) upTo += 1;
    greater += below;
    smaller += second.length - upTo;
  }
  return { value: (greater - smaller) / pairs, greater, smaller, pairs };
}

/**
 * The widest gap between groups of one kind: the highest median against the lowest.
 *
 * @param groups those that may be shown
 * @returns null below one level of difference
 */
export function widestGap(
  by: GroupRef['by'],
  groups: readonly { group: GroupRef; figures: GroupFigures }[],
): GroupGap | null {
  const [first] = groups;
  if (!first) return null;
  let highest = first;
  let lowest = first;
  for (const group of groups) {
    if (group.figures.median > highest.figures.median) highest = group;
    if (group.figures.median < lowest.figures.median) lowest = group;
  }
  const difference = highest.figures.median - lowest.figures.median;
  if (!reaches(difference, gapFrom)) return null;
  return {
    by,
    higher: { group: highest.group, n: highest.figures.n, median: highest.figures.median },
    lower: { group: lowest.group, n: lowest.figures.n, median: lowest.figures.median },
    difference,
    delta: cliffsDelta(highest.figures.positions, lowest.figures.positions),
  };
}

/** One pillar in two business lines, plotted as if they were separate companies. */
export interface LineGap {
  pillarId: PillarId;
  higher: { businessLineId: BusinessLineId; median: number };
  lower: { businessLineId: BusinessLineId; median: number };
  difference: number;
}

/**
 * Where business lines differ by a level or more, the widest difference of each pillar, largest first.
 *
 * @param lines one entry for each business line: the medians of the pillars that may be shown
 */
export function lineGaps(
  lines: readonly { businessLineId: BusinessLineId; medians: ReadonlyMap<PillarId, number> }[],
): LineGap[] {
  const pillarIds = new Set(lines.flatMap(({ medians }) => [...medians.keys()]));
  return [...pillarIds]
    .flatMap((pillarId): LineGap[] => {
      const ordered = lines
        .flatMap(({ businessLineId, medians }) => {
          const value = medians.get(pillarId);
          return value === undefined ? [] : [{ businessLineId, median: value }];
        })
        .sort((a, b) => a.median - b.median);
      const lower = ordered[0];
      const higher = ordered.at(-1);
      if (!lower || !higher || !reaches(higher.median - lower.median, gapFrom)) return [];
      return [{ pillarId, higher, lower, difference: higher.median - lower.median }];
    })
    .sort((a, b) => b.difference - a.difference);
}
