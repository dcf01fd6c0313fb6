import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import type { z } from 'zod';
import {
  type HostEvent,
  type HostServices,
  socketCloseCodes,
  socketPath,
  type socketReplySchema,
  socketRequestSchema,
} from '../../shared/host/contract.ts';
import { hostProof } from '../../shared/host/proof.ts';
import { handleCall, RefusedCall } from '../services/handleCall.ts';
import type { Limits } from './limits.ts';
import { isForUs } from './requests.ts';
import { isToken } from './token.ts';

export interface Sockets {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  broadcast(event: HostEvent): void;
  /** Tells every page to write what is pending; resolves when all have, or when the time is over. */
  flushAll(): Promise<void>;
  closeAll(): void;
}

export interface SocketOptions {
  origin: string;
  token: string;
  limits: Limits;
  servicesFor(onFlushed: () => void): HostServices;
  /** What a page that comes in should hear at once. */
  greetings(): HostEvent[];
}

interface Page {
  /** What to do when the page says that it has written everything, or is gone. */
  flushed: () => void;
}

type Reply = z.input<typeof socketReplySchema>;

/** The pages' calls over web sockets: nothing is answered before the token was shown. */
export function createSockets({ origin, token, limits, servicesFor, greetings }: SocketOptions): Sockets {
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: true,
    maxPayload: limits.messageBytes,
    perMessageDeflate: false,
  });
  /** The pages that showed the token. */
  const pages = new Map<WebSocket, Page>();
  /** Those that have not, the longest waiting first. */
  const strangers = new Set<WebSocket>();
  let closing = false;

  function serve(socket: WebSocket): void {
    const page: Page = { flushed: () => undefined };
    const services = servicesFor(() => page.flushed());
    let underway = 0;
    const helloTimer = setTimeout(() => socket.close(socketCloseCodes.malformed), limits.helloTime);
    const stopHeartbeat = keepAlive(socket, limits.heartbeat);
    let hasProved = false;
    strangers.add(socket);

    socket.on('message', (data, isBinary) => {
      const request = isBinary ? null : parseRequest(data);
      const known = pages.has(socket);
      if (
        request === null ||
        (request.type === 'call') !== known ||
        (request.type === 'prove' && hasProved)
      ) {
        socket.close(socketCloseCodes.malformed);
        return;
      }
      if (request.type === 'prove') {
        hasProved = true;
        send(socket, { type: 'proof', proof: hostProof(token, request.nonce) });
        return;
      }
      if (request.type === 'hello') {
        if (!isToken(request.token, token)) {
          socket.close(socketCloseCodes.wrongToken);
          return;
        }
        clearTimeout(helloTimer);
        strangers.delete(socket);
        pages.set(socket, page);
        send(socket, { type: 'welcome' });
        for (const event of greetings()) send(socket, { type: 'event', event });
        return;
      }
      if (underway >= limits.callsAtOnce) {
        send(socket, { type: 'refused', id: request.id, reason: 'too many calls at once' });
        return;
      }
      underway += 1;
      void answer(services, request).then((reply) => {
        underway -= 1;
        send(socket, reply);
      });
    });
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      clearTimeout(helloTimer);
      stopHeartbeat();
      strangers.delete(socket);
      pages.delete(socket);
      page.flushed();
    });
  }

  return {
    upgrade(request, socket, head) {
      const wanted = request.url === socketPath && request.headers.origin === origin;
      const isFull = server.clients.size >= limits.sockets;
      const [longest] = strangers;
      // A page shows its token at once: whoever has not yet makes room.
      if (isFull) longest?.terminate();
      if (closing || !wanted || !isForUs(request, origin) || (isFull && !longest)) {
        socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
        return;
      }
      server.handleUpgrade(request, socket, head, (webSocket) => {
        serve(webSocket);
        // Until the token was shown a client may send little; ws itself knows one limit for all.
        let heard = 0;
        socket.on('data', (chunk: Buffer) => {
          heard += chunk.byteLength;
          if (heard > limits.helloBytes && !pages.has(webSocket)) socket.destroy();
        });
      });
    },
    broadcast(event) {
      for (const socket of pages.keys()) send(socket, { type: 'event', event });
    },
    async flushAll() {
      closing = true;
      const answers = [...pages.values()].map(
        (page) =>
          new Promise<void>((resolve) => {
            page.flushed = resolve;
          }),
      );
      this.broadcast('closing');
      let timer: NodeJS.Timeout | undefined;
      const patience = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, limits.flushTime);
      });
      await Promise.race([Promise.all(answers), patience]);
      clearTimeout(timer);
    },
    closeAll() {
      closing = true;
      for (const socket of server.clients) {
        socket.close(1001);
        // A page that doesn't say goodbye is left within a moment.
        setTimeout(() => socket.terminate(), 500).unref();
      }
      server.close();
    },
  };
}

function parseRequest(data: RawData): z.infer<typeof socketRequestSchema> | null {
  try {
    const parsed = socketRequestSchema.safeParse(JSON.parse(data.toString()));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

async function answer(
  services: HostServices,
  { id, call, input }: { id: number; call: string; input: unknown },
): Promise<Reply> {
  try {
    return { type: 'answer', id, output: await handleCall(services, call, input) };
  } catch (error) {
    if (error instanceof RefusedCall) return { type: 'refused', id, reason: error.message };
    console.error(error);
    return { type: 'refused', id, reason: `${call}: failed in the host` };
  }
}

function send(socket: WebSocket, reply: Reply): void {
  if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(reply));
}

/** Asks for a sign of life now and then, and lets go of a page that gives none. */
function keepAlive(socket: WebSocket, interval: number): () => void {
  let alive = true;
  const timer = setInterval(() => {
    if (!alive) socket.terminate();
    alive = false;
    if (socket.readyState === socket.OPEN) socket.ping();
  }, interval);
  socket.on('pong', () => {
    alive = true;
  });
  socket.on('message', () => {
    alive = true;
  });
  return () => clearInterval(timer);
}
