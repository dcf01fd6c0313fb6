import type { Point } from '../../../scene/bounds.ts';
import type { Shape } from '../../../scene/scene.ts';
import { number, smoothLine } from '../page/geometry.ts';
import type { Page } from '../page/page.ts';

/** From far to near: lighter towards the horizon, all of them pale enough for words. */
const tones = ['#EFF1E6', '#E6ECDB', '#DCE5CF'] as const;

/**
 * Calm hills behind everything, from far to near.
 * @param crest the top of the furthest hill, where road and sun meet
 */
export function hillShapes(page: Page, crest: Point): Shape[] {
  const { width, height } = page;
  const down = height - crest.y;
  const portrait = page.orientation === 'portrait';
  const far: Point[] = [
    { x: 0, y: crest.y + down * (portrait ? 0.1 : 0.2) },
    { x: width * 0.22, y: crest.y + down * (portrait ? 0.065 : 0.15) },
    { x: width * 0.45, y: crest.y + down * (portrait ? 0.06 : 0.11) },
    { x: width * 0.66, y: crest.y + down * 0.035 },
    { x: crest.x, y: crest.y },
    { x: Math.max(width, crest.x + 60), y: crest.y + down * 0.035 },
  ];
  const middle: Point[] = [
    { x: 0, y: crest.y + down * 0.42 },
    { x: width * 0.2, y: crest.y + down * 0.45 },
    { x: width * 0.45, y: crest.y + down * 0.36 },
    { x: width * 0.7, y: crest.y + down * 0.22 },
    { x: width, y: crest.y + down * 0.3 },
  ];
  const near: Point[] = [
    { x: 0, y: crest.y + down * 0.74 },
    { x: width * 0.25, y: crest.y + down * 0.7 },
    { x: width * 0.55, y: crest.y + down * 0.76 },
    { x: width * 0.8, y: crest.y + down * 0.62 },
    { x: width, y: crest.y + down * 0.6 },
  ];
  return [far, middle, near].map((line, index) => ({
    kind: 'path',
    d: `${smoothLine(line.map(inside), 'M')}L${number(width)} ${number(height)}L0 ${number(height)}Z`,
    fill: tones[index] ?? tones[0],
  }));

  function inside(point: Point): Point {
    return { x: Math.min(width, point.x), y: point.y };
  }
}
