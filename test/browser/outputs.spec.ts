import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { build } from 'vite';
import { makePdf } from '../../electron/pdf/pdf.ts';
import type { Scene } from '../../shared/scene/scene.ts';
import { proofScene } from '../unit/scene/proofScene.ts';
import { posters } from './drawings.ts';

/** Pixels a millimetre, and millimetres a side of the squares that are compared: letters are smoothed unlike. */
const density = 4;
const side = 2;

/** How far the mean colours of a square may lie apart, of 255: nothing that is a quarter of it may be missing. */
const tolerance = 32;

type Square = [number, number, number];

/** The page's own scripts, which draw with the code of the app. */
async function scriptOfPage(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('pages/outputs.ts', import.meta.url)),
        name: 'outputs',
        formats: ['iife'],
      },
    },
  });
  const [result] = [built].flat();
  if (result === undefined || !('output' in result)) throw new Error('Nothing was built');
  return result.output[0].code;
}

/** The rules of fonts.css for the family that both scenes are set in, with the files in them. */
function fontRules(): string {
  const folder = new URL('../../assets/fonts/', import.meta.url);
  const rules = readFileSync(new URL('fonts.css', folder), 'utf8').split(/(?=@font-face)/);
  return rules
    .filter((rule) => rule.includes('url("atkinson'))
    .map((rule) =>
      rule.replace(/url\("([^"]+)"\)/, (_, file: string) => {
        const bytes = readFileSync(new URL(file, folder)).toString('base64');
        return `url(data:font/ttf;base64,${bytes})`;
      }),
    )
    .join('');
}

const asUrl = (png: Buffer) => `data:image/png;base64,${png.toString('base64')}`;

async function pictures(page: Page, scene: Scene, file: (name: string) => string) {
  const width = Math.ceil(scene.width * density);
  const height = Math.ceil(scene.height * density);
  await page.setViewportSize({ width, height });
  await page.evaluate(([shown, pixels]) => window.showSvg(shown, pixels), [scene, density] as const);
  await page.evaluate(() => document.fonts.ready);
  const svg = await page.screenshot({ path: file('svg.png') });
  const canvas = await page.evaluate(([shown, pixels]) => window.canvasPng(shown, pixels), [
    scene,
    density,
  ] as const);
  writeFileSync(file('canvas.png'), Buffer.from(canvas.slice(canvas.indexOf(',') + 1), 'base64'));
  writeFileSync(file('scene.pdf'), await makePdf([scene], { title: scene.title, language: 'nl' }));
  const options = ['-png', '-singlefile', '-r', `${density * 25.4}`];
  execFileSync('pdftoppm', [...options, file('scene.pdf'), file('pdf')]);
  return { svg: asUrl(svg), canvas, pdf: asUrl(readFileSync(file('pdf.png'))) };
}

/** The squares (in millimetres from the left top) whose colours lie too far apart. */
function differences(one: readonly Square[], other: readonly Square[], columns: number): string[] {
  return one.flatMap((square, index) => {
    const apart = Math.max(
      ...square.map((value, channel) => Math.abs(value - (other[index]?.[channel] ?? 0))),
    );
    const [x, y] = [(index % columns) * side, Math.floor(index / columns) * side];
    return apart > tolerance ? [`${x}, ${y}: ${Math.round(apart)}`] : [];
  });
}

let script = '';
test.beforeAll(async () => {
  script = await scriptOfPage();
});

const poster = posters({ template: 'road', size: 'A4', orientation: 'landscape' })['road-A4-landscape-20'];

for (const [name, scene] of [
  ['one of everything', proofScene],
  ['a poster', poster],
] as const) {
  test(`screen, picture and PDF of ${name} look the same`, async ({ page }, testInfo) => {
    if (scene === undefined) throw new Error('There is no such poster');
    await page.setContent(`<style>${fontRules()}body{margin:0}svg{display:block}</style>`);
    await page.addScriptTag({ content: script });
    const drawn = await pictures(page, scene, (file) => testInfo.outputPath(file));
    const columns = Math.floor(scene.width / side);
    const rows = Math.floor(scene.height / side);
    const squares = (url: string) =>
      page.evaluate(([picture, across, down, pixels]) => window.squaresOf(picture, across, down, pixels), [
        url,
        columns,
        rows,
        side * density,
      ] as const);
    const svg = await squares(drawn.svg);
    expect(new Set(svg.map(String)).size, 'colours').toBeGreaterThan(50);
    expect.soft(differences(svg, await squares(drawn.canvas), columns), 'canvas').toEqual([]);
    expect.soft(differences(svg, await squares(drawn.pdf), columns), 'PDF').toEqual([]);
  });
}
