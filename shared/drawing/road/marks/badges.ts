import type { GroupShape, Shape } from '../../../scene/scene.ts';
import { measure } from '../../../scene/text.ts';
import { baselineShift } from '../../kit/textBlock.ts';
import { type PillarColours, palette } from '../../palette.ts';
import { number } from '../page/geometry.ts';
import type { Milestone } from './marks.ts';

/**
 * A level as a badge that tells its kind without colour: today white, on the way filled, chosen ink with a ring,
 * left on purpose a white tag with words.
 * @param place middle and radius; a tag lies along `angle` (degrees clockwise)
 * @param words what the tag of a pillar that stays says
 */
export function badgeShape(
  milestone: Pick<Milestone, 'level' | 'kind'>,
  colours: PillarColours,
  place: { x: number; y: number; r: number; tagSize: number; angle?: number },
  words: string,
  group: { id?: string; label: string },
): GroupShape {
  const { x, y, r } = place;
  const children: Shape[] = [];
  const digit = (fill: string, size = r * 1.3) => {
    children.push({
      kind: 'text',
      x,
      y: y + baselineShift(size),
      text: String(milestone.level),
      size,
      weight: 800,
      fill,
      anchor: 'middle',
    });
  };
  switch (milestone.kind) {
    case 'current':
      children.push({
        kind: 'circle',
        x,
        y,
        r: r * 0.93,
        fill: palette.sheet,
        stroke: palette.ink,
        strokeWidth: r * 0.16,
      });
      digit(palette.ink);
      break;
    case 'step':
      children.push({
        kind: 'circle',
        x,
        y,
        r: r * 0.9,
        fill: colours.fill,
        stroke: palette.sheet,
        strokeWidth: r * 0.2,
      });
      digit(colours.onFill);
      break;
    case 'target':
      children.push(
        { kind: 'circle', x, y, r: r * 0.98, fill: palette.ink },
        { kind: 'circle', x, y, r: r * 0.88, fill: palette.sheet },
        { kind: 'circle', x, y, r: r * 0.76, fill: palette.ink },
      );
      digit(palette.sheet, r * 1.22);
      break;
    case 'stay': {
      const size = place.tagSize;
      const half = tagLength(words, r, size) / 2 - r * 0.82;
      const angle = ((place.angle ?? 0) * Math.PI) / 180;
      const along = (distance: number, down = 0) => ({
        x: x + Math.cos(angle) * distance - Math.sin(angle) * down,
        y: y + Math.sin(angle) * distance + Math.cos(angle) * down,
      });
      const [from, to] = [along(-half), along(half)];
      const d = `M${number(from.x)} ${number(from.y)}L${number(to.x)} ${number(to.y)}`;
      children.push(
        { kind: 'path', d, stroke: palette.ink, strokeWidth: r * 1.62, lineCap: 'round' },
        { kind: 'path', d, stroke: palette.sheet, strokeWidth: r * 1.36, lineCap: 'round' },
        {
          kind: 'text',
          ...along(0, baselineShift(size)),
          text: words,
          size,
          weight: 700,
          fill: palette.ink,
          anchor: 'middle',
          rotate: place.angle ?? 0,
        },
      );
      break;
    }
  }
  return { kind: 'group', ...(group.id === undefined ? {} : { id: group.id }), label: group.label, children };
}

/** Length of a tag with words of a font size at a badge radius. */
export function tagLength(words: string, r: number, size: number): number {
  return measure(words, { size, weight: 700 }) + r * 1.1;
}
