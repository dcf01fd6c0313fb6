import { unreachable } from '../result.ts';
import type { Shape, TextShape } from './scene.ts';
import { fontHeights, measure } from './text.ts';

/** A rectangle in millimetres, `right` and `bottom` beyond `left` and `top`. */
export interface Bounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Point {
  x: number;
  y: number;
}

/** Heights of real letters in em: ascenders reach above the capitals, tails go below the baseline. */
const letterTop = fontHeights.capHeight + 0.06;
const letterBottom = 0.2;

/** Corners of the letters' box, turned as the text is: left and right of the baseline, from top to tails. */
export function textCorners(shape: TextShape): Point[] {
  const width = measure(shape.text, shape);
  const anchor = shape.anchor ?? 'start';
  const left = anchor === 'middle' ? -width / 2 : anchor === 'end' ? -width : 0;
  const top = -letterTop * shape.size;
  const bottom = letterBottom * shape.size;
  const angle = ((shape.rotate ?? 0) * Math.PI) / 180;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  return [
    { x: left, y: top },
    { x: left + width, y: top },
    { x: left + width, y: bottom },
    { x: left, y: bottom },
  ].map(({ x, y }) => ({ x: shape.x + x * cos - y * sin, y: shape.y + x * sin + y * cos }));
}

export function boxAround(points: readonly Point[]): Bounds {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { x, y } of points) {
    box.left = Math.min(box.left, x);
    box.top = Math.min(box.top, y);
    box.right = Math.max(box.right, x);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
}

/** Touching edges do not count. */
export function intersects(one: Bounds, other: Bounds): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/**
 * A rectangle that surely holds everything a shape paints, in the coordinates it is placed in; for curves
 * it is that of their control points, so it may be larger than needed. Null for a group with nothing in it.
 */
export function boundsOf(shape: Shape): Bounds | null {
  switch (shape.kind) {
    case 'rect':
      return grow(
        { left: shape.x, top: shape.y, right: shape.x + shape.width, bottom: shape.y + shape.height },
        strokeReach(shape),
      );
    case 'image':
      return { left: shape.x, top: shape.y, right: shape.x + shape.width, bottom: shape.y + shape.height };
    case 'circle':
      return grow(
        { left: shape.x, top: shape.y, right: shape.x, bottom: shape.y },
        shape.r + strokeReach(shape),
      );
    case 'path': {
      const points = pathPoints(shape.d);
      return points.length === 0 ? null : grow(boxAround(points), strokeReach(shape));
    }
    case 'text':
      // Accents and brackets reach further than the letters.
      return grow(boxAround(textCorners(shape)), 0.15 * shape.size);
    case 'group':
      return groupBounds(shape);
    default:
      return unreachable(shape);
  }
}

function groupBounds(group: Extract<Shape, { kind: 'group' }>): Bounds | null {
  const boxes = group.children.map(boundsOf).filter((box) => box !== null);
  if (boxes.length === 0) return null;
  let box = boxAround(
    boxes.flatMap(({ left, top, right, bottom }) => [
      { x: left, y: top },
      { x: right, y: bottom },
    ]),
  );
  if (group.clip !== undefined) {
    const { x, y, width, height } = group.clip;
    box = {
      left: Math.max(box.left, x),
      top: Math.max(box.top, y),
      right: Math.min(box.right, x + width),
      bottom: Math.min(box.bottom, y + height),
    };
    if (box.left >= box.right || box.top >= box.bottom) return null;
  }
  const { x = 0, y = 0, scale = 1 } = group;
  return {
    left: x + box.left * scale,
    top: y + box.top * scale,
    right: x + box.right * scale,
    bottom: y + box.bottom * scale,
  };
}

/** How far a stroke reaches beyond its line; a sharp joint reaches further, up to the miter limit of SVG. */
function strokeReach(shape: {
  stroke?: string | undefined;
  strokeWidth?: number | undefined;
  lineJoin?: string | undefined;
}): number {
  if (shape.stroke === undefined) return 0;
  const half = (shape.strokeWidth ?? 0) / 2;
  return shape.lineJoin === 'round' || shape.lineJoin === 'bevel' ? half : half * 4;
}

function grow(box: Bounds, by: number): Bounds {
  return { left: box.left - by, top: box.top - by, right: box.right + by, bottom: box.bottom + by };
}

const argumentCounts: Record<string, number> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };

/** End and control points of SVG path data, absolute; an arc gives the corners of a square that holds it. */
export function pathPoints(d: string): Point[] {
  const points: Point[] = [];
  let current: Point = { x: 0, y: 0 };
  let start = current;
  let control = null as Point | null;
  for (const [, letter = '', list = ''] of d.matchAll(
    /([MmLlHhVvCcSsQqTtAaZz])([^MmLlHhVvCcSsQqTtAaZz]*)/g,
  )) {
    const command = letter.toUpperCase();
    const relative = letter !== command;
    const count = argumentCounts[command] ?? 0;
    const values = numbersOf(list, command === 'A');
    if (command === 'Z') current = start;
    for (let at = 0; count > 0 && at + count <= values.length; at += count) {
      const part = values.slice(at, at + count);
      const from = current;
      const place = (x: number, y: number): Point => (relative ? { x: from.x + x, y: from.y + y } : { x, y });
      const [a = 0, b = 0] = part;
      const [x = 0, y = 0] = part.slice(-2);
      if (command === 'H') current = { x: relative ? from.x + a : a, y: from.y };
      else if (command === 'V') current = { x: from.x, y: relative ? from.y + a : a };
      else current = place(x, y);

      const reflected: Point =
        control === null ? from : { x: 2 * from.x - control.x, y: 2 * from.y - control.y };
      if (command === 'C') {
        const second = place(part[2] ?? 0, part[3] ?? 0);
        points.push(place(a, b), second);
        control = second;
      } else if (command === 'S') {
        control = place(a, b);
        points.push(reflected, control);
      } else if (command === 'Q' || command === 'T') {
        control = command === 'Q' ? place(a, b) : reflected;
        points.push(control);
      } else control = null;
      if (command === 'A') {
        // The ellipse passes both ends, so it reaches no further than its larger diameter from either.
        const reach = 2 * Math.max(a, b, Math.hypot(current.x - from.x, current.y - from.y) / 2);
        points.push({ x: from.x - reach, y: from.y - reach }, { x: from.x + reach, y: from.y + reach });
      }
      if (command === 'M' && at === 0) start = current;
      points.push(current);
    }
  }
  return points;
}

/** Numbers of path data; the two flags of an arc may be written without a space after them. */
function numbersOf(list: string, isArc: boolean): number[] {
  const number = /[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
  const values: number[] = [];
  let at = 0;
  while (at < list.length) {
    const flag = isArc && [3, 4].includes(values.length % 7);
    if (/[\s,]/.test(list[at] ?? '')) {
      at += 1;
      continue;
    }
    number.lastIndex = at;
    const match = flag ? (list[at] ?? '') : (number.exec(list)?.[0] ?? '');
    if (match === '') break;
    values.push(Number(match));
    at += match.length;
  }
  return values;
}
