import type { Effects } from '../../shared/commands/edits.ts';
import { gridPack } from '../../shared/content/packs.ts';
import {
  type ParticipantId,
  type ResponseId,
  responseIdOf,
  type WorkshopId,
} from '../../shared/model/ids.ts';
import type { Participant, Round, Workshop } from '../../shared/model/workshop.ts';
import { linesAnswered, refused } from '../../shared/room/answering.ts';
import { answerRequests } from '../../shared/room/answerRequests.ts';
import { participantWithCode, plainName } from '../../shared/room/join.ts';
import type { RoomView } from '../../shared/room/protocol.ts';
import type { Device, RoomChanges, RoomRecords } from '../../shared/room/records.ts';
import type { DeviceId, RoomOutcome, RoomRequest } from '../../shared/room/relay.ts';
import { roomViewOf, roundOfRoom } from '../../shared/room/view.ts';
import { database, type KeptRoom, type PraatplaatDatabase } from './database.ts';
import { notePhoneWrite } from './pace.ts';

const tables = [
  'workshops',
  'rounds',
  'participants',
  'responses',
  'devices',
  'arrivals',
  'earlierResponses',
] as const;

/** From so many requests on, reading everybody at once is quicker than one after another. */
const largeBatch = 50;

/**
 * Answers a batch of phones' requests in one strict transaction: when this resolves, what it says is on the
 * disk. It rejects when the browser cannot write; then nothing of the batch has happened.
 *
 * @returns an outcome a request, in their order
 */
export async function answerFromStorage(
  workshopId: WorkshopId,
  requests: readonly RoomRequest[],
  effects: Effects,
  db: PraatplaatDatabase = database,
): Promise<RoomOutcome[]> {
  return db.transaction('rw', [...tables], async () => {
    const records = await readRecords(workshopId, requests, db);
    // The workshop was thrown away, or its model is one this app lacks: phones are no part of it any more.
    if (!records) return requests.map(() => refused('unknown-token'));
    const { outcomes, changes } = answerRequests(records, requests, effects);
    await writeChanges(changes, records.workshop, effects, db);
    notePhoneWrite();
    return outcomes;
  });
}

async function readRecords(
  workshopId: WorkshopId,
  requests: readonly RoomRequest[],
  db: PraatplaatDatabase,
): Promise<RoomRecords | null> {
  const workshop = await db.records('workshops').get(workshopId);
  const pack = workshop && gridPack(workshop.packId);
  if (!workshop || workshop.deletedAt !== null || !pack) return null;
  const isLarge = requests.length >= largeBatch;
  const deviceIds = [...new Set(requests.map(({ deviceId }) => deviceId))];
  const [rounds, devices] = await Promise.all([
    db.records('rounds').where({ workshopId }).toArray(),
    isLarge ? db.devices.where({ workshopId }).toArray() : found(db.devices, deviceIds),
  ]);
  const joins = requests.some(({ kind }) => kind === 'join');
  const people =
    joins || isLarge
      ? await db.records('participants').where({ workshopId }).toArray()
      : await found(db.records('participants'), [
          ...new Set(devices.map(({ participantId }) => participantId)),
        ]);
  const participants = byId(people);
  const ids = responsesAsked(workshop, rounds, byId(devices), participants, requests);
  const [responses, arrivals, begun] = await Promise.all([
    found(db.records('responses'), ids),
    found(db.arrivals, ids),
    begunAmongNamed(people, requests, db),
  ]);
  return {
    workshop,
    pack,
    rounds,
    participants,
    devices: byId(devices),
    responses: byId(responses),
    arrivals: byId(arrivals),
    begun,
  };
}

/** The ids of the responses that the requests are about, and of those they may be prefilled from. */
function responsesAsked(
  workshop: Workshop,
  rounds: readonly Round[],
  devices: Map<DeviceId, Device>,
  participants: Map<ParticipantId, Participant>,
  requests: readonly RoomRequest[],
): ResponseId[] {
  const current = roundOfRoom(rounds);
  const ids = new Set<ResponseId>();
  for (const request of requests) {
    const participantId = devices.get(request.deviceId)?.participantId;
    const participant =
      request.kind === 'join' && request.who.kind === 'known'
        ? participantWithCode(participants.values(), request.who.participantCode)
        : participantId && participants.get(participantId);
    if (!participant) continue;
    if (request.kind === 'respond') {
      const { roundId, businessLineId } = request.submission;
      ids.add(responseIdOf(roundId, businessLineId, participant.id));
    }
    if (request.kind === 'respond' || !current) continue;
    for (const { id: lineId } of linesAnswered(workshop, participant)) {
      for (const roundId of [current.id, current.prefilledFrom]) {
        if (roundId) ids.add(responseIdOf(roundId, lineId, participant.id));
      }
    }
  }
  return [...ids];
}

