import type { Shape } from '../../scene/scene.ts';
import type { Box } from '../kit/box.ts';
import type { PosterAction, PosterContent } from '../posterContent.ts';
import type { Leader } from './cards/leaders.ts';
import type { Milestone } from './marks/marks.ts';
import type { Road } from './track/curve.ts';

/** A poster that was laid out, with what tests and the choice between layouts look at. */
export interface Layout {
  /** In page units, from back to front. */
  shapes: Shape[];
  /** Font size of body text in units. */
  body: number;
  leaders: readonly Leader[];
  /** Cards and signposts by id. */
  boxes: readonly { id: string; box: Box }[];
  milestones: readonly Milestone[];
  road: Road;
  /** Words in titles that had to be broken. */
  brokenWords: number;
}

/** Actions in travelling order: by horizon, then quarter (none comes last), then the given order. */
export function inTravellingOrder(content: PosterContent): PosterAction[] {
  const ranks = new Map(content.horizons.map((horizon, rank) => [horizon.id, rank]));
  const rank = (action: PosterAction) => ranks.get(action.horizon) ?? content.horizons.length - 1;
  return [...content.actions].sort(
    (a, b) => rank(a) - rank(b) || (a.quarter ?? '9').localeCompare(b.quarter ?? '9') || a.order - b.order,
  );
}

/** The lane of each pillar, numbered from the left of the road. */
export function lanesOf(content: PosterContent): ReadonlyMap<string, number> {
  return new Map(content.pillars.map((pillar, lane) => [pillar.id, lane]));
}
