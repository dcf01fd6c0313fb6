import type { FontWeight } from '../../scene/scene.ts';
import { largestSize } from '../../scene/wrap.ts';
import { defaultLeading, type TextBlock, textBlock } from './textBlock.ts';

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
  for (const size of sizesBetween(largest, smallest)) {
    if (size <= limit && fitsAt(size)) return texts.map((text) => textBlock(text, { ...options, size }));
  }
  return null;
}

function fits(block: TextBlock, text: string, options: FitOptions): boolean {
  return fitsBox(block, options) && (options.breakWords === true || !hasBrokenWord(block, text));
}

function fitsBox(block: TextBlock, { width, height, maxLines }: FitOptions): boolean {
  const tails = 0.2 * block.size;
  if (block.height + tails > height + 1e-6 || block.width > width + 1e-6) return false;
  return maxLines === undefined || block.lines.length <= maxLines;
}

function hasBrokenWord({ lines }: TextBlock, text: string): boolean {
  return lines.join(' ').replaceAll(' ', '').length !== text.replaceAll(/[ \u00ad\n]/g, '').length;
}

/** From the largest size in steps of 4 % to the smallest. */
function* sizesBetween(largest: number, smallest: number): Generator<number> {
  for (let size = largest; ; size = Math.max(smallest, size / 1.04)) {
    yield size;
    if (size <= smallest) return;
  }
}

/**
 * The largest size for one text that can't be left out: with words broken where none fits without that, and at last
 * below `smallest`, in any number of lines: what is too small to read is told by the legibility check.
 */
export function fitAlways(text: string, options: FitOptions): TextBlock {
  const { balance = false, ...plain } = options;
  const limit = largestSize(text, options.weight, options, options.leading ?? defaultLeading) * 1.01;
  const set = (size: number) => textBlock(text, { ...plain, size, balance });
  let broken: number | null = null;
  for (const size of sizesBetween(options.largest, options.smallest)) {
    if (size > limit) continue;
    const block = textBlock(text, { ...plain, size });
    if (!fitsBox(block, options)) continue;
    if (options.breakWords === true || !hasBrokenWord(block, text)) return set(size);
    broken ??= size;
  }
  if (broken !== null) return set(broken);
  const { maxLines: _, ...free } = plain;
  for (let largest = options.smallest; ; largest /= 2) {
    for (const size of sizesBetween(largest, largest / 2)) {
      if (size <= limit && fitsBox(textBlock(text, { ...plain, size }), free)) return set(size);
    }
  }
}
