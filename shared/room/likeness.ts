import type { Participant } from '../model/workshop.ts';
import { folded, nameKey, resembles } from '../words/nameKey.ts';
import type { SimilarPerson } from './protocol.ts';
import type { RoomRecords } from './records.ts';

/** People on the list whom a phone without a code is asked about: that tells little, and fits a small screen. */
const mostAsked = 3;
/** Beyond this many of whom nothing is known yet, comparing each with whoever joins would hold the room up. */
const mostCompared = 1000;

type People = Pick<RoomRecords, 'participants' | 'devices'>;

/** Those on the list without a phone whose name is this one or resembles it, the same name first. */
export function peopleLike({ participants, devices }: People, name: string): Participant[] {
  const key = nameKey(name);
  if (key === '') return [];
  const withPhone = new Set([...devices.values()].map(({ participantId }) => participantId));
  const free = [...participants.values()].filter(
    ({ id, deletedAt, name: listed }) => deletedAt === null && listed !== '' && !withPhone.has(id),
  );
  const same = free.filter(({ name: listed }) => nameKey(listed) === key);
  if (free.length > mostCompared) return same;
  return [...same, ...free.filter(({ name: listed }) => resembles(listed, name))];
}

/** What a phone is asked about those: enough for somebody who is one of them, and no name that was not typed. */
export function askedAbout(people: readonly Participant[], typed: string): SimilarPerson[] {
  return people.slice(0, mostAsked).map(({ id, name }) => ({ id, shown: shownTo(typed, name) }));
}

/** A listed name with the words that were typed, and of the others the first letter: `Noor B.`. */
function shownTo(typed: string, listed: string): string {
  const known = new Set(folded(typed).split(/[^\p{L}\p{N}\p{M}]+/u));
  return listed
    .split(/\s+/u)
    .map((word) => (known.has(folded(word)) ? word : `${[...word][0] ?? ''}.`))
    .join(' ')
    .slice(0, 200);
}
