/**
 * A room of 300 phones with bad luck: lost connections, resends, answers out of order, refreshes, while the
 * host is killed and the facilitator's page reloaded. Every acknowledged answer is there once.
 */
import { describe, expect, it } from 'vitest';
import type { Level } from '../../shared/model/workshop.ts';
import type { ResponseSubmission } from '../../shared/room/protocol.ts';
import { pillarIds } from '../unit/room/roomStore.ts';
import { Facilitator } from './facilitator.ts';
import { Phone, persistently } from './phone.ts';

const phonesInRoom = 300;

/** The same luck every time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

async function live(phone: Phone, number: number, room: Facilitator, place: Place): Promise<void> {
  const luck = seeded(number + 1);
  const maybeLost = () => (luck() < 0.25 ? { lostAfter: Math.floor(luck() * 60) } : {});
  await pause(luck() * 2000);
  const joined = await persistently(() => phone.join(room.joinCode, `Person ${number}`, maybeLost()));
  expect(joined.status).toBe(200);

  const composed: ResponseSubmission[] = [];
  for (let step = 0; step < 4; step += 1) {
    await pause(luck() * 1500);
    if (luck() < 0.15) phone.refresh();
    const levels = Object.fromEntries(pillarIds.map((id) => [id, (1 + Math.floor(luck() * 5)) as Level]));
    const answers = phone.compose({ ...place, items: levels, finished: step === 3 });
    composed.push(answers);
    const delivery = persistently(() => phone.respond(answers, maybeLost()));
    // Now and then the phone doesn't wait, and an older one comes later or again.
    if (luck() < 0.3) void delivery.catch(() => undefined);
    else await delivery;
    const older = composed[Math.floor(luck() * composed.length)];
    if (older && luck() < 0.3) await phone.respond(older, maybeLost()).catch(() => undefined);
  }
  const last = composed.at(-1);
  if (last) expect((await persistently(() => phone.respond(last))).status).toBe(200);
  phone.leave();
}

type Place = Pick<ResponseSubmission, 'roundId' | 'businessLineId'>;
const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

describe('300 phones', () => {
  it('join and answer within a minute, and each has its last answer stored once', async () => {
    const room = await Facilitator.create();
    const round = await room.store.openRound();
    const [line] = (await room.store.data()).workshop.businessLines;
    if (!line) throw new Error('A workshop has a line');
    await room.open();
    const place = { roundId: round.id, businessLineId: line.id };
    const phones = Array.from({ length: phonesInRoom }, () => new Phone(() => room.url));

    const started = performance.now();
    let done = false;
    const misfortunes = (async () => {
      await pause(2500);
      await room.reloadPage(300);
      await pause(2000);
      await room.restartHost(300);
      await pause(1500);
      if (!done) await room.reloadPage(50);
    })();
    await Promise.all(phones.map((phone, number) => live(phone, number, room, place)));
    done = true;
    await misfortunes;
    expect(performance.now() - started).toBeLessThan(60_000);

    const { participants, responses } = await room.store.data();
    expect(participants.map(({ name }) => name).sort()).toEqual(
      phones.map((_, number) => `Person ${number}`).sort(),
    );
    expect(responses).toHaveLength(phonesInRoom);
    const levelsOf = new Map(
      responses.map(({ participantId, items: levels }) => [
        participants.find(({ id }) => id === participantId)?.code,
        levels,
      ]),
    );
    for (const phone of phones) {
      expect(phone.acknowledged?.finished).toBe(true);
      expect(levelsOf.get(phone.code)).toEqual(phone.acknowledged?.items);
    }
    expect(await room.store.db.earlierResponses.count()).toBe(0);
    await room.stop();
  }, 90_000);
});
