import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile as writeFileAsync } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findBrowser, hasDisplay } from '../../../electron/browserHost/findBrowser.ts';
import { handOver } from '../../../electron/browserHost/handOver.ts';
import { saved } from './keeping.ts';
import { makeRenderer, PageClient } from './pageClient.ts';

const script = fileURLToPath(new URL('hostProcess.ts', import.meta.url));
let folder: string;
let renderer: string;
let started: ChildProcess[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'praatplaat-start-'));
  renderer = makeRenderer(folder);
  started = [];
});
afterEach(async () => {
  for (const child of started) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

interface Run {
  child: ChildProcess;
  output: () => string;
  says(pattern: RegExp): Promise<RegExpExecArray>;
  code: Promise<number | null>;
}

function start(
  port: number,
  words: readonly string[] = ['--no-open'],
  env: Record<string, string> = {},
): Run {
  const child = spawn(process.execPath, [script, `${port}`, renderer, ...words], {
    env: {
      ...process.env,
      PRAATPLAAT_DATA: join(folder, 'data'),
      LANG: 'nl_NL.UTF-8',
      LC_ALL: 'nl_NL.UTF-8',
      ...env,
    },
    cwd: folder,
  });
  started.push(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
    });
  }
  return {
    child,
    output: () => text,
    async says(pattern) {
      for (let attempt = 0; attempt < 1000; attempt += 1) {
        const match = pattern.exec(text);
        if (match !== null) return match;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      throw new Error(`never said ${pattern}: ${text}`);
    },
    code: new Promise((resolve) => child.once('close', resolve)),
  };
}

const address = /http:\/\/127\.0\.0\.1:\d+\/#token=([\w-]{43})/;

describe('starting the browser host', () => {
  test('prints the address; a second start finds the first, prints the same and ends well', async () => {
    const port = await freePort();
    const first = start(port);
    const [url] = await first.says(address);
    const second = start(port);
    expect(await second.code).toBe(0);
    expect(second.output()).toContain(`Praatplaat draait al: ${url}`);
    expect(first.child.exitCode).toBeNull();
  });

  test('says what to do when another program has the port, and fails', async () => {
    const other = createServer((_request, response) => response.end('{"name":"Iets anders"}'));
    other.listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const run = start(port);
    expect(await run.code).toBe(1);
    expect(run.output()).toMatch(
      new RegExp(`^Poort ${port} is bezet door een ander programma.*Praatplaat opent daar niets`),
    );
    if (process.platform === 'linux') expect(run.output()).toContain(`(proces ${process.pid})`);
    other.close();
  });

  test('opens nothing at a program that only looks like Praatplaat, and shows it no token', async () => {
    await mkdir(join(folder, 'data'), { recursive: true });
    await writeFileAsync(join(folder, 'data', 'browser-host.token'), 'a'.repeat(43));
    const asked: string[] = [];
    const impostor = createServer((request, response) => {
      asked.push(`${request.url}`);
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ name: 'Praatplaat', version: '1.0.0', proof: '0'.repeat(64) }));
    });
    impostor.listen(0, '127.0.0.1');
    await new Promise((resolve) => impostor.once('listening', resolve));
    const { port } = impostor.address() as AddressInfo;
    const run = start(port, []);
    expect(await run.code).toBe(1);
    expect(run.output()).toContain('Praatplaat opent daar niets');
    expect(run.output()).not.toContain('a'.repeat(43));
    expect(asked).toHaveLength(1);
    expect(asked[0]).not.toContain('a'.repeat(43));
    impostor.close();
  });

  test('says so in one sentence when nothing was built, or the data folder cannot be written', async () => {
    const port = await freePort();
    await rm(join(renderer, 'index.html'));
    const unbuilt = start(port);
    expect(await unbuilt.code).toBe(1);
    expect(unbuilt.output()).toBe('De schermen zijn nog niet gebouwd; start met: npm start\n');

    renderer = makeRenderer(folder);
    const data = join(folder, 'secret.json', 'data');
    const unwritable = start(port, [], { PRAATPLAAT_DATA: data });
    expect(await unwritable.code).toBe(1);
    expect(unwritable.output()).toBe(
      `Praatplaat kan niet schrijven in ${data}; geef jezelf daar schrijfrecht.\n`,
    );
  });

  test('a workshop file on the command line waits for the page', async () => {
    writeFileSync(join(folder, 'dag.praatplaat'), '{"dag":1}');
    const port = await freePort();
    const run = start(port, ['--no-open', 'dag.praatplaat']);
    const [, token = ''] = await run.says(address);
    const page = await new PageClient({ port, origin: `http://127.0.0.1:${port}` }).enter(token);
    expect(await page.hears('event')).toEqual({ type: 'event', event: 'file-waiting' });
    page.say({ type: 'call', id: 1, call: 'takeWaitingFile', input: null });
    expect(await page.hears('answer')).toMatchObject({
      output: { readable: true, name: 'dag.praatplaat', text: '{"dag":1}' },
    });
    const again = start(port, ['--no-open', 'dag.praatplaat']);
    expect(await again.code).toBe(0);
    expect(again.output()).toContain('Sleep het bestand daar op de bibliotheek');
  });
});

