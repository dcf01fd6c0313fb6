import type { HostOutput, RoomStatus } from '../../shared/host/contract.ts';
import type { WorkshopId } from '../../shared/model/ids.ts';
import type { HostConnection } from '../host/connection.ts';
import type { KeptRoom, PraatplaatDatabase } from '../storage/database.ts';
import { knownDevices, readRoomShown, rememberOpened } from '../storage/room.ts';
import type { OpenFault, OpenRoomState } from './state.ts';

/** What the host is asked to open. */
export interface Wanted {
  workshopId: WorkshopId;
  /** Names this page's storage. */
  owner: string;
  /** Also from another browser on this laptop, whose storage has the room's answers until now. */
  takeOver: boolean;
  /** Nobody takes part yet: phones say only that they get here. */
  isTest: boolean;
  address: string;
  room: KeptRoom;
}

/** How it went; null: the workshop is gone. */
export type Hosted =
  | { ok: true; status: RoomStatus; room: KeptRoom }
  | { ok: false; fault: OpenFault }
  | null;

/** Asks the host to open the room, or tells it that this page is there for it. */
export async function hostRoom(
  host: HostConnection,
  { room, isTest, workshopId, ...wanted }: Wanted,
  db: PraatplaatDatabase,
): Promise<Hosted> {
  const shown = await readRoomShown(workshopId, db);
  if (shown === null) return null;
  const devices = await knownDevices(workshopId, db);
  const ask = (port: number | null) =>
    host.call('openRoom', {
      ...wanted,
      workshopId,
      port,
      joinCode: room.joinCode,
      view: { ...shown.view, isTest },
      questionnaire: shown.questionnaire,
      devices,
    });
  let opened: HostOutput<'openRoom'>;
  try {
    opened = await ask(room.port);
    // Another program has the port now: better another address than no room.
    const isPort = !opened.open && opened.fault !== 'address-gone' && opened.fault !== 'other-storage';
    if (isPort && room.port !== null) opened = await ask(null);
  } catch {
    return { ok: false, fault: 'host-gone' };
  }
  if (!opened.open) return { ok: false, fault: opened.fault };
  const at = opened.status.room;
  if (!at || (at.port === room.port && at.url === room.opened?.url)) {
    return { ok: true, status: opened.status, room };
  }
  const isMoved = room.opened !== undefined && room.opened.url !== at.url && devices.length > 0;
  await rememberOpened(workshopId, at.port, { url: at.url, isMoved }, db);
  return {
    ok: true,
    status: opened.status,
    room: { ...room, port: at.port, opened: { url: at.url, isMoved } },
  };
}

/** The open room for the screens; null when the host has none of this workshop. */
export function openRoomState(
  { room, phones, isHttpsTried }: RoomStatus,
  { id, joinCode, opened }: KeptRoom,
): OpenRoomState | null {
  if (room?.workshopId !== id) return null;
  const { url, address } = room;
  const joinUrl = `${url}/#${joinCode}`;
  const isMoved = opened?.isMoved ?? false;
  return {
    kind: 'open',
    workshopId: room.workshopId,
    url,
    joinUrl,
    joinCode,
    address,
    phones,
    isHttpsTried,
    isMoved,
  };
}
