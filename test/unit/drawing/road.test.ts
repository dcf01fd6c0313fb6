import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PosterContent } from '../../../shared/drawing/posterContent.ts';
import { chooseLayout, drawRoad } from '../../../shared/drawing/road/drawRoad.ts';
import { pageOf } from '../../../shared/drawing/road/page/page.ts';
import { pageSize, paperSizes } from '../../../shared/drawing/sizes.ts';
import type { WorkshopId } from '../../../shared/model/ids.ts';
import type { Orientation } from '../../../shared/model/workshop.ts';
import { boundsOf } from '../../../shared/scene/bounds.ts';
import { overlaps, textBoxes, textsOutside } from '../../../shared/scene/inspect.ts';
import { type Scene, type Shape, sceneSchema } from '../../../shared/scene/scene.ts';
import { allGroups } from './posterParts.ts';
import {
  horizonIds,
  posterAction,
  posterContent,
  posterPillars,
  spreadActions,
} from './roadPosterContent.ts';

const orientations: readonly Orientation[] = ['landscape', 'portrait'];

function draw(content: PosterContent, orientation: Orientation, readingDistance = 1) {
  return drawRoad(content, { ...pageSize('A0', orientation), readingDistance });
}

function words(shapes: readonly Shape[]): string {
  return shapes
    .flatMap((shape) =>
      shape.kind === 'text' ? [shape.text] : shape.kind === 'group' ? [words(shape.children)] : [],
    )
    .join(' ');
}

const letters = (text: string) => text.replaceAll(/[\s\-·–]/g, '');

function expectTidy(scene: Scene): void {
  expect(() => sceneSchema.parse(scene)).not.toThrow();
  expect(overlaps(scene, scene.width / 2000).map((pair) => pair.map((one) => one.text))).toEqual([]);
  expect(textsOutside(scene).map((one) => one.text)).toEqual([]);
  for (const shape of scene.shapes) {
    const box = boundsOf(shape);
    if (box === null) continue;
    const slack = scene.width * 0.006;
    expect(box.left, shape.kind).toBeGreaterThan(-slack);
    expect(box.top, shape.kind).toBeGreaterThan(-slack);
    expect(box.right, shape.kind).toBeLessThan(scene.width + slack);
    expect(box.bottom, shape.kind).toBeLessThan(scene.height + slack);
  }
}

const cases: Record<string, PosterContent> = {
  'no actions': posterContent({ actions: [] }),
  'one action': posterContent({ actions: spreadActions(1) }),
  'three actions': posterContent({ actions: spreadActions(3) }),
  'twenty actions': posterContent(),
  'twenty actions in English': posterContent({ language: 'en' }),
  'thirty actions': posterContent({ actions: spreadActions(30) }),
  'sixty actions': posterContent({ actions: spreadActions(60) }),
  'all actions now': posterContent({ actions: Array.from({ length: 18 }, (_, at) => posterAction(at)) }),
  'all actions later': posterContent({
    actions: Array.from({ length: 18 }, (_, at) => posterAction(at, { horizon: 'later' })),
  }),
  'all actions on one pillar': posterContent({
    actions: spreadActions(18).map((action) => ({ ...action, pillarId: 'value' })),
  }),
  'sixty actions on one pillar in one horizon': posterContent({
    actions: Array.from({ length: 60 }, (_, at) => posterAction(at, { pillarId: 'data', horizon: 'next' })),
  }),
  'nothing measured, chosen or written': posterContent({
    pillars: posterPillars([], []),
    ambition: '',
    actions: spreadActions(3),
  }),
  'four levels to go on every pillar': posterContent({
    pillars: posterPillars([1, 1, 1, 1, 1, 1], [5, 5, 5, 5, 5, 5]),
  }),
  'every pillar stays': posterContent({ pillars: posterPillars([3, 3, 3, 3, 3, 3], [3, 3, 2, 3, 3, 3]) }),
  'long titles and names': posterContent({
    title:
      'Van onderbuik naar klantkompas: hoe wij de komende drie jaar samen leren luisteren, kiezen en verbeteren',
    subtitleParts: [
      'Stichting Coöperatieve Vereniging van Noord-Nederlandse Bouwmaterialenhandelaren en Toeleveranciers U.A.',
      'zakelijk (b2b)',
      '12 deelnemers',
      '14 januari 2027',
    ],
    actions: spreadActions(12).map((action) => ({
      ...action,
      title: `${action.title} en daarna samen met alle vestigingen en de ondernemingsraad kijken wat er verder nog nodig is om dit vol te houden`,
      owner: 'Regiodirecteur Noord samen met de afdeling Klantcontact en Service',
    })),
  }),
  'a logo': posterContent({
    logo: {
      id: 'workshop-1' as WorkshopId,
      workshopId: 'workshop-1' as WorkshopId,
      dataUrl: 'data:image/png;base64,iVBORw0KGgo=',
      width: 300,
      height: 100,
    },
  }),
  'a long ambition': posterContent({
    ambition: `${'In 2029 weet iedere collega wie onze klanten zijn en wat zij van ons verwachten. '.repeat(4)}Samen.`,
  }),
};

