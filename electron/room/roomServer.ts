import { createServer, type Server } from 'node:http';
import type { DeviceId } from '../../shared/model/ids.ts';
import type { RoomView } from '../../shared/room/protocol.ts';
import type { Questionnaire } from '../../shared/room/questionnaire.ts';
import { createGate } from './gate.ts';
import { createRoomHandler } from './handler.ts';
import type { RoomLimits } from './limits.ts';
import type { PhoneFiles } from './phoneFiles.ts';
import { createPlaces, type Places } from './places.ts';
import { createQuestionFile } from './questionFile.ts';
import { createRequestQueue, type RequestQueue } from './requestQueue.ts';
import { createStreams, type Streams } from './streams.ts';

export interface RoomServerOptions {
  /** IPv4, of this machine. */
  address: string;
  /** Null takes the first free one of a few from `firstPort` on, or any. */
  port: number | null;
  firstPort: number;
  joinCode: string;
  view: RoomView;
  /** What the view's round asks. */
  questionnaire: Questionnaire | null;
  devices: readonly DeviceId[];
  files: PhoneFiles;
  limits: RoomLimits;
  onWaiting(): void;
  onPhones(): void;
  /** A phone has put `https://` before the address. */
  onHttps(): void;
}

export interface RoomServer {
  readonly port: number;
  readonly queue: RequestQueue;
  readonly streams: Streams;
  /** The phones that have joined. */
  readonly devices: Iterable<DeviceId>;
  /** A page shows what has changed, or takes over from one that is gone. */
  update(change: {
    view: RoomView;
    questionnaire: Questionnaire | null;
    joinCode?: string;
    devices?: readonly DeviceId[];
  }): void;
  close(): Promise<void>;
}

/** Short enough to type; the next ones are for a laptop on which another program has it. */
export const usualPort = 4782;
const portsToTry = 10;

/**
 * Serves phones on one address of this machine and on no other.
 *
 * @throws the server's error: `code` EADDRINUSE, EADDRNOTAVAIL, EACCES
 */
export async function startRoomServer(options: RoomServerOptions): Promise<RoomServer> {
  const { address, limits, files } = options;
  const server = createServer({
    headersTimeout: limits.requestTime,
    requestTimeout: limits.requestTime,
    connectionsCheckingInterval: Math.min(1000, limits.requestTime),
    // Somebody who thinks between two answers keeps the connection.
    keepAliveTimeout: Math.min(20_000, limits.idleTime),
    maxHeaderSize: 8192,
  });
  // Those that are cut off below count until they are gone.
  server.maxConnections = limits.connections.all + limits.connections.kept;
  server.setTimeout(limits.idleTime);
  limitConnections(server, limits.connections);
  server.on('clientError', (error, socket) => {
    if (isHttps(error)) options.onHttps();
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
  });
  const port = await listenOnFirst(server, address, options);

  let { view, joinCode } = options;
  const questions = createQuestionFile();
  questions.show(view.questions, options.questionnaire);
  const devices = new Set(options.devices);
  const queue = createRequestQueue(limits, options.onWaiting);
  const streams = createStreams(limits, view, options.onPhones);
  const gate = createGate(`${address}:${port}`, limits);
  server.on(
    'request',
    createRoomHandler({
      files,
      questions,
      gate,
      queue,
      streams,
      devices,
      joinCode: () => joinCode,
      view: () => view,
    }),
  );

  return {
    port,
    queue,
    streams,
    devices,
    update(change) {
      const isNew = JSON.stringify(change.view) !== JSON.stringify(view);
      view = change.view;
      questions.show(view.questions, change.questionnaire);
      if (change.joinCode !== undefined && change.joinCode !== joinCode) gate.renew();
      joinCode = change.joinCode ?? joinCode;
      for (const device of change.devices ?? []) devices.add(device);
      if (isNew) streams.showRoom(view);
    },
    async close() {
      queue.close();
      streams.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        // What was answered just now may go out; the rest is cut off.
        setTimeout(() => server.closeAllConnections(), 100);
      });
    },
  };
}

/** What begins a handshake of TLS is no request of HTTP, and its first byte says so. */
function isHttps(error: Error & { rawPacket?: Buffer }): boolean {
  return error.rawPacket?.[0] === 0x16;
}

/** Cuts off connections beyond what an address may hold open, before they cost anything. */
function limitConnections(server: Server, most: Places): void {
  const places = createPlaces(most);
  server.on('connection', (socket) => {
    const address = socket.remoteAddress ?? '';
    if (places.take(address)) socket.on('close', () => places.leave(address));
    else socket.destroy();
  });
}

async function listenOnFirst(
  server: Server,
  host: string,
  { port: wanted, firstPort }: Pick<RoomServerOptions, 'port' | 'firstPort'>,
): Promise<number> {
  if (wanted !== null) return listen(server, host, wanted);
  for (let port = firstPort; port < firstPort + portsToTry; port += 1) {
    try {
      return await listen(server, host, port);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    }
  }
  return listen(server, host, 0);
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      server.off('error', reject);
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('no TCP address'));
      else resolve(address.port);
    });
  });
}
