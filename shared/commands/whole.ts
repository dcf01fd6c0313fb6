import type { EarlierResponse } from '../model/earlier.ts';
import type { KeptLineage } from '../model/lineage.ts';
import type { WorkshopData } from '../model/workshop.ts';
import { momentEdits } from './anonymity.ts';
import type { Command, CommandName, Edit } from './command.ts';
import { changes, put } from './edits.ts';

/** What is stored beside a workshop that comes in whole. */
export interface Beside {
  /** Where its parts come from. */
  lineage?: KeptLineage;
  /** Every earlier version of responses that is stored with it: an anonymous workshop keeps no moments in them. */
  earlier?: readonly EarlierResponse[];
  /** Versions of responses that a merge replaced, to keep as earlier ones. */
  gaveWay?: readonly EarlierResponse[];
}

/**
 * Stores a whole workshop: one that came from a file or a backup, a merge, or a copy kept beside.
 *
 * @param stored what the library has under the same id now, or null; records of it that the new data
 *   lack are removed
 */
export function importWorkshop(
  data: WorkshopData,
  stored: WorkshopData | null,
  { lineage, earlier = [], gaveWay = [] }: Beside = {},
): Command {
  const { edits, ...command } = storeWhole('importWorkshop', data, stored);
  edits.push(...momentEdits('earlierResponses', data.workshop, data.rounds, earlier));
  edits.push(...gaveWay.map((version) => put('earlierResponses', version)));
  if (lineage) edits.push(put('lineages', lineage));
  return { ...command, edits };
}

/** Adds a copy made with `asCopy` to the library. */
export function addCopy(copy: WorkshopData): Command {
  return storeWhole('createWorkshop', copy, null);
}

/** Of what is stored already, only what differs is written: what changes meanwhile elsewhere is left alone. */
function storeWhole(name: CommandName, data: WorkshopData, stored: WorkshopData | null): Command {
  const before = new Map((stored ? putsOf(stored) : []).map((edit) => [`${edit.table}/${edit.id}`, edit]));
  const edits = putsOf(data).flatMap((edit): Edit[] => {
    const key = `${edit.table}/${edit.id}`;
    const old = before.get(key);
    before.delete(key);
    return old ? changes(edit.table, old.row, edit.row) : [edit];
  });
  const gone = [...before.values()].map(
    ({ table, id, row }): Edit => ({ table, kind: 'delete', id, expected: row }),
  );
  return { name, workshopId: data.workshop.id, edits: [...gone, ...edits] };
}

/** The edits that store every record of a workshop. */
function putsOf(data: WorkshopData): Extract<Edit, { kind: 'put' }>[] {
  return [
    put('workshops', data.workshop),
    ...data.packs.map((row) => put('packs', row)),
    ...data.participants.map((row) => put('participants', row)),
    ...data.rounds.map((row) => put('rounds', row)),
    ...data.responses.map((row) => put('responses', row)),
    ...data.counts.map((row) => put('counts', row)),
    ...data.decisions.map((row) => put('decisions', row)),
    ...data.actions.map((row) => put('actions', row)),
    ...data.notes.map((row) => put('notes', row)),
    ...(data.logo ? [put('logos', data.logo)] : []),
  ];
}
