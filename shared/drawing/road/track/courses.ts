import type { Point } from '../../../scene/bounds.ts';
import type { Sun } from '../around/sun.ts';
import { ease, mix } from '../page/geometry.ts';
import type { Page } from '../page/page.ts';
import type { RoadCourse } from './curve.ts';

/** Where the sun stands, and where the road to it disappears over the furthest hill. */
export interface Horizon {
  sun: Sun;
  crest: Point;
}

/**
 * Lanes get narrower slowly as far as the last marks (a share of the way) go, and then fast.
 * @param before how much before the last marks that begins: too fast where the road bends makes a kink
 */
function narrowing(
  wide: number,
  horizon: number,
  end: number,
  last: number,
  before: number,
): (share: number) => number {
  return (share) => mix(mix(wide, horizon, Math.min(1, share / last)), end, ease(last - before, 1.02, share));
}

/**
 * The end of every road: top right.
 * @param hasWords without them the sun is a smaller one that rises over the hill
 */
export function horizonOf(page: Page, hasWords: boolean): Horizon {
  const { width } = page;
  const { sun, crest } =
    page.orientation === 'landscape'
      ? { sun: { x: width - 132, y: 146, r: 104 }, crest: { x: width - 122, y: 240 } }
      : { sun: { x: width - 142, y: 152, r: 104 }, crest: { x: width - 142, y: 250 } };
  return { sun: hasWords ? sun : { x: crest.x, y: crest.y - 16, r: 64 }, crest };
}

/** Where (x) the road among cards begins on a portrait page. */
export const roadStart = 384;

/** A road among cards: they stand on both sides of it. */
export function cardCourse(page: Page, { crest }: Horizon): RoadCourse {
  const { height } = page;
  if (page.orientation === 'landscape') {
    return {
      ways: [
        { x: 0, y: height - 350 },
        { x: 230, y: height - 356 },
        { x: 520, y: height - 404 },
        { x: 790, y: height - 414 },
        { x: 985, y: height - 500 },
        crest,
      ],
      start: { x: 1, y: 0 },
      end: { x: 0.62, y: -1 },
      width: narrowing(132, 106, 24, 0.955, 0.12),
      lastMark: 0.955,
      level: 0.895,
    };
  }
  return {
    ways: [
      { x: roadStart, y: height },
      { x: roadStart, y: height - 200 },
      { x: 454, y: height - 405 },
      { x: 378, y: height - 610 },
      { x: 470, y: height - 765 },
      { x: 620, y: height - 845 },
      crest,
    ],
    start: { x: 0, y: -1 },
    end: { x: 0.6, y: -1 },
    width: narrowing(132, 106, 24, 0.955, 0.12),
    lastMark: 0.955,
    level: 0.895,
  };
}

/**
 * A road beside lists that leaves them the room: in landscape nearly level under the start panel, in portrait
 * along the right margin.
 * @param top landscape: how high (y) the road's upper edge may come
 */
export function listCourse(page: Page, { crest }: Horizon, top: number): RoadCourse {
  const { width, height } = page;
  if (page.orientation === 'landscape') {
    const middle = top + 70;
    return {
      ways: [
        { x: 0, y: middle + 24 },
        { x: 300, y: middle },
        { x: 600, y: middle + 5 },
        { x: 840, y: middle + 6 },
        { x: 960, y: mix(middle, crest.y, 0.12) },
        { x: 1030, y: mix(middle, crest.y, 0.55) },
        { x: crest.x + 2, y: crest.y - 12 },
      ],
      start: { x: 1, y: 0 },
      end: { x: 0.5, y: -1 },
      width: narrowing(128, 124, 26, 0.94, 0.09),
      lastMark: 0.88,
      level: 0.93,
    };
  }
  return {
    ways: [
      { x: width - 118, y: height },
      { x: width - 100, y: height - 260 },
      { x: width - 122, y: height - 520 },
      { x: width - 104, y: height - 760 },
      crest,
    ],
    start: { x: 0, y: -1 },
    end: { x: -0.12, y: -1 },
    width: narrowing(130, 124, 26, 0.96, 0.065),
    lastMark: 0.9,
    level: 0.88,
  };
}
