/** Why a file could not be read as a spreadsheet; nothing was taken in. */
export type SpreadsheetFault =
  | { kind: 'too-large'; limit: number }
  | { kind: 'too-many-rows'; limit: number }
  | { kind: 'empty' }
  /** Excel's format of before 2007. */
  | { kind: 'old-excel' }
  /** An Excel file that can't be opened: broken, or protected by a password. */
  | { kind: 'broken' }
  /** A quotation mark is opened and never closed. */
  | { kind: 'broken-quotes' }
  | { kind: 'not-a-spreadsheet' };
