import { reachedLevel } from '../analysis/reached.ts';

/** The columns of a grid, one for each level of the model from 1 up. */
export interface Columns {
  /** Left edge of each level's cells, ascending. */
  columns: readonly number[];
  cellWidth: number;
}

/** How far from the middle of its cell a position stands that has nearly reached the next level, in cell widths. */
const nearlyNext = 0.38;

/**
 * Where a position is drawn, in every grid alike: on screen, on the stage, on paper.
 *
 * A whole level stands in the middle of its cell. What has been reached of the next one moves it to the right, evenly
 * and never out of the cell: 2.9 is level 2, and looks like it. Reaching a level is a step, so between the far end of
 * one cell and the middle of the next nothing ever stands.
 *
 * @returns from a position (1 up to the highest level; others count as the nearest of these) to its x
 */
export function positionScale({ columns, cellWidth }: Columns): (position: number) => number {
  return (position) => {
    const within = Math.min(columns.length, Math.max(1, position));
    const level = reachedLevel(within);
    const ofNext = Math.max(0, within - level);
    return (columns[level - 1] ?? 0) + cellWidth * (0.5 + nearlyNext * ofNext);
  };
}
