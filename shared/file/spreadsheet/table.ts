/** A formula that could not be worked out, as the spreadsheet shows it: `#N/A`, `#VERW!`. */
export interface FailedFormula {
  failed: string;
}

/** A cell as a spreadsheet gives it. Formulas come as the value they had, never as a formula. */
export type Cell = string | number | boolean | Date | FailedFormula | null;

/** The rows of one sheet, the top one first; rows may be of different lengths. */
export type Table = readonly (readonly Cell[])[];

/** One sheet of a file. */
export interface Sheet {
  /** As its tab says; empty for a text file. */
  name: string;
  isHidden: boolean;
  rows: Table;
  /** Rows (from 0) that the spreadsheet does not show: filtered or folded away. */
  hiddenRows: ReadonlySet<number>;
  /** Columns (from 0) that it does not show. */
  hiddenColumns: ReadonlySet<number>;
  /** Rows (from 0) in which a quotation mark was opened and never closed; it was read as any other sign. */
  openQuotes: ReadonlySet<number>;
}

/** The most that is read: more than a workshop has. */
export const tableLimits = { rows: 5000, columns: 500, sheets: 100 } as const;

/** What cannot be seen in a table and could turn the text around it: controls, marks of direction, soft hyphens. */
const unseen = /(?!\s)\p{Cc}|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/** A cell as text, without spaces around it or signs that cannot be seen; a date as `YYYY-MM-DD`. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  if (typeof cell === 'object') return cell.failed;
  return typeof cell === 'string' ? cell.replace(unseen, '').trim() : String(cell);
}

export function isFilled(row: readonly Cell[]): boolean {
  return row.some((cell) => cellText(cell) !== '');
}

/**
 * A text as it may stand in a CSV cell. A spreadsheet program takes a cell that begins with `=`, `+`, `-` or `@`
 * for a formula and would carry it out; an apostrophe in front makes it text. Texts that begin with apostrophes
 * and such a sign get one more, so that {@link withoutGuard} always gives back exactly what was there.
 */
export function withGuard(text: string): string {
  return /^'*[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
}

/** Takes away the apostrophe that {@link withGuard} put there. */
export function withoutGuard(text: string): string {
  return /^'+[=+\-@\t\r\n]/.test(text) ? text.slice(1) : text;
}

/** A row of answers, and where it stands in its sheet, from 0. */
export interface TableRow {
  index: number;
  cells: readonly Cell[];
}
