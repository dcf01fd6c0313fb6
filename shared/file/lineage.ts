import type { Fields } from '../commands/fields.ts';
import { canonicalJson } from '../model/canonical.ts';
import type { KeptLineage, Lineage, RecordStamps } from '../model/lineage.ts';
import type { WorkshopData } from '../model/workshop.ts';
import { recordsOf, type UnitTable, unitsOf, unitTables } from './units.ts';

/** A workshop with where its parts come from. */
export interface WorkshopCopy {
  data: WorkshopData;
  lineage: Lineage;
}

export function recordKey(table: UnitTable, id: string): string {
  return `${table}/${id}`;
}

/** The stamp of a unit; undefined when it has none yet. */
export function stampOf({ stamps }: Lineage, key: string, unit: string): string | undefined {
  const record = stamps[key];
  return record?.units?.[unit] ?? record?.at;
}

export function hasSeen({ seen }: Lineage, stamp: string | undefined): boolean {
  if (stamp === undefined) return false;
  const [copy = '', epoch] = stamp.split(':');
  return Object.hasOwn(seen, copy) && (seen[copy] ?? 0) >= Number(epoch);
}

/**
 * The lineage of a workshop that leaves now: what has changed since the last time gets the stamp of a new epoch.
 *
 * @param kept as it was the last time; null: never
 * @param newId a fresh random id
 */
export function stamped(data: WorkshopData, kept: KeptLineage | null, newId: () => string): KeptLineage {
  const copy = kept?.copy ?? newId();
  const epoch = (kept?.seen[copy] ?? 0) + 1;
  const next = `${copy}:${epoch}`;
  const [stamps, marks]: [Lineage['stamps'], KeptLineage['marks']] = [{}, {}];
  let isUsed = false;
  const use = () => {
    isUsed = true;
    return next;
  };
  for (const table of unitTables) {
    for (const [id, row] of recordsOf(data, table)) {
      const key = recordKey(table, id);
      const known = kept?.stamps[key];
      const old = kept?.marks[key] ?? {};
      const units = unitsOf(table, row);
      const own: Record<string, string> = {};
      marks[key] = own;
      for (const [unit, value] of units) own[unit] = markOf(value);
      if (!known) {
        stamps[key] = { at: use() };
        continue;
      }
      for (const unit of Object.keys(old)) own[unit] ??= removed;
      const changed = Object.keys(own).filter((unit) => own[unit] !== old[unit]);
      stamps[key] = withUnitStamps(known, new Map(changed.map((unit) => [unit, use()])));
    }
  }
  if (data.workshop.anonymity === 'anonymous') levelStamps(data, stamps, use);
  const seen = isUsed ? { ...kept?.seen, [copy]: epoch } : { ...kept?.seen };
  return { id: data.workshop.id, workshopId: data.workshop.id, copy, seen, stamps, marks };
}

/** The marks of a unit that was taken out, and of one that is to be stamped in any case. */
const removed = '-';
const unmarked = '';

/** Nobody's record stands out among those of a group: they all have the same stamp, a new one where they had not. */
function levelStamps(data: WorkshopData, stamps: Lineage['stamps'], use: () => string): void {
  const groups = new Map<string, string[]>([
    ['people', data.participants.map(({ id }) => recordKey('participants', id))],
  ]);
  for (const { id, roundId } of data.responses) {
    const keys = groups.get(roundId) ?? [];
    keys.push(recordKey('responses', id));
    groups.set(roundId, keys);
  }
  for (const keys of groups.values()) {
    const found = new Set(
      keys.flatMap((key) => [stamps[key]?.at, ...Object.values(stamps[key]?.units ?? {})]),
    );
    if (found.size <= 1) continue;
    for (const key of keys) stamps[key] = { at: use() };
  }
}

export function withUnitStamps(record: RecordStamps, units: ReadonlyMap<string, string>): RecordStamps {
  const all = { ...record.units, ...Object.fromEntries(units) };
  const other = Object.entries(all).filter(([, stamp]) => stamp !== record.at);
  return other.length === 0 ? { at: record.at } : { at: record.at, units: Object.fromEntries(other) };
}

/**
 * The lineage of what came from elsewhere, as this laptop keeps it from now on.
 *
 * @param unstamped units that are as in neither copy, a record's key each: they are stamped the next time
 */
export function keptLineage(
  { data, lineage }: WorkshopCopy,
  unstamped: ReadonlyMap<string, ReadonlySet<string>> = new Map(),
): KeptLineage {
  const marks: KeptLineage['marks'] = {};
  for (const table of unitTables) {
    for (const [id, row] of recordsOf(data, table)) {
      const key = recordKey(table, id);
      const own: Record<string, string> = {};
      marks[key] = own;
      for (const [unit, value] of unitsOf(table, row)) own[unit] = markOf(value);
      for (const unit of Object.keys(lineage.stamps[key]?.units ?? {})) own[unit] ??= removed;
      for (const unit of unstamped.get(key) ?? []) own[unit] = unmarked;
    }
  }
  const { id } = data.workshop;
  return { id, workshopId: id, copy: null, ...lineage, marks };
}

/**
 * The same lineage once the data have another shape: what had not changed since the last time still has not.
 *
 * @param before the data in the shape that the marks were made of, their kinds of record as far as they were there
 */
export function remarked(kept: KeptLineage, before: Shaped, after: WorkshopData): KeptLineage {
  const marks: KeptLineage['marks'] = {};
  for (const table of unitTables) {
    const old = before[table] ?? new Map<string, Fields>();
    for (const [id, row] of recordsOf(after, table)) {
      const key = recordKey(table, id);
      const known = kept.marks[key];
      if (!known) continue;
      const was = unitsOf(table, old.get(id) ?? {});
      const own: Record<string, string> = {};
      marks[key] = own;
      for (const [unit, value] of unitsOf(table, row)) {
        const isNew = known[unit] === undefined && !was.has(unit);
        const isUnchanged = isNew || known[unit] === markOf(was.get(unit));
        own[unit] = isUnchanged ? markOf(value) : (known[unit] ?? unmarked);
      }
    }
  }
  return { ...kept, marks: { ...kept.marks, ...marks } };
}

/** Records of an older shape, by kind and id. */
export type Shaped = Partial<Record<UnitTable, ReadonlyMap<string, Fields>>>;

/** 53 bits of a hash (bryc's cyrb53): enough to see that something changed, too little to read it back. */
function markOf(value: unknown): string {
  const text = canonicalJson(value ?? null);
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
