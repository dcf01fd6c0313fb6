import type { GridPack } from '../../shared/model/pack.ts';
import type { Mode } from '../../shared/model/workshop.ts';
import { minutesFor, questionsOf } from '../answering/questions.ts';
import { choiceWords } from '../words/choiceWords.ts';
import { useWords } from '../words/language.ts';
import styles from './ModeChoice.module.css';
import { collectingWords } from './words.ts';

export interface ModeChoiceProps {
  /** The pillars that would be asked. */
  pillars: GridPack['pillars'];
  value: Mode;
  onChoose: (mode: Mode) => void;
  hideLabel?: boolean;
}

const modes: readonly Mode[] = ['quick', 'detailed'];

/** Quick or detailed, each in a sentence with the minutes it takes. */
export function ModeChoice({ pillars, value, onChoose, hideLabel = false }: ModeChoiceProps) {
  const words = useWords(collectingWords);
  const choices = useWords(choiceWords);
  return (
    <fieldset className={styles.group}>
      <legend className={hideLabel ? 'visually-hidden' : styles.label}>{words.modeChoice}</legend>
      <div className={styles.cards}>
        {modes.map((mode) => {
          const questions = questionsOf(pillars, mode);
          return (
            <label key={mode} className={styles.card}>
              <input
                type="radio"
                name="mode"
                className={styles.radio}
                checked={value === mode}
                onChange={() => onChoose(mode)}
              />
              <span>
                <strong className={styles.name}>{choices.modes[mode]}</strong>
                <span className={styles.text}>
                  {words.modeText[mode](questions.length, minutesFor(questions))}
                </span>
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
