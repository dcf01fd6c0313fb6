import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PraatplaatDatabase } from '../../../renderer/storage/database.ts';
import { execute } from '../../../renderer/storage/execute.ts';
import { forgetStrays } from '../../../renderer/storage/people.ts';
import { readEarlierResponses, readWorkshop } from '../../../renderer/storage/queries.ts';
import { makeAnonymous } from '../../../shared/commands/anonymity.ts';
import { withoutPeople } from '../../../shared/commands/forgetPeople.ts';
import { importWorkshop } from '../../../shared/commands/whole.ts';
import { mergeWorkshops } from '../../../shared/file/merge.ts';
import { earlierVersion } from '../../../shared/model/earlier.ts';
import { deviceIdSchema, responseIdOf, roundIdSchema } from '../../../shared/model/ids.ts';
import type { WorkshopData } from '../../../shared/model/workshop.ts';
import { sampleWorkshop } from '../../../shared/sample/sampleWorkshop.ts';
import { granted, Store } from '../commands/store.ts';
import { unknown } from '../file/laptop.ts';

let db: PraatplaatDatabase;
beforeEach(() => {
  db = new PraatplaatDatabase('merging');
});
afterEach(async () => {
  db.close();
  await Dexie.delete('merging');
});

describe('taking in a file of a workshop that has turned anonymous', () => {
  for (const [way, joined] of [
    [
      'merged',
      (here: WorkshopData, file: WorkshopData) => granted(mergeWorkshops(unknown(here), unknown(file))).data,
    ],
    ['in its place', (_: WorkshopData, file: WorkshopData) => file],
  ] as const) {
    it(`leaves no moment in earlier versions of answers here, and undo gives them back (${way})`, async () => {
      const here = sampleWorkshop('nl');
      const { id } = here.workshop;
      const [response] = here.responses;
      const round = here.rounds.find((each) => each.id === response?.roundId);
      if (!response || !round) throw new Error('The sample has answers');
      granted(await execute(importWorkshop(here, null), db));
      const kept = [earlierVersion(response, 'kept')];
      await db.earlierResponses.bulkAdd(kept);

      const elsewhere = new Store();
      elsewhere.execute(importWorkshop(here, null));
      elsewhere.execute(makeAnonymous(here, [], []));
      const undo = granted(
        await execute(importWorkshop(joined(here, elsewhere.data()), here, { earlier: kept }), db),
      );
      const { openedAt } = round;
      const moments = { startedAt: openedAt, updatedAt: openedAt, finishedAt: openedAt };
      expect(await readEarlierResponses(id, db)).toEqual([
        earlierVersion({ ...response, ...moments }, 'kept'),
      ]);
      granted(await execute(undo, db));
      expect(await readEarlierResponses(id, db)).toEqual(kept);
    });
  }
});

describe('merging a file in which people are forgotten', () => {
  const phoneOf = (letter: string) => deviceIdSchema.parse(letter.repeat(64));

  it('leaves nothing of them on this laptop, and the phones of who answers a later round', async () => {
    const now = '2027-05-01T12:00:00.000Z';
    const forgotten = withoutPeople(sampleWorkshop('nl'), { newId: () => randomUUID(), now: () => now });
    const here = sampleWorkshop('nl');
    const { id: workshopId } = here.workshop;
    const [round] = here.rounds;
    const [stays, goes] = here.participants;
    const [old] = here.responses.filter(({ participantId }) => participantId === stays?.id);
    if (!round || !stays || !goes || !old) throw new Error('The sample has answers');
    const second = {
      ...round,
      id: roundIdSchema.parse('round-2'),
      number: 2,
      closedAt: null,
      revealedAt: null,
      seats: null,
    };
    const again = {
      ...old,
      id: responseIdOf(second.id, old.businessLineId, stays.id),
      roundId: second.id,
      updatedAt: now,
    };
    here.rounds.push(second);
    here.responses.push(again);
    granted(await execute(importWorkshop(here, null), db));
    await db.devices.bulkAdd([
      { id: phoneOf('a'), workshopId, participantId: stays.id },
      { id: phoneOf('b'), workshopId, participantId: goes.id },
    ]);
    for (const { id } of [old, again]) {
      await db.arrivals.add({ id, workshopId, lastDeviceId: phoneOf('a'), sent: {} });
    }
    await db.earlierResponses.bulkAdd([old, again].map((response) => earlierVersion(response, randomUUID())));

    const { data } = granted(mergeWorkshops(unknown(here), unknown(forgotten)));
    const earlier = await readEarlierResponses(workshopId, db);
    granted(await execute(importWorkshop(data, here, { earlier }), db));
    await forgetStrays(workshopId, db);
    expect(await db.devices.toCollection().primaryKeys()).toEqual([phoneOf('a')]);
    expect(await db.arrivals.toCollection().primaryKeys()).toEqual([again.id]);
    expect((await db.earlierResponses.toArray()).map(({ response }) => response)).toEqual([
      { ...again, startedAt: second.openedAt, updatedAt: second.openedAt, finishedAt: second.openedAt },
    ]);
    const stored = await readWorkshop(workshopId, db);
    expect(stored?.participants.map(({ name }) => name)).toEqual(
      [...forgotten.participants, stays].map(() => ''),
    );
  });
});
