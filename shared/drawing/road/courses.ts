import type { RoadCourse } from './curve.ts';
import { ease, mix, type Point } from './geometry.ts';
import type { Page } from './page.ts';
import type { Sun } from './sun.ts';

/** How the whole poster is composed: where the sun stands and how the road runs to it. */
export interface Composition {
  sun: Sun;
  /** Where the road disappears over the furthest hill. */
  crest: Point;
  course: RoadCourse;
}

/** Share of the way at which the last badges stand: the rest of the road is perspective. */
export const horizonShare = 0.9;

/** Lanes get narrower slowly as far as the badges go, and then fast. */
function narrowing(wide: number, horizon: number, end: number): (share: number) => number {
  return (share) => mix(mix(wide, horizon, Math.min(1, share / horizonShare)), end, ease(0.86, 1.02, share));
}

/** A road among cards: they stand on both sides of it. */
export function cardComposition(page: Page): Composition {
  const { width, height } = page;
  if (page.orientation === 'landscape') {
    const sun = { x: width - 138, y: 146, r: 104 };
    const crest = { x: width - 138, y: 246 };
    return {
      sun,
      crest,
      course: {
        ways: [
          { x: 0, y: height - 92 },
          { x: 300, y: height - 146 },
          { x: 590, y: height - 318 },
          { x: 810, y: height - 398 },
          { x: 985, y: height - 502 },
          crest,
        ],
        start: { x: 1, y: 0.02 },
        end: { x: 0.35, y: -1 },
        width: narrowing(132, 108, 34),
      },
    };
  }
  const sun = { x: width - 142, y: 152, r: 104 };
  const crest = { x: width - 142, y: 250 };
  return {
    sun,
    crest,
    course: {
      ways: [
        { x: 402, y: height },
        { x: 408, y: height - 150 },
        { x: 466, y: height - 370 },
        { x: 384, y: height - 610 },
        { x: 500, y: height - 815 },
        crest,
      ],
      start: { x: 0, y: -1 },
      end: { x: 0.1, y: -1 },
      width: narrowing(132, 108, 32),
    },
  };
}
