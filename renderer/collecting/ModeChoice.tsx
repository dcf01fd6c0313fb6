import type { GridPack } from '../../shared/model/pack.ts';
import type { Mode } from '../../shared/model/workshop.ts';
import { minutesFor, questionsOf } from '../answering/questions.ts';
import { collectWords } from '../screens/collect/words.ts';
import { useWords } from '../words/language.ts';
import styles from './ModeChoice.module.css';

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
  const words = useWords(collectWords);
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
                <strong className={styles.name}>{words.modes[mode]}</strong>
                <span className={styles.text}>
                  {words.modeText[mode](questions.length, minutesFor(questions, mode))}
                </span>
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
