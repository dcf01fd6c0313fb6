import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type Incoming,
  type Means,
  mergeInto,
  putBeside,
  replace,
  type TakenIn,
  takeIn,
} from '../../../renderer/importing/takingIn.ts';
import { PraatplaatDatabase } from '../../../renderer/storage/database.ts';
import { execute } from '../../../renderer/storage/execute.ts';
import { leavingCopy } from '../../../renderer/storage/lineages.ts';
import { forgetStrays } from '../../../renderer/storage/people.ts';
import { readEarlierResponses, readWorkshop } from '../../../renderer/storage/queries.ts';
import { makeAnonymous } from '../../../shared/commands/anonymity.ts';
import { withoutPeople } from '../../../shared/commands/forgetPeople.ts';
import { importWorkshop } from '../../../shared/commands/whole.ts';
import { keptLineage, type WorkshopCopy } from '../../../shared/file/lineage.ts';
import { mergeIn } from '../../../shared/file/mergeIn.ts';
import { type EarlierResponse, earlierVersion } from '../../../shared/model/earlier.ts';
import { deviceIdSchema } from '../../../shared/model/ids.ts';
import type { WorkshopData } from '../../../shared/model/workshop.ts';
import { sampleWorkshop } from '../../../shared/sample/sampleWorkshop.ts';
import { granted, Store } from '../commands/store.ts';
import { Laptop, twoLaptops } from '../file/laptop.ts';

const sample = sampleWorkshop('nl');
const { id } = sample.workshop;

let db: PraatplaatDatabase;
beforeEach(() => {
  db = new PraatplaatDatabase('taking-in');
});
afterEach(async () => {
  db.close();
  await Dexie.delete('taking-in');
});

/** A page without a screen: the real storage and merge, and a host that renews backups. */
function means(change: Partial<Means> = {}): Means {
  return {
    readWorkshop: (workshopId) => readWorkshop(workshopId, db),
    leavingCopy: (workshopId) => leavingCopy(workshopId, db),
    readEarlierResponses: (workshopId) => readEarlierResponses(workshopId, db),
    merge: async (task) => mergeIn(task, { newId: () => randomUUID() }),
    carryOut: async (command) => {
      granted(await execute('ok' in command ? granted(command) : command, db));
      return true;
    },
    forgetStrays: (workshopId) => forgetStrays(workshopId, db),
    renewBackups: async () => true,
    newId: () => randomUUID(),
    ...change,
  };
}

const notNow = { carryOut: async () => false };

function incoming(copy: WorkshopCopy): Incoming {
  return { ...copy, kept: keptLineage(copy) };
}

async function store(data: WorkshopData): Promise<void> {
  granted(await execute(importWorkshop(data, null), db));
}

async function stored(): Promise<WorkshopData> {
  const data = await readWorkshop(id, db);
  if (!data) throw new Error('The workshop is there');
  return data;
}

function only<Kind extends TakenIn['kind']>(taken: TakenIn, kind: Kind): Extract<TakenIn, { kind: Kind }> {
  expect(taken.kind).toBe(kind);
  return taken as Extract<TakenIn, { kind: Kind }>;
}

/** This laptop, with what came to be known of its parts, and another with its file. */
async function here(): Promise<Laptop> {
  await store(sample);
  const copy = await leavingCopy(id, db);
  if (!copy) throw new Error('The workshop is there');
  return Laptop.from(copy);
}

const otherDay = '2027-02-02';
const changeDay = (day: string) => (data: WorkshopData) => {
  data.workshop = { ...data.workshop, date: day };
};

/** The workshop is here with names; the file is of another laptop, where it has turned anonymous. */
async function anonymousFile(): Promise<Incoming> {
  await store(sample);
  const elsewhere = new Store();
  elsewhere.execute(importWorkshop(sample, null));
  elsewhere.execute(makeAnonymous(sample, [], []));
  return incoming(new Laptop(elsewhere.data()).file());
}

/** Of the first answers of the sample an earlier version is stored. */
async function keepEarlier(): Promise<void> {
  const [response] = sample.responses;
  if (!response) throw new Error('The sample has answers');
  await db.earlierResponses.add(earlierVersion(response, 'kept'));
}

