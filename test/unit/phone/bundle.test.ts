/**
 * The page for phones as it is built: small enough to come quickly to a room full of phones, without anything
 * that phones of five years ago or plain HTTP lack.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transformWithOxc } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cemmPack } from '../../../shared/content/packs.ts';
import { iconOutline } from '../../../shared/drawing/icons.ts';
import { pillarLook } from '../../../shared/drawing/pillarLooks.ts';
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
  it('is at most 30 kB, scripts and styles compressed', () => {
    expect(pageBytes(files)).toBeLessThanOrEqual(mostPageBytes);
  });

  it('carries no model and none of its words: the room says what it asks', () => {
    expect(ending('.json')).toEqual([]);
    const texts = cemmPack.pillars.flatMap(({ id, definition, cells }) => [
      `${id}-1-a`,
      ...Object.values(definition),
      ...cells.flatMap(({ headline }) => Object.values(headline)),
      iconOutline(pillarLook(cemmPack, id).icon),
      pillarLook(cemmPack, id).colours.fill.toLowerCase(),
    ]);
    const page = ['.html', '.css', '.js'].flatMap(ending).join('').toLowerCase();
    expect(texts.filter((text) => page.includes(text.toLowerCase()))).toEqual([]);
  });

  it('has nothing inline, as its content security policy demands', () => {
    const [page = ''] = ending('.html');
    expect(page).not.toMatch(/<style|style="|<script(?![^>]*\bsrc=)|data:/);
    expect(ending('.css').join('')).not.toContain('data:');
  });

  it('is written in JavaScript that phones of 2020 read', async () => {
    const written = (code: string, target: string | string[]) =>
      transformWithOxc(code, 'page.js', { target, sourcemap: false }).then((result) => result.code);
    for (const script of ending('.js')) {
      // Nothing is left to translate.
      const old = await written(script, ['es2020', 'chrome86', 'safari14', 'firefox78']);
      expect(old === (await written(script, 'esnext'))).toBe(true);
    }
  });

  it.each([
    [
      'needs a secure context, which a local network is not',
      /randomUUID|\bsubtle\b|serviceWorker|clipboard|wakeLock|\.locks\b|navigator\.storage|mediaDevices|\bcaches\b/,
    ],
    ['needs leave, or another app', /geolocation|Notification|navigator\.(share|vibrate|credentials)/],
    ['is missing in Chrome 86 or Safari 14', /structuredClone|hasOwn\(|\.at\(|\.replaceAll\(|findLast/],
    [
      'came later still',
      /\.to(Sorted|Reversed|Spliced)\(|groupBy|withResolvers|fromAsync|AbortSignal\.|Promise\.(any|try)|canParse/,
    ],
    [
      'Safari has had for a short while only',
      /requestIdleCallback|requestSubmit|showModal|showPopover|\(\?<[=!]/,
    ],
  ])('uses nothing in its scripts that %s', (_why, pattern) => {
    for (const script of ending('.js')) expect(script.match(pattern)).toBeNull();
  });

  // What a list does not name may be too new: look it up for Chrome 86, Safari 14 and Firefox 78 before adding it.
  it.each<[string, (style: string) => string, RegExp, string[]]>([
    ['at-rules', (style) => style, /@([a-z-]+)/g, ['keyframes', 'media']],
    [
      'selectors',
      (style) => (style.match(/[^{};]+(?=\{)/g) ?? []).filter((start) => !start.startsWith('@')).join(' '),
      /::?([a-z-]+)/g,
      // Safari 14 leaves out the rule with focus-visible: then whatever has the focus shows it.
      'active after before first-child first-of-type focus focus-visible last-of-type not root'.split(' '),
    ],
    [
      'functions',
      (style) => style,
      /([a-z-]+)\(/g,
      'calc env inset min minmax not repeat translate var'.split(' '),
    ],
    [
      'units',
      (style) => (style.match(/:[^:{};]+(?=[;}])/g) ?? []).join(' '),
      /(?<![#\w])[\d.]+([a-z]+|%)/g,
      '% em fr px rem s vw'.split(' '),
    ],
  ])('uses no other %s in its styles than phones of 2020 know', (_what, partOf, pattern, known) => {
    const used = ending('.css').flatMap((style) =>
      [...partOf(style).matchAll(pattern)].map(([, one]) => one),
    );
    expect([...new Set(used)].sort()).toEqual(known);
  });

  it('has styles that neither nest nor rely on properties of later years', () => {
    // `text-wrap` may be there: a phone that does not know it breaks lines as it always did.
    for (const style of ending('.css')) {
      expect(style.match(/&|[{;](container|translate|rotate|scale|inset|aspect-ratio|gap):/)).toBeNull();
    }
  });
});
