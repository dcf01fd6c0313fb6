import { periodOf } from '../model/quarters.ts';
import type { Horizon, Language } from '../model/workshop.ts';
import { formatFrom, formatMonths, parseMonth } from './dates.ts';

/** The months of a horizon in words: `januari – juni 2027`, `vanaf 2028`. */
export function horizonPeriod(roadmapStart: string, horizon: Horizon, language: Language): string {
  const { from, to } = periodOf(horizon, roadmapStart);
  return to === null
    ? formatFrom(parseMonth(from), language)
    : formatMonths(parseMonth(from), parseMonth(to), language);
}
