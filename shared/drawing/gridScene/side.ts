import { scaleLinear } from 'd3-scale';
import type { Shape } from '../../scene/scene.ts';
import { measure } from '../../scene/text.ts';
import { wrap } from '../../scene/wrap.ts';
import { type PillarColours, palette } from '../palette.ts';
import type { GridSide } from './content.ts';
import { type GridFrame, sideText, sizeIn } from './frame.ts';

/** The column at the right of a row: how the answers are spread, how much agreement there is, in a word and a figure. */
export function sideShapes(frame: GridFrame, index: number, colours: PillarColours, side: GridSide): Shape[] {
  const { em } = frame.size;
  const top = frame.rows[index] ?? 0;
  const { x } = frame.side;
  const size = sizeIn(frame, sideText.size);
  const inset = sideText.inset * em;
  const room = frame.side.width - 2 * inset;
  const { lines } = wrap(side.word, { size, weight: 700, width: room });
  const wordHeight = 1.4 * em + (lines.length - 1) * size * 1.15;
  // In low rows the figure, which its word stands for, goes first, and then the bars.
  const spare = frame.cellHeight - wordHeight;
  const figureHeight = side.figure === '' || spare < 1.1 * em ? 0 : 1.1 * em;
  const forBars = Math.min(frame.cellHeight * 0.4, 3.2 * em, spare - figureHeight - 0.35 * em);
  const barsHeight = side.bars && forBars >= 0.8 * em ? forBars : 0;
  const block = barsHeight + (barsHeight > 0 ? 0.35 * em : 0) + wordHeight + figureHeight;
  let y = top + (frame.cellHeight - block) / 2;
  const shapes: Shape[] = [];
  if (side.bars && barsHeight > 0) {
    shapes.push(...bars(frame, { x: x + inset, y, height: barsHeight }, colours, side.bars));
    y += barsHeight + 0.35 * em;
  }
  if (side.loud) {
    const width = Math.max(...lines.map((line) => measure(line, { size, weight: 700 })));
    shapes.push({
      kind: 'rect',
      x,
      y,
      width: width + 2 * inset,
      height: wordHeight,
      radius: 0.35 * em,
      fill: palette.ink,
    });
  }
  lines.forEach((text, line) => {
    const baseline = y + 1.02 * em + line * size * 1.15;
    const fill = side.loud ? palette.sheet : palette.ink;
    shapes.push({ kind: 'text', x: x + inset, y: baseline, text, size, weight: 700, fill });
  });
  if (figureHeight > 0) {
    const baseline = y + wordHeight + 0.82 * em;
    const text = { text: side.figure, size: sizeIn(frame, 0.85), weight: 400, fill: palette.muted } as const;
    shapes.push({ kind: 'text', x: x + inset, y: baseline, ...text });
  }
  return shapes;
}

/** A bar for each level; a level that nobody chose keeps a thin line, so that all stay readable. */
function bars(
  frame: GridFrame,
  place: { x: number; y: number; height: number },
  colours: PillarColours,
  counts: readonly number[],
): Shape[] {
  const { em } = frame.size;
  const pitch = Math.min(0.84 * em, (frame.side.width - 2 * sideText.inset * em) / counts.length);
  const width = pitch * 0.74;
  const gap = pitch * 0.26;
  const least = 0.12 * em;
  const height = scaleLinear()
    .domain([0, Math.max(1, ...counts)])
    .range([0, place.height]);
  return counts.map((count, index): Shape => {
    const tall = Math.max(least, height(count));
    return {
      kind: 'rect',
      x: place.x + index * (width + gap),
      y: place.y + place.height - tall,
      width,
      height: tall,
      radius: Math.min(0.12 * em, tall / 2),
      fill: count > 0 ? colours.fill : palette.line,
    };
  });
}
