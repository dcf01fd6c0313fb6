import type { Language } from '../model/workshop.ts';
import { unreachable } from '../result.ts';

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

/** Levels closer to a whole one than this are that level; see `reaches` for why they are not equal. */
const whole = 1e-6;

/** How a level (a median for instance) lies to whole ones. */
function nearness(value: number): { kind: 'whole' | 'over' | 'between' | 'under'; below: number } {
  const below = Math.floor(value + whole);
  const rest = value - below;
  if (rest <= whole) return { kind: 'whole', below };
  if (rest <= 1 / 3 + whole) return { kind: 'over', below };
  return { kind: rest < 2 / 3 - whole ? 'between' : 'under', below };
}

/** A level among words: `3`, `ruim 3`, `tussen 3 en 4`, `net geen 4`. */
export function aboutLevel(value: number, language: Language): string {
  const { kind, below } = nearness(value);
  const isDutch = language === 'nl';
  switch (kind) {
    case 'whole':
      return `${below}`;
    case 'over':
      return isDutch ? `ruim ${below}` : `just over ${below}`;
    case 'between':
      return isDutch ? `tussen ${below} en ${below + 1}` : `between ${below} and ${below + 1}`;
    case 'under':
      return isDutch ? `net geen ${below + 1}` : `just under ${below + 1}`;
    default:
      return unreachable(kind);
  }
}

/** Where somebody stands: `op niveau 3`, `op ruim niveau 3`, `tussen niveau 3 en 4`, `op net geen niveau 4`. */
export function atLevel(value: number, language: Language): string {
  const { kind, below } = nearness(value);
  const isDutch = language === 'nl';
  switch (kind) {
    case 'whole':
      return isDutch ? `op niveau ${below}` : `at level ${below}`;
    case 'over':
      return isDutch ? `op ruim niveau ${below}` : `at just over level ${below}`;
    case 'between':
      return isDutch ? `tussen niveau ${below} en ${below + 1}` : `between levels ${below} and ${below + 1}`;
    case 'under':
      return isDutch ? `op net geen niveau ${below + 1}` : `at just under level ${below + 1}`;
    default:
      return unreachable(kind);
  }
}

/** A distance in levels: `één niveau`, `ruim één niveau`, `ongeveer anderhalf niveau`, `bijna twee niveaus`. */
export function levelsApart(distance: number, language: Language): string {
  const { kind, below } = nearness(distance);
  const isDutch = language === 'nl';
  const levels = (count: number) =>
    `${countWord(count, language)} ${count === 1 ? (isDutch ? 'niveau' : 'level') : isDutch ? 'niveaus' : 'levels'}`;
  switch (kind) {
    case 'whole':
      return levels(below);
    case 'over':
      if (below === 0) return isDutch ? 'minder dan een half niveau' : 'less than half a level';
      return `${isDutch ? 'ruim' : 'just over'} ${levels(below)}`;
    case 'between': {
      const about = Math.abs(distance - below - 0.5) <= whole ? '' : isDutch ? 'ongeveer ' : 'about ';
      return `${about}${halves[language][below] ?? levels(below)}`;
    }
    case 'under':
      return `${isDutch ? 'bijna' : 'almost'} ${levels(below + 1)}`;
    default:
      return unreachable(kind);
  }
}

/** By the whole levels below the half: the widest scale has seven levels. */
const halves = {
  nl: [
    'een half niveau',
    'anderhalf niveau',
    'tweeënhalf niveau',
    'drieënhalf niveau',
    'vierenhalf niveau',
    'vijfenhalf niveau',
  ],
  en: [
    'half a level',
    'one and a half levels',
    'two and a half levels',
    'three and a half levels',
    'four and a half levels',
    'five and a half levels',
  ],
} as const;
