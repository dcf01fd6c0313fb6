// A person with two phones in a room whose line comes and goes, and a facilitator who changes her mind: the
// phone's own state and the laptop's own storage, with nothing but the network between them made up.
import 'fake-indexeddb/auto';
import { type Carried, openedWith } from '../../../renderer/phone/state/carry.ts';
import type { Keep } from '../../../renderer/phone/state/keep.ts';
import { createPhone, type Phone } from '../../../renderer/phone/state/phone.ts';
import type { Outcome, Requests } from '../../../renderer/phone/state/requests.ts';
import { isOnItsWay, isSettled, type Sheet } from '../../../renderer/phone/state/sheet.ts';
import { execute } from '../../../renderer/storage/execute.ts';
import type { Command, CommandFault } from '../../../shared/commands/command.ts';
import { leaveOutLate, takeInLate } from '../../../shared/commands/late.ts';
import { deleteParticipant, restoreParticipant } from '../../../shared/commands/participants.ts';
import { answer } from '../../../shared/commands/responses.ts';
import { closeRound, openRound, reopenRound, revealRound } from '../../../shared/commands/rounds.ts';
import { lookOf } from '../../../shared/drawing/phoneLook.ts';
import type { BusinessLineId, PillarId } from '../../../shared/model/ids.ts';
import type { Round, WorkshopResponse } from '../../../shared/model/workshop.ts';
import type { Result } from '../../../shared/result.ts';
import type { RoomOutcome, RoomRequest } from '../../../shared/room/relay.ts';
import { roomViewOf } from '../../../shared/room/view.ts';
import { device, pillarIds, RoomStore } from '../room/roomStore.ts';
import { nothingAsked } from './nothingAsked.ts';

export const steps = [
  'answer',
  'answer',
  'finish',
  'away',
  'here',
  'here',
  'deaf',
  'slow',
  'look',
  'reload',
  'tab',
  'move',
  'close',
  'close',
  'reopen',
  'reveal',
  'next',
  'laptop',
  'takeIn',
  'leaveOut',
  'undo',
  'bin',
  'restore',
] as const;
export type Step = (typeof steps)[number];

const joinCode = '48213';
const asked = pillarIds.slice(0, 2);
/** `deaf`: what it says gets there, and no word comes back. `slow`: what it says gets there later. */
type Way = 'here' | 'away' | 'deaf' | 'slow';
type Said = RoomRequest extends infer Each ? (Each extends RoomRequest ? Omit<Each, 'id'> : never) : never;

/** One phone: what it keeps an address, and the page that is open on it, with its other tabs. */
class Handset {
  way: Way = 'here';
  address = 0;
  pages: Page[] = [];
  readonly kept = [new Map<string, string>(), new Map<string, string>()];
  readonly number: number;
  constructor(number: number) {
    this.number = number;
  }
}

class Page {
  isOpen = true;
  readonly listeners: ((name: string) => void)[] = [];
  phone!: Phone;
}

export class Walk {
  readonly handsets = [new Handset(1), new Handset(2)];
  /** What a phone's owner wrote last of each pillar in a round, and on which phone. */
  readonly written = new Map<string, { text: string; handset: Handset }>();
  /** Rounds as the room was shown them. */
  readonly shown = new Map<string, string>();
  readonly store: RoomStore;
  lineId!: BusinessLineId;
  #code = '';
  #texts = 0;
  #asking = 0;
  #waiting: (() => void)[] = [];
  #done: Command[] = [];

  constructor(store: RoomStore) {
    this.store = store;
  }

  static async begin(): Promise<Walk> {
    const walk = new Walk(await RoomStore.create());
    const { store } = walk;
    const person = await store.addPerson({ name: 'Anna' });
    walk.#code = person.code;
    walk.lineId = (await store.data()).workshop.businessLines[0]?.id as BusinessLineId;
    await store.openRound({ partIds: asked });
    for (const handset of walk.handsets) {
      await walk.#open(handset);
      await walk.#joinAgain(handset);
    }
    return walk;
  }

