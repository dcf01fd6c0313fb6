import { brotliDecompressSync } from 'node:zlib';
import { ByteReader, ByteWriter } from './bytes.ts';
import { type RebuiltGlyphs, rebuildGlyphs } from './woff2Glyphs.ts';

/** Table tags by their number in a WOFF2 directory (W3C WOFF 2.0, §4.1). */
const knownTags =
  'cmap head hhea hmtx maxp name OS/2 post cvt  fpgm glyf loca prep CFF  VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG  sbix acnt avar bdat bloc bsln cvar fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill';

interface Entry {
  tag: string;
  transformed: boolean;
  /** Bytes in the decompressed stream. */
  length: number;
}

/**
 * Turns a WOFF2 font with TrueType outlines into the plain TrueType file that a PDF can take subsets of.
 * Follows the W3C recommendation WOFF File Format 2.0, §4 and §5. Checksums are left at zero: the font goes
 * straight to a reader that makes its own.
 * @throws when the bytes are no such font; the fonts are bundled, so that is a bug
 */
export function trueTypeOf(woff2: Uint8Array): Uint8Array {
  const reader = new ByteReader(woff2);
  if (reader.text(4) !== 'wOF2') throw new Error('Not a WOFF2 font');
  const flavour = reader.uint32();
  reader.skip(4);
  const tableCount = reader.uint16();
  reader.skip(6);
  const compressedSize = reader.uint32();
  reader.skip(24);
  const entries = Array.from({ length: tableCount }, () => readEntry(reader));
  const data = new ByteReader(brotliDecompressSync(reader.bytes(compressedSize)));
  const tables = new Map<string, Uint8Array>();
  for (const entry of entries) tables.set(entry.tag, data.bytes(entry.length));

  const isTransformed = (tag: string) => entries.some((entry) => entry.tag === tag && entry.transformed);
  if (isTransformed('glyf')) {
    const glyphs = rebuildGlyphs(table(tables, 'glyf'));
    tables.set('glyf', glyphs.glyf);
    tables.set('loca', glyphs.loca);
    if (isTransformed('hmtx')) {
      const metricCount = new ByteReader(table(tables, 'hhea'), 34).uint16();
      tables.set('hmtx', rebuildMetrics(table(tables, 'hmtx'), metricCount, glyphs));
    }
  }
  return assemble(flavour, tables);
}

function table(tables: Map<string, Uint8Array>, tag: string): Uint8Array {
  const found = tables.get(tag);
  if (found === undefined) throw new Error(`The font has no table ${tag}`);
  return found;
}

function readEntry(reader: ByteReader): Entry {
  const flags = reader.uint8();
  const number = flags & 0x3f;
  const tag = number === 0x3f ? reader.text(4) : knownTags.slice(number * 5, number * 5 + 4);
  const version = flags >> 6;
  const originalLength = reader.base128();
  // For outlines version 0 is the transformed one, for all other tables the plain one.
  const transformed = tag === 'glyf' || tag === 'loca' ? version !== 3 : version !== 0;
  return { tag, transformed, length: transformed ? reader.base128() : originalLength };
}

/** Puts back the left side bearings that equal the glyphs' left edges (§5.4). */
function rebuildMetrics(transformed: Uint8Array, metricCount: number, glyphs: RebuiltGlyphs): Uint8Array {
  const reader = new ByteReader(transformed);
  const flags = reader.uint8();
  const count = glyphs.leftEdges.length;
  const advances = Array.from({ length: metricCount }, () => reader.uint16());
  const bearings = (from: number, to: number, omitted: boolean) =>
    glyphs.leftEdges.slice(from, to).map((edge) => (omitted ? edge : reader.int16()));
  const proportional = bearings(0, metricCount, (flags & 1) !== 0);
  const rest = bearings(metricCount, count, (flags & 2) !== 0);
  const writer = new ByteWriter();
  advances.forEach((advance, index) => {
    writer.uint16(advance);
    writer.int16(proportional[index] ?? 0);
  });
  for (const bearing of rest) writer.int16(bearing);
  return writer.done();
}

function assemble(flavour: number, tables: Map<string, Uint8Array>): Uint8Array {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const power = Math.floor(Math.log2(sorted.length));
  const head = new ByteWriter();
  head.uint32(flavour);
  head.uint16(sorted.length);
  head.uint16(2 ** power * 16);
  head.uint16(power);
  head.uint16(sorted.length * 16 - 2 ** power * 16);
  const body = new ByteWriter();
  const start = 12 + sorted.length * 16;
  for (const [tag, bytes] of sorted) {
    head.text(tag);
    head.uint32(0);
    head.uint32(start + body.length);
    head.uint32(bytes.length);
    body.bytes(bytes);
    body.pad(4);
  }
  head.bytes(body.done());
  return head.done();
}
