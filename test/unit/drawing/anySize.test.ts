import { describe, expect, test } from 'vitest';
import { frameContent, medianOf } from '../../../renderer/results/gridContent.ts';
import { targetFrame } from '../../../renderer/screens/targets/targetContent.ts';
import { groupFigures } from '../../../shared/analysis/group.ts';
import { drawPoster } from '../../../shared/drawing/drawPoster.ts';
import { drawForm } from '../../../shared/drawing/forms/drawForm.ts';
import type { GridMarks } from '../../../shared/drawing/gridScene/content.ts';
import { gridFrame, roomEm } from '../../../shared/drawing/gridScene/frame.ts';
import { gridScene } from '../../../shared/drawing/gridScene.ts';
import { minimumTextSize, readingDistanceFor } from '../../../shared/drawing/kit/legibility.ts';
import type { GridPack } from '../../../shared/model/pack.ts';
import { templateSchema } from '../../../shared/model/workshop.ts';
import { overlaps, textBoxes, textsOutside } from '../../../shared/scene/inspect.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import { packOf, packSizes } from './anySize.ts';
import { posterFixture } from './posterFixture.ts';
import { beyondPage, collisions } from './posterParts.ts';

const languages = ['nl', 'en'] as const;
const models = packSizes.map(([pillars, levels]) => ({ pillars, levels, pack: packOf(pillars, levels) }));

function expectTidy(scene: Scene, slack: number): void {
  expect(overlaps(scene, slack).map(([one, other]) => `${one.text} / ${other.text}`)).toEqual([]);
  expect(textsOutside(scene).map(({ text }) => text)).toEqual([]);
}

describe.each(models)('a model of $pillars pillars and $levels levels', ({ pack }) => {
  const forms = templateSchema.options.flatMap((template) =>
    (['A4', 'A1'] as const).flatMap((size) =>
      (['portrait', 'landscape'] as const).map((orientation) => ({ template, size, orientation })),
    ),
  );
  test.each(forms)(
    'keeps its words apart on $template $size $orientation, and tells what is too small',
    (form) => {
      for (const language of languages) {
        const content = posterFixture({ pack, language, actionCount: 14 });
        const { scene, problems } = drawPoster(content, { ...form, readingDistance: 1 });
        expectTidy(scene, scene.width / 2000);
        if (form.template === 'road') {
          expect(collisions(scene, scene.width / 500)).toEqual([]);
          expect(beyondPage(scene, scene.width / 100)).toEqual([]);
        }
        const told = new Set(problems.map(({ text }) => text));
        const needed = minimumTextSize(readingDistanceFor(form.size, 1));
        const small = textBoxes(scene).filter(
          ({ size, groupId }) => size < needed - 1e-6 && groupId !== 'source',
        );
        expect(small.filter(({ text }) => !told.has(text)).map(({ text }) => text)).toEqual([]);
        const said = textBoxes(scene).map(({ text }) => text);
        for (const { name } of form.template === 'grid' ? content.levels : []) {
          expect(said.includes(name) || told.has(name), name).toBe(true);
        }
      }
    },
  );

  test('keeps its words apart on forms', () => {
    for (const language of languages) {
      for (const mode of ['quick', 'detailed'] as const) {
        const sheets = drawForm(
          {
            organisation: 'Noorderlicht Bouwstoffen',
            date: '2027-01-14',
            language,
            pack,
            round: { kind: 'measure', number: 1, mode },
            businessLine: '',
            lineSign: '',
            anonymity: 'named',
          },
          { kind: 'blank', code: 'K7QDXRT' },
        );
        for (const sheet of sheets) expectTidy(sheet, 0.05);
      }
    }
  });

  const millimetre = 25.4 / 96;
  test.each([
    ['1024 × 768', 716, 528, 16 * millimetre],
    ['1280 × 800', 972, 606, 16 * millimetre],
    ['1920 × 1080', 1554, 836, 19 * millimetre],
    ['the stage, 1280 × 720', 1280, 600, null],
  ] as const)('keeps its words apart on the screen: %s', (_, width, height, em) => {
    const size = {
      width: width * millimetre,
      height: height * millimetre,
      em: em ?? roomEm(width * millimetre),
    };
    for (const language of languages) {
      for (const { content, marks } of viewsOf(pack, language, em === null)) {
        const rows = pack.pillars.map((_pillar, index) => ({
          current: 1 + (index % pack.levels.length),
          target: 1 + ((index + 1) % pack.levels.length),
          expected: 2,
          inFocus: index === 1,
          marks: marks(index),
          side: {
            bars: pack.levels.map((_level, at) => (at * 3) % 5),
            word: content.side?.words[0] ?? '',
            loud: index === 0,
            figure: '0,39 · n 12',
          },
        }));
        const { scene } = gridScene(gridFrame(content, size), { title: 'Grid', description: '', rows });
        expectTidy(scene, 0.05);
      }
    }
  });
});

function viewsOf(pack: GridPack, language: 'nl' | 'en', isRoom: boolean) {
  const highest = pack.levels.length;
  const people = (index: number): GridMarks => {
    const positions = [0, 0.3, 1, 1.1, 1.4, 2.2].map((more) => Math.min(highest, 1 + (index % 3) + more));
    const figures = groupFigures(positions, highest);
    if (!figures) throw new Error('Nobody');
    return { kind: 'people', positions, median: medianOf(figures, language), before: null };
  };
  const road = (index: number): GridMarks => ({
    kind: 'road',
    median: { value: 2.3, text: '2,3', low: 2.3, high: 2.3, pair: null },
    target: index % 2 === 0 ? highest : null,
    ghost: 2,
    votes: null,
  });
  return [
    { content: frameContent(pack, language, 'everyone', isRoom), marks: people },
    { content: targetFrame(pack, language, isRoom), marks: road },
  ];
}
