import type { Language } from '../../../shared/model/workshop.ts';
import type { RoomView } from '../../../shared/room/protocol.ts';
import type { Questionnaire } from '../../../shared/room/questionnaire.ts';
import { type Book, type Me, type Owner, ownerOf } from './book.ts';
import type { Link } from './contact.ts';
import type { Joining } from './joining.ts';
import type { Keep } from './keep.ts';
import { shownLanguage } from './language.ts';
import { newSheet, type Sheet } from './sheet.ts';

/** What the screens show. */
export interface PhoneState {
  /** Null until the laptop was heard for the first time. */
  room: RoomView | null;
  /** The questions that were fetched last, with the name they have in the RoomView. */
  questions: { name: string; asked: Questionnaire } | null;
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
  /** The one that the participant wants; another one when the questions are not in it. */
  wanted: Language;
  /** The facilitator asked who is not ready to finish. */
  isReminded: boolean;
  /** What counts has changed elsewhere (paper, laptop, other phone), and is shown here now. */
  isChangedElsewhere: boolean;
  joining: Joining;
  /** The personal code this phone had before the laptop stopped knowing it. */
  formerCode: string | null;
}

/** What the phone shows, with what it keeps. */
export interface Store {
  get: () => PhoneState;
  set: (change: Partial<PhoneState>) => void;
  /** Shows what the book says, which other tabs write in too. */
  reread: (change?: Partial<PhoneState>) => void;
  /** Whose this phone is; null before the laptop has let it in. */
  owner: () => Owner | null;
  /** Of every round. */
  sheets: () => Sheet[];
  /** @returns ends it */
  subscribe: (listener: () => void) => () => void;
}

export function createStore(keep: Keep, book: Book, wanted: Language): Store {
  const listeners = new Set<() => void>();
  let state: PhoneState = {
    room: null,
    questions: null,
    me: null,
    sheets: [],
    refused: [],
    link: 'connecting',
    isLasting: keep.isLasting(),
    language: wanted,
    wanted,
    isReminded: false,
    isChangedElsewhere: false,
    joining: { kind: 'idle' },
    formerCode: null,
  };
  const owner = () => (state.room ? ownerOf(state.room, state.me) : null);
  const sheets = () => {
    const self = owner();
    return self ? book.sheets(self) : [];
  };
  const set: Store['set'] = (change) => {
    state = { ...state, ...change, isLasting: keep.isLasting() };
    const { room } = state;
    state.language = shownLanguage(state.wanted, room?.languages ?? [state.wanted]);
    for (const listener of listeners) listener();
  };
  return {
    get: () => state,
    set,
    reread: (change) => {
      state = { ...state, ...change };
      const { room } = state;
      const me = room && book.me(room.workshopId);
      state = { ...state, me };
      const self = owner();
      const round = room?.round;
      const asked = round && me?.asked?.roundId === round.id ? me.asked.lineIds : [];
      set({
        sheets:
          self && round
            ? asked.map((line) => book.sheet(self, round.id, line) ?? newSheet(round.id, line))
            : [],
        refused: sheets().filter((sheet) => sheet.refused !== null && !sheet.isSeen),
      });
    },
    owner,
    sheets,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
