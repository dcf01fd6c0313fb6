import { withGuard } from '../../shared/file/spreadsheet/table.ts';
import type { Language } from '../../shared/model/workshop.ts';

/**
 * The text of a CSV file as Excel opens it with a double click (RFC 4180): with a byte order mark, lines that end in
 * CR LF, and the list separator of the language (semicolon in Dutch, comma in English). Cells that would be
 * taken for formulas are guarded by an apostrophe.
 */
export function csvText(rows: readonly (readonly string[])[], language: Language): string {
  const separator = language === 'nl' ? ';' : ',';
  const lines = rows.map((row) => `${row.map((text) => csvCell(withGuard(text))).join(separator)}\r\n`);
  return `\uFEFF${lines.join('')}`;
}

/** In quotation marks wherever a reader of any kind could be in doubt. */
function csvCell(text: string): string {
  return /[",;|\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