/** Those with a name that somebody joins with, who have answered or have a phone already. */
async function begunAmongNamed(
  people: readonly Participant[],
  requests: readonly RoomRequest[],
  db: PraatplaatDatabase,
): Promise<Set<ParticipantId>> {
  const names = new Set(
    requests.flatMap((request) =>
      request.kind === 'join' && request.who.kind === 'new' ? [plainName(request.who.name)] : [],
    ),
  );
  const named = people.filter(({ name }) => name !== '' && names.has(plainName(name)));
  const begun = new Set<ParticipantId>();
  for (const { id: participantId } of named) {
    const rows = await Promise.all([
      db.devices.where({ participantId }).count(),
      db.records('responses').where({ participantId }).count(),
    ]);
    if (rows.some((count) => count > 0)) begun.add(participantId);
  }
  return begun;
}

async function writeChanges(
  changes: RoomChanges,
  workshop: Workshop,
  effects: Effects,
  db: PraatplaatDatabase,
): Promise<void> {
  const writes: Promise<unknown>[] = [];
  if (changes.devices.size > 0) writes.push(db.devices.bulkPut([...changes.devices.values()]));
  if (changes.arrivals.size > 0) writes.push(db.arrivals.bulkPut([...changes.arrivals.values()]));
  if (changes.earlier.length > 0) writes.push(db.earlierResponses.bulkPut(changes.earlier));
  if (changes.participants.size > 0) {
    writes.push(db.records('participants').bulkPut([...changes.participants.values()]));
  }
  if (changes.responses.size > 0) {
    writes.push(db.records('responses').bulkPut([...changes.responses.values()]));
  }
  if (changes.participants.size + changes.responses.size > 0) {
    writes.push(db.records('workshops').update(workshop.id, { updatedAt: effects.now() }));
  }
  await Promise.all(writes);
}

/** The rows with these ids that are there. */
async function found<Row>(
  table: { bulkGet(ids: string[]): PromiseLike<(Row | undefined)[]> },
  ids: readonly string[],
): Promise<Row[]> {
  if (ids.length === 0) return [];
  const rows = await table.bulkGet([...ids]);
  return rows.filter((row) => row !== undefined);
}

function byId<Row extends { id: string }>(rows: readonly Row[]): Map<Row['id'], Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

/** What phones may know of the workshop now; null when it is gone or in the bin. */
export async function readRoomView(
  id: WorkshopId,
  db: PraatplaatDatabase = database,
): Promise<RoomView | null> {
  return db.transaction('r', 'workshops', 'rounds', async () => {
    const workshop = await db.records('workshops').get(id);
    if (!workshop || workshop.deletedAt !== null) return null;
    return roomViewOf({ workshop, rounds: await db.records('rounds').where({ workshopId: id }).toArray() });
  });
}

/** The phones that have joined this workshop, whenever that was. */
export function knownDevices(workshopId: WorkshopId, db: PraatplaatDatabase = database): Promise<DeviceId[]> {
  return db.devices.where({ workshopId }).primaryKeys();
}

/** The workshop's join code and port, the same every time the room opens. @param newCode makes a join code */
export async function keptRoom(
  id: WorkshopId,
  newCode: () => string,
  db: PraatplaatDatabase = database,
): Promise<KeptRoom> {
  return db.transaction('rw', 'rooms', async () => {
    const kept = await db.rooms.get(id);
    if (kept) return kept;
    const fresh = { id, joinCode: newCode(), port: null };
    await db.rooms.put(fresh);
    return fresh;
  });
}

export async function rememberPort(
  id: WorkshopId,
  port: number,
  db: PraatplaatDatabase = database,
): Promise<void> {
  await db.rooms.update(id, { port });
}
