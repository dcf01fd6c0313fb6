import type { AnswerChange } from '../../../shared/commands/responses.ts';
import type { BusinessLineId } from '../../../shared/model/ids.ts';
import type { Language } from '../../../shared/model/workshop.ts';
import type { JoinRequest, MineReply, RoomView } from '../../../shared/room/protocol.ts';
import { adopt, agree } from './agreeing.ts';
import { type Me, openBook, type Who } from './book.ts';
import { type Carried, linkTo } from './carry.ts';
import { type ContactEvent, linkOf, step, unheard } from './contact.ts';
import { createErrands, newSubmissionId } from './errands.ts';
import { gathering } from './gathering.ts';
import { askToJoin } from './joining.ts';
import type { Keep } from './keep.ts';
import { asLanguage, spokenLanguage } from './language.ts';
import { type Requests, randomText } from './requests.ts';
import { retrying } from './retry.ts';
import { asFinished, isOnItsWay, isSettled, newSheet, type Sheet, withAnswer } from './sheet.ts';
import { createStore, type PhoneState } from './store.ts';

export interface PhoneEffects {
  keep: Keep;
  requests: Requests;
  /** The phone's own languages, best first. */
  spoken: readonly string[];
  /** What the page of the laptop's former address gave along. */
  carried?: Carried | null;
}

export interface Phone {
  state: () => PhoneState;
  /** @returns ends it */
  subscribe: (listener: () => void) => () => void;
  /** The facilitator's laptop told how the room is now. */
  hear: (room: RoomView) => void;
  remind: (isReminded: boolean) => void;
  /** The participant has read that the answers changed elsewhere. */
  noteChange: () => void;
  /** The participant has read that something is not stored. */
  noteRefused: () => void;
  /** Asks how the room is. `isBack`: after sleep or without a line, when more may have changed. */
  check: (options?: { isBack?: boolean }) => Promise<void>;
  join: (joinCode: string, who: Who) => Promise<void>;
  stopJoining: () => void;
  answer: (lineId: BusinessLineId, change: AnswerChange) => void;
  finish: (lineId: BusinessLineId) => void;
  /** The page goes to the background or away. */
  leave: () => void;
  /** Somebody else takes this phone; only when everything has arrived. */
  resign: () => void;
  speak: (language: Language) => void;
  /** The same page at the laptop's new address, with what this one alone has. */
  linkTo: (address: string) => string;
}

