import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { type Action, weights } from '../../../shared/model/workshop.ts';
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
        onSelectionChange={(keys) => onChange(weights.find((weight) => keys.has(`${weight}`)) ?? null)}
      >
        {weights.map((weight) => (
          <ToggleButton
            key={weight}
            id={`${weight}`}
            className={styles.grade ?? ''}
            aria-label={scale[weight - 1] ?? `${weight}`}
          >
            {weight}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <span className={styles.meaning} aria-hidden="true">
        {value === null ? words.notRated : scale[value - 1]}
      </span>
    </div>
  );
}
