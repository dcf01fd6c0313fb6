/** The built page for phones as tests and benchmarks weigh it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes that all scripts and styles of the page may have, compressed: DESIGN's budget. */
export const mostPageBytes = 30_000;

/** The page's files by name. @param folder the built page */
export function pageFilesIn(folder: string): Map<string, string> {
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const assets = readdirSync(join(folder, 'assets')).map((name): [string, string] => [
    name,
    read(`assets/${name}`),
  ]);
  return new Map([...assets, ['index.html', read('index.html')]]);
}

/** The texts of the files whose names end like this. */
export function ending(files: ReadonlyMap<string, string>, end: string): string[] {
  return [...files].filter(([name]) => name.endsWith(end)).map(([, text]) => text);
}

/** The bytes that these texts take on their way to a phone, each compressed by itself. */
export function compressedBytes(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + gzipSync(text).byteLength, 0);
}

/** All scripts and styles of the page, compressed, in bytes. @throws when the page has none */
export function pageBytes(files: ReadonlyMap<string, string>): number {
  const [scripts, styles] = ['.js', '.css'].map((end) => ending(files, end));
  if (!scripts?.length || !styles?.length) throw new Error('The page has scripts and styles');
  return compressedBytes([...scripts, ...styles]);
}
