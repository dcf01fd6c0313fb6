import type { Horizon, Workshop } from './workshop.ts';

/** A calendar quarter, `YYYY-Qn`. */
export type Quarter = string;

/** The months of a horizon, `YYYY-MM`, both included; `later` has no end. */
export interface Period {
  from: string;
  to: string | null;
}

const monthsOfNow = 6;
const monthsOfNext = 6;
/** How far ahead `later` offers quarters: two years. */
const quartersOfLater = 8;

/** Months since year 0, to count with. */
function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

function monthText(number: number): string {
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
}

/** The month after a day: `2026-12-14` gives `2027-01`. */
export function monthAfter(date: string): string {
  return monthText(monthNumber(date) + 1);
}

/** The first month of a workshop's road, `YYYY-MM`: the one that was set, or the month after its day. */
export function roadStart({ roadmapStart, date }: Pick<Workshop, 'roadmapStart' | 'date'>): string {
  return roadmapStart ?? monthAfter(date);
}

/** The months that a horizon covers on a road that starts in the month `roadmapStart` (`YYYY-MM`). */
export function periodOf(horizon: Horizon, roadmapStart: string): Period {
  const start = monthNumber(roadmapStart);
  const next = start + monthsOfNow;
  const later = next + monthsOfNext;
  if (horizon === 'now') return { from: monthText(start), to: monthText(next - 1) };
  if (horizon === 'next') return { from: monthText(next), to: monthText(later - 1) };
  return { from: monthText(later), to: null };
}

/**
 * The horizon in which a quarter lies: the one that holds its middle month, so that the first two horizons
 * have exactly two quarters whatever month the road starts in. Null when it lies before the road.
 */
export function horizonOf(quarter: Quarter, roadmapStart: string): Horizon | null {
  const middle = Number(quarter.slice(0, 4)) * 12 + (Number(quarter.slice(6)) - 1) * 3 + 1;
  const months = middle - monthNumber(roadmapStart);
  if (months < 0) return null;
  if (months < monthsOfNow) return 'now';
  return months < monthsOfNow + monthsOfNext ? 'next' : 'later';
}

/** The quarters to choose from within a horizon, in order: two, two, and two years of `later`. */
export function quartersOf(horizon: Horizon, roadmapStart: string): Quarter[] {
  const start = monthNumber(periodOf(horizon, roadmapStart).from);
  const first = Math.ceil((start - 1) / 3);
  const count = horizon === 'later' ? quartersOfLater : 2;
  return Array.from({ length: count }, (_, place) => {
    const quarter = first + place;
    return `${String(Math.floor(quarter / 4)).padStart(4, '0')}-Q${(quarter % 4) + 1}`;
  });
}
