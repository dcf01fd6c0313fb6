import type { Shape } from '../../../scene/scene.ts';
import { measure } from '../../../scene/text.ts';
import { icon } from '../../icons.ts';
import { baselineShift } from '../../kit/textBlock.ts';
import type { PosterPillar } from '../../posterContent.ts';
import { laneMiddle, placeAt, type Road, stretchAt } from './curve.ts';
import { freeMiddle, type Occupancy, take } from './occupancy.ts';

/** How all lanes are named at one place: with a font size in shares of their width, or by their icons alone. */
type Naming = { words: 'name' | 'shortName'; share: number } | 'icons';

const namings: readonly Naming[] = [
  { words: 'name', share: 0.63 },
  { words: 'name', share: 0.57 },
  { words: 'name', share: 0.53 },
  { words: 'shortName', share: 0.63 },
  { words: 'shortName', share: 0.56 },
  { words: 'shortName', share: 0.5 },
  'icons',
];

/** Names on all lanes at one place, and how they are named there; null where even an icon is too much for a lane. */
export interface NamedLanes {
  shapes: Shape[];
  naming: Naming | null;
}

/**
 * The pillars' icons and names on their lanes, near a wanted distance, where the lanes are free and straight enough for
 * words. All lanes are named alike: by their icons alone, or not at all, where one of them has no room for more.
 * @param limits distances between which the names may stand
 * @param readable smallest font size that is readable
 * @param before how the lanes are named at an earlier place: no more is said here
 */
export function nameLanes(
  road: Road,
  pillars: readonly PosterPillar[],
  goal: number,
  occupancy: Occupancy,
  limits: { from: number; to: number },
  readable: number,
  before?: Naming | null,
): NamedLanes {
  const ways: readonly Naming[] = before ? [before, 'icons'] : namings;
  for (const naming of ways) {
    const shapes = namedAlike(road, pillars, naming, goal, occupancy, limits, readable);
    if (shapes !== null) return { shapes, naming };
  }
  return { shapes: [], naming: null };
}

/** All lanes named in one way, with what that takes; null, and nothing taken, when one of them has no room for it. */
function namedAlike(
  road: Road,
  pillars: readonly PosterPillar[],
  naming: Naming,
  goal: number,
  occupancy: Occupancy,
  limits: { from: number; to: number },
  readable: number,
): Shape[] | null {
  const before = occupancy.taken.map((stretches) => [...stretches]);
  const shapes: Shape[] = [];
  for (const [lane, pillar] of pillars.entries()) {
    const shape =
      naming === 'icons'
        ? laneIcon(road, pillar, lane, goal, occupancy, limits)
        : laneName(road, pillar, lane, naming, goal, occupancy, limits, readable);
    if (shape === null) {
      occupancy.taken = before;
      return null;
    }
    shapes.push(shape);
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
    return pillar === undefined ? [] : [iconGroup(road, pillar, lane, s)];
  });
}

function laneName(
  road: Road,
  pillar: PosterPillar,
  lane: number,
  naming: Exclude<Naming, 'icons'>,
  goal: number,
  occupancy: Occupancy,
  limits: { from: number; to: number },
  readable: number,
): Shape | null {
  const offset = laneMiddle(road, lane);
  const { laneWidth } = placeAt(road, offset, goal);
  const size = laneWidth * naming.share;
  if (size < readable * 0.999) return null;
  const row = nameRow(pillar[naming.words], size);
  for (const wanted of outwards(goal, limits)) {
    const lengthAt = (s: number) => row.length / Math.min(1, stretchAt(road, offset, s));
    const found = freeMiddle(occupancy, lane, wanted, lengthAt(wanted), limits);
    if (found === null) continue;
    const length = lengthAt(found);
    const s = freeMiddle(occupancy, lane, found, length, limits);
    if (s === null) continue;
    if (bend(road, offset, s, length) > (laneWidth - size * 0.75) / 2) continue;
    take(occupancy, lane, s - length / 2, s + length / 2);
    return nameGroup(road, pillar, offset, s, { ...row, length });
  }
  return null;
}

/** Distances between two limits, from the wanted one outwards. */
function outwards(goal: number, { from, to }: { from: number; to: number }): number[] {
  const step = 16;
  const count = Math.ceil((to - from) / step);
  return Array.from(
    { length: 2 * count + 1 },
    (_, at) => goal + Math.ceil(at / 2) * (at % 2 === 0 ? step : -step),
  ).filter((s) => s >= from && s <= to);
}

function laneIcon(
  road: Road,
  pillar: PosterPillar,
  lane: number,
  goal: number,
  occupancy: Occupancy,
  limits: { from: number; to: number },
): Shape | null {
  const reach = iconSide(placeAt(road, laneMiddle(road, lane), goal).laneWidth) / 2 + 3;
  const s = freeMiddle(occupancy, lane, goal, reach * 2, limits);
  if (s === null) return null;
  take(occupancy, lane, s - reach, s + reach);
  return iconGroup(road, pillar, lane, s);
}

function iconSide(laneWidth: number): number {
  return laneWidth * 0.7;
}

/** A pillar's icon on its lane. */
function iconGroup(road: Road, pillar: PosterPillar, lane: number, s: number): Shape {
  const { icon: name, colours } = pillar.look;
  const place = placeAt(road, laneMiddle(road, lane), s);
  const size = iconSide(place.laneWidth);
  return {
    kind: 'group',
    id: `lane-name:${pillar.id}`,
    children: [icon(name, { x: place.x - size / 2, y: place.y - size / 2, size, fill: colours.onFill })],
  };
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
  const { icon: name, colours } = pillar.look;
  const { onFill } = colours;
  const place = { x: mark.x - row.side / 2, y: mark.y - row.side / 2, size: row.side, fill: onFill };
  return {
    kind: 'group',
    id: `lane-name:${pillar.id}`,
    children: [
      icon(name, place),
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
