import metrics from '../../assets/fonts/metrics.json' with { type: 'json' };
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

/** Where each character is, by its code; no bundled character lies beyond the length. */
const places: (Place | undefined)[] = new Array(0x2300).fill(undefined);
subsets.forEach((subset, number) => {
  Array.from(subset.characters).forEach((character, index) => {
    places[character.codePointAt(0) ?? 0] = { subset: number, index };
  });
});

function placeOf(character: string): Place | undefined {
  return places[character.codePointAt(0) ?? 0];
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
  // By code unit, because drawings measure much: a pair of surrogates counts once, as its second half.
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0xad || (code >= 0xd800 && code < 0xdc00)) continue;
    const place = places[code] ?? placeOf(replacement);
    if (place === undefined) continue;
    const face = subsets[place.subset]?.faces[style.weight];
    if (face === undefined) continue;
    units += face.advances[place.index] ?? 0;
    if (previous !== undefined && previous.subset === place.subset) {
      units += face.kerning[face.left[previous.index] ?? 0]?.[face.right[place.index] ?? 0] ?? 0;
    }
    letters += 1;
    previous = place;
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
    units[at + 1] = units[at] ?? 0;
    letters[at + 1] = letters[at] ?? 0;
    const code = text.charCodeAt(at);
    if (code === 0xad || (code >= 0xd800 && code < 0xdc00)) continue;
    const place = places[code] ?? placeOf(replacement);
    const face = place && subsets[place.subset]?.faces[style.weight];
    if (place === undefined || face === undefined) continue;
    if (previous !== undefined && previous.subset === place.subset) {
      kerning[at] = face.kerning[face.left[previous.index] ?? 0]?.[face.right[place.index] ?? 0] ?? 0;
    }
    units[at + 1] = (units[at] ?? 0) + (kerning[at] ?? 0) + (face.advances[place.index] ?? 0);
    letters[at + 1] = (letters[at] ?? 0) + 1;
    previous = place;
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
 * @param run text of one subset, as {@link subsetRuns} gives it
 */
export function advances(run: string, weight: FontWeight): number[] {
  const characters = Array.from(run);
  return characters.map((character, index) => {
    const place = placeOf(character);
    const face = place && subsets[place.subset]?.faces[weight];
    if (place === undefined || face === undefined) return 0;
    const next = placeOf(characters[index + 1] ?? '');
    const kern =
      next?.subset === place.subset
        ? (face.kerning[face.left[place.index] ?? 0]?.[face.right[next.index] ?? 0] ?? 0)
        : 0;
    return ((face.advances[place.index] ?? 0) + kern) / unitsPerEm;
  });
}

/** A part of a line that one font file can set. */
export interface SubsetRun {
  subset: 'latin' | 'latin-ext';
  text: string;
}

/** Cuts a line where the font file changes, soft hyphens left out; for outputs that choose the file themselves. */
export function subsetRuns(text: string): SubsetRun[] {
  const runs: SubsetRun[] = [];
  for (const character of text) {
    if (character === softHyphen) continue;
    const place = placeOf(character);
    const subset = place?.subset === 1 ? 'latin-ext' : 'latin';
    const shown = place === undefined ? replacement : character;
    const last = runs.at(-1);
    if (last?.subset === subset) last.text += shown;
    else runs.push({ subset, text: shown });
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
  '\u2713': '',
  '\u2714': '',
  '\u201f': '“',
  '\u2020': '*',
};

export interface Printable {
  text: string;
  /** The characters that had to be replaced by a question mark or left out, each once. */
  missing: string[];
}

/**
 * The text as the bundled fonts can print it: composed (NFC), white space as single spaces, look-alikes for
 * common characters that the fonts lack, marks that don't compose left out, `?` for the rest.
 */
export function printable(text: string): Printable {
  const missing = new Set<string>();
  let result = '';
  for (const character of text.normalize('NFC').replaceAll(/[^\S\u00a0]+/gu, ' ')) {
    const lookalike = lookalikes[character];
    if (placeOf(character) !== undefined || character === softHyphen) {
      result += character;
    } else if (lookalike !== undefined) {
      result += lookalike;
    } else if (!/[\p{Cc}\p{Cf}]/u.test(character)) {
      missing.add(character);
      const bare = character.normalize('NFD')[0] ?? '';
      if (/\p{M}/u.test(character)) continue;
      result += bare !== character && placeOf(bare) !== undefined ? bare : replacement;
    }
  }
  return { text: result.replaceAll(/ {2,}/g, ' ').trim(), missing: [...missing] };
}
