// Damaging a pack is free-form by nature: it reaches into plain JSON.
export type Json = { [key: string]: unknown };
type Place = readonly (string | number)[];

/** What stands at a place in parsed JSON, to be changed there. */
export function at(json: Json, ...place: Place): Json {
  return place.reduce<Json>((inner, part) => inner[part] as Json, json);
}

export function listAt(json: Json, ...place: Place): unknown[] {
  return at(json, ...place) as unknown as unknown[];
}

/** Every object in the pack that has a Dutch or an English text. */
export function localizedTexts(value: unknown): Json[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(localizedTexts);
  return 'nl' in value || 'en' in value ? [value as Json, ...inner] : inner;
}
