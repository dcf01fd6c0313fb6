import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, screen, type WebContents } from 'electron';
import { desktopOrigin, type HostEvent, type HostServices } from '../../shared/host/contract.ts';
import { tell } from './calls.ts';
import { closeAfterFlush } from './closing.ts';
import { firstWindow, keepBounds, recallBounds, smallestWindow } from './windowBounds.ts';

export interface MainWindow {
  /** To the front, out of the task bar if it was there. */
  focus(): void;
  tell(event: HostEvent): void;
  /** The services for the page in this window; null for any other contents. */
  servicesOf(contents: WebContents): HostServices | null;
}

export interface MainWindowOptions {
  dataFolder: string;
  servicesFor(onFlushed: () => void): HostServices;
}

/** The one window of the app, shown when its first frame is painted. */
export function openMainWindow({ dataFolder, servicesFor }: MainWindowOptions): MainWindow {
  const boundsFile = join(dataFolder, 'window.json');
  const remembered = recallBounds(
    boundsFile,
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const { maximized, ...bounds } = remembered ?? { ...firstWindow, maximized: false };
  const window = new BrowserWindow({
    ...bounds,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    title: 'Praatplaat',
    backgroundColor: '#faf7f0',
    autoHideMenuBar: true,
    webPreferences: {
      preload: fileURLToPath(new URL('preload.cjs', import.meta.url)),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: !app.isPackaged,
    },
  });
  if (maximized) window.maximize();

  const closing = closeAfterFlush(
    window,
    () => tell(window.webContents, 'closing'),
    () => keepBounds(boundsFile, { ...window.getNormalBounds(), maximized: window.isMaximized() }),
  );
  const services = servicesFor(closing.flushed);
  window.once('ready-to-show', () => window.show());
  let crashedAt = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', () => {
    if (window.isDestroyed()) return;
    // What was typed is in the database; a fresh page shows it again. One that crashes at once won't.
    if (performance.now() - crashedAt > 10_000) window.webContents.reload();
    crashedAt = performance.now();
  });
  void window.loadURL(`${desktopOrigin}/`);

  return {
    focus() {
      if (window.isDestroyed()) return;
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
    tell(event) {
      if (!window.isDestroyed()) tell(window.webContents, event);
    },
    servicesOf: (contents) => (!window.isDestroyed() && contents === window.webContents ? services : null),
  };
}
