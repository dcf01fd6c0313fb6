import { type ReactNode, useEffect, useRef } from 'react';
import type { AnswerChange } from '../../shared/commands/responses.ts';
import type { BusinessLineId } from '../../shared/model/ids.ts';
import { pillarsAsked } from '../../shared/model/instrument.ts';
import type { Language, Round } from '../../shared/model/workshop.ts';
import type { LevelsNow } from '../../shared/room/wish.ts';
import styles from './AnswerPage.module.css';
import { QuestionFlow } from './QuestionFlow.tsx';
import { type AskedPack, questionsOf } from './questions.ts';
import { Review } from './Review.tsx';
import { type SheetOnTheWay, useAnswerViews } from './useAnswerViews.ts';
import { useShownAnswers } from './useShownAnswers.ts';
import { answerWords } from './words.ts';

/** One participant's answers for one business line, as they are stored now. */
export interface AnswerSheet extends SheetOnTheWay {
  businessLineId: BusinessLineId;
  lineName: string;
  /** Where the group stands, beside a wish; empty when it is not asked or not shown. */
  now: LevelsNow;
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

/**
 * Where one participant answers: line by line, question by question, a last look, done. It knows nothing of
 * storage or of who may see it; data come in and changes go out through its props.
 */
export function AnswerPage(props: AnswerPageProps) {
  const { pack, round, language, sheets, who, tools, onFinish } = props;
  const words = answerWords[language];
  const questions = questionsOf(pillarsAsked(pack, round), round.mode);

  const { view, index, ...go } = useAnswerViews(sheets, questions);
  const sheet = sheets[index] ?? sheets[0];
  const lineName = sheets.length > 1 ? sheet.lineName : null;
  const shown = useShownAnswers(sheet, props.onAnswer);

  const finish = async () => {
    if (!(await onFinish(sheet.businessLineId))) return;
    go.goOn();
  };

  return (
    <div className={styles.page}>
      <div className={styles.strip}>
        <div className={styles.who}>{who}</div>
        {lineName && view.kind !== 'done' && <strong className={styles.line}>{lineName}</strong>}
        <div className={styles.tools}>{tools}</div>
      </div>
      {view.kind === 'line' && (
        <Stop
          title={index === 0 ? words.introFirst(sheet.lineName) : words.introNext(sheet.lineName)}
          text={words.introText(sheets.length)}
        >
          <button type="button" className={styles.primary} onClick={go.begin}>
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
          onReview={go.review}
        />
      )}
      {view.kind === 'review' && (
        <Review
          pack={pack}
          questions={questions}
          answers={shown.answers}
          lineName={lineName}
          language={language}
          onJump={go.jump}
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
              onClick={() => go.review(place)}
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
