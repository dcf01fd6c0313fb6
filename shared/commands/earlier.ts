import { answersVersion, isBlank } from '../model/answers.ts';
import { canonicalJson } from '../model/canonical.ts';
import { type EarlierResponse, earlierVersion } from '../model/earlier.ts';
import { answeredAt } from '../model/moments.ts';
import type { Round, Workshop, WorkshopResponse } from '../model/workshop.ts';
import { failure, type Result, success } from '../result.ts';
import type { Command, CommandFault } from './command.ts';
import { type Effects, put, remove, set } from './edits.ts';

/**
 * Lets an earlier version of somebody's answers count again. The two change places: what counted until now
 * becomes an earlier version, so nothing is lost.
 *
 * @param current what counts now; null when nothing does (its entering was undone)
 * @returns a command, or that the round has closed. Carrying it out says `gone` when the earlier version is
 *   no longer there, because it counts already.
 */
export function countEarlier(
  workshop: Workshop,
  round: Round,
  earlier: EarlierResponse,
  current: WorkshopResponse | null,
  effects: Effects,
): Result<Command, CommandFault> {
  if (round.closedAt !== null) return failure({ kind: 'round-closed', roundId: round.id });
  // It is the latest now, also for a merge with another laptop's file; when it was finished stays as it was.
  const updatedAt = answeredAt(workshop, round, effects.now());
  const edits = [
    set('earlierResponses', earlier.id, {}),
    remove('earlierResponses', earlier.id),
    ...(current && !isBlank(current)
      ? [put('earlierResponses', earlierVersion(current, effects.newId()))]
      : []),
    put('responses', { ...earlier.response, updatedAt }),
  ];
  const expects = { [earlier.responseId]: current };
  return success({ name: 'countEarlier', workshopId: workshop.id, edits, expects });
}

/**
 * The versions that gave way in a merge, as far as they are not kept yet: joining the same file a second time,
 * or a backup of this very laptop, adds nothing.
 *
 * @param gaveWay responses with the same ids as those that count
 * @param kept the earlier versions that are there already
 */
export function newlyEarlier(
  gaveWay: readonly WorkshopResponse[],
  responses: readonly WorkshopResponse[],
  kept: readonly EarlierResponse[],
  effects: Pick<Effects, 'newId'>,
): EarlierResponse[] {
  const name = (response: WorkshopResponse) =>
    `${response.id} ${response.channel} ${answersVersion(response)}`;
  const known = new Set([...responses, ...kept.map(({ response }) => response)].map(name));
  return gaveWay
    .filter((response) => !isBlank(response) && !known.has(name(response)))
    .map((response) => earlierVersion(response, effects.newId()));
}

/** A response that a command changes, before and after all of its edits; null: none. */
export interface ChangedResponse {
  before: WorkshopResponse | null;
  after: WorkshopResponse | null;
  /** Written as a whole, and not answer by answer. */
  isWhole: boolean;
}

/**
 * Whether the response before a command is to be kept as an earlier version: when another way in takes over,
 * when another sheet takes its place, and when it has gone on since the command was made.
 */
export function isToBeKept({ expects }: Pick<Command, 'expects'>, changed: ChangedResponse): boolean {
  const { before, after, isWhole } = changed;
  if (!before || isBlank(before)) return false;
  const expected = expects?.[before.id];
  if (expected !== undefined) return canonicalJson(before) !== canonicalJson(expected);
  return after !== null && (isWhole || before.channel !== after.channel);
}
