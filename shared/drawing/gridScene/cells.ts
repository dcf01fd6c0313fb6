import type { Shape } from '../../scene/scene.ts';
import { measure } from '../../scene/text.ts';
import { wrap } from '../../scene/wrap.ts';
import { icon } from '../icons.ts';
import { palette } from '../palette.ts';
import type { GridPillar, GridRow } from './content.ts';
import { type GridFrame, headlineLeading, labelInset } from './frame.ts';

/** The names of the levels above their columns. */
export function columnHeads(frame: GridFrame): Shape[] {
  const { em } = frame.size;
  const isRoom = frame.content.emphasis === 'room';
  const { areHeadsStacked } = frame;
  const names = frame.content.levels.map(({ name }) => measure(name, { size: em, weight: 700 }));
  const free = frame.cellWidth - 0.8 * em;
  const widest = Math.max(...names);
  // On a narrow screen the names of the levels give way a little, so that they stay apart.
  const smallest = isRoom ? 1 : 0.7;
  const size = em * Math.min(1, Math.max(smallest, free / widest));
  // Where even small ones would run into each other, the numbers stand for them.
  const haveNames = (widest * size) / em <= frame.cellWidth - frame.padding * 0.5;
  const heads = frame.content.levels.flatMap(({ level, name }, index): Shape[] => {
    const x = (frame.columns[index] ?? 0) + frame.padding;
    const place = areHeadsStacked ? { x, y: 2.2 * em } : { x: x + 0.95 * em, y: 1.05 * em };
    return [
      { kind: 'text', x, y: 1.05 * em, text: `${level}`, size: 1.05 * em, weight: 800, fill: palette.ink },
      ...(haveNames
        ? [{ kind: 'text', ...place, text: name, size, weight: 700, fill: palette.muted } as const]
        : []),
    ];
  });
  const title = frame.content.side?.title;
  if (title === undefined) return heads;
  return [
    ...heads,
    { kind: 'text', x: frame.side.x, y: 1.05 * em, text: title, size: em, weight: 700, fill: palette.muted },
  ];
}

/** The pillar's band, icon and name at the left of its row. */
export function rowLabel(frame: GridFrame, index: number, pillar: GridPillar, row: GridRow): Shape[] {
  const { em } = frame.size;
  const top = frame.rows[index] ?? 0;
  const colours = pillar.look.colours;
  const size = frame.labelSize;
  const x = labelInset * em;
  const { lines } = wrap(pillar.name, { size, weight: 800, width: frame.labelWidth - x - 0.5 * em });
  const iconName = frame.content.emphasis === 'room' ? null : pillar.look.icon;
  const namesHeight = lines.length * size * 1.15;
  // In a low row the name comes before the icon.
  const hasIcon = iconName !== null && namesHeight + 1.3 * size + 0.25 * em <= frame.cellHeight;
  const iconSize = hasIcon ? 1.3 * size : 0;
  const gap = hasIcon ? 0.25 * em : 0;
  const block = iconSize + gap + namesHeight;
  const start = top + (frame.cellHeight - block) / 2;
  const shapes: Shape[] = [];
  if (row.inFocus) {
    const margin = 0.2 * em;
    shapes.push({
      kind: 'rect',
      x: 0.05 * em,
      y: top - margin,
      width: frame.size.width - 0.1 * em,
      height: frame.cellHeight + 2 * margin,
      radius: 0.45 * em,
      fill: palette.sheet,
      stroke: palette.ink,
      strokeWidth: 0.1 * em,
    });
  }
  shapes.push({
    kind: 'rect',
    x: 0.25 * em,
    y: top,
    width: 0.4 * em,
    height: frame.cellHeight,
    radius: 0.2 * em,
    fill: colours.fill,
  });
  if (hasIcon) shapes.push(icon(iconName, { x, y: start, size: iconSize, fill: colours.text }));
  lines.forEach((text, line) => {
    const y = start + iconSize + gap + (line + 0.85) * size * 1.15;
    shapes.push({ kind: 'text', x, y, text, size, weight: 800, fill: palette.ink });
  });
  return shapes;
}

/** The cells of a row: how far it has come by tint, the target by a firm edge, the expectation by a dashed one. */
export function cellsOf(frame: GridFrame, index: number, pillar: GridPillar, row: GridRow): Shape[] {
  const { em } = frame.size;
  const y = frame.rows[index] ?? 0;
  const colours = pillar.look.colours;
  return frame.content.levels.map(({ level }, column): Shape => {
    const x = frame.columns[column] ?? 0;
    const box = { kind: 'rect', width: frame.cellWidth, height: frame.cellHeight } as const;
    const edges: Shape[] = [];
    if (row.target === level)
      edges.push(edge(frame, { x, y }, 0, { stroke: colours.fill, width: 0.18 * em }));
    if (row.expected === level) {
      const inset = row.target === level ? 0.24 * em : 0.04 * em;
      const line = { stroke: palette.ink, width: 0.09 * em, dash: [0.35 * em, 0.3 * em] };
      edges.push(edge(frame, { x, y }, inset, line));
    }
    const isReached = row.current !== null && level <= row.current;
    const words = (frame.headlines[index]?.[column] ?? []).map((text, line): Shape => {
      return {
        kind: 'text',
        x: x + frame.padding,
        y: y + 0.38 * em + (line + 0.84) * frame.headlineSize * headlineLeading,
        text,
        size: frame.headlineSize,
        weight: isReached || row.target === level ? 700 : 400,
        fill: isReached || row.target === level ? palette.ink : palette.muted,
      };
    });
    const ground: Shape = { ...box, x, y, radius: 0.4 * em, fill: groundOf(row, level, colours) };
    return { kind: 'group', id: `cell:${pillar.id}:${level}`, children: [ground, ...words, ...edges] };
  });
}

function groundOf(row: GridRow, level: number, { soft, tint }: { soft: string; tint: string }): string {
  if (level === row.current) return soft;
  const isReached = row.current !== null && level < row.current;
  const isOnTheWay =
    row.marks.kind === 'road' && row.current !== null && row.target !== null && level <= row.target;
  return isReached || isOnTheWay ? tint : palette.quiet;
}

function edge(
  frame: GridFrame,
  place: { x: number; y: number },
  inset: number,
  line: { stroke: string; width: number; dash?: number[] },
): Shape {
  const half = inset + line.width / 2;
  return {
    kind: 'rect',
    x: place.x + half,
    y: place.y + half,
    width: frame.cellWidth - 2 * half,
    height: frame.cellHeight - 2 * half,
    radius: Math.max(0, 0.4 * frame.size.em - half),
    stroke: line.stroke,
    strokeWidth: line.width,
    ...(line.dash ? { dash: line.dash } : {}),
  };
}
