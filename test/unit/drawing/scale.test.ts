import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frameContent } from '../../../renderer/results/gridContent.ts';
import { targetFrame } from '../../../renderer/screens/targets/targetContent.ts';
import { drawPoster } from '../../../shared/drawing/drawPoster.ts';
import type { GridMarks } from '../../../shared/drawing/gridScene/content.ts';
import { gridFrame } from '../../../shared/drawing/gridScene/frame.ts';
import { gridScene } from '../../../shared/drawing/gridScene.ts';
import { positionScale } from '../../../shared/drawing/scale.ts';
import type { GridPack } from '../../../shared/model/pack.ts';
import { pathPoints } from '../../../shared/scene/bounds.ts';
import type { Scene, Shape } from '../../../shared/scene/scene.ts';
import { packOf } from './anySize.ts';
import { posterFixture } from './posterFixture.ts';
import { allGroups } from './posterParts.ts';

/** Where something stands: in which level's cell, and where in it, from 0 at its left edge to 1 at its right. */
interface Stand {
  level: number;
  share: number;
}

function standIn(cells: readonly { x: number; width: number }[], x: number): Stand {
  const index = cells.findIndex((cell) => x >= cell.x && x <= cell.x + cell.width);
  const cell = cells[index];
  if (!cell) throw new Error('It stands between cells');
  return { level: index + 1, share: (x - cell.x) / cell.width };
}

function cellsOf(scene: Scene, pillarId: string, levels: number): { x: number; width: number }[] {
  const all = allGroups(scene.shapes);
  return Array.from({ length: levels }, (_, index) => {
    const ground = all.find(({ id }) => id === `cell:${pillarId}:${index + 1}`)?.children[0];
    if (ground?.kind !== 'rect') throw new Error('A cell begins with its ground');
    // The ground of a target lies within its edge.
    const edge = (ground.strokeWidth ?? 0) / 2;
    return { x: ground.x - edge, width: ground.width + 2 * edge };
  });
}

/** The drawings of a median in a model, each with where its marker points. */
function stands(pack: GridPack, value: number): Record<string, Stand> {
  const found: Record<string, Stand> = {};
  const pillarId = pack.pillars[0]?.id ?? '';
  const levels = pack.levels.length;
  const median = { value, text: `${value}`, low: value, high: value, pair: null };
  const size = { width: 257, height: 160, em: 4.2 };
  const screen = (name: string, content: Parameters<typeof gridFrame>[0], marks: GridMarks) => {
    const row = { current: null, target: null, expected: null, inFocus: false, marks, side: null };
    const rows = pack.pillars.map(() => row);
    const { scene } = gridScene(gridFrame(content, size), { title: 'Grid', description: '', rows });
    const own = allGroups(scene.shapes).find(({ id }) => id === `row:${pillarId}`);
    const x = pointOf(marks, flat(own?.children ?? []));
    found[name] = standIn(cellsOf(scene, pillarId, levels), x);
  };
  const people: GridMarks = { kind: 'people', positions: [], median, before: null };
  screen('the grid', frameContent(pack, 'nl', 'everyone'), people);
  screen('the stage', frameContent(pack, 'nl', 'everyone', true), people);
  screen('an earlier round', frameContent(pack, 'nl', 'everyone'), { ...people, before: value });
  const group = { key: 'a', label: 'a', value, text: '', look: 'solid' } as const;
  screen('groups', frameContent(pack, 'nl', 'layers'), { kind: 'groups', groups: [group] });
  const road: GridMarks = { kind: 'road', median, target: levels, ghost: null, votes: null };
  screen('targets', targetFrame(pack, 'nl'), road);
  for (const orientation of ['portrait', 'landscape'] as const) {
    const content = posterFixture({ pack, current: pack.pillars.map(() => value), target: [] });
    const form = { template: 'grid', size: 'A1', orientation, readingDistance: 1 } as const;
    const { scene } = drawPoster(content, form);
    const own = allGroups(scene.shapes).find(({ id }) => id === `pillar:${pillarId}`);
    const circles = (own?.children ?? []).filter((shape) => shape.kind === 'circle');
    found[`the ${orientation} poster`] = standIn(cellsOf(scene, pillarId, levels), circles.at(-1)?.x ?? 0);
  }
  return found;
}

/** What the marks point at: the tip at the dots, the ring, the group's dot, where the way to the target begins. */
function pointOf(marks: GridMarks, shapes: readonly Shape[]): number {
  const circle = shapes.find((shape) => shape.kind === 'circle');
  if (marks.kind === 'groups' || (marks.kind === 'people' && marks.before !== null)) return circle?.x ?? 0;
  const index = marks.kind === 'road' ? 0 : 1;
  const path = shapes.find((shape) =>
    shape.kind !== 'path'
      ? false
      : marks.kind === 'road'
        ? /^M[^LAa]*H/.test(shape.d)
        : /^M[^LA]*L[^L]*L[^L]*Z$/.test(shape.d),
  );
  return path?.kind === 'path' ? (pathPoints(path.d)[index]?.x ?? 0) : 0;
}

function flat(shapes: readonly Shape[]): Shape[] {
  return shapes.flatMap((shape) =>
    shape.kind === 'group' && shape.scale === undefined ? flat(shape.children) : [shape],
  );
}

test('a level stands in the middle of its cell, and what is reached of the next to the right of that, in it', () => {
  const toX = positionScale({ columns: [10, 120, 230], cellWidth: 100 });
  expect([1, 2, 3].map(toX)).toEqual([60, 170, 280]);
  expect(toX(2.5)).toBeCloseTo(189, 9);
  expect(toX(2.9)).toBeLessThan(220);
  expect(toX(3 - 1e-12)).toBe(280);
  expect([0, 9].map(toX)).toEqual([60, 280]);
});

test('every drawing puts every median at the same place of its column', () => {
  const size = fc.record({
    pillars: fc.integer({ min: 2, max: 10 }),
    levels: fc.integer({ min: 3, max: 7 }),
  });
  fc.assert(
    fc.property(size, fc.integer({ min: 0, max: 120 }), ({ pillars, levels }, part) => {
      const value = 1 + (part / 120) * (levels - 1);
      for (const [drawing, { level, share }] of Object.entries(stands(packOf(pillars, levels), value))) {
        expect(level, `${drawing} of ${value}`).toBe(Math.floor(value));
        expect(share, `${drawing} of ${value}`).toBeCloseTo(0.5 + 0.38 * (value % 1), 2);
      }
    }),
    { numRuns: 40 },
  );
}, 120_000);
