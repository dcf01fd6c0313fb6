import { unreachable } from '../../shared/result.ts';
import type { GroupShape, ImageShape, Scene, Shape, TextShape } from '../../shared/scene/scene.ts';

type Canvas = CanvasRenderingContext2D;
type Painted = Exclude<Shape, TextShape | ImageShape | GroupShape>;

/** The decoded images of a scene, by data URL. */
export type SceneImages = ReadonlyMap<string, CanvasImageSource>;

/**
 * Draws a scene; the context's unit must be the millimetre, and the fonts be loaded.
 * @param images as {@link loadImages} gives them
 */
export function drawOnCanvas(context: Canvas, scene: Scene, images: SceneImages): void {
  context.fillStyle = scene.background;
  context.fillRect(0, 0, scene.width, scene.height);
  context.fontKerning = 'normal';
  context.textRendering = 'geometricPrecision';
  drawShapes(context, scene.shapes, images, 1);
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

function drawShapes(context: Canvas, shapes: readonly Shape[], images: SceneImages, opacity: number): void {
  for (const shape of shapes) {
    switch (shape.kind) {
      case 'rect':
      case 'circle':
      case 'path':
        drawPainted(context, shape, opacity);
        break;
      case 'text':
        drawText(context, shape, opacity);
        break;
      case 'image':
        drawImage(context, shape, images, opacity);
        break;
      case 'group':
        drawGroup(context, shape, images, opacity);
        break;
      default:
        unreachable(shape);
    }
  }
}

function drawGroup(context: Canvas, group: GroupShape, images: SceneImages, opacity: number): void {
  context.save();
  context.translate(group.x ?? 0, group.y ?? 0);
  context.scale(group.scale ?? 1, group.scale ?? 1);
  if (group.clip !== undefined) {
    context.beginPath();
    context.rect(group.clip.x, group.clip.y, group.clip.width, group.clip.height);
    context.clip();
  }
  drawShapes(context, group.children, images, opacity * (group.opacity ?? 1));
  context.restore();
}

function drawPainted(context: Canvas, shape: Painted, opacity: number): void {
  const outline = outlineOf(shape);
  if (shape.fill !== undefined) {
    context.globalAlpha = opacity * (shape.fillOpacity ?? 1);
    context.fillStyle = shape.fill;
    context.fill(outline, shape.kind === 'path' ? (shape.fillRule ?? 'nonzero') : 'nonzero');
  }
  if (shape.stroke !== undefined && (shape.strokeWidth ?? 0) > 0) {
    context.globalAlpha = opacity * (shape.strokeOpacity ?? 1);
    context.strokeStyle = shape.stroke;
    context.lineWidth = shape.strokeWidth ?? 0;
    context.lineCap = shape.lineCap ?? 'butt';
    context.lineJoin = shape.lineJoin ?? 'miter';
    // As in SVG; canvas starts with another limit.
    context.miterLimit = 4;
    context.setLineDash(shape.dash ?? []);
    context.stroke(outline);
  }
}

function outlineOf(shape: Painted): Path2D {
  if (shape.kind === 'path') return new Path2D(shape.d);
  const outline = new Path2D();
  if (shape.kind === 'circle') outline.arc(shape.x, shape.y, shape.r, 0, 2 * Math.PI);
  else {
    const radius = Math.min(shape.radius ?? 0, shape.width / 2, shape.height / 2);
    outline.roundRect(shape.x, shape.y, shape.width, shape.height, radius);
  }
  return outline;
}

/** Browsers round small font sizes: text is set at this size and scaled. */
const settingSize = 100;

function drawText(context: Canvas, shape: TextShape, opacity: number): void {
  context.save();
  context.translate(shape.x, shape.y);
  context.rotate(((shape.rotate ?? 0) * Math.PI) / 180);
  context.scale(shape.size / settingSize, shape.size / settingSize);
  context.globalAlpha = opacity * (shape.fillOpacity ?? 1);
  context.fillStyle = shape.fill;
  context.font = `${shape.weight} ${settingSize}px Atkinson`;
  context.letterSpacing = `${(shape.tracking ?? 0) * settingSize}px`;
  context.textAlign = shape.anchor === 'middle' ? 'center' : (shape.anchor ?? 'start');
  context.textBaseline = 'alphabetic';
  context.fillText(shape.text, 0, 0);
  context.restore();
}

function drawImage(context: Canvas, shape: ImageShape, images: SceneImages, opacity: number): void {
  const image = images.get(shape.dataUrl);
  if (image === undefined) throw new Error('An image of the scene was not loaded');
  context.globalAlpha = opacity;
  context.drawImage(image, shape.x, shape.y, shape.width, shape.height);
}
