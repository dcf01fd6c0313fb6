import { binDays, isUntouched } from '../../shared/commands/workshops.ts';
import type { ParticipantId, WorkshopId } from '../../shared/model/ids.ts';
import { tableNames } from '../../shared/model/workshop.ts';
import { database, localTables, type PraatplaatDatabase } from './database.ts';
import { noteRemoved } from './gaps.ts';
import { readWorkshop } from './queries.ts';

/**
 * Removes for good what has been in the bin for longer than the bin keeps things: workshops and people.
 *
 * @returns the workshops that went
 */
export async function removeExpired(now: Date, db: PraatplaatDatabase = database): Promise<WorkshopId[]> {
  const limit = new Date(now.getTime() - binDays * 86_400_000).toISOString();
  const expired = await db.records('workshops').where('deletedAt').below(limit).primaryKeys();
  for (const id of expired) await removeForGood(id, db);
  const people = await db.records('participants').where('deletedAt').below(limit).primaryKeys();
  await removePeopleForGood(people, db);
  return expired;
}

/** Removes people from the bin with all that they answered, now. */
export async function removePeopleForGood(
  people: readonly ParticipantId[],
  db: PraatplaatDatabase = database,
): Promise<void> {
  const ofPeople = ['responses', 'devices', 'earlierResponses', 'lateAnswers'] as const;
  await db.transaction('rw', ['participants', ...ofPeople], async () => {
    for (const table of ofPeople) {
      await db
        .table(table)
        .where('participantId')
        .anyOf([...people])
        .delete();
    }
    await db.records('participants').bulkDelete([...people]);
  });
}

/** Removes a workshop that nobody has entered anything in: it leaves no empty row in the library. */
export async function removeUntouched(id: WorkshopId): Promise<boolean> {
  const data = await readWorkshop(id);
  if (!data || !isUntouched(data)) return false;
  await removeForGood(id);
  return true;
}

/** Removes a workshop and all that belongs to it; only its backups remain. */
export async function removeForGood(id: WorkshopId, db: PraatplaatDatabase = database): Promise<void> {
  const tables = [...tableNames, ...localTables];
  await db.transaction('rw', [...tables, 'settings'], async () => {
    await noteRemoved([id], db);
    for (const table of tables) {
      if (table === 'rooms') await db.rooms.delete(id);
      else if (table === 'workshops') await db.records('workshops').delete(id);
      else await db.table(table).where('workshopId').equals(id).delete();
    }
  });
}