/** The earlier version is there, and says only when its round began. */
async function expectNoMoments(): Promise<void> {
  const [{ response }, ...more] = (await readEarlierResponses(id, db)) as [EarlierResponse];
  expect(more).toEqual([]);
  const openedAt = sample.rounds.find((round) => round.id === response.roundId)?.openedAt;
  expect(response).toMatchObject({ startedAt: openedAt, updatedAt: openedAt, finishedAt: openedAt });
}

describe('a file', () => {
  it('of a workshop that is not here yet is stored as it is, with where its parts come from', async () => {
    const file = incoming(new Laptop(sample).file());
    const { data } = only(await takeIn(file, 'file', means()), 'added');
    expect(data.workshop.id).toBe(id);
    expect((await stored()).responses).toHaveLength(sample.responses.length);
    expect((await db.lineages.get(id))?.stamps).toEqual(file.lineage.stamps);
  });

  it('of what is here in just that state changes nothing', async () => {
    await store(sample);
    const file = incoming(new Laptop(await stored()).file());
    only(await takeIn(file, 'file', means(notNow)), 'same');
  });

  it('of what is here in another state asks what to do, and stores nothing before that', async () => {
    const other = (await here()).change(changeDay(otherDay));
    const before = await stored();
    const { meeting } = only(await takeIn(incoming(other.file()), 'file', means(notNow)), 'met');
    expect(meeting).toEqual({ canReplace: false, people: 'known', canUndo: true });
    expect(await stored()).toEqual(before);
  });

  it('that can’t be stored is no workshop that came in', async () => {
    only(await takeIn(incoming(new Laptop(sample).file()), 'file', means(notNow)), 'ended');
  });
});

it('put beside becomes another workshop, and leaves this one alone', async () => {
  const file = incoming((await here()).change(changeDay(otherDay)).file());
  const before = await stored();
  const { data } = only(await putBeside(file, 'Kopie', means()), 'added');
  expect(data.workshop.id).not.toBe(id);
  expect((await readWorkshop(data.workshop.id, db))?.workshop.organisation).toBe('Kopie');
  expect(await stored()).toEqual(before);
});

describe('a backup', () => {
  it('takes the place of what is here', async () => {
    const backup = incoming((await here()).file());
    await store({ ...sample, workshop: { ...sample.workshop, organisation: 'Veranderd' } });
    const met = only(await takeIn(backup, 'backup', means()), 'met');
    expect(met.meeting.canReplace).toBe(true);
    only(await replace(met, means()), 'replaced');
    expect((await stored()).workshop.organisation).toBe(sample.workshop.organisation);
  });

  it('without names takes the moments out of earlier versions of answers, which stay', async () => {
    const backup = await anonymousFile();
    await keepEarlier();
    only(await replace(only(await takeIn(backup, 'backup', means()), 'met'), means()), 'replaced');
    await expectNoMoments();
  });

  it('from before results were shown can only be merged: what was shown stays shown', async () => {
    const hidden = { ...sample, rounds: sample.rounds.map((round) => ({ ...round, revealedAt: null })) };
    await store(sample);
    const { meeting } = only(await takeIn(incoming(new Laptop(hidden).file()), 'backup', means()), 'met');
    expect(meeting.canReplace).toBe(false);
  });
});

