import { readFile, stat, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowserHost } from '../../../electron/browserHost/startBrowserHost.ts';
import { socketCloseCodes } from '../../../shared/host/contract.ts';
import { hostProof } from '../../../shared/host/proof.ts';
import { saved } from './keeping.ts';
import { ask, askRaw, makeRenderer, PageClient, startTestHost, type TestHost } from './pageClient.ts';

let test1: TestHost;
beforeAll(async () => {
  test1 = await startTestHost({
    requestTime: 400,
    idleTime: 400,
    helloTime: 400,
    heartbeat: 300,
    flushTime: 300,
    callsAtOnce: 3,
    connections: 40,
    sockets: 6,
    messageBytes: 50_000,
  });
});
afterAll(() => test1.stop());

describe('the page', () => {
  test.each([
    ['/', 'text/html; charset=utf-8', 'no-store'],
    ['/index.html', 'text/html; charset=utf-8', 'no-store'],
    ['/?x=1', 'text/html; charset=utf-8', 'no-store'],
    ['/assets/app-1a2b.js', 'text/javascript; charset=utf-8', 'max-age=31536000, immutable'],
    ['/assets/app-1a2b.css', 'text/css; charset=utf-8', 'max-age=31536000, immutable'],
    ['/assets/font-1a2b.ttf', 'font/ttf', 'max-age=31536000, immutable'],
  ])('%s comes as %s', async (path, type, caching) => {
    const { status, headers } = await ask(test1.port, path);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe(type);
    expect(headers['cache-control']).toBe(caching);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(headers['permissions-policy']).toContain('camera=()');
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  test('its policy starts at nothing and lets in its own files, images from data, and its socket', async () => {
    const { headers, body } = await ask(test1.port, '/');
    const policy = `${headers['content-security-policy']}`;
    const nonce = /'nonce-([^']{24})'/.exec(policy)?.[1];
    expect(policy.replace(`${nonce}`, 'N').split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'nonce-N'",
      "img-src 'self' data: blob:",
      "font-src 'self'",
      `connect-src 'self' ws://127.0.0.1:${test1.port}`,
      "manifest-src 'self'",
      "object-src 'none'",
      "frame-src 'none'",
      "worker-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]);
    expect(body).toContain(`<meta property="csp-nonce" nonce="${nonce}">`);
    const again = await ask(test1.port, '/');
    expect(again.headers['content-security-policy']).not.toBe(policy);
  });

  test('HEAD tells the same without the body', async () => {
    const { status, headers, body } = await ask(test1.port, '/assets/app-1a2b.js', { method: 'HEAD' });
    expect([status, headers['content-length'], body]).toEqual([200, '10', '']);
  });
});

describe('nothing else is served', () => {
  test.each([
    '/secret.json',
    '/../secret.json',
    '/assets/../../secret.json',
    '/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '/..%5csecret.json',
    '/assets/..\\..\\secret.json',
    '//127.0.0.1/secret.json',
    '/assets',
    '/assets/',
    '/assets/notes.txt',
    '/browser-host.token',
    '/backups',
    '/__proto__',
    '/index.html%00.js',
  ])('%s', async (path) => {
    const { status, body } = await ask(test1.port, path);
    expect(status).toBe(404);
    expect(body).not.toContain('secret');
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE'])('by %s', async (method) => {
    const { status, headers } = await ask(test1.port, '/', { method });
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  test('to a request with a body', async () => {
    expect((await ask(test1.port, '/', { body: 'x', headers: { 'content-length': '1' } })).status).toBe(413);
  });

  test.each(['localhost', '127.0.0.1', 'praatplaat.example', '127.0.0.1.praatplaat.example', '[::1]'])(
    'to a Host %s, which is how DNS rebinding arrives',
    async (name) => {
      for (const host of [name === '127.0.0.1' ? name : `${name}:${test1.port}`, name]) {
        expect((await ask(test1.port, '/', { headers: { host } })).status).toBe(403);
        expect((await ask(test1.port, '/praatplaat', { headers: { host } })).status).toBe(403);
      }
    },
  );

  test.each(['https://example.com', 'null', 'http://127.0.0.1', 'http://localhost:47821'])(
    'to a page of origin %s',
    async (origin) => {
      expect((await ask(test1.port, '/', { headers: { origin } })).status).toBe(403);
    },
  );

  test('on any other address of this machine', async () => {
    const others = Object.values(networkInterfaces()).flatMap((list) =>
      (list ?? [])
        .filter(({ family, internal }) => family === 'IPv4' && !internal)
        .map(({ address }) => address),
    );
    for (const address of [...others, '127.0.0.2']) {
      await expect(fetch(`http://${address}:${test1.port}/praatplaat`)).rejects.toThrow();
    }
  });
});

describe('a client that costs too much', () => {
  test('with headers that never end, or that are too large', async () => {
    const slow = await askRaw(test1.port, `GET / HTTP/1.1\r\nHost: 127.0.0.1:${test1.port}\r\nX-Slow: `);
    expect(slow).not.toContain('200 OK');
    const large = await askRaw(test1.port, `GET / HTTP/1.1\r\nX-Large: ${'x'.repeat(20_000)}\r\n\r\n`);
    expect(large).toContain('431');
  }, 5000);

  test('with a socket that says nothing', async () => {
    const silent = await new PageClient(test1).opened();
    expect(await silent.ended).toBe(socketCloseCodes.malformed);
  });

  test('with as many silent sockets as there are places, or more: a page comes in at once', async () => {
    const silent = Array.from({ length: 12 }, () => new PageClient(test1));
    await Promise.all(silent.slice(-4).map((client) => client.opened()));
    const page = await new PageClient(test1).enter(test1.token);
    const connections = Array.from({ length: 60 }, () => connect(test1.port, '127.0.0.1'));
    for (const connection of connections) connection.on('error', () => undefined);
    await Promise.all(connections.map((each) => new Promise((resolve) => each.once('connect', resolve))));
    expect((await ask(test1.port, '/')).status).toBe(200);
    for (const connection of connections) connection.destroy();
    for (const client of [...silent, page]) client.socket.terminate();
  });

  test('with more than a token before it was let in', async () => {
    const page = await new PageClient(test1).opened();
    const started = performance.now();
    for (let part = 0; part < 10; part += 1) {
      page.socket.send('x'.repeat(500), { fin: false });
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(await page.ended).toBe(1006);
    expect(performance.now() - started).toBeLessThan(300);
  });

  test('with a message over the limit after it was let in', async () => {
    const page = await new PageClient(test1).enter(test1.token);
    page.say({ type: 'call', id: 1, call: 'describe', input: 'x'.repeat(60_000) });
    expect(await page.ended).toBe(1009);
  });

  test('with more calls at once than a page makes', async () => {
    const page = await new PageClient(test1).enter(test1.token);
    for (let id = 1; id <= 5; id += 1) page.say({ type: 'call', id, call: 'listBackups', input: null });
    expect(await page.hears('refused')).toMatchObject({ reason: 'too many calls at once' });
    page.socket.close();
    await page.ended;
  });

  test('with a page that gives no sign of life', async () => {
    const page = new PageClient(test1, {});
    page.socket.pong = () => undefined;
    Object.assign(page.socket, { _autoPong: false });
    await page.enter(test1.token);
    expect(await page.ended).toBe(1006);
  });

  test('with more sockets than pages', async () => {
    const pages = [];
    for (let count = 0; count < 6; count += 1) pages.push(await new PageClient(test1).enter(test1.token));
    expect(await new PageClient(test1).ended).toBe(403);
    for (const page of pages) page.socket.close();
    await Promise.all(pages.map((page) => page.ended));
  });
});

describe('the socket', () => {
  test('answers calls once the token was shown', async () => {
    const page = await new PageClient(test1).enter(test1.token);
    page.say({ type: 'call', id: 7, call: 'describe', input: null });
    expect(await page.hears('answer')).toEqual({
      type: 'answer',
      id: 7,
      output: { kind: 'browser', version: '9.8.7', backupFolder: join(test1.dataFolder, 'backups') },
    });
    page.say({ type: 'call', id: 8, call: 'shutdown', input: null });
    expect(await page.hears('refused')).toEqual({ type: 'refused', id: 8, reason: 'unknown call' });
    page.socket.close();
  });

  test('proves that it holds the token, once a socket, without showing it', async () => {
    const page = await new PageClient(test1).opened();
    const nonce = 'n'.repeat(22);
    page.say({ type: 'prove', nonce });
    expect(await page.hears('proof')).toEqual({ type: 'proof', proof: hostProof(test1.token, nonce) });
    page.say({ type: 'prove', nonce });
    expect(await page.ended).toBe(socketCloseCodes.malformed);
  });

  test('turns a wrong token away', async () => {
    for (const token of ['', 'x'.repeat(43), test1.token.slice(1), `${test1.token}a`]) {
      const page = await new PageClient(test1).opened();
      page.say({ type: 'hello', token });
      expect(await page.ended).toBe(socketCloseCodes.wrongToken);
      expect(page.heard).toEqual([]);
    }
  });

  test.each([
    ['a call before the token', { type: 'call', id: 1, call: 'describe', input: null }],
    ['no JSON', '{'],
    ['an unknown message', { type: 'hallo' }],
    ['a challenge that could be anything', { type: 'prove', nonce: 'short' }],
    ['a field too many', { type: 'hello', token: 'x', admin: true }],
  ])('ends at %s', async (_what, message) => {
    const page = await new PageClient(test1).opened();
    page.say(message);
    expect(await page.ended).toBe(socketCloseCodes.malformed);
    expect(page.heard).toEqual([]);
  });

  test('ends at binary messages and at a second hello', async () => {
    const binary = await new PageClient(test1).opened();
    binary.socket.send(Buffer.from(JSON.stringify({ type: 'hello', token: test1.token })), { binary: true });
    expect(await binary.ended).toBe(socketCloseCodes.malformed);
    const twice = await new PageClient(test1).enter(test1.token);
    twice.say({ type: 'hello', token: test1.token });
    expect(await twice.ended).toBe(socketCloseCodes.malformed);
  });

  test('opens for our own page alone', async () => {
    const { port } = test1;
    expect(await new PageClient({ port, origin: 'https://example.com' }).ended).toBe(403);
    expect(await new PageClient({ port, origin: `http://localhost:${port}` }).ended).toBe(403);
    expect(await new PageClient(test1, { host: `praatplaat.example:${port}` }).ended).toBe(403);
    const upgrade = (path: string, origin: string) =>
      askRaw(
        port,
        [
          `GET ${path} HTTP/1.1`,
          `Host: 127.0.0.1:${port}`,
          'Connection: Upgrade',
          'Upgrade: websocket',
          origin,
        ]
          .filter((line) => line !== '')
          .concat('Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==', '', '')
          .join('\r\n'),
      );
    expect(await upgrade('/socket', '')).toContain('403');
    expect(await upgrade('/other', `Origin: ${test1.origin}`)).toContain('403');
  });
});

describe('the token', () => {
  test('is for this user alone and stays the same after a restart', async () => {
    const first = await startTestHost();
    const file = join(first.dataFolder, 'browser-host.token');
    expect(first.token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(await readFile(file, 'utf8')).toBe(first.token);
    if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(first.token).not.toBe(test1.token);

    await first.host.close();
    const options = {
      port: first.port,
      dataFolder: first.dataFolder,
      rendererFolder: makeRenderer(first.dataFolder),
      version: '9.8.8',
      makePdf: async () => new Uint8Array(),
    };
    const second = await startBrowserHost(options);
    expect(second.url).toBe(first.host.url);
    await second.close();

    await writeFile(file, 'damaged');
    const third = await startBrowserHost(options);
    expect(third.url).not.toBe(first.host.url);
    await third.close();
  });
});

describe('files and the end', () => {
  test('a file that was opened before or after the page came in is announced and read', async () => {
    const { host, dataFolder, token, stop, ...rest } = await startTestHost({ flushTime: 100 });
    const paths = ['a', 'b'].map((name) => join(dataFolder, `${name}.praatplaat`));
    for (const path of paths) await writeFile(path, path);
    host.openFiles(paths.slice(0, 1));
    const page = await new PageClient(rest).enter(token);
    expect(await page.hears('event')).toEqual({ type: 'event', event: 'file-waiting' });
    page.say({ type: 'call', id: 1, call: 'takeWaitingFile', input: null });
    expect(await page.hears('answer')).toMatchObject({ output: { name: 'a.praatplaat', text: paths[0] } });
    page.heard.length = 0;
    host.openFiles(paths);
    expect(await page.hears('event')).toEqual({ type: 'event', event: 'file-waiting' });
    await stop();
  });

  test('closing waits until every page has written, and takes no new page', async () => {
    const { host, token, stop, ...rest } = await startTestHost({ flushTime: 5000 });
    const pages = [await new PageClient(rest).enter(token), await new PageClient(rest).enter(token)];
    let closed = false;
    const closing = host.close().then(() => {
      closed = true;
    });
    for (const page of pages) expect(await page.hears('event')).toMatchObject({ event: 'closing' });
    expect(await new PageClient(rest).ended).toBe(403);
    pages[0]?.say({ type: 'call', id: 1, call: 'flushed', input: null });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(closed).toBe(false);
    pages[1]?.say({ type: 'call', id: 1, call: 'writeBackup', input: backup });
    await pages[1]?.hears('answer');
    pages[1]?.say({ type: 'call', id: 2, call: 'flushed', input: null });
    await closing;
    expect(await pages[0]?.ended).toBe(1001);
    await stop();
  });

  test('a page that went away or never answers does not hold it up', async () => {
    const { host, token, stop, ...rest } = await startTestHost({ flushTime: 300 });
    const gone = await new PageClient(rest).enter(token);
    await new PageClient(rest).enter(token);
    gone.socket.terminate();
    const started = performance.now();
    await host.close();
    expect(performance.now() - started).toBeLessThan(2500);
    await stop();
  });
});

const backup = saved('Acme', 'the last keystrokes');
