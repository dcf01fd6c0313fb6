import { type CellObject, read, type WorkSheet } from '@e965/xlsx';
import { failure, type Result, success } from '../../result.ts';
import { type Cell, isFilled, type Sheet, tableLimits } from '../spreadsheet/table.ts';
import type { FileFault } from './fault.ts';
import { type HiddenParts, hiddenInOpenDocument } from './openDocument.ts';
import { laidOpen, readZipDirectory } from './zip.ts';

/** Bytes that a workbook may hold unpacked: twice what 5000 rows of statements need. */
const unpackedLimit = 50_000_000;

/**
 * Reads the sheets of an Excel (.xlsx, .xlsb, .xls) or OpenDocument (.ods) file, hidden ones included. Formulas come
 * as the values that they had when the file was saved; nothing is calculated.
 */
export function readWorkbook(bytes: Uint8Array, isZip: boolean): Result<Sheet[], FileFault> {
  const directory = isZip ? readZipDirectory(bytes) : null;
  if (isZip && !directory) return failure({ kind: 'broken' });
  // Asked before anything is unpacked: a small archive can hold more than the memory.
  if (directory && directory.unpacked > unpackedLimit) {
    return failure({ kind: 'too-large', limit: unpackedLimit });
  }
  try {
    // The library's own way to unpack has no end where a file is damaged.
    const book = read(directory ? laidOpen(bytes) : bytes, {
      type: 'array',
      dense: true,
      cellStyles: true,
      cellDates: true,
      cellFormula: false,
      cellHTML: false,
      UTC: true,
      sheetRows: tableLimits.rows + 1,
    });
    const hidden = directory?.names.includes('content.xml') ? hiddenInOpenDocument(bytes) : null;
    const sheets = book.SheetNames.slice(0, tableLimits.sheets).flatMap((name, index): Sheet[] => {
      const sheet = book.Sheets[name];
      const isHidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
      return sheet ? [sheetOf(name, sheet, hidden?.[index] ?? { ...hiddenLines(sheet), isHidden })] : [];
    });
    if (sheets.some(({ rows }) => rows.length > tableLimits.rows)) {
      return failure({ kind: 'too-many-rows', limit: tableLimits.rows });
    }
    return success(sheets.filter(({ rows }) => rows.some(isFilled)));
  } catch (error) {
    // The library throws errors of many kinds for what is inside a damaged file.
    const isProtected = error instanceof Error && /password/i.test(error.message);
    return failure(isProtected ? { kind: 'other-kind', is: 'password' } : { kind: 'broken' });
  }
}

function sheetOf(
  name: string,
  sheet: WorkSheet,
  { isHidden, rows: hiddenRows, columns }: HiddenParts,
): Sheet {
  const data = (sheet['!data'] ?? []) as (CellObject | undefined)[][];
  const rows = Array.from(data, (row) => Array.from(row ?? [], cellOf).slice(0, tableLimits.columns));
  fillMerged(rows, sheet['!merges'] ?? []);
  return { name, isHidden, rows, hiddenRows, hiddenColumns: columns, openQuotes: new Set() };
}

function hiddenLines(sheet: WorkSheet): Pick<HiddenParts, 'rows' | 'columns'> {
  const hidden = (lines: readonly ({ hidden?: boolean } | undefined)[] = []) =>
    new Set(lines.flatMap((line, index) => (line?.hidden ? [index] : [])));
  return { rows: hidden(sheet['!rows']), columns: hidden(sheet['!cols']) };
}

/** A text that was merged downwards holds for each of its rows: a department beside its people. */
function fillMerged(rows: Cell[][], merges: NonNullable<WorkSheet['!merges']>): void {
  for (const { s: first, e: last } of merges) {
    const text = rows[first.r]?.[first.c];
    if (typeof text !== 'string' || first.c !== last.c) continue;
    for (let at = first.r + 1; at <= Math.min(last.r, rows.length - 1); at += 1) {
      const row = rows[at];
      if (row) row[first.c] = text;
    }
  }
}

function cellOf(cell: CellObject | undefined): Cell {
  if (!cell || cell.v === undefined || cell.v === null) return null;
  if (cell.t === 'e') return { failed: cell.w ?? '#N/A' };
  // 100 % is stored as 1, and means no level.
  if (cell.t === 'n' && cell.w?.includes('%')) return cell.w;
  return cell.v === '' ? null : cell.v;
}
