import { answersVersion, type GivenAnswers } from '../model/answers.ts';
import { type BusinessLineId, type DeviceId, type RoundId, responseIdOf } from '../model/ids.ts';
import { onlyAsked } from '../model/invariants.ts';
import { lateAnswerId } from '../model/late.ts';
import { linesAnswered } from '../model/seats.ts';
import type { Participant, Round } from '../model/workshop.ts';
import { type Answering, askedIn } from './answering.ts';
import type { MineReply, StoredSheet } from './protocol.ts';
import { roundOfRoom } from './view.ts';

/** What a phone may know of its own participant: who that is, and what is stored of the room's round. */
export function mineOf(answering: Answering, deviceId: DeviceId, participant: Participant): MineReply {
  const { records } = answering;
  const { workshop, rounds } = records;
  const round = roundOfRoom(rounds);
  return {
    participantCode: participant.code,
    name: participant.name,
    roundId: round?.id ?? null,
    sheets: round
      ? linesAnswered(workshop, participant).map(({ id }) =>
          sheetOf(answering, deviceId, participant, round, id),
        )
      : [],
    late: [...records.late.values()]
      .filter((late) => late.deviceId === deviceId && late.participantId === participant.id)
      .slice(-200)
      .map(({ response: { roundId, businessLineId }, revision, state }) => ({
        roundId,
        businessLineId,
        revision,
        state: state === 'waiting' && isShown(rounds, roundId) ? 'left-out' : state,
      })),
  };
}

/** Its results have been shown: what came late is not taken in any more. */
function isShown(rounds: readonly Round[], id: RoundId): boolean {
  return rounds.some((round) => round.id === id && round.revealedAt !== null);
}

const noAnswers: GivenAnswers = { items: {}, comments: {} };

function sheetOf(
  answering: Answering,
  deviceId: DeviceId,
  participant: Participant,
  round: Round,
  businessLineId: BusinessLineId,
): StoredSheet {
  const { records } = answering;
  const asked = askedIn(answering, round);
  const id = responseIdOf(round.id, businessLineId, participant.id);
  const stored = records.responses.get(id);
  const late = records.late.get(lateAnswerId(id, deviceId));
  const earlier = round.prefilledFrom
    ? records.responses.get(responseIdOf(round.prefilledFrom, businessLineId, participant.id))
    : undefined;
  const given = stored ?? earlier;
  const { items, comments } = given && asked ? onlyAsked(given, asked) : noAnswers;
  return {
    businessLineId,
    items,
    comments,
    begun: stored !== undefined,
    finished: stored !== undefined && stored.finishedAt !== null,
    revision: Math.max(
      records.arrivals.get(id)?.sent[deviceId]?.revision ?? 0,
      late?.state === 'counts' ? late.revision : 0,
    ),
    version: stored ? answersVersion(stored) : null,
  };
}
