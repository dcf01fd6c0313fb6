import { levelIn, statementIn } from '../../../shared/model/answers.ts';
import type { Language } from '../../../shared/model/workshop.ts';
import type { Questionnaire, QuestionnairePillar } from '../../../shared/room/questionnaire.ts';
import {
  type Answers,
  answerTo,
  countAnswered,
  pillarsIn,
  type Question,
  statementAnswers,
} from '../../answering/questions.ts';
import { Button, Page } from '../parts/Page.tsx';
import { PillarIcon } from '../parts/PillarBand.tsx';
import { pillarStyle } from '../parts/pillarStyle.ts';
import { useArrival, usePhoneWords } from '../parts/usePhone.ts';
import styles from './Review.module.css';

export interface ReviewProps {
  pack: Questionnaire;
  questions: readonly Question<QuestionnairePillar>[];
  answers: Answers;
  lineName: string | null;
  language: Language;
  /** Goes to the question at this index; null once nothing can be changed any more. */
  onJump: ((index: number) => void) | null;
  /** What the button below says and does. */
  onward: { label: string; go: () => void };
}

/** The last look: every answer, each one a tap away from being changed. */
export function Review(props: ReviewProps) {
  const { questions, answers, lineName, onJump, onward } = props;
  const words = usePhoneWords();
  const heading = useArrival();
  const open = questions.length - countAnswered(questions, answers);
  const pillars = pillarsIn(questions);
  const title = onJump
    ? lineName
      ? words.answer.reviewFor(lineName)
      : words.answer.review
    : (lineName ?? words.reviewReadOnly);
  return (
    <Page
      title={title}
      headingRef={heading}
      bar={
        <Button kind="primary" onClick={onward.go}>
          {onward.label}
        </Button>
      }
    >
      {onJump && (
        <p>
          {words.reviewHelp} {open > 0 && <strong>{words.answer.open(open)}</strong>}
        </p>
      )}
      <ul>
        {pillars.map((pillar) => (
          <li key={pillar.id} className={styles.pillar} data-pillar={pillar.id} style={pillarStyle(pillar)}>
            <PillarAnswers {...props} pillar={pillar} />
          </li>
        ))}
      </ul>
    </Page>
  );
}

function PillarAnswers(props: ReviewProps & { pillar: QuestionnairePillar }) {
  const { pillar, pack, questions, answers, language, onJump } = props;
  const words = usePhoneWords();
  const own = questions.flatMap((question, index) =>
    question.pillar === pillar ? [{ question, index }] : [],
  );
  const [first] = own;
  const comment = answers.comments[pillar.id];
  const head = (
    <>
      <span className={styles.name}>
        <PillarIcon pillar={pillar} className={styles.icon} />
        {pillar.name[language]}
      </span>
      {first?.question.kind === 'level' ? <LevelText {...props} /> : <AnswerCounts {...props} />}
      {comment && <span className={styles.comment}>“{comment}”</span>}
    </>
  );
  if (first?.question.kind === 'level') {
    return onJump ? (
      <button type="button" className={styles.row} onClick={() => onJump(first.index)}>
        {head}
      </button>
    ) : (
      <div className={styles.row}>{head}</div>
    );
  }
  return (
    <details>
      <summary className={styles.row}>{head}</summary>
      <ul>
        {own.map(({ question, index }) => {
          if (question.kind !== 'statement') return null;
          const value = statementIn(answers, question.statement.id);
          const line = (
            <>
              <span>{question.statement.text[language]}</span>
              <strong className={value === undefined ? styles.open : ''}>
                {value === undefined ? words.answer.noAnswer : pack.answers[value][language]}
              </strong>
            </>
          );
          return (
            <li key={question.key}>
              {onJump ? (
                <button type="button" className={styles.statement} onClick={() => onJump(index)}>
                  {line}
                </button>
              ) : (
                <div className={styles.statement}>{line}</div>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

function LevelText({ pillar, pack, answers, language }: ReviewProps & { pillar: QuestionnairePillar }) {
  const { answer: words } = usePhoneWords();
  const value = levelIn(answers, pillar.id);
  if (value === undefined) return <span className={styles.open}>{words.noAnswer}</span>;
  if (value === 'unknown') return <span className={styles.headline}>{words.unknownLevel}</span>;
  const cell = pillar.cells.find(({ level }) => level === value);
  const name = pack.levels.find(({ level }) => level === value)?.name[language] ?? '';
  return (
    <>
      <span className={styles.headline}>{cell?.headline[language]}</span>
      <span className={styles.level}>{words.levelName(value, name)}</span>
    </>
  );
}

function AnswerCounts({
  pillar,
  pack,
  questions,
  answers,
  language,
}: ReviewProps & { pillar: QuestionnairePillar }) {
  const { answer: words } = usePhoneWords();
  const own = questions.filter((question) => question.pillar === pillar);
  const open = own.length - countAnswered(own, answers);
  return (
    <span className={styles.counts}>
      {statementAnswers.map((answer) => {
        const count = own.filter((question) => answerTo(question, answers) === answer).length;
        return count === 0 ? null : (
          <span key={answer}>
            {pack.answers[answer][language]} <strong>{count}</strong>
          </span>
        );
      })}
      {open > 0 && (
        <span className={styles.open}>
          {words.noAnswer} {open}
        </span>
      )}
    </span>
  );
}
