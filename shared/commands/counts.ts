import { type BusinessLineId, type CountsId, countsIdSchema, type PillarId } from '../model/ids.ts';
import type { CountedGroup, LevelCounts, Round } from '../model/workshop.ts';
import { failure, type Result, success } from '../result.ts';
import type { Command, CommandFault } from './command.ts';
import { type Effects, put, remove } from './edits.ts';

/** What was counted: in which round, of which business line and pillar, in which group. */
export interface CountsPlace {
  round: Round;
  businessLineId: BusinessLineId;
  pillarId: PillarId;
  group: CountedGroup;
  channel: LevelCounts['channel'];
}

/**
 * Records a show of hands, in place of the count that is given. Without a single hand the count goes away.
 *
 * Counts have ids of their own rather than one a place: two rooms of one organisation that each count hands
 * are added up when their files are merged, and a count that both files carry stays one.
 *
 * @param id the count to change; null begins a new one
 * @param counts people who chose level 1 to 5, 0 to 1,000 each
 * @returns a command, or why there is none: the round has closed
 */
export function countHands(
  place: CountsPlace,
  id: CountsId | null,
  counts: LevelCounts['counts'],
  effects: Effects,
): Result<Command, CommandFault> {
  const { round, ...where } = place;
  const { workshopId } = round;
  if (round.closedAt !== null) return failure({ kind: 'round-closed', roundId: round.id });
  const countsId = id ?? countsIdSchema.parse(effects.newId());
  const updatedAt = effects.now();
  const isEmpty = counts.every((count) => count === 0);
  const edit = isEmpty
    ? remove('counts', countsId)
    : put('counts', { id: countsId, workshopId, roundId: round.id, ...where, counts, updatedAt });
  return success({
    name: 'countHands',
    workshopId,
    edits: [edit],
    mergeKey: `counts:${countsId}`,
  });
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
