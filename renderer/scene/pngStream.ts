/**
 * Writes a PNG band by band, so that a poster of any size needs memory for one band only: 8 bits RGB, with
 * the resolution in it (PNG, third edition, W3C 2025: IHDR, pHYs, IDAT, IEND). A browser's own PNG of a canvas tells no
 * resolution, so that it would print at another size, and takes the whole picture in memory.
 */
export interface PngWriter {
  /** The next rows, as canvas gives them: RGBA, opaque, `width` × any number of rows. */
  write(rgba: Uint8ClampedArray): Promise<void>;
  finish(): Promise<Blob>;
}

export function pngWriter(width: number, height: number, dotsPerInch: number): PngWriter {
  const compression = new CompressionStream('deflate');
  const writer = compression.writable.getWriter();
  const compressed = collect(compression.readable);
  let previous = new Uint8Array(width * 3);
  return {
    async write(rgba) {
      const rows = rgba.length / (width * 4);
      const filtered = new Uint8Array(rows * (width * 3 + 1));
      let from = 0;
      let to = 0;
      for (let row = 0; row < rows; row += 1) {
        const current = new Uint8Array(width * 3);
        // Filter 2, "up": what equals the row above, which is most of a drawing, becomes zero.
        filtered[to] = 2;
        to += 1;
        for (let at = 0; at < current.length; at += 3) {
          for (let channel = 0; channel < 3; channel += 1) {
            const value = rgba[from + channel] ?? 0;
            current[at + channel] = value;
            filtered[to + at + channel] = value - (previous[at + channel] ?? 0);
          }
          from += 4;
        }
        to += current.length;
        previous = current;
      }
      await writer.write(filtered);
    },
    async finish() {
      await writer.close();
      const data = await compressed;
      return new Blob(
        [
          new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
          chunk('IHDR', numbers([width, 4], [height, 4], [8, 1], [2, 1], [0, 1], [0, 1], [0, 1])),
          chunk('pHYs', resolution(dotsPerInch)),
          ...data.map((part) => chunk('IDAT', part)),
          chunk('IEND', new Uint8Array()),
        ],
        { type: 'image/png' },
      );
    },
  };
}

async function collect(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Uint8Array<ArrayBuffer>[]> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = stream.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) parts.push(part.value);
  return parts;
}

/** Pixels per metre in both directions. */
function resolution(dotsPerInch: number): Uint8Array<ArrayBuffer> {
  const perMetre = Math.round(dotsPerInch / 0.0254);
  return numbers([perMetre, 4], [perMetre, 4], [1, 1]);
}

/** Big-endian numbers, each with its count of bytes. */
function numbers(...values: [value: number, bytes: number][]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(
    values.flatMap(([value, bytes]) =>
      Array.from({ length: bytes }, (_, index) => (value >>> (8 * (bytes - 1 - index))) & 0xff),
    ),
  );
}

function chunk(type: string, data: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const result = new Uint8Array(data.length + 12);
  result.set(numbers([data.length, 4]));
  result.set(
    Array.from(type, (letter) => letter.charCodeAt(0)),
    4,
  );
  result.set(data, 8);
  result.set(numbers([crc(result.subarray(4, data.length + 8)), 4]), data.length + 8);
  return result;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

/** CRC-32 of ISO 3309, as PNG prescribes. */
function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (crcTable[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
