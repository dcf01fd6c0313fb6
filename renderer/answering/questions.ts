import { type GivenAnswers, levelIn, statementIn } from '../../shared/model/answers.ts';
import type { Cell, GridPack, Pillar, Statement } from '../../shared/model/pack.ts';
import type { LevelAnswer, RoundMode, StatementAnswer } from '../../shared/model/workshop.ts';

/** What one participant has answered, for one business line. */
export type Answers = GivenAnswers;

/** What of a statement, a pillar and a content pack answering needs: phones get no more than this. */
export type AskedStatement = Pick<Statement, 'id' | 'text'>;
export interface AskedPillar extends Pick<Pillar, 'id' | 'name' | 'definition'> {
  cells: readonly (Pick<Cell, 'level' | 'headline'> & { statements: readonly AskedStatement[] })[];
}
export interface AskedPack extends Pick<GridPack, 'answers'> {
  levels: readonly Pick<GridPack['levels'][number], 'level' | 'name'>[];
  pillars: readonly AskedPillar[];
}

/** One screen to answer: a pillar in quick mode, a statement in detailed mode. */
export type Question<P extends AskedPillar = AskedPillar> =
  | { kind: 'level'; key: string; pillar: P }
  | { kind: 'statement'; key: string; pillar: P; statement: AskedStatement };

/** In the order in which they are offered: on the laptop the keys 1 to 4. */
export const statementAnswers: readonly StatementAnswer[] = ['yes', 'partly', 'no', 'unknown'];

export const noAnswers: Answers = { items: {}, comments: {} };

/** Every question of a round, in the order in which they are asked. */
export function questionsOf<P extends AskedPillar>(pillars: readonly P[], mode: RoundMode): Question<P>[] {
  if (mode === 'quick') {
    return pillars.map((pillar): Question<P> => ({ kind: 'level', key: pillar.id, pillar }));
  }
  return pillars.flatMap((pillar) =>
    pillar.cells.flatMap(({ statements }) =>
      statements.map(
        (statement): Question<P> => ({ kind: 'statement', key: statement.id, pillar, statement }),
      ),
    ),
  );
}

/** The pillars that questions are about, in the order in which they are asked. */
export function pillarsIn<P extends AskedPillar>(questions: readonly Question<P>[]): P[] {
  return [...new Set(questions.map(({ pillar }) => pillar))];
}

/** The answer to a question; undefined when it has none. "Don't know" is an answer. */
export function answerTo(question: Question, answers: Answers): LevelAnswer | StatementAnswer | undefined {
  return question.kind === 'level'
    ? levelIn(answers, question.pillar.id)
    : statementIn(answers, question.statement.id);
}

export function countAnswered(questions: readonly Question[], answers: Answers): number {
  return questions.filter((question) => answerTo(question, answers) !== undefined).length;
}

/** How far each pillar is: its share of answered questions, 0 to 1, and how many questions it has. */
export function stretchesOf<P extends AskedPillar>(questions: readonly Question<P>[], answers: Answers) {
  return pillarsIn(questions).map((pillar) => {
    const own = questions.filter((question) => question.pillar === pillar);
    return { pillar, share: countAnswered(own, answers) / own.length, count: own.length };
  });
}

/** Index of the first question without an answer; null when all have one. */
export function firstOpen(questions: readonly Question[], answers: Answers): number | null {
  const index = questions.findIndex((question) => answerTo(question, answers) === undefined);
  return index < 0 ? null : index;
}

/** Seconds that reading and answering takes: a card of a pillar's levels, or a statement. */
const secondsEach = { card: 18, statement: 14 };

/** Minutes that answering takes one person, rounded to five: to plan with and to promise. */
export function minutesFor(questions: readonly Question[]): number {
  const seconds = questions
    .map((asked) =>
      asked.kind === 'level' ? asked.pillar.cells.length * secondsEach.card : secondsEach.statement,
    )
    .reduce((sum, each) => sum + each, 0);
  return Math.max(5, Math.round(seconds / 60 / 5) * 5);
}
