import type { Point } from '../../../scene/bounds.ts';
import type { Box } from '../../kit/box.ts';
import { ease, mix } from '../page/geometry.ts';
import { type Page, toU, toV } from '../page/page.ts';
import { type Direction, splinePoints } from './spline.ts';

/** A place on the middle of the road. */
interface Sample extends Point {
  /** Unit vector to the left of who travels along. */
  nx: number;
  ny: number;
  /** Half the width of all lanes together. */
  half: number;
  /** Travelled so far. */
  s: number;
}

/** A road as a sampled curve that has lanes, numbered from 0 on the left of who travels along. */
export interface Road {
  samples: readonly Sample[];
  length: number;
  laneCount: number;
  /** Distance up to which marks stand on the lanes: beyond, the road is only perspective. */
  lastMark: number;
}

export interface RoadCourse {
  ways: readonly Point[];
  start: Direction;
  end: Direction;
  /** Width of all lanes together at a share (0 to 1) of the way. */
  width: (share: number) => number;
  /** Share of the way up to which marks stand on the lanes. */
  lastMark: number;
  /** Share of the way from which the road turns level: there it disappears over the horizon. */
  level: number;
}

/** How many samples a piece between two way points gets. */
const perPiece = 40;

/** The road along a course. Offsets stay smooth as long as bends are wider than half the road. */
export function buildRoad(course: RoadCourse, laneCount: number): Road {
  const points = splinePoints(course.ways, course.start, course.end, perPiece);
  const travelled: number[] = [0];
  points.forEach((point, index) => {
    const before = points[index - 1];
    if (before === undefined) return;
    travelled.push((travelled[index - 1] ?? 0) + Math.hypot(point.x - before.x, point.y - before.y));
  });
  const length = travelled.at(-1) ?? 0;
  const samples = points.map((point, index) => {
    const before = points[index - 1] ?? point;
    const after = points[index + 1] ?? point;
    let dx = after.x - before.x;
    let dy = after.y - before.y;
    if (index === 0) [dx, dy] = [course.start.x, course.start.y];
    if (index === points.length - 1) [dx, dy] = [course.end.x, course.end.y];
    const step = Math.hypot(dx, dy);
    const s = travelled[index] ?? 0;
    // Towards the end the road is cut level, as it disappears over the horizon.
    const level = ease(course.level, 1.02, s / length);
    const nx = mix(dy / step, -1, level);
    const ny = mix(-dx / step, 0, level);
    const norm = Math.hypot(nx, ny);
    return { ...point, nx: nx / norm, ny: ny / norm, half: course.width(s / length) / 2, s };
  });
  return { samples, length, laneCount, lastMark: course.lastMark * length };
}

/** Middle of a lane as a share of the half width, 1 at the left edge and −1 at the right. */
export function laneMiddle(road: Road, lane: number): number {
  return 1 - (2 * lane + 1) / road.laneCount;
}

interface RoadPlace extends Point {
  /** Degrees clockwise of who travels along, 0 to the right. */
  angle: number;
  laneWidth: number;
}

/** The place at a distance `s` along the middle, `offset` (share of the half width) to the left. */
export function placeAt(road: Road, offset: number, s: number): RoadPlace {
  const { samples } = road;
  let low = 0;
  let high = samples.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((samples[middle]?.s ?? 0) <= s) low = middle;
    else high = middle;
  }
  const from = samples[low];
  const to = samples[high];
  if (from === undefined || to === undefined) throw new Error('A road has at least two samples.');
  const share = (s - from.s) / (to.s - from.s);
  const half = mix(from.half, to.half, share);
  const nx = mix(from.nx, to.nx, share);
  const ny = mix(from.ny, to.ny, share);
  return {
    x: mix(from.x, to.x, share) + nx * half * offset,
    y: mix(from.y, to.y, share) + ny * half * offset,
    angle: (Math.atan2(nx, -ny) * 180) / Math.PI,
    laneWidth: (2 * half) / road.laneCount,
  };
}

/** Length on the line at an offset of one unit along the middle: less than 1 on the inside of a bend. */
export function stretchAt(road: Road, offset: number, s: number): number {
  const from = placeAt(road, offset, s - 12);
  const to = placeAt(road, offset, s + 12);
  return Math.max(0.3, Math.hypot(to.x - from.x, to.y - from.y) / 24);
}

/** All points of the line at an offset, between two distances; every `step`-th sample. */
export function offsetLine(
  road: Road,
  offset: (half: number) => number,
  from = 0,
  to = road.length,
  step = 4,
): Point[] {
  const inside = road.samples.filter((sample, index) => {
    const kept = index % step === 0 || index === road.samples.length - 1;
    return kept && sample.s > from + 1 && sample.s < to - 1;
  });
  const end = (s: number) => {
    const { half } = sampleAt(road, s);
    return placeAt(road, offset(half) / half, s);
  };
  const middle = inside.map((sample) => ({
    x: sample.x + sample.nx * offset(sample.half),
    y: sample.y + sample.ny * offset(sample.half),
  }));
  return [end(from), ...middle, end(to)];
}

function sampleAt(road: Road, s: number): { half: number } {
  return { half: (placeAt(road, 0, s).laneWidth * road.laneCount) / 2 };
}

/**
 * Where the line at an offset reaches `u`: the distance along the road. Along a course that only goes on in u
 * there is one such place; before the beginning and past the end the ends are given.
 */
export function distanceAt(road: Road, page: Page, offset: number, u: number): number {
  let low = 0;
  let high = road.length;
  for (let step = 0; step < 30; step += 1) {
    const middle = (low + high) / 2;
    if (toU(page, placeAt(road, offset, middle)) <= u) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** `v` of the road's outer edge on a side (0 small v, 1 large v) nearest to that side, over a range of `u`. */
export function edgeBetween(road: Road, page: Page, side: 0 | 1, from: number, to: number): number | null {
  let nearest: number | null = null;
  const note = (u: number, v: number) => {
    if (u < from || u > to) return;
    nearest = nearest === null ? v : side === 0 ? Math.min(nearest, v) : Math.max(nearest, v);
  };
  for (const sample of road.samples) {
    for (const sign of [-1, 1]) {
      const edge = (sample.half + shoulder(sample.half)) * sign;
      const point = { x: sample.x + sample.nx * edge, y: sample.y + sample.ny * edge };
      note(toU(page, point), toV(page, point));
    }
  }
  return nearest;
}

/** Whether the road, with its borders, comes into a box. */
export function roadEnters(road: Road, box: Box): boolean {
  const shares = [-1.1, -0.8, -0.4, 0, 0.4, 0.8, 1.1];
  return road.samples.some((sample) =>
    shares.some((share) => {
      const x = sample.x + sample.nx * sample.half * share;
      const y = sample.y + sample.ny * sample.half * share;
      return x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
    }),
  );
}

/** Width of the dark border beside the lanes. */
export function shoulder(half: number): number {
  return half * 0.075;
}
