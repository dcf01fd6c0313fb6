import type { RoomFault } from '../../../shared/room/protocol.ts';
import type { Book, Owner } from './book.ts';
import { isPassing } from './joining.ts';
import { type Requests, randomText } from './requests.ts';
import { afterRefusal, afterReply, asSent, isOnItsWay, type Refusal, submissionOf } from './sheet.ts';

/** Milliseconds from the first change until it leaves, so that quick answers travel together. */
const gathering = { answer: 600, typing: 2_000 };

/** How sending ended: everything arrived, or why it goes on later. */
export type SendingEnd =
  | { kind: 'arrived' }
  | { kind: 'down' }
  | { kind: 'busy' /** Seconds. */; retryAfter: number | null }
  /** Other answers came in another way: what changed here goes on top of those. */
  | { kind: 'overtaken' }
  | { kind: 'unknown-token' };

export interface SenderEffects {
  book: Book;
  requests: Requests;
  /** Null while nobody has joined on this phone. */
  identity: () => { owner: Owner; token: string } | null;
  /** Something in the book changed. */
  onChange: () => void;
  onEnd: (end: SendingEnd) => void;
}

export interface Sender {
  /** Sends what gathers in the next moments. */
  soon: (kind: keyof typeof gathering) => void;
  /** Sends everything that is on its way, one sheet after the other. `isLeaving`: the page may go any moment. */
  now: (options?: { isLeaving?: boolean }) => Promise<void>;
}

function refusalOf(fault: RoomFault): Refusal {
  return fault === 'round-closed' ? 'closed' : fault === 'round-shown' ? 'left-out' : 'fault';
}

/** A fresh name for a submission. */
export const newSubmissionId = () => randomText(16);

export function createSender({ book, requests, identity, onChange, onEnd }: SenderEffects): Sender {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = Number.POSITIVE_INFINITY;
  let isSending = false;
  let isAskedAgain = false;

  const now: Sender['now'] = async ({ isLeaving = false } = {}) => {
    clearTimeout(timer);
    timer = undefined;
    due = Number.POSITIVE_INFINITY;
    // A page that leaves can't wait its turn: sending the same twice is harmless.
    if (isSending && !isLeaving) {
      isAskedAgain = true;
      return;
    }
    isSending = true;
    const end = await sendAll(isLeaving);
    isSending = false;
    if (end) onEnd(end);
    if (isAskedAgain) {
      isAskedAgain = false;
      if (end?.kind === 'arrived') await now();
    }
  };

  const sendAll = async (isLeaving: boolean): Promise<SendingEnd | null> => {
    for (;;) {
      const self = identity();
      if (!self) return null;
      const next = book.sheets(self.owner).find(isOnItsWay);
      if (!next) return { kind: 'arrived' };
      const submission = submissionOf(next);
      book.saveSheet(self.owner, asSent(next));
      const outcome = await requests.respond(self.token, submission, { isLeaving });
      if (outcome.kind === 'unreachable') return { kind: 'down' };
      const current = book.sheet(self.owner, next.roundId, next.businessLineId) ?? next;
      if (outcome.kind === 'done') {
        book.saveSheet(self.owner, afterReply(current, submission, outcome.value, newSubmissionId));
      } else if (outcome.fault === 'unknown-token' || outcome.fault === 'overtaken') {
        return { kind: outcome.fault };
      } else if (isPassing(outcome.fault)) {
        return { kind: 'busy', retryAfter: outcome.retryAfter };
      } else {
        // Sending it once more would change nothing.
        book.saveSheet(self.owner, afterRefusal(current, submission, refusalOf(outcome.fault)));
      }
      onChange();
    }
  };

  return {
    now,
    soon: (kind) => {
      const at = Math.min(due, performance.now() + gathering[kind]);
      if (at === due) return;
      due = at;
      clearTimeout(timer);
      timer = setTimeout(() => void now(), gathering[kind]);
    },
  };
}
