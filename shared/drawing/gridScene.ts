import { reachedLevel } from '../analysis/reached.ts';
import type { Scene, Shape } from '../scene/scene.ts';
import { measure } from '../scene/text.ts';
import { cellsOf, columnHeads, rowLabel } from './gridScene/cells.ts';
import type { GridArea, GridMedian, GridPillar, GridRow, GridView } from './gridScene/content.ts';
import { dotDiameter, dotPaths, packDots } from './gridScene/dots.ts';
import { type GridFrame, sizeIn } from './gridScene/frame.ts';
import { groupMarks } from './gridScene/groups.ts';
import { besideMarker, earlierMark, medianMarker, type Rail, road, targetFlag } from './gridScene/rail.ts';
import { sideShapes } from './gridScene/side.ts';
import { palette } from './palette.ts';
import { positionScale } from './scale.ts';

/** A drawing of the grid, and which parts of it can be pointed at. */
export interface GridDrawing {
  scene: Scene;
  areas: GridArea[];
}

/** The maturity grid on screen: pillars × levels with where people see the organisation. */
export function gridScene(frame: GridFrame, view: GridView): GridDrawing {
  const diameter = diameterFor(frame, view);
  const shapes: Shape[] = columnHeads(frame);
  const areas: GridArea[] = [];
  frame.content.pillars.forEach((pillar, index) => {
    const row = view.rows[index];
    if (!row) return;
    const drawn = drawRow(frame, { pillar, index, row, diameter });
    shapes.push(...drawn.shapes);
    areas.push(...drawn.areas);
  });
  return {
    scene: {
      width: frame.size.width,
      height: frame.size.height,
      title: view.title,
      description: view.description,
      background: palette.paper,
      shapes,
    },
    areas,
  };
}

interface PlacedRow {
  pillar: GridPillar;
  index: number;
  row: GridRow;
  diameter: number;
}

function drawRow(frame: GridFrame, placed: PlacedRow): { shapes: Shape[]; areas: GridArea[] } {
  const { pillar, index, row, diameter } = placed;
  const top = frame.rows[index] ?? 0;
  const rail: Rail = {
    frame,
    top,
    colours: pillar.look.colours,
    toX: positionScale(frame),
    taken: [],
  };
  const marks = marksOf(rail, placed);
  // A group for each part: what one part draws doesn't change the places of the others in the page.
  const part = (children: Shape[]): Shape => ({ kind: 'group', children });
  return {
    shapes: [
      {
        kind: 'group',
        id: `row:${pillar.id}`,
        children: [
          part(rowLabel(frame, index, pillar, row)),
          ...cellsOf(frame, index, pillar, row),
          part(row.marks.kind === 'people' ? dotShapes(frame, top, rail, row.marks.positions, diameter) : []),
          part(
            row.marks.kind === 'road' && row.marks.votes ? voteShapes(frame, top, rail, row.marks.votes) : [],
          ),
          part(marks.shapes),
          part(row.side ? sideShapes(frame, index, pillar.look.colours, row.side) : []),
        ],
      },
    ],
    areas: [...areasOf(frame, index, pillar, row), ...marks.areas],
  };
}

/** A cell narrower than this, in em, has no room for a marker, its two middle positions and a flag. */
const narrow = 7.5;

function marksOf(rail: Rail, { pillar, row }: PlacedRow): { shapes: Shape[]; areas: GridArea[] } {
  const { marks } = row;
  const id = `median:${pillar.id}`;
  switch (marks.kind) {
    case 'none':
      return { shapes: [...remark(rail, marks.text), ...flagOf(rail, row)], areas: [] };
    case 'people': {
      const isCrowded = isCrowdedBy(marks.median, rail, row);
      const { shapes, area } = medianMarker(rail, marks.median, id, 'to-dots');
      const flag = flagOf(rail, row);
      // The flag stands there too: the two middle positions are in the formula then.
      const { pair } = marks.median;
      const words = pair === null || isCrowded ? [] : besideMarker(rail, pair, area);
      const before = marks.before === null ? [] : [earlierMark(rail, marks.before)];
      return { shapes: [...before, ...shapes, ...words, ...flag], areas: [area] };
    }
    case 'earlier': {
      const dimmed = { ...rail, colours: { ...rail.colours, text: palette.muted, fill: palette.line } };
      const { shapes, area } = medianMarker(dimmed, marks.median, id, 'nowhere');
      const flag = flagOf(rail, row);
      const words = isCrowdedBy(marks.median, rail, row) ? [] : besideMarker(rail, marks.round, area);
      return { shapes: [...shapes, ...words, ...flag], areas: [area] };
    }
    case 'groups': {
      const { shapes, area } = groupMarks(rail, marks.groups, id);
      return { shapes, areas: area ? [area] : [] };
    }
    case 'road': {
      const { median, target, ghost } = marks;
      const marker = median && medianMarker(rail, median, id, 'nowhere');
      const way = road(rail, { current: median?.value ?? null, target, ghost });
      return marker
        ? { shapes: [...way, ...marker.shapes], areas: [marker.area] }
        : { shapes: way, areas: [] };
    }
  }
}

