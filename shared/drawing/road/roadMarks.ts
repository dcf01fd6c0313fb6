import type { Shape } from '../../scene/scene.ts';
import { reachedLevel } from '../../sentences/standing.ts';
import type { PosterContent } from '../posterContent.ts';
import { badgeShape, tagLength } from './badges.ts';
import { laneMiddle, placeAt, type Road } from './curve.ts';
import { laneNameShapes } from './laneNames.ts';
import type { MarkSizes, Milestone } from './marks.ts';
import type { Occupancy } from './occupancy.ts';
import type { Page } from './page.ts';
import { roadWords } from './roadWords.ts';

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

/**
 * Badges at their milestones, and lane names where the lanes are still free.
 * @param names shares of the way where names are repeated after the beginning, and their smallest font size
 * @param narrow badges get as narrow as their lanes; without it they keep their size, and off one another
 */
export function roadMarkShapes(
  content: PosterContent,
  road: Road,
  occupancy: Occupancy,
  milestones: readonly Milestone[],
  sizes: MarkSizes,
  names: { at: readonly number[]; smallest: number },
  narrow: boolean,
): Shape[] {
  const words = roadWords(content.language);
  const nameShapes = laneNameShapes(
    road,
    content.pillars,
    [sizes.start + 100, ...names.at.map((share) => share * road.length)],
    occupancy,
    { from: sizes.start + sizes.radius + 4, to: sizes.end },
    names.smallest,
  );
  const pillars = new Map(content.pillars.map((pillar) => [pillar.id, pillar]));
  const badges = [...milestones]
    .sort((a, b) => b.s - a.s)
    .map((milestone) => {
      const pillar = pillars.get(milestone.pillarId);
      const lower = milestone.level < ((pillar === undefined ? null : reachedLevel(pillar)) ?? 0);
      const place = placeAt(road, laneMiddle(road, milestone.lane), milestone.s);
      return badgeShape(
        milestone,
        { ...place, ...sizeAt(sizes, narrow ? place.laneWidth : 2 * sizes.radius) },
        stayWords(content, milestone.level, lower),
        {
          id: `milestone:${milestone.pillarId}:${milestone.level}:${milestone.kind}`,
          label: words.milestone(pillar?.name ?? '', milestone.level),
        },
      );
    });
  return [...nameShapes, ...badges];
}
