import { useEffect, useRef } from 'react';
import { levelIn, statementIn } from '../../shared/model/answers.ts';
import type { Language, StatementAnswer } from '../../shared/model/workshop.ts';
import { PillarIcon } from '../components/Icon.tsx';
import { pillarStyle } from '../components/pillarStyle.ts';
import {
  type Answers,
  type AskedPack,
  type AskedPillar,
  answerTo,
  countAnswered,
  pillarsIn,
  type Question,
  statementAnswers,
} from './questions.ts';
import styles from './Review.module.css';
import { type AnswerWords, answerWords } from './words.ts';

export interface ReviewProps {
  pack: AskedPack;
  questions: readonly Question[];
  answers: Answers;
  lineName: string | null;
  language: Language;
  /** Goes to the question at this index. */
  onJump: (index: number) => void;
  onFinish: () => void;
}

/** The last look before finishing: every answer, each one a step away from being changed. */
export function Review({ pack, questions, answers, lineName, language, onJump, onFinish }: ReviewProps) {
  const words = answerWords[language];
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const open = questions.length - countAnswered(questions, answers);
  const pillars = pillarsIn(questions);
  return (
    <div className={styles.review}>
      <div className={styles.body}>
        <header className={styles.head}>
          <h1 ref={heading} tabIndex={-1}>
            {lineName ? words.reviewFor(lineName) : words.review}
          </h1>
          <p>
            {words.reviewHelp} {open > 0 && <strong>{words.open(open)}</strong>}
          </p>
        </header>
        <ul className={styles.pillars}>
          {pillars.map((pillar) => (
            <li key={pillar.id} className={styles.pillar} style={pillarStyle(pillar.id)}>
              <PillarAnswers
                pillar={pillar}
                pack={pack}
                questions={questions}
                answers={answers}
                language={language}
                words={words}
                onJump={onJump}
              />
            </li>
          ))}
        </ul>
      </div>
      <div className={styles.bar}>
        <button type="button" className={styles.finish} onClick={onFinish}>
          {words.finish}
        </button>
      </div>
    </div>
  );
}

interface PillarAnswersProps extends Omit<ReviewProps, 'lineName' | 'onFinish'> {
  pillar: AskedPillar;
  words: AnswerWords;
}

function PillarAnswers(props: PillarAnswersProps) {
  const { pillar, pack, questions, answers, language, words, onJump } = props;
  const own = questions.flatMap((question, index) =>
    question.pillar === pillar ? [{ question, index }] : [],
  );
  const comment = answers.comments[pillar.id];
  const [first] = own;
  if (first?.question.kind === 'level') {
    return (
      <button type="button" className={styles.row} onClick={() => onJump(first.index)}>
        <PillarIcon pillarId={pillar.id} className={styles.icon} />
        <span className={styles.name}>{pillar.name[language]}</span>
        <span className={styles.answer}>
          <LevelText pillar={pillar} pack={pack} answers={answers} language={language} words={words} />
          {comment && <span className={styles.comment}>“{comment}”</span>}
        </span>
        <span className={styles.change}>{words.change}</span>
      </button>
    );
  }
  const answered = own.filter(({ question }) => answerTo(question, answers) !== undefined).length;
  return (
    <details>
      <summary className={styles.row}>
        <PillarIcon pillarId={pillar.id} className={styles.icon} />
        <span className={styles.name}>{pillar.name[language]}</span>
        <span className={styles.answer}>
          <AnswerCounts
            own={own.map(({ question }) => question)}
            pack={pack}
            answers={answers}
            language={language}
          />
          {comment && <span className={styles.comment}>“{comment}”</span>}
        </span>
        <span className={answered < own.length ? styles.open : styles.change}>
          {words.answeredOf(answered, own.length)}
        </span>
      </summary>
      <ul className={styles.statements}>
        {own.map(({ question, index }) =>
          question.kind === 'statement' ? (
            <li key={question.key}>
              <button type="button" className={styles.statement} onClick={() => onJump(index)}>
                <span>{question.statement.text[language]}</span>
                <StatementText
                  value={statementIn(answers, question.statement.id)}
                  answers={pack.answers}
                  language={language}
                  words={words}
                />
              </button>
            </li>
          ) : null,
        )}
      </ul>
    </details>
  );
}

function LevelText(props: Omit<PillarAnswersProps, 'questions' | 'onJump'>) {
  const { pillar, pack, answers, language, words } = props;
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

interface StatementTextProps {
  value: StatementAnswer | undefined;
  answers: AskedPack['answers'];
  language: Language;
  words: AnswerWords;
}

function StatementText({ value, ...props }: StatementTextProps) {
  if (value === undefined) return <span className={styles.open}>{props.words.noAnswer}</span>;
  return <strong>{props.answers[value][props.language]}</strong>;
}

interface AnswerCountsProps {
  own: readonly Question[];
  pack: AskedPack;
  answers: Answers;
  language: Language;
}

function AnswerCounts({ own, pack, answers, language }: AnswerCountsProps) {
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
    </span>
  );
}
