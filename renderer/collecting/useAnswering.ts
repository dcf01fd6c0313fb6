import {
  type AnswerChange,
  answer,
  finishResponse,
  type ResponsePlace,
} from '../../shared/commands/responses.ts';
import type { BusinessLineId } from '../../shared/model/ids.ts';
import { type AskedRound, onlyAsked } from '../../shared/model/invariants.ts';
import { answeredAt } from '../../shared/model/moments.ts';
import { linesAnswered } from '../../shared/model/seats.ts';
import type { Channel, Participant, Round, WorkshopResponse } from '../../shared/model/workshop.ts';
import { levelsNow, wishYear } from '../../shared/room/wish.ts';
import type { AnswerSheet } from '../answering/AnswerPage.tsx';
import { noAnswers } from '../answering/questions.ts';
import { say } from '../components/messages.tsx';
import { run, runWithoutUndo } from '../state/history.ts';
import { effects } from '../workshop/effects.ts';
import type { OpenWorkshop } from '../workshop/openWorkshop.ts';
import { faultSaid } from '../workshop/useCommand.ts';
import { responseOf } from './progress.ts';

export interface Answering {
  sheets: [AnswerSheet, ...AnswerSheet[]];
  /** The year that wishes are for; null: the round asks where they stand. */
  wishYear: number | null;
  onAnswer: (businessLineId: BusinessLineId, change: AnswerChange) => Promise<boolean>;
  onFinish: (businessLineId: BusinessLineId) => Promise<boolean>;
}

/** Connects one participant's answering with storage: what is stored, and the commands that change it. */
export function useAnswering(
  { data, pack }: OpenWorkshop,
  round: Round,
  participant: Participant,
  channel: Channel,
): Answering {
  const asked = { round, pack };
  const earlier = data.rounds.find(({ id }) => id === round.prefilledFrom);

  const sheets = linesAnswered(data.workshop, participant).map((line): AnswerSheet => {
    const stored = responseOf(data.responses, round, line, participant);
    const prefill = earlier ? prefillOf(responseOf(data.responses, earlier, line, participant), asked) : null;
    return {
      businessLineId: line.id,
      lineName: line.name,
      answers: stored ?? prefill ?? noAnswers,
      now: round.kind === 'target' ? levelsNow(data, pack, line.id) : {},
      hasBegun: stored !== null,
      isFinished: stored !== null && stored.finishedAt !== null,
    };
  });
  const [first, ...others] = sheets;
  if (!first) throw new Error('A workshop has at least one business line');

  const send = async (
    businessLineId: BusinessLineId,
    make: (place: ResponsePlace) => ReturnType<typeof answer>,
  ): Promise<boolean> => {
    const line = data.workshop.businessLines.find(({ id }) => id === businessLineId);
    const prefill = earlier && line ? responseOf(data.responses, earlier, line, participant) : null;
    const prepared = make({
      round,
      businessLineId,
      participantId: participant.id,
      prefill: prefillOf(prefill, asked),
      channel,
    });
    // What somebody answers in private is not the facilitator's to take back.
    const carryOut = channel === 'typed' ? run : runWithoutUndo;
    const done = prepared.ok ? await carryOut(prepared.value) : prepared;
    if (!done.ok) say({ text: faultSaid(done.fault), tone: 'fault' });
    return done.ok;
  };

  // In an anonymous workshop not even the moment of an answer is kept.
  const moment = { now: () => answeredAt(data.workshop, round, effects.now()) };
  return {
    sheets: [first, ...others],
    wishYear: round.kind === 'target' ? wishYear(data.workshop) : null,
    onAnswer: (lineId, change) => send(lineId, (place) => answer(place, change, moment)),
    onFinish: (lineId) => send(lineId, (place) => finishResponse(place, moment)),
  };
}

/** The answers of an earlier round, as far as this round asks for them. */
function prefillOf(response: WorkshopResponse | null, asked: AskedRound): WorkshopResponse | null {
  return response && onlyAsked(response, asked);
}
