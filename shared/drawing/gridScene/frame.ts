import { scaleBand } from 'd3-scale';
import { fontHeights, measure } from '../../scene/text.ts';
import { wrap } from '../../scene/wrap.ts';
import type { GridFrameContent, GridSize } from './content.ts';

/** Where everything stands, in millimetres. Made once a size, language and model; filters leave it as it is. */
export interface GridFrame {
  size: GridSize;
  content: GridFrameContent;
  /** Left edge of each level's cells. */
  columns: readonly number[];
  cellWidth: number;
  /** Top of each pillar's cells. */
  rows: readonly number[];
  cellHeight: number;
  labelWidth: number;
  /** The names of the levels stand below their numbers: side by side they are too wide. */
  areHeadsStacked: boolean;
  /** Font size of the pillars' names. */
  labelSize: number;
  /** Left edge and width of the column at the right; width 0 without one. */
  side: { x: number; width: number };
  padding: number;
  /** Font size of the headlines, and their lines by pillar and level. */
  headlineSize: number;
  headlines: readonly (readonly (readonly string[])[])[];
  /** Heights from the top of a cell: the words, the dots below them, and the rail at the bottom. */
  dots: { top: number; height: number };
  rail: { top: number; height: number };
}

/**
 * An em (in the unit of the width) at which a capital is 1.5 % of the picture's width: on a wall two metres wide, 20
 * minutes of arc from five metres.
 */
export function roomEm(width: number): number {
  return (0.0151 * width) / fontHeights.capHeight;
}

/** Line spacing of the headlines, in em. */
export const headlineLeading = 1.16;
/** Between the cells and the last column, and right of that, in em. */
const sideInset = 0.5;
const sideMargin = 0.35;

/** Places the grid: words as large as all of them fit, and room below them for the marks. */
export function gridFrame(content: GridFrameContent, size: GridSize): GridFrame {
  const { em } = size;
  const isRoom = content.emphasis === 'room';
  const names = content.pillars.map(({ name }) => name);
  // Names grow with the rows on a large screen, as the headlines do.
  const labelSize = em * Math.min(1.3, Math.max(1, (size.height / em) * 0.024));
  // Between the longest word and the whole name, as the rows have room for one line or more.
  const rowPitch = (size.height - 3 * em) / content.pillars.length;
  const wholeNames = names.map((name) => measure(name, { size: labelSize, weight: 800 }));
  const widestName =
    rowPitch * 0.93 < 2.3 * labelSize ? Math.max(0, ...wholeNames) : widestWord(names, labelSize, 800);
  const labelWidth = labelInset * em + widestName + 0.55 * em;
  const sideWidth = content.side
    ? sideColumnWidth(content.side.words, em, sizeIn({ size, content }, sideText.size))
    : 0;
  const columns = scaleBand<number>()
    .domain(content.levels.map(({ level }) => level))
    .range([labelWidth, size.width - sideWidth])
    .paddingInner(0.028);
  const cellWidth = columns.bandwidth();
  const widestLevel = Math.max(...content.levels.map(({ name }) => measure(name, { size: em, weight: 700 })));
  const areHeadsStacked = isRoom || cellWidth < widestLevel + headInset * em;
  const headHeight = areHeadsStacked ? 2.7 * em : 1.7 * em;
  const rows = scaleBand<number>()
    .domain(content.pillars.map((_, index) => index))
    .range([headHeight, size.height - 0.3 * em])
    .paddingInner(0.07);
  const cellHeight = rows.bandwidth();
  const padding = 0.55 * em;
  const railHeight = 1.45 * em;
  const marks = marksHeight(content.emphasis, cellHeight, em);
  const words = cellHeight - marks - 0.5 * em;
  const fitted = fitHeadlines(isRoom ? [] : content.pillars.map(({ headlines }) => headlines), {
    width: cellWidth - 1.8 * padding,
    height: words,
    largest: 1.7 * em,
    smallest: 0.6 * em,
    mayLeaveOut: content.emphasis === 'marks',
  });
  const railTop = cellHeight - railHeight - 0.2 * em;
  const mostLines = Math.max(0, ...fitted.lines.flat().map((lines) => lines.length));
  const wordsBottom = mostLines === 0 ? 0 : 0.4 * em + mostLines * fitted.size * headlineLeading;
  // Where rows are low, the dots give way to the words; where they are lower still, the words to the dots.
  const haveWordsRoom = wordsBottom <= railTop - 0.4 * em;
  const dotsTop = Math.max(cellHeight - marks, haveWordsRoom ? wordsBottom : 0);
  return {
    size,
    content,
    columns: content.levels.map(({ level }) => columns(level) ?? 0),
    cellWidth,
    rows: content.pillars.map((_, index) => rows(index) ?? 0),
    cellHeight,
    labelWidth,
    areHeadsStacked,
    labelSize,
    side: {
      x: size.width - sideWidth + sideInset * em,
      width: Math.max(sideWidth - (sideInset + sideMargin) * em, 0),
    },
    padding,
    headlineSize: fitted.size,
    headlines: haveWordsRoom ? fitted.lines : [],
    dots: { top: dotsTop, height: railTop - dotsTop - 0.1 * em },
    rail: { top: railTop, height: railHeight },
  };
}

