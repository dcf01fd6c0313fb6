import type { Decision, Workshop, WorkshopData } from '../model/workshop.ts';
import { joinedAt, momentsKept } from '../room/moments.ts';
import type { Edit } from './command.ts';
import { changed, set } from './edits.ts';

/** What may hold a name, or a moment that tells who came or answered when. */
export type Personal = Pick<WorkshopData, 'participants' | 'rounds' | 'responses' | 'decisions'>;

/**
 * The edits with which a workshop turns anonymous: names go, of people and beside a decision that they saw
 * differently, and so do the moments at which they came and answered.
 *
 * @param workshop as it will be
 */
export function anonymityEdits(workshop: Workshop, data: Personal): Edit[] {
  const rounds = new Map(data.rounds.map((round) => [round.id, round]));
  return [
    ...data.participants.flatMap((person) => differing('participants', person, { name: '' })),
    ...arrivalEdits(workshop, data),
    ...data.responses.flatMap((response) => {
      const round = rounds.get(response.roundId);
      return round ? differing('responses', response, momentsKept(workshop, round, response)) : [];
    }),
    ...data.decisions
      .filter(({ dissent }) => dissent.some(({ name }) => name !== ''))
      .flatMap((decision) => differing('decisions', decision, withoutNames(decision))),
  ];
}

/** The edits with which nobody in an anonymous workshop stands out when its day changes. */
export function arrivalEdits(workshop: Workshop, { participants }: Pick<Personal, 'participants'>): Edit[] {
  return participants.flatMap((person) =>
    differing('participants', person, { createdAt: joinedAt(workshop, person.createdAt) }),
  );
}

/** The same dissent, of nobody in particular. */
export function withoutNames({ dissent }: Decision): Pick<Decision, 'dissent'> {
  return { dissent: dissent.map((each) => ({ ...each, name: '' })) };
}

function differing<Row extends { id: string }>(table: Edit['table'], row: Row, fields: Partial<Row>): Edit[] {
  const values = changed(row, fields);
  return Object.keys(values).length > 0 ? [set(table, row.id, values)] : [];
}
