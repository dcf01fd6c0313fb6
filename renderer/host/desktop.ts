import { type DesktopBridge, hostEventSchema } from '../../shared/host/contract.ts';
import type { HostConnection } from './connection.ts';
import { parseOutput } from './parse.ts';

/** The bridge that the desktop app's preload script put on `window`; null in a browser. */
export function findDesktopBridge(holder: object): DesktopBridge | null {
  if (!('praatplaat' in holder)) return null;
  const bridge = holder.praatplaat;
  if (typeof bridge !== 'object' || bridge === null) return null;
  if (!('call' in bridge) || typeof bridge.call !== 'function') return null;
  if (!('listen' in bridge) || typeof bridge.listen !== 'function') return null;
  return bridge as DesktopBridge;
}

/** The main process lives as long as its window, so this connection is never lost. */
export function connectDesktop(bridge: DesktopBridge): HostConnection {
  return {
    async call(call, input) {
      return parseOutput(call, await bridge.call(call, input));
    },
    listen: (listener) =>
      bridge.listen((event) => {
        const parsed = hostEventSchema.safeParse(event);
        if (parsed.success) listener(parsed.data);
      }),
    connection: () => 'connected',
    watchConnection: () => () => undefined,
  };
}
