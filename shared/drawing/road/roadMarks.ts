import type { Shape } from '../../scene/scene.ts';
import type { PosterContent } from '../posterContent.ts';
import { badgeShape, tagLength } from './badges.ts';
import { horizonShare } from './courses.ts';
import { laneMiddle, placeAt, type Road } from './curve.ts';
import { laneNameShapes } from './laneNames.ts';
import { type Milestone, placeMilestones } from './milestones.ts';
import type { Occupancy } from './occupancy.ts';
import type { Page } from './page.ts';
import { roadWords } from './roadWords.ts';
import { reachedLevel } from './startPanel.ts';

/** Radius of the badges on a road, and the distance at which those of today stand. */
export function badgeSize(road: Road): { radius: number; start: number } {
  const radius = placeAt(road, 0, 0).laneWidth * 0.5;
  return { radius, start: radius + 14 };
}

/** Badges and lane names: what stands on the lanes after leaders or list numbers have taken their places. */
export function roadMarks(
  content: PosterContent,
  page: Page,
  road: Road,
  occupancy: Occupancy,
  actions: readonly (readonly number[])[],
): { milestones: Milestone[]; shapes: Shape[] } {
  const words = roadWords(content.language);
  const { radius, start } = badgeSize(road);
  const tag = (level: number, lower: boolean) => (lower ? words.lowers(level) : words.stays(level));
  const tagSize = Math.max(radius, page.readable);
  const end = road.length * horizonShare;
  const milestones = placeMilestones({
    road,
    pillars: content.pillars,
    actions: actions.map((lane) => [...lane].sort((a, b) => a - b)),
    occupancy,
    start,
    end,
    badgeRadius: radius,
    stayLength: (level, lower) => tagLength(tag(level, lower), radius, tagSize) + 4,
  });
  const names = laneNameShapes(
    road,
    content.pillars,
    [start + 100, road.length * 0.46, road.length * 0.76],
    occupancy,
    { from: start + radius + 4, to: end },
    page.readable,
  );
  const pillars = new Map(content.pillars.map((pillar) => [pillar.id, pillar]));
  const badges = [...milestones]
    .sort((a, b) => b.s - a.s)
    .map((milestone) => {
      const pillar = pillars.get(milestone.pillarId);
      const reached = pillar === undefined ? null : reachedLevel(pillar);
      const place = placeAt(road, laneMiddle(road, milestone.lane), milestone.s);
      return badgeShape(
        milestone,
        { ...place, r: radius, tagSize },
        tag(milestone.level, milestone.level < (reached ?? 0)),
        {
          id: `milestone:${milestone.pillarId}:${milestone.level}:${milestone.kind}`,
          label: words.milestone(pillar?.name ?? '', milestone.level),
        },
      );
    });
  return { milestones, shapes: [...names, ...badges] };
}
