import type { Effects } from '../commands/edits.ts';
import { responseIdOf } from '../model/ids.ts';
import type { Participant, Round, WorkshopResponse } from '../model/workshop.ts';
import { unreachable } from '../result.ts';
import { type Answering, linesAnswered, participantOf, refused } from './answering.ts';
import { areAsked } from './asked.ts';
import { earlierVersion, isBlank } from './earlier.ts';
import { join } from './join.ts';
import { mineOf } from './mine.ts';
import { answeredAt } from './moments.ts';
import type { ResponseSubmission } from './protocol.ts';
import { type Arrivals, noChanges, type RoomChanges, type RoomRecords } from './records.ts';
import type { DeviceId, RoomOutcome, RoomRequest } from './relay.ts';

/**
 * Answers a batch of requests, one after another: each sees what the ones before it changed. The records are
 * changed along; nothing is outside them, so the same records and requests always give the same.
 *
 * @returns an outcome a request, in their order, and the changes to write in one transaction
 */
export function answerRequests(
  records: RoomRecords,
  requests: readonly RoomRequest[],
  effects: Effects,
): { outcomes: RoomOutcome[]; changes: RoomChanges } {
  const changes = noChanges();
  const outcomes = requests.map((request) => answerOne({ records, changes, effects }, request));
  return { outcomes, changes };
}

function answerOne(answering: Answering, request: RoomRequest): RoomOutcome {
  switch (request.kind) {
    case 'join':
      return join(answering, request.deviceId, request.who);
    case 'mine':
      return mine(answering, request.deviceId);
    case 'respond':
      return respond(answering, request.deviceId, request.submission);
    default:
      return unreachable(request);
  }
}

function mine(answering: Answering, deviceId: DeviceId): RoomOutcome {
  const participant = participantOf(answering, deviceId);
  return participant
    ? { kind: 'mine', reply: mineOf(answering, deviceId, participant) }
    : refused('unknown-token');
}

/**
 * Stores a phone's answers in the place of those that are there. What this device has sent before (the same
 * submission, or a lower revision) is acknowledged and changes nothing, also after the round has closed.
 */
function respond(answering: Answering, deviceId: DeviceId, submission: ResponseSubmission): RoomOutcome {
  const { workshop, pack, rounds, responses, arrivals } = answering.records;
  const participant = participantOf(answering, deviceId);
  if (!participant) return refused('unknown-token');
  const round = rounds.find(({ id }) => id === submission.roundId);
  const line = linesAnswered(workshop, participant).find(({ id }) => id === submission.businessLineId);
  if (!round || !line || !areAsked(submission, round, pack)) return refused('malformed');

  const id = responseIdOf(round.id, line.id, participant.id);
  const stored = responses.get(id);
  const arrived = arrivals.get(id);
  const sent = stored && arrived?.sent[deviceId];
  if (sent && sent.revision >= submission.revision) return { kind: 'stored', reply: sent };
  if (round.closedAt !== null) return refused('round-closed');

  const goesOn = stored?.channel === 'phone' && arrived?.lastDeviceId === deviceId;
  if (stored && !goesOn && !isBlank(stored)) {
    answering.changes.earlier.push(earlierVersion(stored, answering.effects.newId()));
  }
  const response = responseFrom(answering, participant, round, submission, stored);
  const latest = { revision: submission.revision, submissionId: submission.submissionId };
  const arrival: Arrivals = {
    id,
    workshopId: workshop.id,
    lastDeviceId: deviceId,
    sent: { ...arrived?.sent, [deviceId]: latest },
  };
  responses.set(id, response);
  arrivals.set(id, arrival);
  answering.changes.responses.set(id, response);
  answering.changes.arrivals.set(id, arrival);
  return { kind: 'stored', reply: latest };
}

function responseFrom(
  { records: { workshop }, effects }: Answering,
  participant: Participant,
  round: Round,
  submission: ResponseSubmission,
  stored: WorkshopResponse | undefined,
): WorkshopResponse {
  const now = answeredAt(workshop, round, effects.now());
  return {
    id: responseIdOf(round.id, submission.businessLineId, participant.id),
    workshopId: workshop.id,
    roundId: round.id,
    businessLineId: submission.businessLineId,
    participantId: participant.id,
    levels: submission.levels,
    statements: submission.statements,
    comments: submission.comments,
    channel: 'phone',
    startedAt: stored?.startedAt ?? now,
    updatedAt: now,
    finishedAt: submission.finished ? now : null,
  };
}
