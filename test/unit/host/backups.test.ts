import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, open, readdir, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hostCalls } from '../../../shared/host/contract.ts';
import { workshopIdSchema } from '../../../shared/model/ids.ts';
import { openBackups, saved, version, workshopId } from './keeping.ts';

const otherId = workshopIdSchema.parse('w2');
const day = 24 * 60 * 60 * 1000;

let parent: string;
let folder: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'praatplaat-backups-'));
  folder = join(parent, 'backups');
});
afterEach(() => rm(parent, { recursive: true, force: true }));

describe('a backup', () => {
  test('comes back letter for letter, and the list tells what it is', async () => {
    const now = new Date('2026-11-21T10:15:00.123Z');
    const backups = openBackups(folder, { now: () => now });
    const text = JSON.stringify({ organisation: 'Café Zuïd ❤', lines: 'x'.repeat(10_000) });
    const written = await backups.write(saved('Café Zuïd & Zn.', text));

    const list = await backups.list();
    expect(written).toEqual({ saved: true, backup: list[0] });
    expect(list).toEqual([
      {
        id: `Café Zuïd & Zn_1d_20261121T101500123Z_${Date.parse(version).toString(36)}_w1.praatplaat`,
        workshopId: 'w1',
        organisation: 'Café Zuïd & Zn',
        savedAt: '2026-11-21T10:15:00.123Z',
        sequence: 1,
        version,
        host: 'desktop',
        bytes: Buffer.byteLength(text),
      },
    ]);
    expect(hostCalls.listBackups.output.safeParse(list).success).toBe(true);
    expect(await backups.read(list[0]?.id ?? '')).toEqual({ text });
  });

  test.each([
    ['Zuivelcoöperatie De Wei', 'Zuivelcoöperatie De Wei'],
    ['Łódź & Σπίτι – Groep B.V.', 'Łódź & Σπίτι – Groep B.V'],
    ['Fries/Gronings: «Ús» *?"<>|\\', 'Fries Gronings «Ús»'],
    ['..//../etc', 'etc'],
    ['con', 'Workshop con'],
    ['NUL.txt', 'Workshop NUL.txt'],
    ['a_b', 'a b'],
    ['\u202e\u0000 \n', 'Workshop'],
    ['ö'.repeat(200), 'ö'.repeat(40)],
  ])('of %j has a name with its letters, that every system takes', async (organisation, name) => {
    const backups = openBackups(folder);
    await backups.write(saved(organisation));
    const [backup] = await backups.list();
    expect(backup?.organisation).toBe(name);
    expect(await backups.read(backup?.id ?? '')).not.toBeNull();
    expect(hostCalls.readBackup.input.safeParse({ id: backup?.id }).success).toBe(true);
  });

  test('is never written over, even within the same millisecond', async () => {
    const now = new Date('2026-11-21T10:15:00.000Z');
    const backups = openBackups(folder, { now: () => now });
    await Promise.all([1, 2, 3].map((number) => backups.write(saved('Acme', `text ${number}`))));
    const texts = await Promise.all((await backups.list()).map(({ id }) => backups.read(id)));
    expect(texts.map((found) => found?.text).sort()).toEqual(['text 1', 'text 2', 'text 3']);
  });

  test('keeps ids with colons and of any length apart, in names that Windows takes', async () => {
    const backups = openBackups(folder);
    const ids = ['a:b', 'a_b', 'a-b', 'x'.repeat(64)].map((id) => workshopIdSchema.parse(id));
    for (const id of ids) await backups.write(saved('O'.repeat(200), 'text', id));
    const list = await backups.list();
    expect(new Set(list.map((backup) => backup.workshopId))).toEqual(new Set(ids));
    expect(list.every(({ id }) => id.length <= 255 && !/[:<>"/\\|?*]/.test(id))).toBe(true);
    expect(hostCalls.listBackups.output.safeParse(list).success).toBe(true);
  });

  test.skipIf(process.platform === 'win32')('is readable by its owner alone', async () => {
    const backups = openBackups(folder);
    await backups.write(saved());
    const { stat } = await import('node:fs/promises');
    const [name = ''] = await readdir(folder);
    expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
  });
});

describe('a disk that does not cooperate', () => {
  test.skipIf(process.platform !== 'linux')('full: a fault, and nothing half-written stays', async () => {
    // /dev/full answers every write as a full disk does.
    const steps = { open: (() => open('/dev/full', 'w')) as typeof open, rename };
    const backups = openBackups(folder, { steps });
    expect(await backups.write(saved())).toEqual({ saved: false, fault: 'no-space' });
    expect(await readdir(folder)).toEqual([]);
  });

  test('a folder that cannot be made: a fault', async () => {
    await writeFile(join(parent, 'file'), '');
    const backups = openBackups(join(parent, 'file', 'backups'));
    expect(await backups.write(saved())).toEqual({ saved: false, fault: 'not-writable' });
    expect(await backups.list()).toEqual([]);
  });

  test('a rename that is refused: a fault, no leftovers, and the next backup works', async () => {
    let refusals = 10;
    const steps = {
      open,
      rename: (async (from, to) => {
        refusals -= 1;
        if (refusals >= 0) throw Object.assign(new Error('no'), { code: 'EIO' });
        await rename(from, to);
      }) as typeof rename,
    };
    const backups = openBackups(folder, { steps });
    expect(await backups.write(saved())).toEqual({ saved: false, fault: 'not-writable' });
    expect(await readdir(folder)).toEqual([]);
    refusals = 0;
    expect((await backups.write(saved())).saved).toBe(true);
  });

  test('a process killed between write and rename leaves earlier backups whole and no new one', async () => {
    const backups = openBackups(folder);
    await backups.write(saved('Acme', 'whole'));
    const script = fileURLToPath(new URL('killedWriter.ts', import.meta.url));
    const child = spawn(process.execPath, [script, folder], { stdio: 'ignore' });
    const signal = await new Promise((resolve) => child.once('exit', (_code, how) => resolve(how)));
    expect(signal).toBe('SIGKILL');

    const names = await readdir(folder);
    expect(names).toHaveLength(2);
    const list = await backups.list();
    expect(list).toHaveLength(1);
    expect(await backups.read(list[0]?.id ?? '')).toEqual({ text: 'whole' });

    // An hour later nobody can still be writing it: the next backup clears it away.
    const partial = names.find((name) => name.endsWith('.partial')) ?? '';
    await backups.write(saved());
    expect(await readdir(folder)).toContain(partial);
    const longAgo = new Date(Date.now() - day);
    await utimes(join(folder, partial), longAgo, longAgo);
    await backups.write(saved());
    expect(await readdir(folder)).not.toContain(partial);
  });
});

describe('over sixty days with fifteen backups a day', () => {
  test('the last ten stay, one of each of the last thirty days, and other workshops are left alone', async () => {
    let now = new Date('2026-09-01T08:00:00.000Z').getTime();
    const backups = openBackups(folder, { now: () => new Date(now) });
    await backups.write(saved('Other', 'other', otherId));
    for (let dayNumber = 0; dayNumber < 60; dayNumber += 1) {
      for (let number = 0; number < 15; number += 1) {
        await backups.write(saved('Acme', `day ${dayNumber}, number ${number}`));
        now += 20 * 60 * 1000;
      }
      now += day - 15 * 20 * 60 * 1000;
    }

    const list = await backups.list();
    const mine = list.filter((backup) => backup.workshopId === workshopId);
    const texts = await Promise.all(mine.map(async ({ id }) => (await backups.read(id))?.text));
    const lastTen = Array.from({ length: 10 }, (_, index) => `day 59, number ${14 - index}`);
    const lastOfDay = Array.from({ length: 29 }, (_, index) => `day ${58 - index}, number 14`);
    expect(texts).toEqual([...lastTen, ...lastOfDay]);
    expect(list.filter((backup) => backup.workshopId === otherId)).toHaveLength(1);
  }, 60_000);

  test('backups dated in the future, by a clock that was wrong, never push out the real ones', async () => {
    let now = new Date('2030-01-01T00:00:00.000Z').getTime();
    const backups = openBackups(folder, { now: () => new Date(now) });
    for (let number = 0; number < 12; number += 1) {
      await backups.write(saved('Acme', `future ${number}`));
      now += 1000;
    }
    now = new Date('2026-11-21T10:00:00.000Z').getTime();
    for (let number = 0; number < 10; number += 1) {
      await backups.write(saved('Acme', `now ${number}`));
      now += 1000;
    }
    const texts = await Promise.all(
      (await backups.list()).map(async ({ id }) => (await backups.read(id))?.text),
    );
    // The order is that of writing; of the day that is still to come one stays, as of any day.
    expect(texts).toEqual([...Array.from({ length: 10 }, (_, index) => `now ${9 - index}`), 'future 11']);
  });
});

describe('what else lies in the folder', () => {
  test('is neither listed, read nor deleted', async () => {
    await mkdir(folder, { recursive: true });
    const foreign = [
      'notes.txt',
      'workshop.praatplaat',
      'Acme_20261321T101500123Z_w1.praatplaat',
      'Acme_20260230T101500123Z_w1.praatplaat',
      'Acme_20261121T101500123Z_.praatplaat',
      'Acme_20261121T101500123Z_w 1.praatplaat',
      'Acme_20261121T101500123Z_w1.praatplaat.bak',
      'CON.praatplaat',
    ];
    for (const name of foreign) await writeFile(join(folder, name), 'foreign');
    await mkdir(join(folder, 'Folder_20261121T101500123Z_w1.praatplaat'));
    const backups = openBackups(folder);
    expect(await backups.list()).toEqual([]);
    for (const name of foreign) expect(await backups.read(name)).toBeNull();
    await backups.write(saved());
    expect((await readdir(folder)).length).toBe(foreign.length + 2);
  });

  test('a backup that goes while it is looked at is simply gone', async () => {
    const backups = openBackups(folder);
    const written = await backups.write(saved());
    const id = written.saved ? written.backup.id : '';
    await rm(join(folder, id));
    expect(await backups.read(id)).toBeNull();
    await symlink(join(folder, 'nowhere'), join(folder, id)).catch(() => undefined);
    expect(await backups.list()).toEqual([]);
  });

  test('no id leads out of the folder', async () => {
    await writeFile(join(parent, 'Acme_20261121T101500123Z_w1.praatplaat'), 'outside');
    const backups = openBackups(folder);
    await backups.write(saved());
    for (const id of [
      '../Acme_20261121T101500123Z_w1.praatplaat',
      '..\\Acme_20261121T101500123Z_w1.praatplaat',
      '/etc/passwd',
      'a/../../Acme_20261121T101500123Z_w1.praatplaat',
      '%2e%2e/Acme_20261121T101500123Z_w1.praatplaat',
    ]) {
      expect(hostCalls.readBackup.input.safeParse({ id }).success).toBe(false);
      expect(await backups.read(id)).toBeNull();
    }
  });
});

describe('backups of a workshop whose participants are forgotten', () => {
  test('go all, half-written ones too, and those of other workshops stay', async () => {
    const backups = openBackups(folder);
    await backups.write(saved());
    await backups.write(saved());
    await backups.write(saved('Other', '{}', otherId));
    await writeFile(join(folder, `.${'0'.repeat(36)}.partial`), 'Sanne');
    expect(await backups.forget({ workshopId })).toEqual({ left: 0 });
    expect((await backups.list()).map((backup) => backup.workshopId)).toEqual([otherId]);
    expect(await readdir(folder)).toHaveLength(1);
  });
});
