import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { ActionId } from '../../../shared/model/ids.ts';
import type { Action, Horizon } from '../../../shared/model/workshop.ts';

/** The card that everybody should look at now: it was just made, moved or asked for. */
export interface Spotlight {
  id: ActionId;
  /** The column where it is to be seen: until it has arrived there, nothing shines. */
  horizon: Horizon;
  /** Move the keyboard focus to it as well. */
  focus: boolean;
}

/** Milliseconds: long enough to be seen, and for storage to bring the card to its new place. */
const shining = 2000;

/** The spotlight of a board, and the function that turns it on a card for a moment. */
export function useSpotlight(): [Spotlight | null, (spotlight: Spotlight) => void] {
  const [spotlight, setSpotlight] = useState<Spotlight | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const shine = useCallback((next: Spotlight) => {
    clearTimeout(timer.current);
    setSpotlight(next);
    timer.current = setTimeout(() => setSpotlight(null), shining);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);
  return [spotlight, shine];
}

/**
 * Brings a card into view, and gives it the focus when asked. A card that moves to another column, or is keyed
 * by its place, does so again where it arrives.
 * @returns whether the card is in the spotlight
 */
export function useInSpotlight(
  spotlight: Spotlight | null,
  action: Pick<Action, 'id' | 'horizon'>,
  part: RefObject<HTMLElement | null>,
): boolean {
  const isLit = spotlight?.id === action.id && spotlight.horizon === action.horizon;
  useEffect(() => {
    const row = part.current?.closest<HTMLElement>('[role="row"]');
    if (!isLit || !row) return;
    row.scrollIntoView({ block: 'nearest' });
    if (spotlight.focus) row.focus();
  }, [isLit, spotlight, part]);
  return isLit;
}