/** Whether the flag stands in the marker's own narrow cell. */
function isCrowdedBy({ value }: GridMedian, { frame }: Rail, { target }: GridRow): boolean {
  return target === reachedLevel(value) && frame.cellWidth < narrow * frame.size.em;
}

function flagOf(rail: Rail, { target }: GridRow): Shape[] {
  return target === null ? [] : [targetFlag(rail, target)];
}

/** Why a row has no marks, in its rail: on a ground of its own, since it runs across cells and their edges. */
function remark(rail: Rail, text: string): Shape[] {
  const { frame, top } = rail;
  const { em } = frame.size;
  const x = (frame.columns[0] ?? 0) + frame.padding;
  const size = sizeIn(frame, 0.95);
  const middle = top + frame.rail.top + frame.rail.height / 2;
  const [inset, height] = [0.4 * em, 1.6 * size];
  return [
    {
      kind: 'rect',
      x: x - inset,
      y: middle - height / 2,
      width: measure(text, { size, weight: 400 }) + 2 * inset,
      height,
      radius: 0.3 * em,
      fill: palette.paper,
    },
    { kind: 'text', x, y: middle + 0.34 * size, text, size, weight: 400, fill: palette.muted },
  ];
}

/** One size for all dots of the drawing, so that cells can be compared: what the fullest cell has room for. */
function diameterFor(frame: GridFrame, view: GridView): number {
  let fullest = 0;
  for (const { marks } of view.rows) {
    if (marks.kind !== 'people') continue;
    for (const positions of byLevel(frame, marks.positions)) fullest = Math.max(fullest, positions.length);
  }
  return dotDiameter(fullest, dotBox(frame, 0, 0), 0.78 * frame.size.em);
}

function dotBox(frame: GridFrame, top: number, column: number) {
  const inset = 0.3 * frame.size.em;
  return {
    x: (frame.columns[column] ?? 0) + inset,
    y: top + frame.dots.top,
    width: frame.cellWidth - 2 * inset,
    height: frame.dots.height,
  };
}

function dotShapes(
  frame: GridFrame,
  top: number,
  rail: Rail,
  positions: readonly number[],
  diameter: number,
): Shape[] {
  const middles = byLevel(frame, positions).flatMap((inCell, column) =>
    packDots(inCell.map(rail.toX), dotBox(frame, top, column), diameter),
  );
  return dotPaths(middles, diameter).map((d) => ({ kind: 'path', d, fill: rail.colours.fill }));
}

/** Wished levels as small rings in the left half of their cells: the flag stands in the right one. */
function voteShapes(frame: GridFrame, top: number, rail: Rail, votes: readonly number[]): Shape[] {
  const { em } = frame.size;
  const boxes = votes.map((_, column) => {
    const box = dotBox(frame, top, column);
    return { ...box, width: box.width / 2 - 0.2 * em };
  });
  const [first] = boxes;
  if (!first) return [];
  const diameter = dotDiameter(Math.max(...votes), first, 0.62 * em);
  const middles = boxes.flatMap((box, column) => {
    const wishes = Array.from({ length: votes[column] ?? 0 }, () => box.x);
    return packDots(wishes, box, diameter);
  });
  const ring = { fill: palette.sheet, stroke: rail.colours.text, strokeWidth: 0.16 * diameter };
  return dotPaths(middles, 0.84 * diameter).map((d) => ({ kind: 'path', d, ...ring }));
}

/** Positions by the level that counts as reached. */
function byLevel({ columns }: GridFrame, positions: readonly number[]): number[][] {
  const cells: number[][] = columns.map(() => []);
  for (const position of positions) cells[reachedLevel(position) - 1]?.push(position);
  return cells;
}

function areasOf(frame: GridFrame, index: number, pillar: GridPillar, row: GridRow): GridArea[] {
  const y = frame.rows[index] ?? 0;
  const height = frame.cellHeight;
  return [
    { id: `pillar:${pillar.id}`, x: 0, y, width: frame.labelWidth - 0.3 * frame.size.em, height },
    ...frame.content.levels.map(({ level }, column) => ({
      id: `cell:${pillar.id}:${level}`,
      x: frame.columns[column] ?? 0,
      y,
      width: frame.cellWidth,
      height,
    })),
    ...(row.side && frame.side.width > 0
      ? [{ id: `side:${pillar.id}`, x: frame.side.x, y, width: frame.side.width, height }]
      : []),
  ];
}
