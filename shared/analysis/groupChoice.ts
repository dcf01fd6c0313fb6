/**
 * Which layers and departments can be told apart together, so that each cell of (shown layer, or the rest) × (shown
 * department, or the rest) has nobody or enough people. A group is shown for all of its people or for none.
 */

/** People by layer (rows) and department (columns). The last row and column: those without one. */
export type CrossTable = readonly (readonly number[])[];

/** Rows or columns: layers or departments. */
export type Kind = 'rows' | 'columns';

/** Whether each row and column is shown as a group; the last of both never is. */
export type Together = Record<Kind, readonly boolean[]>;

/** Nobody at all tells nothing, and the minimum or more nothing about few. */
export function isEnough(people: number, minimum: number): boolean {
  return people === 0 || people >= minimum;
}

export function totalOf(table: CrossTable): number {
  return table.reduce((total, row) => total + sum(row), 0);
}

/** People in each row, or in each column. */
export function lineTotals(table: CrossTable, kind: Kind): number[] {
  if (kind === 'rows') return table.map(sum);
  return (table[0] ?? []).map((_, column) => sum(table.map((row) => row[column] ?? 0)));
}

/**
 * The groups to show. The first kind shows as many people as it can alone, and of choices that show as many, the one
 * that leaves most to the other kind; the other adds what the cells then allow. The outcome depends on the numbers
 * of people alone. Rows are few (layers) and tried in every combination; columns (departments, up to 100) are left
 * out one at a time.
 *
 * @param tables each of them has to have enough people in every cell; the first says who is most
 * @param among groups that may be chosen; left out: all
 */
export function groupsTogether(
  tables: readonly CrossTable[],
  minimum: number,
  first: Kind,
  among?: Together,
): Together {
  const counts: Counts = { tables, minimum };
  const [table = []] = tables;
  const people = { rows: lineTotals(table, 'rows'), columns: lineTotals(table, 'columns') };
  const candidates = (kind: Kind) =>
    people[kind].slice(0, -1).flatMap((_, index) => (among && !among[kind][index] ? [] : [index]));
  const shownBy = (kind: Kind, chosen: ReadonlySet<number>) =>
    [...chosen].reduce((total, index) => total + (people[kind][index] ?? 0), 0);
  const leading = first === 'columns' ? columnsBeside(counts, new Set(), candidates('columns')) : null;
  const allowed = leading ? [...leading] : candidates('columns');

  let best = { rows: new Set<number>(), columns: new Set<number>(), lead: -1, other: -1 };
  for (const rows of subsets(candidates('rows'))) {
    const columns = columnsBeside(counts, rows, allowed);
    if (!columns || (leading && columns.size < leading.size)) continue;
    const [byRows, byColumns] = [shownBy('rows', rows), shownBy('columns', columns)];
    const [lead, other] = first === 'rows' ? [byRows, byColumns] : [byColumns, byRows];
    if (lead > best.lead || (lead === best.lead && other > best.other)) best = { rows, columns, lead, other };
  }
  return {
    rows: people.rows.map((_, index) => best.rows.has(index)),
    columns: people.columns.map((_, index) => best.columns.has(index)),
  };
}

interface Counts {
  tables: readonly CrossTable[];
  minimum: number;
}

/** All sets of some indexes, larger ones first. */
function subsets(indexes: readonly number[]): Set<number>[] {
  return Array.from(
    { length: 2 ** indexes.length },
    (_, choice) => new Set(indexes.filter((_, place) => choice & (1 << place))),
  ).sort((a, b) => b.size - a.size);
}

/** The people of one column by shown row, those of all other rows together last: for each table. */
function byShownRow({ tables }: Counts, rows: ReadonlySet<number>, column: number): number[] {
  return tables.flatMap((table) => {
    const shown: number[] = [];
    let rest = 0;
    for (const [index, row] of table.entries()) {
      const people = row[column] ?? 0;
      if (rows.has(index)) shown.push(people);
      else rest += people;
    }
    return [...shown, rest];
  });
}

/**
 * The columns that can be shown beside these rows: those with nobody or enough people in each of them, less those
 * that are needed to make the rest of a row enough.
 *
 * @returns null when a row, or the rest of them, is too small even without columns
 */
function columnsBeside(
  counts: Counts,
  rows: ReadonlySet<number>,
  candidates: readonly number[],
): Set<number> | null {
  const { minimum } = counts;
  const columnCount = counts.tables[0]?.[0]?.length ?? 0;
  const shown = new Map<number, number[]>();
  const rest: number[] = [];
  const leaveOut = (people: readonly number[]) => {
    for (const [cell, n] of people.entries()) rest[cell] = (rest[cell] ?? 0) + n;
  };
  const may = new Set(candidates);
  for (let column = 0; column < columnCount; column += 1) {
    const people = byShownRow(counts, rows, column);
    if (may.has(column) && people.every((n) => isEnough(n, minimum))) shown.set(column, people);
    else leaveOut(people);
  }
  for (;;) {
    const short = rest.flatMap((n, cell) => (isEnough(n, minimum) ? [] : [cell]));
    if (short.length === 0) return new Set(shown.keys());
    const found = mostHelpful(shown, short);
    if (!found) return null;
    leaveOut(found.people);
    shown.delete(found.column);
  }
}

/** The column that fills up most of the cells that are short; of equals the one with the fewest people. */
function mostHelpful(
  shown: ReadonlyMap<number, number[]>,
  short: readonly number[],
): { column: number; people: number[] } | null {
  let best: { column: number; people: number[]; helps: number; size: number } | null = null;
  for (const [column, people] of shown) {
    const helps = short.filter((cell) => (people[cell] ?? 0) > 0).length;
    const size = sum(people);
    if (helps > 0 && (!best || helps > best.helps || (helps === best.helps && size < best.size))) {
      best = { column, people, helps, size };
    }
  }
  return best;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
