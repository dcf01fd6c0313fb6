import type { Shape } from '../../scene/scene.ts';
import { fitTogether } from '../kit/fitText.ts';
import { placeBlock, type TextBlock } from '../kit/textBlock.ts';
import { palette } from '../palette.ts';
import type { GridLayout } from './layout.ts';
import type { GridContext } from './page.ts';

/** The words above the columns, sized before the rows' height is known. */
export interface ColumnHeads {
  numbers: TextBlock[];
  /** Null when the names can't be read from the reading distance in a column's width. */
  names: TextBlock[] | null;
  summaries: TextBlock[] | null;
  height: number;
}

/** @param cellWidth an estimate is good enough; the cells keep their width whatever height this takes */
export function sizeColumnHeads({ page, content }: GridContext, cellWidth: number): ColumnHeads {
  const { unit, bodySize } = page;
  const fitted = (
    texts: string[],
    { weight, width, largest }: { weight: 700 | 800; width: number; largest: number },
    smallest = bodySize,
  ) =>
    fitTogether(texts, {
      weight,
      width,
      height: page.height,
      largest: Math.max(largest, bodySize),
      smallest,
      maxLines: 1,
      leading: 1.18,
    });
  const digits = content.levels.map(({ level }) => `${level}`);
  const numbers = fitted(digits, { weight: 800, width: cellWidth, largest: 10 * unit }) ?? [];
  const numberWidth = Math.max(0, ...numbers.map(({ width }) => width)) + 2.4 * unit;
  const nameTexts = content.levels.map(({ name }) => name);
  const nameRoom = {
    weight: 700,
    width: cellWidth - numberWidth - 2.4 * unit,
    largest: 6 * unit,
  } as const;
  const names = fitted(nameTexts, nameRoom);
  if (names === null) {
    const [possible] = fitted(nameTexts, nameRoom, 0.5) ?? [];
    page.leftOut.push(...nameTexts.map((text) => ({ text, size: possible?.size ?? 0 })));
  }
  const nameSize = names?.[0]?.size ?? 0;
  const summaries =
    page.compact || names === null || nameSize <= bodySize * 1.1
      ? null
      : fitTogether(
          content.levels.map(({ summary }) => summary),
          {
            weight: 400,
            width: cellWidth,
            height: page.height,
            largest: nameSize * 0.8,
            smallest: bodySize,
            maxLines: 2,
          },
        );
  const tallest = (blocks: TextBlock[] | null) => Math.max(0, ...(blocks ?? []).map(({ height }) => height));
  const summaryHeight = summaries === null ? 0 : tallest(summaries) + 3 * unit;
  return { numbers, names, summaries, height: tallest(numbers) + summaryHeight + 4.5 * unit };
}

export function drawColumnHeads(
  { page, content }: GridContext,
  layout: GridLayout,
  heads: ColumnHeads,
): Shape[] {
  const top = layout.rowsTop - heads.height;
  return content.levels.flatMap(({ level }, index) => {
    const x = layout.cellX(level);
    const number = heads.numbers[index];
    const name = heads.names?.[index];
    const summary = heads.summaries?.[index];
    if (number === undefined) return [];
    const shapes: Shape[] = placeBlock(number, { x, y: top, fill: palette.ink });
    if (name !== undefined) {
      const y = top + number.height - name.height;
      shapes.push(...placeBlock(name, { x: x + number.width + 2.4 * page.unit, y, fill: palette.ink }));
    }
    if (summary !== undefined) {
      shapes.push(...placeBlock(summary, { x, y: top + number.height + 3 * page.unit, fill: palette.muted }));
    }
    return shapes;
  });
}
