import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, session } from 'electron';
import { createRoomService } from './room/roomService.ts';
import { dataFolderOf, keepPrivate } from './services/dataFolder.ts';
import { createPageFiles } from './services/pageFiles.ts';
import { createPdfMaker } from './services/pdfMaker.ts';
import { createSafeKeeping } from './services/safeKeeping.ts';
import { createServices } from './services/services.ts';
import { createWaitingFiles, openedPaths } from './services/waitingFiles.ts';
import { declareAppScheme, serveApp } from './shell/appProtocol.ts';
import { createAwake } from './shell/awake.ts';
import { answerCalls } from './shell/calls.ts';
import { type MainWindow, openMainWindow } from './shell/mainWindow.ts';
import { setMenu } from './shell/menu.ts';
import { isRemoteControlled } from './shell/remoteControl.ts';
import { guardPages, guardSession, stayOffline } from './shell/security.ts';
import { becomeOnlyInstance } from './shell/singleInstance.ts';

const dataFolder = dataFolderOf({ platform: process.platform, env: process.env, home: homedir() });
const builtScreens = fileURLToPath(new URL('../renderer', import.meta.url));
const rendererFolder = app.isPackaged ? builtScreens : (process.env.PRAATPLAAT_DIST ?? builtScreens);
const builtPhonePage = fileURLToPath(new URL('../phone', import.meta.url));
const phoneFolder = app.isPackaged ? builtPhonePage : (process.env.PRAATPLAAT_PHONE_DIST ?? builtPhonePage);
const profileFolder = join(dataFolder, 'desktop');
// In development the first word is the app's own folder.
const commandLine = process.argv.slice(app.isPackaged ? 1 : 2);
const files = openedPaths(commandLine, process.cwd());

let mainWindow: MainWindow | null = null;
const waitingFiles = createWaitingFiles(() => mainWindow?.tell('file-waiting'));

function startShell(): void {
  guardSession(session.defaultSession);
  serveApp(session.defaultSession, createPageFiles(rendererFolder));
  setMenu();
  answerCalls((contents) => mainWindow?.servicesOf(contents) ?? null);

  const keeping = createSafeKeeping(dataFolder, 'desktop');
  const makePdf = createPdfMaker(new URL('../services/pdfWorker.js', import.meta.url));
  const version = app.getVersion();
  const room = createRoomService({
    phoneFolder,
    tell: (event) => mainWindow?.tell(event),
    onOpen: createAwake().keep,
  });
  mainWindow = openMainWindow({
    dataFolder,
    servicesFor: (onFlushed) =>
      createServices({ kind: 'desktop', version, keeping, waitingFiles, makePdf, room, onFlushed }),
  });
}

// The order matters: storage's place, the lock, then what must be set before Chromium is ready.
keepPrivate(dataFolder);
keepPrivate(profileFolder);
app.setPath('userData', profileFolder);
app.setPath('sessionData', profileFolder);

const isOnlyInstance =
  !isRemoteControlled(app) &&
  becomeOnlyInstance((later) => {
    waitingFiles.add(later);
    mainWindow?.focus();
  });
if (isOnlyInstance) {
  // Someone who passes --no-sandbox has no sandbox to enable; asking for both hangs Chromium.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  stayOffline();
  declareAppScheme();
  guardPages();
  waitingFiles.add(files);
  app.on('open-file', (event, path) => {
    event.preventDefault();
    waitingFiles.add([path]);
    mainWindow?.focus();
  });
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(startShell);
} else {
  app.exit(0);
}
