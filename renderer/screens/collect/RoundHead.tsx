import { useState } from 'react';
import { useLocation } from 'wouter';
import { closeRound, reopenRound, revealRound } from '../../../shared/commands/rounds.ts';
import type { Round } from '../../../shared/model/workshop.ts';
import type { PersonProgress } from '../../collecting/progress.ts';
import { Button } from '../../components/Button.tsx';
import { ConfirmDialog } from '../../components/Dialog.tsx';
import { HoldButton } from '../../components/HoldButton.tsx';
import { personLabel } from '../../people/person.ts';
import { useRoom } from '../../room/useRoom.ts';
import { chooseBusinessLine } from '../../state/ui.ts';
import { commonWords } from '../../words/commonWords.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { effects } from '../../workshop/effects.ts';
import { useOpenWorkshop } from '../../workshop/openWorkshop.ts';
import { workshopPath } from '../../workshop/routes.ts';
import { useCommand } from '../../workshop/useCommand.ts';
import styles from './CollectScreen.module.css';
import { collectWords } from './words.ts';

export interface RoundHeadProps {
  round: Round;
  people: readonly PersonProgress[];
  /** No round is open, and this one is the last of its kind. */
  canOpenNext: boolean;
  onPass: (people: readonly PersonProgress[]) => void;
  onOpenNext: () => void;
  /** Asks everybody for the wished levels. */
  onOpenPoll: () => void;
}

/** What the round asks of the facilitator now: pass the laptop, close, show the results, go and look. */
export function RoundHead(props: RoundHeadProps) {
  const { round } = props;
  if (round.closedAt === null) return <OpenHead {...props} />;
  return round.revealedAt === null ? <ClosedHead {...props} /> : <RevealedHead {...props} />;
}

function OpenHead({ round, people, onPass }: RoundHeadProps) {
  const words = useWords(collectWords);
  // Once phones answer, there is only waiting to do: nothing stands out.
  const arePhonesIn = useRoom(round.workshopId).state.kind === 'open';
  const command = useCommand();
  const common = useWords(commonWords);
  const [isClosing, setIsClosing] = useState(false);
  const reveal = useReveal(round);
  const missing = people.filter(({ state }) => state !== 'finished');
  const isComplete = missing.length === 0;
  const finished = people.length - missing.length;
  const name = words.roundName(round.kind, round.number);
  return (
    <header className={styles.head}>
      <div className={styles.saying}>
        <h1>{isComplete ? words.everybodyDone(people.length) : words.finishedOf(finished, people.length)}</h1>
        <p>{round.kind === 'target' ? words.pollText : words.hidden}</p>
      </div>
      <div className={styles.steps}>
        {!isComplete && (
          <Button look={arePhonesIn ? 'plain' : 'primary'} size="large" onPress={() => onPass(missing)}>
            {words.passAll}
          </Button>
        )}
        <Button size="large" onPress={() => setIsClosing(true)}>
          {words.close(name)}
        </Button>
        {people.some(({ state }) => state !== 'none') && (
          <HoldButton
            look={isComplete ? 'primary' : 'plain'}
            text={words.closeAndShow}
            holdingText={() => words.closingAndShowing}
            seconds={secondsToShow}
            onHeld={() => void reveal()}
          />
        )}
      </div>
      <ConfirmDialog
        title={words.close(name)}
        isOpen={isClosing}
        onClose={() => setIsClosing(false)}
        onConfirm={() => void command(closeRound(round, effects))}
        confirm={words.close(name)}
        cancel={common.cancel}
      >
        <p>{isComplete ? words.closeAll : <Missing people={missing} />}</p>
        <p>{words.closeText}</p>
      </ConfirmDialog>
    </header>
  );
}

/** Nobody answers after having seen: long enough to be meant, short enough for a room that waits. */
const secondsToShow = 1;

/** Shows the results, and goes to where they are seen; a round that is still open closes with it. */
function useReveal(round: Round): () => Promise<void> {
  const command = useCommand();
  const { data } = useOpenWorkshop();
  const [, navigate] = useLocation();
  return async () => {
    const seen = round.kind === 'target' ? 'targets' : 'grid';
    if (!(await command(revealRound(round, effects)))) return;
    // The room begins with the first business line, whatever was looked at before.
    const [first] = data.workshop.businessLines;
    if (first) chooseBusinessLine(round.workshopId, first.id);
    navigate(workshopPath(round.workshopId, seen));
  };
}

/** Names that a sentence lists before it counts the rest. */
const namesListed = 8;

function Missing({ people }: { people: readonly PersonProgress[] }) {
  const language = useLanguage();
  const words = useWords(collectWords);
  const names = people.map(({ participant }) => personLabel(participant, language));
  const listed = names.slice(0, namesListed).join(', ');
  return (
    <>
      <strong>
        {names.length > namesListed
          ? words.closeMissingMore(listed, names.length - namesListed)
          : words.closeMissing(listed)}
      </strong>{' '}
      {words.closeMissingText}
    </>
  );
}

function ClosedHead({ round, people }: RoundHeadProps) {
  const words = useWords(collectWords);
  const { data } = useOpenWorkshop();
  const command = useCommand();
  const reveal = useReveal(round);
  const answered = answeredBy(people);
  return (
    <header className={`${styles.head} ${styles.hero}`}>
      <div className={styles.saying}>
        <h1>{words.closedTitle(words.roundTitle(round.kind, round.number))}</h1>
        <p>{words.closedText(words.answered(answered, people.length), answered)}</p>
        <Button size="small" onPress={() => void command(reopenRound(data, round))}>
          {words.reopen}
        </Button>
      </div>
      <div className={styles.reveal}>
        <Button look="primary" size="large" onPress={reveal}>
          <span className={styles.revealText}>{words.reveal}</span>
        </Button>
        <p>{round.kind === 'target' ? words.revealPollHelp : words.revealHelp}</p>
      </div>
    </header>
  );
}

function RevealedHead({ round, people, canOpenNext, onOpenNext, onOpenPoll }: RoundHeadProps) {
  const words = useWords(collectWords);
  const [, navigate] = useLocation();
  const isPoll = round.kind === 'target';
  const answered = answeredBy(people);
  const seen = isPoll ? 'targets' : 'grid';
  return (
    <header className={styles.head}>
      <div className={styles.saying}>
        <h1>{words.revealedTitle(words.roundTitle(round.kind, round.number))}</h1>
        <p>{words.revealedText(words.answered(answered, people.length), answered)}</p>
      </div>
      <div className={styles.steps}>
        <Button look="primary" size="large" onPress={() => navigate(workshopPath(round.workshopId, seen))}>
          {isPoll ? words.toTargets : words.toGrid}
        </Button>
        {canOpenNext && !isPoll && (
          <div className={styles.choice}>
            <Button size="large" onPress={onOpenNext}>
              {words.newRound}
            </Button>
            <small>{words.newRoundHint}</small>
          </div>
        )}
        {canOpenNext && (
          <div className={styles.choice}>
            <Button size="large" onPress={onOpenPoll}>
              {isPoll ? words.openPollAgain : words.openPoll}
            </Button>
            <small>{words.openPollHint}</small>
          </div>
        )}
      </div>
    </header>
  );
}

function answeredBy(people: readonly PersonProgress[]): number {
  return people.filter(({ state }) => state !== 'none').length;
}
