import { reachedLevel } from '../../../analysis/reached.ts';
import type { PosterContent, PosterPillar } from '../../posterContent.ts';
import { clamp } from '../page/geometry.ts';
import { laneMiddle, placeAt, type Road, stretchAt } from '../track/curve.ts';
import { freeMiddle, type Occupancy, take } from '../track/occupancy.ts';
import type { MarkSizes, Milestone, MilestoneKind } from './marks.ts';

/** The kinds of badges that a poster will have, for its legend. */
export function kindsOf(content: PosterContent): Set<MilestoneKind> {
  const kinds = new Set<MilestoneKind>();
  for (const pillar of content.pillars) {
    const reached = reachedLevel(pillar.current);
    if (reached !== null) kinds.add('current');
    if (pillar.target === null) continue;
    if (reached !== null && pillar.target <= reached) kinds.add('stay');
    else kinds.add('target');
    if (reached !== null && pillar.target > reached + 1) kinds.add('step');
  }
  return kinds;
}

interface MilestoneInput {
  road: Road;
  pillars: readonly PosterPillar[];
  /** Distances along the road at which each lane's actions are, ascending. */
  actions: readonly (readonly number[])[];
  occupancy: Occupancy;
  sizes: MarkSizes;
}

/**
 * The levels along the road. A pillar that grows m levels with n actions reaches its j-th next level when j/m of
 * its actions are done, so right after the last of those; without actions its levels are spread evenly. Badges
 * move aside for leaders, as little as possible and never past one another.
 */
export function placeMilestones(input: MilestoneInput): Milestone[] {
  const { road, pillars, occupancy } = input;
  const { start, end } = input.sizes;
  const milestones: Milestone[] = [];
  const length = input.sizes.radius * 2 + 3;
  // What badges keep clear of: beside all that is taken, the badges of neighbouring lanes.
  const clear: Occupancy = { taken: occupancy.taken.map((stretches) => [...stretches]) };
  const put = (
    pillar: PosterPillar,
    lane: number,
    level: number,
    kind: MilestoneKind,
    s: number,
    size = length,
  ) => {
    milestones.push({ pillarId: pillar.id, lane, level, kind, s });
    // On the inside of a bend a length takes more of the way.
    const around = (where: Occupancy, on: number, reach: number) => {
      const along = reach / Math.min(1, stretchAt(road, laneMiddle(road, on), s));
      take(where, on, s - along, s + along);
    };
    const half = size / 2;
    around(occupancy, lane, half);
    around(clear, lane, half);
    // What stands a little ahead, beside it, stands on narrower lanes.
    const { laneWidth } = placeAt(road, 0, Math.min(road.length, s + length));
    const beside = Math.sqrt(Math.max(0, length ** 2 - laneWidth ** 2)) + (size - length) / 2;
    for (const other of [lane - 1, lane + 1]) {
      if (kind === 'current') continue;
      around(clear, other, beside);
      // Tags, and the ring of a target, reach a little into the lanes beside them.
      const reach = kind === 'stay' ? half : kind === 'target' ? length * 0.4 : 0;
      if (reach > 0) around(occupancy, other, reach);
    }
    // Near the horizon two lanes together are narrower than a badge.
    const across = 2 * laneWidth;
    if (kind === 'current' || across >= length) return;
    const beyond = Math.sqrt(length ** 2 - across ** 2) + (size - length) / 2;
    for (const other of [lane - 2, lane + 2]) around(clear, other, beyond);
  };
  pillars.forEach((pillar, lane) => {
    const reached = reachedLevel(pillar.current);
    if (reached !== null) put(pillar, lane, reached, 'current', start);
  });
  pillars.forEach((pillar, lane) => {
    const reached = reachedLevel(pillar.current);
    if (pillar.target === null) return;
    const actions = input.actions[lane] ?? [];
    if (reached !== null && pillar.target <= reached) return;
    const first = reached === null ? pillar.target : reached + 1;
    const steps = pillar.target - first + 1;
    let after = start + length;
    for (let step = 1; step <= steps; step += 1) {
      const { reachedAt, wanted } = progress(actions, step / steps, start, end - length / 2, length);
      const to = end - (steps - step) * length;
      const low = Math.min(after, to - length);
      // Not before the action that brings it, unless the lane is too full for that.
      const s =
        freeMiddle(clear, lane, clamp(wanted, low, to), length, { from: Math.max(low, reachedAt), to }) ??
        freeMiddle(clear, lane, clamp(wanted, low, to), length, { from: low, to }) ??
        freeMiddle(clear, lane, clamp(wanted, low, to), length, { from: after, to: end }) ??
        clamp(wanted, low + length / 2, Math.max(low + length / 2, to - length / 2));
      put(pillar, lane, first + step - 1, step === steps ? 'target' : 'step', s);
      after = s + length / 2;
    }
  });
  // Tags last: they may stand anywhere on their lane, and make way for badges that belong after an action.
  pillars.forEach((pillar, lane) => {
    const reached = reachedLevel(pillar.current);
    if (pillar.target === null || reached === null || pillar.target > reached) return;
    const size = input.sizes.stayLength(pillar.target, pillar.target < reached);
    const wanted = end - size / 2;
    const s = freeMiddle(clear, lane, wanted, size, { from: start + length, to: end });
    put(pillar, lane, pillar.target, 'stay', s ?? wanted, size);
  });
  return milestones;
}

/**
 * Where a lane's progress comes to `share` of its actions: the distance of the last action needed for it, and
 * where its badge would like to stand, right after that or on the way to the next.
 */
function progress(
  actions: readonly number[],
  share: number,
  start: number,
  end: number,
  length: number,
): { reachedAt: number; wanted: number } {
  const count = actions.length;
  if (count === 0) return { reachedAt: start, wanted: start + (end - start) * share };
  const done = share * count;
  const whole = Math.floor(done + 1e-9);
  const reachedAt = whole === 0 ? start : (actions[whole - 1] ?? start);
  if (done - whole < 1e-9) return { reachedAt, wanted: reachedAt + length * 0.9 };
  const next = actions[whole] ?? end;
  return { reachedAt, wanted: reachedAt + (next - reachedAt) * Math.max(0.3, done - whole) };
}
