import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { dataFolderOf, type Surroundings } from '../services/dataFolder.ts';
import { errorCode } from '../services/durableFile.ts';
import type { MakePdf } from '../services/pdfMaker.ts';
import { openedPaths } from '../services/waitingFiles.ts';
import { openWindow } from './openWindow.ts';
import { portHolder } from './portHolder.ts';
import { isOwnHost } from './probe.ts';
import { type BrowserHost, startBrowserHost } from './startBrowserHost.ts';
import { readToken } from './token.ts';
import { hostWords } from './words.ts';

export interface RunOptions {
  port: number;
  rendererFolder: string;
  phoneFolder?: string;
  version: string;
  makePdf: MakePdf;
  /** The words after the program's own name: workshop files to open, and `--no-open`. */
  commandLine: readonly string[];
}

/** Milliseconds in which a second signal is the same Ctrl-C, passed on by both the terminal and npm. */
const sameSignal = 1000;

/**
 * The whole life of the browser host as a command: starts it and shows its page, or finds the one that runs
 * already and shows that; stops on Ctrl-C, after the pages have written what was pending.
 */
export async function runBrowserHost(options: RunOptions): Promise<void> {
  const { port, rendererFolder, commandLine } = options;
  const surroundings: Surroundings = { platform: process.platform, env: process.env, home: homedir() };
  const dataFolder = dataFolderOf(surroundings);
  const words = hostWords(Intl.DateTimeFormat().resolvedOptions().locale);
  const files = openedPaths(commandLine, process.cwd());
  const show = (url: string): void => {
    if (!commandLine.includes('--no-open')) openWindow(url, surroundings, dataFolder);
  };

  if (!existsSync(join(rendererFolder, 'index.html'))) return end(words.notBuilt);
  try {
    const host = await startBrowserHost({ ...options, dataFolder });
    stopOnSignal(host, () => say(words.stopping));
    host.openFiles(files);
    say(words.running(host.url));
    show(host.url);
  } catch (error) {
    const code = errorCode(error);
    if (code === null) throw error;
    // Windows answers EACCES for a port that another program has reserved.
    const aboutPort = error instanceof Error && 'syscall' in error && error.syscall === 'listen';
    if (!aboutPort) return end(words.folderUnwritable(dataFolder));
    const origin = `http://127.0.0.1:${port}`;
    // The page there is opened in the profile that has the workshops, so nobody else's may be.
    const token = await readToken(dataFolder);
    if (token === null || !(await isOwnHost(origin, token))) {
      return end(words.portTaken(port, await portHolder(port)));
    }
    const url = `${origin}/#token=${token}`;
    say(words.alreadyRunning(url));
    if (files.length > 0) say(words.openFileThere);
    show(url);
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Ends the command with one sentence; not with `process.exit`, which could swallow it. */
function end(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}

function stopOnSignal(host: BrowserHost, onStop: () => void): void {
  const signals: NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  // Ctrl-Break; elsewhere Node refuses to listen to it.
  if (process.platform === 'win32') signals.push('SIGBREAK');
  let askedAt: number | null = null;
  for (const signal of signals) {
    process.on(signal, () => {
      if (askedAt !== null) {
        // Whoever asks again doesn't want to wait for the pages.
        if (performance.now() - askedAt > sameSignal) process.exit(0);
        return;
      }
      askedAt = performance.now();
      onStop();
      void host.close().then(() => process.exit(0));
    });
  }
}
