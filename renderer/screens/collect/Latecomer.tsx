import { DepartmentNames } from '../../people/DepartmentNames.tsx';
import { NewPersonRow } from '../../people/NewPersonRow.tsx';
import { useWords } from '../../words/language.ts';
import styles from './CollectScreen.module.css';
import { collectWords } from './words.ts';

/** Somebody comes in while the round is open: the same row as in Prepare, without leaving Collect. */
export function Latecomer() {
  const words = useWords(collectWords);
  return (
    <details className={styles.latecomer}>
      <summary>{words.latecomer}</summary>
      <table className={styles.people} aria-label={words.latecomer}>
        <tbody>
          <NewPersonRow />
        </tbody>
      </table>
      <DepartmentNames />
    </details>
  );
}
