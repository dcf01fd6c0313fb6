import type { EarlierResponse } from '../../../shared/model/earlier.ts';
import { responseIdOf } from '../../../shared/model/ids.ts';
import { pillarsAsked } from '../../../shared/model/instrument.ts';
import type { GridPack } from '../../../shared/model/pack.ts';
import { linesAnswered } from '../../../shared/model/seats.ts';
import type {
  BusinessLine,
  Channel,
  Language,
  Participant,
  Round,
  WorkshopData,
  WorkshopResponse,
} from '../../../shared/model/workshop.ts';
import { enumerate } from '../../../shared/words/language.ts';
import { countAnswered, questionsOf } from '../../answering/questions.ts';
import type { LineProgress } from '../../collecting/progress.ts';
import { earlierWords } from './earlierWords.ts';

/** One version of somebody's answers: all that anybody may see of it, before and after the reveal. */
export interface AnswerVersion {
  channel: Channel;
  /** When it was finished, or else changed last: ISO 8601. Null in anonymous workshops, which keep no moment. */
  at: string | null;
  /** Questions with an answer ("don't know" included), and all questions. */
  answered: number;
  total: number;
  isFinished: boolean;
}

export interface LineHistory {
  line: BusinessLine;
  counts: AnswerVersion | null;
  /** The latest first; in anonymous workshops by way in. */
  earlier: (AnswerVersion & { stored: EarlierResponse })[];
}

/** The versions of one person's answers in a round, for each business line that has earlier ones. */
export function historyOf(
  data: Pick<WorkshopData, 'workshop' | 'responses'>,
  pack: GridPack,
  round: Round,
  participant: Participant,
  earlier: readonly EarlierResponse[],
): LineHistory[] {
  const questions = questionsOf(pillarsAsked(pack, round), round.mode);
  const isAnonymous = data.workshop.anonymity === 'anonymous';
  const versionOf = (response: WorkshopResponse): AnswerVersion => ({
    channel: response.channel,
    at: isAnonymous ? null : (response.finishedAt ?? response.updatedAt),
    answered: countAnswered(questions, response),
    total: questions.length,
    isFinished: response.finishedAt !== null,
  });
  return linesAnswered(data.workshop, participant).flatMap((line) => {
    const id = responseIdOf(round.id, line.id, participant.id);
    const current = data.responses.find((response) => response.id === id);
    const versions = earlier
      .filter(({ responseId }) => responseId === id)
      .map((stored) => ({ ...versionOf(stored.response), stored }))
      .sort((a, b) => (b.at ?? '').localeCompare(a.at ?? '') || a.channel.localeCompare(b.channel));
    return versions.length > 0
      ? [{ line, counts: current ? versionOf(current) : null, earlier: versions }]
      : [];
  });
}

/** `telt: papier · eerder: telefoon`. */
export function waysText({ channel, earlier }: LineProgress, language: Language): string {
  const words = earlierWords[language];
  const before = words.earlier(
    enumerate(
      earlier.map((way) => words.ways[way]),
      language,
    ),
  );
  return channel === null ? before : `${words.counts(words.ways[channel])} · ${before}`;
}

/** The hour and minute of a moment on this laptop's clock, `14:05`. */
export function timeOfDay(moment: string): string {
  const date = new Date(moment);
  return [date.getHours(), date.getMinutes()].map((part) => `${part}`.padStart(2, '0')).join(':');
}
