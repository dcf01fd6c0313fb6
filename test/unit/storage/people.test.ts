import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PraatplaatDatabase } from '../../../renderer/storage/database.ts';
import { execute } from '../../../renderer/storage/execute.ts';
import { forgetPeople, storedAbout } from '../../../renderer/storage/people.ts';
import { readEarlierResponses, readWorkshop } from '../../../renderer/storage/queries.ts';
import { analyseRound } from '../../../shared/analysis/round.ts';
import { makeAnonymous } from '../../../shared/commands/anonymity.ts';
import { mergePeople } from '../../../shared/commands/mergePeople.ts';
import { importWorkshop } from '../../../shared/commands/whole.ts';
import { cemmPack } from '../../../shared/content/packs.ts';
import { parseWorkshopFile, serialiseWorkshop } from '../../../shared/file/workshopFile.ts';
import { deviceIdSchema } from '../../../shared/model/ids.ts';
import type { WorkshopData } from '../../../shared/model/workshop.ts';
import { sampleWorkshop } from '../../../shared/sample/sampleWorkshop.ts';
import { granted } from '../commands/store.ts';

const now = '2027-05-01T12:00:00.000Z';
const effects = { newId: () => randomUUID(), now: () => now };
const deviceId = deviceIdSchema.parse('a'.repeat(64));

let db: PraatplaatDatabase;
let sample: WorkshopData;

/** All rows of all tables as one text. */
async function everything(): Promise<string> {
  const rows = await Promise.all(db.tables.map((table) => table.toArray()));
  return JSON.stringify(rows);
}

/** Medians and distributions of all together, of every round, business line and pillar. */
function figures(data: WorkshopData) {
  return data.rounds.flatMap(({ id: roundId }) =>
    data.workshop.businessLines.map(({ id: businessLineId }) =>
      analyseRound(data, cemmPack, { roundId, businessLineId }).pillars.map(({ all, camps, statements }) => ({
        all,
        camps,
        statements,
      })),
    ),
  );
}

beforeEach(async () => {
  db = new PraatplaatDatabase('people');
  sample = sampleWorkshop('nl');
  sample.rounds = sample.rounds.map((round) => ({ ...round, closedAt: round.closedAt ?? now }));
  await execute(importWorkshop(sample, null), db);
  const [person] = sample.participants;
  const [response] = sample.responses.filter(({ participantId }) => participantId === person?.id);
  if (!person || !response) throw new Error('The sample has answers');
  await db.devices.add({ id: deviceId, workshopId: sample.workshop.id, participantId: person.id });
  await db.earlierResponses.add({
    id: 'earlier',
    workshopId: sample.workshop.id,
    responseId: response.id,
    participantId: person.id,
    response,
  });
});
afterEach(async () => {
  db.close();
  await Dexie.delete('people');
});

describe('forgetting who took part', () => {
  it('leaves no name, code, phone or id of anybody, in any table', async () => {
    expect(
      await forgetPeople(sample.workshop.id, { comments: 'keep', owners: 'keep' }, effects, db),
    ).not.toBeNull();
    const text = await everything();
    for (const { id, name, code } of sample.participants) {
      expect(name).not.toBe('');
      for (const trace of [id, name, `"${code}"`]) expect(text).not.toContain(trace);
    }
    expect(text).not.toContain(deviceId);
    expect(await db.earlierResponses.count()).toBe(0);
  });

  it('leaves every figure of all together as it was', async () => {
    const nameless = await forgetPeople(
      sample.workshop.id,
      { comments: 'keep', owners: 'keep' },
      effects,
      db,
    );
    expect(nameless && figures(nameless)).toEqual(figures(sample));
    expect(await readWorkshop(sample.workshop.id, db)).toMatchObject({
      workshop: { anonymity: 'anonymous' },
    });
  });

  it('gives a workshop that a file can hold', async () => {
    const nameless = await forgetPeople(
      sample.workshop.id,
      { comments: 'keep', owners: 'keep' },
      effects,
      db,
    );
    const text = nameless && serialiseWorkshop(nameless, { appVersion: '1', now });
    expect(parseWorkshopFile(text ?? '')).toMatchObject({ ok: true });
  });

  it('waits until no round is open', async () => {
    const [round] = sample.rounds;
    if (!round) throw new Error('The sample has rounds');
    await db.records('rounds').put({ ...round, closedAt: null });
    const before = await everything();
    expect(
      await forgetPeople(sample.workshop.id, { comments: 'keep', owners: 'keep' }, effects, db),
    ).toBeNull();
    expect(await everything()).toBe(before);
  });
});

describe('a workshop that turned anonymous', () => {
  it('keeps no moment in earlier versions of answers either, and undo gives them back exactly', async () => {
    const before = await readWorkshop(sample.workshop.id, db);
    const earlier = await readEarlierResponses(sample.workshop.id, db);
    const undo = granted(await execute(makeAnonymous(sample, earlier, []), db));
    const [{ response } = { response: null }] = await readEarlierResponses(sample.workshop.id, db);
    const round = sample.rounds.find(({ id }) => id === response?.roundId);
    expect(response).toMatchObject({
      updatedAt: round?.openedAt,
      items: earlier[0]?.response.items,
    });

    granted(await execute(undo, db));
    expect(await readEarlierResponses(sample.workshop.id, db)).toEqual(earlier);
    expect(await readWorkshop(sample.workshop.id, db)).toEqual({
      ...before,
      workshop: { ...before?.workshop, updatedAt: expect.any(String) },
    });
  });
});

describe('what is stored about one person', () => {
  it('has the answers, the earlier ones and the number of phones, and nobody else’s', async () => {
    const [person, ...others] = sample.participants;
    if (!person) throw new Error('The sample has people');
    const stored = await storedAbout(sample.workshop.id, person.id, db);
    expect(stored).toMatchObject({ participant: person, phones: 1 });
    expect(stored?.responses).toHaveLength(
      sample.responses.filter(({ participantId }) => participantId === person.id).length,
    );
    expect(stored?.earlierVersions).toHaveLength(1);
    const text = JSON.stringify(stored);
    for (const other of others) expect(text).not.toContain(other.id);
  });

  it('has what was answered as the other one, before the two turned out to be one person', async () => {
    const [person, other] = sample.participants;
    if (!person || !other) throw new Error('The sample has people');
    const stored = await readWorkshop(sample.workshop.id, db);
    if (!stored) throw new Error('The workshop is stored');
    granted(await execute(granted(mergePeople(stored, person.id, other.id, effects)), db));
    const about = await storedAbout(sample.workshop.id, person.id, db);
    expect(about?.sameAs).toMatchObject([{ id: other.id, name: other.name }]);
    expect(about?.responses).toHaveLength(
      sample.responses.filter(({ participantId: id }) => id === person.id || id === other.id).length,
    );
  });
});
