import { appWords } from '../app/words.ts';
import { useWords } from '../words/language.ts';
import styles from './ProjectorWarning.module.css';

/** Beside what only the facilitator may see: answers of single people. */
export function ProjectorWarning() {
  return <p className={styles.warning}>{useWords(appWords).projector}</p>;
}
