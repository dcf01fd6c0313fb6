import type { Box } from '../kit/box.ts';

/** Distance between the middles of neighbouring dots, as a share of their diameter. */
const spacing = 1.16;

/**
 * The diameter at which a number of dots fits a box as rows and columns, `largest` at most.
 *
 * @param count dots in the fullest box: one size for all boxes keeps them comparable
 */
export function dotDiameter(count: number, box: Pick<Box, 'width' | 'height'>, largest: number): number {
  let diameter = Math.min(largest, box.height);
  while (diameter > 0.05 && capacity(diameter, box) < count) diameter *= 0.97;
  return diameter;
}

function gridOf(diameter: number, box: Pick<Box, 'width' | 'height'>): { columns: number; rows: number } {
  const step = diameter * spacing;
  const slack = step - diameter;
  return {
    columns: Math.max(1, Math.floor((box.width + slack) / step)),
    rows: Math.max(1, Math.floor((box.height + slack) / step)),
  };
}

function capacity(diameter: number, box: Pick<Box, 'width' | 'height'>): number {
  const { columns, rows } = gridOf(diameter, box);
  return columns * rows;
}

/**
 * Puts a dot for every wished x in the box, standing on its floor: each as near to its wish as there is room,
 * rather on top of others than far from it. Equal wishes become a heap around them.
 *
 * @param wishes x of each dot's middle, ascending
 * @returns the middles, in the order of the wishes
 */
export function packDots(wishes: readonly number[], box: Box, diameter: number): { x: number; y: number }[] {
  const step = diameter * spacing;
  const { columns, rows } = gridOf(diameter, box);
  const first = box.x + (box.width - (columns - 1) * step) / 2;
  const stacked = new Int32Array(columns);
  const floor = box.y + box.height - diameter / 2;
  const middles = wishes.map((wish) => {
    let best = 0;
    let lowest = Number.POSITIVE_INFINITY;
    const consider = (column: number, distance: number) => {
      const height = stacked[column] ?? 0;
      // A full column takes more only when all are full.
      const cost = distance + height * step * 0.6 + (height >= rows ? 1e6 : 0);
      if (cost < lowest - 1e-9) {
        lowest = cost;
        best = column;
      }
    };
    // Outwards from the wish, until no column farther off can be better.
    let right = Math.min(columns, Math.max(0, Math.ceil((wish - first) / step)));
    let left = right - 1;
    while (left >= 0 || right < columns) {
      const toLeft = left < 0 ? Number.POSITIVE_INFINITY : Math.abs(wish - first - left * step);
      const toRight = right >= columns ? Number.POSITIVE_INFINITY : Math.abs(first + right * step - wish);
      if (Math.min(toLeft, toRight) >= lowest) break;
      if (toLeft <= toRight) {
        consider(left, toLeft);
        left -= 1;
      } else {
        consider(right, toRight);
        right += 1;
      }
    }
    const height = stacked[best] ?? 0;
    stacked[best] = height + 1;
    return { x: first + best * step, y: floor - height * step };
  });
  return centred(middles, wishes, box, diameter);
}

/** Moves all dots together so that they lie about their wishes, as far as the box allows. */
function centred(
  middles: { x: number; y: number }[],
  wishes: readonly number[],
  box: Box,
  diameter: number,
): { x: number; y: number }[] {
  if (middles.length === 0) return middles;
  let shift = 0;
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  middles.forEach(({ x }, index) => {
    shift += ((wishes[index] ?? x) - x) / middles.length;
    left = Math.min(left, x - diameter / 2);
    right = Math.max(right, x + diameter / 2);
  });
  const most = Math.max(0, box.x + box.width - right);
  const least = Math.min(0, box.x - left);
  const by = Math.min(most, Math.max(least, shift));
  return middles.map(({ x, y }) => ({ x: x + by, y }));
}

/** Dots in one piece of path data hold at most this many, to keep a path of a sensible length. */
const dotsInPath = 1000;

/** Circles as path data, a few hundred dots in one shape: drawing one is much cheaper than drawing each. */
export function dotPaths(middles: readonly { x: number; y: number }[], diameter: number): string[] {
  const radius = digits(diameter / 2);
  const arc = `a${radius} ${radius} 0 1 0`;
  const across = digits(diameter);
  const paths: string[] = [];
  for (let start = 0; start < middles.length; start += dotsInPath) {
    let path = '';
    for (const { x, y } of middles.slice(start, start + dotsInPath)) {
      path += `M${digits(x - diameter / 2)} ${digits(y)}${arc} ${across} 0${arc} -${across} 0`;
    }
    paths.push(path);
  }
  return paths;
}

function digits(value: number): number {
  return Math.round(value * 100) / 100;
}
