/** The last moment that ISO 8601 writes with four digits for the year. */
const lastMoment = Date.parse('9999-12-31T23:59:59.999Z');

/**
 * The moment to store with a change of a workshop: now, yet always later than the one before, also when the
 * clock was set back or ticks slowly. So a workshop with the same `updatedAt` is unchanged.
 *
 * @param now the clock, ISO 8601 in UTC
 * @param before the workshop's `updatedAt` until now
 */
export function nextMoment(now: string, before: string): string {
  const earliest = Math.min(Date.parse(before) + 1, lastMoment);
  return Date.parse(now) >= earliest ? now : new Date(earliest).toISOString();
}
