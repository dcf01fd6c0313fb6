import type { z } from 'zod';
import {
  type HostCall,
  type HostEvent,
  type HostInput,
  type HostOutput,
  socketCloseCodes,
  socketReplySchema,
  type socketRequestSchema,
} from '../../shared/host/contract.ts';
import { hostProof } from '../../shared/host/proof.ts';
import { type ConnectionState, type HostConnection, HostGone } from './connection.ts';
import { createListeners } from './listeners.ts';
import { parseOutput } from './parse.ts';

/** The part of a web socket that is used, so that tests can put their own in its place. */
export type SocketLike = Pick<WebSocket, 'send' | 'close' | 'onopen' | 'onmessage' | 'onclose'>;

export interface BrowserConnectionOptions {
  token: string | null;
  openSocket(): SocketLike;
}

export interface BrowserConnection extends HostConnection {
  /** The user opened the printed address again in this page: start afresh with its token. */
  reconnectWith(token: string): void;
}

/** Milliseconds before each next attempt; the last one repeats. */
const pauses = [300, 1000, 2000, 4000, 8000];
/** Milliseconds that a call waits while there is no connection. */
const longestWait = 15_000;
/** A call that was under way twice when the connection broke may be what breaks it. */
const mostAttempts = 2;

interface PendingCall {
  id: number;
  call: HostCall;
  input: unknown;
  attempts: number;
  /** Ends the wait for a connection. */
  timer: ReturnType<typeof setTimeout> | undefined;
  resolve(output: unknown): void;
  reject(error: Error): void;
}

/**
 * The browser host over its web socket. It reconnects by itself; calls made meanwhile wait, up to a quarter
 * of a minute, and calls that were under way are sent again. Every call may safely be repeated.
 */
export function connectBrowser({ token, openSocket }: BrowserConnectionOptions): BrowserConnection {
  const events = createListeners<HostEvent>();
  const changes = createListeners<void>();
  const pending = new Map<number, PendingCall>();
  let state: ConnectionState = 'connecting';
  let currentToken = token;
  let socket: SocketLike | null = null;
  let failures = 0;
  let lastId = 0;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;

  function enter(next: ConnectionState): void {
    if (next === state) return;
    state = next;
    changes.tell();
  }

  function giveUp(call: PendingCall, reason: string): void {
    settle(call.id)?.reject(new HostGone(reason));
  }

  function giveUpAll(reason: string): void {
    for (const call of [...pending.values()]) giveUp(call, reason);
  }

  function waitForConnection(call: PendingCall): void {
    call.timer ??= setTimeout(() => giveUp(call, 'the host is gone'), longestWait);
  }

  function open(): void {
    clearTimeout(retryTimer);
    if (currentToken === null) {
      enter('refused');
      giveUpAll('this page has no token');
      return;
    }
    const token = currentToken;
    const nonce = crypto.randomUUID();
    const opened = openSocket();
    socket = opened;
    // Another program may listen there by now: it is not shown the token.
    opened.onopen = () => post(opened, { type: 'prove', nonce });
    let hasProved = false;
    opened.onmessage = ({ data }) => {
      if (socket !== opened) return;
      const reply = parseReply(data);
      if (reply?.type !== 'proof') {
        hear(opened, hasProved ? reply : null);
      } else if (reply.proof === hostProof(token, nonce)) {
        hasProved = true;
        post(opened, { type: 'hello', token });
      } else {
        lose(socketCloseCodes.wrongToken);
        opened.close();
      }
    };
    opened.onclose = ({ code }) => {
      if (socket === opened) lose(code);
    };
  }

  function lose(code: number): void {
    socket = null;
    if (code === socketCloseCodes.wrongToken) {
      enter('refused');
      giveUpAll('the host refused this page');
      return;
    }
    enter('lost');
    for (const call of [...pending.values()]) {
      if (call.attempts >= mostAttempts) giveUp(call, 'the host went away twice');
      else waitForConnection(call);
    }
    retryTimer = setTimeout(open, pauses[Math.min(failures, pauses.length - 1)]);
    failures += 1;
  }

  function hear(from: SocketLike, reply: Exclude<SocketReply, { type: 'proof' }> | null): void {
    if (reply === null) {
      from.close();
      return;
    }
    switch (reply.type) {
      case 'welcome':
        failures = 0;
        enter('connected');
        for (const call of pending.values()) sendCall(call);
        return;
      case 'event':
        events.tell(reply.event);
        return;
      case 'answer':
        settle(reply.id)?.resolve(reply.output);
        return;
      case 'refused':
        settle(reply.id)?.reject(new Error(`The host refused a call: ${reply.reason}`));
        return;
    }
  }

  function settle(id: number): PendingCall | undefined {
    const call = pending.get(id);
    pending.delete(id);
    clearTimeout(call?.timer);
    return call;
  }

  function sendCall(call: PendingCall): void {
    if (socket === null) return;
    clearTimeout(call.timer);
    call.timer = undefined;
    call.attempts += 1;
    post(socket, { type: 'call', id: call.id, call: call.call, input: call.input });
  }

  open();
  return {
    call<Call extends HostCall>(call: Call, input: HostInput<Call>): Promise<HostOutput<Call>> {
      if (state === 'refused') return Promise.reject(new HostGone('the host refused this page'));
      return new Promise<unknown>((resolve, reject) => {
        lastId += 1;
        const entry: PendingCall = {
          id: lastId,
          call,
          input,
          attempts: 0,
          timer: undefined,
          resolve,
          reject,
        };
        pending.set(entry.id, entry);
        if (state === 'connected') sendCall(entry);
        else waitForConnection(entry);
      }).then((output) => parseOutput(call, output));
    },
    listen: events.add,
    connection: () => state,
    watchConnection: (onChange) => changes.add(onChange),
    reconnectWith(next) {
      currentToken = next;
      failures = 0;
      const old = socket;
      socket = null;
      old?.close();
      enter('connecting');
      open();
    },
  };
}

function post(socket: SocketLike, request: z.input<typeof socketRequestSchema>): void {
  socket.send(JSON.stringify(request));
}

type SocketReply = z.infer<typeof socketReplySchema>;

function parseReply(data: unknown): SocketReply | null {
  try {
    const parsed = socketReplySchema.safeParse(typeof data === 'string' ? JSON.parse(data) : null);
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
