import type { Effects } from '../../shared/commands/edits.ts';
import { type Forgetting, withoutPeople } from '../../shared/commands/forgetPeople.ts';
import { stamped } from '../../shared/file/lineage.ts';
import type { Device } from '../../shared/model/device.ts';
import { presentPerson } from '../../shared/model/doubles.ts';
import type { ParticipantId, WorkshopId } from '../../shared/model/ids.ts';
import { tableNames, type WorkshopData, type WorkshopResponse } from '../../shared/model/workshop.ts';
import { database, localTables, type PraatplaatDatabase } from './database.ts';
import { keptHere } from './lineages.ts';
import { readWorkshop } from './queries.ts';

const phoneTables = ['devices', 'arrivals', 'earlierResponses', 'lateAnswers'] as const;

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
    for (const table of ['participants', 'responses', ...phoneTables] as const) {
      await db.table(table).where('workshopId').equals(id).delete();
    }
    await db.records('workshops').put(nameless.workshop);
    await db.records('participants').bulkAdd(nameless.participants);
    await db.records('responses').bulkAdd(nameless.responses);
    await db.records('rounds').bulkPut(nameless.rounds);
    await db.records('counts').bulkPut(nameless.counts);
    await db.records('decisions').bulkPut(nameless.decisions);
    await db.records('actions').bulkPut(nameless.actions);
    // What was known of where things come from names those who are gone.
    await db.lineages.put(stamped(nameless, await keptHere(id, db), effects.newId));
    return nameless;
  });
}

/**
 * Removes what this laptop alone knows about people whom a merge has forgotten: their phones, what those sent,
 * and earlier versions of answers of forgotten rounds. Phones that are still somebody's keep working.
 */
export async function forgetStrays(workshopId: WorkshopId, db: PraatplaatDatabase = database): Promise<void> {
  const tables = ['rounds', 'participants', 'responses', ...phoneTables];
  await db.transaction('rw', tables, async () => {
    const people = new Set(await db.records('participants').where({ workshopId }).primaryKeys());
    const responses = new Set(await db.records('responses').where({ workshopId }).primaryKeys());
    const rounds = await db.records('rounds').where({ workshopId }).toArray();
    const forgotten = new Set(rounds.filter((round) => round.peopleForgotten).map(({ id }) => id));
    await db.devices
      .where({ workshopId })
      .filter(({ participantId }) => !people.has(participantId))
      .delete();
    await db.arrivals
      .where({ workshopId })
      .filter(({ id }) => !responses.has(id))
      .delete();
    await db.earlierResponses
      .where({ workshopId })
      .filter(({ participantId, response }) => !people.has(participantId) || forgotten.has(response.roundId))
      .delete();
    await db.lateAnswers
      .where({ workshopId })
      .filter(({ participantId, response }) => !people.has(participantId) || forgotten.has(response.roundId))
      .delete();
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
    // Those who were found to be the same person are this one too.
    const people = await db.records('participants').where({ workshopId }).toArray();
    const byId = new Map(people.map((each) => [each.id, each]));
    const doubles = people.filter((each) => each.id !== id && presentPerson(each, byId)?.id === id);
    const own = [id, ...doubles.map((each) => each.id)];
    const department = workshop.departments.find((each) => each.id === participant.departmentId);
    return {
      organisation: workshop.organisation,
      date: workshop.date,
      participant,
      department: department?.name ?? null,
      ...(doubles.length > 0 ? { sameAs: doubles } : {}),
      responses: await db.records('responses').where('participantId').anyOf(own).toArray(),
      earlierVersions: (await db.earlierResponses.where('participantId').anyOf(own).toArray()).map(
        ({ response }) => response,
      ),
      lateAnswers: (await db.lateAnswers.where('participantId').anyOf(own).toArray()).map(
        ({ response }) => response,
      ),
      phones: await db.devices.where('participantId').anyOf(own).count(),
    };
  });
}

/** The phones that took somebody's place by the name alone, and the responses that they wrote last. */
export async function writtenByName(
  workshopId: WorkshopId,
  participantId: ParticipantId,
  db: PraatplaatDatabase = database,
): Promise<{ devices: Device[]; responses: WorkshopResponse[] }> {
  return db.transaction('r', ['devices', 'arrivals', 'responses'], async () => {
    const devices = await db.devices
      .where({ participantId })
      .filter(({ isByName }) => isByName === true)
      .toArray();
    const theirs = new Set(devices.map(({ id }) => id));
    const arrivals = await db.arrivals.where({ workshopId }).toArray();
    const written = new Set(
      arrivals.filter(({ lastDeviceId }) => theirs.has(lastDeviceId)).map(({ id }) => id),
    );
    const responses = await db.records('responses').where({ participantId }).toArray();
    return { devices, responses: responses.filter(({ id }) => written.has(id)) };
  });
}
