import type { Shape } from '../../scene/scene.ts';
import { distanceAt, placeAt, type Road } from './curve.ts';
import type { Box } from './geometry.ts';
import { type Page, toPoint } from './page.ts';
import type { Sign } from './signposts.ts';
import { blockShapes } from './type.ts';
import { palette } from '../palette.ts';

/** A horizon's sign on a portal over the road, for a road that runs up the page. */
export interface Gantry {
  sign: Sign;
  box: Box;
  /** Stretch of the road under it, as distances along the road. */
  from: number;
  to: number;
}

const wood = '#6A5A45';

/** A portal whose middle is at `u`. */
export function placeGantry(road: Road, page: Page, sign: Sign, u: number): Gantry {
  const edge = (offset: number) => placeAt(road, offset, distanceAt(road, page, offset, u));
  const left = edge(1.12);
  const right = edge(-1.12);
  const width = Math.max(right.x - left.x, sign.width);
  const middle = (left.x + right.x) / 2;
  const { y } = toPoint(page, u, 0);
  const box = { x: middle - width / 2, y: y - sign.height / 2, width, height: sign.height };
  return {
    sign,
    box,
    from: distanceAt(road, page, 0, u - sign.height / 2 - 6),
    to: distanceAt(road, page, 0, u + sign.height / 2 + 6),
  };
}

export function gantryShapes(gantry: Gantry, body: number): Shape[] {
  const { box, sign } = gantry;
  const foot = body * 1.1;
  const post = body * 0.36;
  const middle = box.x + box.width / 2;
  const top = box.y + (box.height - sign.name.height - sign.period.height) / 2;
  const posts = [box.x + post, box.x + box.width - post * 2].map(
    (x): Shape => ({
      kind: 'rect',
      x,
      y: box.y + box.height - 1,
      width: post,
      height: foot,
      fill: wood,
    }),
  );
  return [
    ...posts,
    { kind: 'rect', ...box, radius: body * 0.3, fill: wood, stroke: '#F4EFE3', strokeWidth: body * 0.1 },
    ...blockShapes(sign.name, { x: middle, y: top, fill: palette.sheet, anchor: 'middle' }),
    ...blockShapes(sign.period, {
      x: middle,
      y: top + sign.name.height,
      fill: '#F4EFE3',
      anchor: 'middle',
    }),
  ];
}
