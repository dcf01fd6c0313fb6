import { protocol, type Session } from 'electron';
import { desktopOrigin } from '../../shared/host/contract.ts';
import type { PageFiles } from '../services/pageFiles.ts';

const { protocol: schemeWithColon, host: appHost } = new URL(desktopOrigin);
export const appScheme = schemeWithColon.slice(0, -1);

/** Makes `app://` an origin like https: storage, modules, a secure context. Must run before the app is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Serves the built screens, and nothing else, under `app://praatplaat`. */
export function serveApp(session: Session, files: PageFiles): void {
  session.protocol.handle(appScheme, async (request) => {
    const { host, pathname } = new URL(request.url);
    const file = host === appHost && request.method === 'GET' ? await files.find(pathname) : null;
    if (file === null) return new Response(null, { status: 404 });
    return new Response(file.bytes, { headers: file.headers });
  });
}

/** Whether an address belongs to our own screens. `URL.origin` is 'null' for schemes of one's own. */
export function isOwnAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol: scheme, host } = new URL(address);
  return scheme === schemeWithColon && host === appHost;
}
