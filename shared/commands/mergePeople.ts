import { isBlank } from '../model/answers.ts';
import type { Device } from '../model/device.ts';
import { seatsAs } from '../model/doubles.ts';
import { type EarlierResponse, earlierVersion } from '../model/earlier.ts';
import { type ParticipantId, responseIdOf } from '../model/ids.ts';
import { type LateAnswer, lateAnswerId } from '../model/late.ts';
import type { Participant, WorkshopData, WorkshopResponse } from '../model/workshop.ts';
import { failure, type Result, success } from '../result.ts';
import type { Command, CommandFault, Edit } from './command.ts';
import { changed, type Effects, put, remove, set } from './edits.ts';

/**
 * Makes one participant of two that are the same person: the answers of all rounds that have not been shown go over to
 * the one who stays. Where both have answered, what was finished last counts and the other is kept as an earlier
 * version. The other participant is taken off the list and points at the one who stays, so that its code, on a phone
 * or on paper, is that one's too. What the laptop keeps beside the records goes along: see `keptMoved`.
 *
 * Rounds that have been shown stay as they are, the seat of the other included: no figure changes, and nobody can tell
 * from two looks at it what one person had answered.
 */
export function mergePeople(
  data: Pick<WorkshopData, 'workshop' | 'participants' | 'rounds' | 'responses'>,
  stayId: ParticipantId,
  otherId: ParticipantId,
  effects: Effects,
): Result<Command, CommandFault> {
  const stays = data.participants.find(({ id, deletedAt }) => id === stayId && deletedAt === null);
  const other = data.participants.find(({ id, deletedAt }) => id === otherId && deletedAt === null);
  if (!stays || !other || stays === other) return failure({ kind: 'gone', id: stays ? otherId : stayId });
  const responses = new Map<string, WorkshopResponse>(
    data.responses.map((response) => [response.id, response]),
  );
  const expects: NonNullable<Command['expects']> = {};
  const answers = data.rounds.flatMap((round): Edit[] => {
    if (round.revealedAt !== null) return [];
    const given = data.responses.filter(
      ({ participantId, roundId }) => participantId === otherId && roundId === round.id,
    );
    const moved = given.flatMap((response) => {
      const mine = ofPerson(response, stayId);
      const own = responses.get(mine.id) ?? null;
      Object.assign(expects, { [response.id]: response, [mine.id]: own });
      const { counts, gaveWay } = joinedAnswers(own, mine);
      return [
        remove('responses', response.id),
        ...(counts === own ? [] : [put('responses', counts)]),
        ...(gaveWay ? [put('earlierResponses', earlierVersion(gaveWay, effects.newId()))] : []),
      ];
    });
    const { id, closedAt, seats } = round;
    if (seats === null) return moved;
    // As if the list had been so when it closed.
    return [
      set('rounds', id, { closedAt: null }),
      ...moved,
      set('rounds', id, { closedAt, seats: seatsAs(seats, otherId, stayId) }),
    ];
  });
  const known = changed(stays, placeOfBoth(stays, other));
  return success({
    name: 'mergePeople',
    workshopId: data.workshop.id,
    edits: [
      ...(Object.keys(known).length > 0 ? [set('participants', stayId, known)] : []),
      set('participants', otherId, { deletedAt: effects.now(), sameAs: stayId }),
      ...answers,
    ],
    expects,
  });
}

/** What a laptop keeps of a person beside the workshop's records. */
export interface KeptOfPerson {
  devices: readonly Device[];
  earlier: readonly EarlierResponse[];
  late: readonly LateAnswer[];
}

/** The edits that make what is kept of one participant another one's: phones, earlier versions and late answers. */
export function keptMoved({ devices, earlier, late }: KeptOfPerson, stayId: ParticipantId): Edit[] {
  return [
    ...devices.map(({ id }) => set('devices', id, { participantId: stayId })),
    ...earlier.map(({ id, response }) =>
      put('earlierResponses', earlierVersion(ofPerson(response, stayId), id)),
    ),
    ...late.flatMap((answer) => {
      const response = ofPerson(answer.response, stayId);
      const id = lateAnswerId(response.id, answer.deviceId);
      const moved = { ...answer, id, participantId: stayId, responseId: response.id, response };
      return [remove('lateAnswers', answer.id), put('lateAnswers', moved)];
    }),
  ];
}

/** The same answers as somebody else's. */
export function ofPerson(response: WorkshopResponse, participantId: ParticipantId): WorkshopResponse {
  const id = responseIdOf(response.roundId, response.businessLineId, participantId);
  return { ...response, id, participantId };
}

/** Of two responses of one person the one that counts, and the other where it says anything. */
export function joinedAnswers(
  own: WorkshopResponse | null,
  theirs: WorkshopResponse,
): { counts: WorkshopResponse; gaveWay: WorkshopResponse | null } {
  const wins = !own || isBlank(own) || (!isBlank(theirs) && isLater(theirs, own));
  const loser = wins ? own : theirs;
  return { counts: wins ? theirs : own, gaveWay: loser && !isBlank(loser) ? loser : null };
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
