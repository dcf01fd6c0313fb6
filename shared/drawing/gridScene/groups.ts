import type { Shape } from '../../scene/scene.ts';
import { measure } from '../../scene/text.ts';
import { drawingWords } from '../../words/drawingWords.ts';
import { palette } from '../palette.ts';
import type { GridArea, GridGroup } from './content.ts';
import { type GridFrame, sizeIn } from './frame.ts';
import { diamond, type Rail } from './rail.ts';

/** Groups that stand on one spot, drawn as one mark. */
interface Stop {
  x: number;
  value: number;
  text: string;
  look: GridGroup['look'];
  names: string[];
}

const labelSize = 0.92;
/** White around a label, in em: it may lie over the edge of a cell. */
const chipInset = 0.3;

/**
 * Groups on a line from the lowest to the highest, named directly: above or below the line, wherever there
 * is room, the ends first. What finds no room keeps its mark; its name is in the table.
 */
export function groupMarks(
  rail: Rail,
  groups: readonly GridGroup[],
  id: string,
): { shapes: Shape[]; area: GridArea | null } {
  const { frame, colours } = rail;
  const { em } = frame.size;
  const stops = stopsOf(groups, rail.toX);
  const first = stops[0];
  const last = stops.at(-1);
  if (!first || !last) return { shapes: [], area: null };
  const top = rail.top + frame.dots.top;
  const bottom = rail.top + frame.rail.top + frame.rail.height;
  const middle = (top + bottom) / 2;
  // In front of a room the rows are low for their type: labels keep close to the line.
  const isRoom = frame.content.emphasis === 'room';
  const radius = (isRoom ? 0.3 : 0.42) * em;
  const shapes: Shape[] = [
    {
      kind: 'path',
      d: `M${first.x.toFixed(2)} ${middle.toFixed(2)}H${last.x.toFixed(2)}`,
      stroke: colours.text,
      strokeWidth: 0.16 * em,
      lineCap: 'round',
    },
  ];
  const labels = placeLabels(frame, stops);
  for (const stop of stops) {
    shapes.push(
      stop.look === 'hollow'
        ? diamond({ x: stop.x, y: middle, size: (isRoom ? 0.75 : 1.15) * em }, em)
        : {
            kind: 'circle',
            x: stop.x,
            y: middle,
            r: radius,
            fill: colours.fill,
            stroke: palette.sheet,
            strokeWidth: 0.1 * em,
          },
    );
  }
  let left = first.x - radius;
  let right = last.x + radius;
  for (const { lane, x, name, value, nameWidth, width } of labels) {
    const size = sizeIn(frame, labelSize);
    const [over, under] = isRoom ? [0.2, 0.76] : [0.36, 0.95];
    const y = lane === 'above' ? middle - radius - over * em : middle + radius + under * em;
    const text = { kind: 'text', y, size, fill: palette.ink } as const;
    shapes.push(
      {
        kind: 'rect',
        x: x - chipInset * em,
        y: y - 0.86 * size,
        width: width + 2 * chipInset * em,
        height: 1.16 * size,
        radius: 0.3 * em,
        fill: palette.sheet,
      },
      { ...text, x, text: name, weight: 400 },
      { ...text, x: x + nameWidth, text: value, weight: 800 },
    );
    left = Math.min(left, x);
    right = Math.max(right, x + width);
  }
  return { shapes, area: { id, x: left, y: top, width: right - left, height: bottom - top } };
}

function stopsOf(groups: readonly GridGroup[], toX: (position: number) => number): Stop[] {
  const stops = new Map<string, Stop>();
  for (const { value, text, look, label } of groups) {
    const key = `${value}:${look}`;
    const stop = stops.get(key);
    if (stop) stop.names.push(label);
    else stops.set(key, { x: toX(value), value, text, look, names: [label] });
  }
  return [...stops.values()].sort((a, b) => a.value - b.value);
}

interface Label {
  lane: 'above' | 'below';
  x: number;
  name: string;
  value: string;
  nameWidth: number;
  width: number;
}

function placeLabels(frame: GridFrame, stops: readonly Stop[]): Label[] {
  const { em } = frame.size;
  const size = sizeIn(frame, labelSize);
  const leftEdge = (frame.columns[0] ?? 0) + chipInset * em;
  const rightEdge = (frame.columns.at(-1) ?? 0) + frame.cellWidth - chipInset * em;
  const placed: Label[] = [];
  const gap = (2 * chipInset + 0.15) * em;
  // The ends are what the room compares; then from the left.
  const order = [...new Set([stops.at(-1), stops[0], ...stops])];
  for (const stop of order) {
    if (!stop) continue;
    const name = `${shortened(stop.names, frame, size)} `;
    const nameWidth = measure(name, { size, weight: 400 });
    const width = nameWidth + measure(stop.text, { size, weight: 800 });
    const wish = stop.x - width / 2;
    // Right above or below its mark, else beside a label that is there.
    const free = (['above', 'below'] as const).flatMap((lane) => {
      const neighbours = placed.filter((label) => label.lane === lane);
      const wishes = [
        wish,
        ...neighbours.flatMap((label) => [label.x + label.width + gap, label.x - gap - width]),
      ];
      return wishes
        .map((x) => Math.min(Math.max(x, leftEdge), rightEdge - width))
        .filter((x) =>
          neighbours.every(
            (label) => x + width + gap <= label.x + 0.01 || x + 0.01 >= label.x + label.width + gap,
          ),
        )
        .map((x) => ({ lane, x, distance: Math.abs(x - wish) }));
    });
    free.sort((a, b) => a.distance - b.distance);
    const best = free[0];
    if (best && best.distance < frame.cellWidth * 1.3) {
      placed.push({ lane: best.lane, x: best.x, name, value: stop.text, nameWidth, width });
    }
  }
  return placed;
}

/** All names while they take less than two cells, else as many as fit and how many more; one that is too long is cut. */
function shortened(names: readonly string[], frame: GridFrame, size: number): string {
  const room = frame.cellWidth * 2.3;
  const words = drawingWords(frame.content.language);
  for (let count = names.length; count > 1; count -= 1) {
    const some = names.slice(0, count).join(', ');
    const text = count === names.length ? some : words.andMore(some, names.length - count);
    if (measure(text, { size, weight: 400 }) <= room) return text;
  }
  const [first = ''] = names;
  const others = names.length - 1;
  const rest = others > 0 ? measure(words.andMore('', others), { size, weight: 400 }) : 0;
  const name = cut(first, room - rest, size);
  return others > 0 ? words.andMore(name, others) : name;
}

/** A name without its last letters where it is wider than the room: the table has all of it. */
function cut(name: string, room: number, size: number): string {
  const letters = Array.from(name);
  let said = name;
  while (letters.length > 1 && measure(said, { size, weight: 400 }) > room) {
    letters.pop();
    said = `${letters.join('').trimEnd()}…`;
  }
  return said;
}
