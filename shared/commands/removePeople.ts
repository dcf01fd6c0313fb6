import { type ParticipantId, participantIdSchema, type ResponseId, responseIdOf } from '../model/ids.ts';
import { momentsKept } from '../model/moments.ts';
import type { Round, WorkshopData, WorkshopResponse } from '../model/workshop.ts';
import type { Effects } from './edits.ts';

/** What becomes of rounds and responses when people are removed for good. */
export interface Removal {
  /** The rounds that change. */
  rounds: Round[];
  /** Responses that go, and those that come in their place. */
  gone: ResponseId[];
  put: WorkshopResponse[];
}

/**
 * Removes people for good from rounds. Where results have been shown, their seats and answers stay as those of
 * nobody, another one each round, without what they wrote: were the figures to change, the difference of two looks
 * would be just their answers. From every other round they go.
 */
export function removalOf(
  { rounds, responses }: Pick<WorkshopData, 'rounds' | 'responses'>,
  people: ReadonlySet<ParticipantId>,
  { newId }: Pick<Effects, 'newId'>,
): Removal {
  const own = responses.filter(({ participantId }) => people.has(participantId));
  const removal: Removal = { rounds: [], gone: own.map(({ id }) => id), put: [] };
  for (const round of rounds) {
    const isShown = round.revealedAt !== null;
    const nobodies = new Map([...people].map((id) => [id, participantIdSchema.parse(newId())]));
    if (round.seats?.some(({ participantId }) => people.has(participantId))) {
      const seats = round.seats
        .flatMap((seat) => {
          const nobody = nobodies.get(seat.participantId);
          if (!nobody) return [seat];
          return isShown ? [{ ...seat, participantId: nobody }] : [];
        })
        .sort((a, b) => (a.participantId < b.participantId ? -1 : 1));
      removal.rounds.push({ ...round, seats });
    }
    if (!isShown) continue;
    for (const response of own) {
      const nobody = nobodies.get(response.participantId);
      if (nobody && response.roundId === round.id) removal.put.push(ofNobody(response, round, nobody));
    }
  }
  return removal;
}

function ofNobody(response: WorkshopResponse, round: Round, participantId: ParticipantId): WorkshopResponse {
  return {
    ...response,
    id: responseIdOf(round.id, response.businessLineId, participantId),
    participantId,
    comments: {},
    channel: 'file',
    ...momentsKept({ anonymity: 'anonymous' }, round, response),
  };
}
