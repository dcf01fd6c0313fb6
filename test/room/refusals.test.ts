/** What a room refuses: with a plain status, without effect, and it lives on. */
import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { closeRound } from '../../shared/commands/rounds.ts';
import type { Round } from '../../shared/model/workshop.ts';
import { faultStatus, type RoomFault } from '../../shared/room/protocol.ts';
import { firstPillar } from '../unit/room/roomStore.ts';
import { Facilitator } from './facilitator.ts';
import { ask, newToken, Phone } from './phone.ts';
import { askRaw, openRaw } from './raw.ts';

let room: Facilitator;
let round: Round;
let anna: Phone;
let place: Pick<ReturnType<Phone['compose']>, 'roundId' | 'businessLineId' | 'items'>;
const host = () => new URL(room.url).host;

beforeAll(async () => {
  room = await Facilitator.create({
    limits: { requestTime: 500, idleTime: 700, requestsPerDevice: { burst: 1000, perSecond: 100 } },
  });
  round = await room.store.openRound();
  await room.open();
  const [line] = (await room.store.data()).workshop.businessLines;
  if (!line) throw new Error('A workshop has a line');
  place = { roundId: round.id, businessLineId: line.id, items: { [firstPillar]: 4 } };
  anna = new Phone(() => room.url);
  await anna.join(room.joinCode, 'Anna');
  await anna.respond(anna.compose({ ...place, comments: { [firstPillar]: 'A secret of Anna' } }));
});
afterAll(() => room.stop());

/** Everything stored, to see that nothing has changed. */
async function everything(): Promise<string> {
  const tables = room.store.db.tables.map(async (table) => [table.name, await table.toArray()]);
  return JSON.stringify(await Promise.all(tables));
}

let before: string;
beforeAll(async () => {
  before = await everything();
});
afterEach(async () => {
  expect(await everything()).toBe(before);
  expect((await anna.mine()).sheets[0]?.begun).toBe(true);
});

function isRefused(heard: { status: number; json: unknown }, fault: RoomFault): void {
  expect([heard.status, heard.json]).toEqual([faultStatus[fault], { fault }]);
}

describe('somebody who is not of this room', () => {
  it.each(['', '1234', '00000', 'abcde', "' OR 1=1"])('with the join code “%s”', async (code) => {
    const wrong = code === room.joinCode ? `${code}1` : code;
    isRefused(await new Phone(() => room.url).join(wrong, 'Mallory'), 'wrong-join-code');
  });

  it('with a name that takes part already, which tells no more than that', async () => {
    const heard = await new Phone(() => room.url).join(room.joinCode, ' ANNA ');
    isRefused(heard, 'name-known');
    expect(heard.text).not.toContain(anna.code);
    const guess = room.joinCode === '00000' ? '11111' : '00000';
    isRefused(await new Phone(() => room.url).join(guess, 'Anna'), 'wrong-join-code');
  });

  it.each([
    ['no token', undefined],
    ['an unknown token', `Bearer ${newToken()}`],
    ['a token cut short', 'Bearer abc'],
    ['another scheme', 'Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=='],
    ['a very long token', `Bearer ${'x'.repeat(4000)}`],
  ])('with %s', async (_what, authorization) => {
    const headers: Record<string, string> = authorization ? { authorization } : {};
    isRefused(await ask(room.url, '/api/mine', { headers }), 'unknown-token');
    const body = JSON.stringify(anna.compose(place));
    const json = { ...headers, 'content-type': 'application/json' };
    isRefused(await ask(room.url, '/api/response', { method: 'PUT', headers: json, body }), 'unknown-token');
  });

  it('with a token that has not joined, and one that does not look like a token', async () => {
    const joining = { joinCode: room.joinCode, who: { kind: 'known', participantCode: anna.code } };
    const headers = { 'content-type': 'application/json', authorization: 'Bearer short' };
    const body = JSON.stringify(joining);
    isRefused(await ask(room.url, '/api/join', { method: 'POST', headers, body }), 'unknown-token');
  });

  it.each(['localhost', 'praatplaat.example', '127.0.0.1', '127.0.0.1.praatplaat.example', '[::1]'])(
    'who came to Host %s, which is how DNS rebinding arrives',
    async (name) => {
      const port = new URL(room.url).port;
      for (const foreign of name === '127.0.0.1' ? [name] : [`${name}:${port}`, name]) {
        for (const path of ['/', '/api/room', '/api/mine', '/api/events']) {
          const headers = { host: foreign, authorization: `Bearer ${anna.token}` };
          isRefused(await ask(room.url, path, { headers }), 'foreign-host');
        }
      }
    },
  );

  it.each(['http://example.com', 'null', 'http://127.0.0.1', 'https://127.0.0.1:4782'])(
    'from a page of origin %s',
    async (origin) => {
      const heard = await anna.send('/api/response', 'PUT', anna.compose(place), { headers: { origin } });
      isRefused(heard, 'foreign-origin');
      expect(heard.headers['access-control-allow-origin']).toBeUndefined();
    },
  );

  it('who asks whether another site may send', async () => {
    const headers = { 'access-control-request-method': 'PUT' };
    const heard = await ask(room.url, '/api/response', { method: 'OPTIONS', headers });
    isRefused(heard, 'wrong-method');
  });
});

