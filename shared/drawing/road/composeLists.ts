import type { Shape } from '../../scene/scene.ts';
import type { PosterContent } from '../posterContent.ts';
import { type Furniture, type FurnitureRooms, furnish } from './around/furniture.ts';
import { hillShapes } from './around/landscape.ts';
import { type PanelForm, startPanel } from './around/startPanel.ts';
import { sunShapes, wordsOfSun } from './around/sun.ts';
import { brokenWords, cardShapes, setCard } from './cards/cards.ts';
import type { ListColumn, Listed } from './cards/listColumns.ts';
import { gutter, type Lists, listsBesideRoad, listsUnderRoad, numberShare } from './cards/listPlaces.ts';
import { inTravellingOrder, type Layout, lanesOf } from './layout.ts';
import { gantryGroup, takeUnder } from './marks/gantry.ts';
import type { MarkSizes } from './marks/marks.ts';
import { numberShapes } from './marks/numbers.ts';
import { badgeShapes, beginningNames, markSizes } from './marks/roadMarks.ts';
import { setSign } from './marks/signposts.ts';
import type { Page } from './page/page.ts';
import { roadWords } from './roadWords.ts';
import { horizonOf, listCourse } from './track/courses.ts';
import { buildRoad, distanceAt, edgeBetween, type Road } from './track/curve.ts';
import { laneIconShapes } from './track/laneNames.ts';
import { laneLengths, planLanes, type Stretch } from './track/lanePlan.ts';
import { laneShapes } from './track/lanes.ts';
import { type Occupancy, take } from './track/occupancy.ts';

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
  const end = horizonOf(page, wordsOfSun(content) !== '');
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
  // In portrait signs stand over the road, between the lists and the edge of the page.
  const signWidth = page.orientation === 'landscape' ? width : Math.min(width, besideRoad - gutter);
  const signs = content.horizons.map((horizon) => setSign(horizon, body, signWidth));
  const lists =
    page.orientation === 'landscape'
      ? listsUnderRoad(content, road, page, groups, columns, signs, body)
      : listsBesideRoad(content, road, page, groups, columns, signs, body);
  if (lists === null) return null;

  const sizes = markSizes(content, page, road);
  const numberRadius = sizes.radius * numberShare;
  const lengths = laneLengths(content, groups, sizes, numberRadius);
  const stretches = madeRoomy(
    groups.map((_, index) => stretchOf(road, page, lists, index, sizes)),
    lengths,
  );
  const plan = planLanes(content, road, groups, stretches, sizes, numberRadius);
  const occupancy: Occupancy = { taken: content.pillars.map(() => []) };
  for (const gantry of lists.gantries) takeUnder(occupancy, road, page, gantry);
  const around = (lane: number, s: number, reach: number) => take(occupancy, lane, s - reach, s + reach);
  for (const { lane, s } of [...plan.milestones, ...plan.icons]) around(lane, s, sizes.radius * 1.2);
  for (const { lane, s, first, last } of plan.numbers) {
    around(lane, s, sizes.radius * (first === last ? 1.2 : 1.8));
  }
  return {
    shapes: [
      ...sunShapes(end.sun),
      ...hillShapes(page, end.crest),
      ...lists.shapes,
      { kind: 'group', id: 'road', children: laneShapes(road, content.pillars) },
      ...beginningNames(content, road, occupancy, sizes, Math.min(page.readable, body)).shapes,
      ...badgeShapes(content, road, plan.milestones, sizes, true),
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
    brokenWords: groups.flat().reduce((sum, card) => sum + brokenWords(card), 0),
  };
}

/** What lists leave of a portrait page for the road, with its right margin. */
const besideRoad = 200;

function roomsOf(page: Page, content: PosterContent, body: number): FurnitureRooms {
  const { margin } = page;
  const bottom = page.height - 28;
  const heading = { x: margin, y: margin - 10, width: page.width - 2 * margin - 262 };
  const room = { x: margin, y: 0, width: heading.width };
  const height = (form: PanelForm) => startPanel(content, room, body, form).height;
  // In portrait the panel stands beside the end of the road, which is only perspective: lists need no room there.
  const landscape = page.orientation === 'landscape';
  const form = landscape && height('wide') <= height('beside') ? 'wide' : 'beside';
  return {
    heading: { ...heading, height: landscape ? 100 : 180 },
    legend: { left: margin, right: page.width - (landscape ? margin : besideRoad), bottom },
    numbered: true,
    panel: { at: 'heading', x: margin, width: heading.width + (landscape ? 0 : 40), form },
  };
}

function columnsOf(
  road: Road,
  page: Page,
  furniture: Furniture,
  density: { body: number; columns: number },
): ListColumn[] {
  const landscape = page.orientation === 'landscape';
  const right = page.width - (landscape ? page.margin : besideRoad);
  const count = density.columns;
  const width = (right - page.margin - (count - 1) * gutter) / count;
  return Array.from({ length: count }, (_, index) => {
    const x = page.margin + index * (width + gutter);
    const edge = landscape ? edgeBetween(road, page, 1, x - gutter / 2, x + width) : null;
    return {
      x,
      width,
      top: edge === null ? furniture.panelBottom + density.body * 1.6 : edge + density.body * 1.4,
      bottom: furniture.legendTop - density.body,
    };
  });
}

/** The part of the road that belongs to a horizon; the first begins after the lanes' names. */
function stretchOf(road: Road, page: Page, lists: Lists, index: number, sizes: MarkSizes): Stretch {
  const next = lists.starts[index + 1];
  const to = next === undefined ? sizes.end : distanceAt(road, page, 0, next) - 8;
  const portal = lists.gantries[index];
  const beginning = lists.starts[index] ?? 0;
  const after = portal === undefined ? 4 : portal.box.height + sizes.radius;
  const from = distanceAt(road, page, 0, beginning + after);
  if (index > 0) return { from, to };
  const names = sizes.start + sizes.radius + 176;
  return { from: Math.max(from, Math.min(names, to - (to - from) * 0.6)), to };
}

/** Where a horizon's part of the road is too short for its marks it begins earlier, and the one before ends earlier. */
function madeRoomy(stretches: readonly Stretch[], lengths: readonly number[]): Stretch[] {
  const result = stretches.map((stretch) => ({ ...stretch }));
  for (let index = result.length - 1; index > 0; index -= 1) {
    const here = result[index];
    const before = result[index - 1];
    if (here === undefined || before === undefined) continue;
    here.from = Math.min(here.from, here.to - Math.min(lengths[index] ?? 0, 190));
    before.to = Math.min(before.to, here.from - 4);
  }
  return result;
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
