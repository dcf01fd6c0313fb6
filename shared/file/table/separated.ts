import Papa from 'papaparse';
import { type Sheet, tableLimits, withoutGuard } from '../spreadsheet/table.ts';

/** What stands between the cells of a text file. In the order in which equals are taken: commas are decimals too. */
export const separators = [';', '\t', ',', '|'] as const;
export type Separator = (typeof separators)[number];

/**
 * Reads text with separators (RFC 4180, and what people and programs make of it). Every cell is text; nothing is
 * taken for a number, a date or a formula. A line ends in LF, CR or both, and within a cell always in LF.
 *
 * @param most rows that are read; the one after them is still in the result, so that one can tell there are more
 */
export function readSeparated(text: string, separator: Separator, most: number = tableLimits.rows): Sheet {
  // Excel's own way to say which separator follows; the line keeps its place in the count of rows.
  const named = separatorLine.exec(text);
  const lines = text
    .slice(named?.[0].length ?? 0)
    .trimEnd()
    .replace(/\r\n?/g, '\n');
  const { data } = Papa.parse(withSafeMarks(lines, separator), {
    delimiter: separator,
    newline: '\n',
    preview: most + 1,
  });
  const rows = named ? [[], ...data] : data;
  const openQuotes = new Set(rows.flatMap((row, index) => (row.some(isUnclosed) ? [index] : [])));
  const [hiddenRows, hiddenColumns] = [new Set<number>(), new Set<number>()];
  return { name: '', isHidden: false, rows: rows.map(readCells), hiddenRows, hiddenColumns, openQuotes };
}

function readCells(cells: readonly string[]): string[] {
  return cells.slice(0, tableLimits.columns).map((cell) => withoutGuard(cell.replaceAll(ordinaryMark, '"')));
}

const separatorLine = /^"?sep=([;,\t|])"?(?:\r\n|\r|\n|$)/i;

/** The separator that a file names itself, in its first line. */
export function namedSeparator(text: string): Separator | null {
  const sign = separatorLine.exec(text.slice(0, 20))?.[1];
  return separators.find((each) => each === sign) ?? null;
}

/** Stands for a quotation mark that neither opens nor closes a cell: Unicode leaves this to programs. */
const ordinaryMark = '\ufdd0';

/** A cell in quotation marks, of fewer letters than a file and more than any field takes; or a mark by itself. */
const quotationMarks = Object.fromEntries(
  separators.map((sign) => [
    sign,
    new RegExp(`(?<![^\\n${sign}])"(?:[^"]|""){0,20000}"(?= *(?:[\\n${sign}]|$))|"`, 'g'),
  ]),
) as Record<Separator, RegExp>;

/**
 * A mark that is never closed the right way is an ordinary sign, so that it costs no row but its own. By itself
 * papaparse takes the rows below for a part of its cell.
 */
function withSafeMarks(text: string, separator: Separator): string {
  return text.replace(quotationMarks[separator], (found) => (found === '"' ? ordinaryMark : found));
}

function isUnclosed(cell: string): boolean {
  return cell.startsWith(ordinaryMark) && cell.split(ordinaryMark).length % 2 === 0;
}
