import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type BrowserConnection, connectBrowser, type SocketLike } from '../../../renderer/host/browser.ts';
import { HostGone } from '../../../renderer/host/connection.ts';
import { storedToken, takeToken } from '../../../renderer/host/token.ts';
import { socketCloseCodes } from '../../../shared/host/contract.ts';
import { hostProof } from '../../../shared/host/proof.ts';

/** The host's end of one connection, played by the test. */
class FakeSocket implements SocketLike {
  onopen: SocketLike['onopen'] = null;
  onmessage: SocketLike['onmessage'] = null;
  onclose: SocketLike['onclose'] = null;
  readonly sent: { type: string; id?: number; call?: string; input?: unknown; token?: string }[] = [];
  /** The token by which this host proves itself; an impostor has another. */
  token = 't'.repeat(43);

  send(text: string): void {
    const message = JSON.parse(text);
    if (message.type === 'prove') {
      this.say({ type: 'proof', proof: hostProof(this.token, message.nonce) });
    } else this.sent.push(message);
  }
  close(): void {
    this.drop(1000);
  }
  accept(): void {
    (this.onopen as () => void)();
  }
  say(reply: unknown): void {
    const data = typeof reply === 'string' ? reply : JSON.stringify(reply);
    (this.onmessage as (event: { data: string }) => void)({ data });
  }
  drop(code = 1006): void {
    (this.onclose as (event: { code: number }) => void)({ code });
  }
  welcome(): void {
    this.accept();
    this.say({ type: 'welcome' });
  }
}

let sockets: FakeSocket[];
let connection: BrowserConnection;
const latest = (): FakeSocket => {
  const socket = sockets.at(-1);
  if (socket === undefined) throw new Error('no socket was opened');
  return socket;
};
const connect = (token: string | null = 't'.repeat(43)) => {
  connection = connectBrowser({
    token,
    openSocket() {
      sockets.push(new FakeSocket());
      return latest();
    },
  });
};
const described = { kind: 'browser', version: '1.0.0', backupFolder: '/b' } as const;

beforeEach(() => {
  vi.useFakeTimers();
  sockets = [];
});
afterEach(() => vi.useRealTimers());

describe('a page in the browser host', () => {
  test('shows its token first and calls only when it is welcome', async () => {
    connect();
    const answer = connection.call('describe', null);
    latest().accept();
    expect(latest().sent).toEqual([{ type: 'hello', token: 't'.repeat(43) }]);
    expect(connection.connection()).toBe('connecting');
    latest().say({ type: 'welcome' });
    expect(connection.connection()).toBe('connected');
    expect(latest().sent.at(-1)).toEqual({ type: 'call', id: 1, call: 'describe', input: null });
    latest().say({ type: 'answer', id: 1, output: described });
    expect(await answer).toEqual(described);
  });

  test('shows nothing to a program that only looks like its host, and stops trying', () => {
    connect();
    latest().token = 'u'.repeat(43);
    latest().accept();
    expect(latest().sent).toEqual([]);
    expect(connection.connection()).toBe('refused');

    connect();
    void connection.call('describe', null).catch(() => undefined);
    // Without having proved anything.
    latest().say({ type: 'welcome' });
    expect(latest().sent).toEqual([]);
    expect(connection.connection()).toBe('lost');
  });

  test('hears events until it stops listening', () => {
    connect();
    latest().welcome();
    const heard: string[] = [];
    const stop = connection.listen((event) => heard.push(event));
    latest().say({ type: 'event', event: 'closing' });
    stop();
    latest().say({ type: 'event', event: 'file-waiting' });
    expect(heard).toEqual(['closing']);
  });

  test('answers that arrive in another order reach their own callers', async () => {
    connect();
    latest().welcome();
    const first = connection.call('readBackup', { id: 'a.praatplaat' });
    const second = connection.call('readBackup', { id: 'b.praatplaat' });
    latest().say({ type: 'answer', id: 2, output: { text: 'b' } });
    latest().say({ type: 'answer', id: 1, output: null });
    expect(await second).toEqual({ text: 'b' });
    expect(await first).toBeNull();
  });

  test('an answer that is not the contract’s rejects the call', async () => {
    connect();
    latest().welcome();
    const answer = connection.call('describe', null);
    latest().say({ type: 'answer', id: 1, output: { ...described, kind: 'phone' } });
    await expect(answer).rejects.toThrow();
  });

  test.each(['no json', '{"type":"surprise"}', '{"type":"event","event":"explode"}'])(
    'a message %s ends this connection, and the next one is tried',
    (message) => {
      connect();
      latest().welcome();
      latest().say(message);
      expect(connection.connection()).toBe('lost');
      vi.advanceTimersByTime(300);
      expect(sockets).toHaveLength(2);
    },
  );
});

