import type { GridPack } from '../../../shared/content/pack.ts';
import { responseIdOf } from '../../../shared/model/ids.ts';
import type {
  BusinessLine,
  Participant,
  Round,
  Workshop,
  WorkshopData,
  WorkshopResponse,
} from '../../../shared/model/workshop.ts';
import { countAnswered, pillarsAsked, questionsOf } from '../../answer/questions.ts';

/** How far somebody is with one business line: all that anybody may see before the reveal. */
export interface LineProgress {
  line: BusinessLine;
  state: 'none' | 'busy' | 'finished';
  /** Questions with an answer ("don't know" included), and all questions. */
  answered: number;
  total: number;
}

export interface PersonProgress {
  participant: Participant;
  lines: LineProgress[];
  state: LineProgress['state'];
  /** Every stored answer was typed by the facilitator (from paper too), who may then look at it again. */
  isTyped: boolean;
}

/** The business lines that somebody answers for, in the workshop's order. */
export function linesOf(workshop: Workshop, participant: Participant): BusinessLine[] {
  const own = workshop.businessLines.filter(({ id }) => participant.businessLineIds.includes(id));
  return own.length > 0 ? own : workshop.businessLines;
}

/** Everybody who takes part: not in the bin, by department and name (anonymous: by code). */
export function peopleOf({ workshop, participants }: WorkshopData): Participant[] {
  const place = (participant: Participant) => {
    const index = workshop.departments.findIndex(({ id }) => id === participant.departmentId);
    return index < 0 ? workshop.departments.length : index;
  };
  const label = ({ name, code }: Participant) => name || code;
  return participants
    .filter(({ deletedAt }) => deletedAt === null)
    .sort((a, b) => place(a) - place(b) || label(a).localeCompare(label(b), workshop.language));
}

/** The stored response of one person, round and business line; null before the first answer. */
export function responseOf(
  responses: readonly WorkshopResponse[],
  round: Round,
  line: BusinessLine,
  participant: Participant,
): WorkshopResponse | null {
  const id = responseIdOf(round.id, line.id, participant.id);
  return responses.find((response) => response.id === id) ?? null;
}

/** How far everybody is in a round, without what they chose. */
export function progressOf(data: WorkshopData, pack: GridPack, round: Round): PersonProgress[] {
  const questions = questionsOf(pillarsAsked(pack, round.pillarIds), round.mode);
  const byId = new Map(data.responses.map((response) => [response.id as string, response]));
  return peopleOf(data).map((participant) => {
    const stored: WorkshopResponse[] = [];
    const lines = linesOf(data.workshop, participant).map((line): LineProgress => {
      const response = byId.get(responseIdOf(round.id, line.id, participant.id));
      if (!response) return { line, state: 'none', answered: 0, total: questions.length };
      stored.push(response);
      const state = response.finishedAt === null ? 'busy' : 'finished';
      return { line, state, answered: countAnswered(questions, response), total: questions.length };
    });
    return {
      participant,
      lines,
      state: togetherOf(lines),
      isTyped: stored.every(({ channel }) => channel === 'typed' || channel === 'paper'),
    };
  });
}

function togetherOf(lines: readonly LineProgress[]): LineProgress['state'] {
  if (lines.every(({ state }) => state === 'finished')) return 'finished';
  return lines.every(({ state }) => state === 'none') ? 'none' : 'busy';
}
