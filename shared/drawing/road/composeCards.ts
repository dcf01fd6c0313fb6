import type { Shape } from '../../scene/scene.ts';
import { grow, overlaps } from '../kit/box.ts';
import type { PosterContent } from '../posterContent.ts';
import { type Furniture, type FurnitureRooms, furnish } from './around/furniture.ts';
import { hillShapes } from './around/landscape.ts';
import { tallPanelWidth } from './around/startPanel.ts';
import { sunShapes, wordsOfSun } from './around/sun.ts';
import type { Item } from './cards/bandFilling.ts';
import { type Band, type BandGrid, columnBands, columnWidth, rowBands } from './cards/bands.ts';
import { brokenWords, type Card, cardShapes, setCard } from './cards/cards.ts';
import { leaderShapes, post, roomForTarget, routeLeaders } from './cards/leaders.ts';
import { type Placed, placeItems } from './cards/placement.ts';
import { inTravellingOrder, type Layout, lanesOf } from './layout.ts';
import { type Gantry, gantryGroup, placeGantry, takeUnder } from './marks/gantry.ts';
import { placeMilestones } from './marks/milestones.ts';
import { badgeShapes, beginningNames, markSizes, repeatedNames } from './marks/roadMarks.ts';
import { postShape, type Sign, setSign, signShapes } from './marks/signposts.ts';
import { type Page, toBox, toPoint, toU } from './page/page.ts';
import { roadWords } from './roadWords.ts';
import { cardCourse, horizonOf, roadStart } from './track/courses.ts';
import { buildRoad, laneMiddle, placeAt, type Road, roadEnters } from './track/curve.ts';
import { laneShapes } from './track/lanes.ts';
import { occupancyOf } from './track/occupancy.ts';

/** How dense cards stand, in units. */
export interface Density {
  /** Font size of body text. */
  body: number;
  /** Columns of cards over the width of a landscape page; in portrait the width of a card says enough. */
  columns: number;
  cardWidth: number;
}

/** Lays out a road with a card an action, each at a leader; null when the cards don't fit at this density. */
export function composeCards(content: PosterContent, page: Page, density: Density): Layout | null {
  const { body } = density;
  const landscape = page.orientation === 'landscape';
  const horizon = horizonOf(page, wordsOfSun(content) !== '');
  const road = buildRoad(cardCourse(page, horizon), content.pillars.length);
  const grid: BandGrid = {
    gutter: landscape ? 22 : 12,
    stackGap: Math.max(8, body * 0.72),
    clearance: Math.max(14, body * 1.2),
  };
  const width = landscape ? columnWidth(page, density.columns, grid) : density.cardWidth;
  const signs = content.horizons.map((one) => setSign(one, body, width));
  const rooms = roomsOf(content, page, signs[0]?.width ?? 0, body);
  const furniture = furnish(content, page, horizon, rooms, body);
  if (furniture.boxes.some((box) => roadEnters(road, grow(box, body * 0.5)))) return null;

  const lanes = lanesOf(content);
  const style = { body, width, titleLines: landscape ? 3 : 2 };
  const cards = inTravellingOrder(content).map((action) =>
    setCard(action, lanes.get(action.pillarId) ?? 0, style, null),
  );
  const sizes = markSizes(content, page, road);
  const badgesEnd = sizes.start + sizes.radius;
  // In portrait the first horizon's portal stands right after today's badges, and rows after that.
  const from = badgesEnd + portalGap(body) + Math.max(0, ...signs.map((sign) => sign.height));
  const bands = bandsOf(road, page, density, { width, from }, furniture, grid, cards);
  const item = (id: string, of: Item['horizon'], lane: number | null, box: Sized): Item => ({
    id,
    horizon: of,
    lane,
    du: landscape ? box.width : box.height,
    dv: landscape ? box.height : box.width,
  });
  const placement = placeItems({
    bands,
    grid,
    cards: cards.map((card) =>
      item(card.action.id, card.action.horizon, card.lane, { width, height: card.height }),
    ),
    horizons: signs.map((sign) => ({
      id: sign.horizon.id,
      sign: landscape ? item(sign.horizon.id, sign.horizon.id, null, sign) : null,
    })),
    laneCount: road.laneCount,
  });
  if (placement === null) return null;

  const keepOut = landscape ? [{ from: 0, to: badgesEnd + 5 }] : [];
  const { placed, starts } = placement;
  const leaders = routeLeaders(road, page, placed, grid, keepOut);
  const occupancy = occupancyOf(road, page, leaders);
  const gantries = landscape ? [] : gantriesOf(road, page, signs, bands, starts, badgesEnd + portalGap(body));
  const solids = [...furniture.boxes, ...placed.map((one) => toBox(page, one.span))];
  // A portal may be wider than the road: then nothing else may stand there.
  if (gantries.some(({ box }) => solids.some((solid) => overlaps(box, solid, body * 0.3)))) return null;
  for (const gantry of gantries) takeUnder(occupancy, road, page, gantry);
  const readable = Math.min(page.readable, body);
  const names = beginningNames(content, road, occupancy, sizes, readable);
  const milestones = placeMilestones({
    road,
    pillars: content.pillars,
    actions: content.pillars.map((_, lane) =>
      leaders
        .filter((leader) => leader.lane === lane)
        .map((leader) => leader.s)
        .sort((a, b) => a - b),
    ),
    occupancy,
    sizes,
  });
  return {
    shapes: [
      ...sunShapes(horizon.sun),
      ...hillShapes(page, horizon.crest),
      ...signGroups(page, road, placed, signs, body),
      { kind: 'group', id: 'road', children: laneShapes(road, content.pillars) },
      { kind: 'group', id: 'leaders', children: leaderShapes(leaders) },
      ...names.shapes,
      ...repeatedNames(content, road, occupancy, sizes, readable, names),
      ...badgeShapes(content, road, milestones, sizes, false),
      ...gantries.map((gantry) => gantryGroup(gantry, body)),
      ...cardGroups(content, page, placed, cards),
      ...furniture.shapes,
    ],
    body,
    leaders,
    boxes: [
      ...placed.map((one) => ({ id: one.item.id, box: toBox(page, one.span) })),
      ...gantries.map(({ sign, box }) => ({ id: sign.horizon.id, box })),
    ],
    milestones,
    road,
    brokenWords: cards.reduce((sum, card) => sum + brokenWords(card), 0),
  };
}

