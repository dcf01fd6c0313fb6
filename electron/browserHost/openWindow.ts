import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Surroundings } from '../services/dataFolder.ts';
import { findBrowser, hasDisplay } from './findBrowser.ts';
import { handOver } from './handOver.ts';

/**
 * Opens the page in an app window of an installed browser, which then lives apart from the host.
 *
 * @returns false when there is no display or no such browser, or when it would refuse to start
 */
export function openWindow(url: string, surroundings: Surroundings, dataFolder: string): boolean {
  // Chromium refuses its sandbox to root on Linux, and without a sandbox we don't start it.
  if (surroundings.platform === 'linux' && process.getuid?.() === 0) return false;
  if (!hasDisplay(surroundings)) return false;
  const browser = findBrowser(surroundings, dataFolder, existsSync);
  if (browser === null) return false;
  const child = spawn(
    browser.executable,
    [
      `--app=${handOver(url, browser.profileFolder)}`,
      `--user-data-dir=${browser.profileFolder}`,
      '--window-size=1280,800',
      '--no-first-run',
      '--no-default-browser-check',
      // This profile shows one page of this laptop; the browser needs no internet for it.
      '--disable-sync',
      '--disable-background-networking',
      '--disable-component-update',
    ],
    { detached: true, stdio: 'ignore' },
  );
  child.on('error', () => undefined);
  child.unref();
  return true;
}