describe.skipIf(process.platform === 'win32')('stopping it', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    '%s: the page writes its last keystrokes, then the host ends with 0',
    async (signal) => {
      const port = await freePort();
      const run = start(port);
      const [, token = ''] = await run.says(address);
      const page = await new PageClient({ port, origin: `http://127.0.0.1:${port}` }).enter(token);
      run.child.kill(signal);
      // npm passes on what the terminal sent already.
      run.child.kill(signal);
      expect(await page.hears('event')).toEqual({ type: 'event', event: 'closing' });
      await new Promise((resolve) => setTimeout(resolve, 300));
      const input = saved('Acme', 'laatste toetsen');
      page.say({ type: 'call', id: 1, call: 'writeBackup', input });
      await page.hears('answer');
      page.say({ type: 'call', id: 2, call: 'flushed', input: null });
      expect(await run.code).toBe(0);
      const [name = ''] = await readdir(join(folder, 'data', 'backups'));
      expect(readFileSync(join(folder, 'data', 'backups', name), 'utf8')).toBe('laatste toetsen');
    },
  );

  test('a page that never answers is waited for three seconds at the most; asking again ends it', async () => {
    const port = await freePort();
    const run = start(port);
    const [, token = ''] = await run.says(address);
    await new PageClient({ port, origin: `http://127.0.0.1:${port}` }).enter(token);
    const asked = performance.now();
    run.child.kill('SIGINT');
    expect(await run.code).toBe(0);
    expect(performance.now() - asked).toBeGreaterThan(2500);
    expect(performance.now() - asked).toBeLessThan(5500);

    const impatient = start(port);
    await impatient.says(address);
    await new PageClient({ port, origin: `http://127.0.0.1:${port}` }).enter(token);
    const askedTwice = performance.now();
    impatient.child.kill('SIGINT');
    await new Promise((resolve) => setTimeout(resolve, 1200));
    impatient.child.kill('SIGINT');
    expect(await impatient.code).toBe(0);
    expect(performance.now() - askedTwice).toBeLessThan(2500);
  }, 20_000);
});

describe('the window it opens', () => {
  const find = (platform: NodeJS.Platform, env: Record<string, string>, installed: readonly string[]) =>
    findBrowser({ platform, env, home: '/home/an' }, '/data', (path) => installed.includes(path));

  test('is Chrome, else Edge, else Chromium, with a profile of its own', () => {
    const chromium = '/usr/bin/chromium';
    const edge = '/usr/bin/microsoft-edge';
    const env = { PATH: 'relative:/usr/local/bin:/usr/bin' };
    expect(find('linux', env, [chromium, edge])).toEqual({
      executable: edge,
      profileFolder: '/data/browser-edge',
    });
    expect(find('linux', env, [chromium])).toEqual({
      executable: chromium,
      profileFolder: '/data/browser-chromium',
    });
    expect(find('linux', env, [])).toBeNull();
  });

  test('of a snap has its profile where the snap may write', () => {
    expect(find('linux', { PATH: '/usr/bin' }, ['/snap/bin/chromium', '/usr/bin/chromium-browser'])).toEqual({
      executable: '/snap/bin/chromium',
      profileFolder: '/home/an/snap/chromium/common/praatplaat',
    });
  });

  test('is found on Windows and macOS where their installers put it', () => {
    const program = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const env = { ProgramFiles: 'C:\\Program Files', 'ProgramFiles(x86)': 'C:\\Program Files (x86)' };
    expect(find('win32', env, [program])?.executable).toBe(program);
    const mac = '/home/an/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(find('darwin', {}, [mac])?.executable).toBe(mac);
  });

  test('needs a display', () => {
    const on = (platform: NodeJS.Platform, env: Record<string, string>) =>
      hasDisplay({ platform, env, home: '/' });
    expect([on('linux', {}), on('linux', { DISPLAY: ':0' }), on('linux', { WAYLAND_DISPLAY: 'w' })]).toEqual([
      false,
      true,
      true,
    ]);
    expect([on('win32', {}), on('darwin', {})]).toEqual([true, true]);
  });

  test.skipIf(process.platform === 'win32')('finds the token in a file of this user alone', () => {
    const profile = join(folder, 'profile');
    const url = `http://127.0.0.1:47821/#token=${'a'.repeat(43)}`;
    for (let time = 0; time < 2; time += 1) {
      const page = handOver(url, profile);
      expect(page).toMatch(/^file:\/\/.*\/profile\/praatplaat\.html$/);
      expect(readFileSync(fileURLToPath(page), 'utf8')).toContain(`location.replace("${url}")`);
      expect(statSync(fileURLToPath(page)).mode & 0o777).toBe(0o600);
      expect(statSync(profile).mode & 0o777).toBe(0o700);
      chmodSync(fileURLToPath(page), 0o644);
    }
  });

  test.skipIf(process.platform !== 'linux')('is an app window on the page, unless root asks', async () => {
    const bin = join(folder, 'bin');
    mkdirSync(bin);
    const log = join(folder, 'opened.txt');
    writeFileSync(join(bin, 'chromium'), `#!/bin/sh\nprintf '%s\\n' "$@" > '${log}'\n`);
    chmodSync(join(bin, 'chromium'), 0o755);
    const run = start(await freePort(), [], { DISPLAY: ':77', PATH: bin });
    const [url] = await run.says(address);
    await new Promise((resolve) => setTimeout(resolve, 400));
    const opened = (await readdir(folder)).includes('opened.txt') ? readFileSync(log, 'utf8') : null;
    if (process.getuid?.() === 0) expect(opened).toBeNull();
    else {
      expect(opened).toMatch(/^--app=file:\/\/\/.*\/praatplaat\.html$/m);
      // Every user of the machine can read a command line.
      expect(opened).not.toContain(new URL(url).hash.replace('#token=', ''));
    }
  });
});
