import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { localTables, openDatabase, PraatplaatDatabase } from '../../../renderer/storage/database.ts';
import { execute } from '../../../renderer/storage/execute.ts';
import { leavingCopy } from '../../../renderer/storage/lineages.ts';
import { readWorkshop } from '../../../renderer/storage/queries.ts';
import { countHands } from '../../../shared/commands/counts.ts';
import { closeRound, openRound } from '../../../shared/commands/rounds.ts';
import { importWorkshop } from '../../../shared/commands/whole.ts';
import { cemmPack } from '../../../shared/content/packs.ts';
import { stamped } from '../../../shared/file/lineage.ts';
import { earlierVersion } from '../../../shared/model/earlier.ts';
import { countsIdSchema } from '../../../shared/model/ids.ts';
import type { WorkshopData, WorkshopResponse } from '../../../shared/model/workshop.ts';
import { sampleWorkshop } from '../../../shared/sample/sampleWorkshop.ts';
import { granted } from '../commands/store.ts';

/** The tables of version 1, as they were released. */
const version1 = {
  workshops: 'id, deletedAt',
  participants: 'id, workshopId, deletedAt',
  rounds: 'id, workshopId',
  responses: 'id, workshopId, participantId',
  decisions: 'id, workshopId',
  actions: 'id, workshopId',
  notes: 'id, workshopId',
  logos: 'id, workshopId',
  settings: 'key',
};

const sample = sampleWorkshop('nl');
const effects = { newId: () => 'hands-1', now: () => '2027-01-14T09:00:00.000Z' };

describe('the library of version 1', () => {
  it('opens in this version with everything in it, without a show of hands, and without phones', async () => {
    const old = new Dexie('old');
    old.version(1).stores(version1);
    await old.open();
    await old.table('workshops').put(sample.workshop);
    for (const table of ['participants', 'responses', 'decisions', 'actions', 'notes'] as const) {
      await old.table(table).bulkPut(sample[table]);
    }
    for (const { peopleForgotten: _, ...round } of sample.rounds) await old.table('rounds').put(round);
    old.close();
    const db = new PraatplaatDatabase('old');
    expect(await openDatabase(db, () => undefined)).toBeNull();
    const read = await readWorkshop(sample.workshop.id, db);
    expect(read?.responses).toHaveLength(sample.responses.length);
    expect({ ...read, responses: [], notes: [], decisions: [], participants: [] }).toEqual({
      ...sample,
      responses: [],
      notes: [],
      decisions: [],
      participants: [],
    });
    for (const table of localTables) expect(await db.table(table).count()).toBe(0);
    db.close();
  });
});

/** What version 2 added, as it was released. */
const version2 = {
  ...version1,
  workshops: 'id, date, deletedAt',
  counts: 'id, workshopId',
  devices: 'id, workshopId, participantId',
  arrivals: 'id, workshopId',
  earlierResponses: 'id, workshopId, participantId, responseId',
  rooms: 'id',
};

describe('the library of version 2', () => {
  it('opens in this version, and says of every round that its people are not forgotten', async () => {
    const old = new Dexie('second');
    old.version(2).stores(version2);
    await old.open();
    await old.table('workshops').put(sample.workshop);
    await old.table('participants').bulkPut(sample.participants);
    for (const { peopleForgotten: _, ...round } of sample.rounds) await old.table('rounds').put(round);
    await old.table('rooms').put({ id: sample.workshop.id, joinCode: '12345', port: null });
    old.close();
    const db = new PraatplaatDatabase('second');
    expect(await openDatabase(db, () => undefined)).toBeNull();
    expect((await readWorkshop(sample.workshop.id, db))?.rounds).toEqual(
      sample.rounds.map((round) => ({ ...round, peopleForgotten: false })),
    );
    expect(await db.rooms.count()).toBe(1);
    db.close();
  });
});

describe('the library of version 3', () => {
  it('opens in this version as its files do: who was asked is frozen, and a derived road follows the day', async () => {
    const old = new Dexie('third');
    old.version(3).stores(version2);
    await old.open();
    const { joinBy: _, compareFirst: __, ...workshop } = sample.workshop;
    await old.table('workshops').put({ ...workshop, roadmapStart: '2027-02' });
    await old.table('participants').bulkPut(sample.participants);
    for (const { seats: _, ...round } of sample.rounds) await old.table('rounds').put(round);
    old.close();
    const db = new PraatplaatDatabase('third');
    expect(await openDatabase(db, () => undefined)).toBeNull();
    const read = await readWorkshop(sample.workshop.id, db);
    expect(read?.workshop).toEqual({ ...sample.workshop, roadmapStart: null });
    expect(read?.rounds).toEqual(sample.rounds);
    db.close();
  });
});

