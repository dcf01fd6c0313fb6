import type { Separator } from '../table/separated.ts';
import { type Cell, cellText, isFilled, type TableRow } from './table.ts';
import { isTotalsWord } from './totals.ts';

export interface LineRules {
  /** How many headings there are. */
  width: number;
  separator: Separator;
  /** Whether a column may hold a text of several lines. */
  holdsText: (column: number) => boolean;
  holdsComment: (column: number) => boolean;
  /** Whether a text names somebody of the workshop, with whom a row of their own begins. */
  isKnown: (text: string) => boolean;
  /** Whether lines are joined. */
  joins: boolean;
}

/** Rows with the lines joined that belong together, and which those are. */
export interface JoinedRows {
  rows: TableRow[];
  /** Rows whose text goes on in the lines below, from 0, and the last of those. */
  broken: { index: number; until: number }[];
  /** Rows (from 0) of a text with more cells than there are headings: nobody can say which cell is which. */
  overfull: ReadonlySet<number>;
}

/** Lines that one text may be broken into. */
const mostLines = 50;

/**
 * The rows of a text file as they were before a comment lost its quotation marks: a line end in it made a row of its
 * second half, a separator in it too many cells. Lines belong together when they have just as many cells as there are
 * headings, and what they cut may be a text of several lines. What stands behind the last heading belongs to a comment
 * below it; elsewhere nobody can say what is what.
 */
export function brokenLines(rows: readonly TableRow[], rules: LineRules): JoinedRows {
  const { width, separator } = rules;
  const isOver = ({ cells }: TableRow) => isFilled(cells.slice(width));
  const filled = rows.filter(({ cells }) => isFilled(cells));
  // Where most rows have more cells, the headings are too few, and the rows are right.
  if (filled.length > 2 && filled.filter(isOver).length * 2 > filled.length) {
    return { rows: [...rows], broken: [], overfull: new Set() };
  }
  const made: Omit<JoinedRows, 'overfull'> = { rows: [], broken: [] };
  const overfull = new Set<number>();
  rows.forEach((row, at) => {
    if (row.index <= (made.broken.at(-1)?.until ?? -1)) return;
    const last = rules.joins ? lastLine(rows, at, rules) : at;
    const until = rows[last]?.index ?? row.index;
    const cells = rows.slice(at + 1, last + 1).reduce<readonly Cell[]>(withLine, row.cells);
    if (last > at) made.broken.push({ index: row.index, until });
    if (!isOver(row)) made.rows.push({ index: row.index, cells });
    else if (rules.holdsComment(width - 1)) {
      const comment = cells.slice(width - 1).join(separator);
      made.rows.push({ index: row.index, cells: [...cells.slice(0, width - 1), comment] });
    } else {
      overfull.add(row.index);
      made.rows.push(row);
    }
  });
  return { ...made, overfull };
}

/** The last line that a row goes on in; itself, as a rule. */
function lastLine(rows: readonly TableRow[], at: number, { width, ...rules }: LineRules): number {
  const [first, ...below] = rows.slice(at, at + mostLines);
  let [last, cut] = [0, cellText(first?.cells.at(-1))];
  let length = first?.cells.length ?? 0;
  for (const [index, { cells, index: line }] of below.entries()) {
    const [start, end] = [cellText(cells[0]), cellText(cells.at(-1))];
    const isApart = line !== (first?.index ?? 0) + index + 1 || (start === '' && length === width);
    if (isApart || cut === '' || !rules.holdsText(length - 1)) break;
    if (rules.isKnown(start) || isTotalsWord(start)) break;
    length += Math.max(cells.length, 1) - 1;
    if (length > width) break;
    if (length === width) last = index + 1;
    if (cells.length > 1) cut = end;
  }
  return at + last;
}

function withLine(cells: readonly Cell[], { cells: [start = '', ...others] }: TableRow): Cell[] {
  return [...cells.slice(0, -1), `${cells.at(-1) ?? ''}\n${start}`, ...others];
}
