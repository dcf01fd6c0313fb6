import type { Horizon } from '../../../model/workshop.ts';
import { type Band, type BandGrid, capacity, mostInStack, stack } from './bands.ts';

/** Something that wants a place beside the road: a card, or a horizon's signpost. */
export interface Item {
  id: string;
  horizon: Horizon;
  /** Number of the lane a leader goes to; null for a signpost, which stands at the road's edge. */
  lane: number | null;
  /** Size along and across the road; along may be less than the band. */
  du: number;
  dv: number;
}

/** How some cards, and perhaps a signpost, are divided over the two sides of a band. */
export interface Filling {
  /** Less is better: even, airy, with cards on the side of their lane. */
  cost: number;
  /** How many of the cards, sorted by lane, stand on side 0. */
  onFirst: number;
  signSide: 0 | 1 | null;
}

/** The best way to put cards into a band; null when they don't fit. */
export function fillBand(
  band: Band,
  cards: readonly Item[],
  sign: Item | null,
  grid: BandGrid,
  laneCount: number,
): Filling | null {
  const sorted = byLane(cards);
  let best: Filling | null = null;
  for (let onFirst = 0; onFirst <= sorted.length; onFirst += 1) {
    const sides = [sorted.slice(0, onFirst), sorted.slice(onFirst)] as const;
    for (const signSide of sign === null ? [null] : ([0, 1] as const)) {
      let cost = 0;
      for (const side of [0, 1] as const) {
        const items = sign !== null && signSide === side ? [sign, ...sides[side]] : sides[side];
        cost += sideCost(band, side, items, grid, laneCount);
        if (!Number.isFinite(cost)) break;
      }
      if (Number.isFinite(cost) && (best === null || cost < best.cost)) best = { cost, onFirst, signSide };
    }
  }
  return best;
}

function sideCost(
  band: Band,
  side: 0 | 1,
  items: readonly Item[],
  grid: BandGrid,
  laneCount: number,
): number {
  if (items.length === 0) return 0;
  const place = band.sides[side];
  const sizes = items.map((item) => item.dv);
  if (items.length > mostInStack || stack(place, sizes, grid) === null) return Number.POSITIVE_INFINITY;
  const used = sizes.reduce((sum, size) => sum + size + grid.stackGap, 0);
  let cost = (used / capacity(place, sizes[0] ?? 1, grid)) ** 3 + items.length ** 2 * 0.5;
  for (const item of items) {
    if (item.lane === null) continue;
    const crossed = side === 0 ? item.lane : laneCount - 1 - item.lane;
    cost += crossed * crossed * 0.15;
  }
  return cost;
}

export function byLane(items: readonly Item[]): Item[] {
  return [...items].sort((a, b) => (a.lane ?? 0) - (b.lane ?? 0));
}
