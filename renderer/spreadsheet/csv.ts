import Papa from 'papaparse';
import { type Table, tableLimits, withGuard, withoutGuard } from '../../shared/file/spreadsheet/table.ts';
import type { Language } from '../../shared/model/workshop.ts';
import { failure, type Result, success } from '../../shared/result.ts';
import type { SpreadsheetFault } from './fault.ts';

/**
 * The text of a CSV file as Excel opens it with a double click: with a byte order mark, lines that end in
 * CR LF, and the list separator of the language (semicolon in Dutch, comma in English). Cells that would be
 * taken for formulas are guarded by an apostrophe.
 */
export function csvText(rows: readonly (readonly string[])[], language: Language): string {
  const guarded = rows.map((row) => row.map(withGuard));
  return `\uFEFF${Papa.unparse(guarded, { delimiter: language === 'nl' ? ';' : ',', newline: '\r\n' })}\r\n`;
}

/**
 * Reads a CSV file: semicolons, commas, tabs or bars, UTF-8 or UTF-16 with a mark, and what an older Excel
 * writes (Windows-1252). Every cell is text; nothing is taken for a number, a date or a formula.
 */
export function readCsv(bytes: ArrayBuffer): Result<Table, SpreadsheetFault> {
  const text = decoded(new Uint8Array(bytes));
  // A file of some other kind: no text has zeros in it.
  if (text.includes('\0')) return failure({ kind: 'not-a-spreadsheet' });
  // Excel's own way to say which separator follows.
  const separator = /^"?sep=([;,\t|])"?\r?\n/i.exec(text);
  const body = separator ? text.slice(separator[0].length) : text;
  const parsed = Papa.parse<string[]>(body, {
    delimiter: separator?.[1] ?? likelySeparator(body),
    preview: tableLimits.rows + 1,
  });
  const { data } = parsed;
  if (data.length > tableLimits.rows) return failure({ kind: 'too-many-rows', limit: tableLimits.rows });
  if (parsed.errors.some(({ type }) => type === 'Quotes')) return failure({ kind: 'broken-quotes' });
  const rows = data.map((row) => row.slice(0, tableLimits.columns).map(withoutGuard));
  // The sheet's row numbers have to stay those of the file: the line above was one too.
  return success(separator ? [[], ...rows] : rows);
}

/** In the order in which they are taken when nothing tells them apart: a comma is a decimal mark as well. */
const separators = [';', '\t', '|', ','];
/** A heading stands among the first lines. */
const linesLookedAt = 20;

/** The sign that cuts one of the first lines into most cells; of equals the one in the topmost line. */
function likelySeparator(text: string): string {
  const lines = text
    .slice(0, 200_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\r|\n/)
    .slice(0, linesLookedAt)
    .map((line) => separators.map((separator) => line.split(separator).length - 1));
  const first = lines.find((counts) => counts.some((count) => count > 0)) ?? [];
  const score = (index: number) =>
    Math.max(...lines.map((counts) => counts[index] ?? 0)) + ((first[index] ?? 0) > 0 ? 0.5 : 0);
  return separators.reduce((best, sign, index) =>
    score(index) > score(separators.indexOf(best)) ? sign : best,
  );
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
