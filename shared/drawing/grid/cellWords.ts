import type { Shape } from '../../scene/scene.ts';
import { palette } from '../palette.ts';
import type { PosterCell } from '../posterContent.ts';
import { fitTogether, placeBlock, type TextBlock, textBlock } from '../textBlock.ts';
import { type GridLayout, textRoom } from './layout.ts';
import type { GridContext } from './page.ts';

/** The words of one cell, sized to fit. */
export interface CellWords {
  headline: TextBlock | null;
  statements: TextBlock[];
}

const spaceBelowHeadline = 0.75;
const spaceBetweenStatements = 0.62;

/**
 * Sizes the words of all cells alike: with their statements when those can be read from the reading
 * distance, else the headlines alone as large as they go, else nothing, which is reported.
 */
export function sizeCells({ page, content }: GridContext, layout: GridLayout): Map<PosterCell, CellWords> {
  const { unit, bodySize } = page;
  const { cells } = content;
  const room = textRoom(layout);
  for (let size = Math.max(4.6 * unit, bodySize); size >= bodySize; size /= 1.04) {
    const isTooHigh = (cell: PosterCell) => heightOf(withStatements(cell, room.width, size)) > room.height;
    if (!cells.some(isTooHigh))
      return new Map(cells.map((cell) => [cell, withStatements(cell, room.width, size)]));
  }
  const options = {
    weight: 700 as const,
    ...room,
    largest: Math.max(7.6 * unit, bodySize),
    smallest: bodySize,
    leading: 1.18,
    balance: true,
  };
  const texts = cells.map(({ headline }) => headline);
  const headlines = fitTogether(texts, options) ?? fitTogether(texts, { ...options, breakWords: true });
  if (headlines !== null) {
    return new Map(
      zip(
        cells,
        headlines.map((headline) => ({ headline, statements: [] })),
      ),
    );
  }
  const [possible] = fitTogether(texts, { ...options, smallest: 0.5, breakWords: true }) ?? [];
  page.problems.push({
    text: texts[0] ?? '',
    size: possible?.size ?? 0,
    needed: bodySize,
    tried: ['shorter-text', 'left-out'],
  });
  return new Map(cells.map((cell) => [cell, { headline: null, statements: [] }]));
}

function withStatements(cell: PosterCell, width: number, size: number): CellWords {
  return {
    headline: textBlock(cell.headline, {
      weight: 700,
      size: size * 1.28,
      width,
      leading: 1.18,
      balance: true,
    }),
    statements: cell.statements.map((text) => textBlock(text, { weight: 400, size, width })),
  };
}

function heightOf({ headline, statements }: CellWords): number {
  const size = statements[0]?.size ?? 0;
  return (
    (headline?.height ?? 0) +
    spaceBelowHeadline * size +
    statements.reduce((sum, block) => sum + block.height + spaceBetweenStatements * size, 0)
  );
}

function zip<One, Other>(ones: readonly One[], others: readonly Other[]): [One, Other][] {
  return ones.flatMap((one, index) => {
    const other = others[index];
    return other === undefined ? [] : [[one, other] as [One, Other]];
  });
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
