import { languageSchema } from '../../shared/model/workshop.ts';
import { say } from '../components/messages.tsx';
import { flushDrafts } from '../components/useDraft.ts';
import { connectHost } from '../host/connect.ts';
import type { HostConnection } from '../host/connection.ts';
import { commandsSettled, onCommand } from '../state/history.ts';
import { BackupKeeper } from '../storage/backups.ts';
import { removeExpired } from '../storage/bin.ts';
import { database, openDatabase } from '../storage/database.ts';
import { currentWords, preferredLanguage, showLanguage } from '../words/language.ts';
import type { Stop } from './Stopped.tsx';
import { appWords } from './words.ts';

/**
 * Starts everything that lives as long as the window: storage, language, the host, backups.
 *
 * @param onStop shows that this window may not write (any more)
 * @returns the host, or null when `onStop` was called
 */
export async function start(onStop: (stop: Stop) => void): Promise<HostConnection | null> {
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
  return host;
}

async function writeEverything(backups: BackupKeeper): Promise<void> {
  flushDrafts();
  await commandsSettled();
  await backups.writeChanged();
}
