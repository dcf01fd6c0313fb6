/** A cell as a spreadsheet gives it. Formulas come as the value they had, never as a formula. */
export type Cell = string | number | boolean | Date | null;

/** The rows of one sheet, the top one first; rows may be of different lengths. */
export type Table = readonly (readonly Cell[])[];

/** The most that is read, beyond any workshop. */
export const tableLimits = { rows: 20_000, columns: 500 } as const;

/** A cell as text, without spaces around it; a date as `YYYY-MM-DD`. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return String(cell).trim();
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