describe.each(orientations)('the road in %s', (orientation) => {
  test.each(Object.entries(cases))('keeps words apart and on the page: %s', (_, content) => {
    expectTidy(draw(content, orientation).scene);
  });

  test('says everything it was given', () => {
    const content = posterContent();
    const all = letters(words(draw(content, orientation).scene.shapes)).toLowerCase();
    for (const text of [
      content.title,
      ...content.subtitleParts,
      content.ambition,
      content.source,
      ...content.horizons.flatMap((horizon) => [horizon.name, horizon.period]),
      ...content.pillars.map((pillar) => pillar.name),
    ]) {
      expect(all).toContain(letters(text).toLowerCase());
    }
  });

  test('shows every action exactly once, with its whole title, however many there are', () => {
    const action = fc.record({
      pillar: fc.integer({ min: 0, max: 5 }),
      horizon: fc.constantFrom(...horizonIds),
      title: fc.integer({ min: 0, max: 10 }),
      quickWin: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(action, { maxLength: 80 }), fc.integer({ min: 5, max: 20 }), (drawn, tenths) => {
        const pillars = posterPillars();
        const actions = drawn.map((one, at) =>
          posterAction(one.title, {
            id: `action-${at}`,
            pillarId: pillars[one.pillar]?.id ?? 'data',
            horizon: one.horizon,
            quickWin: one.quickWin,
            order: at,
          }),
        );
        const { scene } = draw(posterContent({ actions }), orientation, tenths / 10);
        const cards = allGroups(scene.shapes).filter((group) => group.id?.startsWith('action:'));
        expect(cards.map((card) => card.id).sort()).toEqual(actions.map((one) => `action:${one.id}`).sort());
        for (const one of actions) {
          const card = cards.find((each) => each.id === `action:${one.id}`);
          expect(letters(words(card?.children ?? []))).toContain(letters(one.title));
        }
        expect(overlaps(scene, 0.6).map((pair) => pair.map((each) => each.text))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  test('cards and signs neither lie over each other nor over the edge', () => {
    for (const [name, content] of Object.entries(cases)) {
      const { width, height } = pageSize('A0', orientation);
      const page = pageOf(width, height, 1);
      const { boxes } = chooseLayout(content, page);
      boxes.forEach(({ id, box }, index) => {
        expect(box.x, `${name} ${id}`).toBeGreaterThan(0);
        expect(box.x + box.width, `${name} ${id}`).toBeLessThan(page.width);
        for (const other of boxes.slice(index + 1)) {
          const apart =
            box.x + box.width <= other.box.x + 0.01 ||
            other.box.x + other.box.width <= box.x + 0.01 ||
            box.y + box.height <= other.box.y + 0.01 ||
            other.box.y + other.box.height <= box.y + 0.01;
          expect(apart, `${name}: ${id} and ${other.id}`).toBe(true);
        }
      });
    }
  }, 60_000);

  test('has round levels and square actions: a number is never taken for the other', () => {
    const { scene } = draw(posterContent({ actions: spreadActions(30) }), orientation);
    const kindsIn = (id: RegExp) => {
      const groups = allGroups(scene.shapes).filter((group) => id.test(group.id ?? ''));
      return new Set(groups.flatMap(({ children }) => children.map(({ kind }) => kind)));
    };
    expect(kindsIn(/^numbers$/)).toEqual(new Set(['rect', 'text']));
    expect(kindsIn(/^milestone:/)).toContain('circle');
    expect(kindsIn(/^milestone:/)).not.toContain('rect');
  });

  test('marks quick wins and nothing else with a bolt', () => {
    const content = posterContent({ actions: spreadActions(12) });
    const cards = allGroups(draw(content, orientation).scene.shapes).filter((group) =>
      group.id?.startsWith('action:'),
    );
    const bolts = cards.filter((card) =>
      JSON.stringify(card).includes('M14.5 1L4 13.8H10.4L8.8 23L20 9.4H13.2Z'),
    );
    const wins = content.actions.filter((action) => action.quickWin).map((action) => `action:${action.id}`);
    expect(wins.length).toBeGreaterThan(0);
    expect(bolts.map((card) => card.id).sort()).toEqual(wins.sort());
  });

  test('is the same drawing on every paper, read from as many times as far', () => {
    const content = posterContent({ actions: spreadActions(14) });
    const [smallest, ...others] = paperSizes.map((size) => {
      const { width, height } = pageSize(size, orientation);
      const scene = drawRoad(content, { width, height, readingDistance: width / 1000 }).scene;
      return textBoxes(scene).map(({ text, box }) => ({ text, x: box.left / width, y: box.top / height }));
    });
    for (const other of others) {
      expect(other.map((one) => one.text)).toEqual(smallest?.map((one) => one.text));
      other.forEach((one, index) => {
        expect(Math.abs(one.x - (smallest?.[index]?.x ?? 0))).toBeLessThan(0.01);
        expect(Math.abs(one.y - (smallest?.[index]?.y ?? 0))).toBeLessThan(0.01);
      });
    }
  }, 60_000);

  test('says honestly what is too small to read', () => {
    const sixty = posterContent({ actions: spreadActions(60) });
    const near = drawRoad(posterContent({ actions: spreadActions(3) }), {
      ...pageSize('A1', orientation),
      readingDistance: 0.8,
    });
    const far = drawRoad(sixty, { ...pageSize('A3', orientation), readingDistance: 2 });
    expect(near.problems).toEqual([]);
    expect(far.problems.length).toBeGreaterThan(60);
    for (const problem of far.problems) {
      expect(problem.size).toBeLessThan(problem.needed);
    }
  });
});

test.each(orientations)(
  'without an ambition the sun says what the levels come to, or nothing: %s',
  (orientation) => {
    const all = draw(posterContent({ ambition: '' }), orientation);
    expect(words(all.scene.shapes)).toContain('STIP OP DE HORIZON');
    expect(words(all.scene.shapes)).toContain('Elke pijler op niveau 3 of hoger.');
    const some = posterContent({ ambition: '', pillars: posterPillars(undefined, [4, 3, null, 4, 4, 3]) });
    const { scene } = draw(some, orientation);
    expect(words(scene.shapes)).not.toContain('STIP OP DE HORIZON');
    expectTidy(scene);
  },
);

describe('cards at leaders in landscape', () => {
  const { width, height } = pageSize('A1', 'landscape');
  const posters = (['nl', 'en'] as const).flatMap((language) =>
    [3, 6, 9, 12, 14].map((count) => ({
      language,
      count,
      layout: chooseLayout(
        posterContent({ language, actions: spreadActions(count, language) }),
        pageOf(width, height, 1),
      ),
    })),
  );

  test.each(posters)('leaders are short, and none run in bundles: $language, $count', ({ count, layout }) => {
    const spans = layout.leaders.map(({ u, from, to }) => ({
      u,
      low: Math.min(from, to),
      high: Math.max(from, to),
    }));
    expect(spans.length).toBe(count);
    const beside = spans.flatMap((one, index) =>
      spans.slice(index + 1).filter((other) => {
        const together = Math.min(one.high, other.high) - Math.max(one.low, other.low);
        return Math.abs(one.u - other.u) < 14 && together > 25;
      }),
    );
    expect(beside).toEqual([]);
    const total = spans.reduce((sum, { low, high }) => sum + high - low, 0);
    // A road with its borders is 142 units wide.
    expect(total / count).toBeLessThan(142);
  });

  test.each(posters)('the lower right corner holds where they are now: $language, $count', ({ layout }) => {
    const start = layout.shapes.find((shape) => shape.kind === 'group' && shape.id === 'start');
    const box = start === undefined ? null : boundsOf(start);
    expect(box?.left).toBeGreaterThan(1189 / 2);
    expect(box?.right).toBeGreaterThan(1189 - 44 - 20);
    expect(box?.bottom).toBeGreaterThan(841 - 100);
  });
});

test.each([24, 40, 60])(
  'in portrait the lists of %i actions fill the page evenly, up to the last horizon',
  (count) => {
    const actions = spreadActions(count);
    const { width, height } = pageSize('A1', 'portrait');
    const { boxes } = chooseLayout(posterContent({ actions }), pageOf(width, height, 1));
    const [now, next, later] = horizonIds.map((horizon) => {
      const own = actions.filter((action) => action.horizon === horizon).map(({ id }) => id);
      const cards = boxes.filter(({ id }) => own.includes(id)).map(({ box }) => box);
      return {
        top: Math.min(...cards.map(({ y }) => y)),
        bottom: Math.max(...cards.map((box) => box.y + box.height)),
      };
    });
    // In units; a line of text is 8 to 12.
    expect((next?.top ?? 0) - (later?.bottom ?? 0)).toBeLessThan(60);
    expect((now?.top ?? 0) - (next?.bottom ?? 0)).toBeLessThan(60);
  },
);
