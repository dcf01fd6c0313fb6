import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { drawOnCanvas, loadImages } from '../../../renderer/scene/drawOnCanvas.ts';
import { SceneSvg } from '../../../renderer/scene/SceneSvg.tsx';
import type { Scene } from '../../../shared/scene/scene.ts';

declare global {
  interface Window {
    /** Shows the scene as SVG, a pixel for each of `density` parts of a millimetre. */
    showSvg(scene: Scene, density: number): void;
    /** The scene as PNG from a canvas of the same size, as data URL. */
    canvasPng(scene: Scene, density: number): Promise<string>;
    /** The mean colour of every square of `side` pixels, row by row. */
    squaresOf(url: string, columns: number, rows: number, side: number): Promise<[number, number, number][]>;
  }
}

window.showSvg = (scene, density) => {
  const place = document.createElement('div');
  place.style.width = `${scene.width * density}px`;
  document.body.replaceChildren(place);
  flushSync(() => createRoot(place).render(createElement(SceneSvg, { scene })));
};

function contextOf(width: number, height: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width);
  canvas.height = Math.round(height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('A browser has a canvas');
  return context;
}

window.canvasPng = async (scene, density) => {
  const context = contextOf(scene.width * density, scene.height * density);
  context.scale(density, density);
  drawOnCanvas(context, scene, await loadImages(scene));
  return context.canvas.toDataURL();
};

window.squaresOf = async (url, columns, rows, side) => {
  const image = new Image();
  image.src = url;
  await image.decode();
  const context = contextOf(columns * side, rows * side);
  context.drawImage(image, 0, 0);
  const squares: [number, number, number][] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const { data } = context.getImageData(column * side, row * side, side, side);
      const mean = (channel: number) => {
        let sum = 0;
        for (let at = channel; at < data.length; at += 4) sum += data[at] ?? 0;
        return sum / (side * side);
      };
      squares.push([mean(0), mean(1), mean(2)]);
    }
  }
  return squares;
};