describe('the library of version 4', () => {
  it('opens in this version with its model, answers by item, and what was changed since it last left still unchanged', async () => {
    const old = new Dexie('fourth');
    old.version(4).stores({
      ...version2,
      lateAnswers: 'id, workshopId, participantId',
      lineages: 'id, workshopId',
    });
    await old.open();
    const before = ({ items: statements, ...response }: WorkshopResponse) => ({
      ...response,
      levels: {},
      statements,
    });
    const rounds = sample.rounds.map(({ packId: _, packVersion: __, ...round }) => ({
      ...round,
      pillarIds: cemmPack.pillars.map(({ id }) => id),
    }));
    const [first] = sample.responses;
    if (!first) throw new Error('The sample has answers');
    const shaped = { ...sample, packs: [], rounds, responses: sample.responses.map(before) };
    const lineage = stamped(shaped as unknown as WorkshopData, null, () => 'copy');
    await old.table('workshops').put(sample.workshop);
    for (const table of ['participants', 'decisions', 'actions', 'notes'] as const) {
      await old.table(table).bulkPut(sample[table]);
    }
    await old.table('rounds').bulkPut(rounds);
    await old.table('responses').bulkPut(shaped.responses);
    await old.table('lineages').put(lineage);
    const kept = earlierVersion(first, 'earlier-1');
    await old.table('earlierResponses').put({ ...kept, response: before(kept.response) });
    await old.table('arrivals').put({
      id: first.id,
      workshopId: sample.workshop.id,
      lastDeviceId: 'phone',
      sent: { phone: { revision: 1, submissionId: 'one', version: 'abc-def' } },
    });
    old.close();
    const db = new PraatplaatDatabase('fourth');
    expect(await openDatabase(db, () => undefined)).toBeNull();
    const read = await readWorkshop(sample.workshop.id, db);
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    expect(read?.packs).toEqual(sample.packs);
    expect(read?.rounds).toMatchObject(sample.rounds);
    expect(read?.responses.sort(byId)).toEqual([...sample.responses].sort(byId));
    expect(await db.earlierResponses.toArray()).toEqual([kept]);
    expect((await db.arrivals.toArray()).map(({ sent }) => sent)).toEqual([
      { phone: { revision: 1, submissionId: 'one' } },
    ]);
    // Only the model is new to who merges: no answer looks as if it had been changed here.
    const leaving = await leavingCopy(sample.workshop.id, db);
    const changed = Object.entries(leaving?.lineage.stamps ?? {}).filter(
      ([key, { at, units }]) => at !== lineage.stamps[key]?.at || units !== undefined,
    );
    expect(changed.map(([key]) => key)).toEqual([`packs/${sample.packs[0]?.id}`]);
    db.close();
  });
});

describe('counted hands in storage', () => {
  it('are final when their round closes, and keep it from being taken back', async () => {
    const db = new PraatplaatDatabase('hands');
    granted(await execute(importWorkshop(sample, null), db));
    const [pillar] = cemmPack.pillars;
    const [line] = sample.workshop.businessLines;
    if (!pillar || !line) throw new Error('The sample has a line and its model a pillar');
    const opening = granted(
      openRound(sample, { kind: 'measure', partIds: [pillar.id] }, { ...effects, newId: () => 'round-2' }),
    );
    const takeBack = granted(await execute(opening, db));
    const [round] = (await readWorkshop(sample.workshop.id, db))?.rounds.slice(-1) ?? [];
    if (!round) throw new Error('No round was opened');
    const place = {
      round,
      businessLineId: line.id,
      pillarId: pillar.id,
      group: { by: 'all' } as const,
      channel: 'hands' as const,
    };
    const uncount = granted(
      await execute(
        granted(
          countHands(place, { id: countsIdSchema.parse('hands-1'), counts: [0, 0, 0, 0, 0] }, 2, 3, effects),
        ),
        db,
      ),
    );
    expect(await execute(takeBack, db)).toMatchObject({ ok: false, fault: { kind: 'round-answered' } });
    granted(await execute(granted(closeRound(round, effects)), db));
    expect(await execute(uncount, db)).toMatchObject({ ok: false, fault: { kind: 'round-closed' } });
    expect((await readWorkshop(sample.workshop.id, db))?.counts).toHaveLength(1);
    db.close();
  });
});
