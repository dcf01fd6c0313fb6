import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ParticipantId, RoundId } from '../../../shared/model/ids.ts';
import { asksGrid, measuresGrid } from '../../../shared/model/instrument.ts';
import type { GridRound, Participant } from '../../../shared/model/workshop.ts';
import { roundOfRoom } from '../../../shared/room/view.ts';
import { HandsScreen } from '../../collecting/hands/HandsScreen.tsx';
import { PassDialog } from '../../collecting/laptop/PassDialog.tsx';
import { knowsPassing, startPassing } from '../../collecting/laptop/passing.ts';
import { EntryScreen } from '../../collecting/paper/EntryScreen.tsx';
import { FormsDialog } from '../../collecting/paper/FormsDialog.tsx';
import { LateAnswers } from '../../collecting/phones/LateAnswers.tsx';
import { RoomPanel } from '../../collecting/phones/RoomPanel.tsx';
import { useJoined } from '../../collecting/phones/useJoined.ts';
import { type PersonProgress, peopleOf, progressOf } from '../../collecting/progress.ts';
import { DroppedSheet } from '../../collecting/spreadsheet/DroppedSheet.tsx';
import { ImportSheetDialog } from '../../collecting/spreadsheet/ImportSheetDialog.tsx';
import { TemplateDialog } from '../../collecting/spreadsheet/TemplateDialog.tsx';
import { useOpenPoll } from '../../collecting/useOpenPoll.ts';
import { Button } from '../../components/Button.tsx';
import { Segments } from '../../components/Segments.tsx';
import { useEarlierResponses } from '../../storage/queries.ts';
import { useWords } from '../../words/language.ts';
import { useOpenWorkshop } from '../../workshop/openWorkshop.ts';
import { workshopPath } from '../../workshop/routes.ts';
import styles from './CollectScreen.module.css';
import { EarlierDialog } from './EarlierDialog.tsx';
import { Latecomer } from './Latecomer.tsx';
import { NewRoundDialog } from './NewRoundDialog.tsx';
import { type OtherWay, OtherWays } from './OtherWays.tsx';
import { PeopleFinder } from './PeopleFinder.tsx';
import { RoundHead } from './RoundHead.tsx';
import { RoundProgress } from './RoundProgress.tsx';
import { RoundStart } from './RoundStart.tsx';
import { TypeIn } from './TypeIn.tsx';
import { collectWords } from './words.ts';

/** Step 2: answers come in, and nobody sees which, until the facilitator shows the results. */
export function CollectScreen() {
  const words = useWords(collectWords);
  const { data } = useOpenWorkshop();
  const [, navigate] = useLocation();
  const people = peopleOf(data);
  if (people.length === 0) {
    return (
      <div className={styles.stop}>
        <h1>{words.nobodyTitle}</h1>
        <p>{words.nobodyText}</p>
        <Button
          look="primary"
          size="large"
          onPress={() => navigate(workshopPath(data.workshop.id, 'prepare'))}
        >
          {words.toPrepare}
        </Button>
        <p>{words.nobodyPhones}</p>
        <div className={styles.room}>
          <RoomPanel joined={0} finished={null} />
        </div>
      </div>
    );
  }
  const [first, ...others] = data.rounds.filter(asksGrid);
  if (!first) return <RoundStart people={people.length} />;
  return <Rounds rounds={[first, ...others]} />;
}

