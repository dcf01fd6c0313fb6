import type { Level } from '../../model/workshop.ts';
import { measure } from '../../scene/text.ts';
import { shownLevel } from '../../words/language.ts';
import type { Box } from '../kit/box.ts';
import { positionScale } from '../scale.ts';
import { actionColumn, actionStrip } from './actionRoom.ts';
import type { GridContext } from './page.ts';

/** Where the parts of the grid are; millimetres. */
export interface GridLayout {
  /** The coloured heads of the rows. */
  headX: number;
  headWidth: number;
  cellWidth: number;
  cellX: (level: Level) => number;
  /** Right edge of the highest level's cells. */
  cellsRight: number;
  /** The growth at the end of each row; 0 wide when no pillar has a target. */
  growthX: number;
  growthWidth: number;
  /** The column of actions; 0 wide when they stand elsewhere. */
  actionsX: number;
  actionsWidth: number;
  rowsTop: number;
  rowHeight: number;
  /** Less than the row's by the strip with actions. */
  cellHeight: number;
  rowY: (row: number) => number;
  padding: number;
  /** The strip at the bottom of a row's cells where the markers are. */
  trackHeight: number;
  markerRadius: number;
  markerTextSize: number;
  /** Where a level or median lies on the track. */
  trackX: (value: number) => number;
}

/** Room for the words of a cell. */
export function textRoom(layout: GridLayout): { width: number; height: number } {
  return {
    width: layout.cellWidth - 2 * layout.padding,
    height: layout.cellHeight - layout.trackHeight - 1.6 * layout.padding,
  };
}

/**
 * Divides the room over head, cells and growth.
 * @param room between header and footer; column heads included
 * @param columnHeadHeight of the strip with the levels' names
 */
export function gridLayout({ page, content }: GridContext, room: Box, columnHeadHeight: number): GridLayout {
  const { unit, gap, bodySize } = page;
  const padding = (page.compact ? 2.7 : 3.2) * unit;
  const nameStyle = { size: Math.max(bodySize, 5 * unit), weight: 800 } as const;
  const longestWord = Math.max(
    ...content.pillars.flatMap(({ shortName }) =>
      shortName.split(' ').map((word) => measure(word, nameStyle)),
    ),
  );
  const narrowest = (page.isWide ? 44 : 32) * unit;
  const headWidth = Math.min(Math.max(narrowest, longestWord + 2 * padding), room.width * 0.25);
  const hasTargets = content.pillars.some(({ target }) => target !== null);
  const growthWidth = hasTargets ? Math.min(Math.max(19 * unit, bodySize * 2.4), room.width * 0.1) : 0;
  const levelCount = content.levels.length;
  const cellsLeft = room.x + headWidth + gap;
  const actionsWidth = actionColumn(page, room.width);
  const rowsRight = room.x + room.width - (actionsWidth > 0 ? actionsWidth + 2 * gap : 0);
  const cellsRight = rowsRight - (hasTargets ? growthWidth + gap : 0);
  const cellWidth = (cellsRight - cellsLeft - (levelCount - 1) * gap) / levelCount;
  const cellX = (level: number) => cellsLeft + (level - 1) * (cellWidth + gap);

  const count = content.pillars.length;
  const rowsTop = room.y + columnHeadHeight;
  const rowHeight = (room.y + room.height - rowsTop - (count - 1) * gap) / count;
  const cellHeight = rowHeight - actionStrip(page);

  const labels = content.pillars.map(({ current }) =>
    current === null ? '' : shownLevel(current, content.language),
  );
  const radiusFor = (size: number) => {
    const widest = Math.max(0, ...labels.map((label) => measure(label, { size, weight: 800 })));
    return Math.max(widest / 2 + 0.3 * size, 0.86 * size);
  };
  const wanted = Math.max(bodySize, 5.2 * unit);
  const largestRadius = 0.215 * cellHeight;
  const markerTextSize = wanted * Math.min(1, largestRadius / radiusFor(wanted));
  const markerRadius = radiusFor(markerTextSize);

  return {
    headX: room.x,
    headWidth,
    cellWidth,
    cellX,
    cellsRight,
    growthX: rowsRight - growthWidth,
    growthWidth,
    actionsX: room.x + room.width - actionsWidth,
    actionsWidth,
    rowsTop,
    rowHeight,
    cellHeight,
    rowY: (row) => rowsTop + row * (rowHeight + gap),
    padding,
    trackHeight: 2 * markerRadius + padding,
    markerRadius,
    markerTextSize,
    trackX: positionScale({ columns: content.levels.map(({ level }) => cellX(level)), cellWidth }),
  };
}
