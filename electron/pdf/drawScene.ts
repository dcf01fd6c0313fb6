import { Buffer } from 'node:buffer';
import { unreachable } from '../../shared/result.ts';
import type { GroupShape, ImageShape, Scene, Shape, TextShape } from '../../shared/scene/scene.ts';
import { fontRuns, measure } from '../../shared/scene/text.ts';

type Document = PDFKit.PDFDocument;
type Painted = Exclude<Shape, TextShape | ImageShape | GroupShape>;

/** Draws a scene on the current page; the document's unit must be the millimetre. */
export function drawScene(document: Document, scene: Scene): void {
  document.rect(0, 0, scene.width, scene.height).fill(scene.background);
  drawShapes(document, scene.shapes, 1);
}

function drawShapes(document: Document, shapes: readonly Shape[], opacity: number): void {
  for (const shape of shapes) {
    switch (shape.kind) {
      case 'rect':
      case 'circle':
      case 'path':
        drawPainted(document, shape, opacity);
        break;
      case 'text':
        drawText(document, shape, opacity);
        break;
      case 'image':
        drawImage(document, shape, opacity);
        break;
      case 'group':
        drawGroup(document, shape, opacity);
        break;
      default:
        unreachable(shape);
    }
  }
}

function drawGroup(document: Document, group: GroupShape, opacity: number): void {
  document.save();
  if (group.x !== undefined || group.y !== undefined) document.translate(group.x ?? 0, group.y ?? 0);
  if (group.scale !== undefined) document.scale(group.scale);
  if (group.clip !== undefined) {
    const { x, y, width, height } = group.clip;
    document.rect(x, y, width, height).clip();
  }
  drawShapes(document, group.children, opacity * (group.opacity ?? 1));
  document.restore();
}

function drawPainted(document: Document, shape: Painted, opacity: number): void {
  const { fill, stroke } = shape;
  const hasStroke = stroke !== undefined && (shape.strokeWidth ?? 0) > 0;
  if (fill === undefined && !hasStroke) return;
  document.fillOpacity(opacity * (shape.fillOpacity ?? 1));
  if (hasStroke) {
    document.strokeOpacity(opacity * (shape.strokeOpacity ?? 1));
    document.lineWidth(shape.strokeWidth ?? 0);
    document.lineCap(shape.lineCap ?? 'butt');
    document.lineJoin(shape.lineJoin ?? 'miter');
    // pdfkit's own dash refuses the zeros that make round dots.
    document.addContent(`[${dashLengths(shape.dash ?? []).join(' ')}] 0 d`);
  }
  outline(document, shape);
  const rule = shape.kind === 'path' && shape.fillRule === 'evenodd' ? 'even-odd' : 'non-zero';
  if (fill !== undefined && hasStroke) document.fillAndStroke(fill, stroke, rule);
  else if (fill !== undefined) document.fill(fill, rule);
  else if (stroke !== undefined) document.stroke(stroke);
}

/** An odd list counts twice, as in SVG. */
function dashLengths(dash: readonly number[]): readonly number[] {
  return dash.length % 2 === 0 ? dash : [...dash, ...dash];
}

function outline(document: Document, shape: Painted): void {
  if (shape.kind === 'circle') document.circle(shape.x, shape.y, shape.r);
  else if (shape.kind === 'path') document.path(shape.d);
  else if (shape.radius !== undefined && shape.radius > 0) {
    const radius = Math.min(shape.radius, shape.width / 2, shape.height / 2);
    document.roundedRect(shape.x, shape.y, shape.width, shape.height, radius);
  } else document.rect(shape.x, shape.y, shape.width, shape.height);
}

function drawText(document: Document, shape: TextShape, opacity: number): void {
  const width = measure(shape.text, shape);
  const anchor = shape.anchor ?? 'start';
  let x = shape.x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
  const turned = shape.rotate !== undefined && shape.rotate !== 0;
  if (turned) {
    document.save();
    document.rotate(shape.rotate ?? 0, { origin: [shape.x, shape.y] });
  }
  document.fillOpacity(opacity * (shape.fillOpacity ?? 1)).fillColor(shape.fill);
  for (const run of fontRuns(shape.text, shape.weight)) {
    document.font(run.file).fontSize(shape.size);
    document.text(run.text, x, shape.y, {
      lineBreak: false,
      baseline: 'alphabetic',
      characterSpacing: (shape.tracking ?? 0) * shape.size,
      // Any feature keeps pdfkit from setting word by word, without the kerning at spaces.
      features: ['kern'],
    });
    x += measure(run.text, shape);
  }
  if (turned) document.restore();
}

function drawImage(document: Document, shape: ImageShape, opacity: number): void {
  document.save();
  document.fillOpacity(opacity).strokeOpacity(opacity);
  const bytes = Buffer.from(shape.dataUrl.slice(shape.dataUrl.indexOf(',') + 1), 'base64');
  document.image(bytes, shape.x, shape.y, { width: shape.width, height: shape.height });
  document.restore();
}
