import { describe, expect, test } from 'vitest';
import { drawPoster } from '../../../shared/drawing/drawPoster.ts';
import { drawGridPoster } from '../../../shared/drawing/grid/drawGrid.ts';
import { checkLegibility, minimumTextSize } from '../../../shared/drawing/kit/legibility.ts';
import { pageSize, paperSizes } from '../../../shared/drawing/sizes.ts';
import type { Orientation, PaperSize } from '../../../shared/model/workshop.ts';
import { boundsOf } from '../../../shared/scene/bounds.ts';
import { overlaps, textBoxes, textsOutside } from '../../../shared/scene/inspect.ts';
import { type GroupShape, type Scene, type Shape, sceneSchema } from '../../../shared/scene/scene.ts';
import { type FixtureOptions, posterFixture } from './posterFixture.ts';

const nothing = [null, null, null, null, null, null];
const longName =
  'Koninklijke Vereniging van Samenwerkende Noord-Nederlandse Bouwstoffenhandelaren en Toeleveranciers';
const longAmbition = 'In 2029 kent iedere collega de klantreis en sturen we met elkaar op klantwaarde. '
  .repeat(6)
  .trim();

const situations: [string, FixtureOptions][] = [
  ['an ordinary workshop', {}],
  ['English', { language: 'en', ambition: 'In 2029 every colleague knows the customer journey.' }],
  ['a long name', { organisation: longName }],
  ['a long ambition', { ambition: longAmbition }],
  ['no ambition', { ambition: '' }],
  ['no targets yet', { target: nothing }],
  ['nothing measured yet', { current: nothing, target: nothing }],
  ['targets without a measurement', { current: nothing }],
  ['all at the top', { current: [5, 5, 5, 5, 5, 5], target: [5, 5, 5, 5, 5, 5] }],
  ['targets close by and below', { current: [2.75, 3.25, 4, 1.5, 4.5, 1], target: [3, 3, 2, 1, 5, 1] }],
];
const pages: [PaperSize, Orientation][] = paperSizes.flatMap((size): [PaperSize, Orientation][] => [
  [size, 'portrait'],
  [size, 'landscape'],
]);

describe.each(situations)('the grid poster of %s', (_, options) => {
  test.each(pages)('keeps its words apart and on the page on %s %s', (size, orientation) => {
    const { scene } = drawPoster(posterFixture(options), {
      template: 'grid',
      size,
      orientation,
      readingDistance: 1,
    });
    expect(() => sceneSchema.parse(scene)).not.toThrow();
    expect(scene).toMatchObject(pageSize(size, orientation));
    expect(overlaps(scene).map((pair) => pair.map(({ text }) => text))).toEqual([]);
    expect(textsOutside(scene, Math.min(scene.width, scene.height) * 0.03).map(({ text }) => text)).toEqual(
      [],
    );
    for (const { word, cell } of wordsOfCells(scene)) {
      expect(word.left).toBeGreaterThan(cell.left);
      expect(word.right).toBeLessThan(cell.right);
    }
  });
});

/** The words of every cell beside the cell's own rectangle. */
function wordsOfCells(scene: Scene) {
  const cells = groupsOf(scene.shapes).filter(({ id }) => id?.startsWith('cell:'));
  return cells.flatMap((cell) => {
    const [ground, ...rest] = cell.children;
    const box = ground && boundsOf(ground);
    if (!box) throw new Error('A cell begins with its ground');
    return textBoxes({ ...scene, shapes: rest }).map((word) => ({ word: word.box, cell: box }));
  });
}

function groupsOf(shapes: readonly Shape[]): GroupShape[] {
  return shapes.flatMap((shape) => (shape.kind === 'group' ? [shape, ...groupsOf(shape.children)] : []));
}

function words(scene: Scene): string {
  return textBoxes(scene)
    .map(({ text }) => text)
    .join(' ');
}

test.each([
  ['A1', 'landscape', 1],
  ['A1', 'portrait', 1],
  ['A0', 'landscape', 1.5],
  ['A0', 'portrait', 1.5],
] as const)('on %s %s everything can be read from %d m', (size, orientation, readingDistance) => {
  const { scene, problems } = drawGridPoster(posterFixture(), {
    ...pageSize(size, orientation),
    readingDistance,
  });
  expect(problems).toEqual([]);
  expect(checkLegibility(scene, readingDistance).map(({ text }) => text)).toEqual([]);
  expect(words(scene)).toContain('Ecosysteem onder controle');
});

test('what cannot be read from the distance is left out and told, not made smaller', () => {
  const { scene, problems } = drawGridPoster(posterFixture(), {
    ...pageSize('A2', 'landscape'),
    readingDistance: 2,
  });
  expect(words(scene)).not.toContain('Ecosysteem');
  expect(problems.map(({ text }) => text)).toContain('Ecosysteem onder controle');
  for (const problem of problems) expect(problem.needed).toBeCloseTo(minimumTextSize(2), 9);
});

