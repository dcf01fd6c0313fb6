import type { Level } from '../../model/workshop.ts';
import type { Shape } from '../../scene/scene.ts';
import { measure } from '../../scene/text.ts';
import { icon, iconOutline } from '../icons.ts';
import { type PillarColours, palette } from '../palette.ts';
import type { GridArea, GridMedian } from './content.ts';
import { type GridFrame, sizeIn } from './frame.ts';

/** The strip at the bottom of a row, where markers stand clear of the words above and of each other. */
export interface Rail {
  frame: GridFrame;
  /** Top of the row. */
  top: number;
  colours: PillarColours;
  toX: (position: number) => number;
  /** Stretches that are in use, from left to right edge. */
  taken: [number, number][];
}

const badgeText = 0.95;

function middleOf({ frame, top }: Rail): number {
  return top + frame.rail.top + frame.rail.height / 2;
}

/** The group's marker at its median, with the figure in it. */
export function medianMarker(
  rail: Rail,
  median: GridMedian,
  id: string,
  points: 'to-dots' | 'nowhere',
): { shapes: Shape[]; area: GridArea } {
  const { frame, colours } = rail;
  const { em } = frame.size;
  const size = sizeIn(frame, badgeText);
  const width = Math.max(1.7 * em, measure(median.text, { size, weight: 800 }) + 0.8 * em);
  const height = 1.3 * em;
  const middle = middleOf(rail);
  const point = rail.toX(median.value);
  const x = clamp(point - width / 2, frame.columns[0] ?? 0, rightEdge(frame) - width);
  const y = middle - height / 2;
  const shapes: Shape[] = [];
  const isPointing = points === 'to-dots';
  if (isPointing && median.low !== median.high) shapes.push(stretch(rail, median.low, median.high));
  rail.taken.push([x, x + width]);
  const tip = 0.34 * em;
  if (isPointing) {
    shapes.push({
      kind: 'path',
      d: `M${mm(point - tip)} ${mm(y + 0.05 * em)}L${mm(point)} ${mm(y - tip)}L${mm(point + tip)} ${mm(y + 0.05 * em)}Z`,
      fill: colours.text,
    });
  }
  shapes.push(
    {
      kind: 'rect',
      x,
      y,
      width,
      height,
      radius: height / 2,
      fill: colours.text,
      stroke: palette.sheet,
      strokeWidth: 0.1 * em,
    },
    {
      kind: 'text',
      x: x + width / 2,
      y: middle + 0.34 * size,
      text: median.text,
      size,
      weight: 800,
      fill: palette.sheet,
      anchor: 'middle',
    },
  );
  return { shapes, area: { id, x, y: y - tip, width, height: height + tip } };
}

/** Where an earlier round had the group, as a ring: behind the marker of now. */
export function earlierMark(rail: Rail, position: number): Shape {
  const { em } = rail.frame.size;
  return {
    kind: 'circle',
    x: rail.toX(position),
    y: middleOf(rail),
    r: 0.5 * em,
    fill: palette.sheet,
    stroke: palette.muted,
    strokeWidth: 0.12 * em,
  };
}

/** From the lower to the higher of the two middle positions. */
function stretch(rail: Rail, low: number, high: number): Shape {
  const y = middleOf(rail);
  const { em } = rail.frame.size;
  const [from, to] = [rail.toX(low), rail.toX(high)];
  const cap = 0.3 * em;
  return {
    kind: 'path',
    d: `M${mm(from)} ${mm(y - cap)}V${mm(y + cap)}M${mm(from)} ${mm(y)}H${mm(to)}M${mm(to)} ${mm(y - cap)}V${mm(y + cap)}`,
    stroke: rail.colours.text,
    strokeWidth: 0.16 * em,
    lineCap: 'round',
  };
}

/**
 * What belongs to a marker, in words beside it: its two middle positions, or the name of its round. Where nothing is free
 * it is in the formula only.
 */
export function besideMarker(rail: Rail, text: string, { x: left, width: across }: GridArea): Shape[] {
  const right = left + across;
  const { frame } = rail;
  const { em } = frame.size;
  const size = sizeIn(frame, 0.85);
  const width = measure(text, { size, weight: 700 });
  const gap = 0.4 * em;
  const column = frame.columns.findLastIndex((x) => x <= (left + right) / 2);
  const edges = frame.columns[column] ?? 0;
  const inCell = (x: number) => x > edges + gap && x + width < edges + frame.cellWidth - gap;
  const wishes = [right + gap, left - gap - width];
  // Rather beside the marker in its own cell than over the edge of it.
  const x = freePlace(rail, width, [...wishes.filter(inCell), ...wishes]);
  if (x === null) return [];
  const chip = 0.22 * em;
  return [
    {
      kind: 'rect',
      x: x - chip,
      y: middleOf(rail) - 0.56 * em,
      width: width + 2 * chip,
      height: 1.12 * em,
      radius: 0.3 * em,
      fill: palette.sheet,
    },
    { kind: 'text', x, y: middleOf(rail) + 0.34 * size, text, size, weight: 700, fill: palette.ink },
  ];
}

