import type { Fields } from '../commands/fields.ts';
import type { WorkshopData } from '../model/workshop.ts';

/**
 * What a merge compares: records, and in each of them the smallest parts that make sense apart, *units*. A unit is
 * a field, an entry of a partial record, an element of a list, or a few fields that mean something only together.
 */
export type Units = ReadonlyMap<string, unknown>;

/** The kinds of record that a merge sees; lines and departments, kept inside the workshop, are records of their own. */
export type UnitTable =
  | 'workshop'
  | 'packs'
  | 'businessLines'
  | 'departments'
  | 'participants'
  | 'rounds'
  | 'responses'
  | 'counts'
  | 'decisions'
  | 'actions'
  | 'notes'
  | 'logo';

export const unitTables: readonly UnitTable[] = [
  'workshop',
  'packs',
  'businessLines',
  'departments',
  'participants',
  'rounds',
  'responses',
  'counts',
  'decisions',
  'actions',
  'notes',
  'logo',
];

/** Fields that belong together, by the name of their unit. */
const together: Partial<Record<UnitTable, Record<string, readonly string[]>>> = {
  rounds: { state: ['openedAt', 'closedAt', 'revealedAt', 'seats', 'peopleForgotten', 'movement'] },
  // Each fits the other two: the quarter lies in the horizon, the order counts within it.
  actions: { place: ['horizon', 'quarter', 'order'] },
};
/** Partial records, and lists of what has an id: each entry is a unit. */
const opened: Partial<Record<UnitTable, string>> = {
  workshop: 'poster',
  businessLines: 'expected',
  decisions: 'dissent',
};
/** Somebody's answers, a count, a picture and a model are one thing each: never half of one and half of another. */
const undivided: ReadonlySet<UnitTable> = new Set(['packs', 'responses', 'counts', 'logo']);
/** What no merge decides: ids, the moment of the last change, and lists that are records of their own. */
const left: ReadonlySet<string> = new Set(['id', 'workshopId', 'updatedAt', 'businessLines', 'departments']);

/** The records of a kind, by their ids. */
export function recordsOf(data: WorkshopData, table: UnitTable): Map<string, Fields> {
  const { workshop, logo } = data;
  const rows: readonly (Fields & { id: string })[] =
    table === 'workshop'
      ? [workshop]
      : table === 'logo'
        ? logo
          ? [logo]
          : []
        : table === 'businessLines' || table === 'departments'
          ? workshop[table]
          : data[table];
  return new Map(rows.map((row) => [row.id, row]));
}

export function unitsOf(table: UnitTable, row: Fields): Units {
  if (undivided.has(table)) return new Map([['', row]]);
  const units = new Map<string, unknown>();
  const groups = together[table] ?? {};
  for (const [name, fields] of Object.entries(groups)) {
    units.set(name, Object.fromEntries(fields.map((field) => [field, row[field]])));
  }
  const grouped = new Set(Object.values(groups).flat());
  for (const [name, value] of Object.entries(row)) {
    if (left.has(name) || grouped.has(name)) continue;
    if (name !== opened[table]) units.set(name, value);
    else if (Array.isArray(value)) for (const item of value) units.set(`${name}.${item.id}`, item);
    else for (const [key, item] of Object.entries(value as Fields)) units.set(`${name}.${key}`, item);
  }
  return units;
}

/** The record with other units; those that are undefined are left out. @param order of the elements of a list */
export function withUnits(table: UnitTable, row: Fields, units: Units): Fields {
  if (undivided.has(table)) return units.get('') as Fields;
  const [result, inside]: [Fields, Fields] = [{ ...row }, {}];
  const openedName = opened[table];
  for (const [name, value] of units) {
    const [outer = '', key] = name.split(/\.(.*)/s);
    if (together[table]?.[name]) Object.assign(result, value);
    else if (key === undefined) result[name] = value;
    else if (outer === openedName && value !== undefined) inside[key] = value;
  }
  if (openedName) result[openedName] = Array.isArray(row[openedName]) ? Object.values(inside) : inside;
  return result;
}
