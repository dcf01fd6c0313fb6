import { type Box, overlaps } from '../../kit/box.ts';
import { acrossLength, type Page, type Span, toBox } from '../page/page.ts';
import { edgeBetween, type Road } from '../track/curve.ts';

/** One side of a band: where cards can stand, from the road outwards. */
interface BandSide {
  side: 0 | 1;
  /** `v` at which the first card may begin (its edge at the road), and where the last must end. */
  near: number;
  far: number;
  /** Fixed places (smallest `v` of each), nearest first; null where cards are stacked freely. */
  places: readonly number[] | null;
}

/**
 * A strip across the road that takes cards on both sides: a column in landscape, a row in portrait.
 */
export interface Band {
  u: number;
  du: number;
  sides: readonly [BandSide, BandSide];
}

/** What all bands of a poster have in common. */
export interface BandGrid {
  /** Between cards along the road: the gutter that leaders run in. */
  gutter: number;
  /** Between cards across the road. */
  stackGap: number;
  /** Between the road's edge and a card. */
  clearance: number;
}

/** So many cards stand behind one another at most: each gutter then holds one leader, and none run in bundles. */
export const mostInStack = 2;

/** Columns of equal width between the margins, with what is free above and below the road. */
export function columnBands(
  road: Road,
  page: Page,
  columns: number,
  bottom: number,
  obstacles: readonly Box[],
  grid: BandGrid,
): Band[] {
  const du = columnWidth(page, columns, grid);
  return Array.from({ length: columns }, (_, index) => {
    const u = page.margin + index * (du + grid.gutter);
    const from = u - grid.gutter * 0.8;
    const to = u + du;
    const above = edgeBetween(road, page, 0, from, to);
    const below = edgeBetween(road, page, 1, from, to);
    const near0 = (above ?? page.margin) - grid.clearance;
    const near1 = (below ?? bottom) + grid.clearance;
    let far0 = page.margin;
    let far1 = bottom;
    for (const box of obstacles) {
      if (box.x >= to + 10 || box.x + box.width <= u - 10) continue;
      if (box.y < (near0 + near1) / 2) far0 = Math.max(far0, box.y + box.height + grid.stackGap * 1.6);
      else far1 = Math.min(far1, box.y - grid.stackGap * 1.6);
    }
    return {
      u,
      du,
      sides: [
        { side: 0, near: near0, far: far0, places: null },
        { side: 1, near: near1, far: far1, places: null },
      ],
    };
  });
}

export function columnWidth(page: Page, columns: number, grid: BandGrid): number {
  return (page.width - 2 * page.margin - (columns - 1) * grid.gutter) / columns;
}

/** Rows of one height, from the bottom up, with the places that the road leaves free in columns counted from each margin. */
export function rowBands(
  road: Road,
  page: Page,
  rows: { from: number; to: number; height: number },
  dv: number,
  obstacles: readonly Box[],
  grid: BandGrid,
): Band[] {
  const count = Math.max(0, Math.floor((rows.to - rows.from + grid.gutter) / (rows.height + grid.gutter)));
  const columns = Math.floor((page.width - 2 * page.margin + grid.gutter) / (dv + grid.gutter));
  const pitch = count > 1 ? (rows.to - rows.from - rows.height) / (count - 1) : 0;
  return Array.from({ length: count }, (_, index) => {
    const u = rows.from + index * pitch;
    const free = (side: 0 | 1): BandSide => {
      const edge = edgeBetween(road, page, side, u - grid.gutter * 0.5, u + rows.height);
      const near = edge === null ? acrossLength(page) / 2 : edge + (side === 0 ? -1 : 1) * grid.clearance;
      const places = Array.from({ length: columns }, (_, column) => column * (dv + grid.gutter))
        .map((v) => (side === 0 ? page.margin + v : page.width - page.margin - dv - v))
        .filter((v) => (side === 0 ? v + dv <= near : v >= near))
        .filter((v) => {
          const span: Span = { u, v, du: rows.height, dv };
          return !obstacles.some((box) => overlaps(toBox(page, span), box, grid.stackGap));
        });
      places.reverse();
      const far = side === 0 ? page.margin : page.width - page.margin;
      return { side, near, far, places: contiguous(places, dv + grid.gutter) };
    };
    return { u, du: rows.height, sides: [free(0), free(1)] };
  });
}

/** Places up to the first hole: a leader can't pass behind what is in the hole. */
function contiguous(places: number[], step: number): number[] {
  const end = places.findIndex((v, index) => {
    const before = places[index - 1];
    return before !== undefined && Math.abs(v - before) > step * 1.01;
  });
  return end < 0 ? places : places.slice(0, end);
}

/** How much of a side cards can fill, in `v`. */
export function capacity(band: BandSide, dv: number, grid: BandGrid): number {
  const most = mostInStack * (dv + grid.stackGap);
  if (band.places !== null) return Math.min(most, band.places.length * (dv + grid.stackGap));
  return Math.min(most, Math.max(0, (band.far - band.near) * (band.side === 0 ? -1 : 1) + grid.stackGap));
}

/** Smallest `v` of each of a stack of cards, nearest first; null when they don't fit. */
export function stack(band: BandSide, sizes: readonly number[], grid: BandGrid): number[] | null {
  if (band.places !== null) {
    // From the margin inwards, so that single cards line up.
    return sizes.length <= band.places.length ? band.places.slice(band.places.length - sizes.length) : null;
  }
  const direction = band.side === 0 ? -1 : 1;
  const result: number[] = [];
  let edge = band.near;
  for (const size of sizes) {
    result.push(direction < 0 ? edge - size : edge);
    edge += direction * (size + grid.stackGap);
  }
  const end = edge - direction * grid.stackGap;
  return sizes.length === 0 || (band.far - end) * direction >= -1e-6 ? result : null;
}
