import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePdf } from '../../../electron/pdf/pdf.ts';
import { drawPoster } from '../../../shared/drawing/drawPoster.ts';
import { pageSize, paperSizes } from '../../../shared/drawing/sizes.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import { posterFixture } from '../drawing/posterFixture.ts';
import { proofScene } from '../scene/proofScene.ts';
import { pagePictures } from './pagePictures.ts';

const folder = mkdtempSync(join(tmpdir(), 'praatplaat-pdf-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Asks one of poppler's tools about a file. */
function poppler(tool: string, file: string, ...after: string[]): string {
  return execFileSync(
    tool,
    [...after.filter((word) => word !== '-'), file, ...after.filter((word) => word === '-')],
    {
      encoding: 'utf8',
    },
  );
}

async function save(name: string, pages: Scene[]): Promise<{ file: string; bytes: Uint8Array }> {
  const bytes = await makePdf(pages, { title: 'De route van Dvořák', language: 'nl' });
  const file = join(folder, `${name}.pdf`);
  writeFileSync(file, bytes);
  return { file, bytes };
}

test('letters of other scripts are real fonts too, and can be selected', async () => {
  const texts = ['Ωμέγα Ελλάδα', 'Київ Њива', 'Nguyễn Thị Hương', 'שלום', '\u{1f600} \u{1f389}', 'Łódź'];
  const shapes = texts.map((text, index) => {
    const weight = ([400, 700, 800] as const)[index % 3] ?? 400;
    return { kind: 'text', x: 10, y: 20 + 15 * index, text, size: 8, weight, fill: '#000000' } as const;
  });
  const scene = { width: 210, height: 148, title: 'Talen', description: '', background: '#ffffff', shapes };
  const { file } = await save('scripts', [scene]);
  const fonts = poppler('pdffonts', file).trim().split('\n').slice(2);
  expect(fonts.length).toBeGreaterThan(5);
  for (const font of fonts) expect(font).toMatch(/ CID TrueType +Identity-H +yes yes yes/);
  const found = poppler('pdftotext', file, '-raw', '-');
  for (const text of texts) expect(found).toContain(text);
});

describe('a PDF of one of everything', () => {
  let file = '';
  beforeAll(async () => {
    ({ file } = await save('proof', [proofScene]));
  });

  test('embeds real subsets of the fonts', () => {
    const fonts = poppler('pdffonts', file).trim().split('\n').slice(2);
    expect(fonts.length).toBe(4);
    for (const font of fonts)
      expect(font).toMatch(/AtkinsonHyperlegibleNext-\w+ +CID TrueType +Identity-H +yes yes yes/);
  });

  test('has the logo as its only image', () => {
    expect(poppler('pdfimages', file, '-list').trim().split('\n').slice(2)).toHaveLength(1);
  });

  test('has text that can be selected, with letters of both subsets and with spacing', () => {
    const text = poppler('pdftotext', file, '-raw', '-');
    expect(text).toContain('Dvořák, efficiënt: AVATo “Eén fi” €');
    expect(text).toContain('Midden op de bladzijde');
  });

  test('says its title and language', () => {
    expect(poppler('pdfinfo', file)).toMatch(/^Title: +De route van Dvořák$/m);
    expect(poppler('pdfinfo', file)).toMatch(/^Producer: +Praatplaat$/m);
  });

  test('asks readers to print it at its own size', () => {
    expect(readFileSync(file).toString('latin1')).toMatch(/\/PrintScaling \/None/);
  });

  test('draws what the scene says', () => {
    const sharp = ['-aa', 'no', '-aaVector', 'no'];
    const [page] = pagePictures(readFileSync(file), 25.4, ...sharp);
    if (!page) throw new Error('The proof has a page');
    const at = (x: number, y: number) => {
      const start = (y * page.width + x) * 4;
      return [...page.rgba.subarray(start, start + 3)];
    };
    // A part of a pixel counts as one more.
    expect([page.width, page.height]).toEqual([211, 298]);
    expect(at(200, 5)).toEqual([0xfb, 0xf8, 0xf1]);
    expect(at(30, 25)).toEqual([0x23, 0x40, 0x7a]);
    expect(at(160, 135)).toEqual([255, 0, 0]);
    // A quarter of the colour over paper, and nothing beyond the clip.
    const faded = at(110, 140);
    [0xfb * 0.75 + 0x1f * 0.25, 0xf8 * 0.75 + 0x85 * 0.25, 0xf1 * 0.75 + 0x80 * 0.25].forEach(
      (value, channel) => {
        expect(Math.abs((faded[channel] ?? 0) - value)).toBeLessThan(2);
      },
    );
    expect(at(122, 140)).toEqual([0xfb, 0xf8, 0xf1]);
  });
});

test('pages are exactly as large as their scenes, up to A0', async () => {
  const pages = paperSizes.map((size) => ({ ...proofScene, ...pageSize(size, 'portrait'), shapes: [] }));
  const { file } = await save('sizes', pages);
  const said = [...poppler('pdfinfo', file, '-l', '99').matchAll(/size: +([\d.]+) x ([\d.]+)/g)];
  const millimetres = said.map(([, width, height]) =>
    [Number(width), Number(height)].map((points) => (points * 25.4) / 72),
  );
  paperSizes.forEach((size, index) => {
    const { width, height } = pageSize(size, 'portrait');
    expect(Math.abs((millimetres[index]?.[0] ?? 0) - width)).toBeLessThan(0.2);
    expect(Math.abs((millimetres[index]?.[1] ?? 0) - height)).toBeLessThan(0.2);
  });
});

test.each(['grid', 'road'] as const)(
  'an A0 %s poster of 60 actions is small, vector and in real fonts',
  async (template) => {
    const { scene } = drawPoster(posterFixture({ actionCount: 60 }), {
      template,
      size: 'A0',
      orientation: 'landscape',
      readingDistance: 1,
    });
    const { file, bytes } = await save(template, [scene]);
    expect(bytes.length).toBeLessThan(400_000);
    expect(poppler('pdffonts', file)).not.toContain('Type 3');
    expect(poppler('pdfimages', file, '-list').trim().split('\n').slice(2)).toEqual([]);
    expect(poppler('pdftotext', file, '-raw', '-')).toContain('Technologie');
  },
);

test('without its fonts it says so instead of making something else', async () => {
  await expect(makePdf([proofScene], { title: '', language: 'nl', fontFolder: folder })).rejects.toThrow(
    'atkinson',
  );
});
