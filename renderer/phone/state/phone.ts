import type { AnswerChange } from '../../../shared/commands/responses.ts';
import type { BusinessLineId } from '../../../shared/model/ids.ts';
import type { Language } from '../../../shared/model/workshop.ts';
import type { MineReply, RoomView } from '../../../shared/room/protocol.ts';
import type { AnswerPack } from '../../answering/questions.ts';
import { adopt, agree } from './agreeing.ts';
import { type Me, openBook, ownerOf, type Who } from './book.ts';
import { type Carried, linkTo } from './carry.ts';
import { askToJoin, isPassing, type Joining } from './joining.ts';
import type { Keep } from './keep.ts';
import { type Requests, randomText, spokenLanguage } from './requests.ts';
import { retrying } from './retry.ts';
import { createSender, newSubmissionId } from './sender.ts';
import { asFinished, isOnItsWay, isSettled, newSheet, type Sheet, withAnswer } from './sheet.ts';

/** Busy: the laptop is there, and will store the answers later. */
export type Link = 'connecting' | 'up' | 'busy' | 'down';

export interface PhoneState {
  /** Null until the laptop was heard for the first time. */
  room: RoomView | null;
  /** The questions; null while they are being fetched. */
  pack: AnswerPack | null;
  /** Null before joining, and without a code until the laptop has let this phone in. */
  me: Me | null;
  /** Of the room's round, a business line each, in order; empty without a round or while not known yet. */
  sheets: readonly Sheet[];
  /** What the laptop has not stored, of whatever round, and the participant has not read about yet. */
  refused: readonly Sheet[];
  link: Link;
  /** False: this phone stores nothing; what was not sent is gone when the page closes. */
  isLasting: boolean;
  language: Language;
  /** The facilitator asked who is not ready to finish. */
  isReminded: boolean;
  /** What counts has changed elsewhere (paper, laptop, other phone), and is shown here now. */
  isChangedElsewhere: boolean;
  joining: Joining;
  /** The personal code this phone had before the laptop stopped knowing it. */
  formerCode: string | null;
}

