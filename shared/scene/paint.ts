import { unreachable } from '../result.ts';
import type {
  CircleShape,
  GroupShape,
  ImageShape,
  PathShape,
  RectShape,
  Scene,
  Shape,
  TextShape,
} from './scene.ts';

export type Outline = RectShape | CircleShape | PathShape;

export interface Fill {
  colour: string;
  /** 0 to 1, the groups around included. */
  opacity: number;
}

export interface Stroke extends Fill {
  /** Millimetres. */
  width: number;
  /** Millimetres on, off, on …: an even number of them; empty for a whole line. */
  dash: readonly number[];
  cap: 'butt' | 'round' | 'square';
  join: 'miter' | 'round' | 'bevel';
}

/** A corner sharper than this, as a multiple of the line's width, is cut off, in every output. */
export const miterLimit = 4;

/**
 * An output of scenes: what it does with one shape. Whatever all outputs do alike (groups' opacity, what is left out,
 * dashes) is done before it is called, so each gets the same.
 *
 * @template Drawn what drawing a shape gives: an element, or nothing where it is drawn at once
 */
export interface Painter<Drawn> {
  /** The fill lies below the stroke; at least one of them is there. */
  outline(shape: Outline, fill: Fill | null, stroke: Stroke | null): Drawn;
  text(shape: TextShape, opacity: number): Drawn;
  image(shape: ImageShape, opacity: number): Drawn;
  /** @param paintChildren draws what is in the group, on whose place, scale and clip the painter has seen to */
  group(shape: GroupShape, paintChildren: () => Drawn[]): Drawn;
}

/** Draws a scene, its background first, in the order of its shapes. */
export function paint<Drawn>(scene: Scene, painter: Painter<Drawn>): Drawn[] {
  const { width, height, background } = scene;
  const page = { kind: 'rect', x: 0, y: 0, width, height } as const;
  return [
    painter.outline(page, { colour: background, opacity: 1 }, null),
    ...paintShapes(scene.shapes, painter, 1),
  ];
}

/** @param opacity of the groups around: it is multiplied into their parts, as PDF can do it */
function paintShapes<Drawn>(shapes: readonly Shape[], painter: Painter<Drawn>, opacity: number): Drawn[] {
  const drawn: Drawn[] = [];
  for (const shape of shapes) {
    switch (shape.kind) {
      case 'rect':
      case 'circle':
      case 'path': {
        const [fill, stroke] = [fillOf(shape, opacity), strokeOf(shape, opacity)];
        if (fill !== null || stroke !== null) drawn.push(painter.outline(shape, fill, stroke));
        break;
      }
      case 'text':
        drawn.push(painter.text(shape, opacity * (shape.fillOpacity ?? 1)));
        break;
      case 'image':
        drawn.push(painter.image(shape, opacity));
        break;
      case 'group': {
        const within = opacity * (shape.opacity ?? 1);
        drawn.push(painter.group(shape, () => paintShapes(shape.children, painter, within)));
        break;
      }
      default:
        unreachable(shape);
    }
  }
  return drawn;
}

function fillOf({ fill, fillOpacity = 1 }: Outline, opacity: number): Fill | null {
  return fill === undefined ? null : { colour: fill, opacity: opacity * fillOpacity };
}

function strokeOf(shape: Outline, opacity: number): Stroke | null {
  const { stroke, strokeWidth = 0, strokeOpacity = 1, dash = [], lineCap, lineJoin } = shape;
  if (stroke === undefined || strokeWidth === 0) return null;
  return {
    colour: stroke,
    opacity: opacity * strokeOpacity,
    width: strokeWidth,
    // An odd list counts twice, as in SVG.
    dash: dash.length % 2 === 0 ? dash : [...dash, ...dash],
    cap: lineCap ?? 'butt',
    join: lineJoin ?? 'miter',
  };
}

/** The radius of a rectangle's corners, at most half of its sides. */
export function cornerRadius({ radius = 0, width, height }: RectShape): number {
  return Math.min(radius, width / 2, height / 2);
}
