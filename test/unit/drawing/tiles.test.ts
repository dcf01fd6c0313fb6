import { expect, test } from 'vitest';
import { pageSize, paperSizes } from '../../../shared/drawing/sizes.ts';
import { planTiles, windowOf } from '../../../shared/drawing/tilePlan.ts';
import { tile } from '../../../shared/drawing/tiles.ts';
import { pathPoints } from '../../../shared/scene/bounds.ts';
import { overlaps, textBoxes, textsOutside } from '../../../shared/scene/inspect.ts';
import type { Scene, Shape } from '../../../shared/scene/scene.ts';

const poster: Scene = {
  ...pageSize('A1', 'landscape'),
  title: 'De route',
  description: '',
  background: '#FBF8F1',
  shapes: [
    { kind: 'circle', x: 20, y: 20, r: 5, fill: '#23407A' },
    {
      kind: 'group',
      id: 'row',
      children: [
        { kind: 'rect', x: 0, y: 500, width: 100, height: 20, fill: '#BE4A3F' },
        { kind: 'rect', x: 700, y: 500, width: 100, height: 20, fill: '#BE4A3F' },
      ],
    },
  ],
};

function allShapes(shapes: readonly Shape[]): Shape[] {
  return shapes.flatMap((shape) =>
    shape.kind === 'group' ? [shape, ...allShapes(shape.children)] : [shape],
  );
}

test('paper sizes are those of ISO 216', () => {
  expect(paperSizes.map((size) => pageSize(size, 'portrait'))).toEqual([
    { width: 210, height: 297 },
    { width: 297, height: 420 },
    { width: 420, height: 594 },
    { width: 594, height: 841 },
    { width: 841, height: 1189 },
  ]);
  expect(pageSize('A0', 'landscape')).toEqual({ width: 1189, height: 841 });
});

test.each(paperSizes)(
  'the sheets of %s show all of it, with at least the overlap between neighbours',
  (size) => {
    for (const paper of ['A4', 'A3'] as const) {
      const page = pageSize(size, 'landscape');
      const plan = planTiles(page, { paper, language: 'nl' });
      const first = windowOf(plan, { row: 0, column: 0 });
      const last = windowOf(plan, { row: plan.rows - 1, column: plan.columns - 1 });
      expect(first.left).toBeLessThanOrEqual(1e-9);
      expect(first.top).toBeLessThanOrEqual(1e-9);
      expect(last.right).toBeGreaterThanOrEqual(page.width - 1e-9);
      expect(last.bottom).toBeGreaterThanOrEqual(page.height - 1e-9);
      if (plan.columns > 1)
        expect(first.right - windowOf(plan, { row: 0, column: 1 }).left).toBeCloseTo(10, 9);
      if (plan.rows > 1) expect(first.bottom - windowOf(plan, { row: 1, column: 0 }).top).toBeCloseTo(10, 9);
    }
  },
);

test('the sheets lie the way that needs the fewest', () => {
  const plan = planTiles(pageSize('A1', 'landscape'), { paper: 'A4', language: 'nl' });
  expect(plan.columns * plan.rows).toBe(12);
});

test('the first sheet explains, the others are numbered and keep 5 mm free', () => {
  const sheets = tile(poster, { paper: 'A4', language: 'nl' });
  const plan = planTiles(poster, { paper: 'A4', language: 'nl' });
  expect(sheets).toHaveLength(1 + plan.columns * plan.rows);
  const words = sheets.map((sheet) => textBoxes(sheet).map(({ text }) => text));
  expect(words[0]).toContain('Zo leg je de poster in elkaar');
  expect(words[1]).toContain('vel 1 van 12 · rij 1, kolom 1');
  expect(words[12]).toContain(`vel 12 van 12 · rij ${plan.rows}, kolom ${plan.columns}`);
  for (const sheet of sheets) {
    expect(sheet).toMatchObject(plan.sheet);
    expect(textsOutside(sheet, 5)).toEqual([]);
  }
  for (const sheet of sheets.slice(1)) {
    expect(overlaps(sheet)).toEqual([]);
    const [picture] = sheet.shapes;
    if (picture?.kind !== 'group' || picture.clip === undefined)
      throw new Error('A sheet shows a clipped part');
    const left = (picture.x ?? 0) + picture.clip.x;
    expect(left).toBeCloseTo(5, 9);
    expect(left + picture.clip.width).toBeLessThanOrEqual(sheet.width - 5 + 1e-9);
  }
});

test('a sheet holds only the shapes that can be seen on it', () => {
  const sheets = tile(poster, { paper: 'A4', language: 'nl' }).slice(1);
  const holds = (fill: string, index: number) =>
    allShapes(sheets[index]?.shapes ?? []).filter((shape) => 'fill' in shape && shape.fill === fill).length;
  expect(holds('#23407A', 0)).toBe(1);
  expect(sheets.slice(1).every((_, index) => holds('#23407A', index + 1) === 0)).toBe(true);
  expect(Math.max(...sheets.map((_, index) => holds('#BE4A3F', index)))).toBe(1);
});

test('cut marks stand in the middle of the overlap, and can be left out', () => {
  const marks = (cutMarks: boolean) =>
    tile(poster, { paper: 'A4', language: 'nl', cutMarks })
      .slice(1)
      .map((sheet) => sheet.shapes.filter((shape) => shape.kind === 'path' && shape.strokeWidth === 0.25));
  expect(marks(false).flat()).toEqual([]);
  const [first, second] = marks(true);
  expect(first).toEqual([]);
  expect(
    second?.flatMap((mark) => (mark.kind === 'path' ? pathPoints(mark.d).map(({ x }) => x) : [])),
  ).toEqual([10, 10, 10, 10]);
});

test('every sheet has a ruler of exactly 100 mm', () => {
  for (const sheet of tile(poster, { paper: 'A3', language: 'en' })) {
    const lengths = sheet.shapes.flatMap((shape) => {
      if (shape.kind !== 'path') return [];
      const xs = pathPoints(shape.d).map(({ x }) => x);
      return [Math.max(...xs) - Math.min(...xs)];
    });
    expect(lengths.some((length) => Math.abs(length - 100) < 1e-9)).toBe(true);
  }
});

test('text keeps its true size on a sheet', () => {
  const written: Scene = {
    ...poster,
    shapes: [{ kind: 'text', x: 100, y: 100, text: 'klant', size: 20, weight: 400, fill: '#000000' }],
  };
  const sheets = tile(written, { paper: 'A4', language: 'nl' }).slice(1);
  expect(sheets.flatMap(textBoxes).find(({ text }) => text === 'klant')?.size).toBe(20);
});
