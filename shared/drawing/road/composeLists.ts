import type { Shape } from '../../scene/scene.ts';
import { palette } from '../palette.ts';
import type { PosterContent } from '../posterContent.ts';
import { type Card, cardShapes, setCard } from './cards.ts';
import { horizonOf, listCourse } from './courses.ts';
import { buildRoad, distanceAt, edgeBetween, placeAt, type Road } from './curve.ts';
import { type Furniture, type FurnitureRooms, furnish } from './furniture.ts';
import { type Gantry, gantryGroup, placeGantry, takeUnder } from './gantry.ts';
import type { Box } from './geometry.ts';
import { hillShapes } from './landscape.ts';
import { laneIconShapes } from './laneNames.ts';
import { laneLengths, planLanes, type Stretch } from './lanePlan.ts';
import { laneShapes } from './lanes.ts';
import { inTravellingOrder, type Layout, lanesOf } from './layout.ts';
import { hangByHorizon, hangEvenly, type ListColumn, type Listed } from './listColumns.ts';
import { numberShapes } from './numbers.ts';
import { type Occupancy, take } from './occupancy.ts';
import { type Page, toU } from './page.ts';
import { type MarkSizes, markSizes, roadMarkShapes } from './roadMarks.ts';
import { roadWords } from './roadWords.ts';
import { postShape, type Sign, setSign, signShapes } from './signposts.ts';
import { type PanelForm, startPanel } from './startPanel.ts';
import { sunShapes } from './sun.ts';
import { block, blockShapes } from './type.ts';

/** Where the cards of all horizons hang, and where on the road (`u`) each horizon begins. */
interface Lists {
  listed: Listed[];
  starts: number[];
  /** Signs and lines between horizons. */
  shapes: Shape[];
  gantries: Gantry[];
  boxes: { id: string; box: Box }[];
}

/**
 * Lays out a road with numbers on its lanes and numbered cards in lists by horizon, for more actions than fit at
 * leaders; null when they don't fit with this font size and number of columns.
 */
export function composeLists(
  content: PosterContent,
  page: Page,
  density: { body: number; columns: number },
): Layout | null {
  const { body } = density;
  const end = horizonOf(page);
  const furniture = furnish(content, page, end, roomsOf(page, content, body), body);
  const roadTop = Math.max(furniture.panelBottom + body * 1.6, 180);
  const road = buildRoad(listCourse(page, end, roadTop), content.pillars.length);
  const lanes = lanesOf(content);
  const columns = columnsOf(road, page, furniture, density);
  const width = columns[0]?.width ?? 100;
  const ordered = inTravellingOrder(content);
  let number = 0;
  const groups = content.horizons.map((horizon) => {
    const own = ordered.filter((action) => action.horizon === horizon.id);
    own.sort((a, b) => (lanes.get(a.pillarId) ?? 0) - (lanes.get(b.pillarId) ?? 0));
    return own.map((action) => {
      number += 1;
      return setCard(action, lanes.get(action.pillarId) ?? 0, { body, width, titleLines: 3 }, number);
    });
  });
  const signs = content.horizons.map((horizon) => setSign(horizon, body, width));
  const lists =
    page.orientation === 'landscape'
      ? listsUnderRoad(content, road, page, groups, columns, signs, body)
      : listsBesideRoad(content, road, page, groups, columns, signs, body);
  if (lists === null) return null;

  const sizes = markSizes(content, page, road);
  const numberRadius = sizes.radius * numberShare;
  const stretches = groups.map((_, index) => stretchOf(road, page, lists, index, sizes));
  const plan = planLanes(content, road, groups, stretches, sizes, numberRadius);
  const occupancy: Occupancy = { taken: content.pillars.map(() => []) };
  for (const gantry of lists.gantries) takeUnder(occupancy, road, page, gantry);
  const { radius } = sizes;
  for (const { lane, s } of [...plan.numbers, ...plan.milestones, ...plan.icons]) {
    take(occupancy, lane, s - radius * 1.2, s + radius * 1.2);
  }
  return {
    shapes: [
      ...sunShapes(end.sun),
      ...hillShapes(page, end.crest),
      ...lists.shapes,
      { kind: 'group', id: 'road', children: laneShapes(road, content.pillars) },
      ...roadMarkShapes(content, page, road, occupancy, plan.milestones, sizes, []),
      ...laneIconShapes(road, content.pillars, plan.icons),
      {
        kind: 'group',
        id: 'numbers',
        children: numberShapes(road, plan.numbers, numberRadius, page.orientation === 'portrait'),
      },
      ...lists.gantries.map((gantry) => gantryGroup(gantry, body)),
      ...cardGroups(content, lists.listed),
      ...furniture.shapes,
    ],
    body,
    leaders: [],
    boxes: [
      ...lists.boxes,
      ...lists.listed.map(({ card, x, y }) => ({
        id: card.action.id,
        box: { x, y, width: card.style.width, height: card.height },
      })),
    ],
    milestones: plan.milestones,
    road,
  };
}

