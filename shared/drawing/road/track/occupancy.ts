import type { Leader } from '../cards/leaders.ts';
import { type Page, toV } from '../page/page.ts';
import { distanceAt, laneMiddle, placeAt, type Road } from './curve.ts';

interface Stretch {
  from: number;
  to: number;
}

/** What is taken on every lane, as distances along the road: badges, names and leaders never share a stretch. */
export interface Occupancy {
  taken: Stretch[][];
}

/** The stretches that leaders cross or end on. */
export function occupancyOf(road: Road, page: Page, leaders: readonly Leader[]): Occupancy {
  const taken: Stretch[][] = Array.from({ length: road.laneCount }, () => []);
  for (const leader of leaders) {
    taken.forEach((stretches, lane) => {
      const offset = laneMiddle(road, lane);
      const s = lane === leader.lane ? leader.s : distanceAt(road, page, offset, leader.u);
      const place = placeAt(road, offset, s);
      const v = toV(page, place);
      const reach = place.laneWidth / 2;
      const [low, high] = [Math.min(leader.from, leader.to), Math.max(leader.from, leader.to)];
      // A leader crosses a lane at an angle, so it takes more of a lane that runs steeply.
      const slant = Math.abs(
        page.orientation === 'landscape'
          ? Math.tan((place.angle * Math.PI) / 180)
          : 1 / Math.tan((place.angle * Math.PI) / 180),
      );
      if (lane === leader.lane) stretches.push({ from: s - 7 - reach * slant, to: s + 7 + reach * slant });
      else if (v > low - reach && v < high + reach) {
        const half = 3 + reach * Math.min(slant, 2);
        stretches.push({ from: s - half, to: s + half });
      }
    });
  }
  return { taken };
}

export function take(occupancy: Occupancy, lane: number, from: number, to: number): void {
  occupancy.taken[lane]?.push({ from, to });
}

export function isFree(occupancy: Occupancy, lane: number, from: number, to: number): boolean {
  return (occupancy.taken[lane] ?? []).every((stretch) => to <= stretch.from || from >= stretch.to);
}

/**
 * The middle, nearest to `wanted`, of a free stretch of a length on a lane, between two limits; null when there
 * is none.
 */
export function freeMiddle(
  occupancy: Occupancy,
  lane: number,
  wanted: number,
  length: number,
  limits: { from: number; to: number },
): number | null {
  const half = length / 2;
  const low = limits.from + half;
  const high = limits.to - half;
  if (low > high) return null;
  const candidates = [Math.min(high, Math.max(low, wanted))];
  for (const stretch of occupancy.taken[lane] ?? []) {
    candidates.push(stretch.from - half - 0.01, stretch.to + half + 0.01);
  }
  let best: number | null = null;
  for (const middle of candidates) {
    if (middle < low || middle > high || !isFree(occupancy, lane, middle - half, middle + half)) continue;
    if (best === null || Math.abs(middle - wanted) < Math.abs(best - wanted)) best = middle;
  }
  return best;
}
