import { chmodSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { HostKind } from '../../shared/host/contract.ts';

/** What the choice depends on; passed in so that every platform's choice can be tested on one. */
export interface Surroundings {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
  home: string;
}

/**
 * The one folder for everything the app keeps outside the page's own storage (backups, window bounds, token)
 * and, in the desktop app, for that storage too. Frozen: moving it would hide everyone's workshops.
 * `PRAATPLAAT_DATA` puts it elsewhere, for tests.
 */
export function dataFolderOf({ platform, env, home }: Surroundings): string {
  if (env.PRAATPLAAT_DATA) return resolve(env.PRAATPLAAT_DATA);
  if (platform === 'win32') return join(env.APPDATA || join(home, 'AppData', 'Roaming'), 'Praatplaat');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Praatplaat');
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'praatplaat');
}

export function backupFolderOf(dataFolder: string): string {
  return join(dataFolder, 'backups');
}

/** Answers that a backup does not hold yet: see journals.ts. */
export function journalFolderOf(dataFolder: string, host: HostKind): string {
  return join(dataFolder, 'journal', host);
}

/**
 * Makes the folder, for this user alone; one that is there already loses what others may do in it. Windows keeps
 * other users out through the rights of the profile around it.
 *
 * @throws the file system's error when it can't be made, or belongs to somebody else
 */
export function keepPrivate(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (process.platform !== 'win32') chmodSync(folder, 0o700);
}
