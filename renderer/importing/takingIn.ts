import type { Command, CommandFault } from '../../shared/commands/command.ts';
import type { Effects } from '../../shared/commands/edits.ts';
import { addCopy, importWorkshop } from '../../shared/commands/whole.ts';
import { asCopy } from '../../shared/file/copy.ts';
import type { WorkshopCopy } from '../../shared/file/lineage.ts';
import { type Meeting, meetingOf, type Origin } from '../../shared/file/meeting.ts';
import { forgetsHere, type MergeFault } from '../../shared/file/merge.ts';
import type { MergeAnswer, MergeDecision, MergeQuestions, MergeTask } from '../../shared/file/mergeIn.ts';
import type { EarlierResponse } from '../../shared/model/earlier.ts';
import type { WorkshopId } from '../../shared/model/ids.ts';
import type { KeptLineage } from '../../shared/model/lineage.ts';
import type { WorkshopData } from '../../shared/model/workshop.ts';
import type { Result } from '../../shared/result.ts';

/** What came in, with its lineage as this laptop keeps it once it is stored. */
export interface Incoming extends WorkshopCopy {
  kept: KeptLineage;
}

/** What to do with a workshop that is here already. */
export type WayIn = 'merge' | 'beside' | 'replace';

/** What taking in needs: the storage, the thread that merges, and what else knows of people here. */
export interface Means {
  readWorkshop: (id: WorkshopId) => Promise<WorkshopData | null>;
  /** As it is now, with where its parts come from. */
  leavingCopy: (id: WorkshopId) => Promise<WorkshopCopy | null>;
  readEarlierResponses: (id: WorkshopId) => Promise<EarlierResponse[]>;
  /** Null: it was ended or given up, which the user knows. */
  merge: (task: MergeTask) => Promise<Result<MergeAnswer, MergeFault> | null>;
  /** Stores all of it or nothing; false: nothing, and the user knows why. */
  carryOut: (change: Command | Result<Command, CommandFault>, data: WorkshopData) => Promise<boolean>;
  /** Removes what this laptop alone still knows of people whom a merge has forgotten. */
  forgetStrays: (id: WorkshopId) => Promise<void>;
  /** Puts one backup in the place of all that there are; whether none of the old ones is left. */
  renewBackups: (id: WorkshopId) => Promise<boolean>;
  newId: Effects['newId'];
}

/** A workshop that is here already, in another state: what to do with it is asked. */
export interface Met {
  incoming: Incoming;
  /** As it is when that is asked. */
  present: WorkshopData;
  meeting: Meeting;
}

/** A merge in which something is to be decided, or known, first. */
export interface Deciding extends MergeQuestions {
  incoming: Incoming;
  present: WorkshopCopy;
}

/** How taking in went; `ended`: nothing was stored, and the user knows why. */
export type TakenIn =
  | { kind: 'ended' | 'same' | 'replaced' | 'merged' }
  /** It is in the library now, as a workshop of its own. */
  | { kind: 'added'; data: WorkshopData }
  | ({ kind: 'met' } & Met)
  | { kind: 'asks'; deciding: Deciding }
  | { kind: 'refused'; fault: MergeFault }
  /** Merged, and people are forgotten here now as they were there. */
  | { kind: 'forgot'; areBackupsRenewed: boolean };

/** Takes in what is not here yet; what is here in another state asks what to do. */
export async function takeIn(incoming: Incoming, origin: Origin, means: Means): Promise<TakenIn> {
  const { data, kept } = incoming;
  const present = await means.readWorkshop(data.workshop.id);
  if (!present) return added(importWorkshop(data, null, { lineage: kept }), data, means);
  const meeting = meetingOf(data, present, origin);
  return meeting ? { kind: 'met', incoming, present, meeting } : { kind: 'same' };
}

/**
 * Puts what came in in the place of what is here, as that was when the user was asked: what came since stays, and
 * so do earlier versions of answers.
 */
export async function replace({ incoming, present }: Met, means: Means): Promise<TakenIn> {
  const { data, kept } = incoming;
  const earlier = await means.readEarlierResponses(data.workshop.id);
  const change = importWorkshop(data, present, { lineage: kept, earlier });
  return { kind: (await means.carryOut(change, data)) ? 'replaced' : 'ended' };
}

/** @param organisation what the copy is called */
export function putBeside({ data }: Incoming, organisation: string, means: Means): Promise<TakenIn> {
  const copy = asCopy(data, means.newId, organisation);
  return added(addCopy(copy), copy, means);
}

/** @param decided what was asked, once it has been answered */
export async function mergeInto(
  incoming: Incoming,
  decided: MergeDecision | null,
  means: Means,
): Promise<TakenIn> {
  const { id } = incoming.data.workshop;
  // As it is now: people may have answered while the question stood on the screen.
  const present = await means.leavingCopy(id);
  if (!present) return { kind: 'ended' };
  const earlier = await means.readEarlierResponses(id);
  const merged = await means.merge({ present, incoming, earlier, decided });
  if (!merged) return { kind: 'ended' };
  if (!merged.ok) return { kind: 'refused', fault: merged.fault };
  const answer = merged.value;
  if (answer.kind === 'asks') return { kind: 'asks', deciding: { ...answer, incoming, present } };
  if (!(await means.carryOut(answer.change, incoming.data))) return { kind: 'ended' };
  if (!forgetsHere(present.data, incoming.data)) return { kind: 'merged' };
  await means.forgetStrays(id);
  const isHere = (await means.readWorkshop(id)) !== null;
  return { kind: 'forgot', areBackupsRenewed: isHere && (await means.renewBackups(id)) };
}

async function added(change: Command, data: WorkshopData, means: Means): Promise<TakenIn> {
  return (await means.carryOut(change, data)) ? { kind: 'added', data } : { kind: 'ended' };
}
