import { createContext, useContext, useState } from 'react';
import type { RoomState } from './state.ts';
import type { Networks } from './useNetworks.ts';

/** Looks in a row that must miss the address: a Wi-Fi that changes its access point is gone for a moment only. */
const looksMissed = 2;

/** The laptop has lost the address at which phones come in: its Wi-Fi went, or gave it another one. */
export function useMoved(state: RoomState, { list }: Pick<Networks, 'list'>): boolean {
  const isMissing =
    state.kind === 'open' && list !== null && list.every(({ address }) => address !== state.address);
  const [seen, setSeen] = useState({ list, missed: 0 });
  if (seen.list !== list) setSeen({ list, missed: isMissing ? seen.missed + 1 : 0 });
  return isMissing && seen.missed >= looksMissed;
}

export const MovedContext = createContext(false);

/** The same, as the frame around the screens has seen it. */
export function useIsMoved(): boolean {
  return useContext(MovedContext);
}
