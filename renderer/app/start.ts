import { languageSchema } from '../../shared/model/language.ts';
import { say } from '../components/messages.tsx';
import { flushDrafts } from '../components/useDraft.ts';
import { connectHost } from '../host/connect.ts';
import type { HostConnection } from '../host/connection.ts';
import { findDesktopBridge } from '../host/desktop.ts';
import { recoveryWords } from '../recovery/recoveryWords.ts';
import { createAwake } from '../room/awake.ts';
import { RoomKeeper } from '../room/keeper.ts';
import { holdRoom } from '../room/lock.ts';
import { useRoomState } from '../room/state.ts';
import { commandsSettled, onCommand } from '../state/history.ts';
import { useMissing } from '../state/missing.ts';
import { BackupKeeper } from '../storage/backups.ts';
import { removeExpired } from '../storage/bin.ts';
import { database, openDatabase } from '../storage/database.ts';
import { keepAnswers } from '../storage/journal.ts';
import { Recovery } from '../storage/recovery.ts';
import { preferredLanguage, said, showLanguage } from '../words/language.ts';
import { commandWords } from '../workshop/commandWords.ts';
import { effects } from '../workshop/effects.ts';
import { watchDisk } from './diskWatch.ts';
import type { Stop } from './Stopped.tsx';
import { appWords } from './words.ts';

/** Milliseconds in which the first screen has the storage for itself. */
const afterFirstScreen = 300;

/** What lives as long as the window, for the screens. */
export interface Started {
  host: HostConnection;
  recovery: Recovery;
  room: RoomKeeper;
}

/**
 * Starts everything that lives as long as the window: storage, language, the host, backups, phones.
 *
 * @param onStop shows that this window may not write (any more)
 * @returns null when `onStop` was called
 */
export async function start(onStop: (stop: Stop) => void): Promise<Started | null> {
  let onReopened: () => void = () => undefined;
  const stop: Stop | null = await openDatabase(database, onStop, () => onReopened()).catch(
    () => 'not-openable' as const,
  );
  if (stop) {
    showLanguage(preferredLanguage(navigator.languages));
    onStop(stop);
    return null;
  }
  const stored = languageSchema.safeParse((await database.settings.get('language'))?.value);
  showLanguage(stored.success ? stored.data : preferredLanguage(navigator.languages));
  void navigator.storage?.persist?.();

  const host = connectHost();
  const backups = new BackupKeeper(host, (fault) =>
    say({ text: said(appWords, (words) => words.backupFaults[fault]), tone: 'fault' }),
  );
  const recovery = new Recovery(host, findDesktopBridge(window) ? 'desktop' : 'browser');
  onReopened = () => void lookForMissing(recovery).then(sayMissing);
  const lookAtDisk = watchDisk(host);
  onCommand((command) => {
    backups.noteCommand(command);
    void keepAnswers(command, host);
    void recovery.noteCommand(command);
    if (command.name === 'openRound') lookAtDisk();
    // A file may bring the workshop to which answers belong that had none.
    if (command.name === 'importWorkshop') void lookForMissing(recovery);
  });
  host.listen((event) => {
    if (event !== 'closing') return;
    void writeEverything(backups).then(() => host.call('flushed', null));
  });
  // A closed tab or a sleeping laptop gets no further warning.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') flushDrafts();
  });
  window.addEventListener('pagehide', flushDrafts);
  // Not in the way of the first screen.
  setTimeout(() => {
    void removeExpired(new Date()).then((gone) =>
      Promise.all(gone.map((workshopId) => host.call('dropJournal', { workshopId }))),
    );
  }, 2000);
  const room = new RoomKeeper({
    host,
    db: database,
    effects,
    hold: holdRoom,
    show: (state) => useRoomState.setState({ state }),
    onStored: (id) => backups.noteChange(id),
    onFault: () => {
      say({ text: said(commandWords, (words) => words.faults.storage), tone: 'fault' });
      backUpRoom(backups);
    },
  });
  // What answers are added to is kept beside the storage before the first of them comes in.
  useRoomState.subscribe(({ state }, { state: before }) => {
    if (state.kind === 'open' && before.kind !== 'open') backUpRoom(backups);
  });
  if (findDesktopBridge(window) === null) keepAwakeInBrowser();
  // Phones come in when it is known what is missing: their next answers make the storage later than what it lost.
  setTimeout(() => {
    void lookForMissing(recovery)
      .then(sayMissing)
      .finally(() => room.resume());
  }, afterFirstScreen);
  return { host, recovery, room };
}

function backUpRoom(backups: BackupKeeper): void {
  const { state } = useRoomState.getState();
  if ('workshopId' in state) void backups.writeNow(state.workshopId);
}

/** A host that is gone is said for the whole window; what it has is looked at when it is started again. */
async function lookForMissing(recovery: Recovery): Promise<void> {
  const missing = await recovery.look().catch(() => null);
  useMissing.setState({ ...(missing && { missing }), hasLooked: true });
}

/** The library shows it; a window that starts in a workshop says that there is something to see. */
function sayMissing(): void {
  const { length } = useMissing.getState().missing;
  if (length === 0 || !location.hash.startsWith('#/workshop/')) return;
  const onPress = () => {
    location.hash = '#/';
  };
  say({
    text: said(recoveryWords, (words) => words.found(length)),
    tone: 'fault',
    action: { text: said(recoveryWords, (words) => words.view), onPress },
  });
}

/** While phones are let in; the desktop app's main process does it itself, also while the window is hidden. */
function keepAwakeInBrowser(): void {
  const awake = createAwake({ wakeLock: navigator.wakeLock, page: document });
  // Also while something is in the phones' way: it is to be mended, not slept through.
  useRoomState.subscribe(({ state }) => awake.keep(state.kind === 'open' || state.kind === 'fault'));
}

async function writeEverything(backups: BackupKeeper): Promise<void> {
  flushDrafts();
  await commandsSettled();
  await backups.writeChanged();
}
