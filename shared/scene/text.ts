import metrics from '../../assets/fonts/metrics.json' with { type: 'json' };
import { leftToRight } from './leftToRight.ts';
import type { FontWeight } from './scene.ts';

/** How a line of text is set: the same fields as a text shape. */
export interface TextStyle {
  /** Font size (em) in millimetres. */
  size: number;
  weight: FontWeight;
  /** Extra space after each letter, in em. */
  tracking?: number | undefined;
}

interface Place {
  subset: number;
  index: number;
}

const { unitsPerEm, subsets } = metrics;
const softHyphen = '\u00ad';
const replacement = '?';

/** Where each character is, by its code; the few beyond the length of the list, emoji mostly, are in the map. */
const places: (Place | undefined)[] = new Array(0x2300).fill(undefined);
const farPlaces = new Map<number, Place>();
subsets.forEach((subset, number) => {
  Array.from(subset.characters).forEach((character, index) => {
    const code = character.codePointAt(0) ?? 0;
    const place = { subset: number, index };
    if (code < places.length) places[code] = place;
    else farPlaces.set(code, place);
  });
});

function placeOfCode(code: number): Place | undefined {
  return code < places.length ? places[code] : farPlaces.get(code);
}

function placeOf(character: string): Place | undefined {
  return placeOfCode(character.codePointAt(0) ?? 0);
}

/** A letter of a line with the place that sets it; `units` is its advance, `kern` moves it towards the one before. */
interface Letter {
  /** Code units. */
  length: number;
  place: Place;
  units: number;
  kern: number;
}

/** The letter at an offset; null for what takes no room. */
function letterAt(text: string, at: number, weight: FontWeight, previous: Place | undefined): Letter | null {
  const code = text.codePointAt(at) ?? 0;
  if (code === 0xad) return null;
  const place = placeOfCode(code) ?? placeOf(replacement);
  const face = place && subsets[place.subset]?.faces[weight];
  if (place === undefined || face === undefined) return null;
  const kern = previous === undefined ? 0 : kerningOf(previous, place, weight);
  return { length: code > 0xffff ? 2 : 1, place, units: face.advances[place.index] ?? 0, kern };
}

/** How much closer (units) two letters come that one font file sets. */
function kerningOf(before: Place, after: Place, weight: FontWeight): number {
  const face = subsets[after.subset]?.faces[weight];
  if (face === undefined || before.subset !== after.subset) return 0;
  return face.kerning[face.left[before.index] ?? 0]?.[face.right[after.index] ?? 0] ?? 0;
}

/** Heights of the type in em, above the baseline positive; the same for all weights. */
export const fontHeights = {
  ascent: metrics.ascent / unitsPerEm,
  descent: metrics.descent / unitsPerEm,
  capHeight: metrics.capHeight / unitsPerEm,
  xHeight: metrics.xHeight / unitsPerEm,
} as const;

/**
 * Width of one line in millimetres: the advances with kerning, without ligatures, as every output sets it.
 * Kerning works within a subset of the font only, because outputs change font between subsets. A character
 * that no subset has counts as the replacement that {@link printable} would put there.
 */
export function measure(text: string, style: TextStyle): number {
  let units = 0;
  let letters = 0;
  let previous: Place | undefined;
  for (let at = 0; at < text.length; at += 1) {
    const letter = letterAt(text, at, style.weight, previous);
    if (letter === null) continue;
    units += letter.units + letter.kern;
    letters += 1;
    previous = letter.place;
    at += letter.length - 1;
  }
  return (units / unitsPerEm + letters * (style.tracking ?? 0)) * style.size;
}

/**
 * Measures a line once, for the widths of all its parts.
 * @returns the width of `text.slice(from, to)`, equal to what {@link measure} says of it
 */
export function measureParts(text: string, style: TextStyle): (from: number, to: number) => number {
  // At each code unit: units and letters before it, and its kerning with the letter before.
  const units = new Float64Array(text.length + 1);
  const letters = new Float64Array(text.length + 1);
  const kerning = new Float64Array(text.length + 1);
  let previous: Place | undefined;
  for (let at = 0; at < text.length; at += 1) {
    const letter = letterAt(text, at, style.weight, previous);
    const end = at + (letter?.length ?? 1);
    kerning[at] = letter?.kern ?? 0;
    units.fill((units[at] ?? 0) + (letter === null ? 0 : letter.units + letter.kern), at + 1, end + 1);
    letters.fill((letters[at] ?? 0) + (letter === null ? 0 : 1), at + 1, end + 1);
    previous = letter?.place ?? previous;
    at = end - 1;
  }
  const tracking = style.tracking ?? 0;
  const between = (list: Float64Array, from: number, to: number) => (list[to] ?? 0) - (list[from] ?? 0);
  return (from, to) =>
    to <= from
      ? 0
      : ((between(units, from, to) - (kerning[from] ?? 0)) / unitsPerEm +
          between(letters, from, to) * tracking) *
        style.size;
}

