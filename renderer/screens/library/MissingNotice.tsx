import { Button } from '../../components/Button.tsx';
import { recoveryWords } from '../../recovery/recoveryWords.ts';
import { useRecovery } from '../../recovery/useRecovery.ts';
import { useWords } from '../../words/language.ts';
import styles from './MissingNotice.module.css';

/** What this storage lacks and the host still has: a sentence a workshop, and one click to put it back. */
export function MissingNotice() {
  const words = useWords(recoveryWords);
  const { missing, takeIn, turnDown } = useRecovery();
  const found = missing.filter(({ kind }) => kind !== 'homeless');
  if (missing.length === 0) return null;
  return (
    <section className={styles.notice} aria-labelledby="missing-title">
      <div className={styles.heading}>
        <h2 id="missing-title">{words.title}</h2>
        {found.length > 1 && (
          <Button look="primary" onPress={() => void takeIn(found)}>
            {words.takeInAll}
          </Button>
        )}
      </div>
      <p>{words.text}</p>
      <ul className={styles.list}>
        {missing.map((each) => (
          <li key={each.suspect.workshopId}>
            <span>
              {words.sentence(each)} {each.leftOut > 0 && words.leftOut(each.leftOut)}
            </span>
            {each.kind !== 'homeless' && (
              <Button
                size="small"
                look={found.length > 1 ? 'plain' : 'primary'}
                aria-label={words.labelled(words.takeIn, each)}
                onPress={() => void takeIn([each])}
              >
                {words.takeIn}
              </Button>
            )}
            <Button
              size="small"
              look="quiet"
              aria-label={words.labelled(words.turnDown, each)}
              onPress={() => void turnDown(each)}
            >
              {words.turnDown}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
