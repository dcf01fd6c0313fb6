import { answersVersion, isBlank } from '../model/answers.ts';
import type { Action, PackRecord, Round, Seat, WorkshopResponse } from '../model/workshop.ts';
import { joinedPack } from './mergePacks.ts';
import type { UnitTable } from './units.ts';

/** Both sides changed a unit since they were the same. */
interface BothChanged {
  mine: unknown;
  theirs: unknown;
}

/**
 * What becomes of units that both sides changed, where nobody has to choose: the same whichever side is mine.
 *
 * @returns null where somebody has to
 */
export function joinedUnit(table: UnitTable, unit: string, both: BothChanged): { value: unknown } | null {
  const { mine, theirs } = both;
  if (unit === 'createdAt') return { value: least(both) };
  if (unit === 'decidedAt' || unit === 'packVersion') return { value: most(both) };
  // A merge alone changes these, where two laptops gave out the same; the later numbers are those that made way.
  if (table === 'rounds' && unit === 'number') return { value: Math.max(Number(mine), Number(theirs)) };
  if (table === 'participants' && unit === 'code') return { value: mine };
  if (table === 'participants' && unit === 'sameAs')
    return { value: mine && theirs ? least(both) : (mine ?? theirs) };
  // What is in the bin or archive of one only comes out of it.
  if (unit === 'deletedAt' || unit === 'archivedAt') {
    return { value: mine === null || theirs === null ? null : least(both) };
  }
  if (table === 'workshop' && unit === 'anonymity') return { value: 'anonymous' };
  if (table === 'rounds' && unit === 'state')
    return { value: joinedState(mine as RoundState, theirs as RoundState) };
  if (table === 'actions' && unit === 'place') return joinedPlace(mine as ActionPlace, theirs as ActionPlace);
  if (table === 'notes' && unit === 'discussed') return { value: true };
  if (table === 'notes' && unit === 'text') return joinedText(String(mine), String(theirs));
  if (table === 'packs' && mine && theirs) return joinedPackRecord(mine as PackRecord, theirs as PackRecord);
  if (table === 'responses' && mine && theirs) {
    return sayingMore(mine as WorkshopResponse, theirs as WorkshopResponse);
  }
  return null;
}

function least({ mine, theirs }: BothChanged): unknown {
  return String(mine) < String(theirs) ? mine : theirs;
}

function most({ mine, theirs }: BothChanged): unknown {
  return String(mine) < String(theirs) ? theirs : mine;
}

type RoundState = Pick<
  Round,
  'openedAt' | 'closedAt' | 'revealedAt' | 'seats' | 'peopleForgotten' | 'movement'
>;

/** What is closed, shown or forgotten in one is so in both, and who was asked in one was asked. */
function joinedState(mine: RoundState, theirs: RoundState): RoundState {
  const revealedAt = earlier(mine.revealedAt, theirs.revealedAt);
  const closedAt = earlier(mine.closedAt, theirs.closedAt);
  return {
    openedAt: mine.openedAt < theirs.openedAt ? mine.openedAt : theirs.openedAt,
    closedAt,
    revealedAt,
    seats: closedAt === null ? null : joinedSeats(mine.seats ?? [], theirs.seats ?? []),
    peopleForgotten: mine.peopleForgotten || theirs.peopleForgotten,
    movement: joinedMovement(mine.movement, theirs.movement),
  };
}

/** Each forgot its people by itself: what either has kept of their movement. */
function joinedMovement(
  mine: RoundState['movement'],
  theirs: RoundState['movement'],
): RoundState['movement'] {
  if (mine === null || theirs === null) return mine ?? theirs;
  return JSON.stringify(mine) < JSON.stringify(theirs) ? mine : theirs;
}

function joinedSeats(mine: readonly Seat[], theirs: readonly Seat[]): Seat[] {
  const seats = new Map<string, Seat>();
  for (const seat of [...mine, ...theirs]) {
    const known = seats.get(seat.participantId);
    if (!known || JSON.stringify(seat) < JSON.stringify(known)) seats.set(seat.participantId, seat);
  }
  return [...seats.values()].sort((a, b) => (a.participantId < b.participantId ? -1 : 1));
}

type ActionPlace = Pick<Action, 'horizon' | 'quarter' | 'order'>;

/** Where only the order differs, any order will do. */
function joinedPlace(mine: ActionPlace, theirs: ActionPlace): { value: ActionPlace } | null {
  if (mine.horizon !== theirs.horizon || mine.quarter !== theirs.quarter) return null;
  return { value: mine.order < theirs.order ? mine : theirs };
}

function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

/** Packs that can't be joined are no copies of one workshop: see `arePacksJoined`. */
function joinedPackRecord(mine: PackRecord, theirs: PackRecord): { value: PackRecord } | null {
  const pack = joinedPack(mine.pack, theirs.pack);
  return pack && { value: { ...mine, pack } };
}

const noteLimit = 4000;

/** What two people wrote about one topic is kept both, unless one text already holds the other. */
function joinedText(mine: string, theirs: string): { value: string } | null {
  if (mine.includes(theirs)) return { value: mine };
  if (theirs.includes(mine)) return { value: theirs };
  const value = [mine, theirs].sort().join('\n');
  return value.length <= noteLimit ? { value } : null;
}

/** Answers that say nothing, or the same, give way without a word. */
function sayingMore(mine: WorkshopResponse, theirs: WorkshopResponse): { value: WorkshopResponse } | null {
  if (isBlank(mine) !== isBlank(theirs)) return { value: isBlank(mine) ? theirs : mine };
  if (answersVersion(mine) !== answersVersion(theirs)) return null;
  const isFinished = ({ finishedAt }: WorkshopResponse) => finishedAt !== null;
  if (isFinished(mine) !== isFinished(theirs)) return { value: isFinished(mine) ? mine : theirs };
  return { value: JSON.stringify(mine) < JSON.stringify(theirs) ? mine : theirs };
}
