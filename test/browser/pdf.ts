import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';

const tool = promisify(execFile);

/** What a tool of poppler-utils prints. */
async function run(name: string, ...input: string[]): Promise<string> {
  return (await tool(name, input)).stdout;
}

/** Width and height of every page, in millimetres. */
export async function pageSizes(pdf: string): Promise<[width: number, height: number][]> {
  const text = await run('pdfinfo', '-f', '1', '-l', '1000', pdf);
  const sizes = text.matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+) pts/gm);
  return [...sizes].map(([, width, height]) => [(Number(width) / 72) * 25.4, (Number(height) / 72) * 25.4]);
}

/** A page is exact to 0.2 mm. */
export function expectSize(size: [number, number] | undefined, width: number, height: number): void {
  expect(Math.abs((size?.[0] ?? 0) - width)).toBeLessThan(0.2);
  expect(Math.abs((size?.[1] ?? 0) - height)).toBeLessThan(0.2);
}

/** Only the letters: lines break and words are hyphenated as the layout wants. */
export function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}]/gu, '');
}

/** The letters of a PDF's text, in the order in which it was written. */
export async function lettersOf(pdf: string): Promise<string> {
  return letters(await run('pdftotext', '-raw', pdf, '-'));
}

/** Every font is an embedded subset with Unicode, and none is Type 3. */
export async function expectRealFonts(pdf: string): Promise<void> {
  const fonts = (await run('pdffonts', pdf)).trim().split('\n').slice(2);
  expect(fonts.length).toBeGreaterThan(0);
  for (const font of fonts) {
    expect(font).not.toContain('Type 3');
    // The columns emb, sub, uni.
    expect(font).toMatch(/ yes +yes +yes /);
  }
}

/** What kind of raster images are in a PDF: `image`, `smask`. */
export async function imagesIn(pdf: string): Promise<string[]> {
  const rows = (await run('pdfimages', '-list', pdf)).trim().split('\n').slice(2);
  return rows.map((row) => row.trim().split(/ +/)[2] ?? '');
}
