import { join, resolve } from 'node:path';

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
