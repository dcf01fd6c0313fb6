import type { Command, EditTable, RowOf } from '../../shared/commands/command.ts';
import type { PraatplaatDatabase } from './database.ts';

/** Records that are parsed, read or written at once: few enough for the page to draw in between. */
export const rowsAtOnce = 200;

/** Records as a command finds and leaves them: read in few parts, changed in memory, written in few parts. */
export class Rows {
  readonly #tables = new Map<EditTable, Map<string, Record<string, unknown> | null>>();
  /** How changed records were when they were read. */
  readonly #before = new Map<EditTable, Map<string, Record<string, unknown> | null>>();

  /** Reads what a command edits, its workshop, and the workshop's packs and rounds. To be called in its transaction. */
  static async read({ edits, workshopId }: Command, db: PraatplaatDatabase): Promise<Rows> {
    const rows = new Rows();
    const ids = new Map<EditTable, Set<string>>([['workshops', new Set([workshopId])]]);
    for (const { table, id } of edits) ids.set(table, (ids.get(table) ?? new Set()).add(id));
    const rounds = db.records('rounds').where({ workshopId }).toArray();
    const packs = db.records('packs').where({ workshopId }).toArray();
    await Promise.all(
      [...ids].map(async ([table, wanted]) => {
        const ofTable = rows.#of(table);
        for (const some of inParts([...wanted])) {
          const found: (Record<string, unknown> | undefined)[] = await db.table(table).bulkGet(some);
          for (const [index, id] of some.entries()) ofTable.set(id, found[index] ?? null);
        }
      }),
    );
    for (const round of await rounds) rows.#of('rounds').set(round.id, round);
    for (const pack of await packs) rows.#of('packs').set(pack.id, pack);
    return rows;
  }

  /** The record as it is now, changes included; null when there is none. It must be among what was read. */
  row<Table extends EditTable>(table: Table, id: string): RowOf<Table> | null {
    // Every write is parsed as a record of its table, and ids are of the table they are looked up in.
    return (this.#of(table).get(id) ?? null) as RowOf<Table> | null;
  }

  /** The records of a table that were read, as they are now. */
  all<Table extends EditTable>(table: Table): RowOf<Table>[] {
    return [...this.#of(table).values()].flatMap((row) => (row ? [row as RowOf<Table>] : []));
  }

  /** @param row null removes the record */
  change(table: EditTable, id: string, row: Record<string, unknown> | null): void {
    const before = this.#before.get(table) ?? new Map();
    this.#before.set(table, before);
    if (!before.has(id)) before.set(id, this.row(table, id));
    this.#of(table).set(id, row);
  }

  /** The changed records of a table, each as it was read and as it is now; null: none. */
  changes<Table extends EditTable>(
    table: Table,
  ): { id: string; before: RowOf<Table> | null; after: RowOf<Table> | null }[] {
    return [...(this.#before.get(table) ?? [])].map(([id, before]) => ({
      id,
      before: before as RowOf<Table> | null,
      after: this.row(table, id),
    }));
  }

  /** Writes every change. To be called in the transaction in which the records were read. */
  async write(db: PraatplaatDatabase): Promise<void> {
    await Promise.all(
      [...this.#before.keys()].map(async (table) => {
        const changes = this.changes(table);
        const kept = changes.flatMap(({ after }) => (after ? [after] : []));
        const gone = changes.flatMap(({ id, after }) => (after ? [] : [id]));
        for (const some of inParts(kept)) await db.table(table).bulkPut(some);
        for (const some of inParts(gone)) await db.table(table).bulkDelete(some);
      }),
    );
  }

  #of(table: EditTable): Map<string, Record<string, unknown> | null> {
    const known = this.#tables.get(table) ?? new Map<string, Record<string, unknown> | null>();
    this.#tables.set(table, known);
    return known;
  }
}

function inParts<Item>(items: readonly Item[]): Item[][] {
  const parts = Math.ceil(items.length / rowsAtOnce);
  return Array.from({ length: parts }, (_, part) => items.slice(part * rowsAtOnce, (part + 1) * rowsAtOnce));
}
