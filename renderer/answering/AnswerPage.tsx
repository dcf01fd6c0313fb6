import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import type { AnswerChange } from '../../shared/commands/responses.ts';
import type { BusinessLineId } from '../../shared/model/ids.ts';
import { pillarsAsked } from '../../shared/model/instrument.ts';
import type { Language, Round } from '../../shared/model/workshop.ts';
import type { LevelsNow } from '../../shared/room/wish.ts';
import styles from './AnswerPage.module.css';
import { QuestionFlow } from './QuestionFlow.tsx';
import { type Answers, type AskedPack, firstOpen, questionsOf } from './questions.ts';
import { Review } from './Review.tsx';
import { useShownAnswers } from './useShownAnswers.ts';
import { answerWords } from './words.ts';

/** One participant's answers for one business line, as they are stored now. */
export interface AnswerSheet {
  businessLineId: BusinessLineId;
  lineName: string;
  answers: Answers;
  /** Where the group stands, beside a wish; empty when it is not asked or not shown. */
  now: LevelsNow;
  /** Something is stored; answers that only stand ready from an earlier round are not. */
  hasBegun: boolean;
  isFinished: boolean;
}

export interface AnswerPageProps {
  pack: AskedPack;
  /** What is asked of the pack. */
  round: Pick<Round, 'mode' | 'partIds'>;
  /** The year that a wish is for; null: asks where the organisation stands now. */
  wishYear: number | null;
  language: Language;
  /** A sheet a business line, answered in this order. */
  sheets: readonly [AnswerSheet, ...AnswerSheet[]];
  /** Who answers, at the top. */
  who: ReactNode;
  /** Small things at the top right. */
  tools?: ReactNode;
  /** Resolve to whether it was stored; the caller says why not. */
  onAnswer: (businessLineId: BusinessLineId, change: AnswerChange) => Promise<boolean>;
  onFinish: (businessLineId: BusinessLineId) => Promise<boolean>;
  /** What to do when everything is finished; replaces the thanks when given as a whole. */
  doneTitle?: string;
  doneText?: string;
  doneActions: ReactNode;
}

type View =
  | { kind: 'intro'; sheet: number }
  | { kind: 'questions'; sheet: number; startAt: number; isReturning: boolean }
  | { kind: 'review'; sheet: number }
  | { kind: 'done' };

/**
 * Where one participant answers: line by line, question by question, a last look, done. It knows nothing of
 * storage or of who may see it; data come in and changes go out through its props.
 */
export function AnswerPage(props: AnswerPageProps) {
  const { pack, round, language, sheets, who, tools, onFinish } = props;
  const words = answerWords[language];
  const questions = questionsOf(pillarsAsked(pack, round), round.mode);

  const beginningOf = (index: number): View => {
    const sheet = sheets[index];
    if (!sheet) return { kind: 'done' };
    if (!sheet.hasBegun && sheets.length > 1) return { kind: 'intro', sheet: index };
    const startAt = sheet.hasBegun ? firstOpen(questions, sheet.answers) : 0;
    if (startAt === null) return { kind: 'review', sheet: index };
    return { kind: 'questions', sheet: index, startAt, isReturning: false };
  };
  const [view, setView] = useState<View>(() => beginningOf(sheets.findIndex((sheet) => !sheet.isFinished)));

  const index = view.kind === 'done' ? 0 : view.sheet;
  const sheet = sheets[index] ?? sheets[0];
  const lineName = sheets.length > 1 ? sheet.lineName : null;
  const shown = useShownAnswers(sheet, props.onAnswer);
  const toReview = useCallback(() => setView({ kind: 'review', sheet: index }), [index]);

  const finish = async () => {
    if (!(await onFinish(sheet.businessLineId))) return;
    const next = sheets.findIndex((other, place) => place !== index && !other.isFinished);
    setView(beginningOf(next));
  };

  return (
    <div className={styles.page}>
      <div className={styles.strip}>
        <div className={styles.who}>{who}</div>
        {lineName && view.kind !== 'done' && <strong className={styles.line}>{lineName}</strong>}
        <div className={styles.tools}>{tools}</div>
      </div>
      {view.kind === 'intro' && (
        <Stop
          title={index === 0 ? words.introFirst(sheet.lineName) : words.introNext(sheet.lineName)}
          text={words.introText(sheets.length)}
        >
          <button
            type="button"
            className={styles.primary}
            onClick={() => setView({ kind: 'questions', sheet: index, startAt: 0, isReturning: false })}
          >
            {words.begin}
          </button>
        </Stop>
      )}
      {view.kind === 'questions' && (
        <QuestionFlow
          key={`${sheet.businessLineId} ${view.startAt}`}
          pack={pack}
          questions={questions}
          wishYear={props.wishYear}
          now={sheet.now}
          answers={shown.answers}
          lineName={lineName}
          language={language}
          startAt={view.startAt}
          isReturning={view.isReturning}
          onChange={shown.change}
          onReview={toReview}
        />
      )}
      {view.kind === 'review' && (
        <Review
          pack={pack}
          questions={questions}
          answers={shown.answers}
          lineName={lineName}
          language={language}
          onJump={(startAt) => setView({ kind: 'questions', sheet: index, startAt, isReturning: true })}
          onFinish={() => void finish()}
        />
      )}
      {view.kind === 'done' && (
        <Stop title={props.doneTitle ?? words.doneTitle} text={props.doneText ?? words.doneText} isDone>
          {props.doneActions}
          {sheets.map((each, place) => (
            <button
              key={each.businessLineId}
              type="button"
              className={styles.quiet}
              onClick={() => setView({ kind: 'review', sheet: place })}
            >
              {sheets.length > 1 ? words.lookFor(each.lineName) : words.look}
            </button>
          ))}
        </Stop>
      )}
    </div>
  );
}

interface StopProps {
  title: string;
  text: string;
  isDone?: boolean;
  children: ReactNode;
}

/** A page between questions: says one thing, and what to do next. */
function Stop({ title, text, isDone = false, children }: StopProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={styles.stop}>
      {isDone && (
        <svg className={styles.check} viewBox="0 0 24 24" aria-hidden="true">
          <circle cx="12" cy="12" r="11" fill="currentColor" />
          <path d="M6.5 12.5 10.5 16.5 17.5 8.5" fill="none" stroke="#ffffff" strokeWidth="2.2" />
        </svg>
      )}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <p>{text}</p>
      <div className={styles.actions}>{children}</div>
    </div>
  );
}
