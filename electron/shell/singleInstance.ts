import { app } from 'electron';
import { openedPaths } from '../services/waitingFiles.ts';

/**
 * Makes this process the only one that writes the user's data.
 *
 * @param onSecondStart called in the running app, with the absolute paths of the files that a later start
 *   was asked to open
 * @returns false when the app runs already, and this process must end
 */
export function becomeOnlyInstance(onSecondStart: (files: readonly string[]) => void): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  // Chromium mixes switches of its own among the words; only workshop files are taken from them.
  app.on('second-instance', (_event, words, folder) => onSecondStart(openedPaths(words, folder)));
  return true;
}
