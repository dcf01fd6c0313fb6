import type { Point } from '../../../scene/bounds.ts';
import type { Shape } from '../../../scene/scene.ts';
import { measure } from '../../../scene/text.ts';
import { baselineShift } from '../../kit/textBlock.ts';
import { palette } from '../../palette.ts';
import { laneMiddle, placeAt, type Road } from '../track/curve.ts';
import type { NumberMark } from '../track/lanePlan.ts';

/**
 * White tags with a list number, or with the first and last of several: with corners, because round ones are levels.
 * @param upward the road runs up the page: the two numbers stand above one another
 */
export function numberShapes(
  road: Road,
  marks: readonly NumberMark[],
  radius: number,
  upward: boolean,
): Shape[] {
  return marks.flatMap((mark) =>
    numberTag(placeAt(road, laneMiddle(road, mark.lane), mark.s), linesOf(mark, upward), radius),
  );
}

/** A white tag with a number, as high and wide as its lines ask. */
export function numberTag({ x, y }: Point, lines: readonly string[], radius: number): Shape[] {
  // As large as the tag holds: the numbers are read from the same distance as the cards.
  const perEm = Math.max(...lines.map((line) => measure(line, { size: 1, weight: 700 })));
  const size = radius * (lines.length === 1 && perEm < 1.4 ? Math.min(1.4, 1.66 / perEm) : 1.16);
  const pitch = size * 0.98;
  const width = Math.max(radius * 2, perEm * size + radius * (perEm < 1.4 ? 0.3 : 0.7));
  const height = radius * 2 + (lines.length - 1) * pitch;
  return [
    {
      kind: 'rect',
      x: x - width / 2,
      y: y - height / 2,
      width,
      height,
      radius: radius * 0.4,
      fill: palette.sheet,
      stroke: palette.ink,
      strokeWidth: radius * 0.12,
    },
    ...lines.map(
      (text, index): Shape => ({
        kind: 'text',
        x,
        y: y + (index - (lines.length - 1) / 2) * pitch + baselineShift(size),
        text,
        size,
        weight: 700,
        fill: palette.ink,
        anchor: 'middle',
      }),
    ),
  ];
}

function linesOf(mark: NumberMark, upward: boolean): string[] {
  if (mark.first === mark.last) return [String(mark.first)];
  return upward ? [`${mark.first}–`, String(mark.last)] : [`${mark.first}–${mark.last}`];
}
