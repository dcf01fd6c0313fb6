import { Buffer } from 'node:buffer';
import {
  cornerRadius,
  miterLimit,
  type Outline,
  type Painter,
  paint,
  type Stroke,
} from '../../shared/scene/paint.ts';
import type { Scene } from '../../shared/scene/scene.ts';
import { fontRuns, measure } from '../../shared/scene/text.ts';

type Document = PDFKit.PDFDocument;

/** Draws a scene on the current page; the document's unit must be the millimetre. */
export function drawScene(document: Document, scene: Scene): void {
  document.miterLimit(miterLimit);
  paint(scene, pdfPainter(document));
}

/** What holds until it is set anew, or a group ends; most shapes are like the one before. */
interface PenState {
  fillOpacity: number | null;
  strokeOpacity: number | null;
  /** Width, ends, corners and dashes of lines. */
  line: string;
}

function pdfPainter(document: Document): Painter<void> {
  let state: PenState = { fillOpacity: null, strokeOpacity: null, line: '' };
  const setFillOpacity = (opacity: number) => {
    if (state.fillOpacity !== opacity) document.fillOpacity(opacity);
    state.fillOpacity = opacity;
  };
  const setLine = (stroke: Stroke) => {
    if (state.strokeOpacity !== stroke.opacity) document.strokeOpacity(stroke.opacity);
    state.strokeOpacity = stroke.opacity;
    const dash = stroke.dash.join(' ');
    const line = `${stroke.width} ${stroke.cap} ${stroke.join} ${dash}`;
    if (state.line === line) return;
    state.line = line;
    document.lineWidth(stroke.width).lineCap(stroke.cap).lineJoin(stroke.join);
    // pdfkit's own dash refuses the zeros that make round dots.
    document.addContent(`[${dash}] 0 d`);
  };
  return {
    outline(shape, fill, stroke) {
      if (fill !== null) setFillOpacity(fill.opacity);
      if (stroke !== null) setLine(stroke);
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
      setFillOpacity(opacity);
      if (rotate !== 0) {
        document.save();
        document.rotate(rotate, { origin: [shape.x, shape.y] });
      }
      document.fillColor(shape.fill);
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
      const before = state;
      state = { ...before };
      document.save();
      if (x !== 0 || y !== 0) document.translate(x, y);
      if (scale !== 1) document.scale(scale);
      if (clip !== undefined) document.rect(clip.x, clip.y, clip.width, clip.height).clip();
      paintChildren();
      document.restore();
      state = before;
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
