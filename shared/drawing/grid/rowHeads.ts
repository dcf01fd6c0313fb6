import type { Shape } from '../../scene/scene.ts';
import { icon } from '../icons.ts';
import { fitAlways, fitTogether } from '../kit/fitText.ts';
import { placeBlock, type TextBlock } from '../kit/textBlock.ts';
import type { GridLayout } from './layout.ts';
import type { GridContext } from './page.ts';

function iconSize({ page }: GridContext, layout: GridLayout): number {
  return Math.min(0.36 * layout.rowHeight, 13 * page.unit);
}

/** The pillars' names, all of one size: in full where that fits, else short, at last too small. */
export function sizeRowNames(context: GridContext, layout: GridLayout): TextBlock[] {
  const { page, content } = context;
  const box = {
    weight: 800 as const,
    width: layout.headWidth - 2 * layout.padding,
    height: layout.rowHeight - iconSize(context, layout) - 2.6 * layout.padding,
    largest: Math.max(6.6 * page.unit, page.bodySize),
    smallest: page.bodySize,
    leading: 1.15,
  };
  const full = content.pillars.map(({ name }) => name);
  const short = content.pillars.map(({ shortName }) => shortName);
  const sized = fitTogether(full, box) ?? fitTogether(short, box);
  if (sized !== null) return sized;
  return short.map((name) => fitAlways(name, box));
}

/** The coloured block at the beginning of a row, with the pillar's icon and name. */
export function drawRowHead(
  context: GridContext,
  layout: GridLayout,
  names: readonly TextBlock[],
  row: number,
): Shape[] {
  const pillar = context.content.pillars[row];
  const name = names[row];
  if (pillar === undefined || name === undefined) return [];
  const { colours, icon: symbol } = pillar.look;
  const { padding, headWidth, rowHeight, headX } = layout;
  const y = layout.rowY(row);
  const size = iconSize(context, layout);
  return [
    {
      kind: 'rect',
      x: headX,
      y,
      width: headWidth,
      height: rowHeight,
      radius: 2.6 * context.page.unit,
      fill: colours.fill,
    },
    icon(symbol, { x: headX + padding, y: y + padding, size, fill: colours.onFill }),
    ...placeBlock(name, {
      x: headX + padding,
      y: y + rowHeight - 1.2 * padding - name.height,
      fill: colours.onFill,
    }),
  ];
}
