import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createJournals, type Journals } from '../../../electron/services/journals.ts';
import { createReserve } from '../../../electron/services/reserve.ts';
import { hostCalls } from '../../../shared/host/contract.ts';
import { workshopIdSchema } from '../../../shared/model/ids.ts';
import { noReserve, openBackups, saved, workshopId } from './keeping.ts';

let parent: string;
let folder: string;
let file: string;
let journals: Journals;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'praatplaat-journal-'));
  folder = join(parent, 'journal');
  file = join(folder, 'w1.journal');
  journals = createJournals({ folder, reserve: noReserve });
});
afterEach(() => rm(parent, { recursive: true, force: true }));

const at = (second: number) => `2027-01-14T10:00:0${second}.000Z`;
const line = (second: number, text = `{"answer":${second}}`) => ({ version: at(second), text });
const fullDisk = () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }));

describe('a journal', () => {
  test('gives back what was kept, also to the next host, and is for its owner’s eyes', async () => {
    expect(await journals.keep(workshopId, [line(1), line(2, '{"comment":"Zoë ❤"}')])).toEqual({
      kept: true,
    });
    await journals.keep(workshopId, [line(3)]);
    const found = await createJournals({ folder, reserve: noReserve }).read();
    expect(found).toEqual([
      { workshopId, lines: [line(1), line(2, '{"comment":"Zoë ❤"}'), line(3)], damaged: 0 },
    ]);
    expect(hostCalls.readJournals.output.safeParse(found).success).toBe(true);
    if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  test('keeps workshops apart, whatever their ids', async () => {
    const ids = ['a:b', 'a_b', 'a-b'].map((id) => workshopIdSchema.parse(id));
    for (const [index, id] of ids.entries()) await journals.keep(id, [line(index)]);
    const found = await journals.read();
    expect(new Set(found.map((each) => each.workshopId))).toEqual(new Set(ids));
  });

  test('loses what was cut off while writing, and nothing else; the next lines stand whole', async () => {
    await journals.keep(workshopId, [line(1), line(2)]);
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.slice(0, -9));
    expect(await journals.read()).toEqual([{ workshopId, lines: [line(1)], damaged: 0 }]);
    await journals.keep(workshopId, [line(3)]);
    expect(await journals.read()).toEqual([{ workshopId, lines: [line(1), line(3)], damaged: 0 }]);
  });

  test('begins anew where its folder was taken away, and after lines that were dropped', async () => {
    await journals.keep(workshopId, [line(1), line(2)]);
    await rm(folder, { recursive: true });
    expect(await journals.keep(workshopId, [line(3), line(4)])).toEqual({ kept: true });
    await journals.dropUpTo(workshopId, at(3));
    await journals.keep(workshopId, [line(5)]);
    expect(await journals.read()).toEqual([{ workshopId, lines: [line(4), line(5)], damaged: 0 }]);
  });

  test('tells a damaged line from one that was cut off', async () => {
    await journals.keep(workshopId, [line(1), line(2), line(3)]);
    await writeFile(file, (await readFile(file, 'utf8')).replace('"answer":2', '"answer":5'));
    expect(await journals.read()).toEqual([{ workshopId, lines: [line(1), line(3)], damaged: 1 }]);
  });

  test('is empty where there is none, and passes over what else lies there', async () => {
    expect(await journals.read()).toEqual([]);
    await mkdir(folder);
    await writeFile(join(folder, 'notes.txt'), 'x');
    expect(await journals.read()).toEqual([]);
  });
});

describe('a full disk', () => {
  test('is a fault, and nothing was added', async () => {
    const full = createJournals({ folder, reserve: noReserve, append: fullDisk });
    expect(await full.keep(workshopId, [line(1)])).toEqual({ kept: false, fault: 'no-space' });
    expect(await journals.read()).toEqual([]);
  });

  test('gives way once: what was put aside goes, and the answers take its place', async () => {
    await writeFile(join(parent, 'reserve'), 'nothing');
    let attempts = 0;
    const append = async () => {
      attempts += 1;
      if ((await readdir(parent)).includes('reserve')) await fullDisk();
    };
    const reserved = createJournals({ folder, reserve: createReserve(parent), append });
    expect(await reserved.keep(workshopId, [line(1)])).toEqual({ kept: true });
    expect(attempts).toBe(2);
    expect(await readdir(parent)).not.toContain('reserve');
  });
});

describe('a journal and a backup', () => {
  test('a backup that holds its lines takes their place, those after it stay', async () => {
    const backups = openBackups(join(parent, 'backups'), { journals });
    await journals.keep(workshopId, [line(1), line(2)]);
    await journals.keep(workshopId, [line(3)]);
    await backups.write({ ...saved(), version: at(2), holdsUpTo: at(2) });
    expect(await journals.read()).toEqual([{ workshopId, lines: [line(3)], damaged: 0 }]);
    await backups.write({ ...saved(), version: at(4), holdsUpTo: at(4) });
    expect(await readdir(folder)).toEqual([]);
  });

  test('a backup that could not be written takes no line’s place', async () => {
    await writeFile(join(parent, 'file'), '');
    const backups = openBackups(join(parent, 'file', 'backups'), { journals });
    await journals.keep(workshopId, [line(1)]);
    expect((await backups.write({ ...saved(), version: at(4), holdsUpTo: at(4) })).saved).toBe(false);
    expect(await journals.read()).toHaveLength(1);
  });

  test('who is forgotten is forgotten in both', async () => {
    const backups = openBackups(join(parent, 'backups'), { journals });
    await journals.keep(workshopId, [line(1)]);
    expect(await backups.forget({ workshopId })).toEqual({ left: 0 });
    expect(await readdir(folder)).toEqual([]);
  });
});