  /** @param choice which phone, pillar or round, where there are several */
  async step(step: Step, choice: number): Promise<void> {
    const handset = this.handsets[choice % 2] as Handset;
    const page = handset.pages[choice % handset.pages.length] as Page;
    const round = (await this.store.data()).rounds.at(-1) as Round;
    switch (step) {
      case 'answer':
        this.#write(handset, page, asked[choice % 3 === 0 ? 0 : 1] as PillarId);
        page.phone.leave();
        break;
      case 'finish':
        page.phone.finish(this.lineId);
        break;
      case 'away':
      case 'deaf':
      case 'slow':
        handset.way = step;
        break;
      case 'here':
        await this.#comeBack(handset);
        break;
      case 'look':
        void page.phone.check();
        break;
      case 'reload':
        await this.#open(handset);
        break;
      case 'tab':
        if (handset.pages.length < 2) await this.#open(handset, { isTab: true });
        break;
      case 'move':
        await this.#move(handset, page);
        break;
      default:
        await this.#facilitate(step, round, choice);
    }
    await this.settle();
  }

  /** Everything that was said has been answered, as far as it will be. */
  async settle(): Promise<void> {
    for (let quiet = 0; quiet < 3; quiet = this.#asking > 0 ? 0 : quiet + 1) {
      await new Promise((done) => setImmediate(done));
    }
  }

  /** All phones look how the room is, as they do every half minute. */
  async look(): Promise<void> {
    for (const { pages } of this.handsets) for (const { phone } of pages) void phone.check();
    await this.settle();
  }

  /** The line is back for all, and whoever was lost in the bin is on the list again and joins. */
  async end(): Promise<void> {
    await this.step('restore', 0);
    for (const handset of this.handsets) {
      await this.#comeBack(handset);
      await this.settle();
      const { me } = (handset.pages[0] as Page).phone.state();
      if (!me?.participantCode) await this.#joinAgain(handset);
    }
    for (const handset of [...this.handsets, ...this.handsets]) {
      await this.#comeBack(handset);
      await this.settle();
    }
  }

  /** Everything that is wrong now, in words; empty when all is well. */
  async faults(): Promise<string[]> {
    const data = await this.store.data();
    const earlier = await this.store.db.earlierResponses.toArray();
    const late = await this.store.db.lateAnswers.toArray();
    const all = [...data.responses, ...[...earlier, ...late].map(({ response }) => response)];
    const faults: string[] = [];
    for (const [place, { text, handset }] of this.written) {
      const isStored = all.some((response) => place.startsWith(response.roundId) && has(response, text));
      const isKept = sheetsOf(handset).some((sheet) => !isSettled(sheet) && has(sheet.answers, text));
      if (!isStored && !isKept) faults.push(`${text} is lost`);
    }
    for (const { id, revealedAt } of data.rounds) {
      if (revealedAt === null) continue;
      const now = answersOf(data.responses.filter(({ roundId }) => roundId === id));
      const before = this.shown.get(id) ?? now;
      this.shown.set(id, before);
      if (before !== now) faults.push(`a shown round was ${before} and is ${now}`);
    }
    return faults;
  }

  /**
   * What phones say that is not so.
   *
   * @param isBack they have just come back, and so know what counts; otherwise that their own has counted is enough
   */
  async untruths({ isBack }: { isBack: boolean }): Promise<string[]> {
    const { responses, rounds } = await this.store.data();
    const late = await this.store.db.lateAnswers.toArray();
    const earlier = (await this.store.db.earlierResponses.toArray()).map(({ response }) => response);
    const untruths: string[] = [];
    for (const handset of this.handsets) {
      const { sheets, refused, link, room } = (handset.pages[0] as Page).phone.state();
      const say = (what: string) => untruths.push(`phone ${handset.number} ${what}`);
      if (link !== 'up') say(`is ${link}`);
      for (const sheet of sheets) {
        const stored = responses.filter(({ roundId }) => roundId === sheet.roundId);
        const counted = [...stored, ...earlier.filter(({ roundId }) => roundId === sheet.roundId)];
        const texts = commentsOf(sheet.answers).filter((text) => text.endsWith(by(handset)));
        const isSo = isBack
          ? answersOf([sheet.answers]) === answersOf(stored)
          : texts.every((text) => counted.some((response) => has(response, text)));
        if (isOnItsWay(sheet)) say('is still sending');
        else if (sheet.refused === null && sheet.begun && !isSo) {
          say(`says that ${answersOf([sheet.answers])} is stored, and ${answersOf(stored)} is`);
        }
      }
      for (const sheet of [...sheets, ...refused]) {
        if (sheet.refused === null) continue;
        const own = late.filter(
          ({ response }) =>
            response.roundId === sheet.roundId && answersOf([response]) === answersOf([sheet.answers]),
        );
        const round = rounds.find(({ id }) => id === sheet.roundId);
        // Who was in the bin when it closed was not asked.
        if (sheet.refused === 'fault' && round?.seats?.length !== 0) say('has a fault');
        if (
          sheet.refused === 'closed' &&
          (!own.some(({ state }) => state === 'waiting') || round?.revealedAt)
        ) {
          say('says that the facilitator decides');
        }
        if (
          sheet.refused === 'left-out' &&
          !own.some(({ state }) => state === 'left-out') &&
          !round?.revealedAt
        ) {
          say('says that it was left out');
        }
        if (room?.round?.state === 'open' && room.round.id === sheet.roundId)
          say('says in an open round that it came late');
      }
    }
    return untruths;
  }

