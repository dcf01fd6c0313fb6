import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { makePdf } from '../../electron/pdf/pdf.ts';
import { templateSchema } from '../../shared/model/workshop.ts';
import type { Scene, Shape } from '../../shared/scene/scene.ts';
import { type Drawings, posters, screenGrids, sheets } from './drawings.ts';

/** Pixels of the longer side: enough for a millimetre of an A1, without grey edges that machines paint unlike. */
const side = 900;
/** A few pixels may be unlike: an edge ends a hair earlier or later elsewhere. */
const tolerance = { maxDiffPixels: 10, threshold: 0.03 };

/** The scenes as PNG pictures, in their order. */
async function picturesOf(scenes: readonly Scene[], folder: string): Promise<Buffer[]> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'drawings.pdf');
  writeFileSync(file, await makePdf(scenes, { title: 'Drawings', language: 'nl' }));
  const sharp = ['-aa', 'no', '-aaVector', 'no'];
  execFileSync('pdftoppm', ['-png', ...sharp, '-scale-to', `${side}`, file, join(folder, 'page')]);
  const pages = readdirSync(folder).filter((name) => name.endsWith('.png'));
  return pages.sort().map((name) => readFileSync(join(folder, name)));
}

/** Where pictures differ, the message names the files: as it was, as it is now, and the difference. */
async function expectAsBefore(drawings: Drawings, folder: string): Promise<void> {
  const pictures = await picturesOf(Object.values(drawings), folder);
  Object.keys(drawings).forEach((name, index) => {
    expect.soft(pictures[index], name).toMatchSnapshot(`${name}.png`, tolerance);
  });
}

for (const template of templateSchema.options) {
  for (const size of ['A4', 'A1'] as const) {
    for (const orientation of ['landscape', 'portrait'] as const) {
      test(`the ${template} poster on ${size}, ${orientation}, looks as it did`, async ({}, testInfo) => {
        await expectAsBefore(posters({ template, size, orientation }), testInfo.outputPath('now'));
      });
    }
  }
}

test('the grid on the screen looks as it did', async ({}, testInfo) => {
  await expectAsBefore(screenGrids(), testInfo.outputPath('now'));
});

test('forms and the sheets of a poster look as they did', async ({}, testInfo) => {
  await expectAsBefore(sheets(), testInfo.outputPath('now'));
});

/** The drawing with one of its parts a millimetre to the right. */
function withMoved(scene: Scene, part: string): Scene {
  const isIt = (shape: Shape) =>
    shape.kind === 'text' ? shape.text === part : 'id' in shape && shape.id === part;
  expect(scene.shapes.some(isIt), part).toBe(true);
  const moved = (shape: Shape): Shape => ({ kind: 'group', x: 1, y: 0, children: [shape] });
  return { ...scene, shapes: scene.shapes.map((shape) => (isIt(shape) ? moved(shape) : shape)) };
}

for (const [template, parts] of [
  [
    'road',
    ['action:action-19', 'milestone:strategy:2:current', 'sign:next', 'lane-name:strategy', 'subtitle'],
  ],
  ['grid', ['actions:journey', 'pillar:data', 'Initial', 'legend']],
] as const) {
  test(`a part of the ${template} poster that moved by a millimetre is seen`, async ({}, testInfo) => {
    const form = { template, size: 'A1', orientation: 'landscape' } as const;
    const name = `${template}-A1-landscape-20`;
    const scene = posters(form)[name];
    if (scene === undefined) throw new Error(`No drawing ${name}`);
    const moved = parts.map((part) => withMoved(scene, part));
    const pictures = await picturesOf(moved, testInfo.outputPath('moved'));
    parts.forEach((part, index) => {
      expect(pictures[index], part).not.toMatchSnapshot(`${name}.png`, tolerance);
    });
  });
}
