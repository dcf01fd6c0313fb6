import { useCallback, useState } from 'react';
import { type Answers, firstOpen, type Question } from './questions.ts';

/** Where somebody is who answers, line by line: `sheet` is the index of the business line's answers. */
export type AnswerView =
  /** Before a line, when there are several. */
  | { kind: 'line'; sheet: number }
  | { kind: 'questions'; sheet: number; startAt: number; isReturning: boolean }
  | { kind: 'review'; sheet: number }
  | { kind: 'done' };

/** What the way through the answers of one business line follows from. */
export interface SheetOnTheWay {
  answers: Answers;
  /** Something is stored; answers that only stand ready from an earlier round are not. */
  hasBegun: boolean;
  isFinished: boolean;
}

/** Where the answers of a business line go on: at its first question, the first open one, or the last look. */
export function beginningOf(
  sheets: readonly SheetOnTheWay[],
  questions: readonly Question[],
  sheet: number,
): AnswerView {
  const at = sheets[sheet];
  if (!at) return { kind: 'done' };
  if (!at.hasBegun && sheets.length > 1) return { kind: 'line', sheet };
  const startAt = at.hasBegun ? firstOpen(questions, at.answers) : 0;
  return startAt === null
    ? { kind: 'review', sheet }
    : { kind: 'questions', sheet, startAt, isReturning: false };
}

export interface AnswerViews {
  view: AnswerView;
  /** Index of the sheet that it is about; the first when all is done. */
  index: number;
  /** From the page before a line to its questions. */
  begin: () => void;
  /** To one question, and back to the last look after it. */
  jump: (startAt: number) => void;
  /** To the last look: of this sheet, or of another one. */
  review: (sheet?: number) => void;
  /** This sheet is finished: to the next one that is not, or to the end. */
  goOn: () => void;
}

/** The way of a participant through the answers, on the laptop and on phones: how it looks is each page's own. */
export function useAnswerViews(
  sheets: readonly SheetOnTheWay[],
  questions: readonly Question[],
): AnswerViews {
  const [view, setView] = useState<AnswerView>(() =>
    beginningOf(
      sheets,
      questions,
      sheets.findIndex(({ isFinished }) => !isFinished),
    ),
  );
  const index = view.kind === 'done' ? 0 : view.sheet;
  const review = useCallback((sheet = index) => setView({ kind: 'review', sheet }), [index]);
  return {
    view,
    index,
    begin: () => setView({ kind: 'questions', sheet: index, startAt: 0, isReturning: false }),
    jump: (startAt) => setView({ kind: 'questions', sheet: index, startAt, isReturning: true }),
    review,
    goOn: () => {
      const next = sheets.findIndex((other, place) => place !== index && !other.isFinished);
      setView(beginningOf(sheets, questions, next));
    },
  };
}
