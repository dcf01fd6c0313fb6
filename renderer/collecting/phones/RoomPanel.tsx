import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Button } from '../../components/Button.tsx';
import { say } from '../../components/messages.tsx';
import { useHost } from '../../host/useHost.ts';
import { useIsMoved } from '../../room/moved.ts';
import type { RoomState } from '../../room/state.ts';
import { type Networks, useNetworks } from '../../room/useNetworks.ts';
import { type Room, useRoom } from '../../room/useRoom.ts';
import { roomPanelId, showJoinScreen, showRoomPanel, useJoinScreen } from '../../state/shown.ts';
import { said, useWords } from '../../words/language.ts';
import { useOpenWorkshop } from '../../workshop/openWorkshop.ts';
import { DoorMenu } from './DoorMenu.tsx';
import { JoinScreen } from './JoinScreen.tsx';
import { NetworkSelect } from './NetworkSelect.tsx';
import styles from './RoomPanel.module.css';
import { showOnProjector } from './showOnProjector.ts';
import { WifiDialog } from './WifiDialog.tsx';
import { roomWords } from './words.ts';

export interface RoomPanelProps {
  /** People who are in, and who have finished the open round; null while none is open. */
  joined: number;
  finished: number | null;
  /** There is nothing else to do but to wait: the room should see how to join. */
  isNext?: boolean;
}

/** Letting phones in: one click to start and one to stop, and in plain words how it stands. */
export function RoomPanel({ joined, finished, isNext = false }: RoomPanelProps) {
  const words = useWords(roomWords);
  const { data } = useOpenWorkshop();
  const room = useRoom(data.workshop.id);
  const networks = useNetworks();
  const { isShown } = useJoinScreen();
  const { state } = room;
  const isMoved = useIsMoved();
  return (
    <section ref={useSeen()} id={roomPanelId} className={styles.panel} aria-labelledby="phones">
      <h2 id="phones">{words.phones}</h2>
      {state.kind === 'closed' && <Closed room={room} networks={networks} />}
      {state.kind === 'opening' && (
        <p className={styles.text} role="status">
          {words.opening}
        </p>
      )}
      {state.kind === 'elsewhere' && <p className={styles.text}>{words.elsewhere}</p>}
      {state.kind === 'fault' && <Fault room={room} fault={state.fault} networks={networks} />}
      {state.kind === 'open' && (
        <Open
          room={room}
          state={state}
          isMoved={isMoved}
          networks={networks}
          canRemind={finished !== null}
          isNext={isNext}
        />
      )}
      {isShown && state.kind === 'open' && (
        <JoinScreen
          state={state}
          moved={
            isMoved && (
              <>
                <Moved networks={networks} />
                <MoveOn room={room} networks={networks} />
              </>
            )
          }
          joined={joined}
          finished={finished}
          onClose={() => showJoinScreen(false)}
        />
      )}
    </section>
  );
}

/** Tells the frame whether this panel is on the screen. */
function useSeen() {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!panel.current) return;
    const observer = new IntersectionObserver((changes) =>
      showRoomPanel(changes.at(-1)?.isIntersecting ? 'seen' : 'unseen'),
    );
    observer.observe(panel.current);
    return () => {
      observer.disconnect();
      showRoomPanel('none');
    };
  }, []);
  return panel;
}

/** What it means that the laptop has lost the address, and what those who had joined do at the next one. */
function Moved({ networks: { chosen }, codes }: { networks: Networks; codes?: string }) {
  const words = useWords(roomWords);
  return (
    <>
      <p className={styles.fault} role="alert">
        {words.moved}
      </p>
      {chosen && (
        <p>
          {words.movedAgain} {codes}
        </p>
      )}
    </>
  );
}

/** One click to go on where the laptop is now. */
function MoveOn({ room, networks: { chosen } }: { room: Room; networks: Networks }) {
  const words = useWords(roomWords);
  if (!chosen) return null;
  return (
    <Button look="primary" onPress={() => room.open(chosen)}>
      {words.moveTo(chosen.name)}
    </Button>
  );
}

