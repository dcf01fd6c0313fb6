import { packLimits } from '../model/pack.ts';
import { pathText } from '../model/path.ts';
import type { PackFault } from './packFault.ts';
import { entriesOf, type Json, type Placed } from './packPlaces.ts';

/** More than any list of a pack may have by far: what is longer is not looked into. */
const hopelessLength = 1000;

/** A pack that is built too deep, or with a list that is far too long: looking at all that is in it would take long. */
export function sizeFault(pack: Json): PackFault | null {
  return faultIn({ value: pack, place: [] });
}

function faultIn({ value, place }: Placed<unknown>): PackFault | null {
  if (typeof value !== 'object' || value === null) return null;
  if (place.length >= packLimits.depth) return { path: '', kind: 'too-deep' };
  const entries = entriesOf(value);
  if (entries.length > hopelessLength) {
    return { path: pathText(place), kind: 'too-many', limit: limitOf(place.at(-1)) };
  }
  for (const [key, inner] of entries) {
    const fault = faultIn({ value: inner, place: [...place, key] });
    if (fault) return fault;
  }
  return null;
}

function limitOf(key: string | number | undefined): number {
  const lists: Readonly<Record<string, unknown>> = packLimits;
  const limit = typeof key === 'string' && Object.hasOwn(lists, key) ? lists[key] : null;
  const hasMost = typeof limit === 'object' && limit !== null && 'most' in limit;
  return hasMost ? Number(limit.most) : packLimits.dependencies.most;
}
