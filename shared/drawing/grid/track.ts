import { reachedLevel } from '../../analysis/reached.ts';
import type { Shape } from '../../scene/scene.ts';
import { fontHeights } from '../../scene/text.ts';
import { drawingWords } from '../../words/drawingWords.ts';
import { formatNumber, shownDistance, shownLevel } from '../../words/language.ts';
import { icon } from '../icons.ts';
import { fitTogether } from '../kit/fitText.ts';
import { placeBlock } from '../kit/textBlock.ts';
import { palette } from '../palette.ts';
import type { PosterPillar } from '../posterContent.ts';
import type { GridLayout } from './layout.ts';
import type { GridContext } from './page.ts';

/** The path of one pillar: from the group's median, a bold arrow to the flag of the target. */
export function drawTrack(
  { page, content }: GridContext,
  layout: GridLayout,
  pillar: PosterPillar,
  row: number,
): Shape[] {
  const colours = pillar.look.colours;
  const y = layout.rowY(row) + layout.cellHeight - layout.trackHeight / 2;
  const r = layout.markerRadius;
  const { current, target } = pillar;
  const highest = content.levels.length;
  const shapes: Shape[] = [
    {
      kind: 'path',
      d: `M${mm(layout.trackX(1))} ${mm(y)}H${mm(layout.trackX(highest))}`,
      stroke: colours.fill,
      strokeOpacity: 0.35,
      strokeWidth: 0.5 * page.unit,
    },
    ...content.levels.map(
      ({ level }): Shape => ({
        kind: 'circle',
        x: layout.trackX(level),
        y,
        r: 0.9 * page.unit,
        fill: palette.sheet,
        stroke: colours.fill,
        strokeWidth: 0.5 * page.unit,
      }),
    ),
  ];
  const from = current === null ? null : layout.trackX(current);
  const to = target === null ? null : layout.trackX(target);
  if (from !== null && to !== null && Math.abs(to - from) >= farEnough(r))
    shapes.push(arrow(from, to, y, r, colours.fill));
  if (to !== null && from !== null && Math.abs(to - from) < farEnough(r)) {
    // Who stays has reached the level: the flag stands in the same cell.
    const side = to < from && target !== reachedLevel(current) ? -1 : 1;
    shapes.push(...flag(from + side * 1.62 * r, y, r * 0.66, colours.text));
  } else if (to !== null) shapes.push(...flag(to, y, r, colours.text));
  if (from !== null && current !== null) {
    shapes.push(
      { kind: 'circle', x: from, y, r: r * 1.12, fill: palette.sheet },
      { kind: 'circle', x: from, y, r, fill: colours.fill },
      {
        kind: 'text',
        x: from,
        y: y + (fontHeights.capHeight / 2) * layout.markerTextSize,
        text: shownLevel(current, content.language),
        size: layout.markerTextSize,
        weight: 800,
        fill: colours.onFill,
        anchor: 'middle',
      },
    );
  }
  return shapes;
}

/** Nearer than this there is no room for an arrow and two full marks: the flag then sits at the marker. */
function farEnough(markerRadius: number): number {
  return 2.5 * markerRadius;
}

function flag(x: number, y: number, r: number, colour: string): Shape[] {
  return [
    { kind: 'circle', x, y, r: r * 1.12, fill: palette.sheet },
    { kind: 'circle', x, y, r: r * 0.92, fill: palette.sheet, stroke: colour, strokeWidth: r * 0.16 },
    icon('target', { x: x - r * 0.56, y: y - r * 0.58, size: r * 1.16, fill: colour }),
  ];
}

/** A shaft from the marker's middle with its head just before the flag. */
function arrow(from: number, to: number, y: number, r: number, colour: string): Shape {
  const way = Math.sign(to - from);
  const half = r * 0.3;
  const tip = to - way * r * 1.2;
  const neck = tip - way * Math.min(r * 0.95, Math.abs(tip - from));
  const points = [
    [from, y - half],
    [neck, y - half],
    [neck, y - r * 0.72],
    [tip, y],
    [neck, y + r * 0.72],
    [neck, y + half],
    [from, y + half],
  ];
  return {
    kind: 'path',
    d: `M${points.map((point) => point.map((value) => mm(value ?? 0)).join(' ')).join('L')}Z`,
    fill: colour,
  };
}

/** The distance in levels at the end of the row: `+2`; in words when there is none. */
export function drawGrowth(
  { page, content }: GridContext,
  layout: GridLayout,
  pillar: PosterPillar,
  row: number,
): Shape[] {
  const { current, target } = pillar;
  if (current === null || target === null) return [];
  const words = drawingWords(content.language);
  // Who has reached the level and chooses it, stays; the part of the next level is no step back.
  const difference = target === reachedLevel(current) ? 0 : target - current;
  const steps = shownDistance(current, target, content.language);
  const text = difference === 0 ? words.stay : difference > 0 ? words.grow(steps) : `−${steps}`;
  const [block] =
    fitTogether([text], {
      weight: 800,
      width: layout.growthWidth,
      height: layout.cellHeight,
      largest: Math.max((difference === 0 ? 6 : 11) * page.unit, page.bodySize),
      smallest: Math.min(page.bodySize, 2 * page.unit),
      maxLines: 1,
    }) ?? [];
  if (block === undefined) return [];
  const y = layout.rowY(row) + layout.cellHeight / 2 - block.height / 2;
  return placeBlock(block, {
    x: layout.growthX + layout.growthWidth,
    y,
    fill: pillar.look.colours.text,
    anchor: 'end',
  });
}

function mm(value: number): string {
  return formatNumber(value, 'en', 2);
}
