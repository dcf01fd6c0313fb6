import { type KeyboardEvent, useRef } from 'react';
import type { Language, StatementAnswer } from '../../shared/model/workshop.ts';
import { pillarStyle } from '../components/pillarStyle.ts';
import { type AskedPack, type AskedPillar, type AskedStatement, statementAnswers } from './questions.ts';
import styles from './StatementQuestion.module.css';
import { answerWords } from './words.ts';

export interface StatementQuestionProps {
  pillar: AskedPillar;
  statement: AskedStatement;
  /** What can be answered, in the model's own words. */
  words: AskedPack['answers'];
  language: Language;
  value: StatementAnswer | undefined;
  onAnswer: (value: StatementAnswer) => void;
}

/** One statement, large, with four answers. The buttons stay while statements change, and so does the focus. */
export function StatementQuestion(props: StatementQuestionProps) {
  const { pillar, statement, words, language, value, onAnswer } = props;
  const group = useRef<HTMLFieldSetElement>(null);

  const moveFocus = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const buttons = [...(group.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button.matches(':focus'));
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
  };

  return (
    <div className={styles.question} style={pillarStyle(pillar.id)}>
      <div className={styles.frame} aria-live="polite">
        <h2 key={statement.id} className={styles.statement}>
          {statement.text[language]}
        </h2>
      </div>
      <fieldset className={styles.answers} ref={group} onKeyDown={moveFocus}>
        <legend className="visually-hidden">{answerWords[language].answerGroup}</legend>
        {statementAnswers.map((answer, index) => (
          <button
            key={answer}
            type="button"
            className={styles.answer}
            aria-pressed={value === answer}
            aria-keyshortcuts={`${index + 1}`}
            onClick={(event) => {
              // The second half of a double click belongs to this statement, not to the next one.
              if (event.detail <= 1) onAnswer(answer);
            }}
          >
            <span className={styles.key} aria-hidden="true">
              {index + 1}
            </span>
            {words[answer][language]}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
