/** The place of a value in the file, from the outside in: `['data', 'participants', 3, 'layer']`. */
export type PropertyKeyPath = readonly (string | number)[];

/** The same in text: `data.participants[3].layer`. */
export function pathText(path: PropertyKeyPath): string {
  return path
    .map((part, place) => (typeof part === 'number' ? `[${part}]` : `${place > 0 ? '.' : ''}${part}`))
    .join('');
}

/** A value as short text for a fault: strings in quotes, cut off at 40 characters. */
export function shown(value: unknown): string {
  if (value === undefined) return 'undefined';
  if (Array.isArray(value)) return '[…]';
  if (typeof value === 'object' && value !== null) return '{…}';
  const text = typeof value === 'string' ? `"${value}"` : String(value);
  return text.length > 40 ? `${text.slice(0, 38)}…"` : text;
}
