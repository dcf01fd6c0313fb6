import { posix, win32 } from 'node:path';
import type { Surroundings } from '../services/dataFolder.ts';

export interface FoundBrowser {
  executable: string;
  /**
   * A profile for Praatplaat alone: the workshops live in the profile, and there no tidying of the user's
   * own browser (history, site data, extensions) reaches them.
   */
  profileFolder: string;
}

type Kind = 'chrome' | 'edge' | 'chromium';

/** Whether there is a screen to open a window on. */
export function hasDisplay({ platform, env }: Surroundings): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/**
 * The first installed browser that can show an app window: Chrome, Edge, then Chromium.
 *
 * @param exists whether an absolute path is there
 * @returns null when none is installed
 */
export function findBrowser(
  surroundings: Surroundings,
  dataFolder: string,
  exists: (path: string) => boolean,
): FoundBrowser | null {
  for (const { kind, executable } of candidates(surroundings)) {
    if (!exists(executable)) continue;
    return { executable, profileFolder: profileFolderOf(kind, executable, surroundings, dataFolder) };
  }
  return null;
}

function profileFolderOf(kind: Kind, executable: string, { home }: Surroundings, dataFolder: string): string {
  // A snap may not write in hidden folders, where our data folder is.
  if (executable.startsWith('/snap/')) return posix.join(home, 'snap', 'chromium', 'common', 'praatplaat');
  const { join } = executable.includes('\\') ? win32 : posix;
  return join(dataFolder, `browser-${kind}`);
}

function candidates({ platform, env, home }: Surroundings): { kind: Kind; executable: string }[] {
  if (platform === 'win32') {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter(
      (root) => root !== undefined && root !== '',
    );
    const programs: [Kind, string][] = [
      ['chrome', 'Google\\Chrome\\Application\\chrome.exe'],
      ['edge', 'Microsoft\\Edge\\Application\\msedge.exe'],
      ['chromium', 'Chromium\\Application\\chrome.exe'],
    ];
    return programs.flatMap(([kind, program]) =>
      roots.map((root) => ({ kind, executable: win32.join(root ?? '', program) })),
    );
  }
  if (platform === 'darwin') {
    const programs: [Kind, string][] = [
      ['chrome', 'Google Chrome'],
      ['edge', 'Microsoft Edge'],
      ['chromium', 'Chromium'],
    ];
    return programs.flatMap(([kind, name]) =>
      ['/Applications', posix.join(home, 'Applications')].map((root) => ({
        kind,
        executable: posix.join(root, `${name}.app`, 'Contents', 'MacOS', name),
      })),
    );
  }
  const folders = (env.PATH ?? '').split(':').filter((folder) => folder.startsWith('/'));
  const programs: [Kind, string[]][] = [
    ['chrome', ['google-chrome-stable', 'google-chrome']],
    ['edge', ['microsoft-edge-stable', 'microsoft-edge']],
    // Ubuntu's chromium-browser is a script around the snap, so the snap itself is looked for first.
    ['chromium', ['/snap/bin/chromium', 'chromium', 'chromium-browser']],
  ];
  return programs.flatMap(([kind, names]) =>
    names.flatMap((name) =>
      name.startsWith('/')
        ? [{ kind, executable: name }]
        : folders.map((folder) => ({ kind, executable: posix.join(folder, name) })),
    ),
  );
}
