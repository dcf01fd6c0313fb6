import type { Command } from '../commands/command.ts';
import { newlyEarlier } from '../commands/earlier.ts';
import type { Effects } from '../commands/edits.ts';
import { importWorkshop } from '../commands/whole.ts';
import type { EarlierResponse } from '../model/earlier.ts';
import { type Result, success } from '../result.ts';
import type { WorkshopCopy } from './lineage.ts';
import { type MergeFault, mergeWorkshops } from './merge.ts';
import type { Choices, Conflict } from './mergeRecords.ts';
import { type ChangedAfterShown, changedAfterShown } from './mergeShown.ts';
import { asOne, type SameName, sameNamed } from './sameNamed.ts';

/** A copy that comes in while another is stored. */
export interface MergeTask {
  present: WorkshopCopy;
  incoming: WorkshopCopy;
  /** The earlier versions of answers that are stored. */
  earlier: readonly EarlierResponse[];
  /** What was asked, once it has been answered. */
  decided: MergeDecision | null;
}

export interface MergeDecision {
  choices: Choices;
  /** Those that are one. */
  same: readonly SameName[];
}

/** What is to be decided, or known, before a merge. */
export interface MergeQuestions {
  conflicts: Conflict[];
  same: SameName[];
  shown: ChangedAfterShown[];
}

/** What a merge comes to: questions first, or the command that carries it out. */
export type MergeAnswer = ({ kind: 'asks' } & MergeQuestions) | { kind: 'change'; change: Command };

/** Merges a copy into what is stored, as far as nothing is left to be asked. */
export function mergeIn(
  { present, incoming, earlier, decided }: MergeTask,
  effects: Pick<Effects, 'newId'>,
): Result<MergeAnswer, MergeFault> {
  const { mine, theirs } = asOne(present, incoming, decided?.same ?? []);
  const merged = mergeWorkshops(mine, theirs, decided?.choices);
  if (!merged.ok) return merged;
  const { data, lineage, replaced, conflicts } = merged.value;
  const same = sameNamed(present, incoming);
  const shown = changedAfterShown(data, { mine: present.data, theirs: incoming.data });
  if (!decided && conflicts.length + same.length + shown.length > 0) {
    return success({ kind: 'asks', conflicts, same, shown });
  }
  const gaveWay = newlyEarlier(replaced, data.responses, earlier, effects);
  const change = importWorkshop(data, present.data, { lineage, earlier, gaveWay });
  return success({ kind: 'change', change });
}
