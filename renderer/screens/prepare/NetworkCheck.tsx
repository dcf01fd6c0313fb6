import { useEffect, useRef, useState } from 'react';
import { NetworkSelect } from '../../collecting/phones/NetworkSelect.tsx';
import { QrCode } from '../../collecting/phones/QrCode.tsx';
import { roomWords } from '../../collecting/phones/words.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import type { RoomState } from '../../room/state.ts';
import { useNetworks } from '../../room/useNetworks.ts';
import { type Room, useRoom } from '../../room/useRoom.ts';
import { useWords } from '../../words/language.ts';
import { useOpenWorkshop } from '../../workshop/openWorkshop.ts';
import styles from './NetworkCheck.module.css';
import prepareStyles from './PrepareScreen.module.css';

/** Before the day: does a phone reach this laptop, and what to do when it does not. */
export function NetworkCheck() {
  const words = useWords(roomWords);
  const { data } = useOpenWorkshop();
  const room = useRoom(data.workshop.id);
  const [wasClosed, setWasClosed] = useState<boolean | null>(null);
  const close = () => {
    // A room that was open before the test stays open after it, also when something was in its way.
    if (wasClosed === true) void room.close();
    setWasClosed(null);
  };
  return (
    <section className={prepareStyles.fold}>
      <h2>{words.check}</h2>
      <div className={styles.intro}>
        <p>{words.checkText}</p>
        <Button onPress={() => setWasClosed(room.state.kind === 'closed')}>{words.checkStart}</Button>
      </div>
      {wasClosed !== null && (
        <Dialog
          title={words.checkTitle}
          isOpen
          onClose={close}
          width="wide"
          actions={
            <Button look="primary" onPress={close}>
              {words.done}
            </Button>
          }
        >
          <Trial room={room} />
          <Advice />
        </Dialog>
      )}
    </section>
  );
}

function Trial({ room }: { room: Room }) {
  const words = useWords(roomWords);
  const networks = useNetworks();
  const { state } = room;
  const { chosen, list } = networks;
  // One click begins with the likeliest network; another can be chosen when this one does not do.
  const hasBegun = useRef(false);
  const isReady = state.kind === 'closed' && !room.otherWorkshopId && chosen !== null;
  useEffect(() => {
    if (!isReady || hasBegun.current) return;
    hasBegun.current = true;
    void room.open(chosen, { isTest: true });
  }, [isReady, chosen, room]);
  if (state.kind === 'open') return <Reach state={state} onStop={() => room.close()} />;
  if (list?.length === 0) return <p className={styles.fault}>{words.noNetwork}</p>;
  return (
    <div className={styles.start}>
      <div className={styles.network}>
        <NetworkSelect networks={networks} onPick={networks.pick} />
      </div>
      <Button
        look="primary"
        isDisabled={chosen === null || state.kind === 'opening' || state.kind === 'elsewhere'}
        onPress={() => chosen && room.open(chosen, { isTest: true })}
      >
        {state.kind === 'fault' ? words.retry : words.checkStart}
      </Button>
      {state.kind === 'fault' && (
        <p className={styles.fault} role="alert">
          {words.faults[state.fault]}
        </p>
      )}
      {state.kind === 'elsewhere' && <p className={styles.fault}>{words.elsewhere}</p>}
      {room.otherWorkshopId && <p>{words.other}</p>}
    </div>
  );
}

function Reach({ state, onStop }: { state: Extract<RoomState, { kind: 'open' }>; onStop: () => void }) {
  const words = useWords(roomWords);
  const isReached = state.phones > 0;
  return (
    <div className={styles.trial}>
      <QrCode text={state.joinUrl} label={words.joinOpenCode(state.url)} className={styles.code ?? ''} />
      <div className={styles.reach}>
        <p>{words.checkWait}</p>
        <p className={styles.address}>{state.url.replace('http://', '')}</p>
        <p role="status" className={isReached ? styles.reached : styles.waiting}>
          {isReached ? words.checkReached : words.checkWaiting}
        </p>
        {state.isHttpsTried && !isReached && <p className={styles.fault}>{words.checkHttps}</p>}
        {isReached ? <p>{words.checkReachedText}</p> : <Button onPress={onStop}>{words.checkStop}</Button>}
      </div>
    </div>
  );
}

function Advice() {
  const words = useWords(roomWords);
  return (
    <div className={styles.advice}>
      <section>
        <h3>{words.adviceTitle}</h3>
        <dl>
          {words.advice.map(([question, answer]) => (
            <div key={question}>
              <dt>{question}</dt>
              <dd>{answer}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h3>{words.waysTitle}</h3>
        <ul>
          {words.ways.map((way) => (
            <li key={way}>{way}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}