/** The flag of the decided level, at the right in its cell; more to the left where something stands already. */
export function targetFlag(rail: Rail, level: Level): Shape {
  const { frame } = rail;
  const { em } = frame.size;
  const size = 1.35 * em;
  const x = place(rail, size, candidates(frame, level, size).reverse());
  const y = rail.top + frame.rail.top + (frame.rail.height - size) / 2;
  return { kind: 'group', id: 'flag', children: [icon('target', { x, y, size, fill: rail.colours.text })] };
}

/** A hollow diamond, for what was not measured. */
export function diamond({ x, y, size }: { x: number; y: number; size: number }, em: number): Shape {
  // As tall and wide as a circle of the same weight looks.
  const half = 0.443 * size;
  const d = `M0 ${-half}L${half} 0L0 ${half}L${-half} 0Z`;
  return {
    kind: 'group',
    x,
    y,
    children: [{ kind: 'path', d, fill: palette.sheet, stroke: palette.ink, strokeWidth: 0.13 * em }],
  };
}

/** From the current level to the flag on the target; without a target a flag in outline where it could stand. */
export function road(
  rail: Rail,
  { current, target, ghost }: { current: number | null; target: Level | null; ghost: Level | null },
): Shape[] {
  const { frame, colours } = rail;
  const { em } = frame.size;
  const y = middleOf(rail);
  const shapes: Shape[] = [];
  const level = target ?? ghost;
  if (level === null) return shapes;
  const size = flagSize(frame);
  const pole = freePole(rail, level, size);
  if (target !== null && current !== null) {
    shapes.push({
      kind: 'path',
      d: `M${mm(rail.toX(current))} ${mm(y)}H${mm(pole)}`,
      stroke: colours.fill,
      strokeWidth: 0.35 * em,
    });
  }
  const box = {
    x: pole - poleShare * size,
    y: rail.top + frame.rail.top + frame.rail.height - size,
  };
  if (target !== null) shapes.push(icon('target', { ...box, size, fill: colours.text }));
  else {
    const outline = { stroke: palette.muted, strokeWidth: 1.1, dash: [2.4, 1.6] };
    shapes.push({
      kind: 'group',
      ...box,
      scale: size / 24,
      children: [{ kind: 'path', d: iconOutline('target'), fill: palette.sheet, ...outline }],
    });
  }
  return shapes;
}

/** Where the pole stands in the box of the flag's icon. */
const poleShare = 6.1 / 24;

/** The pole of a flag that may be dragged stands in the middle of its cell, or else just beside the marker there. */
function freePole(rail: Rail, level: Level, size: number): number {
  const { frame } = rail;
  const left = frame.columns[level - 1] ?? 0;
  const middle = left + frame.cellWidth / 2;
  const gap = 0.35 * frame.size.em;
  const inTheWay = rail.taken.find(([from, to]) => middle > from - gap && middle < to + gap);
  if (!inTheWay) return middle;
  const beside = inTheWay[1] + gap;
  const isInside = beside + (1 - poleShare) * size < left + frame.cellWidth;
  return isInside ? beside : inTheWay[0] - gap - (1 - poleShare) * size;
}

function flagSize(frame: GridFrame): number {
  return frame.rail.top + frame.rail.height - frame.dots.top;
}

function candidates(frame: GridFrame, level: Level, width: number): number[] {
  const left = (frame.columns[level - 1] ?? 0) + 0.45 * frame.size.em;
  const room = frame.cellWidth - 0.9 * frame.size.em - width;
  const steps = Math.max(1, Math.ceil(room / (0.25 * frame.size.em)));
  return Array.from({ length: steps + 1 }, (_, step) => left + (room * step) / steps);
}

/** The first of the wished places that is free; the first of all when none is. */
function place(rail: Rail, width: number, wishes: readonly number[]): number {
  const free = freePlace(rail, width, wishes);
  if (free !== null) return free;
  const x = wishes[0] ?? rail.frame.columns[0] ?? 0;
  rail.taken.push([x, x + width]);
  return x;
}

/** The first of the wished places that is free, and from now on taken; null when none is. */
function freePlace(rail: Rail, width: number, wishes: readonly number[]): number | null {
  const margin = 0.15 * rail.frame.size.em;
  const edges: [number, number] = [rail.frame.columns[0] ?? 0, rightEdge(rail.frame)];
  const isFree = (x: number) =>
    x >= edges[0] &&
    x + width <= edges[1] &&
    rail.taken.every(([left, right]) => x + width + margin <= left || x >= right + margin);
  const x = wishes.find(isFree);
  if (x === undefined) return null;
  rail.taken.push([x, x + width]);
  return x;
}

function rightEdge(frame: GridFrame): number {
  return (frame.columns.at(-1) ?? 0) + frame.cellWidth;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

/** Hundredths of a millimetre, for short path data. */
function mm(value: number): number {
  return Math.round(value * 100) / 100;
}
