import { useEffect, useMemo, useRef, useState } from 'react';
import {
  type ImportChoices,
  type ImportPlan,
  openForImport,
  planImport,
} from '../../../shared/file/spreadsheet/importPlan.ts';
import type { FileSource } from '../../../shared/file/spreadsheet/source.ts';
import type { FileFault } from '../../../shared/file/table/fault.ts';
import type { Round } from '../../../shared/model/workshop.ts';
import { useOpenWorkshop } from '../../app/WorkshopFrame.tsx';

/** A file as it is read now, and the way to have it read otherwise. */
export interface OpenSheet {
  name: string;
  source: FileSource;
  plan: ImportPlan;
  choices: ImportChoices;
  /** What stands on a choice is chosen anew with it: another sheet has other headings, and those other columns. */
  choose: (change: ImportChoices) => void;
}

export interface SheetReader {
  isReading: boolean;
  fault: FileFault | null;
  sheet: OpenSheet | null;
  read: (file: File) => Promise<void>;
}

interface Taken {
  name: string;
  source: FileSource;
}

/**
 * A file on its way in: read, its parts guessed and corrected, its rows looked at. Nothing is stored. A file that was
 * let go over the screen is read without being asked for.
 */
export function useSheet(round: Round, dropped: File | null): SheetReader {
  const { data, pack } = useOpenWorkshop();
  const [isReading, setIsReading] = useState(false);
  const [fileFault, setFileFault] = useState<FileFault | null>(null);
  const [taken, setTaken] = useState<Taken | null>(null);
  const [choices, setChoices] = useState<ImportChoices>({});
  const target = useMemo(() => ({ data, round, pack }), [data, round, pack]);

  const read = async (file: File) => {
    setIsReading(true);
    setFileFault(null);
    setTaken(null);
    setChoices({});
    // The library for workbooks comes with the first file.
    const { readTableFile, tableFileLimit } = await import('../../../shared/file/table/readFile.ts');
    // One byte more is enough to see that it is too large.
    const source = readTableFile(new Uint8Array(await file.slice(0, tableFileLimit + 1).arrayBuffer()));
    setIsReading(false);
    if (source.ok) setTaken({ name: file.name, source: source.value });
    else setFileFault(source.fault);
  };
  const latestRead = useRef(read);
  latestRead.current = read;
  useEffect(() => {
    if (dropped) void latestRead.current(dropped);
  }, [dropped]);

  const { sheet: sheetIndex, encoding, separator, keepsLetters = false } = choices;
  const table = useMemo(() => {
    if (!taken) return null;
    return openForImport(
      taken.source,
      {
        ...(sheetIndex === undefined ? {} : { sheet: sheetIndex }),
        ...(encoding === undefined ? {} : { encoding }),
        ...(separator === undefined ? {} : { separator }),
        keepsLetters,
      },
      target,
    );
  }, [taken, sheetIndex, encoding, separator, keepsLetters, target]);

  const sheet = useMemo((): OpenSheet | null => {
    if (!taken || !table?.ok) return null;
    const plan = planImport(table.value, choices, target);
    return { ...taken, plan, choices, choose: (change) => setChoices(chosen(choices, change)) };
  }, [taken, table, choices, target]);

  return { isReading, fault: fileFault ?? (table && !table.ok ? table.fault : null), sheet, read };
}

function chosen(before: ImportChoices, change: ImportChoices): ImportChoices {
  const { headings, columns, people, ...others } = before;
  const isOtherTable = ['sheet', 'encoding', 'separator', 'keepsLetters'].some((key) => key in change);
  if (isOtherTable) return { ...others, ...change };
  const kept = { ...others, ...(people ? { people } : {}) };
  if ('headings' in change) return { ...kept, ...change };
  return {
    ...kept,
    ...(headings ? { headings } : {}),
    ...change,
    ...(columns || change.columns ? { columns: { ...columns, ...change.columns } } : {}),
    ...(people || change.people ? { people: { ...people, ...change.people } } : {}),
  };
}
