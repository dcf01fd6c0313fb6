import { lookOf } from '../../shared/drawing/phoneLook.ts';
import type { DeviceId, WorkshopId } from '../../shared/model/ids.ts';
import { measuresGrid } from '../../shared/model/instrument.ts';
import { noRecords } from '../../shared/model/workshop.ts';
import { mostDevices } from '../../shared/room/relay.ts';
import { asksForWishes, type RoomShown, roomShownOf } from '../../shared/room/view.ts';
import { database, type KeptRoom, type OpenedRoom, type PraatplaatDatabase } from './database.ts';
import { readPacks } from './packs.ts';

/** What phones may know of the workshop now; null when it is gone or in the bin. */
export async function readRoomShown(
  id: WorkshopId,
  db: PraatplaatDatabase = database,
): Promise<RoomShown | null> {
  return db.transaction(
    'r',
    ['workshops', 'packs', 'rounds', 'participants', 'responses', 'counts'],
    async () => {
      const workshop = await db.records('workshops').get(id);
      if (!workshop || workshop.deletedAt !== null) return null;
      const rounds = await db.records('rounds').where({ workshopId: id }).toArray();
      const packs = await readPacks(id, db);
      const data = { ...noRecords, workshop, packs, rounds };
      if (!rounds.some(asksForWishes)) return roomShownOf(data, lookOf);
      const shown = rounds.filter((round) => measuresGrid(round) && round.revealedAt !== null);
      // By their rounds: what phones send meanwhile is of another one, and makes nothing new of this.
      const responses = db
        .records('responses')
        .where('id')
        .startsWithAnyOf(shown.map((round) => `${round.id}:`));
      return roomShownOf(
        {
          ...data,
          participants: await db.records('participants').where({ workshopId: id }).toArray(),
          responses: shown.length > 0 ? await responses.toArray() : [],
          counts: await db.records('counts').where({ workshopId: id }).toArray(),
        },
        lookOf,
      );
    },
  );
}

/**
 * The phones that have joined this workshop, whenever that was: as many as a room takes. Should there ever be more,
 * the others join again by themselves, with the codes that they keep.
 */
export function knownDevices(workshopId: WorkshopId, db: PraatplaatDatabase = database): Promise<DeviceId[]> {
  return db.devices.where({ workshopId }).limit(mostDevices).primaryKeys();
}

/** Names this storage, the same for as long as it lives; another browser or profile has another one. */
export function storageId(db: PraatplaatDatabase = database): Promise<string> {
  return db.transaction('rw', 'settings', async () => {
    const kept = (await db.settings.get('storageId'))?.value;
    if (typeof kept === 'string') return kept;
    const fresh = crypto.randomUUID();
    await db.settings.put({ key: 'storageId', value: fresh });
    return fresh;
  });
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

/** The same room with another join code. */
export async function renewedRoom(
  room: KeptRoom,
  newCode: () => string,
  db: PraatplaatDatabase = database,
): Promise<KeptRoom> {
  let joinCode = newCode();
  while (joinCode === room.joinCode) joinCode = newCode();
  await db.rooms.update(room.id, { joinCode });
  return { ...room, joinCode };
}

/** Remembers where a room was opened, for phones to find it there again. @param port of that address */
export async function rememberOpened(
  id: WorkshopId,
  port: number,
  opened: OpenedRoom,
  db: PraatplaatDatabase = database,
): Promise<void> {
  await db.rooms.update(id, { port, opened });
}
