import type { Shape } from '../../scene/scene.ts';
import { measure } from '../../scene/text.ts';
import { palette } from '../palette.ts';
import type { GridArea, GridGroup } from './content.ts';
import type { GridFrame } from './frame.ts';
import { diamond, type Rail } from './rail.ts';

/** Groups that stand on one spot, drawn as one mark. */
interface Stop {
  x: number;
  value: number;
  text: string;
  look: GridGroup['look'];
  names: string[];
}

const labelSize = 0.95;

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
  const radius = 0.42 * em;
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
        ? diamond({ x: stop.x, y: middle, size: 1.15 * em }, em)
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
    const size = labelSize * em;
    const y = lane === 'above' ? middle - radius - 0.28 * em : middle + radius + 0.92 * em;
    const text = { kind: 'text', y, size, fill: palette.ink } as const;
    shapes.push(
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
  const size = labelSize * frame.size.em;
  const leftEdge = frame.columns[0] ?? 0;
  const rightEdge = (frame.columns.at(-1) ?? 0) + frame.cellWidth;
  const placed: Label[] = [];
  const gap = 0.5 * frame.size.em;
  // The ends are what the room compares; then from the left.
  const order = [...new Set([stops.at(-1), stops[0], ...stops])];
  for (const stop of order) {
    if (!stop) continue;
    const name = `${shortened(stop.names, frame, size)} `;
    const nameWidth = measure(name, { size, weight: 400 });
    const width = nameWidth + measure(stop.text, { size, weight: 800 });
    const x = Math.min(Math.max(stop.x - width / 2, leftEdge + 2), rightEdge - width - 2);
    const lane = (['above', 'below'] as const).find((candidate) =>
      placed.every(
        (label) => label.lane !== candidate || x + width + gap <= label.x || x >= label.x + label.width + gap,
      ),
    );
    if (lane) placed.push({ lane, x, name, value: stop.text, nameWidth, width });
  }
  return placed;
}

/** All names while they take less than two cells, else as many as fit and how many more. */
function shortened(names: readonly string[], frame: GridFrame, size: number): string {
  const room = frame.cellWidth * 1.9;
  for (let count = names.length; count > 1; count -= 1) {
    const more = names.length - count;
    const text = `${names.slice(0, count).join(', ')}${more > 0 ? ` +${more}` : ''}`;
    if (measure(text, { size, weight: 400 }) <= room) return text;
  }
  const [first = ''] = names;
  return names.length > 1 ? `${first} +${names.length - 1}` : first;
}
