import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { keepPrivate } from '../services/dataFolder.ts';

/**
 * How the browser gets the page's address with the token: from a page in a folder and a file of this user alone. A
 * command line is read by every user of the machine; on it stands this file's name, which tells nobody anything.
 *
 * @param folder the browser's profile: it can be read there, also by a browser that is kept out of other folders
 * @returns the address to open
 * @throws the file system's error
 */
export function handOver(url: string, folder: string): string {
  keepPrivate(folder);
  const path = join(folder, 'praatplaat.html');
  const page = `<!doctype html><meta charset="utf-8"><title>Praatplaat</title><script>location.replace(${JSON.stringify(url)})</script>\n`;
  // A file that is there already would keep the rights that it has.
  rmSync(path, { force: true });
  writeFileSync(path, page, { mode: 0o600, flag: 'wx' });
  return pathToFileURL(path).href;
}
