import { isBlank } from '../model/answers.ts';
import type { Device } from '../model/device.ts';
import { type EarlierResponse, earlierVersion } from '../model/earlier.ts';
import { type ParticipantId, responseIdOf } from '../model/ids.ts';
import type { Participant, WorkshopData, WorkshopResponse } from '../model/workshop.ts';
import { failure, type Result, success } from '../result.ts';
import type { Command, CommandFault, Edit } from './command.ts';
import { changed, type Effects, put, remove, set } from './edits.ts';

/** What a laptop keeps of a person beside the workshop's records. */
export interface KeptOfPerson {
  devices: readonly Device[];
  earlier: readonly EarlierResponse[];
}

/**
 * Makes one participant of two that are the same person: phones, answers and earlier versions of rounds that are open
 * go over to the one who stays. Where both have answered, what was finished last counts and the other is kept as an
 * earlier version; the other participant is taken off the list.
 *
 * Closed rounds stay as they are, the seat of the other included: nothing that may have been shown changes, and
 * nobody can tell from two looks at it what one person had answered.
 *
 * @param kept of the other one
 */
export function mergePeople(
  data: Pick<WorkshopData, 'workshop' | 'participants' | 'rounds' | 'responses'>,
  stayId: ParticipantId,
  otherId: ParticipantId,
  kept: KeptOfPerson,
  effects: Effects,
): Result<Command, CommandFault> {
  const stays = data.participants.find(({ id, deletedAt }) => id === stayId && deletedAt === null);
  const other = data.participants.find(({ id, deletedAt }) => id === otherId && deletedAt === null);
  if (!stays || !other || stays === other) return failure({ kind: 'gone', id: stays ? otherId : stayId });
  const open = new Set(data.rounds.filter(({ closedAt }) => closedAt === null).map(({ id }) => id));
  const responses = new Map<string, WorkshopResponse>(
    data.responses.map((response) => [response.id, response]),
  );
  const given = data.responses.filter(
    ({ participantId, roundId }) => participantId === otherId && open.has(roundId),
  );
  const expects: NonNullable<Command['expects']> = {};
  const moved = given.flatMap((response) => {
    const mine = { ...response, id: idAt(response, stayId), participantId: stayId };
    const own = responses.get(mine.id) ?? null;
    Object.assign(expects, { [response.id]: response, [mine.id]: own });
    return [remove('responses', response.id), ...joined(own, mine, effects)];
  });
  const versions = kept.earlier.flatMap(({ id, response }) => {
    if (!open.has(response.roundId)) return [];
    const theirs = { ...response, id: idAt(response, stayId), participantId: stayId };
    return [put('earlierResponses', earlierVersion(theirs, id))];
  });
  const known = changed(stays, placeOfBoth(stays, other));
  return success({
    name: 'mergePeople',
    workshopId: data.workshop.id,
    edits: [
      ...(Object.keys(known).length > 0 ? [set('participants', stayId, known)] : []),
      set('participants', otherId, { deletedAt: effects.now() }),
      ...kept.devices.map(({ id }) => set('devices', id, { participantId: stayId })),
      ...moved,
      ...versions,
    ],
    expects,
  });
}

function idAt({ roundId, businessLineId }: WorkshopResponse, participantId: ParticipantId) {
  return responseIdOf(roundId, businessLineId, participantId);
}

/** Of two responses of one person the one that counts, with the other as an earlier version. */
function joined(own: WorkshopResponse | null, theirs: WorkshopResponse, effects: Effects): Edit[] {
  const wins = !own || isBlank(own) || (!isBlank(theirs) && isLater(theirs, own));
  const loser = wins ? own : theirs;
  return [
    ...(wins ? [put('responses', theirs)] : []),
    ...(loser && !isBlank(loser) ? [put('earlierResponses', earlierVersion(loser, effects.newId()))] : []),
  ];
}

/** A finished response before an unfinished one, then the one that was written last. */
function isLater(one: WorkshopResponse, other: WorkshopResponse): boolean {
  const [mine, theirs] = [one.finishedAt, other.finishedAt];
  if ((mine === null) !== (theirs === null)) return mine !== null;
  return one.updatedAt > other.updatedAt;
}

/** What was known of one of them is known of both; who looks at all lines looks at all. */
function placeOfBoth(stays: Participant, other: Participant): Partial<Participant> {
  const lines = [stays.businessLineIds, other.businessLineIds];
  const all = lines.some((ids) => ids.length === 0) ? [] : [...new Set(lines.flat())];
  const isSame = all.length === stays.businessLineIds.length;
  return {
    layer: stays.layer ?? other.layer,
    departmentId: stays.departmentId ?? other.departmentId,
    ...(isSame ? {} : { businessLineIds: all }),
  };
}
