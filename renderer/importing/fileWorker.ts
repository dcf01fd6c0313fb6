import type { FileFault } from '../../shared/file/fault.ts';
import { keptLineage } from '../../shared/file/lineage.ts';
import { type MergeTask, mergeIn } from '../../shared/file/mergeIn.ts';
import { parseWorkshopCopy } from '../../shared/file/workshopFile.ts';
import { failure, type Result, success } from '../../shared/result.ts';
import type { OnShare } from '../beside/beside.ts';
import { serve } from '../beside/serve.ts';
import type { Incoming } from './takingIn.ts';

const works = {
  /** The workshop in a file, or in a text that was read already. */
  read: async (
    source: Blob | string,
    onShare: OnShare,
  ): Promise<Result<Incoming, FileFault | { kind: 'unreadable' }>> => {
    const text = typeof source === 'string' ? source : await source.text().catch(() => null);
    if (text === null) return failure({ kind: 'unreadable' });
    const parsed = parseWorkshopCopy(text, onShare);
    return parsed.ok ? success({ ...parsed.value, kept: keptLineage(parsed.value) }) : parsed;
  },
  merge: (task: MergeTask) => mergeIn(task, { newId: () => crypto.randomUUID() }),
};
export type FileWorks = typeof works;

// The thread in which workshop files are read and merged.
serve(works);
