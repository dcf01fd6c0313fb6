import type { GroupShape, Shape } from '../../../scene/scene.ts';
import type { Box } from '../../kit/box.ts';
import { placeSlot } from '../../kit/textBlock.ts';
import { palette } from '../../palette.ts';
import { type Page, toPoint, toU } from '../page/page.ts';
import { distanceAt, laneMiddle, placeAt, type Road } from '../track/curve.ts';
import { type Occupancy, take } from '../track/occupancy.ts';
import { type Sign, wood, woodText } from './signposts.ts';

/** A horizon's sign on a portal over the road, for a road that runs up the page. */
export interface Gantry {
  sign: Sign;
  box: Box;
}

/** A portal whose middle is at `u`, as wide as the road is there or as its words ask. */
export function placeGantry(road: Road, page: Page, sign: Sign, u: number): Gantry {
  const edge = (offset: number) => placeAt(road, offset, distanceAt(road, page, offset, u));
  const left = edge(1.12);
  const right = edge(-1.12);
  const width = Math.max(right.x - left.x, sign.width);
  const middle = (left.x + right.x) / 2;
  const { y } = toPoint(page, u, 0);
  return {
    sign,
    box: { x: middle - width / 2, y: y - sign.height / 2, width, height: sign.height },
  };
}

/** Keeps badges and names away from what a portal hides of the lanes. */
export function takeUnder(occupancy: Occupancy, road: Road, page: Page, gantry: Gantry): void {
  const { box } = gantry;
  const low = toU(page, { x: box.x, y: box.y + box.height }) - 14;
  const high = toU(page, box) + 14;
  for (let lane = 0; lane < road.laneCount; lane += 1) {
    const offset = laneMiddle(road, lane);
    take(occupancy, lane, distanceAt(road, page, offset, low), distanceAt(road, page, offset, high));
  }
}

export function gantryGroup(gantry: Gantry, body: number): GroupShape {
  const { box, sign } = gantry;
  const post = body * 0.36;
  const middle = box.x + box.width / 2;
  const top = box.y + (box.height - sign.name.slot - sign.period.slot) / 2;
  const posts = [box.x + post, box.x + box.width - post * 2].map(
    (x): Shape => ({
      kind: 'rect',
      x,
      y: box.y + box.height - 1,
      width: post,
      height: body * 1.1,
      fill: wood,
    }),
  );
  return {
    kind: 'group',
    id: `sign:${sign.horizon.id}`,
    children: [
      ...posts,
      { kind: 'rect', ...box, radius: body * 0.3, fill: wood, stroke: woodText, strokeWidth: body * 0.1 },
      ...placeSlot(sign.name, { x: middle, y: top, fill: palette.sheet, anchor: 'middle' }),
      ...placeSlot(sign.period, {
        x: middle,
        y: top + sign.name.slot,
        fill: woodText,
        anchor: 'middle',
      }),
    ],
  };
}
