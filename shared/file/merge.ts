import { highestRoundNumber, recordLimits } from '../model/limits.ts';
import type { KeptLineage } from '../model/lineage.ts';
import {
  type ListedTable,
  listedTables,
  type Workshop,
  type WorkshopData,
  type WorkshopResponse,
} from '../model/workshop.ts';
import { failure, type Result, success } from '../result.ts';
import { keptLineage, type WorkshopCopy } from './lineage.ts';
import { forgottenInBoth, type Sides, seatedAsForgotten } from './mergeForgotten.ts';
import { arePacksJoined } from './mergePacks.ts';
import { type Choices, type Conflict, RecordMerger } from './mergeRecords.ts';
import { repaired } from './mergeRepairs.ts';
import { comparingAsShown, shownInEither } from './mergeShown.ts';

export interface Merge {
  data: WorkshopData;
  lineage: KeptLineage;
  /** What both sides changed, each in another way: decided by the choices, mine without one. */
  conflicts: Conflict[];
  /** Responses that were there in two versions with different answers: the version that gave way. */
  replaced: WorkshopResponse[];
}

export type MergeFault =
  | { kind: 'other-workshop' }
  /** Another model, or versions of one of which neither has all that the other asks. */
  | { kind: 'other-model' }
  /** Both together are more than one workshop holds. */
  | { kind: 'too-many'; of: keyof typeof recordLimits; limit: number };

/**
 * Joins two copies of one workshop. What only one side changed since both were the same is as that side has it,
 * removals too; what both changed is joined where nobody has to choose, and otherwise named. No clock decides, and
 * no answers are lost. Copies from before there were lineages don't know what they have in common: all records of
 * both stay, and what differs is named. Joining a second time changes nothing.
 *
 * A round that is shown in either is shown, one that is anonymous in either is anonymous, and people who are forgotten in either stay forgotten: see
 * `forgottenInBoth`.
 */
export function mergeWorkshops(
  ours: WorkshopCopy,
  others: WorkshopCopy,
  choices: Choices = new Map(),
): Result<Merge, MergeFault> {
  if (ours.data.workshop.id !== others.data.workshop.id) return failure({ kind: 'other-workshop' });
  if (!arePacksJoined(ours.data, others.data)) return failure({ kind: 'other-model' });
  const merger = new RecordMerger({ mine: ours.lineage, theirs: others.lineage }, choices);
  const whole = { mine: ours.data, theirs: others.data };
  const workshop = comparingAsShown(joinedWorkshop(merger, whole), whole, merger);
  const both = { mine: ours.data.rounds, theirs: others.data.rounds };
  const rounds = seatedAsForgotten(shownInEither(merger.table('rounds', both), whole, merger), whole);
  const sides = forgottenInBoth(whole, { workshop, rounds });
  const rows = <Table extends ListedTable>(table: Table) => ({
    mine: sides.mine[table],
    theirs: sides.theirs[table],
  });
  const logos = {
    mine: sides.mine.logo ? [sides.mine.logo] : [],
    theirs: sides.theirs.logo ? [sides.theirs.logo] : [],
  };
  const joined: WorkshopData = {
    workshop,
    packs: merger.table('packs', rows('packs')),
    participants: merger.table('participants', rows('participants')),
    rounds,
    responses: merger.table('responses', rows('responses')),
    counts: merger.table('counts', rows('counts')),
    decisions: merger.table('decisions', rows('decisions')),
    actions: merger.table('actions', rows('actions')),
    notes: merger.table('notes', rows('notes')),
    logo: merger.table('logo', logos)[0] ?? null,
  };
  const data = repaired(joined, sides, merger);
  const fault = tooMany(data);
  if (fault) return failure(fault);
  const lineage = {
    seen: later(ours.lineage.seen, others.lineage.seen),
    stamps: merger.stamps,
  };
  return success({
    data,
    lineage: keptLineage({ data, lineage }, merger.unstamped),
    conflicts: merger.conflicts,
    replaced: merger.replaced,
  });
}

/** Whether joining theirs forgets people that mine still knows: there is no way back from that. */
export function forgetsHere(
  mine: Pick<WorkshopData, 'rounds'>,
  theirs: Pick<WorkshopData, 'rounds'>,
): boolean {
  const forgotten = new Set(mine.rounds.filter((round) => round.peopleForgotten).map(({ id }) => id));
  return theirs.rounds.some(({ id, peopleForgotten }) => peopleForgotten && !forgotten.has(id));
}

function joinedWorkshop(merger: RecordMerger, { mine, theirs }: Sides): Workshop {
  const [workshop] = merger.table('workshop', { mine: [mine.workshop], theirs: [theirs.workshop] });
  if (!workshop) throw new Error('Both sides have the workshop');
  const list = <Name extends 'businessLines' | 'departments'>(name: Name) => ({
    mine: mine.workshop[name],
    theirs: theirs.workshop[name],
  });
  // Whoever takes in a file of what lies in the bin here wants it back, whichever of both was binned later.
  const isBinned = mine.workshop.deletedAt !== null && theirs.workshop.deletedAt !== null;
  if (workshop.deletedAt !== null && !isBinned) merger.unstamp('workshop', workshop.id, 'deletedAt');
  const isAnonymous = [mine, theirs].some((data) => data.workshop.anonymity === 'anonymous');
  return {
    ...workshop,
    deletedAt: isBinned ? workshop.deletedAt : null,
    anonymity: isAnonymous ? 'anonymous' : workshop.anonymity,
    businessLines: merger.table('businessLines', list('businessLines')),
    departments: merger.table('departments', list('departments')),
    updatedAt:
      mine.workshop.updatedAt > theirs.workshop.updatedAt
        ? mine.workshop.updatedAt
        : theirs.workshop.updatedAt,
  };
}

function tooMany(data: WorkshopData): MergeFault | null {
  const sizes = [
    ...listedTables.map((table) => [table, data[table].length] as const),
    ['businessLines', data.workshop.businessLines.length] as const,
    ['departments', data.workshop.departments.length] as const,
  ];
  for (const [of, size] of sizes) {
    if (size > recordLimits[of]) return { kind: 'too-many', of, limit: recordLimits[of] };
  }
  const isBeyond = data.rounds.some(({ number }) => number > highestRoundNumber);
  return isBeyond ? { kind: 'too-many', of: 'rounds', limit: highestRoundNumber } : null;
}

function later(mine: Record<string, number>, theirs: Record<string, number>): Record<string, number> {
  const seen = { ...mine };
  for (const [copy, epoch] of Object.entries(theirs)) seen[copy] = Math.max(epoch, seen[copy] ?? 0);
  return seen;
}
