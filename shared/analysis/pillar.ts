import type { PillarId } from '../model/ids.ts';
import { type Level, layers, type Round, type Workshop } from '../model/workshop.ts';
import { type Expectation, expectationOf } from './balance.ts';
import { type CampSides, campSides, type TwoCamps, twoCamps } from './camps.ts';
import { type GroupGap, type GroupRef, widestGap } from './gap.ts';
import { type GroupFigures, groupFigures } from './group.ts';
import { type AllVisibility, type GroupVisibility, visibleGroups } from './privacy.ts';
import { crossTable, leadingKind, type Place, type Seating } from './seating.ts';
import { type Collected, nothingCollected, type StatementFigures } from './tally.ts';

/** One layer or department on one pillar. */
export interface GroupView {
  group: GroupRef;
  /** Positions in it, counted hands included; null unless the visibility is `shown`. */
  n: number | null;
  visibility: GroupVisibility;
  /** Null unless the visibility is `shown`. */
  figures: GroupFigures | null;
  /** How it divides over the two camps; null without camps, or when not shown. */
  camps: CampSides | null;
}

export interface PillarAnalysis {
  pillarId: PillarId;
  /** A round may ask some pillars only. */
  asked: boolean;
  /** Positions of all: participants and counted hands; null unless the visibility is `shown`. */
  n: number | null;
  /** Counted hands or stickers, which are in `n` too. */
  counted: number;
  /** Answered "don't know" (quick), or nothing but that above level 1 (detailed); null like `n`. */
  unknown: number | null;
  /** Stopped in the middle of its statements, and counted nowhere (detailed); null like `n`. */
  halfway: number | null;
  /** Why nothing about the pillar is shown, unless it is `shown`. A pillar that is not asked has too few. */
  visibility: AllVisibility;
  /** Null unless the visibility is `shown`. */
  all: GroupFigures | null;
  /** Layers first, then departments, in the workshop's order; those with participants only. */
  groups: GroupView[];
  camps: TwoCamps | null;
  /** The widest gap between layers and the widest between departments, from one level up. */
  gaps: GroupGap[];
  /** Against what management expects; measurements only, null without an expectation. */
  expectation: Expectation | null;
  /** Participants who reach level 3 or more and recognise the symptoms of level 1; detailed mode only. */
  contradictions: number | null;
  /** By statement, in the pack's order; those with fewer answers than the minimum are left out. */
  statements: StatementFigures[];
}

export interface PillarContext {
  round: Round;
  /** What positions are made from. */
  source: 'levels' | 'statements';
  workshop: Pick<Workshop, 'minimumGroupSize' | 'stageThreshold' | 'compareFirst'>;
  expected: Level | undefined;
  seating: Seating;
  /** Of the pack's scale. */
  highest: Level;
}

/**
 * One pillar in one round of one business line.
 *
 * @param collected null when the round doesn't ask this pillar
 */
export function analysePillar(
  pillarId: PillarId,
  collected: Collected | null,
  context: PillarContext,
): PillarAnalysis {
  const { workshop, round, source, expected, highest } = context;
  const { present, columnCount } = context.seating;
  const minimum = workshop.minimumGroupSize;
  const found = collected ?? nothingCollected();
  const { places, counted, unknown, contradictions, statements } = found;
  const own = places.slice(0, places.length - counted);
  const positioned = crossTable(own, columnCount);
  const visibility = visibleGroups(
    {
      answered: unknown.length === 0 ? positioned : crossTable([...own, ...unknown], columnCount),
      positioned,
      hands: counted === 0 ? null : crossTable(places.slice(own.length), columnCount),
    },
    minimum,
    leadingKind(workshop),
  );
  const positions = inOrder(found, columnCount);
  const all = visibility.all === 'shown' ? groupFigures(positions.all, highest) : null;
  const camps = all && twoCamps(all.positions, highest);
  const groups = present.map(({ group, list, index }): GroupView => {
    const inGroup = positions[list][index] ?? [];
    const shown = visibility[list][index] ?? 'too-few';
    const figures = shown === 'shown' ? groupFigures(inGroup, highest) : null;
    return {
      group,
      n: figures?.n ?? null,
      visibility: shown,
      figures,
      camps: camps && figures ? campSides(camps, figures.distribution) : null,
    };
  });
  const shownGroups = groups.flatMap(({ group, figures }) => (figures ? [{ group, figures }] : []));
  return {
    pillarId,
    asked: collected !== null,
    n: all?.n ?? null,
    counted,
    unknown: all && unknown.length,
    halfway: all && found.halfway,
    visibility: visibility.all,
    all,
    groups,
    camps,
    gaps: (['layer', 'department'] as const).flatMap((by) => {
      const gap = widestGap(
        by,
        shownGroups.filter(({ group }) => group.by === by),
      );
      return gap ? [gap] : [];
    }),
    expectation:
      all && expected !== undefined && round.kind === 'measure' ? expectationOf(expected, all.median) : null,
    contradictions: all && source === 'statements' ? contradictions : null,
    statements:
      all && round.kind === 'measure' ? statements.filter(({ answered }) => answered >= minimum) : [],
  };
}

/**
 * The positions of all, by row and by column, each ascending. They are put in order once for all groups, by the few
 * different ones that there are.
 */
function inOrder(
  { positions, places }: Pick<Collected, 'positions' | 'places'>,
  columnCount: number,
): { all: number[]; rows: number[][]; columns: number[][] } {
  const placesAt = new Map<number, Place[]>();
  places.forEach((place, index) => {
    const position = positions[index];
    if (position === undefined) return;
    const others = placesAt.get(position);
    if (others) others.push(place);
    else placesAt.set(position, [place]);
  });
  const all: number[] = [];
  const rows: number[][] = Array.from({ length: layers.length + 1 }, () => []);
  const columns: number[][] = Array.from({ length: columnCount }, () => []);
  for (const position of [...placesAt.keys()].sort((a, b) => a - b)) {
    for (const { row, column } of placesAt.get(position) ?? []) {
      all.push(position);
      rows[row]?.push(position);
      columns[column]?.push(position);
    }
  }
  return { all, rows, columns };
}
