import type { RoundId } from '../../../shared/model/ids.ts';

/** Busy: the laptop is there, and will store the answers later. */
export type Link = 'connecting' | 'up' | 'busy' | 'down';

/** What a phone has to do with the laptop: get the questions, ask what is stored, come in again, send answers. */
export type Errand = 'load' | 'ask' | 'rejoin' | 'send';

/** How a phone and the laptop are together. */
export type Contact =
  /** The laptop has not been heard yet. */
  | { kind: 'unheard' }
  /** One errand at a time; until it is done the link is what it was. */
  | { kind: 'under-way'; errand: Errand; link: Link }
  /** Nothing is missing here, and everything has arrived there. */
  | { kind: 'settled' }
  /** The last errand failed: it is tried again by itself. */
  | { kind: 'waiting'; why: 'busy' | 'down' };

export interface Standing {
  contact: Contact;
  /** The round of which the laptop has told what it has; `none` without one; null: it is to be asked (again). */
  told: RoundId | 'none' | null;
}

export const unheard: Standing = { contact: { kind: 'unheard' }, told: null };

export type ContactEvent =
  /** There may be something to do: the room was heard, somebody joined, answers are to leave. */
  | { kind: 'go' }
  /** The laptop may have something else by now than it told. */
  | { kind: 'stale' }
  /** It has told what it has, in whatever reply. */
  | { kind: 'told'; roundId: RoundId | null }
  /** The errand is done. */
  | { kind: 'done' }
  /** The errand failed, or without one (`isAside`) the laptop could not be heard. */
  | { kind: 'failed'; why: 'busy' | 'down' /** Seconds. */; retryAfter: number | null; isAside?: boolean }
  /** Other answers came in another way: what changed here goes on top of those. */
  | { kind: 'overtaken' }
  /** The laptop doesn't know this phone (any more). */
  | { kind: 'unknown-token' };

/** What there is to do follows from these alone. */
export interface Facts {
  /** The room was heard, and asks questions that are not here. */
  lacksQuestions: boolean;
  /** The laptop has let this phone in. */
  isJoined: boolean;
  /** The room's. */
  roundId: RoundId | null;
  /** Something is to be sent. */
  hasUnsent: boolean;
}

export type Act =
  | { kind: 'run'; errand: Errand }
  | { kind: 'retry'; seconds: number | null }
  /** Nothing is to be tried again. */
  | { kind: 'rest' };

/**
 * What becomes of the contact, and what to do about it. Pure: errands, timers and storage are the caller's.
 *
 * @returns `act` null: nothing, for instance because an errand is under way
 */
export function step(
  standing: Standing,
  event: ContactEvent,
  facts: Facts,
): { standing: Standing; act: Act | null } {
  const { contact } = standing;
  const isUnderWay = contact.kind === 'under-way';
  switch (event.kind) {
    case 'stale':
      return { standing: { ...standing, told: null }, act: null };
    case 'told':
      return { standing: { ...standing, told: event.roundId ?? 'none' }, act: null };
    case 'go':
      // What is under way looks again when it is done.
      return isUnderWay ? { standing, act: null } : next(standing, facts);
    case 'done':
      return next(standing, facts);
    case 'overtaken':
      return next({ ...standing, told: null }, facts);
    case 'unknown-token':
      return run(standing, 'rejoin');
    case 'failed': {
      const { why, retryAfter: seconds } = event;
      const failed: Contact =
        isUnderWay && event.isAside ? { ...contact, link: why } : { kind: 'waiting', why };
      return { standing: { ...standing, contact: failed }, act: { kind: 'retry', seconds } };
    }
  }
}

/** The next errand, or none: what is missing comes before what is to be sent. */
function next(standing: Standing, facts: Facts): ReturnType<typeof step> {
  if (facts.lacksQuestions) return run(standing, 'load');
  if (facts.isJoined && isToAsk(standing, facts)) return run(standing, 'ask');
  if (facts.isJoined && facts.hasUnsent) return run(standing, 'send');
  return { standing: { ...standing, contact: { kind: 'settled' } }, act: { kind: 'rest' } };
}

/** A laptop that has just told of another round than it said the room is in will say so: asking again would not help. */
function isToAsk({ contact, told }: Standing, { roundId }: Facts): boolean {
  const hasJustTold =
    contact.kind === 'under-way' && (contact.errand === 'ask' || contact.errand === 'rejoin');
  return told === null || (!hasJustTold && told !== (roundId ?? 'none'));
}

function run(standing: Standing, errand: Errand): ReturnType<typeof step> {
  const contact: Contact = { kind: 'under-way', errand, link: linkOf(standing.contact) };
  return { standing: { ...standing, contact }, act: { kind: 'run', errand } };
}

/** What the participant is told of it. */
export function linkOf(contact: Contact): Link {
  switch (contact.kind) {
    case 'unheard':
      return 'connecting';
    case 'under-way':
      return contact.link;
    case 'settled':
      return 'up';
    case 'waiting':
      return contact.why;
  }
}
