import { isEqual } from '../model/equal.ts';

/** Records as edits see them: what a field holds is known to its schema only. */
export type Fields = Record<string, unknown>;

/** An element of a list is addressed by its id, or by itself where the list holds ids; others by their place. */
export function placeIn(list: readonly unknown[], name: string): number {
  const found = list.findIndex((item) => keyOf(item) === name);
  return found === -1 && /^\d+$/.test(name) && Number(name) < list.length ? Number(name) : found;
}

/** What tells an element of a list apart from the others. */
export function keyOf(item: unknown): string | null {
  if (typeof item === 'string') return item;
  return isFields(item) && typeof item.id === 'string' ? item.id : null;
}

/** What stands at a dotted path; undefined when there is nothing. */
export function fieldAt(record: unknown, path: string): unknown {
  let current = record;
  for (const name of path.split('.')) {
    if (Array.isArray(current)) current = current[placeIn(current, name)];
    else current = isFields(current) && Object.hasOwn(current, name) ? current[name] : undefined;
  }
  return current;
}

/**
 * A copy of the record with another value at a dotted path; undefined removes the field.
 *
 * @returns null when the path leads through something that is not there
 */
export function withField(record: Fields, path: string, value: unknown): Fields | null {
  return replaced(record, path.split('.'), value) as Fields | null;
}

function replaced(inside: unknown, [name, ...deeper]: string[], value: unknown): unknown {
  if (name === undefined) return value;
  if (Array.isArray(inside)) {
    const place = placeIn(inside, name);
    const item = place === -1 ? null : replaced(inside[place], deeper, value);
    return item === null ? null : inside.with(place, item);
  }
  if (!isFields(inside)) return null;
  const { [name]: before, ...others } = inside;
  if (deeper.length === 0) return value === undefined ? others : { ...others, [name]: value };
  const item = replaced(before, deeper, value);
  return item === null ? null : { ...others, [name]: item };
}

/** Fields whose own fields are given one by one: two writers of one record each keep theirs. */
const opened: ReadonlySet<string> = new Set(['items', 'comments', 'poster']);

/** The dotted paths at which two records differ, with the value after. */
export function differences(before: Fields, after: Fields, within = ''): Fields {
  const paths: Fields = {};
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [old, next] = [before[name], after[name]];
    if (isEqual(old, next)) continue;
    if (opened.has(name) && isFields(old) && isFields(next))
      Object.assign(paths, differences(old, next, `${within}${name}.`));
    else paths[`${within}${name}`] = next;
  }
  return paths;
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
