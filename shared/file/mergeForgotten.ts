import { withoutPersonal } from '../commands/anonymity.ts';
import type { RoundId } from '../model/ids.ts';
import type { Round, Workshop, WorkshopData } from '../model/workshop.ts';

/**
 * Prepares two versions of a workshop for being joined, when people have been forgotten in either. Forgetting
 * gave everybody a new id, so the other version has the same people and answers again under their old ids:
 *
 * - the answers of a round that is forgotten in one come from that one only; where both are, from mine;
 * - hands counted in such a round, too, where both have the same count;
 * - people who then have answered nothing, and of whom the forgotten version knows nothing, go.
 *
 * In an anonymous workshop the names and moments of both go as well, before anything is compared: what one of
 * them no longer knows must not decide.
 *
 * @param workshop what both become, with its anonymity and day
 * @param rounds of both, joined
 */
export function forgottenInBoth(
  { mine, theirs }: Sides,
  { workshop, rounds }: { workshop: Workshop; rounds: readonly Round[] },
): Sides {
  const kept = {
    mine: withoutPersonal(workshop, { ...mine, rounds: [...rounds] }),
    theirs: withoutPersonal(workshop, { ...theirs, rounds: [...rounds] }),
  };
  const forgottenBy = new Map<RoundId, keyof Sides>();
  for (const side of ['theirs', 'mine'] as const) {
    for (const { id, peopleForgotten } of { mine, theirs }[side].rounds) {
      if (peopleForgotten) forgottenBy.set(id, side);
    }
  }
  if (forgottenBy.size === 0)
    return { mine: { ...mine, ...kept.mine }, theirs: { ...theirs, ...kept.theirs } };

  const speaks = (side: keyof Sides, roundId: RoundId) => (forgottenBy.get(roundId) ?? side) === side;
  const responsesOf = (side: keyof Sides) =>
    kept[side].responses.filter(({ roundId }) => speaks(side, roundId));
  const responses = { mine: responsesOf('mine'), theirs: responsesOf('theirs') };
  const answering = new Set(
    [...responses.mine, ...responses.theirs].map(({ participantId }) => participantId),
  );
  const keeper = mine.rounds.some(({ peopleForgotten }) => peopleForgotten) ? 'mine' : 'theirs';
  const known = new Set(kept[keeper].participants.map(({ id }) => id));
  const sideOf = (side: keyof Sides, other: keyof Sides, data: WorkshopData): WorkshopData => {
    const counts = new Map({ mine, theirs }[other].counts.map((count) => [count.id, count]));
    return {
      ...data,
      ...kept[side],
      participants: kept[side].participants.filter(({ id }) => known.has(id) || answering.has(id)),
      responses: responses[side],
      counts: data.counts.map((count) =>
        speaks(side, count.roundId) ? count : (counts.get(count.id) ?? count),
      ),
    };
  };
  return { mine: sideOf('mine', 'theirs', mine), theirs: sideOf('theirs', 'mine', theirs) };
}

/**
 * Who was asked in a round that is forgotten in one version, and how far people had moved, as that version says:
 * those are the seats of the answers that are taken from it. Where both have forgotten it, as mine does.
 */
export function seatedAsForgotten(rounds: readonly Round[], { mine, theirs }: Sides): Round[] {
  const forgotten = new Map(
    [...theirs.rounds, ...mine.rounds]
      .filter(({ peopleForgotten }) => peopleForgotten)
      .map(({ id, seats, movement }) => [id, { seats, movement }]),
  );
  return rounds.map((round) => ({ ...round, ...forgotten.get(round.id) }));
}

export interface Sides {
  mine: WorkshopData;
  theirs: WorkshopData;
}
