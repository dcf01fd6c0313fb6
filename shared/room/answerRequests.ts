import type { Effects } from '../commands/edits.ts';
import { answersVersion, isBlank } from '../model/answers.ts';
import { earlierVersion } from '../model/earlier.ts';
import { type DeviceId, responseIdOf } from '../model/ids.ts';
import { strayAnswer } from '../model/invariants.ts';
import { type LateAnswer, lateAnswerId } from '../model/late.ts';
import { answeredAt } from '../model/moments.ts';
import { linesAnswered } from '../model/seats.ts';
import type { Participant, Round, WorkshopResponse } from '../model/workshop.ts';
import { unreachable } from '../result.ts';
import { type Answering, askedIn, participantOf, refused } from './answering.ts';
import { join } from './join.ts';
import { mineOf } from './mine.ts';
import type { ResponseSubmission } from './protocol.ts';
import { type Arrivals, noChanges, type RoomChanges, type RoomRecords, type Sent } from './records.ts';
import type { RoomOutcome, RoomRequest } from './relay.ts';
import { roundOfRoom } from './view.ts';

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
 * submission, or a lower revision) is acknowledged and changes nothing, also after the round has closed. Answers
 * that go on from others than those that are there are refused: the phone has not seen what it would replace.
 * Those that come after the round are kept as late ones.
 */
function respond(answering: Answering, deviceId: DeviceId, submission: ResponseSubmission): RoomOutcome {
  const { workshop, rounds, responses, arrivals, sizes } = answering.records;
  const participant = participantOf(answering, deviceId);
  if (!participant) return refused('unknown-token');
  const round = rounds.find(({ id }) => id === submission.roundId);
  const line = linesAnswered(workshop, participant).find(({ id }) => id === submission.businessLineId);
  const asked = round && askedIn(answering, round);
  if (!round || !line || !asked || strayAnswer(submission, asked)) return refused('malformed');

  const id = responseIdOf(round.id, line.id, participant.id);
  const stored = responses.get(id);
  const arrived = arrivals.get(id);
  const sent = stored && arrived?.sent[deviceId];
  const version = stored ? answersVersion(stored) : null;
  const late = answering.records.late.get(lateAnswerId(id, deviceId));
  const takenIn = late?.state === 'counts' ? late : undefined;
  const isOwn = stored?.channel === 'phone' && arrived?.lastDeviceId === deviceId;
  /** What is there is what this phone sent last. */
  const goesOn =
    takenIn && takenIn.revision > (sent?.revision ?? 0)
      ? answersVersion(takenIn.response) === version
      : isOwn && (sent?.version === undefined || sent.version === version);
  for (const last of [takenIn, sent]) {
    if (!last || last.revision < submission.revision) continue;
    const { revision, submissionId } = last;
    return { kind: 'stored', reply: { revision, submissionId, version: goesOn ? version : null } };
  }
  if (round.closedAt !== null) {
    // Who was not asked when it closed has nothing to add: there is nothing to decide, and the phone must not say so.
    const wasAsked = round.seats?.some(({ participantId }) => participantId === participant.id) ?? true;
    if (!wasAsked) return refused('malformed');
    const response = responseFrom(answering, participant, round, submission, stored);
    if (!sizes.fits(response)) return refused('too-large');
    keepLate(answering, deviceId, submission, response);
    return refused(round.revealedAt === null ? 'round-closed' : 'round-shown');
  }
  const knowsStored = submission.basedOn === version || (goesOn && submission.basedOn === sent?.basedOn);
  // A phone can ask for what it has not seen in the room's own round only.
  const canAsk = submission.basedOn !== undefined && round === roundOfRoom(rounds);
  if (stored && !isBlank(stored) && !knowsStored && canAsk) return refused('overtaken');

  const response = responseFrom(answering, participant, round, submission, stored);
  if (!sizes.fits(response)) return refused('too-large');
  sizes.note(response);
  if (stored && !goesOn && !isBlank(stored)) {
    answering.changes.earlier.push(earlierVersion(stored, answering.effects.newId()));
  }
  const { revision, submissionId, basedOn } = submission;
  const reply = { revision, submissionId, version: answersVersion(response) };
  const latest: Sent = { ...reply, basedOn };
  const arrival: Arrivals = {
    id,
    workshopId: workshop.id,
    lastDeviceId: deviceId,
    sent: { ...stillKnown(answering, arrived), [deviceId]: latest },
  };
  responses.set(id, response);
  arrivals.set(id, arrival);
  if (late && !takenIn) settleLate(answering, late);
  answering.changes.responses.set(id, response);
  answering.changes.arrivals.set(id, arrival);
  return { kind: 'stored', reply };
}

/** What phones sent that are still somebody's: one that was dropped sends all of it again when it comes back. */
function stillKnown({ records }: Answering, arrived: Arrivals | undefined): Arrivals['sent'] {
  const sent = Object.entries(arrived?.sent ?? {}) as [DeviceId, Sent][];
  return Object.fromEntries(sent.filter(([id]) => records.devices.has(id)));
}

/** Keeps answers that came after their round was closed, the last of each phone, for the facilitator to decide. */
function keepLate(
  { records, changes }: Answering,
  deviceId: DeviceId,
  { revision, submissionId }: ResponseSubmission,
  response: WorkshopResponse,
): void {
  const { id: responseId, workshopId, participantId } = response;
  const id = lateAnswerId(responseId, deviceId);
  const known = records.late.get(id);
  if (known && known.revision >= revision) return;
  const whose = { id, workshopId, participantId, responseId, deviceId };
  const answer: LateAnswer = { ...whose, revision, submissionId, response, state: 'waiting' };
  records.late.set(id, answer);
  changes.late.set(id, answer);
}

/** The same phone has sent more since, to the round that is open again: there is nothing to decide any more. */
function settleLate({ records, changes }: Answering, late: LateAnswer): void {
  const settled: LateAnswer = { ...late, state: 'counts' };
  records.late.set(late.id, settled);
  changes.late.set(late.id, settled);
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
    items: submission.items,
    comments: submission.comments,
    channel: 'phone',
    startedAt: stored?.startedAt ?? now,
    updatedAt: now,
    finishedAt: submission.finished ? now : null,
  };
}
