import type { TextShape } from '../../scene/scene.ts';
import { fontHeights, measure, type TextStyle } from '../../scene/text.ts';
import { wrap } from '../../scene/wrap.ts';

/** Text that has been given its size and lines, and waits for a place. */
export interface TextBlock extends TextStyle {
  lines: string[];
  /** Distance between baselines in em. */
  leading: number;
  /** Of the widest line. */
  width: number;
  /** From the top of the capitals to the last baseline. */
  height: number;
  /** What it takes in a column of text: a whole distance between baselines for every line. */
  slot: number;
}

export interface BlockOptions extends TextStyle {
  width: number;
  leading?: number;
  balance?: boolean;
}

export const defaultLeading = 1.22;

/** Breaks a text at one size; a line takes a few letters at least, however small the room. */
export function textBlock(text: string, options: BlockOptions): TextBlock {
  const { weight, size, tracking, width, leading = defaultLeading, balance = false } = options;
  const style = { size, weight, ...(tracking === undefined ? {} : { tracking }) };
  const { lines } = wrap(text, { ...style, width: Math.max(width, size * 2), balance });
  return {
    ...style,
    lines,
    leading,
    width: Math.max(0, ...lines.map((line) => measure(line, style))),
    height: lines.length === 0 ? 0 : (fontHeights.capHeight + (lines.length - 1) * leading) * size,
    slot: lines.length * leading * size,
  };
}

interface Place {
  /** Where the lines are anchored. */
  x: number;
  y: number;
  fill: string;
  anchor?: 'start' | 'middle' | 'end';
}

/**
 * The shapes of a block.
 * @param place `y` is the top of the first line's capitals
 */
export function placeBlock(block: TextBlock, place: Place): TextShape[] {
  return block.lines.map((text, index) => ({
    kind: 'text',
    x: place.x,
    y: place.y + (fontHeights.capHeight + index * block.leading) * block.size,
    text,
    size: block.size,
    weight: block.weight,
    fill: place.fill,
    ...(block.tracking === undefined ? {} : { tracking: block.tracking }),
    ...(place.anchor === undefined ? {} : { anchor: place.anchor }),
  }));
}

/**
 * The shapes of a block in a column of text.
 * @param place `y` is the top of its slot
 */
export function placeSlot(block: TextBlock, place: Place): TextShape[] {
  const space = ((block.leading - fontHeights.capHeight) / 2) * block.size;
  return placeBlock(block, { ...place, y: place.y + space });
}

/** From the middle of capitals down to their baseline. */
export function baselineShift(size: number): number {
  return (size * fontHeights.capHeight) / 2;
}
