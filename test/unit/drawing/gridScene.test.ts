import { describe, expect, it } from 'vitest';
import { frameContent, gridRows, medianOf } from '../../../renderer/results/gridContent.ts';
import { groupFigures } from '../../../shared/analysis/group.ts';
import { analyseRound } from '../../../shared/analysis/round.ts';
import { cemmPack } from '../../../shared/content/packs.ts';
import type { GridMarks, GridSize } from '../../../shared/drawing/gridScene/content.ts';
import { dotDiameter, packDots } from '../../../shared/drawing/gridScene/dots.ts';
import { type GridFrame, gridFrame, roomEm } from '../../../shared/drawing/gridScene/frame.ts';
import { type GridDrawing, gridScene } from '../../../shared/drawing/gridScene.ts';
import { contrast, palette } from '../../../shared/drawing/palette.ts';
import { pillarLook } from '../../../shared/drawing/pillarLooks.ts';
import type { Language, Level } from '../../../shared/model/workshop.ts';
import { sampleWorkshop } from '../../../shared/sample/sampleWorkshop.ts';
import { type Bounds, boundsOf, intersects, pathPoints } from '../../../shared/scene/bounds.ts';
import { overlaps, textBoxes, textsOutside } from '../../../shared/scene/inspect.ts';
import { type GroupShape, type PathShape, type Shape, sceneSchema } from '../../../shared/scene/scene.ts';

const millimetre = 25.4 / 96;
/** The room that the grid has in a window of this size, with its size of text. */
const sizes: Record<string, GridSize> = {
  '1024 × 768': { width: 716 * millimetre, height: 528 * millimetre, em: 16 * millimetre },
  '1280 × 800': { width: 972 * millimetre, height: 606 * millimetre, em: 16 * millimetre },
  '1920 × 1080': { width: 1554 * millimetre, height: 836 * millimetre, em: 19 * millimetre },
};
const small = sizes['1280 × 800'] as GridSize;
/** Of positions that were chosen, and of those that were reached by statements. */
const steps = [1, 1 / 6];

/** The first of a list that is known to have one. */
function first<Item>([item]: readonly Item[]): Item {
  if (item === undefined) throw new Error('The list is empty');
  return item;
}

/** Positions of a group that leans to one level and reaches far from it, the same every time. */
function positionsOf(count: number, lean: number, step: number): number[] {
  return Array.from({ length: count }, (_, index) => {
    const spread = ((index * 7919) % 97) / 97 - 0.5;
    const value = lean + spread * 3;
    return Math.min(5, Math.max(1, Math.round(value / step) * step));
  });
}

function people(count: number, pillar: number, step: number, language: Language): GridMarks {
  const figures = groupFigures(positionsOf(count, 1.4 + pillar * 0.6, step), 5);
  if (!figures) throw new Error('Nobody');
  return { kind: 'people', positions: figures.positions, median: medianOf(figures, language), before: null };
}

function layersAt(pillar: number): GridMarks {
  const group = (key: string, value: number) => ({
    key,
    label: key,
    value,
    text: `${value}`,
    look: 'solid' as const,
  });
  return { kind: 'groups', groups: [group('directie', 1 + (pillar % 4)), group('medewerkers', 2)] };
}

interface Sketch {
  language?: Language;
  size?: GridSize;
  count?: number;
  /** Of people's positions: whole levels, or parts of the next. */
  step?: number;
  marks?: (pillar: number) => GridMarks;
}

const frames = new Map<string, GridFrame>();

function frameOf(language: Language, size: GridSize): GridFrame {
  const key = `${language} ${size.width}`;
  const frame = frames.get(key) ?? gridFrame(frameContent(cemmPack, language, 'everyone'), size);
  frames.set(key, frame);
  return frame;
}

function draw({ language = 'nl', size = small, count = 12, step = 1, marks }: Sketch): GridDrawing {
  const frame = frameOf(language, size);
  return gridScene(frame, {
    title: 'Raster',
    description: '',
    rows: cemmPack.pillars.map((_, pillar) => ({
      current: 2 as Level,
      target: ((pillar % 4) + 2) as Level,
      expected: ((pillar % 3) + 2) as Level,
      inFocus: pillar === 5,
      marks: marks ? marks(pillar) : people(count, pillar, step, language),
      side: { bars: [1, 4, 0, 3, 2], word: 'twee kampen', loud: true, figure: '0,39 · n 500' },
    })),
  });
}

