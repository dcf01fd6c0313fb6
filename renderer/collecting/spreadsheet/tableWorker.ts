import {
  type ImportChoices,
  type ImportPlan,
  openForImport,
  planImport,
} from '../../../shared/file/spreadsheet/importPlan.ts';
import type { SheetTarget } from '../../../shared/file/spreadsheet/readRows.ts';
import type { FileSource } from '../../../shared/file/spreadsheet/source.ts';
import type { FileFault } from '../../../shared/file/table/fault.ts';
import { readTableFile, tableFileLimit } from '../../../shared/file/table/readFile.ts';
import { failure, type Result, success } from '../../../shared/result.ts';
import { serve } from '../../beside/serve.ts';

/** What there is to choose among in a file. */
export interface TakenFile {
  /** Of a workbook; none in a text. */
  sheets: readonly { name: string; isHidden: boolean }[];
}

export interface PlanTask {
  choices: ImportChoices;
  target: SheetTarget;
}

/** The file that was taken last; its contents stay here. */
let source: FileSource | null = null;

const works = {
  take: async (file: Blob): Promise<Result<TakenFile, FileFault | { kind: 'unreadable' }>> => {
    // One byte more is enough to see that it is too large.
    const part = file.slice(0, tableFileLimit + 1);
    const bytes = await part.arrayBuffer().catch(() => null);
    if (!bytes) return failure({ kind: 'unreadable' });
    const read = readTableFile(new Uint8Array(bytes));
    if (!read.ok) return read;
    source = read.value;
    const sheets = source.kind === 'workbook' ? source.sheets : [];
    return success({ sheets: sheets.map(({ name, isHidden }) => ({ name, isHidden })) });
  },
  /** How the taken file is read with these choices, and what taking its answers in would do. */
  plan: ({ choices, target }: PlanTask): Result<ImportPlan, FileFault> => {
    if (!source) throw new Error('No file was taken');
    const table = openForImport(source, choices, target);
    return table.ok ? success(planImport(table.value, choices, target)) : table;
  },
};
export type TableWorks = typeof works;

// The thread in which files of answers are read.
serve(works);
