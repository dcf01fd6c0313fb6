import type { Command } from '../../shared/commands/command.ts';
import type { RecordOf, TableName } from '../../shared/model/workshop.ts';
import type { PraatplaatDatabase } from './database.ts';

/** Records as a command finds and leaves them: read at once, changed in memory, written at once. */
export class Rows {
  readonly #tables = new Map<TableName, Map<string, Record<string, unknown> | null>>();
  readonly #changed = new Map<TableName, Set<string>>();

  /** Reads what a command edits, its workshop and the workshop's rounds. To be called in its transaction. */
  static async read({ edits, workshopId }: Command, db: PraatplaatDatabase): Promise<Rows> {
    const rows = new Rows();
    const ids = new Map<TableName, Set<string>>([['workshops', new Set([workshopId])]]);
    for (const { table, id } of edits) ids.set(table, (ids.get(table) ?? new Set()).add(id));
    const rounds = db.records('rounds').where({ workshopId }).toArray();
    await Promise.all(
      [...ids].map(async ([table, wanted]) => {
        const found: (Record<string, unknown> | undefined)[] = await db.table(table).bulkGet([...wanted]);
        const ofTable = rows.#of(table);
        for (const [index, id] of [...wanted].entries()) ofTable.set(id, found[index] ?? null);
      }),
    );
    for (const round of await rounds) rows.#of('rounds').set(round.id, round);
    return rows;
  }

  /** The record as it is now, changes included; null when there is none. It must be among what was read. */
  row<Table extends TableName>(table: Table, id: string): RecordOf<Table> | null {
    // Every write is parsed as a record of its table, and ids are of the table they are looked up in.
    return (this.#of(table).get(id) ?? null) as RecordOf<Table> | null;
  }

  /** @param row null removes the record */
  change(table: TableName, id: string, row: Record<string, unknown> | null): void {
    this.#of(table).set(id, row);
    this.#changed.set(table, (this.#changed.get(table) ?? new Set()).add(id));
  }

  /** Writes every change. To be called in the transaction in which the records were read. */
  async write(db: PraatplaatDatabase): Promise<void> {
    await Promise.all(
      [...this.#changed].flatMap(([table, ids]) => {
        const rows = [...ids].map((id) => this.#of(table).get(id));
        const kept = rows.filter((row) => row != null);
        const gone = [...ids].filter((id) => this.#of(table).get(id) == null);
        return [
          kept.length > 0 && db.table(table).bulkPut(kept),
          gone.length > 0 && db.table(table).bulkDelete(gone),
        ];
      }),
    );
  }

  #of(table: TableName): Map<string, Record<string, unknown> | null> {
    const known = this.#tables.get(table) ?? new Map<string, Record<string, unknown> | null>();
    this.#tables.set(table, known);
    return known;
  }
}
