import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { WorkshopId } from '../../shared/model/ids.ts';
import { MovedContext, useMoved } from '../room/moved.ts';
import type { RoomState } from '../room/state.ts';
import { useNetworks } from '../room/useNetworks.ts';
import { useRoom } from '../room/useRoom.ts';
import { roomPanelId, useRoomPanel } from '../state/shown.ts';
import { useWords } from '../words/language.ts';
import { type StepName, workshopPath } from '../workshop/routes.ts';
import styles from './RoomWatch.module.css';
import { appWords } from './words.ts';

export interface RoomWatchProps {
  workshopId: WorkshopId;
  step: StepName;
  children: ReactNode;
}

/**
 * Watches around every step whether phones can still come in, and says so when the facilitator has to do
 * something: during a round that is seldom the step where it can be done. Its children are not drawn anew by
 * its looks.
 */
export function RoomWatch({ workshopId, step, children }: RoomWatchProps) {
  const words = useWords(appWords);
  const { state } = useRoom(workshopId);
  const isMoved = useMoved(state, useNetworks(state.kind === 'open'));
  const trouble = troubleOf(state, isMoved);
  const panel = useRoomPanel((shown) => shown.panel);
  const isSaidThere = step === 'collect' && panel === 'seen';
  return (
    <MovedContext value={isMoved}>
      <div role="status" className={styles.notice} data-over={panel === 'unseen' || undefined}>
        {trouble && !isSaidThere && (
          <>
            <span>{words.roomTrouble[trouble]}</span>
            <Way workshopId={workshopId} step={step} />
          </>
        )}
      </div>
      {children}
    </MovedContext>
  );
}

/** To the panel about the phones; no way from a form in Collect that is being filled in: that has its own. */
function Way({ workshopId, step }: Omit<RoomWatchProps, 'children'>) {
  const words = useWords(appWords);
  const panel = useRoomPanel((shown) => shown.panel);
  if (step !== 'collect') {
    return (
      <Link href={workshopPath(workshopId, 'collect')} className={styles.way ?? ''}>
        {words.toPhones}
      </Link>
    );
  }
  if (panel === 'none') return null;
  const show = () => document.getElementById(roomPanelId)?.scrollIntoView({ block: 'center' });
  return (
    <button type="button" onClick={show} className={styles.way}>
      {words.toPhones}
    </button>
  );
}

type Trouble = 'moved' | 'storage' | 'unreachable';

/** What needs the facilitator; a host that is gone is said for the whole window already. */
function troubleOf(state: RoomState, isMoved: boolean): Trouble | null {
  if (isMoved) return 'moved';
  if (state.kind !== 'fault' || state.fault === 'host-gone') return null;
  return state.fault === 'storage' ? 'storage' : 'unreachable';
}
