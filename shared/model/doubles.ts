import type { ParticipantId } from './ids.ts';
import type { Participant, Seat } from './workshop.ts';

/** Those of whom `presentPerson` asks, by their ids. */
export type PeopleById = ReadonlyMap<ParticipantId, Participant>;

/**
 * Who takes part as this participant: itself, or the one that it turned out to be the same person as.
 *
 * @returns null when nobody does, because that one is in the bin or gone
 */
export function presentPerson(person: Participant | undefined, people: PeopleById): Participant | null {
  const seen = new Set<ParticipantId>();
  let current = person;
  while (current && current.deletedAt !== null) {
    if (seen.has(current.id)) return null;
    seen.add(current.id);
    current = current.sameAs && people.get(current.sameAs);
  }
  return current ?? null;
}

/** The seats of a round in which one who had a seat is another: that one has no second seat. */
export function seatsAs(seats: readonly Seat[], id: ParticipantId, stayId: ParticipantId): Seat[] {
  const isSeated = seats.some(({ participantId }) => participantId === stayId);
  return seats
    .flatMap((seat) => {
      if (seat.participantId !== id) return [seat];
      return isSeated ? [] : [{ ...seat, participantId: stayId }];
    })
    .sort((a, b) => (a.participantId < b.participantId ? -1 : 1));
}
