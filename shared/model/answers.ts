import type { PillarId, StatementId } from './ids.ts';
import type { LevelAnswer, StatementAnswer, WorkshopResponse } from './workshop.ts';

/** What somebody says in one round about one business line, whatever the way in. */
export type GivenAnswers = Pick<WorkshopResponse, 'items' | 'comments'>;
type Items = Pick<GivenAnswers, 'items'>;

/** The level that somebody chose for a pillar; undefined without an answer, and in a round that asks none. */
export function levelIn({ items }: Items, pillarId: PillarId): LevelAnswer | undefined {
  // What stands at a pillar is a level, or "don't know": see the list of invariants.
  return items[pillarId] as LevelAnswer | undefined;
}

/** What somebody said to a statement; undefined without an answer, and in a round that asks none. */
export function statementIn({ items }: Items, statementId: StatementId): StatementAnswer | undefined {
  return items[statementId] as StatementAnswer | undefined;
}

/** Whether nothing is said in it. */
export function isBlank({ items, comments }: GivenAnswers): boolean {
  return [items, comments].every((answers) => Object.keys(answers).length === 0);
}

/** Whether the answers and comments are equal; the order in which they were given doesn't matter. */
export function saysTheSame(a: GivenAnswers, b: GivenAnswers): boolean {
  return (['items', 'comments'] as const).every((part) => {
    const [mine, theirs] = [Object.entries(a[part]), new Map(Object.entries(b[part]))];
    return mine.length === theirs.size && mine.every(([key, value]) => theirs.get(key) === value);
  });
}

/**
 * A name for what answers say: equal answers have equal names, in whatever order they were given. Phones send
 * back which one they last saw, so that they never overwrite what they have not seen. No secret, and no
 * protection against anybody who wants two to be equal: those would be that person's own.
 *
 * @returns up to 15 letters, digits and one `-`
 */
export function answersVersion(answers: GivenAnswers): string {
  const version = known.get(answers) ?? nameOf(answers);
  known.set(answers, version);
  return version;
}

/** Records never change in place, and a phone's next answers ask for the name of its last ones again. */
const known = new WeakMap<GivenAnswers, string>();

function nameOf({ items, comments }: GivenAnswers): string {
  let [first, second] = [0, 0];
  for (const [part, answers] of Object.entries({ items, comments })) {
    for (const [key, value] of Object.entries(answers)) {
      const text = `${part} ${key} ${value}`;
      // Sums don't depend on the order; sorting hundreds of answers a second would take longer.
      first = (first + mixed(text, 0x811c9dc5)) >>> 0;
      second = (second + mixed(text, 0x9747b28c)) >>> 0;
    }
  }
  return `${first.toString(36)}-${second.toString(36)}`;
}

/** FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo), stirred at the end as in MurmurHash3, in 32 bits. */
function mixed(text: string, start: number): number {
  let hash = start;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
