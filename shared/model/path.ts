/** The place of a value in the file, from the outside in: `['data', 'participants', 3, 'layer']`. */
export type PropertyKeyPath = readonly (string | number)[];

/** The same in text: `data.participants[3].layer`. */
export function pathText(path: PropertyKeyPath): string {
  return path
    .map((part, place) => (typeof part === 'number' ? `[${part}]` : `${place > 0 ? '.' : ''}${quoted(part)}`))
    .join('');
}

/** What can't be seen, or turns the text around it: a message quotes none of it. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** Foreign text as a message may repeat it: in one line, of at most 40 characters. */
export function quoted(text: string): string {
  const seen = text.slice(0, 200).replace(unseen, '\u{fffd}');
  return seen.length > 40 ? `${seen.slice(0, 39)}…` : seen;
}

/** A value as short text for a fault: strings in quotes. */
export function shown(value: unknown): string {
  if (value === undefined) return 'undefined';
  if (Array.isArray(value)) return '[…]';
  if (typeof value === 'object' && value !== null) return '{…}';
  return typeof value === 'string' ? `"${quoted(value)}"` : String(value);
}
