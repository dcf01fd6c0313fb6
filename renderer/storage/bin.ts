import { removalOf } from '../../shared/commands/removePeople.ts';
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

/** Removes people from the bin, now; what has been shown of their answers stays as nobody's: see `removalOf`. */
export async function removePeopleForGood(
  people: readonly ParticipantId[],
  db: PraatplaatDatabase = database,
): Promise<void> {
  const ofPeople = ['devices', 'earlierResponses', 'lateAnswers'] as const;
  await db.transaction('rw', ['participants', 'rounds', 'responses', ...ofPeople], async () => {
    const records = await db.records('participants').bulkGet([...people]);
    const workshopIds = [...new Set(records.flatMap((person) => person?.workshopId ?? []))];
    const [rounds, responses] = await Promise.all([
      db.records('rounds').where('workshopId').anyOf(workshopIds).toArray(),
      db
        .records('responses')
        .where('participantId')
        .anyOf([...people])
        .toArray(),
    ]);
    const removal = removalOf({ rounds, responses }, new Set(people), {
      newId: () => crypto.randomUUID(),
    });
    for (const table of ofPeople) {
      await db
        .table(table)
        .where('participantId')
        .anyOf([...people])
        .delete();
    }
    await db.records('responses').bulkDelete(removal.gone);
    await db.records('responses').bulkPut(removal.put);
    await db.records('rounds').bulkPut(removal.rounds);
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
