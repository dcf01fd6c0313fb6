import type { ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  test as base,
  type ElectronApplication,
  _electron as electron,
  errors,
  type Page,
} from '@playwright/test';
import type { WebPreferences } from 'electron';
import type { DesktopBridge } from '../../shared/host/contract.ts';

declare global {
  interface Window {
    praatplaat: DesktopBridge;
    /** Of fixtures/page: the arguments of everything it heard. */
    heard: unknown[][];
  }
}

export const appFolder = process.env.PRAATPLAAT_APP ?? fileURLToPath(new URL('../..', import.meta.url));
/** A page that only talks to the host, for tests of the shell alone. */
export const plainPage = fileURLToPath(new URL('fixtures/page', import.meta.url));

export interface Desktop {
  app: ElectronApplication;
  page: Page;
  /** Everything the page complained about in its console, and its uncaught errors. */
  complaints: string[];
}

export interface LaunchOptions {
  words?: readonly string[];
  env?: Record<string, string>;
}

export interface Trap {
  port: number;
  /** How many connections anybody made. */
  readonly visits: number;
}

function electronProgram(): string {
  const path = process.env.PRAATPLAAT_ELECTRON;
  if (path === undefined) throw new Error('PRAATPLAAT_ELECTRON must name the Electron program to test with');
  return path;
}

/** The program, its words and its surroundings, as a double click on its icon would start it. */
export function startingPoint(dataFolder: string, { words = [], env = {} }: LaunchOptions) {
  const inherited = Object.entries(process.env).filter(
    (pair): pair is [string, string] => pair[1] !== undefined && pair[0] !== 'ELECTRON_RUN_AS_NODE',
  );
  return {
    executablePath: electronProgram(),
    args: [appFolder, ...words],
    env: { ...Object.fromEntries(inherited), PRAATPLAAT_DATA: dataFolder, ...env },
  };
}

/** Chromium's own account of the settings of our window. For `app.evaluate`. */
export const preferencesOf = ({ BrowserWindow }: typeof import('electron')): WebPreferences => {
  // The method exists in every version, though the types leave it out.
  type Contents = { getLastWebPreferences(): WebPreferences };
  const [window] = BrowserWindow.getAllWindows();
  return window ? (window.webContents as unknown as Contents).getLastWebPreferences() : {};
};

/** Milliseconds in which Playwright has the window of an app that started. */
const attachLimit = 25_000;

interface Fixtures {
  /** A folder of this test's own, with `data` in it for the app. */
  folder: string;
  dataFolder: string;
  /** Starts the app; what is still running at the end of the test is stopped. */
  launch(options?: LaunchOptions): Promise<Desktop>;
  /** The app with the real screens, started. */
  desktop: Desktop;
  /** A server on this machine that nothing must ever reach. */
  trap: Trap;
}

export const test = base.extend<Fixtures>({
  folder: async ({ browserName: _ }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'praatplaat-desktop-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  dataFolder: ({ folder }, use) => use(join(folder, 'data')),
  launch: async ({ dataFolder }, use) => {
    const running = new Set<ChildProcess>();
    const start = async (options: LaunchOptions): Promise<Desktop> => {
      const app = await electron.launch({
        ...startingPoint(dataFolder, options),
        chromiumSandbox: true,
        timeout: attachLimit,
      });
      const started = app.process();
      running.add(started);
      started.once('exit', () => running.delete(started));
      const complaints: string[] = [];
      const page = await app.firstWindow({ timeout: attachLimit });
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.waitForLoadState('load', { timeout: attachLimit });
      return { app, page, complaints };
    };
    await use(async (options = {}) => {
      try {
        return await start(options);
      } catch (error) {
        if (!(error instanceof errors.TimeoutError)) throw error;
        // Now and then, on a busy machine, Playwright doesn't see the app or the window that is there; its own
        // patience with the app is longer than a test's.
        for (const started of running) {
          const ended = new Promise((resolve) => started.once('exit', resolve));
          started.kill('SIGKILL');
          await ended;
        }
        return start(options);
      }
    });
    for (const started of running) started.kill('SIGKILL');
  },
  desktop: async ({ launch }, use) => use(await launch()),
  trap: async ({ browserName: _ }, use) => {
    let visits = 0;
    const server = createServer((_request, response) => response.end('caught'));
    server.on('connection', () => {
      visits += 1;
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await use({
      port: (server.address() as AddressInfo).port,
      get visits() {
        return visits;
      },
    });
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  },
});

export { expect } from '@playwright/test';
