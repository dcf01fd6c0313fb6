import type { TableName, WorkshopData } from '../model/workshop.ts';
import type { EarlierResponse } from '../room/earlier.ts';
import { earlierMomentEdits } from './anonymity.ts';
import type { Command, CommandName, Edit } from './command.ts';
import { put, remove } from './edits.ts';

/** Days that the bin keeps a workshop or participant. */
export const binDays = 30;

/**
 * Stores a whole workshop: one that came from a file or a backup, a merge, or a copy kept beside.
 *
 * @param stored what the library has under the same id now, or null; records of it that the new data
 *   lack are removed (a merge lacks none)
 * @param earlier every earlier version of responses that is stored with it: an anonymous workshop keeps no
 *   moments in them
 * @param gaveWay versions of responses that a merge replaced by later ones, to keep as earlier ones
 */
export function importWorkshop(
  data: WorkshopData,
  stored: WorkshopData | null,
  earlier: readonly EarlierResponse[] = [],
  gaveWay: readonly EarlierResponse[] = [],
): Command {
  const { edits, ...command } = storeWhole('importWorkshop', data, stored);
  edits.push(...earlierMomentEdits(data.workshop, data.rounds, earlier));
  edits.push(...gaveWay.map((version) => put('earlierResponses', version)));
  return { ...command, edits };
}

/** Adds a copy made with `asCopy` to the library. */
export function addCopy(copy: WorkshopData): Command {
  return storeWhole('createWorkshop', copy, null);
}

function storeWhole(name: CommandName, data: WorkshopData, stored: WorkshopData | null): Command {
  const edits: Edit[] = [];
  if (stored) {
    const kept = new Set(rowsOf(data).map(([table, row]) => `${table}/${row.id}`));
    for (const [table, row] of rowsOf(stored)) {
      if (!kept.has(`${table}/${row.id}`)) edits.push(remove(table, row.id));
    }
  }
  edits.push(put('workshops', data.workshop));
  edits.push(...data.participants.map((row) => put('participants', row)));
  edits.push(...data.rounds.map((row) => put('rounds', row)));
  edits.push(...data.responses.map((row) => put('responses', row)));
  edits.push(...data.counts.map((row) => put('counts', row)));
  edits.push(...data.decisions.map((row) => put('decisions', row)));
  edits.push(...data.actions.map((row) => put('actions', row)));
  edits.push(...data.notes.map((row) => put('notes', row)));
  if (data.logo) edits.push(put('logos', data.logo));
  return { name, workshopId: data.workshop.id, edits };
}

function rowsOf(data: WorkshopData): [TableName, { id: string }][] {
  const rows: [TableName, { id: string }][] = [['workshops', data.workshop]];
  const add = (table: TableName, list: readonly { id: string }[]) => {
    for (const row of list) rows.push([table, row]);
  };
  add('participants', data.participants);
  add('rounds', data.rounds);
  add('responses', data.responses);
  add('counts', data.counts);
  add('decisions', data.decisions);
  add('actions', data.actions);
  add('notes', data.notes);
  if (data.logo) rows.push(['logos', data.logo]);
  return rows;
}
