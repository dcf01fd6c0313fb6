/**
 * The page for phones as it is built: small enough to come quickly to a room full of phones, without anything
 * that phones of five years ago or plain HTTP lack.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cemmPack } from '../../../shared/content/packs.ts';
import { ending as filesEnding, mostPageBytes, pageBytes, pageFilesIn } from '../../phonePage.ts';

const folder = mkdtempSync(join(tmpdir(), 'praatplaat-phone-'));
let files: ReadonlyMap<string, string>;

beforeAll(async () => {
  const configFile = fileURLToPath(new URL('../../../build/vite.phone.config.ts', import.meta.url));
  await build({ configFile, logLevel: 'silent', build: { outDir: folder } });
  files = pageFilesIn(folder);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ending = (end: string) => filesEnding(files, end);

describe('the page for phones', () => {
  it('is at most 45 kB, scripts and styles compressed', () => {
    expect(pageBytes(files)).toBeLessThanOrEqual(mostPageBytes);
  });

  it('brings the questions in both languages, and of the model only what answering needs', () => {
    const packs = ending('.json').map((text) => JSON.parse(text));
    expect(packs).toHaveLength(1);
    expect(packs[0].pillars.map((pillar: { cells: unknown }) => pillar.cells)).toEqual(
      cemmPack.pillars.map(({ cells }) => cells),
    );
    expect(Object.keys(packs[0].pillars[0])).not.toContain('practice');
  });

  it('has nothing inline, as its content security policy demands', () => {
    const [page = ''] = ending('.html');
    expect(page).not.toMatch(/<style|style="|<script(?![^>]*\bsrc=)|data:/);
    expect(ending('.css').join('')).not.toContain('data:');
  });

  it.each([
    ['needs a secure context', /randomUUID|crypto\.subtle|serviceWorker|clipboard|wakeLock/],
    ['is missing in Chrome 86 or Safari 14', /structuredClone|hasOwn\(|\.at\(|\.replaceAll\(|findLast/],
    ['is syntax of later years', /\?\?=|\|\|=|&&=|static\s*\{|#[a-z]+\s*[=(;]/],
  ])('uses no script that %s', (_why, pattern) => {
    for (const script of ending('.js')) expect(script.match(pattern)).toBeNull();
  });

  it.each([
    ['selects by what is inside', /:has\(/],
    ['nests, or mixes colours', /&|color-mix\(/],
    ['measures in later units', /\d(dvh|svh|lvh|cqw)\b/],
  ])('uses no style that %s', (_why, pattern) => {
    for (const style of ending('.css')) expect(style.match(pattern)).toBeNull();
  });
});
