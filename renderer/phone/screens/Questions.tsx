import { useCallback, useEffect, useRef, useState } from 'react';
import type { AnswerChange } from '../../../shared/commands/responses.ts';
import type { Language, StatementAnswer } from '../../../shared/model/workshop.ts';
import { type AnswerPack, type Answers, answerTo, type Question } from '../../answer/questions.ts';
import { CommentField } from '../parts/CommentField.tsx';
import { LevelCards } from '../parts/LevelCards.tsx';
import { PillarBand } from '../parts/PillarBand.tsx';
import { Progress } from '../parts/Progress.tsx';
import { StatementAnswers } from '../parts/StatementAnswers.tsx';
import { arriveAt, usePhoneWords } from '../parts/usePhone.ts';
import styles from './Questions.module.css';

/** Milliseconds that a given answer stays in sight before the next statement comes. */
const lookAtAnswer = 280;

export interface QuestionsProps {
  pack: AnswerPack;
  questions: readonly Question[];
  answers: Answers;
  kind: 'measure' | 'target';
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
export function Questions(props: QuestionsProps) {
  const { pack, questions, answers, kind, lineName, language, isReturning, onChange, onReview } = props;
  const words = usePhoneWords();
  const [index, setIndex] = useState(props.startAt);
  const [isTyping, setIsTyping] = useState(false);
  // What happens between two renders (quick taps) goes by this, not by the state of the last render.
  const place = useRef(props.startAt);
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
    scrollTo(0, 0);
  };
  const goOn = () => goTo(place.current + 1);

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
  // A new pillar begins at its heading; statements of one pillar follow each other without moving the focus.
  useEffect(() => {
    if (pillarId !== undefined) arriveAt(heading.current);
  }, [pillarId]);

  if (!question) return null;
  const { pillar } = question;
  const isQuick = question.kind === 'level';
  const value = answerTo(question, answers);
  const isLast = index === questions.length - 1;
  const next = isReturning
    ? words.answer.backToReview
    : isLast
      ? words.answer.toReview
      : value === undefined
        ? words.answer.skip
        : words.answer.next;
  const ask =
    kind === 'target'
      ? lineName
        ? words.targetQuestionFor(lineName)
        : words.targetQuestion
      : lineName
        ? words.answer.quickQuestionFor(lineName)
        : words.answer.quickQuestion;
  const setLevel = (chosen: AnswerChange & { kind: 'level' }) => onChange(chosen);
  return (
    <main className={styles.flow} data-pillar={pillar.id}>
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
          lineName={lineName}
          hasDefinition={isQuick}
          place={(isQuick ? words.answer.pillarOf : words.answer.statementOf)(index + 1, questions.length)}
        />
        <div className={styles.body}>
          {question.kind === 'level' ? (
            <LevelCards
              key={pillar.id}
              pillar={pillar}
              packLevels={pack.levels}
              language={language}
              question={ask}
              value={answers.levels[pillar.id]}
              onChoose={(chosen) => setLevel({ kind: 'level', pillarId: pillar.id, value: chosen })}
            />
          ) : (
            <StatementAnswers
              statement={question.statement}
              language={language}
              value={answers.statements[question.statement.id]}
              onAnswer={answerStatement}
            />
          )}
          <CommentField
            key={pillar.id}
            pillar={pillar}
            language={language}
            value={answers.comments[pillar.id] ?? ''}
            onChange={(text) => onChange({ kind: 'comment', pillarId: pillar.id, text })}
            onTyping={setIsTyping}
          />
        </div>
        <div className={`${styles.bar} ${isTyping ? styles.typing : ''}`}>
          <Progress questions={questions} answers={answers} current={pillar} />
          <div className={styles.buttons}>
            {index > 0 && !isReturning && (
              <button type="button" className={styles.back} onClick={() => goTo(place.current - 1)}>
                <span aria-hidden="true">←</span>
                <span className="visually-hidden">{words.answer.back}</span>
              </button>
            )}
            {isQuick && (
              <button
                type="button"
                className={styles.unknown}
                aria-pressed={value === 'unknown'}
                onClick={() => setLevel({ kind: 'level', pillarId: pillar.id, value: 'unknown' })}
              >
                {words.answer.unknownLevel}
              </button>
            )}
            <button type="submit" className={`${styles.next} ${value === undefined ? styles.open : ''}`}>
              {next}
              <span aria-hidden="true">&nbsp;→</span>
            </button>
          </div>
        </div>
      </form>
    </main>
  );
}