describe('what a phone never sends', () => {
  const put = (body: string, headers: Record<string, string> = {}) =>
    ask(room.url, '/api/response', {
      method: 'PUT',
      body,
      headers: {
        authorization: `Bearer ${anna.token}`,
        'content-type': 'application/json',
        ...headers,
      },
    });

  it.each([
    ['no JSON', 'levels=4'],
    ['half of it', '{"roundId":"'],
    ['nothing', ''],
    ['null', 'null'],
    ['a list', '[]'],
    ['too little', '{}'],
    ['bytes that are no text', '"\ud800"'],
    ['nested ten thousand deep', '['.repeat(10_000) + ']'.repeat(10_000)],
  ])('%s', async (_what, body) => isRefused(await put(body), 'malformed'));

  it.each([
    ['a level that does not exist', { items: { [firstPillar]: 6 } }],
    ['a level as text', { items: { [firstPillar]: '4' } }],
    ['a pillar that does not exist', { items: { nothing: 4 } }],
    ['a prototype', { items: JSON.parse('{"__proto__": 4}') }],
    ['a round that does not exist', { roundId: 'nowhere' }],
    ['a business line that does not exist', { businessLineId: 'nowhere' }],
    ['a revision below 1', { revision: 0 }],
    ['a revision that is no whole number', { revision: 1.5 }],
    ['a submission without a proper id', { submissionId: 'x' }],
    ['somebody else’s id', { participantId: 'participant-2' }],
    ['a comment beyond all length', { comments: { [firstPillar]: 'x'.repeat(4001) } }],
  ])('%s', async (_what, fields) => {
    const body = JSON.stringify({ ...anna.compose(place), revision: 999, ...fields });
    isRefused(await put(body), 'malformed');
  });

  it('another kind of content', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'application/json; charset=utf-16',
    ]) {
      isRefused(await put(JSON.stringify(anna.compose(place)), { 'content-type': type }), 'not-json');
    }
  });

  it('more than 64 kB, announced or not', async () => {
    const body = JSON.stringify({ ...anna.compose(place), comments: { x: 'x'.repeat(70_000) } });
    isRefused(await put(body, { 'content-length': `${Buffer.byteLength(body)}` }), 'too-large');
    const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
    const heard = await askRaw(
      room.url,
      `PUT /api/response HTTP/1.1\r\nHost: ${host()}\r\nAuthorization: Bearer ${anna.token}\r\n` +
        `Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n${chunk}${chunk}`,
    );
    expect(heard).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('a body where none belongs', async () => {
    isRefused(
      await ask(room.url, '/api/room', { body: 'x', headers: { 'content-length': '1' } }),
      'too-large',
    );
  });

  it('another method', async () => {
    for (const [path, method] of [
      ['/api/room', 'POST'],
      ['/api/join', 'GET'],
      ['/api/mine', 'DELETE'],
      ['/api/response', 'POST'],
      ['/', 'POST'],
      ['/', 'TRACE'],
    ] as const) {
      isRefused(await ask(room.url, path, { method }), 'wrong-method');
    }
  });

  it('a submission again, and an older one', async () => {
    const again = anna.acknowledged;
    if (!again) throw new Error('Anna has answered');
    expect((await anna.respond(again)).status).toBe(200);
    const replayed = { ...again, items: { [firstPillar]: 1 as const }, finished: true };
    expect((await anna.respond(replayed)).status).toBe(200);
  });

  it.each([
    ['a header that never ends', 'GET / HTTP/1.1\r\nX-Slow: '],
    ['a body that never comes', 'BODY'],
    ['nothing at all', ''],
    ['no HTTP', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
    ['headers of 20 kB', `GET / HTTP/1.1\r\nX-Large: ${'x'.repeat(20_000)}\r\n\r\n`],
    ['two lengths', 'GET / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n'],
    [
      'a length and chunks',
      'POST / HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
  ])('%s', async (_what, text) => {
    const waiting =
      `PUT /api/response HTTP/1.1\r\nHost: ${host()}\r\nAuthorization: Bearer ${anna.token}\r\n` +
      'Content-Type: application/json\r\nContent-Length: 500\r\n\r\n{"roundId":';
    const heard = await askRaw(room.url, text === 'BODY' ? waiting : text);
    expect(heard).not.toMatch(/ 200 /);
  });

  it('hundreds of half-open connections, and the room answers on', async () => {
    const sockets = Array.from({ length: 300 }, (_, index) =>
      openRaw(room.url, `127.0.9.${1 + (index % 200)}`),
    );
    for (const socket of sockets) socket.write('GET / HTTP/1.1\r\nHost: ');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await anna.mine()).participantCode).toBe(anna.code);
    const closed = sockets.map((socket) => new Promise((resolve) => socket.resume().on('close', resolve)));
    await Promise.all(closed);
  });
});

