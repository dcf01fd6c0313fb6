import { applyEdit } from '../../../shared/commands/applyEdit.ts';
import type { Command, Edit, EditTable, RowOf } from '../../../shared/commands/command.ts';
import { type Effects, set } from '../../../shared/commands/edits.ts';
import { seatsToFreeze } from '../../../shared/model/seats.ts';
import { tableNames, type WorkshopData } from '../../../shared/model/workshop.ts';
import type { Result } from '../../../shared/result.ts';

/** The database of the app in a few lines: tables of records, and commands applied with their inverses. */
export class Store {
  #tables = new Map<string, Map<string, Record<string, unknown>>>(
    [...tableNames, 'earlierResponses'].map((name) => [name, new Map()]),
  );

  /** Carries out a command; returns the edits that take it back, in the order to apply them. */
  execute(command: Pick<Command, 'edits'>): Edit[] {
    const inverses: Edit[] = [];
    for (const edit of command.edits) {
      const table = this.#table(edit.table);
      const { row, inverse } = granted(applyEdit(edit, table.get(edit.id) ?? null));
      if (row) table.set(edit.id, row);
      else table.delete(edit.id);
      if (inverse) inverses.unshift(inverse);
    }
    for (const round of this.rows('rounds')) {
      const seats = seatsToFreeze(round, this.rows('participants'));
      if (!seats) continue;
      this.#table('rounds').set(round.id, { ...round, seats });
      inverses.unshift(set('rounds', round.id, { seats: null }));
    }
    return inverses;
  }

  rows<Table extends EditTable>(table: Table): RowOf<Table>[] {
    return [...this.#table(table).values()] as RowOf<Table>[];
  }

  data(): WorkshopData {
    const workshop = this.rows('workshops')[0];
    if (!workshop) throw new Error('No workshop was made');
    return {
      workshop,
      packs: this.rows('packs'),
      participants: this.rows('participants'),
      rounds: this.rows('rounds'),
      responses: this.rows('responses'),
      counts: this.rows('counts'),
      decisions: this.rows('decisions'),
      actions: this.rows('actions'),
      notes: this.rows('notes'),
      logo: this.rows('logos')[0] ?? null,
    };
  }

  /** Everything stored, to compare with: independent of the order in which records came. */
  snapshot(): Record<string, Record<string, unknown>> {
    const tables = [...this.#tables].map(([name, rows]) => [name, Object.fromEntries(rows)]);
    return structuredClone(Object.fromEntries(tables));
  }

  /** Makes everything stored what it was. @param snapshot as `snapshot` gave it */
  restore(snapshot: Record<string, Record<string, unknown>>): void {
    for (const [name, rows] of Object.entries(snapshot)) {
      this.#tables.set(name, new Map(Object.entries(rows) as [string, Record<string, unknown>][]));
    }
  }

  #table(name: string): Map<string, Record<string, unknown>> {
    const table = this.#tables.get(name);
    if (!table) throw new Error(`No table ${name}`);
    return table;
  }
}

/** Ids that count up, and a clock that moves one second a look. */
export function countingEffects(start = '2027-01-14T09:00:00.000Z'): Effects {
  let ids = 0;
  let moment = Date.parse(start);
  return {
    newId: () => {
      ids += 1;
      return `id-${ids}`;
    },
    now: () => {
      moment += 1000;
      return new Date(moment).toISOString();
    },
  };
}

/** The value of a result that must have succeeded. */
export function granted<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.fault)}`);
  return result.value;
}
