import type { Ref } from 'react';
import type { Language } from '../../shared/model/workshop.ts';
import { PillarIcon } from '../components/Icon.tsx';
import { pillarStyle } from '../components/pillarStyle.ts';
import styles from './PillarBand.module.css';
import type { AskedPillar } from './questions.ts';

export interface PillarBandProps {
  pillar: AskedPillar;
  language: Language;
  /** Where we are, for example "Pijler 2 van 6". */
  place: string;
  headingRef: Ref<HTMLHeadingElement>;
}

/** The band of colour at the top: which pillar, what it means, how far along. */
export function PillarBand({ pillar, language, place, headingRef }: PillarBandProps) {
  return (
    <header className={styles.band} style={pillarStyle(pillar.id)}>
      <PillarIcon pillarId={pillar.id} className={styles.icon} />
      <div className={styles.words}>
        <h1 className={styles.name} ref={headingRef} tabIndex={-1}>
          {pillar.name[language]}
        </h1>
        <p className={styles.definition}>{pillar.definition[language]}</p>
      </div>
      <p className={styles.place}>{place}</p>
    </header>
  );
}
