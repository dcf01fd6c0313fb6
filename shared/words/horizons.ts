import type { Horizon, Language } from '../model/workshop.ts';
import { addMonths, formatFrom, formatMonths, type Month, parseMonth } from './dates.ts';

/** Months that each of the first two horizons takes; the last one has no end. */
const horizonLength = 6;
const horizonNumber: Record<Horizon, number> = { now: 0, next: 1, later: 2 };

/** First and last month of a horizon; the last horizon is open. */
export function horizonMonths(roadmapStart: string, horizon: Horizon): { first: Month; last: Month | null } {
  const first = addMonths(parseMonth(roadmapStart), horizonNumber[horizon] * horizonLength);
  return { first, last: horizon === 'later' ? null : addMonths(first, horizonLength - 1) };
}

/** In words: `januari – juni 2027`, `vanaf 2028`. */
export function horizonPeriod(roadmapStart: string, horizon: Horizon, language: Language): string {
  const { first, last } = horizonMonths(roadmapStart, horizon);
  return last === null ? formatFrom(first, language) : formatMonths(first, last, language);
}
