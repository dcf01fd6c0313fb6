import { useEffect, useState } from 'react';
import { textLimits } from '../../shared/commands/edits.ts';
import { focusBelow } from './CellInput.tsx';
import { departmentNames } from './DepartmentNames.tsx';
import styles from './People.module.css';

export interface DepartmentInputProps {
  label: string;
  value: string;
  /** Gets the whole name when the field is left: half a name would make a department of its own. */
  onSave: (name: string) => void;
}

/** A department by name, with the known ones to choose from; a new name makes a new department. */
export function DepartmentInput({ label, value, onSave }: DepartmentInputProps) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const save = () => {
    const name = typed.trim();
    if (name !== value) onSave(name);
    else setTyped(value);
  };
  return (
    <input
      className={styles.cell}
      aria-label={label}
      title={value}
      list={departmentNames}
      maxLength={textLimits.short}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save();
        focusBelow(event);
      }}
    />
  );
}
