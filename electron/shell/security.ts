import { app, type Session, type WebContents } from 'electron';
import { desktopOrigin } from '../../shared/host/contract.ts';
import { isOwnAddress } from './appProtocol.ts';

/** Where the screens' own bytes come from; everything else would be the network or the disk. */
const allowedSchemes = new Set(['app:', 'blob:', 'data:']);

/**
 * What our own screens may have: storage that the system doesn't clear, and the full screen (for the
 * projector, and while the laptop is passed around). Everything else is refused, to everyone.
 */
const allowedPermissions = new Set(['persistent-storage', 'fullscreen']);

/**
 * Chromium switches that keep the engine itself off the network; they must be set before the app is ready.
 * The request filter stops what a page asks; these stop name look-ups and what no page asked for.
 */
export function stayOffline(): void {
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('disable-domain-reliability');
  app.commandLine.appendSwitch('no-pings');
  app.commandLine.appendSwitch('no-proxy-server');
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}

/** Closes the session to everything that the screens have no use for. */
export function guardSession(session: Session): void {
  session.webRequest.onBeforeRequest((details, respond) => {
    respond({ cancel: !isAllowedRequest(details.url) });
  });
  session.setPermissionRequestHandler((contents, permission, respond, details) => {
    const own = isOwnAddress(details.requestingUrl) && isOwnAddress(contents.getURL());
    respond(own && allowedPermissions.has(permission));
  });
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin) => {
    return isOwnAddress(requestingOrigin) && allowedPermissions.has(permission);
  });
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event, item) => {
    // Files leave as blobs that our own page made; anything else was not asked for by it.
    if (!item.getURL().startsWith(`blob:${desktopOrigin}/`)) event.preventDefault();
  });
  // Chromium fetches dictionaries from the internet.
  session.setSpellCheckerEnabled(false);
}

function isAllowedRequest(address: string): boolean {
  const { protocol: scheme } = new URL(address);
  // The developer tools exist in development only.
  return allowedSchemes.has(scheme) || (scheme === 'devtools:' && !app.isPackaged);
}

/** Every page there will ever be stays where it is: no other address, no new window, no embedded page. */
export function guardPages(): void {
  app.on('web-contents-created', (_event, contents) => guardPage(contents));
}

function guardPage(contents: WebContents): void {
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isOwnAddress(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