  #write(handset: Handset, { phone }: Page, pillarId: PillarId): void {
    const { room, me, sheets } = phone.state();
    if (!me?.participantCode || room?.round?.state !== 'open' || sheets.length === 0) return;
    this.#texts += 1;
    const text = `t${this.#texts}${by(handset)}`;
    phone.answer(this.lineId, { kind: 'comment', partId: pillarId, text });
    this.written.set(`${room.round.id} ${pillarId} ${handset.number}`, { text, handset });
  }

  async #facilitate(step: Step, round: Round, choice: number): Promise<void> {
    const { store } = this;
    const data = await store.data();
    const late = (await store.db.lateAnswers.toArray()).filter(({ state }) => state === 'waiting');
    const lateRound = data.rounds.find(({ id }) => id === late[0]?.response.roundId);
    const own = late.filter(({ response }) => response.roundId === lateRound?.id);
    const person = data.participants[0];
    if (!person) return;
    if (step === 'close') await this.#do(closeRound(round, store.effects));
    if (step === 'reopen') await this.#do(reopenRound(data, round));
    if (step === 'reveal' && round.closedAt && !round.revealedAt)
      await this.#do(revealRound(round, store.effects));
    if (step === 'next' && round.closedAt && data.rounds.length < 4) {
      const prefilledFrom = choice % 3 === 0 ? round.id : null;
      await this.#do(openRound(data, { kind: 'measure', partIds: asked, prefilledFrom }, store.effects));
    }
    if (step === 'laptop') {
      const place = {
        round,
        businessLineId: this.lineId,
        participantId: person.id,
        channel: 'typed' as const,
      };
      const pillarId = asked[choice % 2] as PillarId;
      this.#texts += 1;
      await this.#do(
        answer(place, { kind: 'comment', partId: pillarId, text: `l${this.#texts}` }, store.effects),
      );
    }
    if (step === 'takeIn' && lateRound) await this.#do(takeInLate(lateRound, own));
    if (step === 'leaveOut' && lateRound) await this.#do(leaveOutLate(lateRound, own));
    if (step === 'bin' && !person.deletedAt)
      await this.#do(deleteParticipant(data, person.id, store.effects));
    if (step === 'restore' && person.deletedAt) await this.#do(restoreParticipant(data, person.id));
    if (step === 'undo') {
      const last = this.#done.pop();
      if (last) await execute(last, store.db);
    }
    await this.#tell();
  }

  async #do(command: Command | Result<Command, CommandFault>): Promise<void> {
    if ('ok' in command && !command.ok) return;
    const done = await execute('ok' in command ? command.value : command, this.store.db);
    if (done.ok) this.#done.push(done.value);
  }

  /** What the laptop tells all who hear it. */
  async #tell(): Promise<void> {
    const view = roomViewOf(await this.store.data(), lookOf);
    for (const { way, pages } of this.handsets) {
      if (way === 'here') for (const { phone } of pages) phone.hear(view);
    }
  }

  async #comeBack(handset: Handset): Promise<void> {
    handset.way = 'here';
    for (const say of this.#waiting.splice(0)) say();
    await this.settle();
    for (const { phone } of handset.pages) void phone.check({ isBack: true });
  }

  async #joinAgain(handset: Handset): Promise<void> {
    const page = handset.pages[0] as Page;
    void page.phone.check();
    await this.settle();
    void page.phone.join(joinCode, { kind: 'known', participantCode: this.#code });
    await this.settle();
  }

  /** Loads the page, alone or beside the one that is there. */
  async #open(handset: Handset, { isTab = false, carried = null as Carried | null } = {}): Promise<void> {
    if (!isTab) for (const page of handset.pages.splice(0)) page.isOpen = false;
    const page = new Page();
    const keep = keepOf(handset, page);
    page.phone = createPhone({
      keep,
      requests: this.#requestsOf(handset, page),
      spoken: ['nl'],
      carried,
    });
    handset.pages.push(page);
    void page.phone.check();
  }

  /** The laptop is at its other address, as far as this phone is concerned. */
  async #move(handset: Handset, page: Page): Promise<void> {
    const { carried } = openedWith(new URL(page.phone.linkTo('192.168.1.30:4782')).hash);
    if (!carried) return;
    handset.address = 1 - handset.address;
    await this.#open(handset, { carried });
  }

  #requestsOf(handset: Handset, page: Page): Requests {
    const deviceId = device(handset.number);
    const ask = async <Value>(said: Said): Promise<Outcome<Value>> => {
      const outcome = await this.#reach(
        handset,
        page,
        async () => (await this.store.ask(said))[0] as RoomOutcome,
      );
      if (!outcome) return { kind: 'unreachable' };
      if (outcome.kind === 'refused') return { kind: 'refused', fault: outcome.fault, retryAfter: null };
      return { kind: 'done', value: outcome.reply as Value };
    };
    return {
      room: async () => {
        const view = await this.#reach(handset, page, async () =>
          roomViewOf(await this.store.data(), lookOf),
        );
        return view ? { kind: 'done', value: view } : { kind: 'unreachable' };
      },
      questions: async () => {
        const asked = await this.#reach(handset, page, () => Promise.resolve(nothingAsked));
        return asked ? { kind: 'done', value: asked } : { kind: 'unreachable' };
      },
      join: (_token, { who }) => ask({ kind: 'join', from: 1, deviceId, who }),
      mine: () => ask({ kind: 'mine', deviceId }),
      respond: (_token, submission) => ask({ kind: 'respond', deviceId, submission }),
    };
  }

  /** Null: it did not get there, or no word came back. A page that is gone hears nothing any more. */
  async #reach<Value>({ way }: Handset, page: Page, call: () => Promise<Value>): Promise<Value | null> {
    if (way === 'away') return null;
    if (way === 'slow') await new Promise<void>((done) => this.#waiting.push(done));
    this.#asking += 1;
    const value = await call().finally(() => {
      this.#asking -= 1;
    });
    if (!page.isOpen) return new Promise(() => undefined);
    return way === 'deaf' ? null : value;
  }
}

