import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from '../../components/Button.tsx';
import type { RoomState } from '../../room/state.ts';
import { useSetting } from '../../storage/queries.ts';
import { useWords } from '../../words/language.ts';
import { useOpenWorkshop } from '../../workshop/openWorkshop.ts';
import { doorWords } from './doorWords.ts';
import styles from './JoinScreen.module.css';
import { QrCode } from './QrCode.tsx';
import { readWifi, type Wifi, wifiText } from './wifi.ts';
import { roomWords } from './words.ts';

export interface JoinScreenProps {
  state: Extract<RoomState, { kind: 'open' }>;
  /** Shown in place of the way in, when phones can't reach it any more. */
  moved: ReactNode;
  joined: number;
  /** Null while no round is open. */
  finished: number | null;
  onClose: () => void;
}

/** For the projector: how to take part by phone, and how many do. Never who, and never what they chose. */
export function JoinScreen({ state, moved, joined, finished, onClose }: JoinScreenProps) {
  const words = useWords(roomWords);
  const door = useWords(doorWords);
  const { organisation, joinBy } = useOpenWorkshop().data.workshop;
  const wifi = readWifi(useSetting('roomWifi'));
  const close = () => {
    if (document.fullscreenElement) void document.exitFullscreen();
    onClose();
  };
  return (
    <ModalOverlay isOpen onOpenChange={(isOpen) => !isOpen && close()} className={styles.overlay ?? ''}>
      <Modal className={styles.modal ?? ''}>
        <Dialog className={styles.page ?? ''}>
          <header className={styles.head}>
            <div>
              <Heading slot="title" level={1}>
                {words.joinTitle}
              </Heading>
              <p>{organisation}</p>
            </div>
            {state.isMoved && !moved && <p className={styles.again}>{words.movedHere}</p>}
            <Button onPress={close}>{words.closeScreen}</Button>
          </header>
          {moved ? <div className={styles.moved}>{moved}</div> : <Steps state={state} wifi={wifi} />}
          <footer className={styles.foot}>
            <p>
              {joinBy === 'code' && <>{door.bringCode} </>}
              {wifi.name === '' && <>{words.sameWifi} </>}
              {words.noInternet}
            </p>
            <p className={styles.counts} role="status">
              <strong>{words.joined(joined)}</strong>
              {finished !== null && <strong>{words.finished(finished)}</strong>}
            </p>
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Steps({ state, wifi }: Pick<JoinScreenProps, 'state'> & { wifi: Wifi }) {
  const words = useWords(roomWords);
  return (
    <div className={styles.steps}>
      {wifi.name !== '' && <WifiStep wifi={wifi} />}
      <section className={styles.step}>
        <h2>
          {wifi.name !== '' && <span className={styles.number}>2</span>}
          {words.joinOpen}
        </h2>
        <QrCode text={state.joinUrl} label={words.joinOpenCode(state.url)} className={styles.code ?? ''} />
        <dl className={styles.typed}>
          <dt>{words.typeIt}</dt>
          <dd>{state.url.replace('http://', '')}</dd>
          <dt>{words.codeIs}</dt>
          <dd className={styles.joinCode}>{state.joinCode}</dd>
        </dl>
      </section>
    </div>
  );
}

function WifiStep({ wifi }: { wifi: Wifi }) {
  const words = useWords(roomWords);
  return (
    <section className={styles.step}>
      <h2>
        <span className={styles.number}>1</span>
        {words.joinWifi}
      </h2>
      <QrCode text={wifiText(wifi)} label={words.joinWifiCode(wifi.name)} className={styles.code ?? ''} />
      <dl className={styles.typed}>
        <dt>{words.wifiNameIs}</dt>
        <dd>{wifi.name}</dd>
        {wifi.password !== '' && (
          <>
            <dt>{words.passwordIs}</dt>
            <dd>{wifi.password}</dd>
          </>
        )}
      </dl>
    </section>
  );
}
