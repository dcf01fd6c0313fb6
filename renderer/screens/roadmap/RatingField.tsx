import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { type Action, levels } from '../../../shared/model/workshop.ts';
import { useWords } from '../../words/language.ts';
import styles from './RatingField.module.css';
import { roadmapWords } from './words.ts';

export interface RatingFieldProps {
  label: string;
  /** The five grades in words, lowest first. */
  scale: readonly string[];
  value: Action['effort'];
  onChange: (value: Action['effort']) => void;
}

/** An estimate of 1 to 5 in one click; clicking the same grade again takes it back. */
export function RatingField({ label, scale, value, onChange }: RatingFieldProps) {
  const words = useWords(roadmapWords);
  return (
    <div className={styles.field}>
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
      <ToggleButtonGroup
        aria-label={label}
        className={styles.grades ?? ''}
        selectionMode="single"
        selectedKeys={value === null ? [] : [`${value}`]}
        onSelectionChange={(keys) => onChange(levels.find((level) => keys.has(`${level}`)) ?? null)}
      >
        {levels.map((level) => (
          <ToggleButton
            key={level}
            id={`${level}`}
            className={styles.grade ?? ''}
            aria-label={scale[level - 1] ?? `${level}`}
          >
            {level}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <span className={styles.meaning} aria-hidden="true">
        {value === null ? words.notRated : scale[value - 1]}
      </span>
    </div>
  );
}
