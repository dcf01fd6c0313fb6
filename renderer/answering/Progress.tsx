import type { Language } from '../../shared/model/workshop.ts';
import { pillarStyle } from '../components/pillarStyle.ts';
import styles from './Progress.module.css';
import { type Answers, type AskedPillar, countAnswered, type Question, stretchesOf } from './questions.ts';
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
        {stretchesOf(questions, answers).map(({ pillar, share, count }) => (
          <span
            key={pillar.id}
            className={`${styles.stretch} ${pillar === current ? styles.current : ''}`}
            style={{ ...pillarStyle(pillar.id), flexGrow: count }}
          >
            <span className={styles.filled} style={{ width: `${100 * share}%` }} />
          </span>
        ))}
      </div>
      <span className={styles.words} aria-hidden="true">
        {words.progress(done, questions.length)}
      </span>
    </div>
  );
}
