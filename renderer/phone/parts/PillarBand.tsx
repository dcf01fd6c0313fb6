import type { Ref } from 'react';
import type { Language } from '../../../shared/model/workshop.ts';
import type { QuestionnairePillar } from '../../../shared/room/questionnaire.ts';
import styles from './PillarBand.module.css';

export interface PillarIconProps {
  pillar: QuestionnairePillar;
  className?: string | undefined;
}

export function PillarIcon({ pillar: { look }, className }: PillarIconProps) {
  return look.icon === null ? null : (
    <svg viewBox="0 0 24 24" className={className} aria-hidden="true">
      <path d={look.icon} fill="currentColor" style={{ fillRule: 'evenodd' }} />
    </svg>
  );
}

export interface PillarBandProps {
  pillar: QuestionnairePillar;
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
        <PillarIcon pillar={pillar} className={styles.icon} />
        <h1 ref={headingRef} tabIndex={-1}>
          {pillar.name[language]}
        </h1>
      </div>
      {hasDefinition && <p className={styles.definition}>{pillar.definition[language]}</p>}
    </div>
  );
}
