import readXlsxFile, { InvalidInputError } from 'read-excel-file/universal';
import writeXlsxFile from 'write-excel-file/universal';
import { type Cell, type Table, tableLimits } from '../../shared/file/spreadsheet/table.ts';
import { failure, type Result, success } from '../../shared/result.ts';
import type { SpreadsheetFault } from './fault.ts';
import { unpackedSize } from './zipSize.ts';

/** Bytes that an Excel file may hold unpacked: ten times what 20,000 rows of statements need. */
const unpackedLimit = 200_000_000;

/** One sheet of an Excel file to write. */
export interface SheetToWrite {
  name: string;
  rows: readonly (readonly string[])[];
  /** Widths in characters, from the first column on. */
  widths: readonly number[];
  /** The top row is a heading that stays in sight. */
  hasHeading: boolean;
}

/** An Excel file in which every cell is text, so that nothing in it is ever carried out or turned into a date. */
export async function xlsxFile(sheets: readonly SheetToWrite[]): Promise<Blob> {
  const written = writeXlsxFile(
    sheets.map(({ name, rows, widths, hasHeading }) => ({
      sheet: name,
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: hasHeading ? 1 : 0,
      data: rows.map((row, index) =>
        row.map((value) =>
          value === ''
            ? // An empty cell of the kind text: what is typed into it stays what was typed.
              { type: String, format: '@' }
            : {
                value,
                type: String,
                format: '@',
                ...(hasHeading && index === 0 ? ({ fontWeight: 'bold', wrap: true } as const) : {}),
              },
        ),
      ),
    })),
  );
  return written.toBlob();
}

/**
 * Reads the first sheet of an Excel file that has something in it. Formulas come as the values that they had when
 * the file was saved; nothing is calculated.
 */
export async function readXlsx(bytes: ArrayBuffer): Promise<Result<Table, SpreadsheetFault>> {
  const size = unpackedSize(bytes);
  if (size === null) return failure({ kind: 'broken' });
  if (size > unpackedLimit) return failure({ kind: 'too-large', limit: unpackedLimit });
  try {
    const sheets = await readXlsxFile(bytes, { trim: false });
    const filled = sheets.find(({ data }) => data.some((row) => row.some((cell) => cell !== null)));
    if (!filled) return failure({ kind: 'empty' });
    if (filled.data.length > tableLimits.rows) {
      return failure({ kind: 'too-many-rows', limit: tableLimits.rows });
    }
    return success(filled.data.map((row) => row.slice(0, tableLimits.columns).map(toCell)));
  } catch (error) {
    if (error instanceof InvalidInputError && error.code === 'XLS_FILE_NOT_SUPPORTED') {
      return failure({ kind: 'old-excel' });
    }
    // The library throws errors of many kinds for what is inside a damaged file.
    return failure({ kind: 'broken' });
  }
}

/** The library says dates are constructors; they are dates. */
function toCell(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return value instanceof Date ? value : null;
}
