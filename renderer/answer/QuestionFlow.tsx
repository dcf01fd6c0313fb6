import { useCallback, useEffect, useRef, useState } from 'react';
import type { AnswerChange } from '../../shared/commands/responses.ts';
import type { Language, Level, LevelAnswer, StatementAnswer } from '../../shared/model/workshop.ts';
import { CommentField } from './CommentField.tsx';
import { LevelCards } from './LevelCards.tsx';
import { PillarBand } from './PillarBand.tsx';
import { Progress } from './Progress.tsx';
import styles from './QuestionFlow.module.css';
import { type AnswerPack, type Answers, answerTo, type Question } from './questions.ts';
import { StatementQuestion, statementAnswers } from './StatementQuestion.tsx';
import { useAnswerKeys } from './useAnswerKeys.ts';
import { answerWords } from './words.ts';

/** Milliseconds that a given answer stays in sight before the next statement comes. */
const lookAtAnswer = 280;

export interface QuestionFlowProps {
  pack: AnswerPack;
  questions: readonly Question[];
  asks: 'current' | 'wished';
  answers: Answers;
  /** The business line asked about, when there are several. */
  lineName: string | null;
  language: Language;
  /** Index of the question to begin with. */
  startAt: number;
  /** Came from the overview to change one answer, and goes back there. */
  isReturning: boolean;
  onChange: (change: AnswerChange) => void;
  onReview: () => void;
}

/** The questions one by one: a pillar a screen, or a statement a screen that moves on by itself. */
export function QuestionFlow(props: QuestionFlowProps) {
  const { pack, questions, answers, lineName, language, startAt, isReturning, onChange, onReview } = props;
  const words = answerWords[language];
  const [index, setIndex] = useState(startAt);
  // What happens between two renders (quick typing) goes by this, not by the state of the last render.
  const place = useRef(startAt);
  const advance = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const heading = useRef<HTMLHeadingElement>(null);
  const body = useRef<HTMLDivElement>(null);

  const stopAdvance = useCallback(() => {
    clearTimeout(advance.current);
    advance.current = undefined;
  }, []);
  useEffect(() => stopAdvance, [stopAdvance]);

  const goTo = useCallback(
    (next: number) => {
      stopAdvance();
      if (next < 0) return;
      if (isReturning || next >= questions.length) return onReview();
      place.current = next;
      setIndex(next);
      if (body.current) body.current.scrollTop = 0;
    },
    [isReturning, questions.length, onReview, stopAdvance],
  );
  const goBack = useCallback(() => goTo(place.current - 1), [goTo]);
  const goOn = useCallback(() => goTo(place.current + 1), [goTo]);

  const chooseLevel = (value: LevelAnswer) => {
    const asked = questions[place.current];
    if (asked?.kind === 'level') onChange({ kind: 'level', pillarId: asked.pillar.id, value });
  };

  const answerStatement = (value: StatementAnswer) => {
    // Whoever answers again while the last answer is still in sight means the next statement.
    if (advance.current !== undefined) {
      if (isReturning || place.current + 1 >= questions.length) return;
      goOn();
    }
    const asked = questions[place.current];
    if (asked?.kind !== 'statement') return;
    onChange({ kind: 'statement', statementId: asked.statement.id, value });
    advance.current = setTimeout(goOn, lookAtAnswer);
  };

  const question = questions[index];
  const pillarId = question?.pillar.id;
  const isQuick = question?.kind === 'level';
  // A new pillar begins at its heading; statements of one pillar follow each other without moving the focus.
  useEffect(() => {
    if (pillarId !== undefined) heading.current?.focus({ preventScroll: true });
  }, [pillarId]);

  useAnswerKeys({
    onNumber: (number) => {
      if (isQuick && number >= 1 && number <= 5) chooseLevel(number as Level);
      if (isQuick && number === 0) chooseLevel('unknown');
      const answer = statementAnswers[number - 1];
      if (!isQuick && answer) answerStatement(answer);
    },
    onBack: goBack,
    onNext: goOn,
  });

  if (!question) return null;
  const { pillar } = question;
  const value = answerTo(question, answers);
  const isLast = index === questions.length - 1;
  const comment = (
    <CommentField
      key={pillar.id}
      pillar={pillar}
      language={language}
      value={answers.comments[pillar.id] ?? ''}
      onSave={(text) => onChange({ kind: 'comment', pillarId: pillar.id, text })}
    />
  );
  const next = isReturning
    ? words.backToReview
    : isLast
      ? words.toReview
      : value === undefined
        ? words.skip
        : words.next;
  return (
    <form
      className={styles.flow}
      onSubmit={(event) => {
        event.preventDefault();
        goOn();
      }}
    >
      <PillarBand
        pillar={pillar}
        language={language}
        headingRef={heading}
        place={(isQuick ? words.pillarOf : words.statementOf)(index + 1, questions.length)}
      />
      <div className={styles.body} ref={body}>
        {question.kind === 'level' ? (
          <LevelCards
            key={pillar.id}
            pillar={pillar}
            packLevels={pack.levels}
            language={language}
            question={levelQuestion(props.asks, lineName, words)}
            value={answers.levels[pillar.id]}
            onChoose={chooseLevel}
          >
            {comment}
          </LevelCards>
        ) : (
          <>
            <StatementQuestion
              pillar={pillar}
              statement={question.statement}
              language={language}
              value={answers.statements[question.statement.id]}
              onAnswer={answerStatement}
            />
            <div className={styles.comment}>
              {comment}
              <p className={styles.keys}>{words.keysHint}</p>
            </div>
          </>
        )}
      </div>
      <div className={styles.bar}>
        <button type="button" className={styles.back} onClick={goBack} disabled={index === 0 || isReturning}>
          <span aria-hidden="true">←</span> {words.back}
        </button>
        <Progress questions={questions} answers={answers} current={pillar} language={language} />
        <button
          type="submit"
          className={`${styles.next} ${value === undefined && !isReturning ? styles.open : ''}`}
        >
          {next} <span aria-hidden="true">→</span>
        </button>
      </div>
    </form>
  );
}

function levelQuestion(
  asks: QuestionFlowProps['asks'],
  lineName: string | null,
  words: (typeof answerWords)['nl'],
): string {
  if (asks === 'wished') return lineName ? words.wishQuestionFor(lineName) : words.wishQuestion;
  return lineName ? words.quickQuestionFor(lineName) : words.quickQuestion;
}
