/** What a phone does by itself: gathering, sending again, calming down, agreeing with what is kept. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addressIn, type Carried, openedWith } from '../../../renderer/phone/state/carry.ts';
import { createPhone, type Phone } from '../../../renderer/phone/state/phone.ts';
import type { Outcome, Requests } from '../../../renderer/phone/state/requests.ts';
import {
  businessLineIdSchema,
  packIdSchema,
  pillarIdSchema,
  roundIdSchema,
  workshopIdSchema,
} from '../../../shared/model/ids.ts';
import type { LevelAnswer } from '../../../shared/model/workshop.ts';
import { pageVersion } from '../../../shared/room/pageVersion.ts';
import type {
  JoinRequest,
  LateReply,
  MineReply,
  ResponseReply,
  ResponseSubmission,
  RoomView,
} from '../../../shared/room/protocol.ts';
import type { Questionnaire } from '../../../shared/room/questionnaire.ts';
import { memoryKeep } from './memoryKeep.ts';
import { nothingAsked } from './nothingAsked.ts';

const line = businessLineIdSchema.parse('line-1');
const data = pillarIdSchema.parse('data');
const roundId = roundIdSchema.parse('round-1');

function roomWith(state: 'open' | 'closed'): RoomView {
  return {
    workshopId: workshopIdSchema.parse('workshop-1'),
    organisation: 'Acme',
    language: 'nl',
    anonymity: 'named',
    joinBy: 'name',
    layers: [],
    departments: [],
    lines: [{ id: line, name: 'Acme' }],
    packId: packIdSchema.parse('cemm'),
    languages: ['nl', 'en'],
    questions: '0123456789abcdef',
    pageVersion,
    isTest: false,
    round: {
      id: roundId,
      kind: 'measure',
      number: 1,
      mode: 'quick',
      pillarIds: [data],
      state,
      revealed: false,
      wish: null,
    },
  };
}

/** A laptop with one participant, that can be away. */
class Laptop implements Requests {
  way: 'here' | 'away' | 'busy' = 'here';
  view = roomWith('open');
  readonly asked: string[] = [];
  readonly submissions: ResponseSubmission[] = [];
  readonly joins: { token: string; who: JoinRequest['who'] }[] = [];
  /** What it has kept of answers that came too late. */
  late: LateReply[] = [];
  /** Somebody of every name takes part already. */
  knowsNames = false;
  #latest: ResponseSubmission | null = null;
  #other: { participantCode: string; items: ResponseSubmission['items'] } | null = null;

  room = () => this.#answer('room', this.view);
  questions = () => Promise.resolve<Outcome<Questionnaire>>({ kind: 'done', value: nothingAsked });
  join = (token: string, { who }: JoinRequest): Promise<Outcome<MineReply>> => {
    this.joins.push({ token, who });
    if (this.knowsNames && who.kind === 'new' && !who.isSomebodyElse) {
      return Promise.resolve({ kind: 'refused', fault: 'name-known', retryAfter: null });
    }
    return this.#answer('join', this.#stored());
  };
  mine = () => this.#answer('mine', this.#stored());
  respond = (_token: string, submission: ResponseSubmission): Promise<Outcome<ResponseReply>> => {
    this.submissions.push(submission);
    if (this.way === 'here' && this.view.round?.state === 'closed') {
      const { businessLineId, revision } = submission;
      this.late = [{ roundId: submission.roundId, businessLineId, revision, state: 'waiting' }];
      return Promise.resolve({ kind: 'refused', fault: 'round-closed', retryAfter: null });
    }
    if (this.way === 'here') this.#latest = submission;
    const { submissionId, revision } = submission;
    return this.#answer('respond', { submissionId, revision, version: null });
  };

  /** The phone is somebody else's from now on, whose answers were typed in. */
  turnInto(other: { participantCode: string; items: ResponseSubmission['items'] }): void {
    this.#other = other;
    this.#latest = null;
  }

