import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileSizeLimit } from '../../shared/file/format.ts';
import type { HostOutput } from '../../shared/host/contract.ts';

const longestQueue = 50;

export interface WaitingFiles {
  /** Absolute paths, in the order in which they were opened. A path that waits already is not added twice. */
  add(paths: readonly string[]): void;
  /** Takes the oldest file out and reads it; null when none waits. */
  take(): Promise<HostOutput<'takeWaitingFile'>>;
  readonly count: number;
}

/** Files opened from outside (double click, command line), until a screen takes them. */
export function createWaitingFiles(onAdded: () => void): WaitingFiles {
  const queue: string[] = [];
  return {
    add(paths) {
      const fresh = paths.filter((path) => !queue.includes(path)).slice(0, longestQueue - queue.length);
      if (fresh.length === 0) return;
      queue.push(...fresh);
      onAdded();
    },
    async take() {
      const path = queue.shift();
      return path === undefined ? null : readOpened(path);
    },
    get count() {
      return queue.length;
    },
  };
}

async function readOpened(path: string): Promise<HostOutput<'takeWaitingFile'>> {
  const name = basename(path);
  let file: FileHandle | undefined;
  try {
    // Without NONBLOCK a named pipe would keep the host waiting for a writer.
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const facts = await file.stat();
    if (!facts.isFile()) return { readable: false, name, fault: 'unreadable' };
    if (facts.size > fileSizeLimit) return { readable: false, name, fault: 'too-large' };
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.readFile());
    return { readable: true, name, text };
  } catch {
    // Gone, not allowed, a damaged disk or no text: for the user it is one thing.
    return { readable: false, name, fault: 'unreadable' };
  } finally {
    await file?.close().catch(() => undefined);
  }
}

/**
 * The workshop files among a command line's words. Linux desktops pass addresses (`file:///…`) where others
 * pass paths; options and other words are left out.
 *
 * @param words without the program's own name
 * @param folder what relative paths start from
 */
export function openedPaths(words: readonly string[], folder: string): string[] {
  return words.flatMap((word) => {
    if (word.startsWith('-')) return [];
    const path = word.startsWith('file:') ? pathOfAddress(word) : word;
    return path?.toLowerCase().endsWith('.praatplaat') ? [resolve(folder, path)] : [];
  });
}

function pathOfAddress(address: string): string | null {
  try {
    return fileURLToPath(address);
  } catch {
    return null;
  }
}
