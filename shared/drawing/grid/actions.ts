import type { Shape } from '../../scene/scene.ts';
import { type DrawingWords, drawingWords } from '../../words/drawingWords.ts';
import { placeBlock, type TextBlock, textBlock } from '../kit/textBlock.ts';
import { palette } from '../palette.ts';
import type { PosterPillar } from '../posterContent.ts';
import { actionLeading, actionLines, actionSize } from './actionRoom.ts';
import type { GridLayout } from './layout.ts';
import type { GridContext } from './page.ts';

/**
 * A pillar's actions, first what comes first, each of them whole, and how many more there are.
 * @returns the shapes, and in how many lines they stand
 */
export function drawActions(
  { page, content }: GridContext,
  layout: GridLayout,
  pillar: PosterPillar,
  row: number,
): { shapes: Shape[]; lines: number } {
  if (page.actions === 'none') return { shapes: [], lines: 0 };
  const beside = page.actions === 'beside';
  const size = actionSize(page);
  const indent = size * 0.9;
  const x = beside ? layout.actionsX + layout.padding : layout.cellX(1) + layout.padding;
  const right = beside ? layout.actionsX + layout.actionsWidth : layout.cellsRight;
  const top = layout.rowY(row);
  const room = {
    width: right - x - indent - (beside ? layout.padding : 0),
    height: layout.rowHeight - 1.6 * layout.padding,
    lines: actionLines[page.actions],
  };
  const words = drawingWords(content.language);
  const set = (text: string) =>
    textBlock(text, { weight: 400, size, width: room.width, leading: actionLeading });
  const titles = content.actions.filter(({ pillarId }) => pillarId === pillar.id).map(({ title }) => title);
  const arrange = beside ? listed(room.height, set) : joined(room.lines, set);
  const blocks = asManyAsFit(titles, words, set, arrange);
  let y = top + (beside ? 0.8 * layout.padding : layout.cellHeight + 0.42 * size);
  const ground: Shape = {
    kind: 'rect',
    x: layout.actionsX,
    y: top,
    width: layout.actionsWidth,
    height: layout.rowHeight,
    radius: 2.6 * page.unit,
    fill: palette.sheet,
  };
  const children: Shape[] = beside ? [ground] : [];
  for (const block of blocks) {
    const fill = titles.length === 0 ? palette.muted : palette.ink;
    const mark = textBlock('›', { weight: 800, size, width: size });
    children.push(
      ...placeBlock(mark, { x, y, fill: pillar.look.colours.text }),
      ...placeBlock(block, { x: x + indent, y, fill }),
    );
    y += block.height + gapBetween * size;
  }
  return {
    shapes: [{ kind: 'group', id: `actions:${pillar.id}`, children }],
    lines: Math.max(0, ...blocks.map(({ lines }) => lines.length)),
  };
}

/** Between actions under one another, in em. */
const gapBetween = 0.72;

type SetText = (text: string) => TextBlock;
/** Titles, and in words how many more there are, as blocks; null when they don't fit. */
type Arrange = (first: readonly string[], more: readonly string[]) => TextBlock[] | null;

/** As many of the titles as fit, and how many more there are; their number where not even one does. */
function asManyAsFit(
  titles: readonly string[],
  words: DrawingWords,
  set: SetText,
  arrange: Arrange,
): TextBlock[] {
  if (titles.length === 0) return [set(words.noActions)];
  for (let count = titles.length; count > 0; count -= 1) {
    const more = titles.length - count;
    const blocks = arrange(titles.slice(0, count), more === 0 ? [] : [words.more(more)]);
    if (blocks) return blocks;
  }
  return [set(words.actions(titles.length))];
}

/** Under one another, each in its own lines. */
function listed(height: number, set: SetText): Arrange {
  return (first, more) => {
    const blocks = [...first, ...more].map(set);
    const gaps = (blocks.length - 1) * gapBetween * (blocks[0]?.size ?? 0);
    return blocks.reduce((sum, block) => sum + block.height, gaps) <= height ? blocks : null;
  };
}

/** One after another in a few lines. */
function joined(lines: number, set: SetText): Arrange {
  return (first, more) => {
    // A point never begins a line.
    const block = set([first.join('\u00a0· '), ...more].join(' '));
    return block.lines.length <= lines ? [block] : null;
  };
}
