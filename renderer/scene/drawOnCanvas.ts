import { cornerRadius, miterLimit, type Outline, type Painter, paint } from '../../shared/scene/paint.ts';
import type { Scene, Shape } from '../../shared/scene/scene.ts';

type Canvas = CanvasRenderingContext2D;

/** The decoded images of a scene, by data URL. */
export type SceneImages = ReadonlyMap<string, CanvasImageSource>;

/**
 * Draws a scene; the context's unit must be the millimetre, and the fonts be loaded.
 * @param images as {@link loadImages} gives them
 */
export function drawOnCanvas(context: Canvas, scene: Scene, images: SceneImages): void {
  context.fontKerning = 'normal';
  context.textRendering = 'geometricPrecision';
  context.textBaseline = 'alphabetic';
  context.miterLimit = miterLimit;
  paint(scene, canvasPainter(context, images));
}

/** Decodes the images of a scene. A damaged one rejects. */
export async function loadImages(scene: Scene): Promise<SceneImages> {
  const urls = new Set<string>();
  const collect = (shapes: readonly Shape[]) => {
    for (const shape of shapes) {
      if (shape.kind === 'image') urls.add(shape.dataUrl);
      else if (shape.kind === 'group') collect(shape.children);
    }
  };
  collect(scene.shapes);
  const loaded = await Promise.all(
    [...urls].map(async (url) => {
      const image = new Image();
      image.src = url;
      await image.decode();
      return [url, image] as const;
    }),
  );
  return new Map(loaded);
}

/** Browsers round small font sizes: text is set at this size and scaled. */
const settingSize = 100;

function canvasPainter(context: Canvas, images: SceneImages): Painter<void> {
  return {
    outline(shape, fill, stroke) {
      const outline = outlineOf(shape);
      if (fill !== null) {
        context.globalAlpha = fill.opacity;
        context.fillStyle = fill.colour;
        context.fill(outline, shape.kind === 'path' ? shape.fillRule : undefined);
      }
      if (stroke !== null) {
        context.globalAlpha = stroke.opacity;
        context.strokeStyle = stroke.colour;
        context.lineWidth = stroke.width;
        context.lineCap = stroke.cap;
        context.lineJoin = stroke.join;
        context.setLineDash([...stroke.dash]);
        context.stroke(outline);
      }
    },
    text({ x, y, size, weight, fill, anchor = 'start', tracking = 0, rotate = 0, text }, opacity) {
      context.save();
      context.translate(x, y);
      context.rotate((rotate * Math.PI) / 180);
      context.scale(size / settingSize, size / settingSize);
      context.globalAlpha = opacity;
      context.fillStyle = fill;
      context.font = `${weight} ${settingSize}px Atkinson`;
      context.letterSpacing = `${tracking * settingSize}px`;
      context.textAlign = anchor === 'middle' ? 'center' : anchor;
      context.fillText(text, 0, 0);
      context.restore();
    },
    image({ dataUrl, x, y, width, height }, opacity) {
      const image = images.get(dataUrl);
      if (image === undefined) throw new Error('An image of the scene was not loaded');
      context.globalAlpha = opacity;
      context.drawImage(image, x, y, width, height);
    },
    group({ x = 0, y = 0, scale = 1, clip }, paintChildren) {
      context.save();
      context.translate(x, y);
      context.scale(scale, scale);
      if (clip !== undefined) {
        context.beginPath();
        context.rect(clip.x, clip.y, clip.width, clip.height);
        context.clip();
      }
      paintChildren();
      context.restore();
    },
  };
}

function outlineOf(shape: Outline): Path2D {
  if (shape.kind === 'path') return new Path2D(shape.d);
  const outline = new Path2D();
  if (shape.kind === 'circle') outline.arc(shape.x, shape.y, shape.r, 0, 2 * Math.PI);
  else outline.roundRect(shape.x, shape.y, shape.width, shape.height, cornerRadius(shape));
  return outline;
}
