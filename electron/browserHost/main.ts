/**
 * `npm start -- --browser`: the same app in an installed browser, for laptops that may not install Electron.
 *
 *   node dist/browserHost/main.js [FILE.praatplaat …] [--no-open]
 */
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { browserHostOrigin, browserHostPort } from '../../shared/host/contract.ts';
import { dataFolderOf, type Surroundings } from '../services/dataFolder.ts';
import { errorCode } from '../services/durableFile.ts';
import { createPdfMaker } from '../services/pdfMaker.ts';
import { openedPaths } from '../services/waitingFiles.ts';
import { openWindow } from './openWindow.ts';
import { probe } from './probe.ts';
import { type BrowserHost, startBrowserHost } from './startBrowserHost.ts';
import { readToken } from './token.ts';
import { hostWords } from './words.ts';

const surroundings: Surroundings = { platform: process.platform, env: process.env, home: homedir() };
const words = hostWords(Intl.DateTimeFormat().resolvedOptions().locale);
const dataFolder = dataFolderOf(surroundings);
const rendererFolder = process.env.PRAATPLAAT_DIST ?? fileURLToPath(new URL('../renderer', import.meta.url));
const commandLine = process.argv.slice(2);
const files = openedPaths(commandLine, process.env.INIT_CWD ?? process.cwd());

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function end(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

function show(url: string): void {
  if (!commandLine.includes('--no-open')) openWindow(url, surroundings, dataFolder);
}

function ownVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return z.object({ version: z.string() }).parse(manifest).version;
}

async function start(): Promise<BrowserHost | null> {
  try {
    return await startBrowserHost({
      port: browserHostPort,
      dataFolder,
      rendererFolder,
      version: ownVersion(),
      makePdf: createPdfMaker(new URL('../services/pdfWorker.js', import.meta.url)),
    });
  } catch (error) {
    const code = errorCode(error);
    if (code === null) throw error;
    // Windows answers EACCES for a port that another program has reserved.
    const aboutPort = error instanceof Error && 'syscall' in error && error.syscall === 'listen';
    if (!aboutPort) end(words.folderUnwritable(dataFolder));
    if (code !== 'EADDRINUSE' || (await probe(browserHostOrigin)) === null)
      end(words.portTaken(browserHostPort));
    return null;
  }
}

async function showRunningHost(): Promise<void> {
  const token = await readToken(dataFolder);
  const url = token === null ? `${browserHostOrigin}/` : `${browserHostOrigin}/#token=${token}`;
  say(words.alreadyRunning(url));
  if (files.length > 0) say(words.openFileThere);
  show(url);
}

function stopOnSignal(host: BrowserHost): void {
  let askedAt: number | null = null;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const) {
    // SIGBREAK exists on Windows only; elsewhere Node refuses to listen to it.
    if (signal === 'SIGBREAK' && process.platform !== 'win32') continue;
    process.on(signal, () => {
      // Whoever asks again doesn't want to wait for the pages. The terminal and npm may both pass on one Ctrl-C.
      if (askedAt !== null) {
        if (Date.now() - askedAt > 1000) process.exit(0);
        return;
      }
      askedAt = Date.now();
      say(words.stopping);
      void host.close().then(() => process.exit(0));
    });
  }
}

if (!existsSync(join(rendererFolder, 'index.html'))) end(words.notBuilt);
const host = await start();
if (host === null) {
  await showRunningHost();
} else {
  stopOnSignal(host);
  host.openFiles(files);
  say(words.running(host.url));
  show(host.url);
}