function keepOf(handset: Handset, page: Page): Keep {
  const texts = handset.kept[handset.address] as Map<string, string>;
  const others = () => handset.pages.filter((each) => each !== page);
  const told = (name: string) => {
    for (const { listeners } of others()) for (const listener of listeners) listener(name);
  };
  return {
    get: (name) => texts.get(name) ?? null,
    set: (name, value) => {
      if (!page.isOpen) return;
      texts.set(name, value);
      told(name);
    },
    remove: (name) => {
      if (!page.isOpen) return;
      texts.delete(name);
      told(name);
    },
    namesOf: (beginning) => [...texts.keys()].filter((name) => name.startsWith(beginning)),
    isLasting: () => true,
    onOtherTab: (listener) => void page.listeners.push(listener),
  };
}

/** Ends what was written on this phone. */
function by({ number }: Handset): string {
  return ` on ${number}`;
}

function sheetsOf({ kept }: Handset): Sheet[] {
  const names = kept.flatMap((texts) => [...texts].filter(([name]) => name.startsWith('sheet.')));
  return names.map(([, text]) => JSON.parse(text) as Sheet);
}

function has({ comments }: Pick<WorkshopResponse, 'comments'>, text: string): boolean {
  return commentsOf({ comments }).includes(text);
}

function commentsOf({ comments }: Pick<WorkshopResponse, 'comments'>): string[] {
  return Object.values(comments).filter((text) => text !== undefined);
}

/** What is said, whatever the order of pillars. */
function answersOf(answers: readonly Pick<WorkshopResponse, 'comments'>[]): string {
  return answers.map(({ comments }) => commentsOf({ comments }).sort().join(' ')).join(', ');
}
