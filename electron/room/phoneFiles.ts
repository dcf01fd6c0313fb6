import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { RoomView } from '../../shared/room/protocol.ts';
import { createPageFiles, type PageFile } from '../services/pageFiles.ts';
import { createPhonePage } from './phonePage.ts';

const compress = promisify(gzip);

/** The phone page and its files, small for the air: 300 phones may ask at once. */
export interface PhoneFiles {
  /**
   * @param pathname as it came, still encoded. Null when there is no such file.
   * @param asking `view`: the room as it is now, which the page itself brings along
   */
  find(pathname: string, asking: { acceptsGzip: boolean; view: RoomView }): Promise<PageFile | null>;
}

/** @param folder the built phone page, absolute */
export function createPhoneFiles(folder: string): PhoneFiles {
  const files = createPageFiles(folder);
  const page = createPhonePage(folder);
  /** What is compressed already, for as long as somebody may ask for it: files for ever, the page until it changes. */
  const compressed = new WeakMap<Buffer, Promise<Buffer<ArrayBuffer>>>();
  const assets = new Map<string, PageFile>();

  async function assetAt(pathname: string): Promise<PageFile | null> {
    const found = assets.get(pathname) ?? (await files.find(pathname));
    if (found !== null) assets.set(pathname, found);
    return found;
  }

  return {
    async find(pathname, { acceptsGzip, view }) {
      // Their names change with their content.
      const isAsset = pathname.startsWith('/assets/');
      const isPage = pathname === '/' || pathname === '/index.html';
      const found = isPage
        ? await page(view)
        : isAsset
          ? await assetAt(pathname)
          : await files.find(pathname);
      if (found === null || !acceptsGzip) return found;
      const small = compressed.get(found.bytes) ?? compress(found.bytes).then((bytes) => Buffer.from(bytes));
      compressed.set(found.bytes, small);
      const headers = { ...found.headers, 'content-encoding': 'gzip', vary: 'accept-encoding' };
      return { bytes: await small, headers };
    },
  };
}
