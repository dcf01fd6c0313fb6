import { useState } from 'react';
import type { RoomRound, RoomView } from '../../../shared/room/protocol.ts';
import type { Questionnaire } from '../../../shared/room/questionnaire.ts';
import { enumerate } from '../../../shared/words/language.ts';
import { firstOpen, minutesFor, questionsOf } from '../../answering/questions.ts';
import { useAnswerViews } from '../../answering/useAnswerViews.ts';
import { Button, Check, Page, PersonalCode } from '../parts/Page.tsx';
import { useArrival, usePhone, usePhoneState, usePhoneWords } from '../parts/usePhone.ts';
import type { Me } from '../state/book.ts';
import { isOnItsWay, type Sheet } from '../state/sheet.ts';
import { Questions } from './Questions.tsx';
import { Review } from './Review.tsx';

export interface AnsweringProps {
  room: RoomView;
  round: RoomRound;
  pack: Questionnaire;
  me: Me;
  sheets: readonly Sheet[];
}

/** An open round: welcome, line by line the questions and a last look, done; and back into it as often as wanted. */
export function Answering({ room, round, pack, me, sheets }: AnsweringProps) {
  const phone = usePhone();
  const { language } = usePhoneState();
  const words = usePhoneWords();
  const questions = questionsOf(pack.pillars, pack.mode);
  const nameOf = (sheet: Sheet) => room.lines.find(({ id }) => id === sheet.businessLineId)?.name ?? '';

  const onTheWay = sheets.map(({ answers, begun, finished }) => ({
    answers,
    hasBegun: begun,
    isFinished: finished,
  }));
  const { view, index, ...go } = useAnswerViews(onTheWay, questions);
  const [isWelcomed, setIsWelcomed] = useState(sheets.some(({ begun }) => begun));
  const sheet = sheets[index];
  if (!sheet) return null;
  const lineName = sheets.length > 1 ? nameOf(sheet) : null;

  if (!isWelcomed) {
    return (
      <Welcome
        round={round}
        me={me}
        questions={questions.length}
        minutes={minutesFor(questions) * sheets.length}
        lines={sheets.length > 1 ? enumerate(sheets.map(nameOf), language) : null}
        isPrefilled={sheets.some(({ answers }) => firstOpen(questions, answers) !== 0)}
        onBegin={() => setIsWelcomed(true)}
      />
    );
  }
  if (view.kind === 'line') {
    return (
      <LineIntro
        title={index === 0 ? words.firstLine(nameOf(sheet)) : words.nextLine(nameOf(sheet))}
        onBegin={go.begin}
      />
    );
  }
  if (view.kind === 'questions') {
    return (
      <Questions
        key={`${sheet.businessLineId} ${view.startAt} ${view.isReturning}`}
        pack={pack}
        questions={questions}
        answers={sheet.answers}
        wish={round.wish ?? null}
        lineId={sheet.businessLineId}
        lineName={lineName}
        language={language}
        startAt={view.startAt}
        isReturning={view.isReturning}
        onChange={(change) => phone.answer(sheet.businessLineId, change)}
        onReview={go.review}
      />
    );
  }
  if (view.kind === 'review') {
    return (
      <Review
        key={sheet.businessLineId}
        pack={pack}
        questions={questions}
        answers={sheet.answers}
        lineName={lineName}
        language={language}
        onJump={go.jump}
        onward={{
          label: words.finished,
          go: () => {
            phone.finish(sheet.businessLineId);
            go.goOn();
          },
        }}
      />
    );
  }
  return (
    <Done
      me={me}
      lines={sheets.map((each) => (sheets.length > 1 ? nameOf(each) : null))}
      onLook={go.review}
    />
  );
}

interface WelcomeProps {
  round: RoomRound;
  me: Me;
  /** How many. */
  questions: number;
  minutes: number;
  /** The business lines in words, when there are several. */
  lines: string | null;
  isPrefilled: boolean;
  onBegin: () => void;
}

function Welcome({ round, me, questions, minutes, lines, isPrefilled, onBegin }: WelcomeProps) {
  const words = usePhoneWords();
  const heading = useArrival();
  const isTarget = round.kind === 'target';
  const title = isTarget ? words.targetTitle : round.number > 1 ? words.measureAgain : words.measureTitle;
  const text = isTarget ? words.targetText : round.mode === 'quick' ? words.quickText : words.detailedText;
  return (
    <Page
      title={title}
      headingRef={heading}
      bar={
        <Button kind="primary" onClick={onBegin}>
          {words.begin}
        </Button>
      }
    >
      <p>
        {text(questions)} {words.minutes(minutes)}
      </p>
      {lines && <p>{words.linesText(lines)}</p>}
      {isPrefilled && <p>{words.prefilled}</p>}
      <p>{words.private}</p>
      {me.participantCode && (
        <PersonalCode label={words.yourCode} code={me.participantCode} help={words.yourCodeHelp} />
      )}
    </Page>
  );
}

function LineIntro({ title, onBegin }: { title: string; onBegin: () => void }) {
  const words = usePhoneWords();
  const heading = useArrival();
  return (
    <Page
      title={title}
      headingRef={heading}
      bar={
        <Button kind="primary" onClick={onBegin}>
          {words.begin}
        </Button>
      }
    >
      <p>{words.lineText}</p>
    </Page>
  );
}

interface DoneProps {
  me: Me;
  /** The names of the business lines; null for the only one. */
  lines: readonly (string | null)[];
  onLook: (place: number) => void;
}

/** Thanks, and the truth about where the answers are. */
function Done({ me, lines, onLook }: DoneProps) {
  const { sheets, link } = usePhoneState();
  const words = usePhoneWords();
  const heading = useArrival();
  const hasArrived = !sheets.some(isOnItsWay);
  const where = hasArrived ? words.doneArrived : link === 'down' ? words.doneDown : words.doneOnItsWay;
  return (
    <Page
      title={words.answer.doneTitle}
      headingRef={heading}
      sign={hasArrived ? <Check /> : undefined}
      bar={lines.map((line, place) => (
        <Button key={line} onClick={() => onLook(place)}>
          {line === null ? words.answer.look : words.answer.lookFor(line)}
        </Button>
      ))}
    >
      <p aria-live="polite">{where}</p>
      <p>{words.doneWait}</p>
      {me.participantCode && (
        <PersonalCode label={words.yourCode} code={me.participantCode} help={words.yourCodeHelp} />
      )}
    </Page>
  );
}
