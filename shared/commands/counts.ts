import type { BusinessLineId, PillarId } from '../model/ids.ts';
import type { CountedGroup, Level, LevelCounts, Round } from '../model/workshop.ts';
import { failure, type Result, success } from '../result.ts';
import type { Command, CommandFault, Edit } from './command.ts';
import { type Effects, ensure, set } from './edits.ts';

/** What was counted: in which round, of which business line and pillar, in which group. */
export interface CountsPlace {
  round: Round;
  businessLineId: BusinessLineId;
  pillarId: PillarId;
  group: CountedGroup;
  channel: LevelCounts['channel'];
}

/** A count as it is drawn, with a number for every level of the model: noughts before the first hand. */
export type DrawnCount = Pick<LevelCounts, 'id' | 'counts'>;

/**
 * Records how many hands there were for one level. Without a single hand the count goes away.
 *
 * Counts have ids of their own rather than one a place: two rooms of one organisation that each count hands
 * are added up when their files are merged, and a count that both files carry stays one.
 *
 * @param drawn the count to change, also when it is not stored yet
 * @param people who chose the level, 0 to 1,000
 * @returns a command, or why there is none: the round has closed
 */
export function countHands(
  place: CountsPlace,
  drawn: DrawnCount,
  level: Level,
  people: number,
  effects: Pick<Effects, 'now'>,
): Result<Command, CommandFault> {
  const { round, ...where } = place;
  const { workshopId } = round;
  if (round.closedAt !== null) return failure({ kind: 'round-closed', roundId: round.id });
  const none = drawn.counts.map(() => 0);
  const fresh = { ...drawn, workshopId, roundId: round.id, ...where, counts: none, updatedAt: effects.now() };
  const values = {
    [`counts.${level - 1}` as const]: people,
    channel: place.channel,
    updatedAt: fresh.updatedAt,
  };
  const edits: Edit[] = [ensure('counts', fresh), set('counts', drawn.id, values)];
  const isEmpty = drawn.counts.with(level - 1, people).every((count) => count === 0);
  // Only where it is empty indeed: another window may just have counted another level.
  if (isEmpty) edits.push({ table: 'counts', kind: 'delete', id: drawn.id, expected: fresh });
  return success({ name: 'countHands', workshopId, edits, mergeKey: `counts:${drawn.id}` });
}

/** People in a count, over all levels. */
export function handsIn({ counts }: Pick<LevelCounts, 'counts'>): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** A stable text for a counted group: `all`, `layer:board`, `department:<id>`. */
export function countedGroupKey(group: CountedGroup): string {
  if (group.by === 'all') return 'all';
  return group.by === 'layer' ? `layer:${group.layer}` : `department:${group.departmentId}`;
}