/** Every plain shape of the drawing; its rows are not moved or scaled. */
function flat(shapes: readonly Shape[]): Shape[] {
  return shapes.flatMap((shape) =>
    shape.kind === 'group' && shape.scale === undefined ? flat(shape.children) : [shape],
  );
}

function groups(shapes: readonly Shape[]): GroupShape[] {
  return shapes.flatMap((shape) => (shape.kind === 'group' ? [shape, ...groups(shape.children)] : []));
}

function dotsOf(drawing: GridDrawing): { x: number; y: number }[] {
  return flat(drawing.scene.shapes)
    .filter((shape): shape is PathShape => shape.kind === 'path' && (shape.d.match(/a/g)?.length ?? 0) > 1)
    .flatMap(({ d }) =>
      d
        .split('M')
        .filter((part) => part !== '')
        .map((part) => {
          const [, x = '0', y = '0', width = '0'] =
            /^([\d.-]+) ([\d.-]+)a[\d.]+ [\d.]+ 0 1 0 ?([\d.]+)/.exec(part) ?? [];
          return { x: Number(x) + Number(width) / 2, y: Number(y) };
        }),
    );
}

function areaBox(drawing: GridDrawing, id: string): Bounds {
  const area = drawing.areas.find((each) => each.id === id);
  if (!area) throw new Error(`No area ${id}`);
  return { left: area.x, top: area.y, right: area.x + area.width, bottom: area.y + area.height };
}

