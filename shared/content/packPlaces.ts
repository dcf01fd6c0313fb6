/** Parsed JSON of which nothing is known: what a pack looks like before it has been checked. */
export type Json = Readonly<Record<string, unknown>>;
type Place = readonly (string | number)[];
/** A value in a pack and where it stands. */
export interface Placed<Value> {
  value: Value;
  place: Place;
}

export function recordAt(value: unknown): Json | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;
}

/** An own field of an object, whatever its name: what every object has by its nature is none. */
export function fieldOf(json: Json, key: string): unknown {
  return Object.hasOwn(json, key) ? json[key] : undefined;
}

/** The value at a place; undefined where the way there is broken. */
export function valueAt(json: unknown, place: Place): unknown {
  let value = json;
  for (const part of place) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = fieldOf(value as Json, String(part));
  }
  return value;
}

/** What is in a list or an object, with its key; nothing for anything else. */
export function entriesOf(value: unknown): [key: string | number, value: unknown][] {
  if (Array.isArray(value)) return value.map((item: unknown, index) => [index, item]);
  return Object.entries(recordAt(value) ?? {});
}

/** The objects of a list in an object, with their places; none when there is no such list. */
export function objectsIn({ value, place }: Placed<Json>, key: string): Placed<Json>[] {
  return listIn({ value, place }, key).flatMap((item) => {
    const record = recordAt(item.value);
    return record ? [{ value: record, place: item.place }] : [];
  });
}

/** The items of a list in an object, with their places; none when there is no such list. */
export function listIn({ value, place }: Placed<Json>, key: string): Placed<unknown>[] {
  const list = fieldOf(value, key);
  if (!Array.isArray(list)) return [];
  return list.map((item: unknown, index) => ({ value: item, place: [...place, key, index] }));
}
