import type { Effects } from '../../shared/commands/edits.ts';
import { type Forgetting, withoutPeople } from '../../shared/commands/forgetPeople.ts';
import type { ParticipantId, WorkshopId } from '../../shared/model/ids.ts';
import { tableNames, type WorkshopData } from '../../shared/model/workshop.ts';
import { momentsKept } from '../../shared/room/moments.ts';
import { database, localTables, type PraatplaatDatabase } from './database.ts';
import { readWorkshop } from './queries.ts';

/**
 * Forgets who took part, for good and in one strict transaction: see `withoutPeople`. Phones are no longer
 * anybody's, and earlier versions of answers go.
 *
 * @returns the workshop as it is now; null when it is gone, or a round is open that phones may still answer
 */
export async function forgetPeople(
  id: WorkshopId,
  forgetting: Forgetting,
  effects: Effects,
  db: PraatplaatDatabase = database,
): Promise<WorkshopData | null> {
  return db.transaction('rw', [...tableNames, ...localTables], async () => {
    const stored = await readWorkshop(id, db);
    if (!stored || stored.rounds.some(({ closedAt }) => closedAt === null)) return null;
    const nameless = withoutPeople(stored, effects, forgetting);
    for (const table of ['participants', 'responses', 'devices', 'arrivals', 'earlierResponses'] as const) {
      await db.table(table).where('workshopId').equals(id).delete();
    }
    await db.records('workshops').put(nameless.workshop);
    await db.records('participants').bulkAdd(nameless.participants);
    await db.records('responses').bulkAdd(nameless.responses);
    await db.records('rounds').bulkPut(nameless.rounds);
    await db.records('counts').bulkPut(nameless.counts);
    await db.records('decisions').bulkPut(nameless.decisions);
    return nameless;
  });
}

/**
 * Takes the moments out of earlier versions of answers of an anonymous workshop. To be called when it has
 * turned so; does nothing in a workshop with names.
 */
export async function forgetMoments(
  workshopId: WorkshopId,
  db: PraatplaatDatabase = database,
): Promise<void> {
  await db.transaction('rw', ['workshops', 'rounds', 'earlierResponses'], async () => {
    const workshop = await db.records('workshops').get(workshopId);
    const rounds = await db.records('rounds').where({ workshopId }).toArray();
    if (!workshop) return;
    const earlier = await db.earlierResponses.where({ workshopId }).toArray();
    const kept = earlier.flatMap(({ response, ...row }) => {
      const round = rounds.find(({ id }) => id === response.roundId);
      return round ? [{ ...row, response: { ...response, ...momentsKept(workshop, round, response) } }] : [];
    });
    await db.earlierResponses.bulkPut(kept);
  });
}

/**
 * Everything that is stored about one person on this laptop, to hand over on request: what was told, every
 * answer with its earlier versions, and how many phones are known. Null when the person is not there.
 */
export async function storedAbout(
  workshopId: WorkshopId,
  id: ParticipantId,
  db: PraatplaatDatabase = database,
): Promise<Record<string, unknown> | null> {
  return db.transaction('r', [...tableNames, ...localTables], async () => {
    const workshop = await db.records('workshops').get(workshopId);
    const participant = await db.records('participants').get(id);
    if (!workshop || participant?.workshopId !== workshopId) return null;
    const department = workshop.departments.find((each) => each.id === participant.departmentId);
    return {
      organisation: workshop.organisation,
      date: workshop.date,
      participant,
      department: department?.name ?? null,
      responses: await db.records('responses').where({ participantId: id }).toArray(),
      earlierVersions: (await db.earlierResponses.where({ participantId: id }).toArray()).map(
        ({ response }) => response,
      ),
      phones: await db.devices.where({ participantId: id }).count(),
    };
  });
}
