import type { Shape } from '../../scene/scene.ts';
import { measure } from '../../scene/text.ts';
import { icon, iconOf } from '../icons.ts';
import { coloursOf } from '../palette.ts';
import type { PosterPillar } from '../posterContent.ts';
import { laneMiddle, placeAt, type Road } from './curve.ts';
import { freeMiddle, type Occupancy, take } from './occupancy.ts';
import { baselineShift } from './type.ts';

/**
 * The pillars' icons and names on their lanes, near each of the wanted distances, where the lane is free and straight
 * enough for words; the icon alone where there is no room for the name.
 * @param readable smallest font size that is readable
 */
export function laneNameShapes(
  road: Road,
  pillars: readonly PosterPillar[],
  wanted: readonly number[],
  occupancy: Occupancy,
  limits: { from: number; to: number },
  readable: number,
): Shape[] {
  const shapes: Shape[] = [];
  for (const [round, goal] of wanted.entries()) {
    const low = round === 0 ? limits.from : ((wanted[round - 1] ?? 0) + goal) / 2;
    const next = wanted[round + 1];
    const high = next === undefined ? limits.to : (goal + next) / 2;
    pillars.forEach((pillar, lane) => {
      const shape = laneName(road, pillar, lane, goal, occupancy, { from: low, to: high }, readable);
      if (shape !== null) shapes.push(shape);
    });
  }
  return shapes;
}

function laneName(
  road: Road,
  pillar: PosterPillar,
  lane: number,
  goal: number,
  occupancy: Occupancy,
  limits: { from: number; to: number },
  readable: number,
): Shape | null {
  const offset = laneMiddle(road, lane);
  const name = iconOf(pillar.id);
  const colours = coloursOf(pillar.id);
  const size = placeAt(road, offset, goal).laneWidth * 0.56;
  const side = size * 1.25;
  const gap = size * 0.4;
  const words = measure(pillar.name, { size, weight: 700 });
  const total = side + gap + words + 8;
  if (size >= readable * 0.999) {
    const s = freeMiddle(occupancy, lane, goal, total, limits);
    const middle = placeAt(road, offset, s ?? goal);
    if (s !== null && bend(road, offset, s, total) < (middle.laneWidth - size * 0.75) / 2) {
      const from = placeAt(road, offset, s - total / 2);
      const to = placeAt(road, offset, s + total / 2);
      const angle = Math.atan2(to.y - from.y, to.x - from.x);
      // The words stand on the chord, moved half way to the bend's top.
      const x0 = (middle.x * 2 + (from.x + to.x) / 2) / 3;
      const y0 = (middle.y * 2 + (from.y + to.y) / 2) / 3;
      const along = (distance: number, down = 0) => ({
        x: x0 + Math.cos(angle) * distance - Math.sin(angle) * down,
        y: y0 + Math.sin(angle) * distance + Math.cos(angle) * down,
      });
      take(occupancy, lane, s - total / 2, s + total / 2);
      const start = -(side + gap + words) / 2;
      const mark = along(start + side / 2);
      return {
        kind: 'group',
        id: `lane-name:${pillar.id}`,
        children: [
          ...(name === null
            ? []
            : [icon(name, { x: mark.x - side / 2, y: mark.y - side / 2, size: side, fill: colours.onFill })]),
          {
            kind: 'text',
            ...along(start + side + gap, baselineShift(size)),
            text: pillar.name,
            size,
            weight: 700,
            fill: colours.onFill,
            rotate: (angle * 180) / Math.PI,
          },
        ],
      };
    }
  }
  if (name === null) return null;
  const s = freeMiddle(occupancy, lane, goal, side + 6, limits);
  if (s === null) return null;
  take(occupancy, lane, s - side / 2 - 3, s + side / 2 + 3);
  const place = placeAt(road, offset, s);
  return icon(name, { x: place.x - side / 2, y: place.y - side / 2, size: side, fill: colours.onFill });
}

/** How far a lane leaves the straight line over a stretch. */
function bend(road: Road, offset: number, s: number, length: number): number {
  const from = placeAt(road, offset, s - length / 2);
  const to = placeAt(road, offset, s + length / 2);
  const middle = placeAt(road, offset, s);
  return Math.hypot(middle.x - (from.x + to.x) / 2, middle.y - (from.y + to.y) / 2);
}
