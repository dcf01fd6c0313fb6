import { chmod, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createRoomService } from '../../../electron/room/roomService.ts';
import { dataFolderOf, keepPrivate } from '../../../electron/services/dataFolder.ts';
import { handleCall, RefusedCall } from '../../../electron/services/handleCall.ts';
import { createSafeKeeping } from '../../../electron/services/safeKeeping.ts';
import { createServices } from '../../../electron/services/services.ts';
import { createWaitingFiles } from '../../../electron/services/waitingFiles.ts';
import type { HostServices } from '../../../shared/host/contract.ts';
import { saved, version } from './keeping.ts';

let folder: string;
let services: HostServices;
const makePdf = vi.fn(async () => new Uint8Array(Buffer.from('%PDF')).subarray(1));
const onFlushed = vi.fn();
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'praatplaat-services-'));
  services = createServices({
    kind: 'browser',
    version: '1.2.3',
    keeping: createSafeKeeping(folder, 'browser'),
    waitingFiles: createWaitingFiles(() => undefined),
    makePdf,
    room: createRoomService({ phoneFolder: folder, tell: () => undefined }),
    onFlushed,
  });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const scene = { width: 100, height: 50, title: '', description: '', background: '#ffffff', shapes: [] };
const call = (name: string, input: unknown) => handleCall(services, name, input);

describe('a call of the contract', () => {
  test('describe tells who the host is and where backups are', async () => {
    expect(await call('describe', null)).toEqual({
      kind: 'browser',
      version: '1.2.3',
      backupFolder: join(folder, 'backups'),
    });
  });

  test('a backup is written, listed and read', async () => {
    const written = await call('writeBackup', saved('Acme', 'all of it'));
    expect(written).toMatchObject({ saved: true, backup: { workshopId: 'w1', bytes: 9 } });
    const [backup] = (await call('listBackups', null)) as { id: string }[];
    expect(await call('readBackup', { id: backup?.id })).toEqual({ text: 'all of it' });
  });

  test('a PDF comes as base64 of exactly its bytes', async () => {
    const answer = await call('makePdf', { pages: [scene], title: 'T', language: 'nl' });
    expect(answer).toEqual({ base64: Buffer.from('PDF').toString('base64') });
    expect(makePdf).toHaveBeenCalledWith([scene], { title: 'T', language: 'nl' });
  });

  test('flushed reaches whoever waits for it', async () => {
    expect(await call('flushed', null)).toBeNull();
    expect(onFlushed).toHaveBeenCalledOnce();
  });
});

describe('anything else is refused before a service sees it', () => {
  test.each(['', 'Describe', 'constructor', '__proto__', 'toString', 'deleteBackup'])(
    'call %j',
    async (name) => {
      await expect(call(name, null)).rejects.toThrow(RefusedCall);
    },
  );

  test.each([
    ['describe', undefined],
    ['describe', {}],
    ['writeBackup', null],
    ['writeBackup', { ...saved(), workshopId: '../w' }],
    ['writeBackup', { ...saved(), path: '/etc' }],
    [
      'answerRoomRequests',
      { owner: 'storage-1', workshopId: 'w1', lines: [{ version, text: 'one\ntwo' }], answers: [] },
    ],
    ['readBackup', { id: '../../etc/passwd' }],
    ['readBackup', { id: '..praatplaat' }],
    ['readBackup', { id: ['a.praatplaat'] }],
    ['makePdf', { pages: [], title: '', language: 'nl' }],
    ['makePdf', { pages: [{ ...scene, width: 1e9 }], title: '', language: 'nl' }],
  ])('%s with %j', async (name, input) => {
    const write = vi.spyOn(services, 'writeBackup');
    await expect(call(name, input)).rejects.toThrow(RefusedCall);
    expect(write).not.toHaveBeenCalled();
  });

  test('a drawing nested a hundred thousand groups deep', async () => {
    let shape: object = { kind: 'group', children: [] };
    for (let depth = 0; depth < 100_000; depth += 1) shape = { kind: 'group', children: [shape] };
    const input = { pages: [{ ...scene, shapes: [shape] }], title: '', language: 'nl' };
    await expect(call('makePdf', input)).rejects.toThrow(RefusedCall);
  });

  test('the refusal names the field and never repeats the value', async () => {
    const secret = 'geheim antwoord';
    const refusal = await call('writeBackup', { ...saved(), workshopId: secret }).catch(String);
    expect(refusal).toContain('writeBackup: input refused at workshopId');
    expect(refusal).not.toContain('geheim');
  });

  test('an answer that is not the contract’s never crosses either', async () => {
    const broken = {
      ...services,
      listBackups: async () => [{ id: '/etc/passwd' }],
    } as unknown as HostServices;
    await expect(handleCall(broken, 'listBackups', null)).rejects.toThrow();
  });
});

describe('the data folder', () => {
  const home = '/home/an';
  test.each([
    ['linux', {}, '/home/an/.local/share/praatplaat'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/praatplaat'],
    ['darwin', {}, '/home/an/Library/Application Support/Praatplaat'],
    ['win32', { APPDATA: '/roaming' }, '/roaming/Praatplaat'],
    ['win32', {}, '/home/an/AppData/Roaming/Praatplaat'],
    ['linux', { PRAATPLAAT_DATA: '/elsewhere' }, '/elsewhere'],
  ] as const)('on %s with %j', (platform, env, expected) => {
    const found = dataFolderOf({ platform, env, home });
    expect(found.replace(/^[A-Z]:/, '').replaceAll('\\', '/')).toBe(expected);
  });

  test.skipIf(process.platform === 'win32')('is for this user alone, also one that was there', async () => {
    const made = join(folder, 'data');
    keepPrivate(made);
    expect((await stat(made)).mode & 0o777).toBe(0o700);
    await chmod(made, 0o755);
    keepPrivate(made);
    expect((await stat(made)).mode & 0o777).toBe(0o700);
  });
});
