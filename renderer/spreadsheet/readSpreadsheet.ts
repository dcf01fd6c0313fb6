import { cellText, type Table } from '../../shared/file/spreadsheet/table.ts';
import { failure, type Result } from '../../shared/result.ts';
import { readCsv } from './csv.ts';
import type { SpreadsheetFault } from './fault.ts';
import { readXlsx } from './xlsx.ts';

/** Bytes of a file that is taken in. */
export const spreadsheetSizeLimit = 20_000_000;

/** Reads a file by what is in it, whatever its name says: an Excel file, or else text with separators. */
export async function readSpreadsheet(file: Blob): Promise<Result<Table, SpreadsheetFault>> {
  if (file.size > spreadsheetSizeLimit) return failure({ kind: 'too-large', limit: spreadsheetSizeLimit });
  const bytes = await file.arrayBuffer();
  const start = [...new Uint8Array(bytes.slice(0, 4))].map((byte) => byte.toString(16)).join(' ');
  if (start === 'd0 cf 11 e0') return failure({ kind: 'old-excel' });
  const read = start === '50 4b 3 4' ? await readXlsx(bytes) : readCsv(bytes);
  if (!read.ok) return read;
  const isEmpty = read.value.every((row) => row.every((cell) => cellText(cell) === ''));
  return isEmpty ? failure({ kind: 'empty' }) : read;
}
