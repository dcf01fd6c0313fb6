import { useEffect, useId, useRef } from 'react';
import styles from './Field.module.css';

export interface DateFieldProps {
  label: string;
  /** `YYYY-MM-DD`. */
  value: string;
  /** Gets whole dates only; a date that is half typed stays in the field. */
  onSave: (date: string) => void;
}

/** A day, by the browser's own field: typed part by part or picked from its calendar. */
export function DateField({ label, value, onSave }: DateFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);

  // The field keeps its own text while it has the focus: writing to it would undo a half-typed date.
  useEffect(() => {
    const field = input.current;
    if (field && field !== document.activeElement) field.value = value;
  }, [value]);

  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <input
        ref={input}
        id={id}
        type="date"
        className={styles.input}
        defaultValue={value}
        min="2000-01-01"
        max="2099-12-31"
        onChange={(event) => {
          if (event.target.value !== '' && event.target.validity.valid) onSave(event.target.value);
        }}
        onBlur={(event) => {
          event.target.value = value;
        }}
      />
    </div>
  );
}
