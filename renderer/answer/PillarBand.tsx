import type { CSSProperties, Ref } from 'react';
import type { Pillar } from '../../shared/content/pack.ts';
import { iconOf, iconOutline } from '../../shared/drawing/icons.ts';
import { coloursOf } from '../../shared/drawing/palette.ts';
import type { Language } from '../../shared/model/workshop.ts';
import styles from './PillarBand.module.css';

/** A pillar's colours for the styles below it, as custom properties. */
export function pillarStyle(pillarId: string): CSSProperties {
  const { fill, text, onFill, tint, soft } = coloursOf(pillarId);
  const properties = {
    '--pillar-fill': fill,
    '--pillar-text': text,
    '--pillar-on-fill': onFill,
    '--pillar-tint': tint,
    '--pillar-soft': soft,
  };
  return properties as CSSProperties;
}

/** A pillar's icon, filled with the text colour around it. */
export function PillarIcon({ pillarId, className }: { pillarId: string; className?: string | undefined }) {
  const name = iconOf(pillarId);
  if (!name) return null;
  return (
    <svg className={className} viewBox="0 0 24 24" aria-hidden="true">
      <path d={iconOutline(name)} fill="currentColor" fillRule="evenodd" />
    </svg>
  );
}

export interface PillarBandProps {
  pillar: Pillar;
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
