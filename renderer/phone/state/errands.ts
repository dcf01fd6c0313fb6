import type { MineReply, RoomFault } from '../../../shared/room/protocol.ts';
import type { Book, Who } from './book.ts';
import type { ContactEvent, Errand } from './contact.ts';
import { isPassing } from './joining.ts';
import { type Outcome, type Requests, randomText } from './requests.ts';
import {
  afterRefusal,
  afterReply,
  asSent,
  isOnItsWay,
  type Refusal,
  type Sheet,
  submissionOf,
} from './sheet.ts';
import type { Store } from './store.ts';

export interface ErrandEffects {
  store: Store;
  book: Book;
  requests: Requests;
  /** The laptop told what it has of this phone's participant. */
  take: (reply: MineReply) => void;
}

export interface Errands extends Record<Errand, () => Promise<ContactEvent>> {
  /**
   * The page may go any moment: everything that waits leaves at once, whatever is under way. Sending the same
   * twice is harmless.
   *
   * @returns whether all has arrived
   */
  leave: () => Promise<boolean>;
}

/** A fresh name for a submission. */
export const newSubmissionId = () => randomText(16);

const done: ContactEvent = { kind: 'done' };
const down: ContactEvent = { kind: 'failed', why: 'down', retryAfter: null };

/** A refusal that goes away by itself, or with coming in again; the errand's own answer to all others is null. */
function failure(outcome: Exclude<Outcome<unknown>, { kind: 'done' }>): ContactEvent | null {
  if (outcome.kind === 'unreachable') return down;
  if (outcome.fault === 'unknown-token') return { kind: 'unknown-token' };
  const isBusy = isPassing(outcome.fault);
  return isBusy ? { kind: 'failed', why: 'busy', retryAfter: outcome.retryAfter } : null;
}

function refusalOf(fault: RoomFault): Refusal {
  return fault === 'round-closed' ? 'closed' : fault === 'round-shown' ? 'left-out' : 'fault';
}

/** Carries out what is to be done with the laptop; each says how it ended. */
export function createErrands({ store, book, requests, take }: ErrandEffects): Errands {
  const send = async (sheet: Sheet, isLeaving: boolean): Promise<ContactEvent> => {
    const { me } = store.get();
    const self = store.owner();
    if (!self || !me) return done;
    const submission = submissionOf(sheet);
    book.saveSheet(self, asSent(sheet));
    const outcome = await requests.respond(me.token, submission, { isLeaving });
    if (outcome.kind === 'refused' && outcome.fault === 'overtaken') return { kind: 'overtaken' };
    const failed = outcome.kind === 'done' ? null : failure(outcome);
    if (failed) return failed;
    // It may have changed while it travelled.
    const current = book.sheet(self, sheet.roundId, sheet.businessLineId) ?? sheet;
    if (outcome.kind === 'done') {
      book.saveSheet(self, afterReply(current, submission, outcome.value, newSubmissionId));
    } else if (outcome.kind === 'refused') {
      // Sending it once more would change nothing.
      book.saveSheet(self, afterRefusal(current, submission, refusalOf(outcome.fault)));
    }
    store.reread();
    return done;
  };
  const unsent = () => store.sheets().filter(isOnItsWay);

  return {
    load: async () => {
      const name = store.get().room?.questions;
      if (!name) return done;
      const outcome = await requests.questions(name);
      // Refused: other questions are asked by now, of which this phone will hear.
      if (outcome.kind !== 'done') return failure(outcome) ?? down;
      store.set({ questions: { name, asked: outcome.value } });
      return done;
    },

    ask: async () => {
      const { me } = store.get();
      if (!me) return done;
      const outcome = await requests.mine(me.token);
      if (outcome.kind !== 'done') {
        return failure(outcome) ?? { kind: 'failed', why: 'busy', retryAfter: null };
      }
      take(outcome.value);
      return done;
    },

    /** The laptop doesn't know this phone any more; with the personal code it usually does again. */
    rejoin: async () => {
      const { me, room } = store.get();
      if (!me?.participantCode || !room) return done;
      const who: Who = { kind: 'known', participantCode: me.participantCode };
      const outcome = await requests.join(me.token, { joinCode: me.joinCode, who });
      if (outcome.kind === 'done') {
        take(outcome.value);
        return done;
      }
      const failed = failure(outcome);
      if (failed?.kind === 'failed') return failed;
      book.forgetMe(room.workshopId, { withSheets: false });
      store.reread({
        formerCode: me.participantCode,
        joining: { kind: 'refused', fault: 'unknown-token' },
      });
      return done;
    },

    send: () => {
      const [sheet] = unsent();
      return sheet ? send(sheet, false) : Promise.resolve(done);
    },

    leave: async () => {
      const ends = await Promise.all(unsent().map((sheet) => send(sheet, true)));
      return ends.every(({ kind }) => kind === 'done');
    },
  };
}
