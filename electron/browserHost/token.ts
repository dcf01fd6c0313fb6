import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { chmod, mkdir, open, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errorCode } from '../services/durableFile.ts';

const tokenPattern = /^[A-Za-z0-9_-]{43}$/;

function tokenFileOf(dataFolder: string): string {
  return join(dataFolder, 'browser-host.token');
}

/** The token that is there, or null when there is none (or a damaged one). */
export async function readToken(dataFolder: string): Promise<string | null> {
  const text = await readFile(tokenFileOf(dataFolder), 'utf8').catch(() => '');
  return tokenPattern.test(text.trim()) ? text.trim() : null;
}

/**
 * The secret that lets a page speak to the host: 256 random bits in a file for this user alone. Made once
 * and used again, so that a page that is open survives a restart of the host.
 *
 * @throws the file system's error when the data folder can't be written
 */
export async function keepToken(dataFolder: string): Promise<string> {
  const path = tokenFileOf(dataFolder);
  const kept = await readToken(dataFolder);
  if (kept !== null) {
    // Windows keeps other users out through the folder's own rights.
    if (process.platform !== 'win32') await chmod(path, 0o600);
    return kept;
  }
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await rm(path, { force: true });
  const token = randomBytes(32).toString('base64url');
  try {
    const file = await open(path, 'wx', 0o600);
    try {
      await file.writeFile(token);
      await file.sync();
    } finally {
      await file.close();
    }
    return token;
  } catch (error) {
    // Another start was first by a hair: its token holds.
    const theirs = errorCode(error) === 'EEXIST' ? await readToken(dataFolder) : null;
    if (theirs === null) throw error;
    return theirs;
  }
}

/** Compares in constant time; digests make the lengths equal. */
export function isToken(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
