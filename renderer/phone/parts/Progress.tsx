import type { QuestionnairePillar } from '../../../shared/room/questionnaire.ts';
import { type Answers, countAnswered, type Question, stretchesOf } from '../../answering/questions.ts';
import styles from './Progress.module.css';
import { pillarStyle } from './pillarStyle.ts';
import { usePhoneWords } from './usePhone.ts';

export interface ProgressProps {
  questions: readonly Question<QuestionnairePillar>[];
  answers: Answers;
  current: QuestionnairePillar;
}

/** How much has an answer: a stretch for every pillar in its colour, filled as far as it is answered. */
export function Progress({ questions, answers, current }: ProgressProps) {
  const { answer: words } = usePhoneWords();
  const done = countAnswered(questions, answers);
  return (
    <div
      className={styles.track}
      role="progressbar"
      aria-label={words.progress(done, questions.length)}
      aria-valuemin={0}
      aria-valuemax={questions.length}
      aria-valuenow={done}
    >
      {stretchesOf(questions, answers).map(({ pillar, share }) => (
        <span
          key={pillar.id}
          data-pillar={pillar.id}
          style={pillarStyle(pillar)}
          className={`${styles.stretch} ${pillar === current ? styles.current : ''}`}
        >
          <span className={styles.filled} style={{ width: `${100 * share}%` }} />
        </span>
      ))}
    </div>
  );
}
