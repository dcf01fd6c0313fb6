import { textBoxes } from '../../shared/scene/inspect.ts';
import type { Scene } from '../../shared/scene/scene.ts';
import { drawOnCanvas, loadImages } from './drawOnCanvas.ts';
import { pngWriter } from './pngStream.ts';

const weights = [400, 700, 800] as const;
/** A band holds this many pixels at most; well below what a browser refuses or a phone can hold. */
const pixelsInBand = 4_000_000;

export interface PixelSize {
  width: number;
  height: number;
}

/** How many pixels a scene has at a resolution. */
export function pixelSize(scene: Pick<Scene, 'width' | 'height'>, dotsPerInch: number): PixelSize {
  const pixels = (millimetres: number) => Math.max(1, Math.round((millimetres / 25.4) * dotsPerInch));
  return { width: pixels(scene.width), height: pixels(scene.height) };
}

/** Every letter of a scene, once. */
function lettersOf(scene: Scene): string {
  const letters = new Set<string>();
  for (const { text } of textBoxes(scene)) for (const letter of text) letters.add(letter);
  return [...letters].join('');
}

/**
 * A scene as PNG of exactly {@link pixelSize}, drawn and packed in bands, so that A0 at 300 dots per inch
 * needs no canvas larger than a browser allows.
 * @param onProgress gets the share that is done, 0 to 1, after every band
 * @throws when an image in the scene is damaged
 */
export async function scenePng(
  scene: Scene,
  dotsPerInch: number,
  onProgress?: (share: number) => void,
): Promise<Blob> {
  const { width, height } = pixelSize(scene, dotsPerInch);
  // The files of all its letters, so that they are there before the first band.
  const letters = lettersOf(scene);
  await Promise.all(weights.map((weight) => document.fonts.load(`${weight} 20px Atkinson`, letters)));
  const images = await loadImages(scene);
  const bandHeight = Math.min(height, Math.max(1, Math.floor(pixelsInBand / width)));
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = bandHeight;
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (context === null) throw new Error('This browser has no 2D canvas');
  const png = pngWriter(width, height, dotsPerInch);
  for (let top = 0; top < height; top += bandHeight) {
    context.setTransform(width / scene.width, 0, 0, height / scene.height, 0, -top);
    drawOnCanvas(context, scene, images);
    context.globalAlpha = 1;
    await png.write(context.getImageData(0, 0, width, Math.min(bandHeight, height - top)).data);
    onProgress?.(Math.min(1, (top + bandHeight) / height));
    // The page gets its turn between bands: it shows the progress and hears the user.
    await new Promise((resolve) => setTimeout(resolve));
  }
  return png.finish();
}
