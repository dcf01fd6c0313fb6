import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { makePdf } from '../../electron/pdf/pdf.ts';
import { SceneSvg } from '../../renderer/scene/SceneSvg.tsx';
import { drawPoster } from '../../shared/drawing/drawPoster.ts';
import type { Scene } from '../../shared/scene/scene.ts';
import { posterFixture } from '../unit/drawing/posterFixture.ts';
import { inBrowser } from './browser.ts';
import { type BenchOptions, middle } from './figures.ts';

export const name = 'A0 poster of 60 actions to PDF';
/** Times the browser printing the same SVG. */
export const limit = 0.3;

/** The ratio of making the PDF from the scene to the browser printing the scene's SVG on the same page. */
export async function run({ small, root }: BenchOptions): Promise<number> {
  const fontFolder = join(root, 'assets/fonts');
  const { scene } = drawPoster(posterFixture({ actionCount: 60 }), {
    template: 'road',
    size: small ? 'A3' : 'A0',
    orientation: 'landscape',
    readingDistance: 1,
  });
  const html = await printPage(scene, fontFolder);
  return inBrowser(root, async ({ context }) => {
    const page = await context.newPage();
    await page.setContent(html);
    await page.evaluate(() => document.fonts.ready);
    const ours: number[] = [];
    const theirs: number[] = [];
    const rounds = small ? 1 : 9;
    for (let round = 0; round <= rounds; round += 1) {
      const made = await timeOf(() => makePdf([scene], { title: scene.title, language: 'nl', fontFolder }));
      const printed = await timeOf(() => page.pdf({ preferCSSPageSize: true, printBackground: true }));
      // The first round warms up: fonts are read once a program, not once a poster.
      if (round === 0) continue;
      ours.push(made);
      theirs.push(printed);
    }
    return middle(ours) / middle(theirs);
  });
}

/** The poster alone on a page of its own size, with the fonts in it. */
async function printPage(scene: Scene, fontFolder: string): Promise<string> {
  const faces = await Promise.all(
    [400, 700, 800].map(async (weight) => {
      const bytes = await readFile(`${fontFolder}/atkinson-latin-${weight}.ttf`);
      const url = `data:font/ttf;base64,${bytes.toString('base64')}`;
      return `@font-face{font-family:Atkinson;font-weight:${weight};src:url(${url})}`;
    }),
  );
  const svg = renderToStaticMarkup(createElement(SceneSvg, { scene, size: 'print' }));
  const style = `@page{size:${scene.width}mm ${scene.height}mm;margin:0}body{margin:0}svg{display:block}`;
  return `<!doctype html><style>${faces.join('')}${style}</style>${svg}`;
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
