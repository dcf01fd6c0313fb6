import type { WorkshopId } from '../../shared/model/ids.ts';
import type { OpenFault, OpenRoomState, RoomState } from './state.ts';

/** How a window and the room of its storage are together. */
export type Keeping =
  /** It looks after none. */
  | { kind: 'none' }
  /** A room of its storage is open: it wants to look after it, and another window has it (`isElsewhere`) or may have. */
  | { kind: 'waiting'; isElsewhere: boolean }
  /** The facilitator asked for a room here, and another window has it. */
  | { kind: 'refused' }
  /** The facilitator asked for a room here. */
  | { kind: 'opening'; workshopId: WorkshopId }
  /** Another browser on this laptop looks after phones, with a storage of its own: two would part the people. */
  | { kind: 'left'; workshopId: WorkshopId }
  | Kept;

/** It looks after this one, whatever becomes of the host meanwhile. */
export interface Kept {
  kind: 'kept';
  workshopId: WorkshopId;
  host: /** It was asked to open the room, or to go on with this window; what was shown stays until it answers. */
    | { kind: 'asked'; shown: RoomState }
    | { kind: 'open'; room: OpenRoomState }
    | { kind: 'fault'; fault: OpenFault };
  /** `full`: what phones send can't be stored, until something is again. `failed`: something could not be read. */
  storage: 'fine' | 'full' | 'failed';
}

export type KeepingEvent =
  /** The facilitator asks for the room of a workshop. */
  | { kind: 'asked'; workshopId: WorkshopId }
  /** This window has the lock. */
  | { kind: 'held'; workshopId: WorkshopId }
  /** Another window keeps the lock. */
  | { kind: 'not-held' }
  /** The host is to be asked, for the first time or again. */
  | { kind: 'taking-up' }
  | { kind: 'opened'; room: OpenRoomState }
  | { kind: 'not-opened'; fault: OpenFault }
  /** A look at the host. `ours`: of this window's storage; `room` null: none, or another workshop's than is kept. */
  | { kind: 'looked'; whose: 'ours' | 'others' | 'nobodys'; room: OpenRoomState | null }
  | { kind: 'stored' }
  | { kind: 'not-stored' }
  | { kind: 'failed' }
  /** By the facilitator, or because the workshop or the open room is gone. */
  | { kind: 'closed' };

/** What is to be done next: by the caller, for this is pure. */
export type Act =
  /** Get the lock, patiently: this window wants to look after the room that is open. */
  | 'resume'
  /** Ask the host to open the room. */
  | 'take-up'
  /** Answer phones. */
  | 'serve'
  /** Look at the host once more. */
  | 'look'
  /** Tell the facilitator, once, that nothing can be stored. */
  | 'warn'
  /** Stop looking after it. */
  | 'forget'
  | null;

export function step(keeping: Keeping, event: KeepingEvent): { keeping: Keeping; act: Act } {
  const stay = (act: Act = null) => ({ keeping, act });
  const become = (next: Keeping, act: Act = null) => ({ keeping: next, act });
  switch (event.kind) {
    case 'asked':
      return become({ kind: 'opening', workshopId: event.workshopId }, 'forget');
    case 'closed':
      return become({ kind: 'none' }, 'forget');
    case 'held': {
      const { workshopId } = event;
      const host = { kind: 'asked' as const, shown: shownAs(keeping) };
      return become({ kind: 'kept', workshopId, host, storage: 'fine' }, 'take-up');
    }
    case 'not-held':
      if (keeping.kind === 'kept') return stay();
      return become(
        keeping.kind === 'opening' ? { kind: 'refused' } : { kind: 'waiting', isElsewhere: true },
      );
    case 'looked':
      return looked(keeping, event);
    default:
      return keeping.kind === 'kept' ? keptAfter(keeping, event) : stay();
  }
}

type Looked = Extract<KeepingEvent, { kind: 'looked' }>;

function looked(keeping: Keeping, { whose, room }: Looked): { keeping: Keeping; act: Act } {
  if (keeping.kind !== 'kept') {
    const isToResume = whose === 'ours' && keeping.kind !== 'waiting' && keeping.kind !== 'opening';
    return isToResume
      ? { keeping: { kind: 'waiting', isElsewhere: keeping.kind === 'refused' }, act: 'resume' }
      : { keeping, act: null };
  }
  const { workshopId } = keeping;
  if (whose === 'others') return { keeping: { kind: 'left', workshopId }, act: 'forget' };
  // The host was started again, or closed a room that seemed to be nobody's: the click that opened it holds.
  if (room === null) return { keeping, act: 'take-up' };
  return openedAs(keeping, room);
}

/** The host has it open: what failed before is over, but for a storage that takes nothing. */
function openedAs(kept: Kept, room: OpenRoomState): { keeping: Keeping; act: Act } {
  const storage = kept.storage === 'full' ? 'full' : 'fine';
  return { keeping: { ...kept, host: { kind: 'open', room }, storage }, act: 'serve' };
}

type OfKept = Exclude<KeepingEvent, { kind: 'asked' | 'closed' | 'held' | 'not-held' | 'looked' }>;

function keptAfter(kept: Kept, event: OfKept): { keeping: Keeping; act: Act } {
  switch (event.kind) {
    case 'taking-up':
      return { keeping: { ...kept, host: { kind: 'asked', shown: shownAs(kept) } }, act: null };
    case 'opened':
      return openedAs(kept, event.room);
    case 'not-opened': {
      const { fault } = event;
      if (fault === 'other-storage') {
        return { keeping: { kind: 'left', workshopId: kept.workshopId }, act: 'forget' };
      }
      return { keeping: { ...kept, host: { kind: 'fault', fault } }, act: null };
    }
    case 'stored': {
      const wasFull = kept.storage === 'full';
      return { keeping: wasFull ? { ...kept, storage: 'fine' } : kept, act: wasFull ? 'look' : null };
    }
    case 'not-stored':
      // Every phone tries again and again; it is said once.
      return { keeping: { ...kept, storage: 'full' }, act: kept.storage === 'full' ? null : 'warn' };
    case 'failed':
      return { keeping: { ...kept, storage: kept.storage === 'full' ? 'full' : 'failed' }, act: null };
  }
}

/** What the screens show of it. */
export function shownAs(keeping: Keeping): RoomState {
  switch (keeping.kind) {
    case 'none':
      return { kind: 'closed' };
    case 'waiting':
      return keeping.isElsewhere ? { kind: 'elsewhere' } : { kind: 'closed' };
    case 'refused':
      return { kind: 'elsewhere' };
    case 'opening':
      return { kind: 'opening', workshopId: keeping.workshopId };
    case 'left':
      return { kind: 'fault', workshopId: keeping.workshopId, fault: 'other-storage' };
    case 'kept': {
      const { workshopId, host, storage } = keeping;
      if (host.kind === 'fault') return { kind: 'fault', workshopId, fault: host.fault };
      if (storage !== 'fine') return { kind: 'fault', workshopId, fault: 'storage' };
      return host.kind === 'asked' ? host.shown : host.room;
    }
  }
}
