import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { createPageFiles, type PageFile } from '../services/pageFiles.ts';

const compress = promisify(gzip);

/** The phone page's files, small for the air: 300 phones may ask at once. */
export interface PhoneFiles {
  /** @param pathname as it came, still encoded. Null when there is no such file. */
  find(pathname: string, acceptsGzip: boolean): Promise<PageFile | null>;
}

/** @param folder the built phone page, absolute */
export function createPhoneFiles(folder: string): PhoneFiles {
  const files = createPageFiles(folder);
  /** By address; only of files whose name changes with their content. */
  const compressed = new Map<string, Buffer<ArrayBuffer>>();

  return {
    async find(pathname, acceptsGzip) {
      const file = await files.find(pathname);
      if (file === null || !acceptsGzip || !pathname.startsWith('/assets/')) return file;
      const known = compressed.get(pathname);
      const bytes = known ?? Buffer.from(await compress(file.bytes));
      compressed.set(pathname, bytes);
      return { bytes, headers: { ...file.headers, 'content-encoding': 'gzip', vary: 'accept-encoding' } };
    },
  };
}
