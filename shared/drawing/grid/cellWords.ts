import type { Shape } from '../../scene/scene.ts';
import { fitTogether } from '../kit/fitText.ts';
import { placeBlock, type TextBlock, textBlock } from '../kit/textBlock.ts';
import { palette } from '../palette.ts';
import type { PosterCell } from '../posterContent.ts';
import { type GridLayout, textRoom } from './layout.ts';
import type { GridContext } from './page.ts';

/** The words of one cell, sized to fit. */
export interface CellWords {
  headline: TextBlock | null;
  statements: TextBlock[];
}

const spaceBelowHeadline = 1.1;
const spaceBetweenStatements = 0.62;

/** Headlines stay this large when statements come under them, and statements at least this; page's units. */
const headlineWithStatements = 4.3;
const smallestStatement = 1.6;

/**
 * Sizes the words of all cells alike: headlines as large as they go; with the statements under them when
 * those can be read from the reading distance too. Headlines that can't be read are left out, and told.
 */
export function sizeCells(context: GridContext, layout: GridLayout): Map<PosterCell, CellWords> {
  const { page, content } = context;
  const { cells } = content;
  const full = withStatements(context, layout);
  if (full !== null) return full;
  const options = {
    weight: 700 as const,
    ...textRoom(layout),
    largest: Math.max(7.6 * page.unit, page.bodySize),
    smallest: page.bodySize,
    leading: 1.18,
    balance: true,
  };
  const texts = cells.map(({ headline }) => headline);
  const headlines = fitTogether(texts, options) ?? fitTogether(texts, { ...options, breakWords: true });
  if (headlines === null) {
    const [possible] = fitTogether(texts, { ...options, smallest: 0.5, breakWords: true }) ?? [];
    page.leftOut.push(...texts.map((text) => ({ text, size: possible?.size ?? 0 })));
  }
  return new Map(
    cells.map((cell, index) => [cell, { headline: headlines?.[index] ?? null, statements: [] }]),
  );
}

function withStatements(
  { page, content }: GridContext,
  layout: GridLayout,
): Map<PosterCell, CellWords> | null {
  const { width, height } = textRoom(layout);
  const headlineSize = headlineWithStatements * page.unit;
  const smallest = Math.max(page.bodySize, smallestStatement * page.unit);
  const words = (cell: PosterCell, size: number): CellWords => ({
    headline: textBlock(cell.headline, {
      weight: 700,
      size: headlineSize,
      width,
      leading: 1.18,
      balance: true,
    }),
    statements: cell.statements.map((text) => textBlock(text, { weight: 400, size, width })),
  });
  for (let size = 0.7 * headlineSize; size >= smallest; size /= 1.04) {
    if (content.cells.some((cell) => heightOf(words(cell, size)) > height)) continue;
    return new Map(content.cells.map((cell) => [cell, words(cell, size)]));
  }
  return null;
}

function heightOf({ headline, statements }: CellWords): number {
  const size = statements[0]?.size ?? 0;
  return (
    (headline?.height ?? 0) +
    spaceBelowHeadline * size +
    statements.reduce((sum, block) => sum + block.height + spaceBetweenStatements * size, 0)
  );
}

/** @param strong drawn bold: where the organisation is, and where it goes */
export function placeCellWords(words: CellWords, place: { x: number; y: number }, strong: boolean): Shape[] {
  const { headline, statements } = words;
  if (headline === null) return [];
  const weight = strong || statements.length > 0 ? 700 : 400;
  const shapes: Shape[] = placeBlock({ ...headline, weight }, { ...place, fill: palette.ink });
  let y = place.y + headline.height + (spaceBelowHeadline + 0.3) * (statements[0]?.size ?? 0);
  for (const block of statements) {
    shapes.push(...placeBlock(block, { x: place.x, y, fill: palette.ink }));
    y += block.height + spaceBetweenStatements * block.size;
  }
  return shapes;
}
