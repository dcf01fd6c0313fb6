import type { DepartmentId } from '../model/ids.ts';
import { type Layer, layers, type Seat, type Workshop } from '../model/workshop.ts';
import type { GroupRef } from './gap.ts';
import { type CrossTable, groupsTogether, type Kind } from './groupChoice.ts';

/** What everybody knows of somebody. */
export type Known = Pick<Seat, 'layer' | 'departmentId'>;

/** A cell of the cross table of layers (rows) and departments (columns). */
export interface Place {
  row: number;
  column: number;
}

/** Where people stand in the cross table. */
export interface Seating {
  placeOf: (known: Known) => Place;
  /** The last column is for who has no department. */
  columnCount: number;
  /** The groups that have people, in the workshop's order. */
  present: { group: GroupRef; list: Kind; index: number }[];
}

/**
 * Gives everybody a place. Departments are in the order of their ids: were it that of the workshop, which may change
 * later, other groups might be shown on a second look.
 */
export function seatingOf(people: readonly Known[], { departments }: Pick<Workshop, 'departments'>): Seating {
  const ids = [...new Set(people.flatMap(({ departmentId }) => departmentId ?? []))].sort();
  const rowOf = new Map<Layer | null, number>(layers.map((layer, row) => [layer, row]));
  const columnOf = new Map<DepartmentId | null, number>(ids.map((id, column) => [id, column]));
  const known = new Set(people.map(({ layer }) => layer));
  return {
    placeOf: ({ layer, departmentId }) => ({
      row: rowOf.get(layer) ?? layers.length,
      column: columnOf.get(departmentId) ?? ids.length,
    }),
    columnCount: ids.length + 1,
    present: [
      ...layers.flatMap((layer, index) =>
        known.has(layer) ? [{ group: { by: 'layer', layer } as const, list: 'rows' as const, index }] : [],
      ),
      ...departments.flatMap(({ id }) => {
        const index = columnOf.get(id);
        const group = { by: 'department', departmentId: id } as const;
        return index === undefined ? [] : [{ group, list: 'columns' as const, index }];
      }),
    ],
  };
}

/** People by layer and department. */
export function crossTable(places: readonly Place[], columnCount: number): number[][] {
  const table = Array.from({ length: layers.length + 1 }, () => new Array<number>(columnCount).fill(0));
  for (const { row, column } of places) {
    const line = table[row];
    if (line) line[column] = (line[column] ?? 0) + 1;
  }
  return table;
}

/** The kind of group that leads, as the rows or columns of a cross table. */
export function leadingKind({ compareFirst }: Pick<Workshop, 'compareFirst'>): Kind {
  return compareFirst === 'layers' ? 'rows' : 'columns';
}

/**
 * The groups that can be compared when these people answer: what the choice of the leading kind comes down to. It
 * depends on who they are alone, so it may be said before anything is shown.
 */
export function comparableGroups(
  people: readonly Known[],
  workshop: Pick<Workshop, 'departments' | 'minimumGroupSize' | 'compareFirst'>,
): GroupRef[] {
  const { placeOf, columnCount, present } = seatingOf(people, workshop);
  const table: CrossTable = crossTable(people.map(placeOf), columnCount);
  const { minimumGroupSize: minimum } = workshop;
  if (people.length < minimum) return [];
  const together = groupsTogether([table], minimum, leadingKind(workshop));
  return present.flatMap(({ group, list, index }) => (together[list][index] ? [group] : []));
}