describe('the grid on screen', () => {
  for (const [name, size] of Object.entries(sizes)) {
    for (const language of ['nl', 'en'] as const) {
      for (const count of [3, 12, 100, 500]) {
        it(`keeps its words apart and in view at ${name}, ${language}, with ${count} people`, () => {
          const drawing = draw({ language, size, count });
          expect(sceneSchema.safeParse(drawing.scene).success).toBe(true);
          expect(overlaps(drawing.scene).map(([a, b]) => `${a.text} / ${b.text}`)).toEqual([]);
          expect(textsOutside(drawing.scene).map(({ text }) => text)).toEqual([]);
        });
      }
    }
  }

  it('keeps every word of a real workshop in view, whatever is compared', () => {
    for (const language of ['nl', 'en'] as const) {
      const data = sampleWorkshop(language);
      const { workshop, rounds } = data;
      const lines = workshop.businessLines.map((line) => ({
        line,
        analysis: analyseRound(data, cemmPack, { roundId: first(rounds).id, businessLineId: line.id }),
      }));
      const { line, analysis } = first(lines);
      for (const view of ['everyone', 'layers', 'departments', 'expected', 'lines'] as const) {
        const shown = { pack: cemmPack, workshop, language, view, analysis, lines, expected: line.expected };
        for (const size of Object.values(sizes)) {
          const drawing = gridScene(gridFrame(frameContent(cemmPack, language, view), size), {
            title: 'Grid',
            description: '',
            rows: gridRows({ ...shown, targets: new Map(), focus: null, earlier: new Map(), isRoom: false }),
          });
          expect(textsOutside(drawing.scene).map(({ text }) => text)).toEqual([]);
        }
      }
    }
  });

  it('sets the cells in words large enough for a room, in at most three lines', () => {
    for (const language of ['nl', 'en'] as const) {
      const frame = gridFrame(frameContent(cemmPack, language, 'everyone'), small);
      expect(frame.headlineSize / millimetre).toBeGreaterThan(12.9);
      expect(Math.max(...frame.headlines.flat().map((lines) => lines.length))).toBeLessThanOrEqual(3);
    }
    const large = gridFrame(frameContent(cemmPack, 'nl', 'everyone'), sizes['1920 × 1080'] as GridSize);
    expect(large.headlineSize / millimetre).toBeGreaterThan(20);
  });

  it.each([
    [1024, 600],
    [1280, 590],
    [1920, 830],
  ])('keeps nothing smaller than the back of a room can read, at %d × %d pixels', (width, height) => {
    const em = roomEm(width * millimetre);
    for (const language of ['nl', 'en'] as const) {
      for (const [view, marks] of [
        ['everyone', undefined],
        ['layers', (pillar: number) => layersAt(pillar)],
      ] as const) {
        const content = frameContent(cemmPack, language, view, true);
        const frame = gridFrame(content, { width: width * millimetre, height: height * millimetre, em });
        const drawing = gridScene(frame, {
          title: 'Grid',
          description: '',
          rows: cemmPack.pillars.map((_, pillar) => ({
            current: 2,
            target: 4,
            expected: 3,
            inFocus: pillar === 5,
            marks: marks ? marks(pillar) : people(12, pillar, 0.3, language),
            side: { bars: null, word: content.side?.words[0] ?? '', loud: true, figure: 'n 12' },
          })),
        });
        expect(Math.min(...textBoxes(drawing.scene).map(({ size }) => size))).toBeGreaterThanOrEqual(
          em - 1e-6,
        );
        expect(overlaps(drawing.scene).map(([a, b]) => `${a.text} / ${b.text}`)).toEqual([]);
        expect(textsOutside(drawing.scene).map(({ text }) => text)).toEqual([]);
      }
    }
  });

  it('shows what an earlier round said dimmed, with its name', () => {
    const figures = groupFigures([2, 2, 3], 5);
    if (!figures) throw new Error('Nobody');
    const drawing = draw({
      marks: () => ({ kind: 'earlier', median: medianOf(figures, 'nl'), round: 'ronde 1' }),
    });
    expect(textBoxes(drawing.scene).filter(({ text }) => text === 'ronde 1')).toHaveLength(6);
    expect(overlaps(drawing.scene).map(([a, b]) => `${a.text} / ${b.text}`)).toEqual([]);
  });

  it('never puts the marker of the group over words', () => {
    for (const step of steps) {
      const drawing = draw({ step, count: 12 });
      for (const { id } of cemmPack.pillars) {
        const marker = areaBox(drawing, `median:${id}`);
        const own = textBoxes(drawing.scene).filter(({ text }) => /\p{L}{2}/u.test(text));
        expect(own.filter(({ box }) => intersects(box, marker)).map(({ text }) => text)).toEqual([]);
      }
    }
  });

  for (const count of [3, 12, 100, 500, 5000]) {
    it(`shows each of ${count} people as a dot in the cell of their level`, () => {
      for (const step of steps) {
        const drawing = draw({ count, step, size: small });
        const dots = dotsOf(drawing);
        expect(dots).toHaveLength(count * cemmPack.pillars.length);
        for (const [pillar, { id }] of cemmPack.pillars.entries()) {
          const positions = positionsOf(count, 1.4 + pillar * 0.6, step);
          for (const level of [1, 2, 3, 4, 5]) {
            const cell = areaBox(drawing, `cell:${id}:${level}`);
            const inside = dots.filter(
              ({ x, y }) => x > cell.left && x < cell.right && y > cell.top && y < cell.bottom,
            );
            expect(inside.length).toBe(positions.filter((position) => Math.floor(position) === level).length);
          }
        }
      }
    });
  }

  it('keeps dots apart while they shrink with the number of people', () => {
    const box = { x: 0, y: 0, width: 30, height: 4 };
    const sizesOf = [5, 20, 100, 500].map((count) => dotDiameter(count, box, 3));
    expect(sizesOf).toEqual([...sizesOf].sort((a, b) => b - a));
    const diameter = dotDiameter(60, box, 3);
    const middles = packDots(new Array<number>(60).fill(15), box, diameter);
    for (const [index, one] of middles.entries()) {
      for (const other of middles.slice(index + 1)) {
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(diameter);
      }
    }
    const mean = middles.reduce((sum, { x }) => sum + x, 0) / middles.length;
    expect(mean).toBeCloseTo(15, 5);
  });

  it('names both middle positions of an even group beside its median', () => {
    const figures = groupFigures([1, 1, 4, 4], 5);
    if (!figures) throw new Error('Nobody');
    const texts = textBoxes(
      draw({
        marks: () => ({
          kind: 'people',
          positions: figures.positions,
          median: medianOf(figures, 'nl'),
          before: null,
        }),
      }).scene,
    ).map(({ text }) => text);
    expect(texts.filter((text) => text === '2,5')).toHaveLength(6);
    expect(texts.filter((text) => text === '1–4')).toHaveLength(6);
  });

  it('keeps the flag of the target clear of the marker, also on the same level', () => {
    for (let tenths = 10; tenths <= 50; tenths += 1) {
      const value = tenths / 10;
      const marks: GridMarks = {
        kind: 'people',
        before: null,
        positions: [value],
        median: { value, text: `${value}`, low: value, high: value, pair: null },
      };
      const drawing = draw({ marks: () => marks });
      for (const row of drawing.scene.shapes) {
        if (row.kind !== 'group' || row.id === undefined) continue;
        const marker = areaBox(drawing, row.id.replace('row:', 'median:'));
        const flag = groups(row.children).find(({ id }) => id === 'flag');
        const bounds = flag && boundsOf(flag);
        expect(bounds && intersects(bounds, marker)).toBe(false);
      }
    }
  });

  it('names every group of a comparison, without one over another', () => {
    const group = (label: string, value: number) =>
      ({ key: label, label, value, text: `${value}`, look: 'solid' }) as const;
    const drawing = draw({
      marks: (pillar) => ({
        kind: 'groups',
        groups: [
          group('directie', 2.5),
          group('management', 2.42),
          group('medewerkers', 2.33 - pillar * 0.2),
        ],
      }),
    });
    const texts = textBoxes(drawing.scene).map(({ text }) => text.trim());
    for (const name of ['directie', 'management', 'medewerkers']) {
      expect(texts.filter((text) => text === name)).toHaveLength(6);
    }
    expect(
      overlaps(drawing.scene).filter(([a, b]) => /^[a-z]+ $/.test(a.text) && /^[a-z]+ $/.test(b.text)),
    ).toEqual([]);
  });

  it('draws nobody where nothing may be shown', () => {
    const drawing = draw({ marks: () => ({ kind: 'none', text: 'Nog te weinig antwoorden' }) });
    expect(dotsOf(drawing)).toEqual([]);
    expect(drawing.areas.some(({ id }) => id.startsWith('median:'))).toBe(false);
  });

  it('lays a ground under the words that say why, so that no edge of a cell runs through them', () => {
    const text = 'Nog te weinig antwoorden om te tonen: 2, en het minimum is 3.';
    const { scene } = draw({ marks: () => ({ kind: 'none', text }) });
    const shapes = flat(scene.shapes);
    const words = textBoxes(scene).filter((each) => each.text === text);
    expect(words).toHaveLength(6);
    for (const { box } of words) {
      const ground = shapes.find(
        (shape) =>
          shape.kind === 'rect' &&
          shape.fill === palette.paper &&
          shape.x <= box.left &&
          shape.y <= box.top &&
          shape.x + shape.width >= box.right &&
          shape.y + shape.height >= box.bottom,
      );
      expect(ground).toBeDefined();
    }
  });

  it('sets all words in colours that can be read on what they lie on', () => {
    for (const { id } of cemmPack.pillars) {
      const { soft, tint, text } = pillarLook(cemmPack, id).colours;
      for (const ground of [soft, tint]) expect(contrast(palette.ink, ground)).toBeGreaterThan(7);
      expect(contrast(palette.muted, tint)).toBeGreaterThan(4.5);
      expect(contrast(palette.sheet, text)).toBeGreaterThan(4.5);
      expect(contrast(text, soft)).toBeGreaterThan(3);
    }
    expect(contrast(palette.muted, palette.quiet)).toBeGreaterThan(4.5);
  });

  it('draws as many rings in a cell as people wish for its level', () => {
    const road = { kind: 'road' as const, median: null, target: 4 as const, ghost: null };
    const ringsOf = (votes: readonly number[] | null) =>
      flat(draw({ marks: () => ({ ...road, votes }) }).scene.shapes).filter(
        (shape): shape is PathShape => shape.kind === 'path' && shape.fill === palette.sheet,
      );
    const plain = ringsOf(null).length;
    const rings = ringsOf([0, 0, 2, 5, 1]).slice(plain);
    const circles = rings.flatMap(({ d }) => d.match(/M/g) ?? []);
    expect(circles).toHaveLength(8 * 6);
  });

  it('runs the road of a target from the median to its flag', () => {
    const drawing = draw({
      marks: () => ({
        kind: 'road',
        median: { value: 2, text: '2', low: 2, high: 2, pair: null },
        target: 4,
        ghost: 2,
        votes: null,
      }),
    });
    const cell = areaBox(drawing, 'cell:data:4');
    const marker = areaBox(drawing, 'median:data');
    const lines = flat(drawing.scene.shapes).filter(
      (shape): shape is PathShape =>
        shape.kind === 'path' && shape.stroke === pillarLook(cemmPack, 'data').colours.fill,
    );
    const [from, to] = pathPoints(lines[0]?.d ?? '').map(({ x }) => x);
    expect(from).toBeGreaterThan(marker.left);
    expect(from).toBeLessThan(marker.right);
    expect(to).toBeGreaterThan(cell.left);
    expect(to).toBeLessThan(cell.right);
  });
});
