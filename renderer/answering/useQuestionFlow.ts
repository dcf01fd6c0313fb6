import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { AnswerChange } from '../../shared/commands/responses.ts';
import type { LevelAnswer, StatementAnswer } from '../../shared/model/workshop.ts';
import { type Answers, type AskedPillar, answerTo, type Question } from './questions.ts';

/** Milliseconds that a given answer stays in sight before the next statement comes. */
const lookAtAnswer = 280;

export interface QuestionFlowInput<P extends AskedPillar> {
  questions: readonly Question<P>[];
  answers: Answers;
  /** Index of the question to begin with. */
  startAt: number;
  /** Came from the overview to change one answer, and goes back there. */
  isReturning: boolean;
  onChange: (change: AnswerChange) => void;
  onReview: () => void;
  /** Another question is shown now: from its top. */
  onMove: () => void;
  /** A new pillar has come; statements of one pillar follow each other without moving the focus. */
  onPillar: (heading: HTMLHeadingElement | null) => void;
}

export interface QuestionFlow<P extends AskedPillar> {
  index: number;
  /** Undefined only when there are no questions. */
  question: Question<P> | undefined;
  /** For the heading of the pillar. */
  heading: RefObject<HTMLHeadingElement | null>;
  /** Which of the words says what going on does now. */
  onward: 'backToReview' | 'toReview' | 'skip' | 'next';
  goBack: () => void;
  goOn: () => void;
  chooseLevel: (value: LevelAnswer) => void;
  /** Stores it, and shows the next statement after a moment. */
  answerStatement: (value: StatementAnswer) => void;
}

/** The way through the questions, on the laptop and on phones: how it looks is each page's own. */
export function useQuestionFlow<P extends AskedPillar>(input: QuestionFlowInput<P>): QuestionFlow<P> {
  const { questions, answers, startAt, isReturning, onChange, onReview, onMove } = input;
  const [index, setIndex] = useState(startAt);
  // What happens between two renders (quick typing or taps) goes by this, not by the state of the last render.
  const place = useRef(startAt);
  const advance = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const heading = useRef<HTMLHeadingElement>(null);

  const stopAdvance = useCallback(() => {
    clearTimeout(advance.current);
    advance.current = undefined;
  }, []);
  useEffect(() => stopAdvance, [stopAdvance]);

  const goTo = (next: number) => {
    stopAdvance();
    if (next < 0) return;
    if (isReturning || next >= questions.length) return onReview();
    place.current = next;
    setIndex(next);
    onMove();
  };
  const goOn = () => goTo(place.current + 1);

  const chooseLevel = (value: LevelAnswer) => {
    const asked = questions[place.current];
    if (asked?.kind === 'level') onChange({ kind: 'item', itemId: asked.pillar.id, value });
  };
  const answerStatement = (value: StatementAnswer) => {
    // Whoever answers again while the last answer is still in sight means the next statement.
    if (advance.current !== undefined) {
      if (isReturning || place.current + 1 >= questions.length) return;
      goOn();
    }
    const asked = questions[place.current];
    if (asked?.kind !== 'statement') return;
    onChange({ kind: 'item', itemId: asked.statement.id, value });
    advance.current = setTimeout(goOn, lookAtAnswer);
  };

  const question = questions[index];
  const pillarId = question?.pillar.id;
  const onPillar = useRef(input.onPillar);
  onPillar.current = input.onPillar;
  useEffect(() => {
    if (pillarId !== undefined) onPillar.current(heading.current);
  }, [pillarId]);

  const isOpen = question !== undefined && answerTo(question, answers) === undefined;
  const onward = isReturning
    ? 'backToReview'
    : index === questions.length - 1
      ? 'toReview'
      : isOpen
        ? 'skip'
        : 'next';
  const goBack = () => goTo(place.current - 1);
  return { index, question, heading, onward, goBack, goOn, chooseLevel, answerStatement };
}
