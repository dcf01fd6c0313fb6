import type { Ref } from 'react';
import { SearchField as AriaSearchField, Input } from 'react-aria-components';
import styles from './SearchField.module.css';

export interface SearchFieldProps {
  label: string;
  placeholder: string;
  value: string;
  onChange: (value: string) => void;
  inputRef?: Ref<HTMLInputElement>;
}

/** Finds something in the list below it, while it is typed. Escape empties it. */
export function SearchField({ label, placeholder, value, onChange, inputRef }: SearchFieldProps) {
  return (
    <AriaSearchField aria-label={label} value={value} onChange={onChange} className={styles.search ?? ''}>
      <Input ref={inputRef} placeholder={placeholder} className={styles.input ?? ''} />
    </AriaSearchField>
  );
}
