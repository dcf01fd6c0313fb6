import { reachedLevel } from '../../../analysis/reached.ts';
import type { Shape } from '../../../scene/scene.ts';
import { neutralColours } from '../../palette.ts';
import type { PosterContent } from '../../posterContent.ts';
import type { Page } from '../page/page.ts';
import { roadWords } from '../roadWords.ts';
import { laneMiddle, placeAt, type Road } from '../track/curve.ts';
import { type NamedLanes, nameLanes } from '../track/laneNames.ts';
import type { Occupancy } from '../track/occupancy.ts';
import { badgeShape, tagLength } from './badges.ts';
import type { MarkSizes, Milestone } from './marks.ts';

/** The largest font size of a tag's words as a share of their lane's width. */
const tagShare = 0.62;

/** Sizes of a badge on a lane: towards the horizon lanes get narrow, and no badge covers what stands on the next. */
function sizeAt(sizes: MarkSizes, laneWidth: number): { r: number; tagSize: number } {
  const share = Math.min(1, laneWidth / 2 / sizes.radius);
  return { r: sizes.radius * share, tagSize: Math.min(sizes.tag, laneWidth * tagShare) };
}

/** The sizes that go with a road. */
export function markSizes(content: PosterContent, page: Page, road: Road): MarkSizes {
  const { laneWidth } = placeAt(road, 0, 0);
  const radius = laneWidth * 0.5;
  const tag = Math.min(laneWidth * tagShare, Math.max(radius, page.readable));
  return {
    radius,
    tag,
    start: radius + 14,
    end: road.lastMark,
    stayLength: (level, lower) => tagLength(stayWords(content, level, lower), radius, tag) + 4,
  };
}

function stayWords(content: PosterContent, level: number, lower: boolean): string {
  const words = roadWords(content.language);
  return lower ? words.lowers(level) : words.stays(level);
}

/** Where names are repeated on a road among cards, as shares of the way. */
const repeats = [0.46, 0.76] as const;

/**
 * Names right after today's badges: they come before whatever can make way for them.
 * @param readable smallest font size of names
 */
export function beginningNames(
  content: PosterContent,
  road: Road,
  occupancy: Occupancy,
  sizes: MarkSizes,
  readable: number,
): NamedLanes {
  const goal = sizes.start + 100;
  const limits = { from: sizes.start + sizes.radius + 4, to: (goal + repeats[0] * road.length) / 2 };
  return nameLanes(road, content.pillars, goal, occupancy, limits, readable);
}

/** Names again further on, where all lanes are still free, in the way of the beginning. */
export function repeatedNames(
  content: PosterContent,
  road: Road,
  occupancy: Occupancy,
  sizes: MarkSizes,
  readable: number,
  { naming }: NamedLanes,
): Shape[] {
  const middle = ((repeats[0] + repeats[1]) / 2) * road.length;
  return repeats.flatMap((share, index) => {
    const limits =
      index === 0
        ? { from: (sizes.start + 100 + share * road.length) / 2, to: middle }
        : { from: middle, to: sizes.end };
    return nameLanes(road, content.pillars, share * road.length, occupancy, limits, readable, naming).shapes;
  });
}

/**
 * Badges at their milestones.
 * @param narrow badges get as narrow as their lanes; without it they keep their size, and off one another
 */
export function badgeShapes(
  content: PosterContent,
  road: Road,
  milestones: readonly Milestone[],
  sizes: MarkSizes,
  narrow: boolean,
): Shape[] {
  const words = roadWords(content.language);
  const pillars = new Map(content.pillars.map((pillar) => [pillar.id, pillar]));
  return [...milestones]
    .sort((a, b) => b.s - a.s)
    .map((milestone) => {
      const pillar = pillars.get(milestone.pillarId);
      const lower = milestone.level < ((pillar === undefined ? null : reachedLevel(pillar.current)) ?? 0);
      const place = placeAt(road, laneMiddle(road, milestone.lane), milestone.s);
      return badgeShape(
        milestone,
        pillar?.look.colours ?? neutralColours,
        { ...place, ...sizeAt(sizes, narrow ? place.laneWidth : 2 * sizes.radius) },
        stayWords(content, milestone.level, lower),
        {
          id: `milestone:${milestone.pillarId}:${milestone.level}:${milestone.kind}`,
          label: words.milestone(pillar?.name ?? '', milestone.level),
        },
      );
    });
}
