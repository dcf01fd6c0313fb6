import { describe, expect, test } from 'vitest';
import { smoothLine } from '../../../shared/drawing/road/page/geometry.ts';
import { type Page, pageOf, toU } from '../../../shared/drawing/road/page/page.ts';
import { cardCourse, horizonOf, listCourse } from '../../../shared/drawing/road/track/courses.ts';
import {
  buildRoad,
  distanceAt,
  laneMiddle,
  placeAt,
  type Road,
} from '../../../shared/drawing/road/track/curve.ts';
import { splinePoints } from '../../../shared/drawing/road/track/spline.ts';

const landscape = pageOf(1189, 841, 1);
const portrait = pageOf(841, 1189, 1);

function courses(): [string, Page, Road][] {
  return [landscape, portrait].flatMap((page): [string, Page, Road][] => {
    const horizon = horizonOf(page, true);
    return [
      [`among cards, ${page.orientation}`, page, buildRoad(cardCourse(page, horizon), 6)],
      [`beside lists, ${page.orientation}`, page, buildRoad(listCourse(page, horizon, 200), 6)],
    ];
  });
}

const along = (road: Road, end = road.length) =>
  Array.from({ length: 200 }, (_, index) => (index / 199) * end);

describe.each(courses())('the road %s', (_, page, road) => {
  test('only goes on, in every lane, so that a leader meets it once', () => {
    for (let lane = 0; lane < 6; lane += 1) {
      const us = along(road, road.lastMark).map((s) => toU(page, placeAt(road, laneMiddle(road, lane), s)));
      us.slice(1).forEach((u, index) => {
        expect(u).toBeGreaterThan(us[index] ?? 0);
      });
    }
  });

  test('has no kink in its edges', () => {
    for (const edge of [-1, 1]) {
      const points = along(road, road.lastMark).map((s) => placeAt(road, edge, s));
      const turns = points.slice(2).map((point, index) => {
        const [a, b] = [points[index], points[index + 1]];
        if (a === undefined || b === undefined) return 0;
        const turn = Math.atan2(point.y - b.y, point.x - b.x) - Math.atan2(b.y - a.y, b.x - a.x);
        return Math.abs(Math.atan2(Math.sin(turn), Math.cos(turn)));
      });
      // A tenth of a right angle over half a percent of the way is a bend, more is a kink.
      expect(Math.max(...turns)).toBeLessThan(Math.PI / 20);
    }
  });

  test('has lanes of one width beside each other, narrower towards the horizon', () => {
    for (const s of along(road, road.lastMark)) {
      const middles = [0, 1, 2, 3, 4, 5].map((lane) => placeAt(road, laneMiddle(road, lane), s));
      middles.slice(1).forEach((middle, index) => {
        const before = middles[index];
        if (before === undefined) return;
        expect(Math.hypot(middle.x - before.x, middle.y - before.y)).toBeCloseTo(middle.laneWidth, 1);
      });
    }
    expect(placeAt(road, 0, road.length).laneWidth).toBeLessThan(placeAt(road, 0, 0).laneWidth / 3);
  });

  test('is found again by where it is', () => {
    for (const s of [60, 300, 700]) {
      const u = toU(page, placeAt(road, 0.5, s));
      expect(distanceAt(road, page, 0.5, u)).toBeCloseTo(s, 3);
    }
  });
});

describe('the spline', () => {
  const ways = [
    { x: 0, y: 0 },
    { x: 100, y: 40 },
    { x: 180, y: -20 },
    { x: 300, y: 10 },
  ];

  test('passes through its way points and leaves and arrives as told', () => {
    const points = splinePoints(ways, { x: 1, y: 0 }, { x: 0, y: 1 }, 50);
    for (const way of ways) {
      const nearest = Math.min(...points.map((point) => Math.hypot(point.x - way.x, point.y - way.y)));
      expect(nearest).toBeLessThan(1e-9);
    }
    const [first, second] = points;
    expect(Math.abs((second?.y ?? 1) - (first?.y ?? 0))).toBeLessThan(0.2);
    const [beforeLast, last] = points.slice(-2);
    expect(Math.abs((last?.x ?? 1) - (beforeLast?.x ?? 0))).toBeLessThan(0.2);
  });

  test('is drawn as one smooth path', () => {
    const path = smoothLine(splinePoints(ways, { x: 1, y: 0 }, { x: 1, y: 0 }, 4), 'M');
    expect(path).toMatch(/^M0 0(C[-\d. ]+){12}$/);
    expect(smoothLine([], 'M')).toBe('');
  });
});
