import type { BusinessLineId } from './ids.ts';
import type { BusinessLine, Participant, Round, Seat, Workshop, WorkshopData } from './workshop.ts';

/** Whether somebody is asked about a business line: about all of them, unless some are chosen. */
export function isAskedAbout(
  { businessLineIds }: Pick<Seat, 'businessLineIds'>,
  id: BusinessLineId,
): boolean {
  return businessLineIds.length === 0 || businessLineIds.includes(id);
}

/** The business lines that somebody answers for, in the workshop's order. */
export function linesAnswered(
  { businessLines }: Pick<Workshop, 'businessLines'>,
  person: Pick<Participant, 'businessLineIds'>,
): BusinessLine[] {
  return businessLines.filter(({ id }) => isAskedAbout(person, id));
}

/** The participants who answer for a business line: not in the bin, and of this line or of all. */
export function participantsOf(
  { participants }: Pick<WorkshopData, 'participants'>,
  businessLineId: BusinessLineId,
): Participant[] {
  return participants.filter((person) => person.deletedAt === null && isAskedAbout(person, businessLineId));
}

/** Who is asked now, and as what: everybody who is not in the bin, in the order of their ids, which tells nothing. */
export function seatsOf(participants: readonly Participant[]): Seat[] {
  return participants
    .filter(({ deletedAt }) => deletedAt === null)
    .map(({ id, layer, departmentId, businessLineIds }) => ({
      participantId: id,
      layer,
      departmentId,
      businessLineIds,
    }))
    .sort((a, b) => (a.participantId < b.participantId ? -1 : 1));
}

/**
 * The seats of a round that a command leaves closed without saying who was asked: those of the people as they are
 * in that same transaction, so that nobody who joined a moment ago is missing.
 *
 * @returns null when there is nothing to freeze
 */
export function seatsToFreeze(
  round: Pick<Round, 'closedAt' | 'seats'>,
  participants: readonly Participant[],
): Seat[] | null {
  return round.closedAt !== null && round.seats === null ? seatsOf(participants) : null;
}

/**
 * Who is asked about a business line in a round: in a closed one those who were when it closed, as what they were
 * then, whoever has left or changed since.
 */
export function seatsIn(
  { participants }: Pick<WorkshopData, 'participants'>,
  { seats }: Pick<Round, 'seats'>,
  businessLineId: BusinessLineId,
): Seat[] {
  return (seats ?? seatsOf(participants)).filter((seat) => isAskedAbout(seat, businessLineId));
}
