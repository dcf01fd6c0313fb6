import type { Scene, Shape } from '../scene/scene.ts';
import { wrap } from '../scene/wrap.ts';
import { drawingWords } from '../words/drawingWords.ts';
import { palette } from './palette.ts';
import { overlapText, ruler, type TileOptions, type TilePlan, windowOf } from './tilePlan.ts';

/** The sheet that goes first: the poster small, the sheets over it with their numbers, and what to do. */
export function assemblyMap(scene: Scene, plan: TilePlan, options: TileOptions): Scene {
  const words = drawingWords(options.language).sheet;
  const { width, height } = plan.sheet;
  const margin = 15;
  const inner = width - 2 * margin;
  const shapes: Shape[] = [];
  const write = (text: string, y: number, size: number, weight: 400 | 700 | 800, indent = 0) =>
    shapes.push({ kind: 'text', x: margin + indent, y, text, size, weight, fill: palette.ink });

  let y = margin + 7;
  for (const line of wrap(words.map, { size: 9, weight: 800, width: inner }).lines) {
    write(line, y, 9, 800);
    y += 10;
  }
  write(words.summary(plan.columns, plan.rows, options.paper), y, 5, 700);
  y += 9;
  const steps = options.cutMarks === false ? words.mapStepsWithoutMarks : words.mapSteps;
  steps(overlapText(plan, options.language)).forEach((step, index) => {
    write(`${index + 1}`, y, 4.4, 800);
    for (const line of wrap(step, { size: 4.4, weight: 400, width: inner - 7 }).lines) {
      write(line, y, 4.4, 400, 7);
      y += 5.8;
    }
    y += 1.4;
  });
  const rulerTop = height - margin - 4;
  shapes.push(...miniature(scene, plan, { x: margin, y: y + 2, width: inner, height: rulerTop - 8 - y - 2 }));
  shapes.push(...ruler(margin, rulerTop));
  shapes.push({
    kind: 'text',
    x: margin + 103,
    y: rulerTop + 2,
    text: words.ruler,
    size: 3.2,
    weight: 400,
    fill: palette.ink,
  });
  return {
    width,
    height,
    title: `${scene.title}, ${words.map}`,
    description: words.summary(plan.columns, plan.rows, options.paper),
    background: palette.sheet,
    shapes,
  };
}

function miniature(
  scene: Scene,
  plan: TilePlan,
  room: { x: number; y: number; width: number; height: number },
): Shape[] {
  const whole = {
    width: plan.columns * (plan.window.width - plan.overlap) + plan.overlap,
    height: plan.rows * (plan.window.height - plan.overlap) + plan.overlap,
  };
  const scale = Math.min(room.width / whole.width, room.height / whole.height);
  const left = room.x + (room.width - whole.width * scale) / 2 + plan.offset.x * scale;
  const top = room.y + plan.offset.y * scale;
  const sheets: Shape[] = [];
  for (let row = 0; row < plan.rows; row += 1) {
    for (let column = 0; column < plan.columns; column += 1) {
      const shown = windowOf(plan, { row, column });
      const box = {
        x: left + shown.left * scale,
        y: top + shown.top * scale,
        width: plan.window.width * scale,
        height: plan.window.height * scale,
      };
      const centre = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      const size = Math.min(7, box.width / 4, box.height / 4);
      sheets.push(
        { kind: 'rect', ...box, stroke: palette.ink, strokeWidth: 0.3, dash: [1.5, 1] },
        {
          kind: 'circle',
          ...centre,
          r: size * 0.95,
          fill: palette.sheet,
          stroke: palette.ink,
          strokeWidth: 0.3,
        },
        {
          kind: 'text',
          x: centre.x,
          y: centre.y + size * 0.34,
          text: `${row * plan.columns + column + 1}`,
          size,
          weight: 800,
          fill: palette.ink,
          anchor: 'middle',
        },
      );
    }
  }
  return [
    {
      kind: 'group',
      x: left,
      y: top,
      scale,
      clip: { x: 0, y: 0, width: scene.width, height: scene.height },
      children: [
        { kind: 'rect', x: 0, y: 0, width: scene.width, height: scene.height, fill: scene.background },
        ...scene.shapes,
      ],
    },
    {
      kind: 'rect',
      x: left,
      y: top,
      width: scene.width * scale,
      height: scene.height * scale,
      stroke: palette.muted,
      strokeWidth: 0.2,
    },
    ...sheets,
  ];
}