function Closed({ room, networks }: { room: Room; networks: Networks }) {
  const words = useWords(roomWords);
  const { chosen, list } = networks;
  if (list?.length === 0) return <p className={styles.text}>{words.noNetwork}</p>;
  return (
    <>
      <p className={styles.text}>{room.otherWorkshopId ? words.other : words.closed}</p>
      <div className={styles.network}>
        <NetworkSelect networks={networks} onPick={networks.pick} />
      </div>
      <Button isDisabled={chosen === null} onPress={() => chosen && room.open(chosen)}>
        {words.open}
      </Button>
    </>
  );
}

interface FaultProps {
  room: Room;
  networks: Networks;
  fault: Extract<RoomState, { kind: 'fault' }>['fault'];
}

function Fault({ room, networks, fault }: FaultProps) {
  const words = useWords(roomWords);
  const { chosen } = networks;
  const takeOver = fault === 'other-storage';
  return (
    <>
      <p className={`${styles.text} ${styles.fault}`} role="alert">
        {words.faults[fault]}
      </p>
      <div className={styles.network}>
        <NetworkSelect networks={networks} onPick={networks.pick} />
      </div>
      <Button isDisabled={chosen === null} onPress={() => chosen && room.open(chosen, { takeOver })}>
        {takeOver ? words.takeOver : words.retry}
      </Button>
      <Button look="quiet" onPress={() => room.close()}>
        {words.stop}
      </Button>
    </>
  );
}

interface OpenProps {
  room: Room;
  state: Extract<RoomState, { kind: 'open' }>;
  /** The laptop has lost the address: no phone gets here. */
  isMoved: boolean;
  networks: Networks;
  canRemind: boolean;
  isNext: boolean;
}

function Open({ room, state, isMoved, networks, canRemind, isNext }: OpenProps) {
  const words = useWords(roomWords);
  const [isTypingWifi, setIsTypingWifi] = useState(false);
  const host = useHost();
  // Before the first round there is no list below.
  const codes = useOpenWorkshop().data.rounds.length > 0 ? words.codesInList : '';
  const isHostGone = useSyncExternalStore(host.watchConnection, host.connection) === 'lost';
  const remind = () =>
    room.remind().then(
      () => say({ text: said(roomWords, (words) => words.reminded), tone: 'done' }),
      () => say({ text: said(roomWords, (words) => words.remindFault), tone: 'fault' }),
    );
  return (
    <>
      <div className={isMoved || state.isMoved ? `${styles.text} ${styles.long}` : styles.text}>
        <p>
          <strong className={styles.address}>{state.url.replace('http://', '')}</strong>{' '}
          <strong>{words.code(state.joinCode)}</strong>
        </p>
        {isHostGone ? (
          <p className={styles.fault}>{words.faults['host-gone']}</p>
        ) : isMoved ? (
          <Moved networks={networks} codes={codes} />
        ) : (
          <p role="status">{words.connected(state.phones)}</p>
        )}
        {state.isMoved && !isMoved && (
          <p>
            {words.movedHere} {codes}
          </p>
        )}
      </div>
      <div className={styles.actions}>
        {isMoved && <MoveOn room={room} networks={networks} />}
        <Button look={isNext ? 'primary' : 'plain'} onPress={showOnProjector}>
          {words.show}
        </Button>
        <Button look="quiet" onPress={() => setIsTypingWifi(true)}>
          {words.wifi}
        </Button>
        <DoorMenu room={room} />
        {canRemind && state.phones > 0 && !isHostGone && (
          <Button look="quiet" onPress={remind}>
            {words.remind}
          </Button>
        )}
        <Button look="quiet" onPress={() => room.close()}>
          {words.stop}
        </Button>
      </div>
      {isTypingWifi && <WifiDialog onClose={() => setIsTypingWifi(false)} />}
    </>
  );
}
