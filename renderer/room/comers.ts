import { create } from 'zustand';
import type { WorkshopId } from '../../shared/model/ids.ts';

/** Somebody who came in by phone while this window looked after the room. */
export interface Comer {
  workshopId: WorkshopId;
  /** The participant's. */
  code: string;
  /** A number for the address it came from: see `electron/room/origins.ts`. */
  from: number;
  /** Milliseconds since 1970. */
  at: number;
}

/** Who came in and together with whom: only here and as long as this window lives, never on a disk. */
export const useComers = create<{ list: readonly Comer[] }>(() => ({ list: [] }));

export function noteComers(comers: readonly Comer[]): void {
  if (comers.length === 0) return;
  useComers.setState(({ list }) => {
    const known = new Set(list.map(({ workshopId, code }) => `${workshopId} ${code}`));
    const fresh = comers.filter(({ workshopId, code }) => !known.has(`${workshopId} ${code}`));
    return fresh.length > 0 ? { list: [...list, ...fresh] } : { list };
  });
}
