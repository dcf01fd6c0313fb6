import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createWaitingFiles, openedPaths } from '../../../electron/services/waitingFiles.ts';

let folder: string;
let news: number;
let files: ReturnType<typeof createWaitingFiles>;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'praatplaat-waiting-'));
  news = 0;
  files = createWaitingFiles(() => {
    news += 1;
  });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);

test('files are taken in the order in which they were opened, once each', async () => {
  await writeFile(at('een.praatplaat'), '{"één":1}');
  await writeFile(at('twee.praatplaat'), '{}');
  files.add([at('een.praatplaat'), at('twee.praatplaat')]);
  files.add([at('een.praatplaat')]);
  expect(news).toBe(1);
  expect(files.count).toBe(2);
  expect(await files.take()).toEqual({ readable: true, name: 'een.praatplaat', text: '{"één":1}' });
  expect(await files.take()).toEqual({ readable: true, name: 'twee.praatplaat', text: '{}' });
  expect(await files.take()).toBeNull();
});

test('a file of 50 MB is read, a larger one is named too large', async () => {
  await writeFile(at('limit.praatplaat'), '');
  await truncate(at('limit.praatplaat'), 50_000_000);
  await writeFile(at('large.praatplaat'), '');
  await truncate(at('large.praatplaat'), 50_000_001);
  files.add([at('limit.praatplaat'), at('large.praatplaat')]);
  expect((await files.take())?.readable).toBe(true);
  expect(await files.take()).toEqual({ readable: false, name: 'large.praatplaat', fault: 'too-large' });
});

test('a folder, a missing file, bytes that are no text: unreadable, and the next file still comes', async () => {
  await mkdir(at('folder.praatplaat'));
  await writeFile(at('bytes.praatplaat'), Buffer.from([0x50, 0x4b, 0x03, 0x04, 0xff, 0xfe, 0x80]));
  await writeFile(at('good.praatplaat'), '{}');
  files.add(['folder', 'missing', 'bytes', 'good'].map((name) => at(`${name}.praatplaat`)));
  for (const name of ['folder.praatplaat', 'missing.praatplaat', 'bytes.praatplaat']) {
    expect(await files.take()).toEqual({ readable: false, name, fault: 'unreadable' });
  }
  expect((await files.take())?.readable).toBe(true);
});

test.skipIf(process.platform === 'win32')(
  'a named pipe never makes the host wait',
  async () => {
    execFileSync('mkfifo', [at('pipe.praatplaat')]);
    files.add([at('pipe.praatplaat')]);
    expect(await files.take()).toEqual({ readable: false, name: 'pipe.praatplaat', fault: 'unreadable' });
  },
  2000,
);

test('the queue has an end', () => {
  files.add(Array.from({ length: 500 }, (_, index) => at(`${index}.praatplaat`)));
  expect(files.count).toBe(50);
});

test('of a command line only workshop files count, from wherever it was typed', () => {
  const address = pathToFileURL(at('met spatie.praatplaat')).href;
  const words = [
    '--inspect=x.praatplaat',
    'a.praatplaat',
    'notes.txt',
    address,
    '.',
    'file://%zz',
    'B.PRAATPLAAT',
  ];
  expect(openedPaths(words, folder)).toEqual([
    resolve(folder, 'a.praatplaat'),
    at('met spatie.praatplaat'),
    resolve(folder, 'B.PRAATPLAAT'),
  ]);
});
