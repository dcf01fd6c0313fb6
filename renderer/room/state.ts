import { create } from 'zustand';
import type { HostOutput } from '../../shared/host/contract.ts';
import type { WorkshopId } from '../../shared/model/ids.ts';

export type OpenFault = Extract<HostOutput<'openRoom'>, { open: false }>['fault'] | 'host-gone' | 'storage';

/** The room is open for phones. */
export interface OpenRoomState {
  kind: 'open';
  workshopId: WorkshopId;
  /** What phones type: `http://192.168.1.20:4782`. */
  url: string;
  /** What the QR code holds: the address with the join code. */
  joinUrl: string;
  joinCode: string;
  /** IPv4, one of `listNetworks`. */
  address: string;
  /** Phones that have the page open now. */
  phones: number;
  /** A phone has put `https://` before the address. */
  isHttpsTried: boolean;
  /** Phones had joined at another address before; here they start afresh, with a personal code. */
  isMoved: boolean;
}

/** The room as the screens show it. */
export type RoomState =
  | { kind: 'closed' }
  | { kind: 'opening'; workshopId: WorkshopId }
  | OpenRoomState
  /** `host-gone`: the program behind this page does not answer. `storage`: the answers could not be written. */
  | { kind: 'fault'; workshopId: WorkshopId; fault: OpenFault }
  /** Another window looks after the room. */
  | { kind: 'elsewhere' };

export const useRoomState = create<{ state: RoomState }>(() => ({ state: { kind: 'closed' } }));
