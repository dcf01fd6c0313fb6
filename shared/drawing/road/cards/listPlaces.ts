import type { Shape } from '../../../scene/scene.ts';
import type { Box } from '../../kit/box.ts';
import { placeSlot, textBlock } from '../../kit/textBlock.ts';
import { palette } from '../../palette.ts';
import type { PosterContent } from '../../posterContent.ts';
import { type Gantry, placeGantry } from '../marks/gantry.ts';
import { markSizes } from '../marks/roadMarks.ts';
import { postShape, type Sign, signShapes } from '../marks/signposts.ts';
import { type Page, toU } from '../page/page.ts';
import { roadWords } from '../roadWords.ts';
import { edgeBetween, placeAt, type Road } from '../track/curve.ts';
import { laneLengths } from '../track/lanePlan.ts';
import type { Card } from './cards.ts';
import { hangByHorizon, hangEvenly, type ListColumn, type Listed } from './listColumns.ts';

/** Between columns of a list. */
export const gutter = 16;
/** Radius of a number's disc as a share of that of a badge. */
export const numberShare = 0.9;

/** Where the cards of all horizons hang, and where on the road (`u`) each horizon begins. */
export interface Lists {
  listed: Listed[];
  starts: number[];
  /** Signs and lines between horizons. */
  shapes: Shape[];
  gantries: Gantry[];
  boxes: { id: string; box: Box }[];
}

/** Landscape: columns under the road, each horizon's first one with its sign on a post at the road. */
export function listsUnderRoad(
  content: PosterContent,
  road: Road,
  page: Page,
  groups: readonly (readonly Card[])[],
  columns: readonly ListColumn[],
  signs: readonly Sign[],
  body: number,
): Lists | null {
  const gap = body * 0.36;
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
export function listsBesideRoad(
  content: PosterContent,
  road: Road,
  page: Page,
  groups: readonly (readonly Card[])[],
  columns: readonly ListColumn[],
  signs: readonly Sign[],
  body: number,
): Lists | null {
  const gap = body * 0.36;
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
      const gantry = besideLists(placeGantry(road, page, sign, u + sign.height / 2), right + gutter / 2);
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

/** A portal that keeps off the lists at its left, where it is wider than the road. */
function besideLists(gantry: Gantry, left: number): Gantry {
  return { ...gantry, box: { ...gantry.box, x: Math.max(left, gantry.box.x) } };
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
  const text = textBlock(roadWords(content.language).none, {
    size: body,
    weight: 400,
    width: place.width,
  });
  return placeSlot(text, { ...place, fill: palette.muted });
}
