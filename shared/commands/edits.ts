import type { Edit, EditList, EditTable, RowOf } from './command.ts';
import { differences, type Fields, fieldAt } from './fields.ts';

/** What a command needs from outside: passed in, so that the same input always gives the same command. */
export interface Effects {
  /** A fresh id of letters, digits, `_` and `-`, never given before (a UUID). */
  newId: () => string;
  /** The moment of the command, ISO 8601 in UTC. */
  now: () => string;
}

/** The most that a stored text may hold, in characters; input fields stop there. */
export const textLimits = { short: 200, long: 4000 } as const;

export function put<Table extends EditTable>(
  table: Table,
  row: RowOf<Table>,
): Extract<Edit, { kind: 'put' }> {
  // TypeScript can't see that a table and its row stay together inside the union.
  return { table, kind: 'put', id: row.id, row } as unknown as Extract<Edit, { kind: 'put' }>;
}

/** The record, only where there is none yet. */
export function ensure<Table extends EditTable>(table: Table, row: RowOf<Table>): Edit {
  return { table, kind: 'ensure', id: row.id, row } as unknown as Edit;
}

/** Fields of a record, and dotted paths inside them (`poster.title`, `departments.<id>.name`). */
export type FieldsOf<Table extends EditTable> = Partial<RowOf<Table>> & {
  [path: `${string}.${string}`]: unknown;
};

export function set<Table extends EditTable>(table: Table, id: string, values: FieldsOf<Table>): Edit {
  return { table, kind: 'set', id, values } as Edit;
}

/** Puts an element (an id, or what has one) at the end of a list. */
export function append(table: EditTable, id: string, list: EditList, item: unknown): Edit {
  return { table, kind: 'insert', id, list, item, before: null };
}

/** @param key the element's id */
export function takeOut(table: EditTable, id: string, list: EditList, key: string): Edit {
  return { table, kind: 'takeOut', id, list, key };
}

export function remove(table: EditTable, id: string): Edit {
  return { table, kind: 'delete', id };
}

/** The edit, if there is one, that makes a record another one; what is no longer as it was before stays. */
export function changes(table: EditTable, before: Fields & { id: string }, after: Fields): Edit[] {
  const values = differences(before, after);
  const paths = Object.keys(values);
  if (paths.length === 0) return [];
  const expected = Object.fromEntries(paths.map((path) => [path, fieldAt(before, path)]));
  return [{ table, kind: 'set', id: before.id, values, expected }];
}

/** Only the fields that differ from the record as it is; arrays and objects count as different when rewritten. */
export function changed<Record extends object>(record: Record, fields: Partial<Record>): Partial<Record> {
  const differing: Partial<Record> = {};
  for (const name of Object.keys(fields) as (keyof Record)[]) {
    const value = fields[name];
    if (value !== undefined && value !== record[name]) differing[name] = value;
  }
  return differing;
}
