import { join } from 'node:path';
import { mostPageBytes, pageBytes, pageFilesIn } from '../phonePage.ts';
import type { BenchOptions } from './figures.ts';

export const name = 'the participant page, all JS + CSS, gzip';
/** Times 30 kB. */
export const limit = 1;

/** The share of its budget that the built page for phones takes. */
export async function run({ root }: BenchOptions): Promise<number> {
  const bytes = pageBytes(pageFilesIn(join(root, 'dist/phone')));
  console.log(`  the page: ${(bytes / 1000).toFixed(1)} kB of ${mostPageBytes / 1000} kB`);
  return bytes / mostPageBytes;
}
