import type { Shape } from '../../scene/scene.ts';
import { measure } from '../../scene/text.ts';
import { icon, iconOf } from '../icons.ts';
import { coloursOf } from '../palette.ts';
import type { PosterPillar } from '../posterContent.ts';
import { laneMiddle, placeAt, type Road, stretchAt } from './curve.ts';
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

/** The pillars' icons alone, at places on their lanes. */
export function laneIconShapes(
  road: Road,
  pillars: readonly PosterPillar[],
  places: readonly { lane: number; s: number }[],
): Shape[] {
  return places.flatMap(({ lane, s }) => {
    const pillar = pillars[lane];
    const name = pillar === undefined ? null : iconOf(pillar.id);
    if (pillar === undefined || name === null) return [];
    const place = placeAt(road, laneMiddle(road, lane), s);
    const size = place.laneWidth * 0.7;
    return [
      icon(name, { x: place.x - size / 2, y: place.y - size / 2, size, fill: coloursOf(pillar.id).onFill }),
    ];
  });
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
  const { laneWidth } = placeAt(road, offset, goal);
  for (const { words, share } of [
    { words: pillar.name, share: 0.63 },
    { words: pillar.name, share: 0.57 },
    { words: pillar.name, share: 0.53 },
    { words: pillar.shortName, share: 0.63 },
    { words: pillar.shortName, share: 0.56 },
    { words: pillar.shortName, share: 0.5 },
  ]) {
    const size = laneWidth * share;
    if (size < readable * 0.999) continue;
    const row = nameRow(words, size);
    const inside = row.length / Math.min(1, stretchAt(road, offset, goal));
    const found = freeMiddle(occupancy, lane, goal, inside, limits);
    if (found === null) continue;
    const length = row.length / Math.min(1, stretchAt(road, offset, found));
    const s = freeMiddle(occupancy, lane, found, length, limits);
    if (s === null || bend(road, offset, s, length) > (laneWidth - size * 0.75) / 2) continue;
    take(occupancy, lane, s - length / 2, s + length / 2);
    return nameGroup(road, pillar, offset, s, { ...row, length });
  }
  if (name === null) return null;
  const side = laneWidth * 0.7;
  const s = freeMiddle(occupancy, lane, goal, side + 6, limits);
  if (s === null) return null;
  take(occupancy, lane, s - side / 2 - 3, s + side / 2 + 3);
  const place = placeAt(road, offset, s);
  const { onFill } = coloursOf(pillar.id);
  return icon(name, { x: place.x - side / 2, y: place.y - side / 2, size: side, fill: onFill });
}

/** An icon and a name on one line. */
interface NameRow {
  text: string;
  size: number;
  side: number;
  gap: number;
  words: number;
  length: number;
}

function nameRow(text: string, size: number): NameRow {
  const side = size * 1.25;
  const gap = size * 0.4;
  const words = measure(text, { size, weight: 700 });
  return { text, size, side, gap, words, length: side + gap + words + size };
}

/** The row on the chord of its stretch of lane, moved towards the top of the bend. */
function nameGroup(road: Road, pillar: PosterPillar, offset: number, s: number, row: NameRow): Shape {
  const middle = placeAt(road, offset, s);
  const from = placeAt(road, offset, s - row.length / 2);
  const to = placeAt(road, offset, s + row.length / 2);
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const x = (middle.x * 2 + (from.x + to.x) / 2) / 3;
  const y = (middle.y * 2 + (from.y + to.y) / 2) / 3;
  const along = (distance: number, down = 0) => ({
    x: x + Math.cos(angle) * distance - Math.sin(angle) * down,
    y: y + Math.sin(angle) * distance + Math.cos(angle) * down,
  });
  const start = -(row.side + row.gap + row.words) / 2;
  const mark = along(start + row.side / 2);
  const name = iconOf(pillar.id);
  const { onFill } = coloursOf(pillar.id);
  const place = { x: mark.x - row.side / 2, y: mark.y - row.side / 2, size: row.side, fill: onFill };
  return {
    kind: 'group',
    id: `lane-name:${pillar.id}`,
    children: [
      ...(name === null ? [] : [icon(name, place)]),
      {
        kind: 'text',
        ...along(start + row.side + row.gap, baselineShift(row.size)),
        text: row.text,
        size: row.size,
        weight: 700,
        fill: onFill,
        rotate: (angle * 180) / Math.PI,
      },
    ],
  };
}

/** How far a lane leaves the straight line over a stretch. */
function bend(road: Road, offset: number, s: number, length: number): number {
  const from = placeAt(road, offset, s - length / 2);
  const to = placeAt(road, offset, s + length / 2);
  const middle = placeAt(road, offset, s);
  return Math.hypot(middle.x - (from.x + to.x) / 2, middle.y - (from.y + to.y) / 2);
}
