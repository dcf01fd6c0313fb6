import { nextMoment } from '../model/moments.ts';
import type { TableName, WorkshopData } from '../model/workshop.ts';
import { type Result, success } from '../result.ts';
import { applyEdit } from './applyEdit.ts';
import type { Command, CommandFault } from './command.ts';
import type { Effects } from './edits.ts';
import type { Fields } from './fields.ts';

type ListName = Exclude<TableName, 'workshops' | 'logos'>;

/**
 * A workshop as it is after a command, where there is no storage to carry it out in: for files. Records keep their
 * order; what a laptop keeps beside its files (earlier versions) is left out.
 */
export function applyCommand(
  data: WorkshopData,
  { edits }: Command,
  effects: Pick<Effects, 'now'>,
): Result<WorkshopData, CommandFault> {
  const rows = new Map<string, Fields>();
  const key = (table: string, id: string) => `${table}/${id}`;
  const lists: ListName[] = [
    'packs',
    'participants',
    'rounds',
    'responses',
    'counts',
    'decisions',
    'actions',
    'notes',
  ];
  rows.set(key('workshops', data.workshop.id), data.workshop);
  if (data.logo) rows.set(key('logos', data.logo.id), data.logo);
  for (const list of lists) for (const row of data[list]) rows.set(key(list, row.id), row);
  for (const edit of edits) {
    const place = key(edit.table, edit.id);
    const applied = applyEdit(edit, rows.get(place) ?? null);
    if (!applied.ok) return applied;
    if (applied.value.row) rows.set(place, applied.value.row);
    else rows.delete(place);
  }
  const of = (table: string) =>
    [...rows].flatMap(([place, row]) => (place.startsWith(`${table}/`) ? [row] : []));
  const [workshop] = of('workshops') as WorkshopData['workshop'][];
  const updatedAt = nextMoment(effects.now(), data.workshop.updatedAt);
  return success({
    ...data,
    ...(Object.fromEntries(lists.map((list) => [list, of(list)])) as Pick<WorkshopData, ListName>),
    workshop: { ...(workshop ?? data.workshop), updatedAt },
    logo: (of('logos')[0] as WorkshopData['logo'] | undefined) ?? null,
  });
}
