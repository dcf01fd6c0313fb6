/** What the page remembers of its storage between two batches never changes what phones hear. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deleteParticipant, restoreParticipant } from '../../../shared/commands/participants.ts';
import { answer } from '../../../shared/commands/responses.ts';
import { closeRound } from '../../../shared/commands/rounds.ts';
import { nextMoment } from '../../../shared/model/moments.ts';
import type { RoomOutcome } from '../../../shared/room/relay.ts';
import { levels } from '../../plainWorkshop.ts';
import { device, firstPillar, RoomStore, submission } from './roomStore.ts';

/** What happens in a room: a kind of event, and numbers that choose among phones, people and levels. */
type Happening = [kind: number, who: number, what: number];

const happenings: ((store: RoomStore, who: number, what: number) => Promise<RoomOutcome[]>)[] = [
  async (store, who, what) => [
    (await store.joinAs(device(who), { name: `Person ${what % 3}` })) ?? missing(),
  ],
  async (store, who, what) => {
    const person = pick((await store.data()).participants, what);
    return person ? [(await store.joinWith(device(who), person.code)) ?? missing()] : [];
  },
  (store, who, what) => respond(store, who, what),
  (store, who, what) => respond(store, who, what),
  (store, who) => store.ask({ kind: 'mine', deviceId: device(who) }),
  async (store, _who, what) => {
    const data = await store.data();
    const person = pick(data.participants, what);
    if (!person) return [];
    const move = person.deletedAt === null ? deleteParticipant : restoreParticipant;
    await store.run(move(data, person.id, store.effects));
    return [];
  },
  async (store, _who, what) => {
    const { rounds } = await store.data();
    const open = rounds.find(({ closedAt }) => closedAt === null);
    if (open) await store.run(closeRound(open, store.effects));
    else await store.openRound({ prefilledFrom: what % 2 ? (rounds.at(-1)?.id ?? null) : null });
    return [];
  },
  async (store, _who, what) => {
    const data = await store.data();
    const round = data.rounds.find(({ closedAt }) => closedAt === null);
    const person = pick(data.participants, what);
    const [line] = data.workshop.businessLines;
    if (!round || !person || !line) return [];
    const place = { round, participantId: person.id, businessLineId: line.id, channel: 'typed' as const };
    const level = pick(levels, what) ?? 1;
    await store.run(answer(place, { kind: 'item', itemId: firstPillar, value: level }, store.effects));
    return [];
  },
];

/** Every phone counts up; now and then one sends an older revision. */
async function respond(store: RoomStore, who: number, what: number): Promise<RoomOutcome[]> {
  const data = await store.data();
  const round = pick(data.rounds, what);
  if (!round) return [];
  const answers = submission(round, data, pick(levels, what) ?? 1, {
    revision: 1 + (what % 7),
    submissionId: `submission-${who}-${what}`.padEnd(20, '-'),
  });
  return store.ask({ kind: 'respond', deviceId: device(who), submission: answers });
}

function pick<Item>(list: readonly Item[], choice: number): Item | undefined {
  return list[choice % list.length];
}

function missing(): never {
  throw new Error('A request has an outcome');
}

/** Plays a room; a page that forgets is loaded anew before everything that happens. */
async function play(events: readonly Happening[], page: 'remembers' | 'forgets') {
  const store = await RoomStore.create();
  await store.openRound();
  const heard: RoomOutcome[][] = [];
  for (const [kind, who, what] of events) {
    if (page === 'forgets') store.reload();
    heard.push((await pick(happenings, kind)?.(store, who, what)) ?? missing());
  }
  const data = await store.data();
  const earlier = (await store.db.earlierResponses.toArray()).map(({ response }) => response);
  await store.db.delete();
  return { heard, data, earlier: earlier.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) };
}

describe('a page that remembers', () => {
  it('answers and stores what one that reads everything again does', async () => {
    const number = fc.nat({ max: 20 });
    const event = fc.tuple(number, fc.nat({ max: 3 }), number);
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 5, maxLength: 40 }), async (events) => {
        expect(await play(events, 'remembers')).toEqual(await play(events, 'forgets'));
      }),
      { numRuns: 40, seed: 11 },
    );
  }, 60_000);

  it('remembers nothing of a batch that could not be written', async () => {
    const store = await RoomStore.create();
    const round = await store.openRound();
    await store.joinAs(device(1), { name: 'Anna' });
    const data = await store.data();
    const send = (level: 1 | 2, revision: number) =>
      store.ask({
        kind: 'respond',
        deviceId: device(1),
        submission: submission(round, data, level, { revision }),
      });
    await send(1, 1);
    const full = new DOMException('full', 'QuotaExceededError');
    const fail = () => {
      throw full;
    };
    store.db.records('responses').hook('updating', fail);
    await expect(send(2, 2)).rejects.toThrow();
    store.db.records('responses').hook('updating').unsubscribe(fail);
    // Sent again under the same revision, it is stored, not taken for one that has arrived.
    await send(2, 2);
    expect((await store.data()).responses).toMatchObject([{ items: { [firstPillar]: 2 } }]);
  });
});

describe('the moment of a change', () => {
  const at = (text: string) => `2027-01-14T${text}Z`;

  it('is now', () => {
    expect(nextMoment(at('09:00:01.000'), at('09:00:00.000'))).toBe(at('09:00:01.000'));
  });

  it('is later than the change before, also when the clock stands still or was set back', () => {
    expect(nextMoment(at('09:00:00.000'), at('09:00:00.000'))).toBe(at('09:00:00.001'));
    expect(nextMoment(at('08:00:00.000'), at('09:00:00Z'.slice(0, -1)))).toBe(at('09:00:00.001'));
  });

  it('stays one that a file can hold', () => {
    const last = '9999-12-31T23:59:59.999Z';
    expect(nextMoment(at('09:00:00.000'), last)).toBe(last);
  });
});

describe('a clock that was in the year 9999', () => {
  it('leaves no moment that is later, and still a round that was closed since takes nothing', async () => {
    const store = await RoomStore.create();
    const round = await store.openRound();
    await store.joinAs(device(1), { name: 'Anna' });
    await store.db.records('workshops').update(store.workshopId, { updatedAt: '9999-12-31T23:59:59.999Z' });
    const data = await store.data();
    const send = (revision: number) =>
      store.ask({
        kind: 'respond',
        deviceId: device(1),
        submission: submission(round, data, 3, { revision }),
      });
    expect(await send(1)).toMatchObject([{ kind: 'stored' }]);
    await store.run(closeRound(round, store.effects));
    expect(await send(2)).toMatchObject([{ kind: 'refused', fault: 'round-closed' }]);
  });
});
