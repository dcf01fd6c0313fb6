import { type Unzipped, unzipSync, zipSync } from 'fflate';

/** What the directory of a zip archive tells, without anything being unpacked. */
export interface ZipDirectory {
  /** The files in it, with their folders. */
  names: string[];
  /** Bytes that all of them take once they are unpacked. */
  unpacked: number;
}

const centralEntry = 0x02014b50;
const endOfCentral = 0x06054b50;

/** @returns null when the archive has no directory, or a damaged one */
export function readZipDirectory(archive: Uint8Array): ZipDirectory | null {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = endOfDirectory(view);
  if (end === null) return null;
  const directory: ZipDirectory = { names: [], unpacked: 0 };
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== centralEntry) return null;
    const nameLength = view.getUint16(at + 28, true);
    directory.names.push(latin(archive.subarray(at + 46, at + 46 + nameLength)));
    directory.unpacked += view.getUint32(at + 24, true);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return directory;
}

/** The directory's end stands last, before a comment of at most 65,535 bytes. */
function endOfDirectory(view: DataView): number | null {
  const earliest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) === endOfCentral) return at;
  }
  return null;
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