/** What a level's number and the space around it take of its column beside the name, in em. */
const headInset = 1.9;
/** From the left edge to the pillar's icon and name, in em. */
export const labelInset = 0.9;
/** The word in the column at the right, in em. */
export const sideText = { size: 0.95, inset: 0.4 } as const;

function widestWord(texts: readonly string[], size: number, weight: 700 | 800): number {
  const widths = texts.flatMap((text) => text.split(' ').map((word) => measure(word, { size, weight })));
  return Math.max(0, ...widths);
}

/** How much of a row the dots and marks may have. */
function marksHeight(emphasis: GridFrameContent['emphasis'], cellHeight: number, em: number): number {
  if (emphasis === 'room') return cellHeight - 0.3 * em;
  return emphasis === 'words'
    ? Math.max(2.55 * em, cellHeight * 0.42)
    : Math.max(3.45 * em, cellHeight * 0.57);
}

/** The size of a text, wished in em: in front of a room nothing is smaller than one. */
export function sizeIn({ size, content }: Pick<GridFrame, 'size' | 'content'>, wish: number): number {
  return size.em * (content.emphasis === 'room' ? Math.max(1, wish) : wish);
}

function sideColumnWidth(words: readonly string[], em: number, size: number): number {
  const widest = Math.max(0, ...words.map((word) => measure(word, { size, weight: 700 })));
  return widest + (sideInset + 2 * sideText.inset + 0.1 + sideMargin) * em;
}

/** The largest size at which every headline fits its cell without breaking a word. */
function fitHeadlines(
  headlines: readonly (readonly string[])[],
  room: { width: number; height: number; largest: number; smallest: number; mayLeaveOut: boolean },
): { size: number; lines: string[][][] } {
  const fits = (size: number) => {
    const most = Math.floor(room.height / (size * headlineLeading));
    return headlines.every((row) =>
      row.every((text) => {
        const { lines } = wrap(text, { size, weight: 700, width: room.width });
        return lines.length <= most && hyphens(lines.join('')) === hyphens(text);
      }),
    );
  };
  let size = room.smallest;
  let tooLarge = room.largest;
  if (fits(tooLarge)) size = tooLarge;
  else {
    for (let step = 0; step < 8; step += 1) {
      const middle = (size + tooLarge) / 2;
      if (fits(middle)) size = middle;
      else tooLarge = middle;
    }
  }
  // Labels of groups stand where words would run on: those are read in the cell's own window then.
  if (room.mayLeaveOut && !fits(size)) return { size, lines: [] };
  const style = { size, weight: 700, width: room.width, balance: true } as const;
  return { size, lines: headlines.map((row) => row.map((text) => wrap(text, style).lines)) };
}

function hyphens(text: string): number {
  return text.split('-').length;
}
