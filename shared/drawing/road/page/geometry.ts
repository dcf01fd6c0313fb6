// In road drawings all lengths are page units (see page.ts), y downwards.
import type { Point } from '../../../scene/bounds.ts';

/** A number for path data: hundredths of a unit are finer than any printer. */
export function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

export function mix(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}

/** 0 at `from`, 1 at `to`, with no slope at both ends. */
export function ease(from: number, to: number, value: number): number {
  const share = clamp((value - from) / (to - from), 0, 1);
  return share * share * (3 - 2 * share);
}

const at = (point: Point) => `${number(point.x)} ${number(point.y)}`;

/**
 * Path data of a smooth line through all points: cubic pieces whose tangents are those of the parabola
 * through each point and its neighbours, so points of a smooth curve give that curve back.
 * @param start `M` for a new line, `L` to go on from where a path is
 */
export function smoothLine(points: readonly Point[], start: 'M' | 'L'): string {
  const first = points[0];
  if (first === undefined) return '';
  let data = `${start}${at(first)}`;
  for (let index = 1; index < points.length; index += 1) {
    const [before, from, to, after] = [index - 2, index - 1, index, index + 1].map((i) => points[i]);
    if (from === undefined || to === undefined) continue;
    const leave = tangent(before, from, to);
    const arrive = tangent(from, to, after);
    const one = { x: from.x + leave.x / 3, y: from.y + leave.y / 3 };
    const two = { x: to.x - arrive.x / 3, y: to.y - arrive.y / 3 };
    data += `C${at(one)} ${at(two)} ${at(to)}`;
  }
  return data;
}

/** The tangent at the middle of three points, a piece of line long; at an end that of the chord. */
function tangent(before: Point | undefined, middle: Point, after: Point | undefined): Point {
  if (before === undefined || after === undefined) {
    const from = before ?? middle;
    const to = after ?? middle;
    return { x: to.x - from.x, y: to.y - from.y };
  }
  return { x: (after.x - before.x) / 2, y: (after.y - before.y) / 2 };
}

/** Path data along straight pieces whose corners are rounded off with `radius`, or less where a piece is short. */
export function roundedLine(points: readonly Point[], radius: number): string {
  const first = points[0];
  if (first === undefined) return '';
  let data = `M${at(first)}`;
  for (let index = 1; index < points.length; index += 1) {
    const [from, corner, to] = [points[index - 1], points[index], points[index + 1]];
    if (from === undefined || corner === undefined) continue;
    if (to === undefined) {
      data += `L${at(corner)}`;
      continue;
    }
    const before = Math.hypot(corner.x - from.x, corner.y - from.y);
    const after = Math.hypot(to.x - corner.x, to.y - corner.y);
    const cut = Math.min(radius, before / 2, after / 2);
    const towards = (end: Point, length: number) => ({
      x: mix(corner.x, end.x, length === 0 ? 0 : cut / length),
      y: mix(corner.y, end.y, length === 0 ? 0 : cut / length),
    });
    data += `L${at(towards(from, before))}Q${at(corner)} ${at(towards(to, after))}`;
  }
  return data;
}
