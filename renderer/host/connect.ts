import { socketPath } from '../../shared/host/contract.ts';
import { connectBrowser } from './browser.ts';
import type { HostConnection } from './connection.ts';
import { connectDesktop, findDesktopBridge } from './desktop.ts';
import { storedToken, type TokenPlaces, takeToken } from './token.ts';

/** Milliseconds that the start of the app waits for a host that doesn't answer. */
const startPatience = 1500;

/**
 * Connects the screens to whichever host shows them. Resolves as soon as it is clear whether the host is
 * there, and soon in any case: the screens work without it.
 *
 * Files may have been opened before the screens could listen: call `takeWaitingFile` once at the start.
 */
export async function connectHost(): Promise<HostConnection> {
  const bridge = findDesktopBridge(window);
  return bridge === null ? connectToBrowserHost() : connectDesktop(bridge);
}

async function connectToBrowserHost(): Promise<HostConnection> {
  const places: TokenPlaces = { location, history, storage: localStorage };
  const token = takeToken(places) ?? storedToken(places);
  const address = `ws://${location.host}${socketPath}`;
  const connection = connectBrowser({ token, openSocket: () => new WebSocket(address) });
  // The printed address may be opened again in this very page; the app's routes must not see the token.
  window.addEventListener('hashchange', () => {
    const fresh = takeToken(places);
    if (fresh !== null) connection.reconnectWith(fresh);
  });
  if (connection.connection() === 'connecting') await firstChange(connection);
  return connection;
}

function firstChange(connection: HostConnection): Promise<void> {
  return new Promise((resolve) => {
    const finish = (): void => {
      clearTimeout(timer);
      stop();
      resolve();
    };
    const stop = connection.watchConnection(finish);
    const timer = setTimeout(finish, startPatience);
  });
}
