import { type Bounds, boxAround, intersects, type Point, textCorners } from './bounds.ts';
import type { Scene, Shape, TextShape } from './scene.ts';

/** One line of text where it lies on the page. */
export interface TextBox {
  text: string;
  /** Font size (em) on the page, groups' scales included. */
  size: number;
  /** The letters' rectangle with its turn; in page coordinates. */
  corners: Point[];
  box: Bounds;
  /** The nearest group with an id around it; empty when there is none. */
  groupId: string;
}

interface Placed {
  x: number;
  y: number;
  scale: number;
  groupId: string;
}

/** All text of a scene with its place on the page, in drawing order. */
export function textBoxes(scene: Scene): TextBox[] {
  const result: TextBox[] = [];
  const visit = (shapes: readonly Shape[], place: Placed) => {
    for (const shape of shapes) {
      if (shape.kind === 'text') {
        if (shape.text.trim() !== '') result.push(placed(shape, place));
      } else if (shape.kind === 'group') {
        visit(shape.children, {
          x: place.x + (shape.x ?? 0) * place.scale,
          y: place.y + (shape.y ?? 0) * place.scale,
          scale: place.scale * (shape.scale ?? 1),
          groupId: shape.id ?? place.groupId,
        });
      }
    }
  };
  visit(scene.shapes, { x: 0, y: 0, scale: 1, groupId: '' });
  return result;
}

function placed(shape: TextShape, place: Placed): TextBox {
  const corners = textCorners(shape).map(({ x, y }) => ({
    x: place.x + x * place.scale,
    y: place.y + y * place.scale,
  }));
  return {
    text: shape.text,
    size: shape.size * place.scale,
    corners,
    box: boxAround(corners),
    groupId: place.groupId,
  };
}

/** Pairs of texts whose letters lie over each other by more than `slack` millimetres: no drawing may have any. */
export function overlaps(scene: Scene, slack = 0.05): [TextBox, TextBox][] {
  const boxes = textBoxes(scene).sort((a, b) => a.box.left - b.box.left);
  const pairs: [TextBox, TextBox][] = [];
  boxes.forEach((one, index) => {
    for (let next = index + 1; next < boxes.length; next += 1) {
      const other = boxes[next];
      if (other === undefined || other.box.left >= one.box.right) break;
      if (intersects(one.box, other.box) && depth(one.corners, other.corners) > slack)
        pairs.push([one, other]);
    }
  });
  return pairs;
}

/** Texts that lie outside the page, or nearer to its edge than `margin` millimetres. */
export function textsOutside(scene: Scene, margin = 0): TextBox[] {
  return textBoxes(scene).filter(
    ({ box }) =>
      box.left < margin ||
      box.top < margin ||
      box.right > scene.width - margin ||
      box.bottom > scene.height - margin,
  );
}

/** How deep two turned rectangles lie in each other (separating axes); 0 or less when they are apart. */
function depth(one: readonly Point[], other: readonly Point[]): number {
  let least = Infinity;
  for (const corners of [one, other]) {
    for (const at of [0, 1]) {
      const [from, to] = [corners[at], corners[at + 1]];
      if (from === undefined || to === undefined) continue;
      const length = Math.hypot(to.x - from.x, to.y - from.y);
      if (length === 0) continue;
      const axis = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
      const a = span(one, axis);
      const b = span(other, axis);
      least = Math.min(least, a.end - b.start, b.end - a.start);
    }
  }
  return least;
}

function span(points: readonly Point[], axis: Point): { start: number; end: number } {
  const along = points.map(({ x, y }) => x * axis.x + y * axis.y);
  return { start: Math.min(...along), end: Math.max(...along) };
}