describe('what no request reaches', () => {
  it.each([
    '/../renderer/index.html',
    '/..%2frenderer/index.html',
    '/%2e%2e/renderer/index.html',
    '/assets/../../renderer/index.html',
    '/assets/..\\..\\renderer\\index.html',
    '//127.0.0.1/renderer/index.html',
    '/renderer/index.html',
    '/socket',
    '/praatplaat',
    '/backups',
    '/browser-host.token',
    '/api',
    '/api/',
    '/api/participants',
    '/api/responses',
    '/api/room/',
    '/api/__proto__',
    '/__proto__',
    '/constructor',
  ])('%s', async (path) => {
    const heard = await anna.send(path);
    isRefused(heard, 'not-found');
  });

  it('a name or an answer, by anybody but the one who gave it', async () => {
    const stranger = new Phone(() => room.url);
    const heard: string[] = [];
    for (const path of [
      '/',
      '/api/room',
      '/api/mine',
      '/assets/phone-1a2b.js',
      '/api/response',
      '/api/join',
    ]) {
      heard.push((await stranger.send(path)).text, (await ask(room.url, path)).text);
    }
    heard.push(await askRaw(room.url, `GET /api/events HTTP/1.1\r\nHost: ${host()}\r\n\r\n`));
    for (const text of heard) {
      expect(text).not.toContain('Anna');
      expect(text).not.toContain('secret');
      expect(text).not.toContain(anna.code);
    }
  });

  it('the web socket of the facilitator’s page', async () => {
    const heard = await askRaw(
      room.url,
      `GET /socket HTTP/1.1\r\nHost: ${host()}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
    );
    expect(heard).not.toContain('101');
  });
});

describe('the page for phones', () => {
  it('comes with a policy that starts at nothing, and says of no file more than it must', async () => {
    const page = await ask(room.url, '/');
    expect(page.status).toBe(200);
    const hash = createHash('sha256').update('export {};').digest('base64');
    expect(page.text).toContain('<script type="module">export {};</script>');
    const policy = `${page.headers['content-security-policy']}`;
    expect(policy).toMatch(/^default-src 'none'; script-src /);
    expect(policy).toContain(`; script-src 'sha256-${hash}'; style-src 'none';`);
    expect(policy).not.toMatch(/unsafe-|\*|http|nonce/);
    expect(page.headers['x-content-type-options']).toBe('nosniff');
    expect(page.headers['referrer-policy']).toBe('no-referrer');
    expect(page.headers['cache-control']).toBe('no-store');
    const script = await ask(room.url, '/assets/phone-1a2b.js', { headers: { 'accept-encoding': 'gzip' } });
    expect([script.headers['content-encoding'], script.headers['cache-control']]).toEqual([
      'gzip',
      'max-age=31536000, immutable',
    ]);
  });
});

describe('a round that has closed', () => {
  it('takes nothing more; what comes is kept apart for the facilitator to decide', async () => {
    await room.store.run(closeRound(round, room.store.effects));
    const closed = await room.store.data();
    isRefused(await anna.respond(anna.compose({ ...place, revision: 9999 })), 'round-closed');
    const { workshop: _, ...now } = await room.store.data();
    expect(closed).toMatchObject(now);
    expect(await room.store.db.lateAnswers.toArray()).toMatchObject([{ revision: 9999, state: 'waiting' }]);
    await room.store.db.lateAnswers.clear();
    before = await everything();
  });
});