test('from nearby a large poster shows the statements too', () => {
  const { scene } = drawGridPoster(posterFixture(), { ...pageSize('A0', 'portrait'), readingDistance: 0.5 });
  expect(words(scene)).toContain('Er is een datamanagementplatform.');
  expect(overlaps(scene)).toEqual([]);
});

test('it says where we are, where we go and how far that is', () => {
  const { scene } = drawGridPoster(posterFixture(), { ...pageSize('A1', 'landscape'), readingDistance: 1 });
  const said = words(scene);
  expect(said).toContain(
    'Nu het laagst: Klantwaarde (1), het hoogst: Technologie (3). Ambitie: van niveau 2 tot niveau 4.',
  );
  expect(said).toContain('+1,7');
  expect(said).toContain('blijft');
  const labels = groupsOf(scene.shapes).map(({ label }) => label);
  expect(labels).toContain('Data: nu 2,3, gewenst 4');
});

test('why a pillar stays as it is stands on both posters, where it fits', () => {
  const made = posterFixture();
  const pillars = made.pillars.map((pillar) => ({
    ...pillar,
    reason: pillar.id === 'technology' ? ('strategic' as const) : null,
  }));
  const why = 'Bewust zo gelaten, want dat past bij onze strategie: Technologie.';
  for (const template of ['grid', 'road'] as const) {
    const form = { template, size: 'A1', orientation: 'landscape', readingDistance: 1 } as const;
    const { scene, problems } = drawPoster({ ...made, pillars }, form);
    expect(words(scene), template).toContain(why);
    expect(problems).toEqual([]);
    expect(words(drawPoster(made, form).scene), template).not.toContain('Bewust zo gelaten');
  }
});

test('20 minutes of arc of a capital at one metre is a font size of 8.7 mm', () => {
  expect(minimumTextSize(1)).toBeCloseTo(8.709, 3);
  expect(minimumTextSize(2)).toBeCloseTo(2 * minimumTextSize(1), 9);
});

describe.each([0, 6, 24, 60])('the grid poster with %i actions', (actionCount) => {
  const made = (['nl', 'en'] as const).flatMap((language) =>
    pages.map(([size, orientation]) => ({ language, size, orientation })),
  );

  test.each(made)(
    'shows the first of each pillar whole and counts the others, or says that it can’t: $language $size $orientation',
    ({ language, size, orientation }) => {
      const content = posterFixture({ language, actionCount });
      const { scene, problems } = drawPoster(content, {
        template: 'grid',
        size,
        orientation,
        readingDistance: 1,
      });
      expect(overlaps(scene)).toEqual([]);
      expect(textsOutside(scene, Math.min(scene.width, scene.height) * 0.03)).toEqual([]);
      const leftOut = problems.some(({ text }) => text === content.actions[0]?.title);
      const groups = groupsOf(scene.shapes).filter(({ id }) => id?.startsWith('actions:'));
      expect(groups.length).toBe(actionCount === 0 || leftOut ? 0 : content.pillars.length);
      for (const group of groups) {
        const said = words({ ...scene, shapes: [group] }).replaceAll('\u00a0', ' ');
        const own = content.actions.filter(({ pillarId }) => group.id === `actions:${pillarId}`);
        const more = Number(/(?:en nog|and) (\d+)/.exec(said)?.[1] ?? 0);
        const plain = said.replaceAll(/[\s\-·›]/g, '');
        const shown = new RegExp(`^${own.length} (?:actie|action)`).test(said.replace('› ', ''))
          ? []
          : own.slice(0, own.length - more);
        for (const { title } of shown) expect(plain).toContain(title.replaceAll(/[\s\-·]/g, ''));
        expect(shown.length + more > 0 || /\d/.test(said), said).toBe(true);
        for (const { box } of textBoxes({ ...scene, shapes: [group] })) {
          const row = groupsOf(scene.shapes).find(({ id }) => id === group.id?.replace('actions', 'pillar'));
          const around = row && boundsOf(row);
          expect(box.bottom).toBeLessThan((around?.bottom ?? 0) + 0.01);
        }
      }
    },
  );
});

test('on A1 and A3 the actions fit the grid poster in both orientations', () => {
  for (const orientation of ['portrait', 'landscape'] as const) {
    for (const size of ['A1', 'A3'] as const) {
      const form = { template: 'grid', size, orientation, readingDistance: 1 } as const;
      const { scene, problems } = drawPoster(posterFixture({ actionCount: 60 }), form);
      expect(problems).toEqual([]);
      expect(words(scene)).toContain('en nog');
    }
  }
});
