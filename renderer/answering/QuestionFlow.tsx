import { useRef } from 'react';
import type { AnswerChange } from '../../shared/commands/responses.ts';
import { levelIn, statementIn } from '../../shared/model/answers.ts';
import type { Language } from '../../shared/model/workshop.ts';
import type { LevelsNow } from '../../shared/room/wish.ts';
import { CommentField } from './CommentField.tsx';
import { LevelCards } from './LevelCards.tsx';
import { PillarBand } from './PillarBand.tsx';
import { Progress } from './Progress.tsx';
import styles from './QuestionFlow.module.css';
import { type Answers, type AskedPack, answerTo, type Question, statementAnswers } from './questions.ts';
import { StatementQuestion } from './StatementQuestion.tsx';
import { useAnswerKeys } from './useAnswerKeys.ts';
import { useQuestionFlow } from './useQuestionFlow.ts';
import { answerWords, levelQuestion } from './words.ts';

export interface QuestionFlowProps {
  pack: AskedPack;
  questions: readonly Question[];
  /** The year that a wish is for; null: asks where they stand now. */
  wishYear: number | null;
  /** Where the group stands, as it was shown, beside a wish. */
  now: LevelsNow;
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
  const { pack, questions, answers, lineName, language, isReturning, onChange } = props;
  const words = answerWords[language];
  const body = useRef<HTMLDivElement>(null);
  const flow = useQuestionFlow({
    ...props,
    onMove: () => {
      if (body.current) body.current.scrollTop = 0;
    },
    onPillar: (heading) => heading?.focus({ preventScroll: true }),
  });
  const { index, question, goBack, goOn, chooseLevel, answerStatement } = flow;
  const isQuick = question?.kind === 'level';

  useAnswerKeys({
    onNumber: (number) => {
      const level = pack.levels.find((each) => each.level === number)?.level;
      if (isQuick && level !== undefined) chooseLevel(level);
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
  const comment = (
    <CommentField
      key={pillar.id}
      pillar={pillar}
      language={language}
      value={answers.comments[pillar.id] ?? ''}
      onSave={(text) => onChange({ kind: 'comment', partId: pillar.id, text })}
    />
  );
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
        headingRef={flow.heading}
        place={(isQuick ? words.pillarOf : words.statementOf)(index + 1, questions.length)}
      />
      <div className={styles.body} ref={body}>
        {question.kind === 'level' ? (
          <LevelCards
            key={pillar.id}
            pillar={pillar}
            packLevels={pack.levels}
            language={language}
            question={levelQuestion(words, lineName, props.wishYear)}
            now={props.now[pillar.id]}
            value={levelIn(answers, pillar.id)}
            onChoose={chooseLevel}
          >
            {comment}
          </LevelCards>
        ) : (
          <>
            <StatementQuestion
              pillar={pillar}
              statement={question.statement}
              words={pack.answers}
              language={language}
              value={statementIn(answers, question.statement.id)}
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
          {words[flow.onward]} <span aria-hidden="true">→</span>
        </button>
      </div>
    </form>
  );
}
