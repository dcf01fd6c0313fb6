import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { RoomView } from '../../shared/room/protocol.ts';
import { createPageFiles, type PageFile } from '../services/pageFiles.ts';

const compress = promisify(gzip);

/** The phone page's files, small for the air: 300 phones may ask at once. */
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
  /** By address; only of files whose name changes with their content. */
  const compressed = new Map<string, Buffer<ArrayBuffer>>();

  return {
    async find(pathname, { acceptsGzip, view }) {
      const found = await files.find(pathname);
      if (found === null) return null;
      const isPage = !pathname.startsWith('/assets/');
      const bytes = isPage ? withRoom(found.bytes, view) : found.bytes;
      if (!acceptsGzip) return { ...found, bytes };
      const small = compressed.get(pathname) ?? Buffer.from(await compress(bytes));
      if (!isPage) compressed.set(pathname, small);
      const headers = { ...found.headers, 'content-encoding': 'gzip', vary: 'accept-encoding' };
      return { bytes: small, headers };
    },
  };
}

/** The page with the room in it: the first screen then needs no further word from the laptop. */
function withRoom(page: Buffer, view: RoomView): Buffer<ArrayBuffer> {
  const content = JSON.stringify(view).replace(/[&"<]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const told = `<meta name="room" content="${content}"></head>`;
  return Buffer.from(page.toString('utf8').replace('</head>', () => told));
}
