import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DiskFault } from '../../shared/host/contract.ts';

/** The two steps after which a file exists, passed in so that a test can stop between them. */
export interface DurableSteps {
  open: typeof open;
  rename: typeof rename;
}

/** Files that a stopped process left half-written; safe to delete. */
export const partialName = /^\.[0-9a-f-]{36}\.partial$/;

/**
 * Writes a whole file that is either there completely or not at all: to a file beside it, flushed to
 * the disk, then renamed. Readable by the user alone unless said otherwise.
 *
 * @param path path in an existing folder
 * @param contents text goes out as UTF-8
 * @throws the file system's error (`code` ENOSPC, EACCES …); nothing is left behind then
 */
export async function writeDurably(
  path: string,
  contents: string | Uint8Array,
  steps: DurableSteps = { open, rename },
  mode = 0o600,
): Promise<void> {
  const partial = join(dirname(path), `.${randomUUID()}.partial`);
  try {
    const file = await steps.open(partial, 'wx', mode);
    try {
      await file.writeFile(contents, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
    await renamePatiently(partial, path, steps);
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(path));
}

/** Virus scanners on Windows hold a fresh file for a moment; elsewhere the first attempt decides. */
async function renamePatiently(from: string, to: string, steps: DurableSteps): Promise<void> {
  const pauses = process.platform === 'win32' ? [50, 200, 500] : [];
  for (const pause of pauses) {
    try {
      await steps.rename(from, to);
      return;
    } catch (error) {
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(error) ?? '')) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  await steps.rename(from, to);
}

/** Makes the rename itself survive a power cut. Windows can't open folders and keeps the order anyway. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r').catch(() => null);
  if (handle === null) return;
  await handle.sync().catch(() => undefined);
  await handle.close();
}

/** The file system's code of an error (`ENOSPC`, `EACCES` …), or null when it is no file system error. */
export function errorCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  return error.code;
}

/**
 * What a failed write means to the user.
 *
 * @throws the error itself when it is no file system error
 */
export function diskFaultOf(error: unknown): DiskFault {
  const code = errorCode(error);
  if (code === null) throw error;
  return code === 'ENOSPC' || code === 'EDQUOT' ? 'no-space' : 'not-writable';
}
