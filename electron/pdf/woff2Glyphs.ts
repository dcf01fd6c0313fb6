import { ByteReader, ByteWriter } from './bytes.ts';

export interface RebuiltGlyphs {
  glyf: Uint8Array;
  loca: Uint8Array;
  /** Left edge (xMin) of each glyph in font units, 0 for an empty one. */
  leftEdges: number[];
}

/** The parts of a transformed `glyf` table, each read on its own (W3C WOFF 2.0, §5.1). */
interface Streams {
  contourCounts: ByteReader;
  pointCounts: ByteReader;
  flags: ByteReader;
  glyphs: ByteReader;
  composites: ByteReader;
  boxBits: Uint8Array;
  boxes: ByteReader;
  instructions: ByteReader;
}

interface Point {
  x: number;
  y: number;
  onCurve: boolean;
}

/** Rebuilds the `glyf` and `loca` tables from their transformed form in a WOFF2 font. */
export function rebuildGlyphs(transformed: Uint8Array): RebuiltGlyphs {
  const header = new ByteReader(transformed);
  header.skip(4);
  const glyphCount = header.uint16();
  const longOffsets = header.uint16() === 1;
  const sizes = Array.from({ length: 7 }, () => header.uint32());
  const parts = sizes.map((size) => header.bytes(size));
  const part = (index: number) => parts[index] ?? new Uint8Array();
  const bitmapSize = 4 * Math.floor((glyphCount + 31) / 32);
  const streams: Streams = {
    contourCounts: new ByteReader(part(0)),
    pointCounts: new ByteReader(part(1)),
    flags: new ByteReader(part(2)),
    glyphs: new ByteReader(part(3)),
    composites: new ByteReader(part(4)),
    boxBits: part(5).subarray(0, bitmapSize),
    boxes: new ByteReader(part(5), bitmapSize),
    instructions: new ByteReader(part(6)),
  };

  const glyf = new ByteWriter();
  const loca = new ByteWriter();
  const leftEdges: number[] = [];
  const writeOffset = () => {
    if (longOffsets) loca.uint32(glyf.length);
    else loca.uint16(glyf.length / 2);
  };
  for (let glyph = 0; glyph < glyphCount; glyph += 1) {
    writeOffset();
    const contourCount = streams.contourCounts.int16();
    const hasBox = ((streams.boxBits[glyph >> 3] ?? 0) & (0x80 >> (glyph & 7))) !== 0;
    if (contourCount === 0) leftEdges.push(0);
    else if (contourCount > 0) leftEdges.push(writeSimple(glyf, streams, contourCount, hasBox));
    else leftEdges.push(writeComposite(glyf, streams));
    glyf.pad(4);
  }
  writeOffset();
  return { glyf: glyf.done(), loca: loca.done(), leftEdges };
}

function readBox(streams: Streams): [number, number, number, number] {
  const { boxes } = streams;
  return [boxes.int16(), boxes.int16(), boxes.int16(), boxes.int16()];
}

/** Returns the glyph's left edge. */
function writeSimple(glyf: ByteWriter, streams: Streams, contourCount: number, hasBox: boolean): number {
  const ends: number[] = [];
  let total = 0;
  for (let contour = 0; contour < contourCount; contour += 1) {
    total += streams.pointCounts.short();
    ends.push(total - 1);
  }
  const points: Point[] = [];
  let x = 0;
  let y = 0;
  for (let index = 0; index < total; index += 1) {
    const flag = streams.flags.uint8();
    const [dx, dy] = readStep(flag & 0x7f, streams.glyphs);
    x += dx;
    y += dy;
    points.push({ x, y, onCurve: flag < 0x80 });
  }
  const instructions = streams.instructions.bytes(streams.glyphs.short());
  const box = hasBox ? readBox(streams) : boxOf(points);

  glyf.int16(contourCount);
  for (const edge of box) glyf.int16(edge);
  for (const end of ends) glyf.uint16(end);
  glyf.uint16(instructions.length);
  glyf.bytes(instructions);
  // Flags and coordinates in the plainest form: two bytes a coordinate, nothing repeated.
  for (const point of points) glyf.uint8(point.onCurve ? 1 : 0);
  points.forEach((point, index) => {
    glyf.int16(point.x - (points[index - 1]?.x ?? 0));
  });
  points.forEach((point, index) => {
    glyf.int16(point.y - (points[index - 1]?.y ?? 0));
  });
  return box[0];
}

function boxOf(points: Point[]): [number, number, number, number] {
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** The step to the next point in the triplet encoding (§5.2): the flag says how many bits each axis has. */
function readStep(flag: number, data: ByteReader): [number, number] {
  const signed = (bit: number, value: number) => ((flag & bit) !== 0 ? value : -value);
  if (flag < 10) return [0, signed(1, ((flag & 14) << 7) + data.uint8())];
  if (flag < 20) return [signed(1, (((flag - 10) & 14) << 7) + data.uint8()), 0];
  if (flag < 84) {
    const high = flag - 20;
    const low = data.uint8();
    return [signed(1, 1 + (high & 0x30) + (low >> 4)), signed(2, 1 + ((high & 0x0c) << 2) + (low & 0x0f))];
  }
  if (flag < 120) {
    const high = flag - 84;
    return [
      signed(1, 1 + (Math.floor(high / 12) << 8) + data.uint8()),
      signed(2, 1 + (((high % 12) >> 2) << 8) + data.uint8()),
    ];
  }
  if (flag < 124) {
    const [first, middle, last] = [data.uint8(), data.uint8(), data.uint8()];
    return [signed(1, (first << 4) + (middle >> 4)), signed(2, ((middle & 0x0f) << 8) + last)];
  }
  return [signed(1, data.uint16()), signed(2, data.uint16())];
}

const component = {
  wordArguments: 0x0001,
  scale: 0x0008,
  more: 0x0020,
  twoScales: 0x0040,
  matrix: 0x0080,
  instructions: 0x0100,
};

/** Returns the glyph's left edge. */
function writeComposite(glyf: ByteWriter, streams: Streams): number {
  const box = readBox(streams);
  glyf.int16(-1);
  for (const edge of box) glyf.int16(edge);
  let flags = component.more;
  let hasInstructions = false;
  while ((flags & component.more) !== 0) {
    flags = streams.composites.uint16();
    hasInstructions ||= (flags & component.instructions) !== 0;
    let size = 2 + ((flags & component.wordArguments) !== 0 ? 4 : 2);
    if ((flags & component.scale) !== 0) size += 2;
    else if ((flags & component.twoScales) !== 0) size += 4;
    else if ((flags & component.matrix) !== 0) size += 8;
    glyf.uint16(flags);
    glyf.bytes(streams.composites.bytes(size));
  }
  if (hasInstructions) {
    const instructions = streams.instructions.bytes(streams.glyphs.short());
    glyf.uint16(instructions.length);
    glyf.bytes(instructions);
  }
  return box[0];
}
