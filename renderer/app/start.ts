import { languageSchema } from '../../shared/model/workshop.ts';
import { say } from '../components/messages.tsx';
import { flushDrafts } from '../components/useDraft.ts';
import { connectHost } from '../host/connect.ts';
import type { HostConnection } from '../host/connection.ts';
import { findDesktopBridge } from '../host/desktop.ts';
import { createAwake } from '../room/awake.ts';
import { RoomKeeper } from '../room/keeper.ts';
import { holdRoom } from '../room/lock.ts';
import { useRoomState } from '../room/state.ts';
import { commandsSettled, onCommand } from '../state/history.ts';
import { BackupKeeper } from '../storage/backups.ts';
import { removeExpired } from '../storage/bin.ts';
import { database, openDatabase } from '../storage/database.ts';
import { currentWords, preferredLanguage, showLanguage } from '../words/language.ts';
import { effects } from './effects.ts';
import type { Stop } from './Stopped.tsx';
import { appWords } from './words.ts';

/** What lives as long as the window, for the screens. */
export interface Started {
  host: HostConnection;
  room: RoomKeeper;
}

/**
 * Starts everything that lives as long as the window: storage, language, the host, backups, phones.
 *
 * @param onStop shows that this window may not write (any more)
 * @returns null when `onStop` was called
 */
export async function start(onStop: (stop: Stop) => void): Promise<Started | null> {
  const stop: Stop | null = await openDatabase(database, onStop).catch(() => 'not-openable' as const);
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
    say({ text: currentWords(appWords).backupFaults[fault], tone: 'fault' }),
  );
  onCommand((command) => backups.noteCommand(command));
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
  setTimeout(() => void removeExpired(new Date()), 2000);
  const room = new RoomKeeper({
    host,
    db: database,
    effects,
    hold: holdRoom,
    show: (state) => useRoomState.setState({ state }),
    onStored: (id) => backups.noteChange(id),
    onFault: () => say({ text: currentWords(appWords).faults.storage, tone: 'fault' }),
  });
  if (findDesktopBridge(window) === null) keepAwakeInBrowser();
  void room.resume();
  return { host, room };
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
