import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import styles from './Field.module.css';

export interface SegmentsProps<Value extends string> {
  /** Names the choice for screen readers. */
  label: string;
  value: Value;
  options: readonly { value: Value; text: string; disabled?: boolean }[];
  onChoose: (value: Value) => void;
}

/** A choice among a few, all in sight. */
export function Segments<Value extends string>({ label, value, options, onChoose }: SegmentsProps<Value>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={styles.segments ?? ''}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = options.find((option) => keys.has(option.value));
        if (chosen) onChoose(chosen.value);
      }}
    >
      {options.map((option) => (
        <ToggleButton
          key={option.value}
          id={option.value}
          isDisabled={option.disabled ?? false}
          className={styles.segment ?? ''}
        >
          {option.text}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
