import { useState } from 'react';
import type { AnswerChange } from '../../../shared/commands/responses.ts';
import { levelIn, statementIn } from '../../../shared/model/answers.ts';
import type { BusinessLineId } from '../../../shared/model/ids.ts';
import type { Language } from '../../../shared/model/workshop.ts';
import type { RoomRound } from '../../../shared/room/protocol.ts';
import type { Questionnaire, QuestionnairePillar } from '../../../shared/room/questionnaire.ts';
import { type Answers, answerTo, type Question } from '../../answering/questions.ts';
import { useQuestionFlow } from '../../answering/useQuestionFlow.ts';
import { levelQuestion } from '../../answering/words.ts';
import { CommentField } from '../parts/CommentField.tsx';
import { LevelCards } from '../parts/LevelCards.tsx';
import { PillarBand } from '../parts/PillarBand.tsx';
import { Progress } from '../parts/Progress.tsx';
import { pillarStyle } from '../parts/pillarStyle.ts';
import { StatementAnswers } from '../parts/StatementAnswers.tsx';
import { arriveAt, usePhoneWords } from '../parts/usePhone.ts';
import styles from './Questions.module.css';

export interface QuestionsProps {
  pack: Questionnaire;
  questions: readonly Question<QuestionnairePillar>[];
  answers: Answers;
  /** Of a round that asks for wishes. */
  wish: RoomRound['wish'];
  lineId: BusinessLineId;
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
  const { pack, questions, answers, wish, lineName, language, isReturning, onChange } = props;
  const words = usePhoneWords();
  const [isTyping, setIsTyping] = useState(false);
  const flow = useQuestionFlow({ ...props, onMove: () => scrollTo(0, 0), onPillar: arriveAt });
  const { index, question } = flow;
  if (!question) return null;
  const { pillar } = question;
  const isQuick = question.kind === 'level';
  const value = answerTo(question, answers);
  return (
    <main className={styles.flow} data-pillar={pillar.id} style={pillarStyle(pillar)}>
      <form
        className={styles.flow}
        onSubmit={(event) => {
          event.preventDefault();
          flow.goOn();
        }}
      >
        <PillarBand
          pillar={pillar}
          language={language}
          headingRef={flow.heading}
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
              question={levelQuestion(words.answer, lineName, wish?.year ?? null)}
              now={wish?.now[props.lineId]?.[pillar.id]}
              value={levelIn(answers, pillar.id)}
              onChoose={flow.chooseLevel}
            />
          ) : (
            <StatementAnswers
              statement={question.statement}
              words={pack.answers}
              language={language}
              value={statementIn(answers, question.statement.id)}
              onAnswer={flow.answerStatement}
            />
          )}
          <CommentField
            key={pillar.id}
            pillar={pillar}
            language={language}
            value={answers.comments[pillar.id] ?? ''}
            onChange={(text) => onChange({ kind: 'comment', partId: pillar.id, text })}
            onTyping={setIsTyping}
          />
        </div>
        <div className={`${styles.bar} ${isTyping ? styles.typing : ''}`}>
          <Progress questions={questions} answers={answers} current={pillar} />
          <div className={styles.buttons}>
            {index > 0 && !isReturning && (
              <button type="button" className={styles.back} onClick={flow.goBack}>
                <span aria-hidden="true">←</span>
                <span className="visually-hidden">{words.answer.back}</span>
              </button>
            )}
            {isQuick && (
              <button
                type="button"
                className={styles.unknown}
                aria-pressed={value === 'unknown'}
                onClick={() => flow.chooseLevel('unknown')}
              >
                {words.answer.unknownLevel}
              </button>
            )}
            <button type="submit" className={`${styles.next} ${value === undefined ? styles.open : ''}`}>
              {words.answer[flow.onward]}
              <span aria-hidden="true">&nbsp;→</span>
            </button>
          </div>
        </div>
      </form>
    </main>
  );
}
