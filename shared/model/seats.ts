import type { Participant, Round, Seat } from './workshop.ts';

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