  #stored(): MineReply {
    const { items = this.#other?.items ?? {}, finished = false, revision = 0 } = this.#latest ?? {};
    const sheet = { businessLineId: line, items, comments: {}, finished, revision };
    const sheets = [{ ...sheet, begun: this.#latest !== null || this.#other !== null, version: null }];
    const id = this.view.round?.id ?? null;
    return {
      participantCode: this.#other?.participantCode ?? 'ABC234',
      name: 'Anna',
      roundId: id,
      sheets,
      late: this.late,
    };
  }

  #answer<Value>(name: string, value: Value): Promise<Outcome<Value>> {
    this.asked.push(name);
    if (this.way === 'away') return Promise.resolve({ kind: 'unreachable' });
    if (this.way === 'busy') return Promise.resolve({ kind: 'refused', fault: 'try-later', retryAfter: 2 });
    return Promise.resolve({ kind: 'done', value });
  }
}

function openPage(laptop: Laptop, keep = memoryKeep(), carried: Carried | null = null): Phone {
  return createPhone({ keep, requests: laptop, spoken: ['nl'], carried });
}
const choose = (phone: Phone, value: LevelAnswer) =>
  phone.answer(line, { kind: 'item', itemId: data, value });
const settle = (milliseconds = 0) => vi.advanceTimersByTimeAsync(milliseconds);

async function joined(laptop: Laptop, keep = memoryKeep()): Promise<Phone> {
  const phone = openPage(laptop, keep);
  phone.hear(laptop.view);
  await phone.join('48213', { kind: 'new', name: 'Anna', layer: null, departmentId: null });
  return phone;
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('joining', () => {
  it('brings the questions and what is stored in the same reply: there is nothing more to wait for', async () => {
    const laptop = new Laptop();
    const phone = await joined(laptop);
    expect(laptop.asked).toEqual(['join']);
    expect(phone.state()).toMatchObject({ joining: { kind: 'idle' }, sheets: [{ roundId, begun: false }] });
  });
});

describe('joining under a name that takes part already', () => {
  const jan = { kind: 'new', name: 'Jan', layer: null, departmentId: null } as const;

  it('asks once and waits for the participant: it is nobody yet', async () => {
    const laptop = new Laptop();
    laptop.knowsNames = true;
    const phone = openPage(laptop);
    phone.hear(laptop.view);
    await phone.join('48213', jan);
    await settle(60_000);
    expect(laptop.joins).toHaveLength(1);
    expect(phone.state()).toMatchObject({
      joining: { kind: 'refused', fault: 'name-known' },
      me: { participantCode: null },
    });
  });

  it('goes on as somebody else, or with the personal code, under the token it has', async () => {
    const ways = [
      { ...jan, isSomebodyElse: true },
      { kind: 'known', participantCode: 'ABC234' },
    ] as const;
    for (const who of ways) {
      const laptop = new Laptop();
      laptop.knowsNames = true;
      const phone = openPage(laptop);
      phone.hear(laptop.view);
      await phone.join('48213', jan);
      await phone.join('48213', who);
      expect(phone.state()).toMatchObject({
        joining: { kind: 'idle' },
        me: { participantCode: 'ABC234' },
      });
      expect(laptop.joins[1]).toEqual({ token: laptop.joins[0]?.token, who });
    }
  });
});

describe('sending', () => {
  it('gathers quick answers into one submission', async () => {
    const laptop = new Laptop();
    const phone = await joined(laptop);
    for (const value of [1, 2, 3] as const) choose(phone, value);
    await settle(700);
    expect(laptop.submissions.map(({ items: levels }) => levels)).toEqual([{ data: 3 }]);
    expect(phone.state().link).toBe('up');
  });

  it('does not wait for a pause: somebody who keeps answering is sent too', async () => {
    const laptop = new Laptop();
    const phone = await joined(laptop);
    for (let tap = 0; tap < 10; tap++) {
      choose(phone, ((tap % 5) + 1) as LevelAnswer);
      await settle(300);
    }
    expect(laptop.submissions.length).toBeGreaterThan(2);
  });

  it('sends at once on finishing, and when the page goes to the background', async () => {
    const laptop = new Laptop();
    const phone = await joined(laptop);
    phone.finish(line);
    await settle();
    expect(laptop.submissions).toMatchObject([{ finished: true }]);
    choose(phone, 4);
    phone.leave();
    await settle();
    expect(laptop.submissions.at(-1)).toMatchObject({ items: { data: 4 }, finished: false });
  });

  it('sends the same submission until it has arrived, ever more calmly', async () => {
    const laptop = new Laptop();
    const phone = await joined(laptop);
    laptop.way = 'away';
    choose(phone, 2);
    await settle(700);
    expect(phone.state().link).toBe('down');
    laptop.asked.length = 0;
    await settle(120_000);
    expect(laptop.asked.length).toBeGreaterThan(5);
    expect(laptop.asked.length).toBeLessThan(20);
    laptop.way = 'here';
    await settle(25_000);
    expect(new Set(laptop.submissions.map(({ submissionId }) => submissionId)).size).toBe(1);
    expect(laptop.submissions.length).toBeGreaterThan(1);
    expect(phone.state()).toMatchObject({ link: 'up', sheets: [{ revision: 1, arrived: 1 }] });
  });

  it('waits as long as a busy laptop asks', async () => {
    const laptop = new Laptop();
    const phone = await joined(laptop);
    laptop.way = 'busy';
    choose(phone, 2);
    await settle(700);
    expect(phone.state().link).toBe('busy');
    laptop.way = 'here';
    await settle(1_800);
    expect(laptop.submissions).toHaveLength(1);
    await settle(500);
    expect(phone.state().link).toBe('up');
  });

  it('says that a change after the end of the round does not count, and does not send it for ever', async () => {
    const laptop = new Laptop();
    const phone = await joined(laptop);
    laptop.view = roomWith('closed');
    choose(phone, 2);
    await settle(60_000);
    expect(laptop.submissions).toHaveLength(1);
    expect(phone.state().sheets).toMatchObject([{ refused: 'closed' }]);
  });

  it('says that answers came from elsewhere until the next round, which they are no part of', async () => {
    const laptop = new Laptop();
    const phone = await joined(laptop);
    choose(phone, 2);
    await settle(700);
    const [mine] = laptop.submissions;
    if (!mine) throw new Error('The answer has arrived');
    await laptop.respond('another phone', { ...mine, items: { [data]: 5 } });
    await phone.check({ isBack: true });
    await settle();
    expect(phone.state().isChangedElsewhere).toBe(true);
    phone.hear({ ...laptop.view, round: null });
    expect(phone.state().isChangedElsewhere).toBe(false);
  });
});

describe('what came after the round was closed', () => {
  /** Level 2 is stored, level 3 came too late. */
  async function late(texts = new Map<string, string>()) {
    const laptop = new Laptop();
    const phone = await joined(laptop, memoryKeep(texts));
    choose(phone, 2);
    await settle(700);
    laptop.view = roomWith('closed');
    choose(phone, 3);
    await settle(700);
    return { laptop, phone };
  }
  const kept = { refused: 'closed', answers: { items: { data: 3 } }, arrived: 1, revision: 2 };

  it('stays on the phone, though the laptop has something else: after coming back, a reload and in another tab', async () => {
    const texts = new Map<string, string>();
    const { laptop, phone } = await late(texts);
    await phone.check({ isBack: true });
    await settle();
    expect(phone.state()).toMatchObject({ sheets: [kept], refused: [kept], isChangedElsewhere: false });
    const again = openPage(laptop, memoryKeep(texts));
    await again.check();
    await settle(60_000);
    expect(again.state().sheets).toMatchObject([kept]);
    expect(laptop.submissions).toHaveLength(2);
  });

  it('is sent again by itself when the round is open once more', async () => {
    const { laptop, phone } = await late();
    laptop.view = roomWith('open');
    laptop.late = [];
    phone.hear(laptop.view);
    await settle();
    expect(laptop.submissions.at(-1)).toMatchObject({ items: { data: 3 } });
    expect(phone.state()).toMatchObject({ link: 'up', refused: [], sheets: [{ refused: null }] });
  });

  it('counts on the phone too, soon after the facilitator has taken it in', async () => {
    const { laptop, phone } = await late();
    laptop.late = laptop.late.map((each) => ({ ...each, state: 'counts' }));
    await phone.check();
    await settle();
    expect(phone.state()).toMatchObject({ refused: [], sheets: [{ refused: null, arrived: 2 }] });
  });

  it('is known in the next round, until somebody has decided or it was read', async () => {
    const { laptop, phone } = await late();
    const next = roundIdSchema.parse('round-2');
    const { round } = roomWith('open');
    laptop.view = { ...laptop.view, round: round && { ...round, id: next, number: 2 } };
    await phone.check();
    await settle();
    expect(phone.state()).toMatchObject({ sheets: [{ refused: null }], refused: [kept] });
    phone.noteRefused();
    expect(phone.state().refused).toEqual([]);
    laptop.late = laptop.late.map((each) => ({ ...each, state: 'left-out' }));
    await phone.check();
    await settle();
    expect(phone.state().refused).toMatchObject([{ ...kept, refused: 'left-out' }]);
  });

  it('goes to a laptop that does not have it, and what was changed while it travelled follows', async () => {
    const { laptop, phone } = await late();
    laptop.late = [];
    await phone.check({ isBack: true });
    await settle();
    expect(laptop.submissions).toHaveLength(3);
    expect(laptop.late).toMatchObject([{ revision: 2 }]);
  });

  it('is kept when an older page said no more than that it was late', async () => {
    const texts = new Map<string, string>();
    await late(texts);
    const name = [...texts.keys()].find((each) => each.startsWith('sheet.')) ?? '';
    const { refused: _, ...older } = JSON.parse(texts.get(name) ?? '');
    texts.set(name, JSON.stringify({ ...older, late: true }));
    const laptop = new Laptop();
    laptop.view = roomWith('closed');
    const again = openPage(laptop, memoryKeep(texts));
    await again.check();
    await settle();
    expect(again.state().sheets).toMatchObject([{ refused: 'closed', answers: { items: { data: 3 } } }]);
  });

  it('stays when somebody else takes the phone', async () => {
    const texts = new Map<string, string>();
    const { phone } = await late(texts);
    phone.resign();
    expect([...texts.keys()]).toEqual([`sheet.workshop-1.ABC234.${roundId}.${line}`]);
  });
});

describe('a phone that the facilitator has given to somebody else', () => {
  /** Level 2 is stored; as the other one, the laptop has level 5, typed in. */
  async function given({ isWaiting }: { isWaiting: boolean }) {
    const laptop = new Laptop();
    const phone = await joined(laptop);
    choose(phone, 2);
    await settle(700);
    if (isWaiting) {
      laptop.way = 'away';
      phone.answer(line, { kind: 'comment', partId: data, text: 'not sent yet' });
      await settle(2_000);
      laptop.way = 'here';
    }
    laptop.turnInto({ participantCode: 'XYZ789', items: { [data]: 5 } });
    await phone.check({ isBack: true });
    await settle(60_000);
    return { laptop, phone };
  }

  it('shows what counts of that one, and does not replace it by what the phone had stored before', async () => {
    const { laptop, phone } = await given({ isWaiting: false });
    expect(laptop.submissions).toHaveLength(1);
    expect(phone.state()).toMatchObject({
      me: { participantCode: 'XYZ789' },
      sheets: [{ answers: { items: { data: 5 } } }],
      isChangedElsewhere: true,
    });
  });

  it('brings along only what had not been stored', async () => {
    const { laptop } = await given({ isWaiting: true });
    expect(laptop.submissions.at(-1)).toMatchObject({
      items: { data: 5 },
      comments: { data: 'not sent yet' },
    });
  });
});

describe('the laptop at another address', () => {
  const at = (link: string) => openedWith(new URL(link).hash).carried;

  it('gets what had not arrived from the page of the former one, and knows the phone as before', async () => {
    const laptop = new Laptop();
    const phone = await joined(laptop);
    choose(phone, 2);
    await settle(700);
    laptop.way = 'away';
    choose(phone, 4);
    const link = phone.linkTo('192.168.1.30:4782');
    expect(link).toMatch(/^http:\/\/192\.168\.1\.30:4782\/#48213~/);
    laptop.way = 'here';
    const moved = openPage(laptop, memoryKeep(), at(link));
    await moved.check();
    await settle();
    expect(laptop.submissions.at(-1)).toMatchObject({ items: { data: 4 }, revision: 2 });
    expect(moved.state()).toMatchObject({ link: 'up', me: { name: 'Anna', participantCode: 'ABC234' } });
    expect(laptop.joins).toHaveLength(1);
  });

  it('hears of what came too late there as well', async () => {
    const laptop = new Laptop();
    const phone = await joined(laptop);
    laptop.view = roomWith('closed');
    choose(phone, 3);
    await settle(700);
    const moved = openPage(laptop, memoryKeep(), at(phone.linkTo('192.168.1.30:4782')));
    await moved.check();
    await settle();
    expect(moved.state().sheets).toMatchObject([{ refused: 'closed', answers: { items: { data: 3 } } }]);
  });

  it('is not told by a page of another workshop, nor on a phone that is somebody else’s there', async () => {
    const laptop = new Laptop();
    const phone = await joined(laptop);
    const carried = at(phone.linkTo('192.168.1.30:4782'));
    if (!carried) throw new Error('The link holds what is carried');
    const foreign = openPage(laptop, memoryKeep(), { ...carried, workshopId: 'another' });
    await foreign.check();
    expect(foreign.state().me).toBeNull();
    const me = { ...carried.me, participantCode: 'OTHER7', name: 'Bram' };
    const theirs = memoryKeep(new Map([['me.workshop-1', JSON.stringify(me)]]));
    const taken = openPage(laptop, theirs, carried);
    taken.hear(laptop.view);
    expect(taken.state().me).toMatchObject({ name: 'Bram' });
  });

  it('is found in whatever way it is typed, and nothing else is', () => {
    const address = '192.168.1.30:4782';
    for (const typed of [address, ` ${address} `, `http://${address}/`, `http://${address}/#12345`]) {
      expect(addressIn(typed)).toBe(address);
    }
    for (const typed of ['', '192.168.1.30', 'praatplaat.nl:80', `https://${address}`, `${address}@evil`]) {
      expect(addressIn(typed)).toBeNull();
    }
    expect(openedWith('#48213')).toEqual({ joinCode: '48213', carried: null });
    for (const hash of ['#48213~{', '#48213~%', '#48213~null', '#4821', '']) {
      expect(openedWith(hash).carried).toBeNull();
    }
  });
});

describe('what is kept', () => {
  it('is there after a refresh, and goes on its way again', async () => {
    const laptop = new Laptop();
    const texts = new Map<string, string>();
    const phone = await joined(laptop, memoryKeep(texts));
    laptop.way = 'away';
    choose(phone, 5);
    const again = openPage(laptop, memoryKeep(new Map(texts)));
    laptop.way = 'here';
    await again.check();
    await settle();
    expect(laptop.submissions.at(-1)).toMatchObject({ items: { data: 5 }, revision: 1 });
  });

  it('is one story for two tabs', async () => {
    const laptop = new Laptop();
    const texts = new Map<string, string>();
    const one = await joined(laptop, memoryKeep(texts));
    const other = openPage(laptop, memoryKeep(texts));
    await other.check();
    await settle();
    choose(one, 2);
    choose(other, 3);
    choose(one, 4);
    await settle(700);
    expect(laptop.submissions).toMatchObject([{ revision: 3, items: { data: 4 } }]);
  });

  it('belongs to one person: the next one on this phone starts empty', async () => {
    const laptop = new Laptop();
    const texts = new Map<string, string>();
    const phone = await joined(laptop, memoryKeep(texts));
    choose(phone, 2);
    phone.resign();
    expect(phone.state().me?.participantCode, 'not before everything has arrived').toBe('ABC234');
    await settle(700);
    phone.resign();
    expect(phone.state().me).toBeNull();
    expect([...texts.keys()]).toEqual([]);
  });

  it('is skipped when it can’t be read', async () => {
    const laptop = new Laptop();
    const texts = new Map([['me.workshop-1', '{"token":']]);
    const phone = openPage(laptop, memoryKeep(texts));
    await phone.check();
    expect(phone.state().me).toBeNull();
  });
});
