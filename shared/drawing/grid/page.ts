import { type LeftOut, minimumTextSize } from '../kit/legibility.ts';
import type { PosterContent } from '../posterContent.ts';

/** Where the actions of a pillar stand: in lines under its cells, beside them at the end of its row, or nowhere. */
export type ActionPlace = 'none' | 'one line' | 'two lines' | 'beside';

/** Millimetres throughout. */
export interface GridPage {
  width: number;
  height: number;
  /** Everything scales with the shorter side; 1 on A3. */
  unit: number;
  margin: number;
  gap: number;
  /** Smallest font size (em) of body text for the reading distance. */
  bodySize: number;
  /** For what is looked up from nearby: the source. */
  nearSize: number;
  isWide: boolean;
  /** The header makes itself small, to leave the grid more room. */
  compact: boolean;
  actions: ActionPlace;
  /** Texts that have no room at a size that can be read; parts of the poster add theirs. */
  leftOut: LeftOut[];
}

export interface GridPosterOptions {
  /** Page in millimetres. */
  width: number;
  height: number;
  /** Metres. */
  readingDistance: number;
}

export function gridPage(
  { width, height, readingDistance }: GridPosterOptions,
  { compact, actions }: Pick<GridPage, 'compact' | 'actions'>,
): GridPage {
  const unit = Math.min(width, height) / 297;
  return {
    width,
    height,
    unit,
    margin: (compact ? 12 : 15) * unit,
    gap: (compact ? 2 : 2.4) * unit,
    bodySize: minimumTextSize(readingDistance),
    nearSize: Math.max((compact ? 3.7 : 4.6) * unit, 2.6),
    isWide: width > height,
    compact,
    actions,
    leftOut: [],
  };
}

/** What every part of the poster needs. */
export interface GridContext {
  page: GridPage;
  content: PosterContent;
}
