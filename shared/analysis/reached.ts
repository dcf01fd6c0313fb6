import type { Level } from '../model/workshop.ts';
import { tolerance } from './rounding.ts';

/**
 * The level that counts as reached: a level counts when a position (or a median) is on or over it, never before. So
 * 2.96 is level 2, in words, in the grid and on every poster.
 *
 * @param position from 1 up to the highest level; null where none may be shown
 */
export function reachedLevel(position: number): Level;
export function reachedLevel(position: number | null): Level | null;
export function reachedLevel(position: number | null): Level | null {
  return position === null ? null : Math.floor(position + tolerance);
}

/** What choosing a target means. */
export type Direction = 'grow' | 'stay' | 'back';

/** Growth is counted from what counts as reached: part of the next level makes its own level no step back. */
export function directionOf(target: Level, reached: Level): Direction {
  return target > reached ? 'grow' : target < reached ? 'back' : 'stay';
}
