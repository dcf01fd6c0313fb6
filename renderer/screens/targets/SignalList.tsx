import { useRef, useState } from 'react';
import { Bubble } from '../../components/Bubble.tsx';
import { PillarIcon } from '../../components/Icon.tsx';
import { pillarStyle } from '../../components/pillarStyle.ts';
import { useWords } from '../../words/language.ts';
import { FormulaList } from '../grid/FormulaView.tsx';
import styles from './SignalList.module.css';
import type { Signal } from './signals.ts';
import { targetsWords } from './words.ts';

/** What to think about before the choices are final. */
export function SignalList({ signals }: { signals: readonly Signal[] }) {
  const words = useWords(targetsWords);
  return (
    <section className={styles.signals}>
      <h2>{words.signals}</h2>
      <p className={styles.help}>{signals.length === 0 ? words.noSignals : words.signalsHelp}</p>
      <ul className={styles.list}>
        {signals.map((signal) => (
          <SignalItem key={signal.key} signal={signal} />
        ))}
      </ul>
    </section>
  );
}

function SignalItem({ signal }: { signal: Signal }) {
  const words = useWords(targetsWords);
  const trigger = useRef<HTMLLIElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <li
      ref={trigger}
      className={styles.signal}
      style={signal.pillarId === null ? undefined : pillarStyle(signal.pillarId)}
    >
      <span className={styles.icon}>{signal.pillarId && <PillarIcon pillarId={signal.pillarId} />}</span>
      <div>
        <h3>{signal.title}</h3>
        <p>
          {signal.text}{' '}
          <button
            type="button"
            className={styles.formula}
            aria-label={words.calculationOf(signal.title)}
            aria-haspopup="dialog"
            onClick={() => setIsOpen(true)}
          >
            {words.calculation}
          </button>
        </p>
      </div>
      {isOpen && (
        <Bubble
          title={signal.title}
          trigger={trigger}
          close={words.closeBubble}
          onClose={() => setIsOpen(false)}
        >
          <FormulaList formulas={[signal.formula]} />
        </Bubble>
      )}
    </li>
  );
}
