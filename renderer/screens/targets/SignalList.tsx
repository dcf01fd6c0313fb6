import { useRef, useState } from 'react';
import type { CurrentSituation } from '../../../shared/analysis/current.ts';
import type { PillarId } from '../../../shared/model/ids.ts';
import type { GridPack } from '../../../shared/model/pack.ts';
import { shortName } from '../../../shared/sentences/names.ts';
import { type Signal, signalsOf } from '../../../shared/sentences/signals.ts';
import { Bubble } from '../../components/Bubble.tsx';
import { PillarIcon } from '../../components/Icon.tsx';
import { pillarStyle } from '../../components/pillarStyle.ts';
import { FormulaList } from '../../results/FormulaView.tsx';
import { formulaOf } from '../../results/formula.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import styles from './SignalList.module.css';
import { targetsWords } from './words.ts';

export interface SignalListProps {
  situation: Pick<CurrentSituation, 'medians' | 'targets'>;
  pack: GridPack;
  /** The pillar in view: what is about it comes first. */
  focus: PillarId;
}

/** What to think about before the choices are final. */
export function SignalList({ situation, pack, focus }: SignalListProps) {
  const words = useWords(targetsWords);
  const signals = signalsOf(pack, situation);
  const isKnown = situation.medians.size + situation.targets.size > 0;
  const none = isKnown ? words.noSignals : words.nothingYet;
  const ordered = [
    ...signals.filter(({ pillarId }) => pillarId === focus),
    ...signals.filter(({ pillarId }) => pillarId !== focus),
  ];
  return (
    <section className={styles.signals}>
      <h2>{words.signals}</h2>
      <p className={styles.help}>{signals.length === 0 ? none : words.signalsHelp}</p>
      <ul className={styles.list}>
        {ordered.map((signal) => (
          <SignalItem key={signal.key} signal={signal} pack={pack} />
        ))}
      </ul>
    </section>
  );
}

function SignalItem({ signal, pack }: { signal: Signal; pack: GridPack }) {
  const words = useWords(targetsWords);
  const language = useLanguage();
  const title = signal.title[language];
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
        <h3>{title}</h3>
        <p>
          {signal.text[language]}{' '}
          <button
            type="button"
            className={styles.formula}
            aria-label={words.calculationOf(title)}
            aria-haspopup="dialog"
            onClick={() => setIsOpen(true)}
          >
            {words.calculation}
          </button>
        </p>
      </div>
      {isOpen && (
        <Bubble title={title} trigger={trigger} close={words.closeBubble} onClose={() => setIsOpen(false)}>
          <FormulaList
            formulas={[formulaOf(signal.explanation, language, (id) => shortName(pack, id, language))]}
          />
        </Bubble>
      )}
    </li>
  );
}
