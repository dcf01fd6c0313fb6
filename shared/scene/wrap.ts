import { hyphenation } from './hyphenate.ts';
import type { FontWeight } from './scene.ts';
import { measure, measureParts, type TextStyle } from './text.ts';

export interface WrapOptions extends TextStyle {
  /** Room for a line in millimetres. */
  width: number;
  maxLines?: number | undefined;
  /** Makes the lines about equally long, without using more of them; for titles. */
  balance?: boolean | undefined;
}

export interface Wrapped {
  /** All lines, also those beyond `maxLines`: text is never lost here. */
  lines: string[];
  /** More lines were needed than `maxLines`. */
  overflow: boolean;
}

const softHyphen = '\u00ad';

/**
 * Breaks text into lines no wider than `width`: at spaces, after hyphens and slashes, at soft hyphens; a
 * word that is wider than a line by itself is broken with a hyphen, at a compound joint or syllable where
 * it has one. Line feeds stay breaks. Empty text gives no lines. The text is measured once, whatever it is
 * made of and however narrow the line: the work grows with its length only.
 */
export function wrap(text: string, options: WrapOptions): Wrapped {
  const paragraphs = text.split('\n').map((paragraph) => measuredParagraph(paragraph, options));
  const fill = (width: number) => paragraphs.flatMap((paragraph) => linesOf(paragraph, width));
  const lines = fill(options.width);
  const overflow = options.maxLines !== undefined && lines.length > options.maxLines;
  if (options.balance !== true || lines.length < 2) return { lines, overflow };

  let narrow = options.width / lines.length;
  let wide = options.width;
  const hyphens = lines.filter((line) => line.endsWith('-')).length;
  for (let step = 0; step < 12; step += 1) {
    const middle = (narrow + wide) / 2;
    const tried = fill(middle);
    const fits = tried.length <= lines.length && tried.filter((line) => line.endsWith('-')).length <= hyphens;
    if (fits) wide = middle;
    else narrow = middle;
  }
  return { lines: fill(wide), overflow };
}

/**
 * The font size (em) above which a text surely does not fit a box, however it is broken: its letters alone would
 * cover more. Fitting starts here, so that long texts are not tried at sizes that are far too large.
 * @param leading from line to line in em
 */
export function largestSize(
  text: string,
  weight: FontWeight,
  room: { width: number; height: number },
  leading: number,
): number {
  const { width, height } = room;
  const length = measure(text.replaceAll(/\s/g, ''), { size: 1, weight });
  // n lines hold the letters when n · width ≥ length · size, and n − 1 steps of the leading must fit the height.
  return length === 0
    ? Infinity
    : (width + Math.sqrt(width ** 2 + (4 * length * width * height) / leading)) / (2 * length);
}

/** A paragraph with single spaces and without soft hyphens. */
interface Paragraph {
  text: string;
  pieces: Piece[];
  /** Width of a part, with a hyphen after it or without. */
  width: (from: number, to: number, hyphen: boolean) => number;
  /** The ends of a piece's letters, by its beginning; found when it is first too wide. */
  letters: Map<number, number[]>;
}

/** A part of a paragraph that stays together while it fits a line. */
interface Piece {
  from: number;
  to: number;
  /** A hyphen is put here when the line ends after this piece. */
  soft: boolean;
}

function measuredParagraph(paragraph: string, style: TextStyle): Paragraph {
  let text = '';
  const pieces: Piece[] = [];
  for (const word of paragraph.split(/ +/).filter((part) => part !== '')) {
    if (text !== '') text += ' ';
    // A hyphen or slash between two letters ends a piece: `customer-/engagement`.
    const parts = word.split(new RegExp(`(?<=[\\p{L}\\d][-/–])(?=\\p{L}{2})|(?<=${softHyphen})`, 'u'));
    parts.forEach((part, index) => {
      const from = text.length;
      text += part.replaceAll(softHyphen, '');
      pieces.push({ from, to: text.length, soft: part.endsWith(softHyphen) && index < parts.length - 1 });
    });
  }
  const width = measureParts(text, style);
  const hyphens = new Map<string, number>();
  const hyphenAfter = (letter: string) => {
    const known = hyphens.get(letter);
    if (known !== undefined) return known;
    const added = measure(`${letter}-`, style) - measure(letter, style);
    hyphens.set(letter, added);
    return added;
  };
  return {
    text,
    pieces,
    width: (from, to, hyphen) => width(from, to) + (hyphen ? hyphenAfter(text.charAt(to - 1)) : 0),
    letters: new Map(),
  };
}

