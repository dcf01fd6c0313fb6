/** What one person or phone may leave on the laptop, however often it writes. */
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { knownDevices } from '../../../renderer/storage/room.ts';
import type { Level, WorkshopResponse } from '../../../shared/model/workshop.ts';
import { createSizes } from '../../../shared/room/sizes.ts';
import { device, firstPillar, pillarIds, RoomStore, submission } from './roomStore.ts';

async function roomWithAnna() {
  const store = await RoomStore.create();
  const round = await store.openRound();
  await store.joinAs(device(1), { name: 'Anna' });
  return { store, round, data: await store.data(), code: (await store.person()).code };
}

describe('one person on many phones', () => {
  it('leaves a few earlier versions, however often the phones write in turn', async () => {
    const { store, round, data, code } = await roomWithAnna();
    for (let number = 2; number <= 6; number += 1) await store.joinWith(device(number), code);
    for (let turn = 0; turn < 60; turn += 1) {
      const answers = submission(round, data, ((turn % 5) + 1) as Level, { revision: turn + 1 });
      const deviceId = device((turn % 6) + 1);
      expect(await store.ask({ kind: 'respond', deviceId, submission: answers })).toMatchObject([
        { kind: 'stored' },
      ]);
    }
    expect(await store.db.earlierResponses.count()).toBe(5);
    expect((await store.data()).responses).toMatchObject([{ items: { [firstPillar]: 5 } }]);
  });

  it('has eight of them known; one that has answered stays, and one that is dropped comes back with the code', async () => {
    const { store, round, data, code } = await roomWithAnna();
    const answers = submission(round, data, 3);
    await store.ask({ kind: 'respond', deviceId: device(1), submission: answers });
    for (let number = 2; number <= 40; number += 1) await store.joinWith(device(number), code);
    const known = await knownDevices(store.workshopId, store.db);
    expect(known).toHaveLength(8);
    expect(known).toContain(device(1));
    expect(known).toContain(device(40));
    expect(await store.ask({ kind: 'mine', deviceId: device(2) })).toMatchObject([
      { fault: 'unknown-token' },
    ]);
    expect(await store.joinWith(device(2), code)).toMatchObject({ kind: 'joined' });
    expect(await store.ask({ kind: 'mine', deviceId: device(1) })).toMatchObject([{ kind: 'mine' }]);
  });
});

describe('what phones may fill of a workshop', () => {
  const answer = (person: number, round: number, letters: number) =>
    ({
      id: `${round}:${person}`,
      participantId: `person-${person}`,
      items: {},
      comments: { [firstPillar]: 'x'.repeat(letters) },
    }) as unknown as WorkshopResponse;

  it('is less for each the fuller it is, never more than a file holds, and always something for others', () => {
    const sizes = createSizes([]);
    let all = 0;
    for (let person = 0; person < 600; person += 1) {
      for (let round = 0; round < 12; round += 1) {
        const large = answer(person, round, 60_000);
        if (!sizes.fits(large)) continue;
        sizes.note(large);
        all += 60_000;
      }
    }
    expect(all).toBeGreaterThan(12_000_000);
    expect(all).toBeLessThan(16_000_000);
    // A whole room of ordinary people still fits.
    for (let person = 1000; person < 1300; person += 1) {
      const ordinary = answer(person, 1, 9_000);
      expect(sizes.fits(ordinary)).toBe(true);
      sizes.note(ordinary);
    }
    expect(sizes.fits(answer(1, 0, 100)), 'less than before').toBe(true);
  });

  it('refuses a phone what is too much, and nothing else', async () => {
    const { store, round, data } = await roomWithAnna();
    const comments = Object.fromEntries(pillarIds.map((id) => [id, 'ж'.repeat(4000)]));
    const send = (fields: object) =>
      store.ask({ kind: 'respond', deviceId: device(1), submission: submission(round, data, 3, fields) });
    expect(await send({ comments })).toMatchObject([{ kind: 'stored' }]);
    expect((await store.data()).responses).toMatchObject([{ comments }]);
  });
});
