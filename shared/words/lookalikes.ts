import { initialsOf, lettersOf, nameKey, nameWords, ownWords, resembles } from './nameKey.ts';

/**
 * Finds people by name among many: those who have a name, and those whose name resembles it. Asking each of five
 * thousand takes too long for a file of thousands of rows; here only those are asked who share a word, the initials
 * or all letters but one.
 */
export class Lookalikes<Item> {
  readonly #nameOf: (item: Item) => string;
  readonly #same = new Map<string, Item[]>();
  readonly #near = new Map<string, Item[]>();

  constructor(items: Iterable<Item>, nameOf: (item: Item) => string) {
    this.#nameOf = nameOf;
    for (const item of items) {
      const key = nameKey(nameOf(item));
      if (key === '') continue;
      added(this.#same, key, item);
      for (const trait of traitsOf(nameOf(item))) added(this.#near, trait, item);
    }
  }

  /** Those whose name this is. */
  named(name: string): readonly Item[] {
    return this.#same.get(nameKey(name)) ?? [];
  }

  /** Those whose name resembles it, in the order in which they were given. */
  like(name: string): Item[] {
    const found = new Set(traitsOf(name).flatMap((trait) => this.#near.get(trait) ?? []));
    return [...found].filter((item) => resembles(name, this.#nameOf(item)));
  }
}

function added<Item>(index: Map<string, Item[]>, key: string, item: Item): void {
  const known = index.get(key);
  if (known) known.push(item);
  else index.set(key, [item]);
}

/** What two names that resemble each other have in common: at least one of these. */
function traitsOf(name: string): string[] {
  const words = nameWords(name);
  const [only = ''] = words.length === 1 ? words : [];
  const allButOne = Array.from(only, (_, at) => only.slice(0, at) + only.slice(at + 1));
  return [
    ...new Set([...ownWords(words), lettersOf(words), ...initialsOf(words), only, ...allButOne]),
  ].filter((trait) => trait !== '');
}
