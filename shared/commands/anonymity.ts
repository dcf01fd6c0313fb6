import type { EarlierResponse } from '../model/earlier.ts';
import type { LateAnswer } from '../model/late.ts';
import { joinedAt, momentsKept } from '../model/moments.ts';
import type { Decision, Round, Workshop, WorkshopData } from '../model/workshop.ts';
import type { Command, Edit, RowOf } from './command.ts';
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

/**
 * Turns a workshop anonymous: takes away the names that are stored, and the moments at which people came and
 * answered, in closed rounds, in earlier versions of answers and in late ones too.
 *
 * @param earlier every earlier version of its responses
 * @param late every answer that came after its round was closed
 */
export function makeAnonymous(
  data: Personal & Pick<WorkshopData, 'workshop'>,
  earlier: readonly EarlierResponse[],
  late: readonly LateAnswer[],
): Command {
  const workshop: Workshop = { ...data.workshop, anonymity: 'anonymous' };
  const without = withoutPersonal(workshop, data);
  const edits = [
    set('workshops', workshop.id, { anonymity: workshop.anonymity }),
    ...differing('participants', data.participants, without.participants),
    ...differing('responses', data.responses, without.responses),
    ...data.decisions.flatMap(unnaming),
    ...momentEdits('earlierResponses', workshop, data.rounds, earlier),
    ...momentEdits('lateAnswers', workshop, data.rounds, late),
  ];
  return { name: 'makeAnonymous', workshopId: workshop.id, edits };
}

/**
 * The edits that leave in responses that don't count the moments that the workshop keeps: in one with names all of
 * them.
 */
export function momentEdits(
  table: 'earlierResponses' | 'lateAnswers',
  workshop: Pick<Workshop, 'anonymity'>,
  rounds: readonly Round[],
  kept: readonly Pick<EarlierResponse, 'id' | 'response'>[],
): Edit[] {
  const roundOf = new Map(rounds.map((round) => [round.id, round]));
  return kept.flatMap(({ id, response }) => {
    const round = roundOf.get(response.roundId);
    const values = round ? changed(response, momentsKept(workshop, round, response)) : {};
    const fields = Object.entries(values).map(([name, moment]) => [`response.${name}`, moment]);
    return fields.length > 0 ? [set(table, id, Object.fromEntries(fields))] : [];
  });
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

/** The edits that make a decision what `withoutNames` says. */
function unnaming({ id, dissent }: Decision): Edit[] {
  return dissent.flatMap((each) =>
    each.name === '' ? [] : [set('decisions', id, { [`dissent.${each.id}.name` as const]: '' })],
  );
}

/** What changes in records that keep their places. */
function differing<Table extends 'participants' | 'responses'>(
  table: Table,
  before: readonly RowOf<Table>[],
  after: readonly RowOf<Table>[],
): Edit[] {
  return before.flatMap((row, place) => {
    const values = changed(row, after[place] ?? row);
    return Object.keys(values).length > 0 ? [set(table, row.id, values)] : [];
  });
}