describe('when the host goes away', () => {
  test('the page says so, tries again ever more calmly, and sends unanswered calls again', async () => {
    connect();
    latest().welcome();
    const states: string[] = [];
    connection.watchConnection(() => states.push(connection.connection()));
    const answer = connection.call('describe', null);
    latest().drop();
    const tried: number[] = [];
    for (let second = 0; second < 14_000; second += 100) {
      const before = sockets.length;
      vi.advanceTimersByTime(100);
      if (sockets.length > before) {
        tried.push(second + 100);
        if (sockets.length < 5) latest().drop();
      }
    }
    expect(tried).toEqual([300, 1300, 3300, 7300]);
    latest().welcome();
    expect(latest().sent.at(-1)).toMatchObject({ type: 'call', call: 'describe' });
    latest().say({ type: 'answer', id: 1, output: described });
    expect(await answer).toEqual(described);
    expect(states).toEqual(['lost', 'connected']);
  });

  test('a call waits a quarter of a minute for it, then rejects', async () => {
    connect();
    latest().welcome();
    latest().drop();
    vi.advanceTimersByTime(10_000);
    const outcome = vi.fn();
    connection.call('describe', null).catch(outcome);
    await vi.advanceTimersByTimeAsync(14_900);
    expect(outcome).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(200);
    expect(outcome).toHaveBeenCalledWith(expect.any(HostGone));
  });

  test('a call that was under way at two breaks is not sent a third time', async () => {
    connect();
    latest().welcome();
    const answer = connection.call('describe', null);
    const outcome = expect(answer).rejects.toThrow(HostGone);
    latest().drop();
    vi.advanceTimersByTime(300);
    latest().welcome();
    latest().drop();
    vi.advanceTimersByTime(300);
    latest().welcome();
    expect(latest().sent.filter((message) => message.type === 'call')).toEqual([]);
    await outcome;
  });
});

describe('when the host refuses the page', () => {
  test('a wrong token is not tried again; waiting and later calls reject', async () => {
    connect();
    const waiting = expect(connection.call('describe', null)).rejects.toThrow(HostGone);
    latest().accept();
    latest().drop(socketCloseCodes.wrongToken);
    expect(connection.connection()).toBe('refused');
    vi.advanceTimersByTime(60_000);
    expect(sockets).toHaveLength(1);
    await waiting;
    await expect(connection.call('describe', null)).rejects.toThrow(HostGone);
  });

  test('a page without any token opens no connection', async () => {
    connect(null);
    expect(connection.connection()).toBe('refused');
    expect(sockets).toHaveLength(0);
  });

  test('opening the printed address again in that page starts afresh', () => {
    connect(null);
    connection.reconnectWith('n'.repeat(43));
    latest().token = 'n'.repeat(43);
    latest().welcome();
    expect(latest().sent).toEqual([{ type: 'hello', token: 'n'.repeat(43) }]);
    expect(connection.connection()).toBe('connected');
  });
});

describe('the token in the address', () => {
  const visit = (hash: string, kept = new Map<string, string>()) => {
    const replaced: string[] = [];
    const places = {
      location: { hash, pathname: '/', search: '' },
      history: {
        state: null,
        replaceState: (_state: unknown, _title: string, url?: unknown) => replaced.push(`${url}`),
      },
      storage: {
        getItem: (key: string) => kept.get(key) ?? null,
        setItem: (key: string, value: string) => void kept.set(key, value),
      },
    };
    return { token: takeToken(places), replaced, kept, stored: storedToken(places) };
  };
  const token = 'Ab_-'.repeat(10);

  test('is kept for the origin and leaves the address', () => {
    const first = visit(`#token=${token}`);
    expect(first).toMatchObject({ token, replaced: ['/#/'], stored: token });
    expect(visit('#/workshop/1/grid', first.kept)).toMatchObject({
      token: null,
      replaced: [],
      stored: token,
    });
  });

  test('may come with a place in the app to go to', () => {
    expect(visit(`#token=${token}&/workshop/1`).replaced).toEqual(['/#/workshop/1']);
  });

  test.each(['#/token=x', '', '#', '#/workshop/token=abc'])('a route %j is left alone', (hash) => {
    expect(visit(hash)).toMatchObject({ token: null, replaced: [] });
  });

  test('a damaged one leaves the address too, and does not replace the one that is kept', () => {
    const { kept } = visit(`#token=${token}`);
    expect(visit('#token=kort', kept)).toMatchObject({ token: null, replaced: ['/#/'], stored: token });
  });
});
