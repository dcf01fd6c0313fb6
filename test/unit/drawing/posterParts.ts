import type { Point } from '../../../shared/scene/bounds.ts';
import { pathPoints, textCorners } from '../../../shared/scene/bounds.ts';
import type { GroupShape, Scene, Shape } from '../../../shared/scene/scene.ts';

/** Something solid on a poster: the paper of a card, a sign's board, a badge, a word. */
interface Solid {
  /** The part it belongs to: `action:…`, `sign:…`, `milestone:…`, `numbers`, `legend`, `start`, `title` … */
  part: string;
  /** For messages. */
  what: string;
  /** A convex outline in millimetres. */
  outline: Point[];
}

const isPart =
  /^(?:action|sign|milestone|lane-name):|^(?:numbers|legend|source|start|title|subtitle|ambition|logo)$/;

/**
 * Pairs of parts that lie over each other, deeper than `slack` millimetres: no drawing may have any. Parts are groups
 * with an id; what lies within one is its own business.
 */
export function collisions(scene: Scene, slack: number): string[] {
  const solids = solidsOf(scene).map((solid) => ({ ...solid, box: boxOf(solid.outline) }));
  solids.sort((a, b) => a.box.left - b.box.left);
  const found = new Set<string>();
  solids.forEach((one, index) => {
    for (let next = index + 1; next < solids.length; next += 1) {
      const other = solids[next];
      if (other === undefined || other.box.left > one.box.right) break;
      if (one.part === other.part || depth(one.outline, other.outline) <= slack) continue;
      found.add([`${one.part} (${one.what})`, `${other.part} (${other.what})`].sort().join(' over '));
    }
  });
  return [...found];
}

/** Solids that reach over the edge of the page. */
export function beyondPage(scene: Scene, slack: number): string[] {
  return solidsOf(scene)
    .filter(({ outline }) => {
      const { left, top, right, bottom } = boxOf(outline);
      return left < -slack || top < -slack || right > scene.width + slack || bottom > scene.height + slack;
    })
    .map(({ part, what }) => `${part} (${what})`);
}

interface Frame {
  x: number;
  y: number;
  scale: number;
  part: string;
}

function solidsOf(scene: Scene): Solid[] {
  const solids: Solid[] = [];
  const visit = (shapes: readonly Shape[], frame: Frame) => {
    for (const shape of shapes) {
      if (shape.kind === 'group') {
        visit(shape.children, inside(shape, frame));
        continue;
      }
      if (frame.part === '') continue;
      const outline = outlineOf(shape);
      if (outline === null) continue;
      solids.push({
        part: frame.part,
        what: shape.kind === 'text' ? shape.text : shape.kind,
        outline: outline.map(({ x, y }) => ({ x: frame.x + x * frame.scale, y: frame.y + y * frame.scale })),
      });
    }
  };
  visit(scene.shapes, { x: 0, y: 0, scale: 1, part: '' });
  return solids;
}

function inside(group: GroupShape, frame: Frame): Frame {
  const { x = 0, y = 0, scale = 1, id = '' } = group;
  return {
    x: frame.x + x * frame.scale,
    y: frame.y + y * frame.scale,
    scale: frame.scale * scale,
    part: isPart.test(id) && frame.part === '' ? id : frame.part,
  };
}

function outlineOf(shape: Exclude<Shape, GroupShape>): Point[] | null {
  switch (shape.kind) {
    case 'text':
      return textCorners(shape);
    case 'rect':
    case 'image': {
      const { x, y, width, height } = shape;
      return corners(x, y, x + width, y + height);
    }
    case 'circle':
      return Array.from({ length: 12 }, (_, index) => {
        const angle = (index / 6) * Math.PI;
        return { x: shape.x + shape.r * Math.cos(angle), y: shape.y + shape.r * Math.sin(angle) };
      });
    case 'path': {
      const points = pathPoints(shape.d);
      const [from, to] = points;
      // Thin lines (posts, axes) are no solids; thick ones are tags. Outlines of icons stand within what carries them.
      if (points.length === 2 && from && to) {
        const half = (shape.strokeWidth ?? 0) / 2;
        return half < 4 ? null : thickLine(from, to, half);
      }
      if (shape.d.includes('A') || points.length < 3) return null;
      const { left, top, right, bottom } = boxOf(points);
      return corners(left, top, right, bottom);
    }
  }
}

/** A line with round ends, a little shorter than these: their corners are not filled. */
function thickLine(from: Point, to: Point, half: number): Point[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const along = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  const at = (point: Point, ahead: number, aside: number) => ({
    x: point.x + along.x * ahead - along.y * aside,
    y: point.y + along.y * ahead + along.x * aside,
  });
  const cap = half * 0.7;
  return [at(from, -cap, -half), at(to, cap, -half), at(to, cap, half), at(from, -cap, half)];
}

function corners(left: number, top: number, right: number, bottom: number): Point[] {
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
}

function boxOf(points: readonly Point[]) {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** How deep two convex outlines lie in each other (separating axes); 0 or less when they are apart. */
function depth(one: readonly Point[], other: readonly Point[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const outline of [one, other]) {
    outline.forEach((from, index) => {
      const to = outline[(index + 1) % outline.length] ?? from;
      const length = Math.hypot(to.x - from.x, to.y - from.y);
      if (length === 0) return;
      const axis = { x: -(to.y - from.y) / length, y: (to.x - from.x) / length };
      const [a, b] = [one, other].map((points) => {
        const along = points.map(({ x, y }) => x * axis.x + y * axis.y);
        return { start: Math.min(...along), end: Math.max(...along) };
      });
      if (a && b) least = Math.min(least, a.end - b.start, b.end - a.start);
    });
  }
  return least;
}

export function allGroups(shapes: readonly Shape[]): GroupShape[] {
  return shapes.flatMap((shape) => (shape.kind === 'group' ? [shape, ...allGroups(shape.children)] : []));
}
