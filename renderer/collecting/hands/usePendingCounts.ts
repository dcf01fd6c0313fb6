import { useRef } from 'react';
import { type CountsId, countsIdSchema } from '../../../shared/model/ids.ts';
import type { Level, LevelCounts } from '../../../shared/model/workshop.ts';
import { effects } from '../../workshop/effects.ts';
import type { CountRow } from './hands.ts';

interface PendingCount {
  id: CountsId;
  counts: LevelCounts['counts'];
}

export interface PendingCounts {
  /** The whole count of a line once this level has so many people. */
  change: (row: CountRow, level: Level, people: number) => PendingCount;
}

const none: LevelCounts['counts'] = [0, 0, 0, 0, 0];

/**
 * Counts that were given to storage and have not come back from it yet: whoever counts fast fills the next cell
 * before the first one is stored, and both belong to one count.
 */
export function usePendingCounts(rows: readonly CountRow[]): PendingCounts {
  const pending = useRef(new Map<string, PendingCount>());
  for (const row of rows) {
    const waiting = pending.current.get(keyOf(row));
    if (waiting && String(waiting.counts) === String(row.count?.counts ?? none)) {
      pending.current.delete(keyOf(row));
    }
  }
  return {
    change: (row, level, people) => {
      const base = pending.current.get(keyOf(row)) ?? row.count;
      const changed = {
        id: base?.id ?? countsIdSchema.parse(effects.newId()),
        counts: (base?.counts ?? none).with(level - 1, people) as LevelCounts['counts'],
      };
      pending.current.set(keyOf(row), changed);
      return changed;
    },
  };
}

/** The first count of a pillar keeps its line from before it was stored. */
function keyOf({ pillar, count, isOther }: CountRow): string {
  return isOther ? `${pillar.id}/${count?.id}` : pillar.id;
}
