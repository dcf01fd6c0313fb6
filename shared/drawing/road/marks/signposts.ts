import type { Shape } from '../../../scene/scene.ts';
import type { Box } from '../../kit/box.ts';
import { placeSlot, type TextBlock, textBlock } from '../../kit/textBlock.ts';
import { palette } from '../../palette.ts';
import type { PosterHorizon } from '../../posterContent.ts';
import { number } from '../page/geometry.ts';

/** Signs are of wood: a brown of the landscape, none of the pillars'. */
export const wood = '#6A5A45';
export const woodText = '#F4EFE3';

export interface Sign {
  horizon: PosterHorizon;
  name: TextBlock;
  period: TextBlock;
  width: number;
  height: number;
}

/** Sets a horizon's sign; its words keep within `width` units. */
export function setSign(horizon: PosterHorizon, body: number, width: number): Sign {
  const room = width - body * 2.4;
  const name = textBlock(horizon.name, { size: body * 1.6, weight: 800, width: room, leading: 1.08 });
  const period = textBlock(together(horizon.period), { size: body, weight: 400, width: room, leading: 1.15 });
  return {
    horizon,
    name,
    period,
    width: Math.min(width, Math.max(name.width, period.width) + body * 2.4),
    height: name.slot + period.slot + body * 0.75,
  };
}

/** A period that breaks after its dash only: a year alone on a line says nothing. */
function together(period: string): string {
  return period.replaceAll(/ (?=\d|–)/g, '\u00a0');
}

/** A wooden sign whose point shows the way on. */
export function signShapes(sign: Sign, box: Box, body: number): Shape[] {
  const point = body * 0.9;
  const right = box.x + box.width;
  const shoulder = number(right - point);
  const [top, middle, bottom] = [box.y, box.y + box.height / 2, box.y + box.height].map(number);
  const left = number(box.x);
  const x = box.x + body * 0.75;
  const nameTop = box.y + body * 0.32;
  return [
    {
      kind: 'path',
      d: `M${left} ${top}L${shoulder} ${top}L${number(right)} ${middle}L${shoulder} ${bottom}L${left} ${bottom}Z`,
      fill: wood,
      stroke: wood,
      strokeWidth: body * 0.3,
      lineJoin: 'round',
    },
    ...placeSlot(sign.name, { x, y: nameTop, fill: palette.sheet }),
    ...placeSlot(sign.period, { x, y: nameTop + sign.name.slot, fill: woodText }),
  ];
}

/** The post between a sign and the road. */
export function postShape(from: { x: number; y: number }, to: { x: number; y: number }): Shape {
  return {
    kind: 'path',
    d: `M${number(from.x)} ${number(from.y)}L${number(to.x)} ${number(to.y)}`,
    stroke: wood,
    strokeWidth: 4,
  };
}
