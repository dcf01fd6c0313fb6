import type { Participant, Round, Workshop, WorkshopResponse } from './workshop.ts';

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

/** Whether a change after this moment gets a later one. A clock that was in the year 9999 has left the last there is. */
export function canBeLater(moment: string): boolean {
  return Date.parse(moment) < lastMoment;
}

/**
 * The moments that are stored with what participants do. In an anonymous workshop the order and time of
 * arrival must reveal nobody, so everybody's are the same: the day of the workshop, the opening of the round.
 */
export function joinedAt(
  workshop: Pick<Workshop, 'anonymity' | 'date'>,
  now: string,
): Participant['createdAt'] {
  return workshop.anonymity === 'anonymous' ? `${workshop.date}T00:00:00.000Z` : now;
}

/** See `joinedAt`: the moment to store with an answer in this round. */
export function answeredAt(
  workshop: Pick<Workshop, 'anonymity'>,
  round: Pick<Round, 'openedAt'>,
  now: string,
): string {
  return workshop.anonymity === 'anonymous' ? round.openedAt : now;
}

type Moments = Pick<WorkshopResponse, 'startedAt' | 'updatedAt' | 'finishedAt'>;

/** See `answeredAt`: what remains of the moments that are stored with an answer in this round. */
export function momentsKept(
  workshop: Pick<Workshop, 'anonymity'>,
  round: Pick<Round, 'openedAt'>,
  { startedAt, updatedAt, finishedAt }: Moments,
): Moments {
  return {
    startedAt: answeredAt(workshop, round, startedAt),
    updatedAt: answeredAt(workshop, round, updatedAt),
    finishedAt: finishedAt === null ? null : answeredAt(workshop, round, finishedAt),
  };
}
