import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { removeExpired } from '../../../renderer/storage/bin.ts';
import { openDatabase, PraatplaatDatabase, schemaVersion } from '../../../renderer/storage/database.ts';
import { execute } from '../../../renderer/storage/execute.ts';
import { readWorkshop } from '../../../renderer/storage/queries.ts';
import { importWorkshop } from '../../../shared/commands/whole.ts';
import { sampleWorkshop } from '../../../shared/sample/sampleWorkshop.ts';
import { shownOf } from '../analysis/outsider.ts';
import { granted } from '../commands/store.ts';

const name = 'praatplaat';
let db: PraatplaatDatabase;

/** What a later version of the program would leave behind. */
async function leaveNewerData(): Promise<void> {
  const newer = new Dexie(name);
  newer.version(schemaVersion + 1).stores({ workshops: 'id, deletedAt, colour' });
  await newer.open();
  await newer.table('workshops').add({ id: 'from-the-future', colour: 'violet' });
  newer.close();
}

beforeEach(() => {
  db = new PraatplaatDatabase(name);
});
afterEach(async () => {
  db.close();
  await Dexie.delete(name);
});

describe('opening the storage', () => {
  it('is free to write to storage that is new or of this version', async () => {
    expect(await openDatabase(db, () => undefined)).toBeNull();
    db.close();
    db = new PraatplaatDatabase(name);
    expect(await openDatabase(db, () => undefined)).toBeNull();
  });

  it('refuses data of a newer version, and leaves them as they were', async () => {
    await leaveNewerData();
    expect(await openDatabase(db, () => undefined)).toBe('newer-data');
    expect(db.isOpen()).toBe(false);
    const again = await new Dexie(name).open();
    expect(await again.table('workshops').toArray()).toEqual([{ id: 'from-the-future', colour: 'violet' }]);
    expect(again.verno).toBe(schemaVersion + 1);
    again.close();
  });

  it('stops writing when a newer window upgrades the data under it', async () => {
    const onStop = vi.fn();
    await openDatabase(db, onStop);
    await leaveNewerData();
    expect(onStop).toHaveBeenCalledWith('newer-window');
    const sample = sampleWorkshop('nl');
    expect(await execute(importWorkshop(sample, null), db)).toMatchObject({
      ok: false,
      fault: { kind: 'storage' },
    });
  });
});

describe('the bin', () => {
  const dayAfter = (days: number) => new Date(Date.parse('2027-03-01T12:00:00Z') + days * 86_400_000);
  const thrownAway = '2027-03-01T12:00:00.000Z';

  it('keeps a workshop for thirty days, and then lets go of all of it', async () => {
    const sample = sampleWorkshop('nl');
    const binned = { ...sample, workshop: { ...sample.workshop, deletedAt: thrownAway } };
    await openDatabase(db, () => undefined);
    granted(await execute(importWorkshop(binned, null), db));
    await removeExpired(dayAfter(29), db);
    expect((await readWorkshop(sample.workshop.id, db))?.responses).toHaveLength(sample.responses.length);
    await removeExpired(dayAfter(31), db);
    expect(await readWorkshop(sample.workshop.id, db)).toBeNull();
    expect(await db.records('responses').count()).toBe(0);
  });

  it('lets go of people, and of nobody else; in what was shown their answers stay as nobody’s', async () => {
    const sample = sampleWorkshop('nl');
    const [first, ...others] = sample.participants;
    if (!first) throw new Error('The sample has participants');
    const participants = [{ ...first, deletedAt: thrownAway }, ...others];
    await openDatabase(db, () => undefined);
    granted(await execute(importWorkshop({ ...sample, participants }, null), db));
    await removeExpired(dayAfter(31), db);
    const left = await readWorkshop(sample.workshop.id, db);
    expect(left?.participants.map(({ id }) => id).sort()).toEqual(others.map(({ id }) => id).sort());
    expect(left?.responses).toHaveLength(sample.responses.length);
    const known = [...(left?.responses ?? []), ...(left?.rounds.flatMap(({ seats }) => seats ?? []) ?? [])];
    expect(known.some(({ participantId }) => participantId === first.id)).toBe(false);
    expect(left && JSON.parse(shownOf(left))).toEqual(JSON.parse(shownOf(sample)));
  });
});

describe('a database that the browser closes', () => {
  it('opens again by itself once that works, though the first tries fail', async () => {
    const db = new PraatplaatDatabase('closed-by-the-browser');
    const onReopened = vi.fn();
    expect(await openDatabase(db, () => undefined, onReopened)).toBeNull();
    const failing = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('The disk is full', 'UnknownError');
    });
    db.backendDB().onclose?.(new Event('close'));
    await expect(db.settings.count()).rejects.toThrow();
    await expect(db.settings.count()).rejects.toThrow();
    expect(onReopened).not.toHaveBeenCalled();

    failing.mockRestore();
    await vi.waitFor(() => expect(onReopened).toHaveBeenCalledOnce(), 5000);
    expect(await db.settings.count()).toBe(0);
    await db.delete();
  });
});
