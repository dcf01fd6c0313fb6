import type { Language, StatementAnswer } from '../../../shared/model/workshop.ts';
import { type AskedPack, type AskedStatement, statementAnswers } from '../../answering/questions.ts';
import { answerWords } from '../../answering/words.ts';
import styles from './StatementAnswers.module.css';

export interface StatementAnswersProps {
  statement: AskedStatement;
  /** What can be answered, in the model's own words. */
  words: AskedPack['answers'];
  language: Language;
  value: StatementAnswer | undefined;
  onAnswer: (value: StatementAnswer) => void;
}

/** One statement, large, with four answers that stay in the same place under the thumb. */
export function StatementAnswers(props: StatementAnswersProps) {
  const { statement, words, language, value, onAnswer } = props;
  return (
    <div className={styles.question}>
      <div className={styles.frame} aria-live="polite">
        <h2 key={statement.id} className={styles.statement}>
          {statement.text[language]}
        </h2>
      </div>
      <fieldset className={styles.answers}>
        <legend className="visually-hidden">{answerWords[language].answerGroup}</legend>
        {statementAnswers.map((answer) => (
          <button
            key={answer}
            type="button"
            className={styles.answer}
            aria-pressed={value === answer}
            onClick={(event) => {
              // The second half of a double tap belongs to this statement, not to the next one.
              if (event.detail <= 1) onAnswer(answer);
            }}
          >
            {words[answer][language]}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
