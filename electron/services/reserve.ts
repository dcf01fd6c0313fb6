import { randomBytes } from 'node:crypto';
import { rm, stat, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { diskFaultOf } from './durableFile.ts';

/** Bytes that are kept for a disk that fills up: thousands of answers, and a backup or more. */
const reservedBytes = 8_000_000;
/** Bytes that must be free before any are reserved: a reserve must not itself be what fills the disk. */
const roomyBytes = 200_000_000;

/**
 * A file of nothing. When the disk is full it goes, and what was under way is written in its place: the day's
 * answers reach the disk while the facilitator makes room. It comes back when there is room.
 */
export interface Reserve {
  /** Tries once more without the reserve when the disk turns out to be full. */
  whileWriting<Value>(write: () => Promise<Value>): Promise<Value>;
  /** Makes the file, unless it is there or the disk has no room to spare. */
  keep(): Promise<void>;
  /** Bytes free for this user on this disk; null when the system doesn't say. */
  free(): Promise<number | null>;
}

/** @param folder the data folder, on the disk that backups and journals are on */
export function createReserve(folder: string): Reserve {
  const path = join(folder, 'reserve');

  const free = () =>
    statfs(folder).then(
      ({ bavail, bsize }) => bavail * bsize,
      () => null,
    );

  return {
    async whileWriting(write) {
      try {
        return await write();
      } catch (error) {
        if (diskFaultOf(error) !== 'no-space' || (await stat(path).catch(() => null)) === null) throw error;
        await rm(path, { force: true });
        return write();
      }
    },
    async keep() {
      if ((await stat(path).catch(() => null)) !== null || ((await free()) ?? 0) < roomyBytes) return;
      // Zeros would take no place on disks that compress.
      await writeFile(path, randomBytes(reservedBytes), { mode: 0o600 }).catch(() =>
        rm(path, { force: true }),
      );
    },
    free,
  };
}
