import { describe, expect, it } from 'vitest';
import { answer } from '../../../shared/commands/responses.ts';
import { closeRound } from '../../../shared/commands/rounds.ts';
import { answersVersion } from '../../../shared/model/answers.ts';
import {
  type PillarId,
  pillarIdSchema,
  roundIdSchema,
  statementIdSchema,
} from '../../../shared/model/ids.ts';
import type { Level, Round, WorkshopResponse } from '../../../shared/model/workshop.ts';
import type { ResponseSubmission } from '../../../shared/room/protocol.ts';
import { device, firstPillar, RoomStore, submission } from './roomStore.ts';

/** A room with an open round and one phone in it. */
async function roomWithPhone() {
  const store = await RoomStore.create();
  const round = await store.openRound();
  await store.joinAs(device(1), { name: 'Anna' });
  const data = await store.data();
  const make = (level: Level, fields: Partial<ResponseSubmission> = {}) =>
    submission(round, data, level, fields);
  const send = async (answers: ResponseSubmission, number = 1) => {
    const [outcome] = await store.ask({
      kind: 'respond',
      deviceId: device(number),
      submission: answers,
    });
    return outcome;
  };
  const response = async (): Promise<WorkshopResponse> => {
    const { responses } = await store.data();
    expect(responses).toHaveLength(1);
    if (!responses[0]) throw new Error('Nothing is stored');
    return responses[0];
  };
  return { store, round, make, send, response };
}

describe('answers from a phone', () => {
  it('are stored whole, as the participant’s one response', async () => {
    const { store, make, send, response } = await roomWithPhone();
    const answers = make(3, { comments: { [firstPillar]: 'Why?' }, finished: true });
    expect(await send(answers)).toEqual({
      kind: 'stored',
      reply: { revision: 1, submissionId: answers.submissionId, version: answersVersion(answers) },
    });
    expect(await response()).toMatchObject({
      participantId: (await store.person()).id,
      channel: 'phone',
      items: answers.items,
      comments: { [firstPillar]: 'Why?' },
    });
    expect((await response()).finishedAt).not.toBeNull();
  });

  it('replace what this phone sent before; what it takes back is gone', async () => {
    const { store, make, send, response } = await roomWithPhone();
    await send(make(3, { finished: true }));
    await send(make(4, { revision: 2, items: { [firstPillar]: 'unknown' } }));
    expect(await response()).toMatchObject({ items: { [firstPillar]: 'unknown' }, finishedAt: null });
    expect(Object.keys((await response()).items)).toEqual([firstPillar]);
    expect(await store.db.earlierResponses.count()).toBe(0);
  });

  it('sent again are acknowledged and change nothing', async () => {
    const { make, send, response } = await roomWithPhone();
    const answers = make(3);
    const first = await send(answers);
    const stored = await response();
    expect(await send(answers)).toEqual(first);
    expect(await response()).toEqual(stored);
  });

  it('that come out of order never put back older ones, and are told which one counts', async () => {
    const { make, send, response } = await roomWithPhone();
    const older = make(2, { revision: 1 });
    const newer = make(5, { revision: 2 });
    await send(newer);
    expect(await send(older)).toEqual({
      kind: 'stored',
      reply: { revision: 2, submissionId: newer.submissionId, version: answersVersion(newer) },
    });
    expect((await response()).items[firstPillar]).toBe(5);
  });

  it('from a second tab with the same revision are told that another one counts, and then get through', async () => {
    const { make, send, response } = await roomWithPhone();
    const first = make(2, { revision: 3 });
    const second = make(4, { revision: 3 });
    await send(first);
    const told = await send(second);
    expect(told).toMatchObject({ reply: { submissionId: first.submissionId, revision: 3 } });
    await send({ ...second, submissionId: `${second.submissionId}-again`, revision: 4 });
    expect((await response()).items[firstPillar]).toBe(4);
  });

  it('after the round has closed are refused, but those that had arrived are still acknowledged', async () => {
    const { store, round, make, send, response } = await roomWithPhone();
    const arrived = make(3);
    await send(arrived);
    await store.run(closeRound(round, store.effects));
    expect(await send(make(5, { revision: 2 }))).toEqual({ kind: 'refused', fault: 'round-closed' });
    expect(await send(arrived)).toMatchObject({ kind: 'stored' });
    expect((await response()).items[firstPillar]).toBe(3);
  });

  it.each<[string, Partial<ResponseSubmission>]>([
    ['a round that is not there', { roundId: roundIdSchema.parse('nowhere') }],
    ['a pillar that is not asked', { items: { [pillarIdSchema.parse('made-up')]: 3 } }],
    ['a statement that is not asked', { items: { [statementIdSchema.parse('made-up')]: 'yes' } }],
    ['a comment on nothing', { comments: { ['__proto__' as PillarId]: 'hello' } }],
  ])('about %s are refused', async (_what, fields) => {
    const { store, make, send } = await roomWithPhone();
    expect(await send(make(3, fields))).toEqual({ kind: 'refused', fault: 'malformed' });
    expect((await store.data()).responses).toEqual([]);
  });

  it('of a phone that has not joined are refused', async () => {
    const { store, make, send } = await roomWithPhone();
    expect(await send(make(3), 2)).toEqual({ kind: 'refused', fault: 'unknown-token' });
    expect((await store.data()).responses).toEqual([]);
  });

  it('in one batch count in their order', async () => {
    const { store, make, response } = await roomWithPhone();
    const respond = (answers: ResponseSubmission) =>
      ({ kind: 'respond', deviceId: device(1), submission: answers }) as const;
    await store.ask(
      respond(make(1)),
      respond(make(2, { revision: 2 })),
      respond(make(4, { revision: 3 })),
      respond(make(3, { revision: 2 })),
    );
    expect((await response()).items[firstPillar]).toBe(4);
  });
});

