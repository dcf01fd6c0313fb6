import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ImportChoices, ImportPlan } from '../../../shared/file/spreadsheet/importPlan.ts';
import type { FileFault } from '../../../shared/file/table/fault.ts';
import type { Round } from '../../../shared/model/workshop.ts';
import { useBeside } from '../../beside/useBeside.ts';
import { readingLimit } from '../../importing/fileThread.ts';
import { useOpenWorkshop } from '../../workshop/openWorkshop.ts';
import type { PlanTask, TableWorks, TakenFile } from './tableWorker.ts';

/** A file as it is read now, and the way to have it read otherwise. */
export interface OpenSheet extends TakenFile {
  plan: ImportPlan;
  choices: ImportChoices;
  /** What stands on a choice is chosen anew with it: another sheet has other headings, and those other columns. */
  choose: (change: ImportChoices) => void;
}

/** Why a file can't be read; `given-up`: it takes too much time or memory. */
export type SheetFault = FileFault | { kind: 'unreadable' } | { kind: 'given-up' };

export interface SheetReader {
  /** Of the file that was chosen last. */
  name: string;
  /** How much of the reading is done, from 0 to 1; null: nothing is being read. */
  share: number | null;
  fault: SheetFault | null;
  sheet: OpenSheet | null;
  /** Whether the sheet shows what the choices and the workshop as they are now come to. */
  isCurrent: boolean;
  read: (file: File) => Promise<void>;
}

/** How much of the reading is done once a file is unpacked, as measured with a workbook of 5000 rows. */
const unpackedShare = 0.7;

/**
 * A file on its way in: read, its parts guessed and corrected, its rows looked at, all beside the page. Nothing is
 * stored. A file that was let go over the screen is read without being asked for.
 */
export function useSheet(round: Round, dropped: File | null): SheetReader {
  const { data, pack } = useOpenWorkshop();
  const beside = useBeside<TableWorks>(startThread, readingLimit);
  const [name, setName] = useState('');
  const [share, setShare] = useState<number | null>(null);
  const [fault, setFault] = useState<SheetFault | null>(null);
  const [taken, setTaken] = useState<TakenFile | null>(null);
  const [choices, setChoices] = useState<ImportChoices>({});
  const [planned, setPlanned] = useState<{ task: PlanTask; plan: ImportPlan } | null>(null);

  const end = useCallback((why: SheetFault | null) => {
    setShare(null);
    setFault(why);
  }, []);

  const read = async (file: File) => {
    beside.stop();
    setName(file.name);
    setFault(null);
    setTaken(null);
    setPlanned(null);
    setChoices({});
    setShare(0);
    const done = await beside.work('take', file);
    if (done.ok && done.value.ok) setTaken(done.value.value);
    else if (done.ok && !done.value.ok) end(done.value.fault);
    else if (!done.ok && done.fault === 'given-up') end({ kind: 'given-up' });
  };
  const latestRead = useRef(read);
  latestRead.current = read;
  useEffect(() => {
    if (dropped) void latestRead.current(dropped);
  }, [dropped]);

  const task = useMemo((): PlanTask | null => {
    if (!taken) return null;
    const { workshop, participants } = data;
    // What was answered in other rounds need not be copied.
    const responses = data.responses.filter(({ roundId }) => roundId === round.id);
    return { choices, target: { data: { workshop, participants, responses }, round, pack } };
  }, [taken, choices, data, round, pack]);
  useEffect(() => {
    if (!task) return;
    let isLatest = true;
    setShare(unpackedShare);
    void beside.work('plan', task).then((done) => {
      if (!isLatest || (!done.ok && done.fault === 'stopped')) return;
      end(done.ok ? (done.value.ok ? null : done.value.fault) : { kind: 'given-up' });
      if (!done.ok) setTaken(null);
      else if (done.value.ok) setPlanned({ task, plan: done.value.value });
    });
    return () => {
      isLatest = false;
    };
  }, [beside, end, task]);

  const sheet = useMemo((): OpenSheet | null => {
    if (!taken || !planned) return null;
    const choose = (change: ImportChoices) => setChoices((before) => chosen(before, change));
    return { ...taken, plan: planned.plan, choices, choose };
  }, [taken, planned, choices]);

  return { name, share, fault, sheet, isCurrent: task !== null && planned?.task === task, read };
}

function startThread(): Worker {
  return new Worker(new URL('./tableWorker.ts', import.meta.url), { type: 'module' });
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
