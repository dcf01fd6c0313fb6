import type { Reading } from '../../../shared/sentences/heading.ts';
import { Icon } from '../../components/Icon.tsx';
import { useWords } from '../../words/language.ts';
import styles from './Legend.module.css';
import { gridWords } from './words.ts';

export interface LegendProps {
  view: Reading;
  /** Marks that are in the picture only at times. */
  pairs: boolean;
  targets: boolean;
  expected: boolean;
}

/** What the marks of the drawing mean. */
export function Legend({ view, pairs, targets, expected }: LegendProps) {
  const words = useWords(gridWords);
  const isPeople = view === 'everyone';
  return (
    <div className={styles.legend}>
      {isPeople && (
        <dl className={styles.items}>
          <dt aria-hidden="true" className={styles.dot} />
          <dd>{words.legend.person}</dd>
          <dt aria-hidden="true" className={styles.median} />
          <dd>{words.legend.median}</dd>
          {targets && (
            <>
              <dt aria-hidden="true" className={styles.flag}>
                <Icon name="target" />
              </dt>
              <dd>{words.legend.target}</dd>
            </>
          )}
          {pairs && (
            <>
              <dt aria-hidden="true" className={styles.pair}>
                1–2
              </dt>
              <dd>{words.legend.pair}</dd>
            </>
          )}
          {expected && (
            <>
              <dt aria-hidden="true" className={styles.expected} />
              <dd>{words.legend.expected}</dd>
            </>
          )}
        </dl>
      )}
      <p>{words.legend.hint}</p>
    </div>
  );
}
