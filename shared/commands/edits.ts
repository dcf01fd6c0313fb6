import type { Edit, EditTable, RowOf } from './command.ts';

/** What a command needs from outside: passed in, so that the same input always gives the same command. */
export interface Effects {
  /** A fresh id of letters, digits, `_` and `-`, never given before (a UUID). */
  newId: () => string;
  /** The moment of the command, ISO 8601 in UTC. */
  now: () => string;
}

/** The most that a stored text may hold, in characters; input fields stop there. */
export const textLimits = { short: 200, long: 4000 } as const;

/** The most records of a kind in one workshop, equal to what the workshop file accepts. */
export const recordLimits = {
  businessLines: 20,
  departments: 100,
  participants: 5000,
  actions: 2000,
} as const;

export function put<Table extends EditTable>(table: Table, row: RowOf<Table>): Edit {
  // TypeScript can't see that a table and its row stay together inside the union.
  return { table, kind: 'put', id: row.id, row } as unknown as Edit;
}

/** The record, only where there is none yet. */
export function ensure<Table extends EditTable>(table: Table, row: RowOf<Table>): Edit {
  return { table, kind: 'ensure', id: row.id, row } as unknown as Edit;
}

export function set(table: EditTable, id: string, values: Record<string, unknown>): Edit {
  return { table, kind: 'set', id, values };
}

export function remove(table: EditTable, id: string): Edit {
  return { table, kind: 'delete', id };
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
