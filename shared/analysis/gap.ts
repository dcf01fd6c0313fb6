import type { BusinessLineId, DepartmentId, PillarId } from '../model/ids.ts';
import type { Layer } from '../model/workshop.ts';
import type { GroupFigures } from './group.ts';
import { reaches } from './rounding.ts';

/** Differences between groups are shown from so many levels up. */
const gapFrom = 1;

/** Whether groups or business lines lie so far apart that it is something to talk about. @param difference levels */
export function areApart(difference: number): boolean {
  return reaches(difference, gapFrom);
}

/** The highest and the lowest of some medians, the first of equals, and their difference; null for fewer than two. */
export function extremesOf<Side extends { median: number }>(
  sides: readonly Side[],
): { higher: Side; lower: Side; difference: number } | null {
  const [first, ...others] = sides;
  if (!first || others.length === 0) return null;
  let [higher, lower] = [first, first];
  for (const side of others) {
    if (side.median > higher.median) higher = side;
    if (side.median < lower.median) lower = side;
  }
  return { higher, lower, difference: higher.median - lower.median };
}

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
  const found = extremesOf(
    groups.map(({ group, figures: { n, median, positions } }) => ({
      side: { group, n, median },
      median,
      positions,
    })),
  );
  if (!found || !areApart(found.difference)) return null;
  const { higher, lower, difference } = found;
  const delta = cliffsDelta(higher.positions, lower.positions);
  return { by, higher: higher.side, lower: lower.side, difference, delta };
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
      const found = extremesOf(
        lines.flatMap(({ businessLineId, medians }) => {
          const median = medians.get(pillarId);
          return median === undefined ? [] : [{ businessLineId, median }];
        }),
      );
      return found && areApart(found.difference) ? [{ pillarId, ...found }] : [];
    })
    .sort((a, b) => b.difference - a.difference);
}
