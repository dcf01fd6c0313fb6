import { z } from 'zod';

/**
 * A scene is a drawing as data: plain shapes and single text lines, in millimetres, the origin top left and
 * y downwards. Every output (SVG on screen and in print, PDF, PNG) is made from the same scene, so a shape
 * has only what all outputs can do: no filters, masks or shadows, no CSS, no automatic line breaks.
 */
const length = z.number().min(-20_000).max(20_000);
const positive = z.number().min(0).max(20_000);
/** `#rrggbb`. */
const colour = z.string().regex(/^#[0-9a-fA-F]{6}$/);
const opacity = z.number().min(0).max(1);

const paint = {
  fill: colour.optional(),
  fillOpacity: opacity.optional(),
  stroke: colour.optional(),
  strokeOpacity: opacity.optional(),
  /** Millimetres. */
  strokeWidth: positive.optional(),
  /** Millimetres on, off, on … */
  dash: z.array(positive).max(8).optional(),
  lineCap: z.enum(['butt', 'round', 'square']).optional(),
  lineJoin: z.enum(['miter', 'round', 'bevel']).optional(),
};

/** The three weights that are bundled: text, labels, titles. */
export const fontWeightSchema = z.union([z.literal(400), z.literal(700), z.literal(800)]);

const rectShape = z.strictObject({
  kind: z.literal('rect'),
  x: length,
  y: length,
  width: positive,
  height: positive,
  /** Corner radius. */
  radius: positive.optional(),
  ...paint,
});

const circleShape = z.strictObject({
  kind: z.literal('circle'),
  x: length,
  y: length,
  r: positive,
  ...paint,
});

const pathShape = z.strictObject({
  kind: z.literal('path'),
  /** SVG path data with absolute or relative M L H V C S Q T A Z commands. */
  d: z
    .string()
    .max(200_000)
    .regex(/^[MmLlHhVvCcSsQqTtAaZz0-9eE ,.+-]*$/),
  fillRule: z.enum(['nonzero', 'evenodd']).optional(),
  ...paint,
});

const textShape = z.strictObject({
  kind: z.literal('text'),
  /** The anchor point on the baseline. */
  x: length,
  y: length,
  text: z.string().max(1000),
  /** Font size (em) in millimetres. */
  size: z.number().min(0.1).max(2000),
  weight: fontWeightSchema,
  fill: colour,
  fillOpacity: opacity.optional(),
  anchor: z.enum(['start', 'middle', 'end']).optional(),
  /** Extra space between letters in em, for small capitals; above 0.08 PDF readers take letters for words. */
  tracking: z.number().min(-0.1).max(1).optional(),
  /** Degrees clockwise about the anchor point. */
  rotate: z.number().min(-360).max(360).optional(),
});

const imageShape = z.strictObject({
  kind: z.literal('image'),
  x: length,
  y: length,
  width: positive,
  height: positive,
  dataUrl: z
    .string()
    .max(1_500_000)
    .regex(/^data:image\/(png|jpeg);base64,[A-Za-z0-9+/]+=*$/),
  description: z.string().max(400),
});

export interface GroupShape {
  kind: 'group';
  /** What the group stands for, for tests, screen readers and clicks: `cell:data:3`, `action:<id>`. */
  id?: string | undefined;
  /** In words, for screen readers. */
  label?: string | undefined;
  /** Moved by (x, y), then scaled by `scale` about that point. */
  x?: number | undefined;
  y?: number | undefined;
  scale?: number | undefined;
  opacity?: number | undefined;
  /** Only what lies in this rectangle (in the group's own coordinates) is drawn. */
  clip?: { x: number; y: number; width: number; height: number } | undefined;
  children: Shape[];
}

const groupShape: z.ZodType<GroupShape> = z.strictObject({
  kind: z.literal('group'),
  id: z.string().max(300).optional(),
  label: z.string().max(1000).optional(),
  x: length.optional(),
  y: length.optional(),
  scale: z.number().min(0.001).max(1000).optional(),
  opacity: opacity.optional(),
  clip: z.strictObject({ x: length, y: length, width: positive, height: positive }).optional(),
  get children() {
    return z.array(shapeSchema).max(20_000);
  },
});

export const shapeSchema: z.ZodType<Shape> = z.lazy(() =>
  z.union([rectShape, circleShape, pathShape, textShape, imageShape, groupShape]),
);

export const sceneSchema = z.strictObject({
  /** Millimetres. */
  width: z.number().min(1).max(5000),
  height: z.number().min(1).max(5000),
  /** In words what the drawing is, for screen readers and the PDF's metadata. */
  title: z.string().max(400),
  description: z.string().max(4000),
  background: colour,
  shapes: z.array(shapeSchema).max(20_000),
});

export type FontWeight = z.infer<typeof fontWeightSchema>;
export type RectShape = z.infer<typeof rectShape>;
export type CircleShape = z.infer<typeof circleShape>;
export type PathShape = z.infer<typeof pathShape>;
export type TextShape = z.infer<typeof textShape>;
export type ImageShape = z.infer<typeof imageShape>;
export type Shape = RectShape | CircleShape | PathShape | TextShape | ImageShape | GroupShape;
export type Scene = z.infer<typeof sceneSchema>;
