import type { EarlierResponse } from '../../shared/model/earlier.ts';
import { responseIdOf } from '../../shared/model/ids.ts';
import { pillarsAsked } from '../../shared/model/instrument.ts';
import type { GridPack } from '../../shared/model/pack.ts';
import { linesAnswered } from '../../shared/model/seats.ts';
import {
  type BusinessLine,
  type Channel,
  channelSchema,
  type Participant,
  type Round,
  type WorkshopData,
  type WorkshopResponse,
} from '../../shared/model/workshop.ts';
import { countAnswered, questionsOf } from '../answering/questions.ts';

/** How far somebody is with one business line: all that anybody may see before the reveal. */
export interface LineProgress {
  line: BusinessLine;
  state: 'none' | 'busy' | 'finished';
  /** Questions with an answer ("don't know" included), and all questions. */
  answered: number;
  total: number;
  /** How the answers that count came in last; null before the first. */
  channel: Channel | null;
  /** How the versions came in that others took the place of, in the order of the ways in. */
  earlier: Channel[];
}

export interface PersonProgress {
  participant: Participant;
  lines: LineProgress[];
  state: LineProgress['state'];
  /** Every stored answer was typed by the facilitator (from paper too), who may then look at it again. */
  isTyped: boolean;
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

/** How far everybody is in a round, without what they chose. @param earlier versions of this workshop, of any round */
export function progressOf(
  data: WorkshopData,
  pack: GridPack,
  round: Round,
  earlier: readonly EarlierResponse[] = [],
): PersonProgress[] {
  const questions = questionsOf(pillarsAsked(pack, round), round.mode);
  const byId = new Map(data.responses.map((response) => [response.id as string, response]));
  const ways = waysOf(earlier);
  return peopleOf(data).map((participant) => {
    const stored: WorkshopResponse[] = [];
    const lines = linesAnswered(data.workshop, participant).map((line): LineProgress => {
      const id = responseIdOf(round.id, line.id, participant.id);
      const response = byId.get(id);
      const rest = { line, total: questions.length, earlier: ways.get(id) ?? [] };
      if (!response) return { ...rest, state: 'none', answered: 0, channel: null };
      stored.push(response);
      const state = response.finishedAt === null ? 'busy' : 'finished';
      const { channel } = response;
      return { ...rest, state, answered: countAnswered(questions, response), channel };
    });
    return {
      participant,
      lines,
      state: togetherOf(lines),
      isTyped: stored.every(({ channel }) => channel === 'typed' || channel === 'paper'),
    };
  });
}

/** How the earlier versions of each response came in: each way in once. */
function waysOf(earlier: readonly EarlierResponse[]): Map<string, Channel[]> {
  const ways = new Map<string, Set<Channel>>();
  for (const { responseId, response } of earlier) {
    ways.set(responseId, (ways.get(responseId) ?? new Set()).add(response.channel));
  }
  return new Map(
    [...ways].map(([id, found]) => [id, channelSchema.options.filter((channel) => found.has(channel))]),
  );
}

function togetherOf(lines: readonly LineProgress[]): LineProgress['state'] {
  if (lines.every(({ state }) => state === 'finished')) return 'finished';
  return lines.every(({ state }) => state === 'none') ? 'none' : 'busy';
}
