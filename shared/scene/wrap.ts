import { hyphenation } from './hyphenate.ts';
import { measure, type TextStyle } from './text.ts';

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
 * it has one. Line feeds stay breaks. Empty text gives no lines.
 */
export function wrap(text: string, options: WrapOptions): Wrapped {
  const lines = fill(text, options, options.width);
  const overflow = options.maxLines !== undefined && lines.length > options.maxLines;
  if (options.balance !== true || lines.length < 2) return { lines, overflow };

  let narrow = options.width / lines.length;
  let wide = options.width;
  const hyphens = lines.filter((line) => line.endsWith('-')).length;
  for (let step = 0; step < 12; step += 1) {
    const middle = (narrow + wide) / 2;
    const tried = fill(text, options, middle);
    const fits = tried.length <= lines.length && tried.filter((line) => line.endsWith('-')).length <= hyphens;
    if (fits) wide = middle;
    else narrow = middle;
  }
  return { lines: fill(text, options, wide), overflow };
}

interface Piece {
  text: string;
  /** What joins this piece to the one before it on the same line. */
  glue: '' | ' ';
  /** A hyphen is put here when the line ends after this piece. */
  soft: boolean;
}

function fill(text: string, style: TextStyle, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => fillParagraph(paragraph, style, width));
}

function fillParagraph(text: string, style: TextStyle, width: number): string[] {
  const lines: string[] = [];
  const room = width + 1e-6;
  const fits = (line: string) => measure(line, style) <= room;
  let line = '';
  let lineIsSoft = false;
  const close = () => {
    if (line !== '') lines.push(lineIsSoft ? `${line}-` : line);
    line = '';
    lineIsSoft = false;
  };
  for (const piece of pieces(text)) {
    const joined = line === '' ? piece.text : line + piece.glue + piece.text;
    if (fits(piece.soft ? `${joined}-` : joined)) {
      line = joined;
      lineIsSoft = piece.soft;
      continue;
    }
    close();
    let rest = piece.text;
    while (!fits(piece.soft ? `${rest}-` : rest)) {
      const cut = breakWord(rest, fits);
      lines.push(cut.line);
      rest = cut.rest;
    }
    line = rest;
    lineIsSoft = piece.soft;
  }
  close();
  return lines;
}

function pieces(text: string): Piece[] {
  const result: Piece[] = [];
  for (const word of text.split(/ +/).filter((part) => part !== '')) {
    // A hyphen or slash between two letters ends a piece: `customer-/engagement`.
    const parts = word.split(new RegExp(`(?<=[\\p{L}\\d][-/–])(?=\\p{L}{2})|(?<=${softHyphen})`, 'u'));
    parts.forEach((part, index) => {
      const soft = part.endsWith(softHyphen) && index < parts.length - 1;
      result.push({ text: part.replaceAll(softHyphen, ''), glue: index === 0 ? ' ' : '', soft });
    });
  }
  return result;
}

/** The longest good beginning of a word that fits a line; at least one letter, so that it always ends. */
function breakWord(word: string, fits: (line: string) => boolean): { line: string; rest: string } {
  const { joints, syllables } = hyphenation(word);
  for (const offsets of [joints, syllables]) {
    const best = offsets.filter((offset) => fits(`${word.slice(0, offset)}-`)).at(-1);
    if (best !== undefined) return { line: `${word.slice(0, best)}-`, rest: word.slice(best) };
  }
  const letters = Array.from(word);
  let count = letters.length - 1;
  while (count > 1 && !fits(`${letters.slice(0, count).join('')}-`)) count -= 1;
  const beginning = letters.slice(0, Math.max(1, count)).join('');
  return { line: fits(`${beginning}-`) ? `${beginning}-` : beginning, rest: word.slice(beginning.length) };
}
