import type { Point } from '../../../scene/bounds.ts';

/** A direction along the page; its length does not matter. */
export type Direction = Point;

/**
 * Points along the smooth curve through all way points: a cubic spline with continuous curvature (clamped at
 * both ends to the given directions), its parameter the length of the chords.
 * @param perPiece how many points a piece between two way points gets
 */
export function splinePoints(
  ways: readonly Point[],
  start: Direction,
  end: Direction,
  perPiece: number,
): Point[] {
  const lengths = ways.slice(1).map((way, index) => {
    const before = ways[index] ?? way;
    return Math.hypot(way.x - before.x, way.y - before.y);
  });
  const unit = (direction: Direction) => {
    const length = Math.hypot(direction.x, direction.y);
    return { x: direction.x / length, y: direction.y / length };
  };
  const first = unit(start);
  const last = unit(end);
  const slopesX = slopes(
    ways.map((way) => way.x),
    lengths,
    first.x,
    last.x,
  );
  const slopesY = slopes(
    ways.map((way) => way.y),
    lengths,
    first.y,
    last.y,
  );
  const points: Point[] = [];
  lengths.forEach((length, piece) => {
    const from = ways[piece];
    const to = ways[piece + 1];
    if (from === undefined || to === undefined) return;
    const steps = piece === lengths.length - 1 ? perPiece : perPiece - 1;
    for (let step = 0; step <= steps; step += 1) {
      const share = step / perPiece;
      const value = (a: number, b: number, values: number[]) =>
        hermite(share, a, b, (values[piece] ?? 0) * length, (values[piece + 1] ?? 0) * length);
      points.push({ x: value(from.x, to.x, slopesX), y: value(from.y, to.y, slopesY) });
    }
  });
  return points;
}

function hermite(share: number, from: number, to: number, leave: number, arrive: number): number {
  const square = share * share;
  const cube = square * share;
  return (
    (2 * cube - 3 * square + 1) * from +
    (cube - 2 * square + share) * leave +
    (-2 * cube + 3 * square) * to +
    (cube - square) * arrive
  );
}

/** Slopes at the way points that make the second derivative continuous (tridiagonal system, Thomas algorithm). */
function slopes(values: number[], lengths: number[], first: number, last: number): number[] {
  const count = values.length;
  const upper: number[] = [0];
  const right: number[] = [first];
  for (let index = 1; index < count - 1; index += 1) {
    const before = lengths[index - 1] ?? 1;
    const after = lengths[index] ?? 1;
    const rise = ((values[index] ?? 0) - (values[index - 1] ?? 0)) / before;
    const next = ((values[index + 1] ?? 0) - (values[index] ?? 0)) / after;
    const diagonal = 2 * (before + after) - after * (upper[index - 1] ?? 0);
    upper.push(before / diagonal);
    right.push((3 * (after * rise + before * next) - after * (right[index - 1] ?? 0)) / diagonal);
  }
  const result = new Array<number>(count).fill(last);
  for (let index = count - 2; index >= 0; index -= 1) {
    result[index] = (right[index] ?? 0) - (upper[index] ?? 0) * (result[index + 1] ?? 0);
  }
  return result;
}
