import type { Ref } from 'react';
import { iconOf, iconOutline } from '../../../shared/drawing/icons.ts';
import type { Pillar } from '../../../shared/model/pack.ts';
import type { Language } from '../../../shared/model/workshop.ts';
import styles from './PillarBand.module.css';

export function PillarIcon({ pillarId, className }: { pillarId: string; className?: string | undefined }) {
  const name = iconOf(pillarId);
  return name === null ? null : (
    <svg viewBox="0 0 24 24" className={className} aria-hidden="true">
      <path d={iconOutline(name)} fill="currentColor" style={{ fillRule: 'evenodd' }} />
    </svg>
  );
}

export interface PillarBandProps {
  pillar: Pillar;
  language: Language;
  /** Where we are, for example "Stelling 2 van 96". */
  place: string;
  /** The business line, when there are several. */
  lineName: string | null;
  hasDefinition: boolean;
  headingRef: Ref<HTMLHeadingElement>;
}

/** The band of colour at the top: which pillar, what it means, how far along. */
export function PillarBand(props: PillarBandProps) {
  const { pillar, language, place, lineName, hasDefinition, headingRef } = props;
  return (
    <div className={styles.band}>
      <p className={styles.place}>
        <span>{place}</span>
        {lineName && <strong>{lineName}</strong>}
      </p>
      <div className={styles.title}>
        <PillarIcon pillarId={pillar.id} className={styles.icon} />
        <h1 ref={headingRef} tabIndex={-1}>
          {pillar.name[language]}
        </h1>
      </div>
      {hasDefinition && <p className={styles.definition}>{pillar.definition[language]}</p>}
    </div>
  );
}
