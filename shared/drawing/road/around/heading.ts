import type { Shape } from '../../../scene/scene.ts';
import { measure } from '../../../scene/text.ts';
import type { Box } from '../../kit/box.ts';
import { fitAlways } from '../../kit/fitText.ts';
import { placeSlot } from '../../kit/textBlock.ts';
import { palette } from '../../palette.ts';

/** A part of the poster that is laid out: its shapes and the room it takes. */
export interface Part {
  shapes: Shape[];
  boxes: Box[];
}

/**
 * The title with the line of facts under it, at the top left.
 * @param room top left corner, width, and the most height
 * @param body font size that the facts at least have
 */
export function headingPart(title: string, facts: readonly string[], room: Box, body: number): Part {
  const titleBlock = fitAlways(title, {
    weight: 800,
    width: room.width,
    height: room.height * 0.67,
    largest: 60,
    smallest: 22,
    maxLines: 3,
    leading: 1.08,
    balance: true,
  });
  const factSize = Math.max(body, Math.min(22, titleBlock.size * 0.42));
  const factsTop = room.y + titleBlock.slot + titleBlock.size * 0.16;
  const factBlock = fitAlways(joinFacts(facts, factSize, room.width), {
    weight: 400,
    width: room.width,
    height: room.y + room.height - factsTop,
    largest: factSize,
    smallest: body,
    maxLines: 2,
  });
  return {
    shapes: [
      {
        kind: 'group',
        id: 'title',
        children: placeSlot(titleBlock, { x: room.x, y: room.y, fill: palette.ink }),
      },
      {
        kind: 'group',
        id: 'subtitle',
        children: placeSlot(factBlock, { x: room.x, y: factsTop, fill: palette.muted }),
      },
    ],
    boxes: [
      { x: room.x, y: room.y, width: titleBlock.width, height: titleBlock.slot },
      { x: room.x, y: factsTop, width: factBlock.width, height: factBlock.slot },
    ],
  };
}

/** The facts with points between them, in two lines where one is too short; a point never starts a line. */
function joinFacts(facts: readonly string[], size: number, width: number): string {
  const joined = facts.join(' · ');
  if (measure(joined, { size, weight: 400 }) <= width) return joined;
  for (let count = facts.length - 1; count > 0; count -= 1) {
    const first = facts.slice(0, count).join(' · ');
    if (measure(first, { size, weight: 400 }) <= width) {
      return `${first}\n${facts.slice(count).join(' · ')}`;
    }
  }
  return joined;
}