/**
 * How far each character of a run moves the pen, kerning towards the next one included, in em; for outputs
 * that place letters themselves.
 * @param run text of one font file, as {@link fontRuns} gives it
 */
export function advances(run: string, weight: FontWeight): number[] {
  const characters = Array.from(run);
  return characters.map((character, index) => {
    const place = placeOf(character);
    if (place === undefined) return 0;
    const next = placeOf(characters[index + 1] ?? '');
    // Kerning is kept in reading order.
    const [before, after] = subsets[place.subset]?.name === 'hebrew' ? [next, place] : [place, next];
    const kern = before && after ? kerningOf(before, after, weight) : 0;
    return ((subsets[place.subset]?.faces[weight].advances[place.index] ?? 0) + kern) / unitsPerEm;
  });
}

/** A part of a line that one font file sets. */
export interface FontRun {
  /** The file's name in the folder of fonts. */
  file: string;
  text: string;
}

/**
 * Cuts a line where the font file changes, in the order from left to right and without soft hyphens; for outputs that
 * choose the file themselves.
 */
export function fontRuns(text: string, weight: FontWeight): FontRun[] {
  const runs: FontRun[] = [];
  for (const character of leftToRight(text)) {
    if (character === softHyphen) continue;
    const place = placeOf(character);
    const file = subsets[(place ?? placeOf(replacement))?.subset ?? 0]?.files[weight] ?? '';
    const shown = place === undefined ? replacement : character;
    const last = runs.at(-1);
    if (last?.file === file) last.text += shown;
    else runs.push({ file, text: shown });
  }
  return runs;
}

/** Look-alikes for characters that people paste and the font lacks. */
const lookalikes: Record<string, string> = {
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '–',
  '\u2015': '—',
  '\u2032': "'",
  '\u2033': '"',
  '\u2044': '/',
  '\u2192': '›',
  '\u2190': '‹',
  '\u2022': '•',
  '\u25cf': '•',
  '\u25aa': '•',
  '\u2713': '\u2714',
  '\u201f': '“',
  '\u2020': '*',
};

export interface Printable {
  text: string;
  /** The characters that had to be replaced by a question mark or left out, each once. */
  missing: string[];
}

/** Signs that only say how the emoji before them looks: outlines have no colours and no skin. */
const emojiModifiers = /[\ufe0e\ufe0f\u20e3\u{1f3fb}-\u{1f3ff}]/u;
/** The two letters that a flag is written with. */
const flagLetters = /[\u{1f1e6}-\u{1f1ff}]/u;

/**
 * The text as the bundled fonts can print it: composed (NFC), white space as single spaces, look-alikes for
 * common characters that the fonts lack, joined emoji as those that they are made of, flags as their letters, marks
 * that don't compose left out, `?` for the rest.
 */
export function printable(text: string): Printable {
  const missing = new Set<string>();
  let result = '';
  for (const character of text.normalize('NFC').replaceAll(/[^\S\u00a0]+/gu, ' ')) {
    const alike = lookalikes[character] ?? plainForm(character);
    if (placeOf(character) !== undefined || character === softHyphen) {
      result += character;
    } else if (alike !== null) {
      result += alike;
    } else if (!/[\p{Cc}\p{Cf}]/u.test(character) && !emojiModifiers.test(character)) {
      missing.add(character);
      const bare = character.normalize('NFD')[0] ?? '';
      if (/\p{M}/u.test(character)) continue;
      result += bare !== character && placeOf(bare) !== undefined ? bare : replacement;
    }
  }
  return { text: result.replaceAll(/ {2,}/g, ' ').trim(), missing: [...missing] };
}

/** Ligatures, letters in circles, wide and ornamental ones as the plain letters that they stand for; null for others. */
function plainForm(character: string): string | null {
  if (flagLetters.test(character)) {
    return String.fromCodePoint((character.codePointAt(0) ?? 0) - 0x1f1e6 + 'A'.charCodeAt(0));
  }
  const plain = character.normalize('NFKC');
  return plain !== character && Array.from(plain).every((letter) => placeOf(letter) !== undefined)
    ? plain
    : null;
}
