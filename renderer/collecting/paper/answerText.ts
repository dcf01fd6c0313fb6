import type { StatementAnswer } from '../../../shared/model/workshop.ts';
import type { Question } from '../../answering/questions.ts';
import type { TypedAnswer } from './typed.ts';
import type { EntryWords } from './words.ts';

/** An answer in words: `3`, `deels`, `weet ik niet`, `open`. */
export function answerText(question: Question, answer: TypedAnswer | null, words: EntryWords): string {
  if (answer === null) return words.open;
  if (question.kind === 'statement') return words.answers[answer as StatementAnswer];
  return answer === 'unknown' ? words.unknownLevel : String(answer);
}
