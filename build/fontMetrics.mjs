// Writes assets/fonts/metrics.json and fonts.css: which characters each bundled font file sets, with their advances
// and kerning, so that text can be measured without a browser and every output takes a letter from the same file.
// Run it again after changing a font: node build/fontMetrics.mjs
// The files are Fontsource's, as plain TrueType, which a PDF takes its subsets of and browsers read as well:
// fonttools ttLib.woff2 decompress -o latin.ttf latin.woff2
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { create } from 'fontkit';

const fontFolder = new URL('../assets/fonts/', import.meta.url);
/** @type {(400 | 700 | 800)[]} */
const weights = [400, 700, 800];

/**
 * The font files by preference: a character is set from the first that has it. Atkinson Hyperlegible Next has Latin
 * letters only; Source Sans 3 adds Greek, Cyrillic and the rest of Latin at the same height of letters.
 */
const subsets = [
  { name: 'latin', family: 'atkinson-latin' },
  { name: 'latin-ext', family: 'atkinson-latin-ext' },
  { name: 'latin-more', family: 'source-latin-ext', within: /[\u0100-\u024f\u1e00-\u1eff\p{Sc}]/u },
  { name: 'vietnamese', family: 'source-vietnamese' },
  { name: 'greek', family: 'source-greek' },
  { name: 'cyrillic', family: 'source-cyrillic' },
  { name: 'cyrillic-ext', family: 'source-cyrillic-ext' },
  { name: 'hebrew', family: 'noto-hebrew' },
  // Outlines have no weights.
  { name: 'emoji', family: 'noto-emoji', only: 400 },
];

/** Advances and kerning are kept in thousandths of an em, whatever a font counts in. */
const unitsPerEm = 1000;

/** Fraction slash (turns digits into fractions), byte order mark and noncharacters have no place in a line. */
const unwanted = new Set([0x2044, 0xfeff, 0xfffd, 0xffff]);

/** Marks don't find their place over a letter without the font's layout tables: composed letters do. */
const isMark = (code) => /\p{M}/u.test(String.fromCodePoint(code));
/** Skin tones and the letters of flags are told by other signs, parts of keys are letters and digits already. */
const isModifier = (code) => (code >= 0x1f3fb && code <= 0x1f3ff) || (code >= 0x1f1e6 && code <= 0x1f1ff);

/** @param {RegExp} within what a subset is for, where it holds more: phonetic signs, for one */
function charactersOf(font, taken, within = /./su) {
  return font.characterSet
    .filter((code) => code >= 0x20 && !isMark(code) && !isModifier(code) && !unwanted.has(code))
    .filter((code) => !taken.has(code) && within.test(String.fromCodePoint(code)))
    .filter((code) => font.glyphForCodePoint(code).advanceWidth > 0)
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
  const rounded = (units) => Math.round((units / font.unitsPerEm) * unitsPerEm);
  const advances = glyphs.map((glyph) => rounded(glyph.advanceWidth));
  const kerns = font.availableFeatures.includes('kern');
  const pairs = glyphs.map((left, index) =>
    codes.map((code) => {
      if (!kerns) return 0;
      const run = font.layout(String.fromCodePoint(codes[index], code), { liga: false, clig: false });
      const right = font.glyphForCodePoint(code).advanceWidth;
      return run.glyphs.length === 2 ? rounded(run.advanceWidth - left.advanceWidth - right) : 0;
    }),
  );
  const lefts = classify(pairs);
  const columns = codes.map((_, column) => lefts.examples.map((row) => row[column]));
  const rights = classify(columns);
  const kerning = lefts.examples.map((_, row) => rights.examples.map((column) => column[row]));
  return { advances, left: lefts.classes, right: rights.classes, kerning };
}

/** Code points as CSS writes them: `U+0100-0107,U+010A`. */
function unicodeRange(codes) {
  const runs = [];
  for (const code of codes) {
    const last = runs.at(-1);
    if (last && last[1] === code - 1) last[1] = code;
    else runs.push([code, code]);
  }
  const hex = (code) => code.toString(16).toUpperCase().padStart(4, '0');
  return runs.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(', ');
}

function faceRule(file, weight, codes) {
  return `@font-face {
  font-family: "Atkinson";
  font-weight: ${weight};
  font-display: block;
  src: url("${file}") format("truetype");
  unicode-range: ${unicodeRange(codes)};
}
`;
}

/** The texts of metrics.json and fonts.css for the fonts as they are now. */
export function fontFiles() {
  /** @type {{ name: string, files: Record<number, string>, characters: string, faces: Record<number, object> }[]} */
  const measured = [];
  const metrics = { unitsPerEm, ascent: 0, descent: 0, capHeight: 0, xHeight: 0, subsets: measured };
  const taken = new Set();
  const rules = [];
  for (const { name, family, only, within } of subsets) {
    /** @type {Record<number, object>} */
    const faces = {};
    /** @type {Record<number, string>} */
    const files = {};
    let characters = '';
    let codes = [];
    for (const weight of only === undefined ? weights : [only]) {
      const file = `${family}-${weight}.ttf`;
      const font = create(readFileSync(fileURLToPath(new URL(file, fontFolder))));
      if (name === 'latin') {
        const { ascent, descent, capHeight, xHeight } = font;
        Object.assign(metrics, { ascent, descent, capHeight, xHeight });
      }
      codes = charactersOf(font, taken, within);
      const text = String.fromCodePoint(...codes);
      if (characters !== '' && characters !== text) throw new Error(`${name}: weights differ in characters`);
      characters = text;
      faces[weight] = faceOf(font, codes);
      files[weight] = file;
    }
    for (const code of codes) taken.add(code);
    for (const weight of weights) {
      files[weight] ??= files[only ?? weight];
      faces[weight] ??= faces[only ?? weight];
      // A file without weights is named for each: browsers mix only files of one weight in a line.
      rules.push(faceRule(files[weight], weight, codes));
    }
    measured.push({ name, files, characters, faces });
  }
  return {
    'metrics.json': `${JSON.stringify(metrics)}\n`,
    'fonts.css': `/* Made by build/fontMetrics.mjs. */\n${rules.join('')}`,
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const [name, text] of Object.entries(fontFiles())) writeFileSync(new URL(name, fontFolder), text);
}