describe('merging', () => {
  it('takes what is here as it is by then: what came in while the question stood counts', async () => {
    const other = (await here()).change(changeDay(otherDay));
    const file = incoming(other.file());
    only(await takeIn(file, 'file', means()), 'met');
    const action = sample.actions[0];
    if (!action) throw new Error('The sample has actions');
    await db.records('actions').update(action.id, { title: 'Intussen' });
    only(await mergeInto(file, null, means()), 'merged');
    const { workshop, actions } = await stored();
    expect(workshop.date).toBe(otherDay);
    expect(actions.find((each) => each.id === action.id)?.title).toBe('Intussen');
  });

  it('asks where both say something else, stores nothing until then, and does as is decided', async () => {
    const other = (await here()).change(changeDay(otherDay));
    await db.records('workshops').update(id, { date: '2027-03-03' });
    const file = incoming(other.file());
    const before = await stored();
    const { deciding } = only(await mergeInto(file, null, means(notNow)), 'asks');
    expect(deciding.conflicts).toHaveLength(1);
    expect(await stored()).toEqual(before);
    const choices = new Map(deciding.conflicts.map(({ key }) => [key, 'theirs' as const]));
    only(await mergeInto(deciding.incoming, { choices, same: [] }, means()), 'merged');
    expect((await stored()).workshop.date).toBe(otherDay);
  });

  it('keeps the version of an answer that gives way as an earlier one', async () => {
    const [mine, theirs] = twoLaptops(sample);
    const [response] = sample.responses;
    if (!response) throw new Error('The sample has answers');
    const answer = (level: 1 | 4) => (data: WorkshopData) => {
      data.responses = data.responses.map((each) =>
        each.id === response.id ? { ...each, comments: { ...each.comments, strategy: `${level}` } } : each,
      );
    };
    mine.change(answer(1));
    theirs.change(answer(4));
    await store(mine.data);
    const file = incoming(theirs.file());
    const asked = await mergeInto(file, null, means());
    if (asked.kind === 'asks') {
      const choices = new Map(asked.deciding.conflicts.map(({ key }) => [key, 'theirs' as const]));
      only(await mergeInto(file, { choices, same: [] }, means()), 'merged');
    }
    const kept = (await readEarlierResponses(id, db)).map((version) => version.response.comments);
    expect(kept).toEqual([expect.objectContaining({ strategy: '1' })]);
  });

  it('with a file without names takes the moments out of earlier versions of answers', async () => {
    const file = await anonymousFile();
    await keepEarlier();
    only(await mergeInto(file, { choices: new Map(), same: [] }, means()), 'merged');
    await expectNoMoments();
  });

  it('says why not when both are made with another model', async () => {
    const other = (await here()).change((data) => {
      data.workshop = { ...data.workshop, packId: 'other' as typeof data.workshop.packId };
    });
    const { fault } = only(await mergeInto(incoming(other.file()), null, means(notNow)), 'refused');
    expect(fault.kind).toBe('other-model');
  });

  it('that is ended halfway, or of what is gone by then, stores nothing', async () => {
    const file = incoming((await here()).change(changeDay(otherDay)).file());
    only(await mergeInto(file, null, means({ ...notNow, merge: async () => null })), 'ended');
    only(await mergeInto(file, null, means({ ...notNow, leavingCopy: async () => null })), 'ended');
  });
});

describe('merging a file in which people are forgotten', () => {
  const forgottenFile = () =>
    incoming(
      new Laptop(
        withoutPeople(sample, { newId: () => randomUUID(), now: () => '2027-05-01T12:00:00.000Z' }),
      ).file(),
    );

  it('forgets their phones here too, and renews the backups after that', async () => {
    await store(sample);
    const [person] = sample.participants;
    if (!person) throw new Error('The sample has people');
    await db.devices.add({
      id: deviceIdSchema.parse('a'.repeat(64)),
      workshopId: id,
      participantId: person.id,
    });
    const file = forgottenFile();
    const { meeting } = only(await takeIn(file, 'file', means()), 'met');
    expect(meeting).toMatchObject({ people: 'forgets', canUndo: false });
    let phonesAtBackup: number | null = null;
    const renewBackups = async () => {
      phonesAtBackup = await db.devices.count();
      return true;
    };
    const asked = await mergeInto(file, null, means({ renewBackups }));
    const done =
      asked.kind === 'asks'
        ? await mergeInto(file, { choices: new Map(), same: [] }, means({ renewBackups }))
        : asked;
    expect(only(done, 'forgot').areBackupsRenewed).toBe(true);
    expect(phonesAtBackup).toBe(0);
    expect((await stored()).participants.every(({ name }) => name === '')).toBe(true);
  });

  it('says so when old backups are left', async () => {
    await store(sample);
    const decided = { choices: new Map(), same: [] };
    const done = await mergeInto(forgottenFile(), decided, means({ renewBackups: async () => false }));
    expect(only(done, 'forgot').areBackupsRenewed).toBe(false);
  });

  it('forgets nobody a second time, and lets nobody come back', async () => {
    await store(sample);
    const file = forgottenFile();
    await mergeInto(file, { choices: new Map(), same: [] }, means());
    const renewBackups = async () => {
      throw new Error('Nothing is to be forgotten');
    };
    only(await mergeInto(file, { choices: new Map(), same: [] }, means({ renewBackups })), 'merged');
    const named = incoming(new Laptop(sample).file());
    const { meeting } = only(await takeIn(named, 'file', means()), 'met');
    expect(meeting.people).toBe('forgotten');
  });
});
