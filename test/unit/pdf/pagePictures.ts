import { execFileSync } from 'node:child_process';
import type { Picture } from '../../qrCodes.ts';

/**
 * The pages of a PDF as pictures, drawn by poppler.
 *
 * @param dpi pixels an inch: 25.4 makes a pixel a millimetre
 * @param options further options of pdftoppm
 */
export function pagePictures(pdf: Uint8Array, dpi: number, ...options: string[]): Picture[] {
  const most = 1024 ** 3;
  const drawn = execFileSync('pdftoppm', ['-r', `${dpi}`, ...options, '-'], { input: pdf, maxBuffer: most });
  const pictures: Picture[] = [];
  for (let at = 0; at < drawn.length; ) {
    const header = /^P6\s+(\d+) (\d+)\s+255\s/.exec(drawn.toString('latin1', at, at + 40));
    if (header === null) throw new Error('pdftoppm gives a PPM a page');
    const [width, height] = [Number(header[1]), Number(header[2])];
    const start = at + header[0].length;
    const rgba = new Uint8ClampedArray(width * height * 4).fill(255);
    for (let pixel = 0; pixel < width * height; pixel += 1) {
      rgba.set(drawn.subarray(start + pixel * 3, start + pixel * 3 + 3), pixel * 4);
    }
    pictures.push({ width, height, rgba });
    at = start + width * height * 3;
  }
  return pictures;
}
