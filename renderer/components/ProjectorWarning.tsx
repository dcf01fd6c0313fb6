import { commonWords } from '../words/commonWords.ts';
import { useWords } from '../words/language.ts';
import styles from './ProjectorWarning.module.css';

/** Beside what only the facilitator may see: answers of single people. */
export function ProjectorWarning() {
  return <p className={styles.warning}>{useWords(commonWords).projector}</p>;
}
