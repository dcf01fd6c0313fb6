import writeXlsxFile from 'write-excel-file/universal';

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
