import { type Sheet, tableLimits, withoutGuard } from '../spreadsheet/table.ts';

/** What stands between the cells of a text file. In the order in which equals are taken: commas are decimals too. */
export const separators = [';', '\t', ',', '|'] as const;
export type Separator = (typeof separators)[number];

/**
 * Reads text with separators (RFC 4180, and what people and programs make of it). Every cell is text; nothing is
 * taken for a number, a date or a formula. A quotation mark opens a cell only where the cell begins. One that is
 * opened and never closed the right way is an ordinary sign, so that it costs no row but its own.
 *
 * Our own, where papaparse is the usual choice: after a mark that is never closed, papaparse takes the rest of the file
 * for one cell, and where a mark stands inside a cell it cuts at the wrong places and says so of a row only. Reading
 * such a file again line by line would tear every comment of several lines into rows of other people.
 *
 * @param most rows that are read; the one after them is still in the result, so that one can tell there are more
 */
export function readSeparated(text: string, separator: Separator, most: number = tableLimits.rows): Sheet {
  // Excel's own way to say which separator follows; the line keeps its place in the count of rows.
  const named = separatorLine.exec(text);
  const rows: string[][] = named ? [[]] : [];
  const openQuotes = new Set<number>();
  let at = named ? named[0].length : 0;
  while (at < text.length && rows.length <= most) {
    const row: string[] = [];
    let isOpen = true;
    while (isOpen) {
      const quoted = text[at] === '"' ? quotedCell(text, at, separator) : null;
      const end = quoted?.end ?? plainEnd(text, at, separator);
      if (!quoted && text[at] === '"' && isUnclosed(text.slice(at, end))) openQuotes.add(rows.length);
      if (row.length < tableLimits.columns) row.push(withoutGuard(quoted?.text ?? text.slice(at, end)));
      isOpen = text[end] === separator;
      at = isOpen ? end + 1 : end + (text.startsWith('\r\n', end) ? 2 : 1);
    }
    rows.push(row);
  }
  return { name: '', isHidden: false, rows, hiddenRows: new Set(), openQuotes };
}

const separatorLine = /^"?sep=([;,\t|])"?(?:\r\n|\r|\n|$)/i;

/** The separator that a file names itself, in its first line. */
export function namedSeparator(text: string): Separator | null {
  const sign = separatorLine.exec(text.slice(0, 20))?.[1];
  return separators.find((each) => each === sign) ?? null;
}

/** Where a cell without quotation marks around it ends. */
function plainEnd(text: string, start: number, separator: Separator): number {
  let at = start;
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}

/** A cell in quotation marks may hold so many letters: more than any field takes, less than a file. */
const longestQuoted = 20_000;

/** Null when the mark at `start` has no counterpart with a separator or the end of a line behind it. */
function quotedCell(text: string, start: number, separator: Separator): { text: string; end: number } | null {
  let inside = '';
  let from = start + 1;
  while (from - start < longestQuoted) {
    const mark = text.indexOf('"', from);
    if (mark < 0 || mark - start > longestQuoted) return null;
    inside += text.slice(from, mark);
    const next = text[mark + 1];
    if (next !== '"') {
      const ends = next === undefined || next === separator || next === '\n' || next === '\r';
      return ends ? { text: inside, end: mark + 1 } : null;
    }
    inside += '"';
    from = mark + 2;
  }
  return null;
}

function isUnclosed(cell: string): boolean {
  return (cell.match(/"/g)?.length ?? 0) % 2 === 1;
}