describe('one participant is one response, whatever the way in', () => {
  it('goes on on another phone with the personal code; what was there is kept', async () => {
    const { store, make, send, response } = await roomWithPhone();
    await send(make(2, { revision: 7 }));
    const before = await response();
    await store.joinWith(device(2), (await store.person()).code);
    const [own] = await store.ask({ kind: 'mine', deviceId: device(2) });
    expect(own).toMatchObject({
      reply: { sheets: [{ items: { [firstPillar]: 2 }, begun: true, revision: 0 }] },
    });
    await send(make(5), 2);
    expect((await response()).items[firstPillar]).toBe(5);
    expect(await store.db.earlierResponses.toArray()).toMatchObject([{ response: before }]);
    await send(make(4, { revision: 8 }), 1);
    expect((await response()).items[firstPillar]).toBe(4);
    expect(await store.db.earlierResponses.count()).toBe(2);
  });

  it('is never overwritten by answers that go on from others than those that are there', async () => {
    const { store, round, make, send, response } = await roomWithPhone();
    const first = make(2, { basedOn: null });
    await send(first);
    const { businessLineId, participantId } = await response();
    const place = { round, businessLineId, participantId, channel: 'laptop' as const };
    await store.run(answer(place, { kind: 'item', itemId: firstPillar, value: 3 }, store.effects));
    const byLaptop = await response();
    const late = make(5, { revision: 2, basedOn: answersVersion(first) });
    expect(await send(late)).toEqual({ kind: 'refused', fault: 'overtaken' });
    expect(await response()).toEqual(byLaptop);
    await send({ ...late, basedOn: answersVersion(byLaptop) });
    expect(await response()).toMatchObject({ channel: 'phone', items: { [firstPillar]: 5 } });
  });

  it('has one version a set of answers, in whatever order they were given', () => {
    const [a, b] = [pillarIdSchema.parse('data'), pillarIdSchema.parse('value')];
    const version = (levels: ResponseSubmission['items'], comment = '') =>
      answersVersion({ items: levels, comments: comment ? { [a]: comment } : {} });
    expect(version({ [a]: 2, [b]: 3 })).toBe(version({ [b]: 3, [a]: 2 }));
    const all = [
      version({ [a]: 2, [b]: 3 }),
      version({ [a]: 2, [b]: 3 }, 'Why?'),
      version({ [a]: 3, [b]: 2 }),
      version({ [a]: 2 }),
      version({ [b]: 3 }),
      version({}),
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  it('goes on on the laptop and back; each version is kept when another way takes over', async () => {
    const { store, round, make, send, response } = await roomWithPhone();
    await send(make(2));
    const byPhone = await response();
    const place = {
      round,
      businessLineId: byPhone.businessLineId,
      participantId: byPhone.participantId,
      channel: 'laptop' as const,
    };
    for (const value of [3, 4] as const) {
      await store.run(answer(place, { kind: 'item', itemId: firstPillar, value }, store.effects));
    }
    const byLaptop = await response();
    expect(byLaptop).toMatchObject({ channel: 'laptop', items: { [firstPillar]: 4 } });
    await send(make(5, { revision: 2 }));
    expect(await response()).toMatchObject({ channel: 'phone', items: { [firstPillar]: 5 } });
    const kept = (await store.db.earlierResponses.toArray()).map(({ response: earlier }) => earlier);
    expect(kept).toHaveLength(2);
    expect(kept).toEqual(expect.arrayContaining([byPhone, byLaptop]));
  });
});

describe('a phone asks for its own answers', () => {
  const sheets = async (store: RoomStore) => {
    const [outcome] = await store.ask({ kind: 'mine', deviceId: device(1) });
    if (outcome?.kind !== 'mine') throw new Error('Refused');
    return outcome.reply.sheets;
  };

  it('and gets them with the revision it was at', async () => {
    const { store, make, send } = await roomWithPhone();
    expect(await sheets(store)).toMatchObject([{ begun: false, revision: 0, items: {} }]);
    await send(make(3, { revision: 12, finished: true }));
    expect(await sheets(store)).toMatchObject([
      { begun: true, finished: true, revision: 12, items: { [firstPillar]: 3 } },
    ]);
  });

  it('and in a second round finds those of the first ready, as far as they are asked', async () => {
    const { store, round, make, send } = await roomWithPhone();
    await send(make(3, { comments: { [firstPillar]: 'Because' } }));
    await store.run(closeRound(round, store.effects));
    const second: Round = await store.openRound({ partIds: [firstPillar], prefilledFrom: round.id });
    expect(await sheets(store)).toEqual([
      {
        businessLineId: make(1).businessLineId,
        items: { [firstPillar]: 3 },
        comments: { [firstPillar]: 'Because' },
        begun: false,
        finished: false,
        revision: 0,
        version: null,
      },
    ]);
    expect((await store.data()).responses.every(({ roundId }) => roundId !== second.id)).toBe(true);
  });

  it('and never anybody else’s', async () => {
    const { store, make, send } = await roomWithPhone();
    await store.joinAs(device(2), { name: 'Bram' });
    await send(make(5, { comments: { [firstPillar]: 'Secret of Bram' } }), 2);
    expect(JSON.stringify(await store.ask({ kind: 'mine', deviceId: device(1) }))).not.toContain('Bram');
  });
});
