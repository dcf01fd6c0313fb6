// Writes assets/fonts/metrics.json: advances and kerning of the bundled fonts, so that text can be measured
// without a browser. Run it again after changing a font: node build/fontMetrics.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { create } from 'fontkit';

const fontFolder = new URL('../assets/fonts/', import.meta.url);
const weights = [400, 700, 800];
const subsets = ['latin', 'latin-ext'];

/** Fraction slash (turns digits into fractions), byte order mark and noncharacters have no place in a line. */
const unwanted = new Set([0x2044, 0xfeff, 0xfffd, 0xffff]);

/**
 * The characters that `@font-face` gives to the first subset (the unicode-range of the font's publisher).
 * A character in both subsets must be set from the same one in every output.
 */
const latinRanges = [
  [0x00, 0xff],
  [0x131, 0x131],
  [0x152, 0x153],
  [0x2bb, 0x2bc],
  [0x2c6, 0x2c6],
  [0x2da, 0x2da],
  [0x2dc, 0x2dc],
  [0x2000, 0x206f],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2191, 0x2191],
  [0x2193, 0x2193],
  [0x2212, 0x2212],
  [0x2215, 0x2215],
];

/** The second subset ends here in `@font-face`; a few signs above it are left out. */
const lastOfLatinExt = 0x1eff;

const isCombining = (code) => code >= 0x300 && code <= 0x36f;
const isLatin = (code) => latinRanges.some(([from, to]) => code >= from && code <= to);

function charactersOf(font, subset) {
  return font.characterSet
    .filter((code) => code >= 0x20 && !isCombining(code) && !unwanted.has(code))
    .filter((code) => (subset === 'latin' ? isLatin(code) : !isLatin(code) && code <= lastOfLatinExt))
    .sort((a, b) => a - b);
}

/** Numbers equal rows from 0 and returns the class of each row with one example row of each class. */
function classify(rows) {
  const seen = new Map();
  const examples = [];
  const classes = rows.map((row) => {
    const key = row.join();
    if (!seen.has(key)) {
      seen.set(key, examples.length);
      examples.push(row);
    }
    return seen.get(key);
  });
  return { classes, examples };
}

function faceOf(font, codes) {
  const glyphs = codes.map((code) => font.glyphForCodePoint(code));
  const advances = glyphs.map((glyph) => Math.round(glyph.advanceWidth));
  const pairs = glyphs.map((left, index) =>
    codes.map((code) => {
      const run = font.layout(String.fromCodePoint(codes[index], code), { liga: false, clig: false });
      const first = run.positions[0];
      return first && run.glyphs.length === 2 ? Math.round(first.xAdvance - left.advanceWidth) : 0;
    }),
  );
  const lefts = classify(pairs);
  const columns = codes.map((_, column) => lefts.examples.map((row) => row[column]));
  const rights = classify(columns);
  const kerning = lefts.examples.map((_, row) => rights.examples.map((column) => column[row]));
  return { advances, left: lefts.classes, right: rights.classes, kerning };
}

/** The text of metrics.json for the fonts as they are now. */
export function fontMetrics() {
  /** @type {{ name: string, characters: string, faces: Record<number, object> }[]} */
  const measured = [];
  const metrics = { unitsPerEm: 0, ascent: 0, descent: 0, capHeight: 0, xHeight: 0, subsets: measured };
  for (const subset of subsets) {
    /** @type {Record<number, object>} */
    const faces = {};
    let characters = '';
    for (const weight of weights) {
      const font = create(
        readFileSync(fileURLToPath(new URL(`atkinson-${subset}-${weight}.woff2`, fontFolder))),
      );
      const { unitsPerEm, ascent, descent, capHeight, xHeight } = font;
      Object.assign(metrics, { unitsPerEm, ascent, descent, capHeight, xHeight });
      const codes = charactersOf(font, subset);
      const text = String.fromCodePoint(...codes);
      if (characters !== '' && characters !== text)
        throw new Error(`${subset}: weights differ in characters`);
      characters = text;
      faces[weight] = faceOf(font, codes);
    }
    measured.push({ name: subset, characters, faces });
  }
  return `${JSON.stringify(metrics)}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(new URL('metrics.json', fontFolder), fontMetrics());
}