/** Between today's badges and the first portal: its posts stand there. */
function portalGap(body: number): number {
  return body * 1.1 + 2;
}

interface Sized {
  width: number;
  height: number;
}

/** Landscape: panel under the end of the road, on the legend. Portrait: at both sides of where the road begins. */
function roomsOf(content: PosterContent, page: Page, portal: number, body: number): FurnitureRooms {
  const { margin } = page;
  const bottom = page.height - 28;
  if (page.orientation === 'landscape') {
    const panel = Math.max(tallPanelWidth(content, body), 300);
    return {
      heading: { x: margin, y: margin - 10, width: page.width - 2 * margin - 262, height: 100 },
      legend: { left: margin, right: page.width - margin, bottom },
      numbered: false,
      panel: {
        at: 'legend',
        x: page.width - margin - panel,
        width: panel,
        form: 'tall',
      },
    };
  }
  const side = Math.max(280, tallPanelWidth(content, body));
  return {
    heading: { x: margin, y: margin - 10, width: page.width - 2 * margin - 262, height: 190 },
    legend: { left: margin, right: Math.min(margin + 258, roadStart - portal / 2 - body), bottom },
    numbered: false,
    panel: { at: 'bottom', x: page.width - margin - side, width: side, form: 'tall' },
  };
}

function bandsOf(
  road: Road,
  page: Page,
  density: Density,
  { width, from }: { width: number; from: number },
  furniture: Furniture,
  grid: BandGrid,
  cards: readonly { height: number }[],
): Band[] {
  const { obstacles } = furniture;
  if (page.orientation === 'landscape') {
    const bottom = furniture.legendTop - density.body * 0.8;
    return columnBands(road, page, density.columns, bottom, obstacles, grid);
  }
  const height = Math.max(40, ...cards.map((card) => card.height));
  // Up to where the last badges stand, as beyond them the road is only perspective; and not beside the heading.
  const lanes = Array.from({ length: road.laneCount }, (_, lane) => laneMiddle(road, lane));
  const last = Math.min(
    ...lanes.map((lane) => toU(page, placeAt(road, lane, road.lastMark - roomForTarget))),
  );
  const end = last - 12 + height;
  const to = Math.min(end, page.height - furniture.headingBottom - density.body * 1.7);
  return rowBands(road, page, { from, to, height }, width, obstacles, grid);
}

/**
 * Portals between the last leader of a horizon and the first of the next.
 * @param first where (u) the first one begins, after today's badges
 */
function gantriesOf(
  road: Road,
  page: Page,
  signs: readonly Sign[],
  bands: readonly Band[],
  starts: readonly number[],
  first: number,
): Gantry[] {
  return signs.map((sign, index) => {
    const start = starts[index] ?? 0;
    const here = bands[start]?.u ?? 0;
    const before = bands[start - 1]?.u ?? here - 60;
    const u = index === 0 ? first + sign.height / 2 : (before + here) / 2 + 9;
    return placeGantry(road, page, sign, u);
  });
}

/** Signs with their posts. */
function signGroups(
  page: Page,
  road: Road,
  placed: readonly Placed[],
  signs: readonly Sign[],
  body: number,
): Shape[] {
  return placed.flatMap((one): Shape[] => {
    const sign = signs.find((each) => each.horizon.id === one.item.id);
    if (one.item.lane !== null || sign === undefined) return [];
    const { u, v } = post(page, road, one);
    const inner = one.side === 0 ? one.span.v + one.span.dv - 2 : one.span.v + 2;
    return [
      {
        kind: 'group',
        id: `sign:${sign.horizon.id}`,
        children: [
          postShape(toPoint(page, u, inner), toPoint(page, u, v)),
          ...signShapes(sign, toBox(page, one.span), body),
        ],
      },
    ];
  });
}

function cardGroups(
  content: PosterContent,
  page: Page,
  placed: readonly Placed[],
  cards: readonly Card[],
): Shape[] {
  const words = roadWords(content.language);
  const byId = new Map(cards.map((card) => [card.action.id, card]));
  return placed.flatMap((one) => {
    const card = one.item.lane === null ? undefined : byId.get(one.item.id);
    if (card === undefined) return [];
    const pillar = content.pillars[card.lane]?.name ?? '';
    const horizon = content.horizons.find((each) => each.id === card.action.horizon)?.name ?? '';
    return [cardShapes(card, toBox(page, one.span), words.action(card.action.title, pillar, horizon))];
  });
}
