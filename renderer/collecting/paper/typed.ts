import type { GivenAnswers } from '../../../shared/model/answers.ts';
import type { LevelAnswer, StatementAnswer, WorkshopResponse } from '../../../shared/model/workshop.ts';
import { answerTo, type Question } from '../../answering/questions.ts';

export type TypedAnswer = LevelAnswer | StatementAnswer;

/** What has been typed of one form: an answer or null for each question, and where the next key goes. */
export interface Typed {
  questions: readonly Question[];
  answers: readonly (TypedAnswer | null)[];
  /** Index of the question that the next key answers; the number of questions means: looking it over. */
  at: number;
}

export function nothingTyped(questions: readonly Question[]): Typed {
  return { questions, answers: questions.map(() => null), at: 0 };
}

/** A form that was entered before, as it was entered: to be looked over and changed. */
export function typedFrom(questions: readonly Question[], response: WorkshopResponse): Typed {
  const answers = questions.map((question) => answerTo(question, response) ?? null);
  return { questions, answers, at: 0 };
}

/** Whether every question had its turn, and what was typed is there to be compared with the paper. */
export function isChecking({ questions, at }: Typed): boolean {
  return at === questions.length;
}

export function openQuestions({ answers }: Typed): number {
  return answers.filter((answer) => answer === null).length;
}

const statementKeys: Record<string, StatementAnswer> = {
  '1': 'yes',
  '2': 'partly',
  '3': 'no',
  '4': 'unknown',
  '0': 'unknown',
  '?': 'unknown',
};

/** The answer that a key stands for: a level of the pillar, statements 1 to 4, and 0 or ? for "don't know" in both. */
export function answerOfKey(question: Question, key: string): TypedAnswer | null {
  if (question.kind === 'statement') return statementKeys[key] ?? null;
  if (key === '0' || key === '?') return 'unknown';
  const cell = question.pillar.cells.find(({ level }) => String(level) === key);
  return cell?.level ?? null;
}

/**
 * What a key does. Answers go to the question in turn and on to the next; Backspace goes back and takes that
 * answer away; the arrows walk without changing anything; a space leaves a question open; Enter ends it.
 *
 * @returns null for a key that means nothing here
 */
export function press(typed: Typed, key: string): Typed | null {
  const { questions, at } = typed;
  const last = questions.length;
  const question = questions[at];
  const answer = question && answerOfKey(question, key);
  if (answer !== undefined && answer !== null) return { ...replaced(typed, at, answer), at: at + 1 };
  switch (key) {
    case 'Backspace': {
      const back = Math.max(0, at - 1);
      return { ...replaced(typed, back, null), at: back };
    }
    case 'Delete':
      return question ? replaced(typed, at, null) : null;
    case 'ArrowLeft':
    case 'ArrowUp':
      return { ...typed, at: Math.max(0, at - 1) };
    case 'ArrowRight':
    case 'ArrowDown':
      return { ...typed, at: Math.min(last, at + 1) };
    case ' ':
      return question ? { ...replaced(typed, at, null), at: at + 1 } : null;
    case 'Home':
      return { ...typed, at: 0 };
    case 'End':
      return { ...typed, at: last };
    case 'Enter':
      return question ? { ...typed, at: last } : null;
    default:
      return null;
  }
}

function replaced(typed: Typed, index: number, answer: TypedAnswer | null): Typed {
  return { ...typed, answers: typed.answers.with(index, answer) };
}

/** What is stored of it; comments of pillars come beside the keys. */
export function contentOf({ questions, answers }: Typed, comments: GivenAnswers['comments']): GivenAnswers {
  const content: GivenAnswers = { items: {}, comments: {} };
  for (const [index, question] of questions.entries()) {
    const answer = answers[index];
    if (answer === null || answer === undefined) continue;
    content.items[question.kind === 'level' ? question.pillar.id : question.statement.id] = answer;
  }
  for (const { pillar } of questions) {
    const text = comments[pillar.id]?.trim();
    if (text) content.comments[pillar.id] = text;
  }
  return content;
}