function linesOf(paragraph: Paragraph, width: number): string[] {
  const { text, pieces } = paragraph;
  const lines: string[] = [];
  const room = width + 1e-6;
  const fits = (from: number, to: number, hyphen: boolean) => paragraph.width(from, to, hyphen) <= room;
  let line: Piece | null = null;
  const close = () => {
    if (line !== null && line.to > line.from) {
      lines.push(`${text.slice(line.from, line.to)}${line.soft ? '-' : ''}`);
    }
    line = null;
  };
  for (const { from, to, soft } of pieces) {
    const start: number = (line as Piece | null)?.from ?? from;
    if (fits(start, to, soft)) {
      line = { from: start, to, soft };
      continue;
    }
    close();
    let rest = from;
    while (rest < to && !fits(rest, to, soft)) {
      const cut = breakPiece(paragraph, { from, to, soft }, rest, fits);
      // Where even a letter is too wide, it stands without a hyphen.
      const hyphen = isJoined(text, cut) && fits(rest, cut, true);
      lines.push(`${text.slice(rest, cut)}${hyphen ? '-' : ''}`);
      rest = cut;
    }
    line = { from: rest, to, soft };
  }
  close();
  return lines;
}

/** No joint or syllable depends on more letters after it. */
const lookAhead = 20;

/**
 * Where the longest good beginning of the rest of a piece ends that fits; after a letter at least, so that breaking
 * ends. Only as much as fits is looked at, so that all lines together look at every letter once.
 */
function breakPiece(
  paragraph: Paragraph,
  piece: Piece,
  rest: number,
  fits: (from: number, to: number, hyphen: boolean) => boolean,
): number {
  const { text } = paragraph;
  const fitting = (cut: number) => cut <= rest || fits(rest, cut, true);
  const letters = lettersOf(paragraph, piece);
  const last = lastIndex(letters, fitting);
  const end = letters[last] ?? rest;
  if (end > rest) {
    const { joints, syllables } = hyphenation(text.slice(rest, Math.min(piece.to, end + lookAhead)));
    for (const offsets of [joints, syllables]) {
      const offset = offsets[lastIndex(offsets, (each) => fitting(rest + each))];
      if (offset !== undefined) return rest + offset;
    }
    return end;
  }
  return letters[last + 1] ?? piece.to;
}

function lettersOf({ text, letters }: Paragraph, { from, to }: Piece): number[] {
  const known = letters.get(from);
  if (known !== undefined) return known;
  const found = letterEnds(text.slice(from, to)).map((end) => from + end);
  letters.set(from, found);
  return found;
}

/** The index of the last of ascending offsets that passes a test which all earlier ones pass; −1 when none does. */
function lastIndex(offsets: readonly number[], passes: (offset: number) => boolean): number {
  let low = -1;
  let high = offsets.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (passes(offsets[middle] ?? 0)) low = middle;
    else high = middle;
  }
  return low;
}

/** A hyphen says that letters or digits go on; signs, pictures and letters that run to the left need none. */
function isJoined(text: string, cut: number): boolean {
  const joined = /^(?!\p{Script=Hebrew})[\p{L}\p{M}\p{N}]/u;
  return joined.test(text.charAt(cut - 1)) && joined.test(text.slice(cut, cut + 2));
}

const segmenter = new Intl.Segmenter('nl', { granularity: 'grapheme' });

/** Where each letter that is seen ends: accents and the parts of an emoji stay together. */
function letterEnds(word: string): number[] {
  return Array.from(segmenter.segment(word), ({ index, segment }) => index + segment.length);
}