/** Everything the phone knows and does, apart from how it looks. */
export function createPhone({ keep, requests, spoken, carried = null }: PhoneEffects): Phone {
  const book = openBook(keep);
  const ownLanguage = () => asLanguage(keep.get('language')) ?? spokenLanguage(spoken);
  const store = createStore(keep, book, ownLanguage() ?? 'nl');
  let standing = unheard;

  /** Something has happened between this phone and the laptop: what follows from it is done. */
  const note = (event: ContactEvent): void => {
    const { room, questions, me } = store.get();
    const after = step(standing, event, {
      lacksQuestions: Boolean(room?.questions) && room?.questions !== questions?.name,
      isJoined: Boolean(me?.participantCode),
      roundId: room?.round?.id ?? null,
      hasUnsent: store.sheets().some(isOnItsWay),
    });
    standing = after.standing;
    const link = linkOf(standing.contact);
    if (link !== store.get().link) store.set({ link });
    if (after.act?.kind === 'run') void errands[after.act.errand]().then(note);
    else if (after.act?.kind === 'retry') retry.later(after.act.seconds);
    else if (after.act) retry.settle();
  };
  const take = (reply: MineReply, me = store.get().me) => {
    const { room } = store.get();
    if (!me || !room) return;
    const { isChangedElsewhere } = agree(book, room, me, reply);
    note({ kind: 'told', roundId: reply.roundId });
    store.reread(isChangedElsewhere ? { isChangedElsewhere } : {});
  };
  const errands = createErrands({ store, book, requests, take });
  const retry = retrying(() => void check({ isBack: store.get().link === 'down' }));
  const soon = gathering(() => note({ kind: 'go' }));

  const hear: Phone['hear'] = (room) => {
    const { room: before, link, isReminded, isChangedElsewhere, wanted } = store.get();
    const isOther = before?.workshopId !== room.workshopId;
    const isOtherRound = isOther || before?.round?.id !== room.round?.id;
    // Nobody tells a phone what the facilitator decides about what came late, or takes back, until the results are shown.
    const isClosed = room.round?.state === 'closed' && !room.round.revealed;
    const isUndecided = isClosed || store.sheets().some(({ refused }) => refused === 'closed');
    if (link === 'down' || isUndecided || isOtherRound || before?.round?.state !== room.round?.state) {
      note({ kind: 'stale' });
    }
    if (isOther && carried?.workshopId === room.workshopId) adopt(book, carried);
    store.reread({
      room,
      isReminded: room.round?.state === 'open' && isReminded,
      isChangedElsewhere: !isOtherRound && isChangedElsewhere,
      wanted: before ? wanted : (ownLanguage() ?? room.language),
    });
    note({ kind: 'go' });
  };

  const check: Phone['check'] = async ({ isBack = false } = {}) => {
    if (isBack) note({ kind: 'stale' });
    const outcome = await requests.room();
    if (outcome.kind === 'done') return hear(outcome.value);
    const isDown = outcome.kind === 'unreachable';
    const retryAfter = isDown ? null : outcome.retryAfter;
    note({ kind: 'failed', why: isDown ? 'down' : 'busy', retryAfter, isAside: true });
  };

  const join: Phone['join'] = async (joinCode, who) => {
    const { room, me: before } = store.get();
    const request: JoinRequest = { joinCode, who };
    const me: Me = {
      token: before?.token ?? randomText(32),
      joinCode,
      participantCode: null,
      name: who.kind === 'new' ? who.name : '',
      asked: null,
    };
    if (room) book.saveMe(room.workshopId, me);
    store.set({ me, joining: { kind: 'trying', request, obstacle: null } });
    const outcome = await askToJoin(requests, {
      token: me.token,
      request,
      isWanted: () => {
        const { joining } = store.get();
        return joining.kind === 'trying' && joining.request === request;
      },
      onObstacle: (obstacle) => store.set({ joining: { kind: 'trying', request, obstacle } }),
    });
    if (!outcome) return;
    if (outcome.kind === 'refused') return store.set({ joining: outcome });
    take(outcome.value, me);
    store.set({ joining: { kind: 'idle' }, formerCode: null });
    note({ kind: 'go' });
  };

  /** Changes a sheet as the book has it now, since another tab may have changed it too. */
  const change = (lineId: BusinessLineId, next: (sheet: Sheet) => Sheet) => {
    const self = store.owner();
    const round = store.get().room?.round;
    if (!self || round?.state !== 'open') return;
    book.saveSheet(self, next(book.sheet(self, round.id, lineId) ?? newSheet(round.id, lineId)));
    store.reread();
  };

  keep.onOtherTab(() => store.reread({ wanted: asLanguage(keep.get('language')) ?? store.get().wanted }));

  return {
    state: store.get,
    subscribe: store.subscribe,
    hear,
    remind: (isReminded) =>
      store.set({ isReminded: isReminded && store.get().sheets.some(({ finished }) => !finished) }),
    noteChange: () => store.set({ isChangedElsewhere: false }),
    noteRefused: () => {
      const self = store.owner();
      if (self) for (const sheet of store.get().refused) book.saveSheet(self, { ...sheet, isSeen: true });
      store.reread();
    },
    check,
    join,
    stopJoining: () => store.set({ joining: { kind: 'idle' } }),
    answer: (lineId, given) => {
      change(lineId, (sheet) => withAnswer(sheet, given, newSubmissionId));
      soon(given.kind === 'comment' ? 'typing' : 'answer');
    },
    finish: (lineId) => {
      change(lineId, (sheet) => asFinished(sheet, newSubmissionId));
      store.set({ isReminded: false });
      note({ kind: 'go' });
    },
    leave: async () => {
      if (!(await errands.leave())) note({ kind: 'stale' });
      note({ kind: 'go' });
    },
    resign: () => {
      const self = store.owner();
      if (!self || book.sheets(self).some(isOnItsWay)) return;
      book.forgetMe(self.workshopId, { withSheets: true });
      store.reread({ joining: { kind: 'idle' }, isChangedElsewhere: false });
    },
    linkTo: (address) => {
      const { room, me } = store.get();
      if (!room || !me) return `http://${address}/`;
      const sheets = store.sheets().filter((sheet) => !isSettled(sheet));
      return linkTo(address, { workshopId: room.workshopId, me, sheets });
    },
    speak: (language) => {
      keep.set('language', language);
      store.set({ wanted: language });
    },
  };
}
