import { Buffer } from 'node:buffer';
import { cornerRadius, miterLimit, type Outline, type Painter, paint } from '../../shared/scene/paint.ts';
import type { Scene } from '../../shared/scene/scene.ts';
import { fontRuns, measure } from '../../shared/scene/text.ts';

type Document = PDFKit.PDFDocument;

/** Draws a scene on the current page; the document's unit must be the millimetre. */
export function drawScene(document: Document, scene: Scene): void {
  document.miterLimit(miterLimit);
  paint(scene, pdfPainter(document));
}

function pdfPainter(document: Document): Painter<void> {
  return {
    outline(shape, fill, stroke) {
      if (fill !== null) document.fillOpacity(fill.opacity);
      if (stroke !== null) {
        document.strokeOpacity(stroke.opacity);
        document.lineWidth(stroke.width).lineCap(stroke.cap).lineJoin(stroke.join);
        // pdfkit's own dash refuses the zeros that make round dots.
        document.addContent(`[${stroke.dash.join(' ')}] 0 d`);
      }
      trace(document, shape);
      const rule = shape.kind === 'path' && shape.fillRule === 'evenodd' ? 'even-odd' : 'non-zero';
      if (fill !== null && stroke !== null) document.fillAndStroke(fill.colour, stroke.colour, rule);
      else if (fill !== null) document.fill(fill.colour, rule);
      else if (stroke !== null) document.stroke(stroke.colour);
    },
    text(shape, opacity) {
      const width = measure(shape.text, shape);
      const { anchor = 'start', rotate = 0, tracking = 0 } = shape;
      let x = shape.x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
      if (rotate !== 0) {
        document.save();
        document.rotate(rotate, { origin: [shape.x, shape.y] });
      }
      document.fillOpacity(opacity).fillColor(shape.fill);
      for (const run of fontRuns(shape.text, shape.weight)) {
        document.font(run.file).fontSize(shape.size);
        document.text(run.text, x, shape.y, {
          lineBreak: false,
          baseline: 'alphabetic',
          characterSpacing: tracking * shape.size,
          // Any feature keeps pdfkit from setting word by word, without the kerning at spaces.
          features: ['kern'],
        });
        x += measure(run.text, shape);
      }
      if (rotate !== 0) document.restore();
    },
    image({ dataUrl, x, y, width, height }, opacity) {
      document.save();
      document.fillOpacity(opacity).strokeOpacity(opacity);
      const bytes = Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64');
      document.image(bytes, x, y, { width, height });
      document.restore();
    },
    group({ x = 0, y = 0, scale = 1, clip }, paintChildren) {
      document.save();
      if (x !== 0 || y !== 0) document.translate(x, y);
      if (scale !== 1) document.scale(scale);
      if (clip !== undefined) document.rect(clip.x, clip.y, clip.width, clip.height).clip();
      paintChildren();
      document.restore();
    },
  };
}

function trace(document: Document, shape: Outline): void {
  if (shape.kind === 'circle') document.circle(shape.x, shape.y, shape.r);
  else if (shape.kind === 'path') document.path(shape.d);
  else {
    const { x, y, width, height } = shape;
    const radius = cornerRadius(shape);
    if (radius > 0) document.roundedRect(x, y, width, height, radius);
    else document.rect(x, y, width, height);
  }
}
