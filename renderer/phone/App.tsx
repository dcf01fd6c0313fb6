import { useState } from 'react';
import { pageVersion } from '../../shared/room/pageVersion.ts';
import styles from './App.module.css';
import { Button, Check, Page, PersonalCode } from './parts/Page.tsx';
import { Strip } from './parts/Strip.tsx';
import { useArrival, usePhoneState, usePhoneWords } from './parts/usePhone.ts';
import { About } from './screens/About.tsx';
import { Answering } from './screens/Answering.tsx';
import { Closed } from './screens/Closed.tsx';
import { Join } from './screens/Join.tsx';
import { NewAddress } from './screens/NewAddress.tsx';
import type { Me } from './state/book.ts';

/** The phone's page: the strip that is always there, and the screen that fits how things are. */
export function App({ codeInAddress }: { codeInAddress: string }) {
  const { me } = usePhoneState();
  const [over, setOver] = useState<'about' | 'address' | null>(null);
  const joined = me?.participantCode ? me : null;
  return (
    <div className={styles.frame}>
      <Strip
        onAbout={joined && !over ? () => setOver('about') : undefined}
        onNewAddress={joined && !over ? () => setOver('address') : undefined}
      />
      {joined && over === 'about' && <About me={joined} onBack={() => setOver(null)} />}
      {joined && over === 'address' && <NewAddress onBack={() => setOver(null)} />}
      {/* Under the page about this phone everything stays as it was. */}
      <div className={styles.screen} hidden={joined !== null && over !== null}>
        <Screen joined={joined} codeInAddress={codeInAddress} />
      </div>
    </div>
  );
}

function Screen({ joined, codeInAddress }: { joined: Me | null; codeInAddress: string }) {
  const { room, questions, sheets } = usePhoneState();
  if (!room) return <Searching />;
  if (room.pageVersion > pageVersion) return <Outdated />;
  if (!joined && room.isTest) return <Reached />;
  if (!joined) return <Join room={room} codeInAddress={codeInAddress} />;
  const { round } = room;
  if (!round) return <Waiting me={joined} />;
  if (questions?.name !== room.questions || !questions || sheets.length === 0) return <Searching />;
  const shared = { room, round, pack: questions.asked, sheets };
  return round.state === 'open' ? (
    <Answering key={round.id} {...shared} me={joined} />
  ) : (
    <Closed key={`${round.id} ${round.revealed}`} {...shared} />
  );
}

function Searching() {
  const words = usePhoneWords();
  const heading = useArrival();
  return (
    <Page title={words.searching} headingRef={heading}>
      <p>{words.searchingText}</p>
    </Page>
  );
}

/** The laptop speaks with newer pages: what this one has not sent, the next one sends. */
function Outdated() {
  const words = usePhoneWords();
  const heading = useArrival();
  const reload = (
    <Button kind="primary" onClick={() => location.reload()}>
      {words.reload}
    </Button>
  );
  return (
    <Page title={words.outdated} headingRef={heading} bar={reload}>
      <p>{words.outdatedText}</p>
    </Page>
  );
}

/** The facilitator tries the network out. */
function Reached() {
  const words = usePhoneWords();
  const heading = useArrival();
  return (
    <Page title={words.itWorks} headingRef={heading} sign={<Check />}>
      <p>{words.itWorksText}</p>
    </Page>
  );
}

function Waiting({ me }: { me: Me }) {
  const words = usePhoneWords();
  const heading = useArrival();
  return (
    <Page title={words.waitTitle(me.name)} headingRef={heading}>
      <p>{words.waitText}</p>
      {me.participantCode && (
        <PersonalCode label={words.yourCode} code={me.participantCode} help={words.yourCodeHelp} />
      )}
    </Page>
  );
}
