import type { Language, WorkshopResponse } from '../../../shared/model/workshop.ts';
import { momentText } from '../../../shared/words/dates.ts';
import { entryWords } from './words.ts';

/** How and when the answers came in that a form takes the place of. */
export function beforeText({ channel, updatedAt }: WorkshopResponse, language: Language): string {
  const words = entryWords[language];
  if (updatedAt === null) return words.answeredBefore[channel];
  return `${words.answeredBefore[channel]} (${momentText(updatedAt, language)})`;
}

/** Whether the facilitator entered them and may see them again; what people chose themselves stays hidden. */
export function mayBeSeen({ channel }: Pick<WorkshopResponse, 'channel'>): boolean {
  return channel === 'paper' || channel === 'typed';
}
