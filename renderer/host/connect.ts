import { socketPath } from '../../shared/host/contract.ts';
import { connectBrowser } from './browser.ts';
import type { HostConnection } from './connection.ts';
import { connectDesktop, findDesktopBridge } from './desktop.ts';
import { storedToken, type TokenPlaces, takeToken } from './token.ts';

/**
 * Connects the screens to whichever host shows them. The connection is there at once, and says itself when
 * it has reached the host: the screens work without it, and calls wait for it.
 *
 * Files may have been opened before the screens could listen: call `takeWaitingFile` once at the start.
 */
export function connectHost(): HostConnection {
  const bridge = findDesktopBridge(window);
  return bridge === null ? connectToBrowserHost() : connectDesktop(bridge);
}

function connectToBrowserHost(): HostConnection {
  const places: TokenPlaces = { location, history, storage: localStorage };
  const token = takeToken(places) ?? storedToken(places);
  const address = `ws://${location.host}${socketPath}`;
  const connection = connectBrowser({ token, openSocket: () => new WebSocket(address) });
  // The printed address may be opened again in this very page; the app's routes must not see the token.
  window.addEventListener('hashchange', () => {
    const fresh = takeToken(places);
    if (fresh !== null) connection.reconnectWith(fresh);
  });
  return connection;
}
