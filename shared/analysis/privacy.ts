/**
 * Which groups may be shown without showing, or letting anybody work out, a group below the minimum.
 *
 * People know each other's layer and department. Whoever sees the positions of all, of some layers and of
 * some departments can add and subtract those: all minus the shown layers, a department minus a layer.
 * What is learnt in this way about few people has to be prevented as well ("complementary suppression",
 * A. Hundepool et al., Statistical Disclosure Control, Wiley 2012, chapter 4).
 *
 * Every sum and difference of what is shown gives each combination of layer × department one weight: a number
 * for its layer plus a number for its department, where all hidden layers share one (they are only known
 * together, as the rest), and so do all hidden departments. Take layers and departments as the nodes of a graph,
 * and people as its edges. Then the people with a weight other than 0 are those on a cut of that graph, and
 * the fewest people that anything shown can be narrowed down to is its smallest cut that is not empty.
 * What is shown is safe when that is nobody, or at least the minimum.
 *
 * Counted hands are known to whoever was in the room: they can be taken away from everything that is shown. So
 * both have to be safe, all people together and those who answered in private alone.
 */

/** People by layer (rows) and department (columns). The last row and column: those without one. */
export type CrossTable = readonly (readonly number[])[];

export interface Visibility {
  /** All together. */
  all: AllVisibility;
  /** One for each row and column of the table; the last of both is never shown as a group. */
  rows: GroupVisibility[];
  columns: GroupVisibility[];
}

/**
 * Hidden because all together are too few, or because so few answered in private beside counted hands that
 * their answers would be what remains when the hands are taken away.
 */
export type AllVisibility = 'shown' | 'too-few' | 'hands-reveal-own';

/** Hidden because it is too small itself, or because showing it would give away others. */
export type GroupVisibility = 'shown' | 'too-few' | 'protects-others';

/**
 * Decides what may be shown, hiding as little as it can and departments before layers. The outcome depends
 * on the numbers of people alone, never on what they answered.
 *
 * @param table people with a position, by layer and department; combinations of both are never shown
 * @param minimum smallest number of people that may be told apart, 2 or more
 * @param own those of them who answered in private; left out: all
 */
export function visibleGroups(table: CrossTable, minimum: number, own: CrossTable = table): Visibility {
  const rowTotals = table.map((row) => sum(row));
  const columnTotals = (table[0] ?? []).map((_, column) => sum(table.map((row) => row[column] ?? 0)));
  const tables = own === table ? [table] : [table, own];
  const state: Visibility = {
    all: visibilityOfAll(sum(rowTotals), sum(own.map((row) => sum(row))), minimum),
    rows: rowTotals.map((n, i) => (n < minimum || i === rowTotals.length - 1 ? 'too-few' : 'shown')),
    columns: columnTotals.map((n, i) => (n < minimum || i === columnTotals.length - 1 ? 'too-few' : 'shown')),
  };
  if (state.all !== 'shown') return state;
  while (fewestInAny(tables, state) < minimum) {
    const candidates = [
      ...hidingCandidates(tables, state, 'columns', columnTotals),
      ...hidingCandidates(tables, state, 'rows', rowTotals),
    ];
    const best = candidates.reduce((a, b) => (isBetter(b, a, minimum) ? b : a));
    state[best.list][best.index] = 'protects-others';
  }
  return state;
}

function visibilityOfAll(total: number, own: number, minimum: number): AllVisibility {
  if (total < minimum) return 'too-few';
  return own === 0 || own >= minimum ? 'shown' : 'hands-reveal-own';
}

interface Candidate {
  list: 'rows' | 'columns';
  index: number;
  people: number;
  /** The fewest people derivable once it is hidden. */
  derivable: number;
}

function fewestInAny(tables: readonly CrossTable[], shown: Visibility): number {
  return Math.min(...tables.map((table) => fewestDerivable(table, shown)));
}

function hidingCandidates(
  tables: readonly CrossTable[],
  state: Visibility,
  list: Candidate['list'],
  totals: readonly number[],
): Candidate[] {
  return state[list].flatMap((visibility, index): Candidate[] => {
    if (visibility !== 'shown') return [];
    const hidden: Visibility = { ...state, [list]: state[list].with(index, 'protects-others') };
    return [{ list, index, people: totals[index] ?? 0, derivable: fewestInAny(tables, hidden) }];
  });
}

/** Whatever makes it safe at once, then departments before layers, then what helps most, then the smallest. */
function isBetter(a: Candidate, b: Candidate, minimum: number): boolean {
  const aSafe = a.derivable >= minimum;
  const bSafe = b.derivable >= minimum;
  if (aSafe !== bSafe) return aSafe;
  if (a.list !== b.list) return a.list === 'columns';
  if (!aSafe && a.derivable !== b.derivable) return a.derivable > b.derivable;
  return a.people < b.people;
}

/**
 * The smallest number of people, above 0, that sums and differences of what is shown can be narrowed down to;
 * Infinity when there is nobody.
 *
 * The smallest cut is found by going over the sides that the (few) rows can take: each column then takes the
 * side on which it cuts fewest people. Where that cuts nobody, the next smallest cut is a whole column.
 */
export function fewestDerivable(table: CrossTable, shown: Visibility): number {
  const merged = mergeHidden(mergeHidden(table, shown.rows).reduce(transpose, []), shown.columns);
  const columns = merged.filter((column) => sum(column) > 0);
  const rowCount = columns[0]?.length ?? 0;
  let fewest = Number.POSITIVE_INFINITY;
  for (const column of columns) fewest = Math.min(fewest, sum(column));
  for (let side = 1; side < 2 ** Math.max(rowCount - 1, 0); side += 1) {
    let cut = 0;
    for (const column of columns) {
      let inside = 0;
      for (let row = 0; row < rowCount; row += 1) if (side & (1 << row)) inside += column[row] ?? 0;
      cut += Math.min(inside, sum(column) - inside);
    }
    if (cut > 0) fewest = Math.min(fewest, cut);
  }
  return fewest;
}

/** The shown lines as they are, and all hidden ones added up into one. */
function mergeHidden(lines: CrossTable, visibility: readonly GroupVisibility[]): number[][] {
  const shown = lines.filter((_, index) => visibility[index] === 'shown').map((line) => [...line]);
  const hidden = lines.filter((_, index) => visibility[index] !== 'shown');
  const rest = (lines[0] ?? []).map((_, index) => sum(hidden.map((line) => line[index] ?? 0)));
  return [...shown, rest];
}

function transpose(columns: number[][], row: readonly number[]): number[][] {
  return row.map((value, index) => [...(columns[index] ?? []), value]);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
