import type { Language } from '../../shared/model/workshop.ts';
import { pillarStyle } from '../components/pillarStyle.ts';
import styles from './Progress.module.css';
import { type Answers, type AskedPillar, countAnswered, pillarsIn, type Question } from './questions.ts';
import { answerWords } from './words.ts';

export interface ProgressProps {
  questions: readonly Question[];
  answers: Answers;
  current: AskedPillar;
  language: Language;
}

/** How much has an answer: a stretch for every pillar, filled as far as it is answered. */
export function Progress({ questions, answers, current, language }: ProgressProps) {
  const words = answerWords[language];
  const pillars = pillarsIn(questions);
  const done = countAnswered(questions, answers);
  return (
    <div className={styles.progress}>
      <div
        className={styles.track}
        role="progressbar"
        aria-label={words.progress(done, questions.length)}
        aria-valuemin={0}
        aria-valuemax={questions.length}
        aria-valuenow={done}
      >
        {pillars.map((pillar) => {
          const own = questions.filter((question) => question.pillar === pillar);
          return (
            <span
              key={pillar.id}
              className={`${styles.stretch} ${pillar === current ? styles.current : ''}`}
              style={{ ...pillarStyle(pillar.id), flexGrow: own.length }}
            >
              <span
                className={styles.filled}
                style={{ width: `${(100 * countAnswered(own, answers)) / own.length}%` }}
              />
            </span>
          );
        })}
      </div>
      <span className={styles.words} aria-hidden="true">
        {words.progress(done, questions.length)}
      </span>
    </div>
  );
}
