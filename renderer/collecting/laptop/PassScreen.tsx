import { type ReactNode, useEffect, useRef, useState } from 'react';
import { gridOf } from '../../../shared/model/carried.ts';
import type { Participant, Round } from '../../../shared/model/workshop.ts';
import { shownCode } from '../../../shared/words/codes.ts';
import { AnswerPage } from '../../answering/AnswerPage.tsx';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { useWorkshopData } from '../../storage/queries.ts';
import { languages, showLanguage, useLanguage, useWords } from '../../words/language.ts';
import type { OpenWorkshop } from '../../workshop/openWorkshop.ts';
import { workshopPath } from '../../workshop/routes.ts';
import { useAnswering } from '../useAnswering.ts';
import { HandOver } from './HandOver.tsx';
import { Leave } from './Leave.tsx';
import styles from './PassScreen.module.css';
import { beginTurn, endPassing, endTurn, type Passing, takeTurn } from './passing.ts';
import { useNoWayOut } from './useNoWayOut.ts';
import { passWords } from './words.ts';

const languageNames = { nl: 'Nederlands', en: 'English' };
/** Seconds until the thanks make room by themselves, so that the next person does not find them open. */
const closesAfter = 20;

/** The private page of a laptop that goes round: from a hand-over to answering, and on to the next person. */
export function PassScreen({ passing }: { passing: Passing }) {
  const words = useWords(passWords);
  const data = useWorkshopData(passing.workshopId);
  const facilitatorLanguage = useRef(useLanguage());
  useNoWayOut();

  const leave = async () => {
    showLanguage(facilitatorLanguage.current);
    location.hash = `#${workshopPath(passing.workshopId, 'collect')}`;
    if (document.fullscreenElement) await document.exitFullscreen();
    await endPassing();
  };
  const next = async () => {
    showLanguage(facilitatorLanguage.current);
    await endTurn(passing);
  };

  if (data === undefined) return null;
  const round = data?.rounds.find(({ id }) => id === passing.roundId);
  if (!data || !round || round.closedAt !== null) {
    return (
      <End title={words.closedTitle} text={words.closedText}>
        <Leave onLeave={() => void leave()} />
      </End>
    );
  }
  const everybody = passing.participantIds
    .map((id) => data.participants.find((participant) => participant.id === id))
    .filter((participant) => participant !== undefined);
  const participant = everybody[passing.turn];
  if (!participant) {
    return (
      <End title={words.backTitle} text={words.backText}>
        <Leave onLeave={() => void leave()} />
      </End>
    );
  }
  const tools = <Tools onLeave={() => void leave()} />;
  if (!passing.hasBegun) {
    return (
      <HandOver
        key={participant.id}
        open={{ data, pack: gridOf(data) }}
        round={round}
        participant={participant}
        place={{ turn: passing.turn, total: everybody.length }}
        others={everybody.slice(passing.turn + 1)}
        tools={tools}
        onBegin={() => void beginTurn(passing)}
        onTake={({ id }) => void takeTurn(passing, id)}
        onSkip={() => void next()}
      />
    );
  }
  return (
    <Turn
      key={participant.id}
      open={{ data, pack: gridOf(data) }}
      round={round}
      participant={participant}
      isLast={passing.turn === everybody.length - 1}
      tools={tools}
      onDone={() => void next()}
    />
  );
}

interface TurnProps {
  open: OpenWorkshop;
  round: Round;
  participant: Participant;
  isLast: boolean;
  tools: ReactNode;
  onDone: () => void;
}

function Turn({ open, round, participant, isLast, tools, onDone }: TurnProps) {
  const words = useWords(passWords);
  const language = useLanguage();
  const answering = useAnswering(open, round, participant, 'laptop');
  const { name } = participant;
  return (
    <main className={styles.page}>
      <AnswerPage
        pack={open.pack}
        round={round}
        wishYear={answering.wishYear}
        language={language}
        sheets={answering.sheets}
        who={<strong>{name || words.person(shownCode(participant.code))}</strong>}
        tools={tools}
        onAnswer={answering.onAnswer}
        onFinish={answering.onFinish}
        doneTitle={name ? words.thanks(name) : words.thanksNameless}
        doneText={words.savedText}
        doneActions={<HandOn text={isLast ? words.handBack : words.passOn} onDone={onDone} />}
      />
    </main>
  );
}

/** On to the next person: by the button, or by itself when the finished page is left open. */
function HandOn({ text, onDone }: { text: string; onDone: () => void }) {
  const words = useWords(passWords);
  const latest = useRef(onDone);
  latest.current = onDone;
  useEffect(() => {
    const timer = setTimeout(() => latest.current(), closesAfter * 1000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <>
      <Button look="primary" size="large" onPress={onDone}>
        {text}
      </Button>
      <p className={styles.soon}>{words.closesSoon(closesAfter)}</p>
    </>
  );
}

/** Language for this person, and the facilitator's way out behind a button. */
function Tools({ onLeave }: { onLeave: () => void }) {
  const words = useWords(passWords);
  const language = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      {languages.map((each) => (
        <Button
          key={each}
          look="quiet"
          size="small"
          aria-pressed={each === language}
          lang={each}
          onPress={() => showLanguage(each)}
        >
          <span className={each === language ? styles.chosen : undefined}>{languageNames[each]}</span>
        </Button>
      ))}
      <Button look="quiet" size="small" onPress={() => setIsOpen(true)}>
        {words.facilitator}
      </Button>
      <Dialog
        title={words.leaveTitle}
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        actions={<Button onPress={() => setIsOpen(false)}>{words.stay}</Button>}
      >
        <p>{words.leaveText}</p>
        <Leave onLeave={onLeave} />
      </Dialog>
    </>
  );
}

function End({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <main className={`${styles.page} ${styles.end}`}>
      <h1 className={styles.name}>{title}</h1>
      <p className={styles.text}>{text}</p>
      <div className={styles.way}>{children}</div>
    </main>
  );
}
