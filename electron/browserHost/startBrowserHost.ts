import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import type { Network } from '../../shared/host/contract.ts';
import type { RoomLimits } from '../room/limits.ts';
import { createRoomService } from '../room/roomService.ts';
import { keepPrivate } from '../services/dataFolder.ts';
import { createPageFiles } from '../services/pageFiles.ts';
import type { MakePdf } from '../services/pdfMaker.ts';
import { createSafeKeeping } from '../services/safeKeeping.ts';
import { createServices } from '../services/services.ts';
import { createWaitingFiles } from '../services/waitingFiles.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { createRequestHandler } from './requests.ts';
import { sendSilentAway } from './silence.ts';
import { createSockets } from './sockets.ts';
import { keepToken } from './token.ts';

export interface BrowserHostOptions {
  /** 0 takes any free port; only tests do, for the origin is the data's address. */
  port: number;
  dataFolder: string;
  /** The built screens. */
  rendererFolder: string;
  /** The built page for phones; left out: `phone` beside the screens. */
  phoneFolder?: string;
  version: string;
  makePdf: MakePdf;
  limits?: Partial<Limits>;
  roomLimits?: Partial<RoomLimits>;
  /** The first port that is tried for phones; left out: the usual one. */
  firstRoomPort?: number;
  /** Where phones may come in; left out: this machine's networks. */
  networks?: () => Network[];
}

export interface BrowserHost {
  /** The page's address with the token in its fragment. */
  url: string;
  /** Absolute paths of files that were opened from outside. */
  openFiles(paths: readonly string[]): void;
  /** Lets the pages write what is pending, then stops. */
  close(): Promise<void>;
}

/**
 * Serves the screens and answers their calls, on this laptop's loopback alone.
 *
 * @throws the server's error (`code` EADDRINUSE, EACCES) or the file system's
 */
export async function startBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const { dataFolder, rendererFolder, version, makePdf } = options;
  const limits = { ...defaultLimits, ...options.limits };
  keepPrivate(dataFolder);
  const token = await keepToken(dataFolder);
  const server = createServer({
    headersTimeout: limits.requestTime,
    requestTimeout: limits.requestTime,
    connectionsCheckingInterval: Math.min(1000, limits.requestTime),
    keepAliveTimeout: 5000,
    maxHeaderSize: 8192,
  });
  sendSilentAway(server, limits.connections);
  server.setTimeout(limits.idleTime);
  const port = await listen(server, options.port);
  const origin = `http://127.0.0.1:${port}`;

  const keeping = createSafeKeeping(dataFolder, 'browser');
  const waitingFiles = createWaitingFiles(() => sockets.broadcast('file-waiting'));
  const room = createRoomService({
    phoneFolder: options.phoneFolder ?? join(rendererFolder, '..', 'phone'),
    tell: (event) => sockets.broadcast(event),
    limits: options.roomLimits,
    firstPort: options.firstRoomPort,
    ...(options.networks ? { networks: options.networks } : {}),
  });
  const sockets = createSockets({
    origin,
    token,
    limits,
    greetings: () => (waitingFiles.count > 0 ? ['file-waiting'] : []),
    servicesFor: (onFlushed) =>
      createServices({ kind: 'browser', version, keeping, waitingFiles, makePdf, room, onFlushed }),
  });
  const files = createPageFiles(rendererFolder, { socketOrigin: `ws://127.0.0.1:${port}` });
  server.on('request', createRequestHandler({ origin, token, version, files }));
  server.on('upgrade', sockets.upgrade);

  return {
    url: `${origin}/#token=${token}`,
    openFiles: waitingFiles.add,
    async close() {
      await sockets.flushAll();
      await room.close();
      sockets.closeAll();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      server.off('error', reject);
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('no TCP address'));
      else resolve(address.port);
    });
  });
}
