import { isEqual } from '../model/equal.ts';
import type { WorkshopData } from '../model/workshop.ts';
import { forgetsHere } from './merge.ts';
import { showsMore } from './mergeShown.ts';

/** Where a workshop comes from: a backup of this laptop's own may also take the place of what is there. */
export type Origin = 'file' | 'backup';

/** What merging does to people: forgets them here for good, leaves forgotten ones so, takes names away, or nothing. */
export type PeopleAfter = 'forgets' | 'forgotten' | 'nameless' | 'known';

/** What there is to choose when a workshop comes in that is here already. */
export interface Meeting {
  /** It may take the place of what is here; otherwise it may be merged. It may stand beside it in any case. */
  canReplace: boolean;
  people: PeopleAfter;
  /** Whether it may be taken back, whatever is chosen. */
  canUndo: boolean;
}

/** @returns null when both are the same: then there is nothing to do */
export function meetingOf(incoming: WorkshopData, present: WorkshopData, origin: Origin): Meeting | null {
  if (isEqual(present, incoming)) return null;
  // A backup from before results were shown can't take the place of what shows them.
  const canReplace = origin === 'backup' && !showsMore(present, incoming);
  const people = peopleAfter(incoming, present);
  // Nobody forgets what they have seen, and people who are forgotten don't come back.
  const isFinal = people === 'forgets' && !canReplace;
  return { canReplace, people, canUndo: !isFinal && !showsMore(incoming, present) };
}

function peopleAfter(incoming: WorkshopData, present: WorkshopData): PeopleAfter {
  if (forgetsHere(present, incoming)) return 'forgets';
  if (present.rounds.some(({ peopleForgotten }) => peopleForgotten)) return 'forgotten';
  return incoming.workshop.anonymity === present.workshop.anonymity ? 'known' : 'nameless';
}
