import type { CSSProperties } from 'react';
import type { QuestionnairePillar } from '../../../shared/room/questionnaire.ts';

/** A pillar's colours for a part of the page that has `data-pillar`: see phone.css. */
export function pillarStyle({ look }: QuestionnairePillar): CSSProperties {
  const variables: Record<`--${string}`, string> = {
    '--fill': look.fill,
    '--band': look.band,
    '--on-fill': look.onFill,
    '--day-text': look.day.text,
    '--day-tint': look.day.tint,
    '--night-text': look.night.text,
    '--night-tint': look.night.tint,
  };
  return variables;
}
