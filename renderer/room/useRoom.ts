import { createContext, useContext } from 'react';
import type { Network } from '../../shared/host/contract.ts';
import type { WorkshopId } from '../../shared/model/ids.ts';
import { saveSetting } from '../storage/queries.ts';
import type { OpeningOptions, RoomKeeper } from './keeper.ts';
import { type RoomState, useRoomState } from './state.ts';

/** The window's keeper of the room, made at the start. */
export const RoomContext = createContext<RoomKeeper | null>(null);

export interface Room {
  /** The room of this workshop. While another workshop's is open: closed; opening this one closes that one. */
  state: RoomState;
  /** The other workshop whose room is open in this window, if there is one. */
  otherWorkshopId: WorkshopId | null;
  /** Opens the room for phones, or moves it to another address. What came of it is in `state`. */
  open(network: Pick<Network, 'name' | 'address'>, options?: Partial<OpeningOptions>): Promise<void>;
  close(): Promise<void>;
  /** Another join code: those inside stay. */
  renewCode(): Promise<void>;
  /** Reminds phones that have not finished. */
  remind(): Promise<void>;
}

/** The room for phones, for the screens of one workshop. */
export function useRoom(workshopId: WorkshopId): Room {
  const keeper = useContext(RoomContext);
  if (!keeper) throw new Error('Only screens of the app have a room');
  const shown = useRoomState(({ state }) => state);
  const isOther = 'workshopId' in shown && shown.workshopId !== workshopId;
  return {
    state: isOther ? { kind: 'closed' } : shown,
    otherWorkshopId: isOther && shown.kind === 'open' ? shown.workshopId : null,
    async open(network, options) {
      await saveSetting('roomNetwork', network.name);
      await keeper.open(workshopId, network, options);
    },
    close: () => keeper.close(),
    renewCode: () => keeper.renewCode(),
    remind: () => keeper.remind(),
  };
}
