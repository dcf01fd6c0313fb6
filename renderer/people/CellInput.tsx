import type { KeyboardEvent } from 'react';
import { textLimits } from '../../shared/commands/edits.ts';
import { useDraft } from '../components/useDraft.ts';
import styles from './People.module.css';

export interface CellInputProps {
  label: string;
  value: string;
  onSave: (value: string) => void;
}

/** A text in a table's cell, stored while it is typed; Enter goes to the row below. */
export function CellInput({ label, value, onSave }: CellInputProps) {
  const draft = useDraft(value, onSave);
  return (
    <input
      className={styles.cell}
      aria-label={label}
      title={value}
      maxLength={textLimits.short}
      value={draft.value}
      onChange={(event) => draft.change(event.target.value)}
      onBlur={draft.flush}
      onKeyDown={focusBelow}
    />
  );
}

/** Moves the focus to the same column of the next row. */
export function focusBelow(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'Enter') return;
  const cell = event.currentTarget.closest<HTMLTableCellElement>('td, th');
  const row = cell?.closest('tr');
  const below = row?.nextElementSibling;
  if (below instanceof HTMLTableRowElement)
    below.cells[cell?.cellIndex ?? 0]?.querySelector('input')?.focus();
}
