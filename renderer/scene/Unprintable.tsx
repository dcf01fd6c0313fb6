import styles from './Unprintable.module.css';

/** Of so many texts it is said that they can't be printed as they are; who has mended these sees the next. */
const shown = 4;

/** What can't be printed as it is written, said before it is printed; nothing when all can. */
export function Unprintable({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <ul className={styles.list} role="status">
      {sentences.slice(0, shown).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
      {sentences.length > shown && <li>{`+${sentences.length - shown}`}</li>}
    </ul>
  );
}
