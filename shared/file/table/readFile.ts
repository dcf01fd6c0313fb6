import { failure, type Result, success } from '../../result.ts';
import type { FileSource } from '../spreadsheet/source.ts';
import type { FileFault } from './fault.ts';
import { kindOf } from './kind.ts';
import { readWorkbook } from './workbook.ts';

/** Bytes of a file that is taken in: ten times what 5000 rows of levels with comments need. */
export const tableFileLimit = 5_000_000;

/**
 * Reads a file of answers by what is in it, whatever its name says: the sheets of a workbook, or the bytes of a text,
 * whose encoding and separator are judged with the rest. A file of another kind is named as what it is.
 */
export function readTableFile(bytes: Uint8Array): Result<FileSource, FileFault> {
  if (bytes.length > tableFileLimit) return failure({ kind: 'too-large', limit: tableFileLimit });
  const found = kindOf(bytes);
  switch (found.kind) {
    case 'empty':
    case 'broken':
      return failure({ kind: found.kind });
    case 'other':
      return failure({ kind: 'other-kind', is: found.is });
    case 'text':
      return success({ kind: 'text', bytes });
    case 'workbook': {
      const sheets = readWorkbook(bytes, found.isZip);
      if (!sheets.ok) return sheets;
      return sheets.value.length === 0
        ? failure({ kind: 'empty' })
        : success({ kind: 'workbook', sheets: sheets.value });
    }
  }
}
