import type { FontWeight, TextShape } from '../../scene/scene.ts';
import { fontHeights, measure, type TextStyle } from '../../scene/text.ts';
import { largestSize, wrap } from '../../scene/wrap.ts';

/** Lines of text that belong together. */
export interface TextBlock {
  lines: string[];
  style: TextStyle;
  /** From line to line, and of a single line. */
  lineHeight: number;
  height: number;
  /** Of the longest line. */
  width: number;
}

const leading = 1.22;

/** Text broken to a width. */
export function block(
  text: string,
  style: TextStyle,
  width: number,
  options: { balance?: boolean; leading?: number } = {},
): TextBlock {
  // A line takes a few letters at least, however small the room.
  const { lines } = wrap(text, {
    ...style,
    width: Math.max(width, style.size * 2),
    balance: options.balance ?? false,
  });
  return blockOf(lines, style, options.leading);
}

/** Text in lines that are there already. */
function blockOf(lines: string[], style: TextStyle, linePitch = leading): TextBlock {
  const lineHeight = style.size * linePitch;
  return {
    lines,
    style,
    lineHeight,
    height: lines.length * lineHeight,
    width: Math.max(0, ...lines.map((line) => measure(line, style))),
  };
}

/**
 * The largest size in steps of 3 % between `largest` and `smallest` at which the text fits a box; when even the
 * smallest is too large, smaller ones down to what fits: nothing is ever cut off, the legibility check tells.
 */
export function fitBlock(
  text: string,
  weight: FontWeight,
  room: { width: number; height: number; maxLines?: number },
  sizes: { largest: number; smallest: number; leading?: number; balance?: boolean },
): TextBlock {
  const fits = (tried: TextBlock, lines: number) =>
    tried.height <= room.height && tried.lines.length <= lines && tried.width <= room.width + 1e-6;
  const options = sizes.leading === undefined ? {} : { leading: sizes.leading };
  const limit = largestSize(text, weight, room, sizes.leading ?? leading) * 1.01;
  let size = sizes.largest;
  while (size > limit && size >= 0.5) size *= 0.97;
  for (;;) {
    const tried = block(text, { size, weight }, room.width, options);
    const maxLines = size < sizes.smallest ? Number.POSITIVE_INFINITY : (room.maxLines ?? 1000);
    if (fits(tried, maxLines) || size < 0.5) {
      const balance = sizes.balance ?? true;
      return balance ? block(text, { size, weight }, room.width, { ...options, balance }) : tried;
    }
    size *= 0.97;
  }
}

/**
 * The shapes of a block.
 * @param place the anchor of the lines and the top of the block
 */
export function blockShapes(
  text: TextBlock,
  place: { x: number; y: number; fill: string; anchor?: 'start' | 'middle' | 'end' },
): TextShape[] {
  return text.lines.map((line, index) => ({
    kind: 'text',
    x: place.x,
    y: place.y + (index + 0.5) * text.lineHeight + baselineShift(text.style.size),
    text: line,
    size: text.style.size,
    weight: text.style.weight,
    fill: place.fill,
    ...(text.style.tracking === undefined ? {} : { tracking: text.style.tracking }),
    ...(place.anchor === undefined ? {} : { anchor: place.anchor }),
  }));
}

/** From the middle of capitals down to their baseline. */
export function baselineShift(size: number): number {
  return (size * fontHeights.capHeight) / 2;
}
