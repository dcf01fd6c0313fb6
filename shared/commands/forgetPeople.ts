import { participantIdSchema, responseIdOf } from '../model/ids.ts';
import type { Participant, WorkshopData, WorkshopResponse } from '../model/workshop.ts';
import { joinedAt, momentsKept } from '../room/moments.ts';
import { withoutNames } from './anonymity.ts';
import type { Effects } from './edits.ts';
import { freshCode } from './participants.ts';

/**
 * The workshop without anything that says who took part: names and codes, moments and ids that lead back to a
 * phone, a form or an earlier file, people in the bin with their answers, and the names of those who saw a
 * decision differently. Answers, layers and departments stay, so every figure stays the same.
 */
export function withoutPeople(data: WorkshopData, effects: Effects): WorkshopData {
  const workshop = { ...data.workshop, anonymity: 'anonymous' as const, updatedAt: effects.now() };
  const codes = new Set(data.participants.map(({ code }) => code));
  const nameless = new Map(
    data.participants
      .filter(({ deletedAt }) => deletedAt === null)
      .map((person): [Participant['id'], Participant] => [
        person.id,
        {
          ...person,
          id: participantIdSchema.parse(effects.newId()),
          name: '',
          code: freshCode(codes, effects),
          createdAt: joinedAt(workshop, person.createdAt),
        },
      ]),
  );
  const rounds = new Map(data.rounds.map((round) => [round.id, round]));
  const responses = data.responses.flatMap((response): WorkshopResponse[] => {
    const person = nameless.get(response.participantId);
    const round = rounds.get(response.roundId);
    if (!person || !round) return [];
    return [
      {
        ...response,
        id: responseIdOf(round.id, response.businessLineId, person.id),
        participantId: person.id,
        ...momentsKept(workshop, round, response),
      },
    ];
  });
  const decisions = data.decisions.map((decision) => ({ ...decision, ...withoutNames(decision) }));
  // In the order of their new ids: the old order would tell who is who.
  const participants = [...nameless.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { ...data, workshop, participants, responses: responses.sort(byId), decisions };
}

function byId(a: WorkshopResponse, b: WorkshopResponse): number {
  return a.id < b.id ? -1 : 1;
}
