import type { RoadCourse } from './curve.ts';
import { ease, mix, type Point } from './geometry.ts';
import type { Page } from './page.ts';
import type { Sun } from './sun.ts';

/** Where the sun stands, and where the road to it disappears over the furthest hill. */
export interface Horizon {
  sun: Sun;
  crest: Point;
}

/** Share of the way at which the last badges stand: the rest of the road is perspective. */
export const horizonShare = 0.955;

/** Lanes get narrower slowly as far as the badges go, and then fast. */
function narrowing(wide: number, horizon: number, end: number): (share: number) => number {
  return (share) => mix(mix(wide, horizon, Math.min(1, share / horizonShare)), end, ease(0.925, 1.03, share));
}

/** The end of every road: top right. */
export function horizonOf(page: Page): Horizon {
  const { width } = page;
  return page.orientation === 'landscape'
    ? { sun: { x: width - 132, y: 146, r: 104 }, crest: { x: width - 122, y: 240 } }
    : { sun: { x: width - 142, y: 152, r: 104 }, crest: { x: width - 142, y: 250 } };
}

/** A road among cards: they stand on both sides of it. */
export function cardCourse(page: Page, { crest }: Horizon): RoadCourse {
  const { height } = page;
  if (page.orientation === 'landscape') {
    return {
      ways: [
        { x: 0, y: height - 92 },
        { x: 300, y: height - 146 },
        { x: 590, y: height - 318 },
        { x: 810, y: height - 398 },
        { x: 985, y: height - 502 },
        crest,
      ],
      start: { x: 1, y: 0 },
      end: { x: 0.35, y: -1 },
      width: narrowing(132, 108, 34),
    };
  }
  return {
    ways: [
      { x: 402, y: height },
      { x: 404, y: height - 160 },
      { x: 462, y: height - 385 },
      { x: 384, y: height - 610 },
      { x: 500, y: height - 815 },
      crest,
    ],
    start: { x: 0, y: -1 },
    end: { x: 0.1, y: -1 },
    width: narrowing(132, 108, 32),
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
    const middle = top + 68;
    return {
      ways: [
        { x: 0, y: middle + 24 },
        { x: 300, y: middle },
        { x: 600, y: middle + 5 },
        { x: 880, y: middle + 2 },
        { x: crest.x + 6, y: crest.y - 16 },
      ],
      start: { x: 1, y: 0 },
      end: { x: 1, y: -0.9 },
      width: narrowing(124, 108, 34),
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
    width: narrowing(126, 112, 34),
  };
}
