import type { Logo } from '../../../shared/model/workshop.ts';

/** Pixels of the longest side that a logo keeps: sharp at 10 cm on the wall, small in the file. */
const longestSide = 1200;
/** Bytes; a larger picture is surely not a logo. */
const largestFile = 20_000_000;

/**
 * Reads a chosen picture and draws it anew as PNG, so that what is stored is only pixels: no scripts of an
 * SVG, no place and time of a photo. Null when it is no picture.
 */
export async function readLogo(file: File): Promise<Pick<Logo, 'dataUrl' | 'width' | 'height'> | null> {
  if (file.size > largestFile) return null;
  try {
    const image = new Image();
    image.src = await dataUrlOf(file);
    await image.decode();
    const isDrawing = file.type === 'image/svg+xml';
    // An SVG without a size of its own has none to keep.
    const width = image.naturalWidth || longestSide;
    const height = image.naturalHeight || longestSide;
    for (const side of [longestSide, longestSide / 2, longestSide / 4]) {
      // Pixels are never made up; a drawing may grow, because it stays sharp.
      const scale = Math.min(isDrawing ? Number.POSITIVE_INFINITY : 1, side / Math.max(width, height));
      const logo = drawnAnew(
        image,
        Math.max(1, Math.round(width * scale)),
        Math.max(1, Math.round(height * scale)),
      );
      if (logo.dataUrl.length < 1_400_000) return logo;
    }
    return null;
  } catch {
    return null;
  }
}

function dataUrlOf(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(`${reader.result}`);
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

function drawnAnew(image: HTMLImageElement, width: number, height: number) {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
  return { dataUrl: canvas.toDataURL('image/png'), width, height };
}