export interface PhoneEffects {
  keep: Keep;
  requests: Requests;
  /** The model's questions; null when they can't be had now. */
  loadPack: (packId: string) => Promise<AnswerPack | null>;
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
export function createPhone({ keep, requests, loadPack, spoken, carried = null }: PhoneEffects): Phone {
  const book = openBook(keep);
  const listeners = new Set<() => void>();
  const keptLanguage = keep.get('language');
  let state: PhoneState = {
    room: null,
    pack: null,
    me: null,
    sheets: [],
    refused: [],
    link: 'connecting',
    isLasting: keep.isLasting(),
    language: keptLanguage === 'nl' || keptLanguage === 'en' ? keptLanguage : spokenLanguage(spoken, 'nl'),
    isReminded: false,
    isChangedElsewhere: false,
    joining: { kind: 'idle' },
    formerCode: null,
  };
  /** The answers' round as the laptop last told them; null asks anew. */
  let knownRound: string | null = null;
  let attempt = 0;

  const set = (change: Partial<PhoneState>) => {
    state = { ...state, ...change, isLasting: keep.isLasting() };
    for (const listener of listeners) listener();
  };
  const owner = () => (state.room ? ownerOf(state.room, state.me) : null);
  /** Of every round. */
  const allSheets = () => {
    const self = owner();
    return self ? book.sheets(self) : [];
  };
  const saveMe = (me: Me) => {
    if (state.room) book.saveMe(state.room.workshopId, me);
    set({ me });
  };
  /** What the book says, which other tabs write in too. */
  const reread = () => {
    const me = state.room ? book.me(state.room.workshopId) : null;
    state = { ...state, me };
    const self = owner();
    const round = state.room?.round;
    const asked = round && me?.asked?.roundId === round.id ? me.asked.lineIds : [];
    const sheets =
      self && round ? asked.map((line) => book.sheet(self, round.id, line) ?? newSheet(round.id, line)) : [];
    const refused = allSheets().filter((sheet) => sheet.refused !== null && !sheet.isSeen);
    set({ sheets, refused });
  };

  const retry = retrying(() => void check({ isBack: state.link === 'down' }));
  const fail = (link: 'down' | 'busy', retryAfter: number | null = null) => {
    set({ link });
    retry.later(retryAfter);
  };
  const sender = createSender({
    book,
    requests,
    identity: () => {
      const self = owner();
      return self && state.me ? { owner: self, token: state.me.token } : null;
    },
    onChange: reread,
    onEnd: (end) => {
      if (end.kind === 'arrived') {
        retry.settle();
        set({ link: 'up' });
      } else if (end.kind === 'overtaken') {
        knownRound = null;
        void catchUp();
      } else if (end.kind === 'unknown-token') void rejoin();
      else if (end.kind === 'busy') fail('busy', end.retryAfter);
      else fail('down');
    },
  });

  const hear = (room: RoomView) => {
    const before = state.room;
    const isOther = before?.workshopId !== room.workshopId;
    // Nobody tells a phone what the facilitator decides about what came late, or takes back, until the results are shown.
    const isClosed = room.round?.state === 'closed' && !room.round.revealed;
    const isUndecided = isClosed || allSheets().some(({ refused }) => refused === 'closed');
    if (state.link === 'down' || isUndecided) knownRound = null;
    if (isOther || before?.round?.id !== room.round?.id || before?.round?.state !== room.round?.state) {
      knownRound = null;
    }
    if (isOther && carried?.workshopId === room.workshopId) adopt(book, carried);
    state = { ...state, room, isReminded: room.round?.state === 'open' && state.isReminded };
    if (before === null && keptLanguage === null) state.language = spokenLanguage(spoken, room.language);
    if (isOther) state = { ...state, pack: null };
    if (isOther || before?.round?.id !== room.round?.id) state.isChangedElsewhere = false;
    reread();
    void catchUp();
  };

  let catching: Promise<void> | null = null;
  let isToRepeat = false;
  /** Gets what is missing and sends what is waiting, one run at a time. */
  const catchUp = async (): Promise<void> => {
    if (catching) {
      isToRepeat = true;
      return catching;
    }
    do {
      isToRepeat = false;
      catching = catchUpOnce();
      await catching;
      catching = null;
    } while (isToRepeat);
  };
  const catchUpOnce = async (): Promise<void> => {
    const { room } = state;
    if (!room) return;
    if (!state.pack) {
      const pack = await loadPack(room.packId);
      if (!pack) return fail('down');
      if (state.room?.packId === room.packId) set({ pack });
    }
    const { me } = state;
    if (!me?.participantCode) return settleUp();
    if (knownRound !== (room.round?.id ?? '')) {
      const outcome = await requests.mine(me.token);
      if (outcome.kind === 'unreachable') return fail('down');
      if (outcome.kind === 'refused') {
        if (outcome.fault === 'unknown-token') return rejoin();
        return fail('busy', outcome.retryAfter);
      }
      take(outcome.value);
    }
    await sender.now();
  };
  const settleUp = () => {
    retry.settle();
    set({ link: 'up' });
  };

  const take = (reply: MineReply, me = state.me) => {
    if (!me || !state.room) return;
    const agreed = agree(book, state.room, me, reply);
    if (agreed.isChangedElsewhere) state.isChangedElsewhere = true;
    knownRound = reply.roundId ?? '';
    reread();
  };

  const check: Phone['check'] = async ({ isBack = false } = {}) => {
    if (isBack) knownRound = null;
    const outcome = await requests.room();
    if (outcome.kind === 'done') hear(outcome.value);
    else if (outcome.kind === 'refused') fail('busy', outcome.retryAfter);
    else fail('down');
  };

  /** The laptop doesn't know this phone any more; with the personal code it usually does again. */
  const rejoin = async (): Promise<void> => {
    const { me, room } = state;
    if (!me?.participantCode || !room) return;
    const who: Who = { kind: 'known', participantCode: me.participantCode };
    const outcome = await requests.join(me.token, { joinCode: me.joinCode, who });
    if (outcome.kind === 'done') {
      take(outcome.value);
      isToRepeat = true;
      return catching ? undefined : catchUp();
    }
    if (outcome.kind === 'unreachable') return fail('down');
    if (isPassing(outcome.fault)) return fail('busy', outcome.retryAfter);
    book.forgetMe(room.workshopId, { withSheets: false });
    set({ formerCode: me.participantCode, joining: { kind: 'refused', fault: 'unknown-token' } });
    reread();
  };

  const join: Phone['join'] = async (joinCode, who) => {
    const own = ++attempt;
    const me: Me = {
      token: state.me?.token ?? randomText(32),
      joinCode,
      participantCode: null,
      name: who.kind === 'new' ? who.name : '',
      asked: null,
    };
    saveMe(me);
    set({ joining: { kind: 'trying', obstacle: null } });
    const outcome = await askToJoin(requests, {
      token: me.token,
      request: { joinCode, who },
      isWanted: () => own === attempt,
      onObstacle: (obstacle) => set({ joining: { kind: 'trying', obstacle } }),
    });
    if (!outcome) return;
    if (outcome.kind === 'refused') return set({ joining: outcome });
    take(outcome.value, me);
    set({ joining: { kind: 'idle' }, formerCode: null });
    await catchUp();
  };

  /** Changes a sheet as the book has it now, since another tab may have changed it too. */
  const change = (lineId: BusinessLineId, next: (sheet: Sheet) => Sheet) => {
    const self = owner();
    const round = state.room?.round;
    if (!self || round?.state !== 'open') return;
    book.saveSheet(self, next(book.sheet(self, round.id, lineId) ?? newSheet(round.id, lineId)));
    reread();
  };

  keep.onOtherTab(() => {
    const language = keep.get('language');
    if (language === 'nl' || language === 'en') state.language = language;
    reread();
  });

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    hear,
    remind: (isReminded) => set({ isReminded: isReminded && state.sheets.some(({ finished }) => !finished) }),
    noteChange: () => set({ isChangedElsewhere: false }),
    noteRefused: () => {
      const self = owner();
      if (self) for (const sheet of state.refused) book.saveSheet(self, { ...sheet, isSeen: true });
      reread();
    },
    check,
    join,
    stopJoining: () => {
      attempt++;
      set({ joining: { kind: 'idle' } });
    },
    answer: (lineId, given) => {
      change(lineId, (sheet) => withAnswer(sheet, given, newSubmissionId));
      sender.soon(given.kind === 'comment' ? 'typing' : 'answer');
    },
    finish: (lineId) => {
      change(lineId, (sheet) => asFinished(sheet, newSubmissionId));
      set({ isReminded: false });
      void sender.now();
    },
    leave: () => void sender.now({ isLeaving: true }),
    resign: () => {
      const self = owner();
      if (!self || book.sheets(self).some(isOnItsWay)) return;
      book.forgetMe(self.workshopId, { withSheets: true });
      set({ joining: { kind: 'idle' }, isChangedElsewhere: false });
      reread();
    },
    linkTo: (address) => {
      const { room, me } = state;
      if (!room || !me) return `http://${address}/`;
      const sheets = allSheets().filter((sheet) => !isSettled(sheet));
      return linkTo(address, { workshopId: room.workshopId, me, sheets });
    },
    speak: (language) => {
      keep.set('language', language);
      set({ language });
    },
  };
}
