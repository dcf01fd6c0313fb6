import type { Point } from '../../../scene/bounds.ts';
import type { Shape } from '../../../scene/scene.ts';
import { palette } from '../../palette.ts';
import { clamp, roundedLine } from '../page/geometry.ts';
import { type Page, toPoint, toU, toV } from '../page/page.ts';
import { distanceAt, laneMiddle, placeAt, type Road } from '../track/curve.ts';
import type { BandGrid } from './bands.ts';
import type { Placed } from './placement.ts';

/** The line from a card to its lane: straight across the road's direction, so that leaders never cross. */
export interface Leader {
  actionId: string;
  lane: number;
  side: 0 | 1;
  /** Where it runs, along the road's direction. */
  u: number;
  /** From where to where it runs across. */
  from: number;
  to: number;
  /** Distance along the road of its end. */
  s: number;
  points: Point[];
}

/** Closest that two leaders or their ends may run: nearer they read as a bundle. */
const apart = 14;
const ends = 13;
/** Between a leader in a gutter and its card. */
const besideCard = 6;

/** What is left of the road for the badge that comes after the last action. */
export const roomForTarget = 28;

/**
 * Routes a leader from every card: from a card at the road straight to its lane; from a card behind others through
 * the gutter beside them. Ways that come too close to another leader are avoided as far as there is room.
 * @param keepOut ranges of `u` in which no leader may reach the road
 */
export function routeLeaders(
  road: Road,
  page: Page,
  placed: readonly Placed[],
  grid: BandGrid,
  keepOut: readonly { from: number; to: number }[],
): Leader[] {
  const leaders: Leader[] = [];
  const posts = placed.filter((one) => one.item.lane === null).map((one) => postOf(page, road, one));
  const stacks = [...placed].sort((a, b) => a.band - b.band || a.side - b.side || a.depth - b.depth);
  for (const one of stacks) {
    const { item, span, depth } = one;
    if (item.lane === null) continue;
    let best: { leader: Leader; cost: number } | null = null;
    const options = depth === 0 ? directWays(span) : gutterWays(span, grid);
    for (const option of options) {
      const leader = lay(road, page, one, item.lane, option.u);
      let cost = option.cost;
      for (const other of leaders) cost += conflict(leader, other);
      for (const post of posts) cost += conflict(leader, post);
      if (keepOut.some((range) => leader.u > range.from && leader.u < range.to)) cost += 60;
      if (leader.s > road.lastMark - roomForTarget) cost += 40;
      // Past the road's end no lane is reached: the line would end in the open.
      if (
        Math.abs(
          toU(page, leader.points.at(-1) ?? { x: 0, y: 0 }) -
            toU(page, placeAt(road, laneMiddle(road, item.lane), leader.s)),
        ) > 1
      )
        cost += 1000;
      if (best === null || cost < best.cost) best = { leader, cost };
    }
    if (best === null) throw new Error('A card and a gutter are wide enough for a leader.');
    leaders.push(best.leader);
  }
  return leaders;
}

interface Way {
  u: number;
  cost: number;
}

function directWays(span: Placed['span']): Way[] {
  const ways: Way[] = [];
  for (let step = 12; step <= span.du - 8; step += 6)
    ways.push({ u: span.u + step, cost: (step - 12) * 0.08 });
  return ways;
}

function gutterWays(span: Placed['span'], grid: BandGrid): Way[] {
  const ways: Way[] = [];
  for (let into = besideCard; into <= grid.gutter - 4; into += 2) {
    ways.push({ u: span.u - into, cost: into * 0.1 });
    ways.push({ u: span.u + span.du + into, cost: 4 + into * 0.1 });
  }
  return ways;
}

function lay(road: Road, page: Page, one: Placed, lane: number, u: number): Leader {
  const { span, side, depth } = one;
  const s = distanceAt(road, page, laneMiddle(road, lane), u);
  const end = placeAt(road, laneMiddle(road, lane), s);
  const to = toV(page, end);
  const inner = side === 0 ? span.v + span.dv : span.v;
  const points: Point[] = [];
  let from = inner;
  if (depth > 0) {
    const inward = clamp(span.dv * 0.3, 6, 16);
    from = side === 0 ? inner - inward : inner + inward;
    points.push(toPoint(page, u < span.u ? span.u : span.u + span.du, from), toPoint(page, u, from));
  } else {
    points.push(toPoint(page, u, inner));
  }
  points.push(toPoint(page, u, to));
  return { actionId: one.item.id, lane, side, u, from, to, s, points };
}

/** A signpost's post as something that leaders keep away from. */
function postOf(page: Page, road: Road, one: Placed): Leader {
  const { u } = post(page, road, one);
  const inner = one.side === 0 ? one.span.v + one.span.dv : one.span.v;
  const s = distanceAt(road, page, 0, u);
  const to = post(page, road, one).v;
  return { actionId: '', lane: -1, side: one.side, u, from: inner, to, s, points: [] };
}

/** Where a signpost meets the road's edge. */
export function post(page: Page, road: Road, one: Placed): { u: number; v: number; s: number } {
  const u = one.span.u + Math.min(12, one.span.du / 2);
  const offset = one.side === 0 ? 1.06 : -1.06;
  const s = distanceAt(road, page, offset, u);
  return { u, v: toV(page, placeAt(road, offset, s)), s };
}

/** How much two leaders are in each other's way. */
function conflict(one: Leader, other: Leader): number {
  const distance = Math.abs(one.u - other.u);
  const together = Math.abs(one.s - other.s);
  if (one.lane === other.lane && together < ends) return 30 + (ends - together) * 2;
  if (distance >= apart) return 0;
  const [low, high] = [Math.min(one.from, one.to), Math.max(one.from, one.to)];
  const [otherLow, otherHigh] = [Math.min(other.from, other.to), Math.max(other.from, other.to)];
  return low < otherHigh + 6 && otherLow < high + 6 ? 20 + (apart - distance) * 4 : 0;
}

/** The leaders as thin ink lines that stand out from the lanes they cross, ending in a dot on their own lane. */
export function leaderShapes(leaders: readonly Leader[]): Shape[] {
  const width = 1.1;
  const casing: Shape[] = leaders.map((leader) => ({
    kind: 'path',
    d: roundedLine(leader.points, 6),
    stroke: palette.paper,
    strokeOpacity: 0.85,
    strokeWidth: width * 2.8,
  }));
  const lines: Shape[] = leaders.map((leader) => ({
    kind: 'path',
    d: roundedLine(leader.points, 6),
    stroke: palette.ink,
    strokeWidth: width,
  }));
  const dots: Shape[] = leaders.flatMap((leader) => {
    const end = leader.points.at(-1);
    if (end === undefined) return [];
    return [
      {
        kind: 'circle',
        ...end,
        r: 4.2,
        fill: palette.sheet,
        stroke: palette.ink,
        strokeWidth: 1.5,
      } as const,
    ];
  });
  return [...casing, ...lines, ...dots];
}
