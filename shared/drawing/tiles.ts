import type { Language } from '../model/workshop.ts';
import { type Bounds, boundsOf, intersects } from '../scene/bounds.ts';
import type { Scene, Shape } from '../scene/scene.ts';
import { drawingWords } from '../words/drawingWords.ts';
import { assemblyMap } from './assemblyMap.ts';
import { palette } from './palette.ts';
import { planTiles, ruler, type TileOptions, type TilePlan, unprintable, windowOf } from './tilePlan.ts';

/**
 * Cuts a poster over sheets for an office printer: first a sheet that shows how they go together, then the
 * sheets row by row, each at true size with number, cut marks and a 100 mm ruler. Neighbours share the
 * overlap, so that paper that shifts or is cut askew leaves no white line.
 */
export function tile(scene: Scene, options: TileOptions): Scene[] {
  const plan = planTiles(scene, options);
  const shapes = scene.shapes.map((shape) => ({ shape, bounds: boundsOf(shape) }));
  const sheets: Scene[] = [];
  for (let row = 0; row < plan.rows; row += 1) {
    for (let column = 0; column < plan.columns; column += 1) {
      sheets.push(sheetAt(scene, shapes, plan, { row, column }, options));
    }
  }
  return [assemblyMap(scene, plan, options), ...sheets];
}

function sheetAt(
  scene: Scene,
  shapes: readonly { shape: Shape; bounds: Bounds | null }[],
  plan: TilePlan,
  place: { row: number; column: number },
  options: TileOptions,
): Scene {
  const words = drawingWords(options.language).sheet;
  const shown = windowOf(plan, place);
  const number = place.row * plan.columns + place.column + 1;
  const title = words.number(number, plan.columns * plan.rows);
  const ground: Shape = {
    kind: 'rect',
    x: 0,
    y: 0,
    width: scene.width,
    height: scene.height,
    fill: scene.background,
  };
  const visible = shapes.filter(({ bounds }) => bounds !== null && intersects(bounds, shown));
  return {
    width: plan.sheet.width,
    height: plan.sheet.height,
    title: `${scene.title}, ${title}`,
    description: `${title}, ${words.place(place.row + 1, place.column + 1)}`,
    background: palette.sheet,
    shapes: [
      {
        kind: 'group',
        id: `sheet:${place.row + 1}:${place.column + 1}`,
        x: unprintable - shown.left,
        y: unprintable - shown.top,
        clip: { x: shown.left, y: shown.top, width: plan.window.width, height: plan.window.height },
        children: [ground, ...visible.flatMap(({ shape }) => prune(shape, shown))],
      },
      ...(options.cutMarks === false ? [] : cutMarks(plan, place)),
      ...footing(plan, `${title} · ${words.place(place.row + 1, place.column + 1)}`, options.language),
    ],
  };
}

/** Leaves out the parts of groups that the window does not show. */
function prune(shape: Shape, shown: Bounds): Shape[] {
  const bounds = boundsOf(shape);
  if (bounds === null || !intersects(bounds, shown)) return [];
  if (shape.kind !== 'group') return [shape];
  const { x = 0, y = 0, scale = 1 } = shape;
  const inside: Bounds = {
    left: (shown.left - x) / scale,
    top: (shown.top - y) / scale,
    right: (shown.right - x) / scale,
    bottom: (shown.bottom - y) / scale,
  };
  return [{ ...shape, children: shape.children.flatMap((child) => prune(child, inside)) }];
}

/**
 * Lines at the ends of the cuts, outside the picture: where this sheet is cut at its left and top, so that
 * it lies on its neighbours' overlap.
 */
function cutMarks(plan: TilePlan, place: { row: number; column: number }): Shape[] {
  const marks: Shape[] = [];
  const line = (d: string) => marks.push({ kind: 'path', d, stroke: palette.ink, strokeWidth: 0.25 });
  const { width, height } = plan.window;
  const middle = plan.overlap / 2;
  const [left, top] = [unprintable, unprintable];
  const length = 4;
  if (place.column > 0) {
    const x = left + middle;
    line(`M${x} ${top}V${top + length}M${x} ${top + height - length}V${top + height}`);
  }
  if (place.row > 0) {
    const y = top + middle;
    line(`M${left} ${y}H${left + length}M${left + width - length} ${y}H${left + width}`);
  }
  return marks;
}

/** Sheet number and ruler, in a strip that is cut off or covered. */
function footing(plan: TilePlan, text: string, language: Language): Shape[] {
  const words = drawingWords(language).sheet;
  const baseline = unprintable + plan.window.height + 4.6;
  const right = plan.sheet.width - unprintable;
  return [
    { kind: 'text', x: unprintable, y: baseline, text, size: 3.2, weight: 700, fill: palette.ink },
    ...ruler(right - 100.2, baseline - 2.6),
    {
      kind: 'text',
      x: right - 102.5,
      y: baseline,
      text: words.ruler,
      size: 2.6,
      weight: 400,
      fill: palette.muted,
      anchor: 'end',
    },
  ];
}
