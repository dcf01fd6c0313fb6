import { reachedLevel } from '../../analysis/reached.ts';
import type { Scene, Shape } from '../../scene/scene.ts';
import { drawingWords } from '../../words/drawingWords.ts';
import { shownLevel } from '../../words/language.ts';
import type { Box } from '../kit/box.ts';
import { checkLegibility } from '../kit/legibility.ts';
import type { TextBlock } from '../kit/textBlock.ts';
import { palette } from '../palette.ts';
import type { Drawing, PosterCell, PosterContent, PosterPillar } from '../posterContent.ts';
import { drawActions } from './actions.ts';
import { type CellWords, placeCellWords, sizeCells } from './cellWords.ts';
import { drawColumnHeads, sizeColumnHeads } from './columnHeads.ts';
import { drawFooter } from './footer.ts';
import { drawHeader } from './header.ts';
import { type GridLayout, gridLayout } from './layout.ts';
import {
  type ActionPlace,
  type GridContext,
  type GridPage,
  type GridPosterOptions,
  gridPage,
} from './page.ts';
import { drawRowHead, sizeRowNames } from './rowHeads.ts';
import { drawGrowth, drawTrack } from './track.ts';

type Form = Pick<GridPage, 'compact' | 'actions'>;

/** Where the actions may stand, from generous to dense. */
function actionPlaces(content: PosterContent, { width, height }: GridPosterOptions): ActionPlace[] {
  if (content.actions.length === 0) return ['none'];
  return width > height ? ['beside', 'one line', 'none'] : ['two lines', 'one line', 'none'];
}

/**
 * The poster *raster*: the whole grid of pillars and levels, with where the organisation is, where it goes, the
 * distance between, and the first actions. When the words of the cells don't fit at a readable size, the header makes
 * room, and then the actions; when that is not enough they are left out and reported.
 */
export function drawGridPoster(content: PosterContent, options: GridPosterOptions): Drawing {
  const attempts: Attempt[] = [];
  for (const actions of actionPlaces(content, options)) {
    for (const compact of [false, true]) {
      const attempt = drawAt(content, options, { compact, actions });
      // Where one line is enough there is no second one.
      if (actions === 'two lines' && attempt.actionLines < 2) continue;
      if (attempt.drawing.problems.length === 0 && attempt.wordSize >= comfortableWords)
        return attempt.drawing;
      attempts.push(attempt);
    }
  }
  // The most that can be read; of equal ones the largest words.
  attempts.sort((a, b) => a.drawing.problems.length - b.drawing.problems.length || b.wordSize - a.wordSize);
  const [best] = attempts;
  if (best === undefined) throw new Error('There is always a form without actions.');
  return best.drawing;
}

/** Size of the cells' words below which the grid needs the header's room more; in the page's units. */
const comfortableWords = 4.3;

interface Attempt {
  drawing: Drawing;
  /** Font size of the cells' words in the page's units; 0 when they are left out. */
  wordSize: number;
  /** Lines of the pillar with the most of them. */
  actionLines: number;
}

function drawAt(content: PosterContent, options: GridPosterOptions, form: Form): Attempt {
  const page = gridPage(options, form);
  const context: GridContext = { page, content };
  const header = drawHeader(context);
  const footer = drawFooter(context);
  const space = (form.compact ? 5 : 7.5) * page.unit;
  const top = header.bottom + space;
  const room: Box = {
    x: page.margin,
    y: top,
    width: page.width - 2 * page.margin,
    height: footer.top - space - top,
  };
  const heads = sizeColumnHeads(context, gridLayout(context, room, 0).cellWidth);
  const layout = gridLayout(context, room, heads.height);
  const cells = sizeCells(context, layout);
  const names = sizeRowNames(context, layout);
  const actions = content.pillars.map((pillar, row) => drawActions(context, layout, pillar, row));
  // The names of actions that have no place may be of any size: there is no room for them at all.
  if (form.actions === 'none')
    page.leftOut.push(...content.actions.map(({ title }) => ({ text: title, size: 0 })));
  const scene: Scene = {
    width: options.width,
    height: options.height,
    title: content.title,
    description: drawingWords(content.language).gridDescription(
      content.pillars.length,
      content.levels.length,
      content.organisation,
    ),
    background: palette.paper,
    shapes: [
      ...header.shapes,
      ...drawColumnHeads(context, layout, heads),
      ...content.pillars.map((pillar, row) => drawRow(context, layout, cells, names, pillar, row)),
      ...actions.flatMap(({ shapes }) => shapes),
      ...footer.shapes,
    ],
  };
  const [first] = cells.values();
  return {
    drawing: { scene, problems: checkLegibility(scene, options.readingDistance, page.leftOut) },
    wordSize: (first?.headline?.size ?? 0) / page.unit,
    actionLines: Math.max(0, ...actions.map(({ lines }) => lines)),
  };
}

function drawRow(
  context: GridContext,
  layout: GridLayout,
  cells: ReadonlyMap<PosterCell, CellWords>,
  names: readonly TextBlock[],
  pillar: PosterPillar,
  row: number,
): Shape {
  const { content } = context;
  const words = drawingWords(content.language);
  const said = (level: number | null) =>
    level === null ? words.unknown : shownLevel(level, content.language);
  const ofRow = [...cells].filter(([cell]) => cell.pillarId === pillar.id);
  return {
    kind: 'group',
    id: `pillar:${pillar.id}`,
    label: words.row(pillar.name, said(pillar.current), said(pillar.target)),
    children: [
      ...drawRowHead(context, layout, names, row),
      ...ofRow.map(([cell, sized]) => drawCell(context, layout, pillar, row, cell, sized)),
      ...drawTrack(context, layout, pillar, row),
      ...drawGrowth(context, layout, pillar, row),
    ],
  };
}

function drawCell(
  { page }: GridContext,
  layout: GridLayout,
  pillar: PosterPillar,
  row: number,
  cell: PosterCell,
  words: CellWords,
): Shape {
  const colours = pillar.look.colours;
  const { level } = cell;
  const reached = reachedLevel(pillar.current);
  const isCurrent = level === reached;
  const isTarget = level === pillar.target;
  const onTheWay = reached !== null && pillar.target !== null && level <= pillar.target;
  const line = 0.9 * page.unit;
  const x = layout.cellX(level);
  const y = layout.rowY(row);
  return {
    kind: 'group',
    id: `cell:${pillar.id}:${level}`,
    children: [
      {
        kind: 'rect',
        x: isTarget ? x + line / 2 : x,
        y: isTarget ? y + line / 2 : y,
        width: layout.cellWidth - (isTarget ? line : 0),
        height: layout.cellHeight - (isTarget ? line : 0),
        radius: 2.6 * page.unit,
        fill: reached !== null && level <= reached ? colours.soft : onTheWay ? colours.tint : palette.quiet,
        ...(isTarget ? { stroke: colours.text, strokeWidth: line } : {}),
      },
      ...placeCellWords(
        words,
        { x: x + layout.padding, y: y + 1.15 * layout.padding },
        isCurrent || isTarget,
      ),
    ],
  };
}
