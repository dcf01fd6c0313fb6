import type { FontWeight, TextShape } from '../scene/scene.ts';
import { fontHeights, measure } from '../scene/text.ts';
import { largestSize, wrap } from '../scene/wrap.ts';

/** Text that has been given its size and lines, and waits for a place. */
export interface TextBlock {
  lines: string[];
  /** Font size (em) in millimetres. */
  size: number;
  weight: FontWeight;
  /** Distance between baselines in em. */
  leading: number;
  /** Widest line, and from the top of the capitals to the last baseline; millimetres. */
  width: number;
  height: number;
}

export interface BlockOptions {
  weight: FontWeight;
  size: number;
  width: number;
  leading?: number;
  balance?: boolean;
}

const defaultLeading = 1.22;

/** Breaks a text at one size. */
export function textBlock(text: string, options: BlockOptions): TextBlock {
  const { weight, size, width, leading = defaultLeading, balance = false } = options;
  const { lines } = wrap(text, { size, weight, width, balance });
  const height = lines.length === 0 ? 0 : (fontHeights.capHeight + (lines.length - 1) * leading) * size;
  const widest = Math.max(0, ...lines.map((line) => measure(line, { size, weight })));
  return { lines, size, weight, leading, width: widest, height };
}

export interface FitOptions {
  weight: FontWeight;
  width: number;
  height: number;
  /** Font sizes (em) to try, from the largest down to the smallest. */
  largest: number;
  smallest: number;
  maxLines?: number;
  leading?: number;
  balance?: boolean;
  /** A word may be broken by a hyphen that it does not have itself. */
  breakWords?: boolean;
}

/** The largest size, in steps of 4 %, at which all texts fit a box of the same size; null when none does. */
export function fitTogether(texts: readonly string[], options: FitOptions): TextBlock[] | null {
  const { largest, smallest, balance: _, ...plain } = options;
  // The text that was too long at one size probably is at the next: it is tried first.
  let longest = 0;
  const fitsAt = (size: number) => {
    const fitsAlone = (index: number) => {
      const text = texts[index] ?? '';
      return fits(textBlock(text, { ...plain, size }), text, options);
    };
    if (!fitsAlone(longest)) return false;
    const tooLong = texts.findIndex((_text, index) => !fitsAlone(index));
    if (tooLong >= 0) longest = tooLong;
    return tooLong < 0;
  };
  const { weight, leading = defaultLeading } = options;
  const limit = Math.min(...texts.map((text) => largestSize(text, weight, options, leading))) * 1.01;
  for (let size = largest; ; size = Math.max(smallest, size / 1.04)) {
    if (size <= limit && fitsAt(size)) return texts.map((text) => textBlock(text, { ...options, size }));
    if (size <= smallest) return null;
  }
}

function fits(block: TextBlock, text: string, options: FitOptions): boolean {
  const tails = 0.2 * block.size;
  if (block.height + tails > options.height + 1e-6 || block.width > options.width + 1e-6) return false;
  if (options.maxLines !== undefined && block.lines.length > options.maxLines) return false;
  return options.breakWords === true || !hasBrokenWord(block, text);
}

function hasBrokenWord({ lines }: TextBlock, text: string): boolean {
  return lines.join(' ').replaceAll(' ', '').length !== text.replaceAll(/[ \u00ad\n]/g, '').length;
}

/** A fitted text, and whether it had to go below the smallest size that was asked. */
export interface Fitted {
  block: TextBlock;
  tooSmall: boolean;
}

/**
 * Like {@link fitTogether} for one text that can't be left out: breaks words and at last goes below
 * `smallest`, which the caller reports.
 */
export function fitAlways(text: string, options: FitOptions): Fitted {
  const good = fitTogether([text], options) ?? fitTogether([text], { ...options, breakWords: true });
  if (good?.[0] !== undefined) return { block: good[0], tooSmall: false };
  const { maxLines: _, ...free } = options;
  let smallest = options.smallest / 2;
  for (;;) {
    const [block] =
      fitTogether([text], { ...free, largest: options.smallest, smallest, breakWords: true }) ?? [];
    if (block !== undefined) return { block, tooSmall: true };
    smallest /= 2;
  }
}

/**
 * Places a block.
 * @param place `y` is the top of the first line's capitals
 */
export function placeBlock(
  block: TextBlock,
  place: { x: number; y: number; fill: string; anchor?: 'start' | 'middle' | 'end' },
): TextShape[] {
  return block.lines.map((text, index) => ({
    kind: 'text',
    x: place.x,
    y: place.y + (fontHeights.capHeight + index * block.leading) * block.size,
    text,
    size: block.size,
    weight: block.weight,
    fill: place.fill,
    ...(place.anchor === undefined ? {} : { anchor: place.anchor }),
  }));
}