function Rounds({ rounds }: { rounds: readonly [GridRound, ...GridRound[]] }) {
  const words = useWords(collectWords);
  const { data, pack } = useOpenWorkshop();
  const [chosenId, setChosenId] = useState<RoundId | null>(null);
  const [typingId, setTypingId] = useState<ParticipantId | null>(null);
  const [passingTo, setPassingTo] = useState<readonly Participant[] | null>(null);
  const [lookingId, setLookingId] = useState<ParticipantId | null>(null);
  const [way, setWay] = useState<OtherWay | null>(null);
  const [dropped, setDropped] = useState<File | null>(null);
  const [isOpeningNext, setIsOpeningNext] = useState(false);

  const openPoll = useOpenPoll();
  const current = roundOfRoom(rounds) ?? rounds[0];
  const round = rounds.find(({ id }) => id === chosenId) ?? current;
  const measured = rounds.findLast(measuresGrid) ?? null;
  const isLast = rounds.findLast(({ kind }) => kind === round.kind) === round;
  const earlier = useEarlierResponses(data.workshop.id);
  const people = progressOf(data, pack, round, earlier);
  const phones = useJoined(data.workshop.id);
  const isOpen = round.closedAt === null;
  const joined = people.filter(
    ({ participant, state }) => state !== 'none' || phones.people.has(participant.id),
  );
  const finished = people.filter(({ state }) => state === 'finished');

  const looking = people.find(({ participant }) => participant.id === lookingId);

  const typing = people.find(({ participant, isTyped }) => participant.id === typingId && isTyped);
  if (typing && round.closedAt === null) {
    return (
      <TypeIn
        key={typing.participant.id}
        round={round}
        person={typing}
        next={nextToType(people, typing)}
        onNext={({ participant }) => setTypingId(participant.id)}
        onBack={() => setTypingId(null)}
      />
    );
  }
  if (way === 'entry') return <EntryScreen round={round} onBack={() => setWay(null)} />;
  if (way === 'hands') return <HandsScreen round={round} onBack={() => setWay(null)} />;
  return (
    <div className={styles.screen}>
      {rounds.length > 1 && (
        <Segments
          label={words.rounds}
          value={round.id}
          options={rounds.map(({ id, kind, number }) => ({ value: id, text: words.roundName(kind, number) }))}
          onChoose={setChosenId}
        />
      )}
      <RoundHead
        round={round}
        people={people}
        canOpenNext={isLast && rounds.every(({ closedAt }) => closedAt !== null)}
        onPass={(chosen) => {
          const participants = chosen.map(({ participant }) => participant);
          if (!knowsPassing()) return setPassingTo(participants);
          const participantIds = participants.map(({ id }) => id);
          void startPassing({ workshopId: round.workshopId, roundId: round.id, participantIds });
        }}
        onOpenNext={() => setIsOpeningNext(true)}
        onOpenPoll={async () => {
          if (await openPoll()) setChosenId(null);
        }}
      />
      {rounds.map((each) => (
        <LateAnswers
          key={each.id}
          round={each}
          name={rounds.length > 1 ? words.roundName(each.kind, each.number) : undefined}
        />
      ))}
      {round === current && (
        <RoomPanel
          joined={joined.length}
          finished={isOpen ? finished.length : null}
          isNext={isOpen && finished.length < people.length}
        />
      )}
      {isOpen && <OtherWays onChoose={setWay} />}
      {isOpen && (
        <div className={styles.info}>
          <RoundProgress round={round} people={people} />
          <Latecomer />
        </div>
      )}
      <PeopleFinder
        workshop={data.workshop}
        round={round}
        people={people}
        phones={phones}
        onType={({ participant }) => setTypingId(participant.id)}
        onPass={({ participant }) => setPassingTo([participant])}
        onEarlier={({ participant }) => setLookingId(participant.id)}
      />
      {way === 'forms' && <FormsDialog round={round} roundId={round.id} onClose={() => setWay(null)} />}
      {way === 'template' && <TemplateDialog round={round} onClose={() => setWay(null)} />}
      {isOpen && (
        <DroppedSheet
          onFile={(file) => {
            setDropped(file);
            setWay('file');
          }}
        />
      )}
      {way === 'file' && (
        <ImportSheetDialog
          round={round}
          dropped={dropped}
          onClose={() => {
            setDropped(null);
            setWay(null);
          }}
        />
      )}
      {passingTo && <PassDialog round={round} participants={passingTo} onClose={() => setPassingTo(null)} />}
      {looking && (
        <EarlierDialog
          round={round}
          participant={looking.participant}
          earlier={earlier}
          onClose={() => setLookingId(null)}
        />
      )}
      {isOpeningNext && measured && (
        <NewRoundDialog
          earlier={measured}
          onClose={() => setIsOpeningNext(false)}
          onOpened={() => setChosenId(null)}
        />
      )}
    </div>
  );
}

/** The next in the list, round to the beginning, for whom something is still to be typed. */
function nextToType(people: readonly PersonProgress[], current: PersonProgress): PersonProgress | null {
  const at = people.indexOf(current);
  const following = [...people.slice(at + 1), ...people.slice(0, at)];
  return following.find(({ state, isTyped }) => state !== 'finished' && isTyped) ?? null;
}
