import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { newNonce, pageHeaders, withNonce } from './pageHeaders.ts';

/** Only what a build of the screens holds; a file with another ending is not served. */
const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.ttf': 'font/ttf',
};

export interface PageFile {
  bytes: Buffer<ArrayBuffer>;
  headers: Record<string, string>;
}

export interface PageFiles {
  /** @param pathname of the address as it came, still encoded. Null when there is no such file. */
  find(pathname: string): Promise<PageFile | null>;
}

/**
 * The files of the built screens by address. A request is looked up in the list of files that are there and
 * never becomes a path, so no spelling of an address leads out of the folder.
 *
 * @param folder the built renderer, absolute
 */
export function createPageFiles(folder: string, policy: { socketOrigin?: string } = {}): PageFiles {
  let listed: Promise<Map<string, string>> | null = null;

  async function pathOf(address: string): Promise<string | undefined> {
    // The page itself is asked for first; looking again then lets a new build be seen by reloading.
    if (listed === null || address === '/index.html') listed = listFiles(folder);
    return (await listed).get(address);
  }

  return {
    async find(pathname) {
      const address = pathname === '/' ? '/index.html' : pathname;
      const path = await pathOf(address);
      if (path === undefined) return null;
      const extension = extname(path);
      const nonce = newNonce();
      const headers = {
        ...pageHeaders({ nonce, ...policy }),
        'content-type': contentTypes[extension] ?? '',
        // The bundler puts a hash of the content in every name but the page's own.
        'cache-control': address.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-store',
      };
      const bytes = await readFile(path);
      if (extension !== '.html') return { bytes, headers };
      return { bytes: Buffer.from(withNonce(bytes.toString('utf8'), nonce)), headers };
    },
  };
}

async function listFiles(folder: string, prefix = '/'): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    const path = join(folder, entry.name);
    const address = `${prefix}${encodeURIComponent(entry.name)}`;
    if (entry.isDirectory()) {
      for (const [inner, innerPath] of await listFiles(path, `${address}/`)) files.set(inner, innerPath);
    } else if (entry.isFile() && Object.hasOwn(contentTypes, extname(entry.name))) {
      files.set(address, path);
    }
  }
  return files;
}
