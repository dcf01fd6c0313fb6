import type { Decision, Workshop, WorkshopData } from '../model/workshop.ts';
import { joinedAt, momentsKept } from '../room/moments.ts';
import type { Edit } from './command.ts';
import { changed, set } from './edits.ts';

/** What may hold a name, or a moment that tells who came or answered when. */
export type Personal = Pick<WorkshopData, 'participants' | 'rounds' | 'responses' | 'decisions'>;

/**
 * The same records as an anonymous workshop has them: without names, of people and beside a decision that they
 * saw differently, and without the moments at which they came and answered. In a workshop with names: as they are.
 *
 * @param workshop as it will be
 */
export function withoutPersonal(workshop: Workshop, data: Personal): Omit<Personal, 'rounds'> {
  const { participants, rounds, responses, decisions } = data;
  if (workshop.anonymity === 'named') return { participants, responses, decisions };
  const roundOf = new Map(rounds.map((round) => [round.id, round]));
  return {
    participants: participants.map((person) => ({
      ...person,
      name: '',
      createdAt: joinedAt(workshop, person.createdAt),
    })),
    responses: responses.map((response) => {
      const round = roundOf.get(response.roundId);
      return round ? { ...response, ...momentsKept(workshop, round, response) } : response;
    }),
    decisions: decisions.map(withoutNames),
  };
}

/** The edits with which a workshop turns anonymous: see `withoutPersonal`. @param workshop as it will be */
export function anonymityEdits(workshop: Workshop, data: Personal): Edit[] {
  const without = withoutPersonal(workshop, data);
  return [
    ...differing('participants', data.participants, without.participants),
    ...differing('responses', data.responses, without.responses),
    ...differing('decisions', data.decisions, without.decisions),
  ];
}

/** The edits with which nobody in an anonymous workshop stands out when its day changes. */
export function arrivalEdits(workshop: Workshop, { participants }: Pick<Personal, 'participants'>): Edit[] {
  const arrived = participants.map((person) => ({
    ...person,
    createdAt: joinedAt(workshop, person.createdAt),
  }));
  return differing('participants', participants, arrived);
}

/** The decision with the same dissent, of nobody in particular. */
export function withoutNames(decision: Decision): Decision {
  if (decision.dissent.every(({ name }) => name === '')) return decision;
  return { ...decision, dissent: decision.dissent.map((each) => ({ ...each, name: '' })) };
}

/** What changes in records that keep their places. */
function differing<Row extends { id: string }>(
  table: Edit['table'],
  before: readonly Row[],
  after: readonly Row[],
): Edit[] {
  return before.flatMap((row, place) => {
    const values = changed(row, after[place] ?? row);
    return Object.keys(values).length > 0 ? [set(table, row.id, values)] : [];
  });
}
