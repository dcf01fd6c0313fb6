import type { Language } from '../model/workshop.ts';

/**
 * How figures are said aloud: as precisely as a conversation needs, and never more precisely than few people
 * allow. The exact figure is behind a click, with its formula.
 */

/** From so many people a share is said in per cent; fewer people are counted. */
export const percentFrom = 20;

/** People as they stand at the beginning of a clause, with whether its verb is plural. */
export interface People {
  text: string;
  isPlural: boolean;
}

const small = {
  nl: [
    'nul',
    'één',
    'twee',
    'drie',
    'vier',
    'vijf',
    'zes',
    'zeven',
    'acht',
    'negen',
    'tien',
    'elf',
    'twaalf',
  ],
  en: [
    'no',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ],
} as const;

/** Small numbers are words in a sentence, as one would say them. */
export function countWord(count: number, language: Language): string {
  return small[language][count] ?? `${count}`;
}

/** Some of a group: `3 van de 7`, `alle 7`, `geen van de 7`; of a large one `43%`. */
export function ofPeople(count: number, n: number, language: Language): People {
  const isDutch = language === 'nl';
  if (n >= percentFrom) {
    return { text: `${percentOf(count, n)} ${isDutch ? 'van de' : 'of the'} ${n}`, isPlural: !isDutch };
  }
  if (count === n && n > 1) return { text: isDutch ? `alle ${n}` : `all ${n}`, isPlural: true };
  if (count === 0) return { text: isDutch ? `geen van de ${n}` : `none of the ${n}`, isPlural: false };
  return { text: isDutch ? `${count} van de ${n}` : `${count} of the ${n}`, isPlural: count > 1 };
}

/** A part of an answer beside its `n`: people, or per cent of many. */
export function partOf(count: number, n: number): string {
  return n >= percentFrom ? percentOf(count, n) : `${count}`;
}

/** Not everybody is never 100%, and somebody is never 0%. */
function percentOf(count: number, n: number): string {
  const rounded = Math.round((count / n) * 100);
  return `${count === 0 || count === n ? rounded : Math.min(99, Math.max(1, rounded))}%`;
}
