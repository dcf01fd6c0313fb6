import type { Point } from '../../../scene/bounds.ts';
import type { Box } from '../../kit/box.ts';
import { minimumTextSize } from '../../kit/legibility.ts';

/**
 * The page that a road poster is laid out on, in units of its own: the short side of every paper is about
 * 841 units (an A0 in millimetres), so that a layout is the same on every size and is scaled at the end.
 */
export interface Page {
  orientation: 'landscape' | 'portrait';
  /** Units. */
  width: number;
  height: number;
  /** Millimetres a unit. */
  scale: number;
  /** Free border in units. */
  margin: number;
  /** Smallest readable font size (em) in units. */
  readable: number;
}

/** Sides of the page in units. */
const longSide = 1189;
const shortSide = 841;

/**
 * Lays the units over a sheet of `width` × `height` millimetres. Papers are rounded to whole millimetres, so their
 * shapes differ a little: the page is always that of A0, and covers the sheet with a fraction of a millimetre over.
 */
export function pageOf(width: number, height: number, readingDistance: number): Page {
  const orientation = width >= height ? 'landscape' : 'portrait';
  const [across, down] = orientation === 'landscape' ? [longSide, shortSide] : [shortSide, longSide];
  const scale = Math.max(width / across, height / down);
  return {
    orientation,
    width: across,
    height: down,
    scale,
    margin: 44,
    readable: minimumTextSize(readingDistance) / scale,
  };
}

/**
 * The page as the road sees it: `u` runs along the road's main direction (to the right in landscape, upwards
 * in portrait), `v` across it (downwards, to the right). Side 0 is where v is small: above, or on the left.
 */
export interface Span {
  u: number;
  v: number;
  du: number;
  dv: number;
}

export function toU(page: Page, point: Point): number {
  return page.orientation === 'landscape' ? point.x : page.height - point.y;
}

export function toV(page: Page, point: Point): number {
  return page.orientation === 'landscape' ? point.y : point.x;
}

export function toPoint(page: Page, u: number, v: number): Point {
  return page.orientation === 'landscape' ? { x: u, y: v } : { x: v, y: page.height - u };
}

export function toBox(page: Page, span: Span): Box {
  return page.orientation === 'landscape'
    ? { x: span.u, y: span.v, width: span.du, height: span.dv }
    : { x: span.v, y: page.height - span.u - span.du, width: span.dv, height: span.du };
}

/** Length of the page across the road. */
export function acrossLength(page: Page): number {
  return page.orientation === 'landscape' ? page.height : page.width;
}