function roomsOf(page: Page, content: PosterContent, body: number): FurnitureRooms {
  const { margin } = page;
  const bottom = page.height - 28;
  const heading = { x: margin, y: margin - 10, width: page.width - 2 * margin - 262 };
  if (page.orientation === 'landscape') {
    const room = { x: margin, y: 0, width: heading.width };
    const height = (form: PanelForm) => startPanel(content, room, body, form).height;
    const flatter = height('wide') <= height('beside') ? 'wide' : 'beside';
    return {
      heading: { ...heading, height: 100 },
      legend: { left: margin, right: page.width - margin, bottom },
      numbered: true,
      panel: { at: 'heading', x: margin, width: heading.width, form: flatter },
    };
  }
  const right = page.width - 200;
  return {
    heading: { ...heading, height: 180 },
    legend: { left: margin, right, bottom },
    numbered: true,
    panel: { at: 'legend', x: margin, width: right - margin, form: 'beside' },
  };
}

const gutter = 16;
/** Radius of a number's disc as a share of that of a badge. */
const numberShare = 0.9;

function columnsOf(
  road: Road,
  page: Page,
  furniture: Furniture,
  density: { body: number; columns: number },
): ListColumn[] {
  const landscape = page.orientation === 'landscape';
  const right = page.width - (landscape ? page.margin : 200);
  const count = density.columns;
  const width = (right - page.margin - (count - 1) * gutter) / count;
  return Array.from({ length: count }, (_, index) => {
    const x = page.margin + index * (width + gutter);
    const edge = landscape ? edgeBetween(road, page, 1, x - gutter / 2, x + width) : null;
    return {
      x,
      width,
      top: edge === null ? furniture.headingBottom + density.body * 1.6 : edge + density.body * 1.4,
      bottom: (landscape ? furniture.legendTop : furniture.panelTop) - density.body,
    };
  });
}

/** Landscape: columns under the road, each horizon's first one with its sign on a post at the road. */
function listsUnderRoad(
  content: PosterContent,
  road: Road,
  page: Page,
  groups: readonly (readonly Card[])[],
  columns: readonly ListColumn[],
  signs: readonly Sign[],
  body: number,
): Lists | null {
  const gap = body * 0.45;
  const head = Math.max(...signs.map((sign) => sign.height)) + body * 0.7;
  const hung = hangByHorizon(groups, columns, gap, head);
  if (hung === null) return null;
  const lists: Lists = { listed: hung.listed, starts: [], shapes: [], gantries: [], boxes: [] };
  signs.forEach((sign, index) => {
    const column = columns[hung.firsts[index] ?? 0];
    if (column === undefined) return;
    const box = { x: column.x, y: column.top, width: sign.width, height: sign.height };
    const u = column.x + 10;
    const edge = edgeBetween(road, page, 1, u - 4, u + 4) ?? column.top;
    lists.starts.push(column.x - gutter / 2);
    lists.boxes.push({ id: sign.horizon.id, box });
    lists.shapes.push({
      kind: 'group',
      id: `sign:${sign.horizon.id}`,
      children: [
        postShape({ x: u, y: edge - 4 }, { x: u, y: box.y + 2 }),
        ...signShapes(sign, box, body),
        ...(groups[index]?.length === 0
          ? noneShapes(content, { x: column.x, y: column.top + head, width: column.width }, body)
          : []),
      ],
    });
  });
  return lists;
}

