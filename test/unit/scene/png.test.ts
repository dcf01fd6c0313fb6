import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { pixelSize } from '../../../renderer/scene/png.ts';
import { pngWriter } from '../../../renderer/scene/pngStream.ts';

/** Chunks of a PNG by type, in order. */
async function chunksOf(blob: Blob): Promise<{ type: string; data: Buffer }[]> {
  const bytes = Buffer.from(await blob.arrayBuffer());
  expect(bytes.subarray(0, 8)).toEqual(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    chunks.push({
      type: bytes.toString('latin1', at + 4, at + 8),
      data: bytes.subarray(at + 8, at + 8 + length),
    });
    at += length + 12;
  }
  return chunks;
}

test('a picture has as many pixels as its size and resolution ask', () => {
  expect(pixelSize({ width: 841, height: 1189 }, 300)).toEqual({ width: 9933, height: 14043 });
  expect(pixelSize({ width: 210, height: 297 }, 25.4)).toEqual({ width: 210, height: 297 });
});

test('bands make one picture, with its resolution in it', async () => {
  const png = pngWriter(2, 3, 254);
  await png.write(new Uint8ClampedArray([1, 2, 3, 255, 4, 5, 6, 255, 1, 2, 3, 255, 4, 5, 9, 255]));
  await png.write(new Uint8ClampedArray([0, 2, 3, 255, 4, 5, 9, 255]));
  const chunks = await chunksOf(await png.finish());
  expect(chunks[0]?.type).toBe('IHDR');
  expect([...(chunks[0]?.data ?? [])]).toEqual([0, 0, 0, 2, 0, 0, 0, 3, 8, 2, 0, 0, 0]);
  expect(chunks[1]?.data.readUInt32BE(0)).toBe(10_000);
  expect(chunks.at(-1)?.type).toBe('IEND');
  const rows = inflateSync(
    Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)),
  );
  expect([...rows]).toEqual([2, 1, 2, 3, 4, 5, 6, 2, 0, 0, 0, 0, 0, 3, 2, 255, 0, 0, 0, 0, 0]);
});
