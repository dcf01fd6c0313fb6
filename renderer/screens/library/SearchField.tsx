import { SearchField as AriaSearchField, Input } from 'react-aria-components';
import styles from './LibraryScreen.module.css';

export interface SearchFieldProps {
  label: string;
  placeholder: string;
  value: string;
  onChange: (value: string) => void;
}

/** Escape empties it. */
export function SearchField({ label, placeholder, value, onChange }: SearchFieldProps) {
  return (
    <AriaSearchField aria-label={label} value={value} onChange={onChange} className={styles.search ?? ''}>
      <Input placeholder={placeholder} className={styles.searchInput ?? ''} />
    </AriaSearchField>
  );
}