/** Portrait: bands from the bottom up beside the road, with a portal over the road where each begins. */
function listsBesideRoad(
  content: PosterContent,
  road: Road,
  page: Page,
  groups: readonly (readonly Card[])[],
  columns: readonly ListColumn[],
  signs: readonly Sign[],
  body: number,
): Lists | null {
  const gap = body * 0.45;
  const between = body * 1.8;
  const first = columns[0];
  if (first === undefined) return null;
  const leasts = leastLengths(content, page, road, groups, signs, first.top);
  const heights = groups.map((cards, index) => Math.max(leasts[index] ?? 0, bandHeight(cards, columns, gap)));
  const room = first.bottom - first.top;
  const spare = room - heights.reduce((sum, height) => sum + height, 0) - between * (groups.length - 1);
  if (spare < 0) return null;
  const lists: Lists = { listed: [], starts: [], shapes: [], gantries: [], boxes: [] };
  let bottom = first.bottom;
  const right = (columns.at(-1)?.x ?? 0) + first.width;
  groups.forEach((cards, index) => {
    const height = (heights[index] ?? 0) + (spare / groups.length) * 0.9;
    const top = bottom - height;
    const band = columns.map((column) => ({ ...column, top, bottom }));
    lists.listed.push(...(hangEvenly(cards, band, gap, 0)?.listed ?? []));
    const u = toU(page, { x: 0, y: bottom });
    lists.starts.push(u);
    const sign = signs[index];
    if (sign !== undefined) {
      const gantry = placeGantry(road, page, sign, u + sign.height / 2);
      lists.gantries.push(gantry);
      lists.boxes.push({ id: sign.horizon.id, box: gantry.box });
    }
    if (cards.length === 0) {
      lists.shapes.push(...noneShapes(content, { x: first.x, y: top, width: first.width }, body));
    }
    if (index > 0) {
      lists.shapes.push({
        kind: 'path',
        d: `M${first.x} ${bottom + between / 2}L${right} ${bottom + between / 2}`,
        stroke: '#B9BCA9',
        strokeWidth: 0.8,
      });
    }
    bottom = top - between;
  });
  return lists;
}

/** How long each horizon's band must be at least for what stands on its part of the road. */
function leastLengths(
  content: PosterContent,
  page: Page,
  road: Road,
  groups: readonly (readonly Card[])[],
  signs: readonly Sign[],
  top: number,
): number[] {
  const sizes = markSizes(content, page, road);
  // The road is shorter than the last band is high: its end is perspective.
  const lost = placeAt(road, 0, sizes.end).y - top;
  return laneLengths(content, groups, sizes, sizes.radius * numberShare).map((length, index) => {
    const portal = (signs[index]?.height ?? 0) + sizes.radius;
    return portal + Math.min(length, 190) + (index === groups.length - 1 ? Math.max(0, lost) : 0);
  });
}

/** Least height in which cards fit the columns. */
function bandHeight(cards: readonly Card[], columns: readonly ListColumn[], gap: number): number {
  const total = cards.reduce((sum, card) => sum + card.height + gap, 0);
  let height = total / columns.length;
  for (;;) {
    const band = columns.map((column) => ({ ...column, top: 0, bottom: height }));
    if (hangEvenly(cards, band, gap, 0) !== null) return height;
    height = height * 1.02 + 1;
  }
}

function noneShapes(
  content: PosterContent,
  place: { x: number; y: number; width: number },
  body: number,
): Shape[] {
  const text = block(roadWords(content.language).none, { size: body, weight: 400 }, place.width);
  return blockShapes(text, { ...place, fill: palette.muted });
}

/** The part of the road that belongs to a horizon; the first begins after the lanes' names. */
function stretchOf(road: Road, page: Page, lists: Lists, index: number, sizes: MarkSizes): Stretch {
  const next = lists.starts[index + 1];
  const to = next === undefined ? sizes.end : distanceAt(road, page, 0, next) - 4;
  const portal = lists.gantries[index];
  const beginning = lists.starts[index] ?? 0;
  const after = portal === undefined ? 4 : portal.box.height + sizes.radius;
  const from = distanceAt(road, page, 0, beginning + after);
  if (index > 0) return { from, to };
  const names = sizes.start + sizes.radius + 176;
  return { from: Math.max(from, Math.min(names, to - (to - from) * 0.6)), to };
}

function cardGroups(content: PosterContent, listed: readonly Listed[]): Shape[] {
  const words = roadWords(content.language);
  return listed.map(({ card, x, y }) => {
    const pillar = content.pillars[card.lane]?.name ?? '';
    const horizon = content.horizons.find((each) => each.id === card.action.horizon)?.name ?? '';
    const box = { x, y, width: card.style.width, height: card.height };
    return cardShapes(card, box, words.action(card.action.title, pillar, horizon));
  });
}
