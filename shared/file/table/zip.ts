import { type Unzipped, unzipSync, zipSync } from 'fflate';

/** What the directory of a zip archive tells, without anything being unpacked. */
export interface ZipDirectory {
  /** The files in it, with their folders. */
  names: string[];
  /** Bytes that all of them take once they are unpacked. */
  unpacked: number;
}

/** More files than any program puts into a workbook: a made-up directory must not be read for hours. */
const mostFiles = 20_000;

/**
 * Read by the library that unpacks, so that it takes for each file what was counted here.
 *
 * @returns null when the archive has no directory, or a damaged one
 */
export function readZipDirectory(archive: Uint8Array): ZipDirectory | null {
  const directory: ZipDirectory = { names: [], unpacked: 0 };
  try {
    unzipSync(archive, {
      filter: ({ name, originalSize }) => {
        if (directory.names.push(name) > mostFiles) throw new RangeError('Too many files');
        directory.unpacked += originalSize;
        return false;
      },
    });
  } catch {
    return null;
  }
  return directory;
}

/**
 * The same archive with its texts unpacked and without its pictures: no more is unpacked of a file than its directory
 * says, and what is damaged throws. Who reads the result has nothing to unpack any more.
 */
export function laidOpen(archive: Uint8Array): Uint8Array {
  const files: Unzipped = unzipSync(archive, {
    filter: ({ name }) => /(^|\/)mimetype$|\.(xml|rels|bin)$/i.test(name),
  });
  return zipSync(files, { level: 0 });
}

/** Bytes as letters one for one: enough for signatures and the names of a file's parts. */
export function latin(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
