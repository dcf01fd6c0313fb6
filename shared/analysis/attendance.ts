import type { BusinessLineId, ParticipantId } from '../model/ids.ts';
import { seatsIn } from '../model/seats.ts';
import type { Round, Seat, WorkshopData, WorkshopResponse } from '../model/workshop.ts';

export interface Attendance {
  finished: ParticipantId[];
  /** Answered something and not finished; what they finished of it counts too. */
  started: ParticipantId[];
  missing: ParticipantId[];
}

/** Who was asked about a business line in a round, and what came in. */
export interface Invited {
  seats: Seat[];
  /** Of whoever answered, with a seat or without. */
  responses: ReadonlyMap<ParticipantId, WorkshopResponse>;
  attendance: Attendance;
}

export function invitedTo(
  data: Pick<WorkshopData, 'participants' | 'responses'>,
  round: Pick<Round, 'id' | 'seats'>,
  businessLineId: BusinessLineId,
): Invited {
  const responses = new Map<ParticipantId, WorkshopResponse>();
  for (const response of data.responses) {
    if (response.roundId === round.id && response.businessLineId === businessLineId) {
      responses.set(response.participantId, response);
    }
  }
  const seats = seatsIn(data, round, businessLineId);
  const attendance: Attendance = { finished: [], started: [], missing: [] };
  for (const { participantId } of seats) {
    const response = responses.get(participantId);
    if (response?.finishedAt) attendance.finished.push(participantId);
    else if (response && hasAnswer(response)) attendance.started.push(participantId);
    else attendance.missing.push(participantId);
  }
  return { seats, responses, attendance };
}

function hasAnswer({ items }: WorkshopResponse): boolean {
  for (const _ in items) return true;
  return false;
}
