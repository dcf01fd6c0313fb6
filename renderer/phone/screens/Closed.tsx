import { useState } from 'react';
import type { RoomRound, RoomView } from '../../../shared/room/protocol.ts';
import type { Questionnaire } from '../../../shared/room/questionnaire.ts';
import { questionsOf } from '../../answering/questions.ts';
import { Button, Page } from '../parts/Page.tsx';
import { useArrival, usePhoneState, usePhoneWords } from '../parts/usePhone.ts';
import { isOnItsWay, type Sheet } from '../state/sheet.ts';
import { Review } from './Review.tsx';

export interface ClosedProps {
  room: RoomView;
  round: RoomRound;
  pack: Questionnaire;
  sheets: readonly Sheet[];
}

/** After the round: look up, at the screen; own answers can be read back for the discussion. */
export function Closed({ room, round, pack, sheets }: ClosedProps) {
  const { language } = usePhoneState();
  const words = usePhoneWords();
  const [looking, setLooking] = useState<number | null>(null);
  const nameOf = (sheet: Sheet) => room.lines.find(({ id }) => id === sheet.businessLineId)?.name ?? '';
  const answered = sheets.filter(({ begun }) => begun);
  const sheet = looking === null ? undefined : answered[looking];
  if (sheet) {
    return (
      <Review
        pack={pack}
        questions={questionsOf(pack.pillars, pack.mode)}
        answers={sheet.answers}
        lineName={sheets.length > 1 ? nameOf(sheet) : null}
        language={language}
        onJump={null}
        onward={{ label: words.back, go: () => setLooking(null) }}
      />
    );
  }
  return (
    <Outcome
      round={round}
      sheets={sheets}
      buttons={answered.map((each, place) => (
        <Button key={each.businessLineId} onClick={() => setLooking(place)}>
          {sheets.length > 1 ? `${words.lookBack}: ${nameOf(each)}` : words.lookBack}
        </Button>
      ))}
    />
  );
}

function Outcome(props: { round: RoomRound; sheets: readonly Sheet[]; buttons: React.ReactNode[] }) {
  const { round, sheets, buttons } = props;
  const words = usePhoneWords();
  const heading = useArrival();
  const refused = sheets.find((sheet) => sheet.refused !== null)?.refused;
  const arrival = refused
    ? words.refused[refused]
    : sheets.some(isOnItsWay)
      ? words.doneOnItsWay
      : sheets.some(({ begun }) => begun)
        ? words.doneArrived
        : words.closedNothing;
  return (
    <Page
      title={round.revealed ? words.revealedTitle : words.closedTitle}
      headingRef={heading}
      bar={buttons.length > 0 ? buttons : undefined}
    >
      <p>{round.revealed ? words.revealedText : words.closedText}</p>
      {refused ? (
        <p>
          <strong>{arrival}</strong>
        </p>
      ) : (
        <p>{arrival}</p>
      )}
    </Page>
  );
}
