import type { Language, PaperSize } from '../model/workshop.ts';
import type { Bounds } from '../scene/bounds.ts';
import type { Shape } from '../scene/scene.ts';
import { formatNumber } from '../words/language.ts';
import { palette } from './palette.ts';
import { type PageSize, pageSize } from './sizes.ts';

export interface TileOptions {
  paper: Extract<PaperSize, 'A4' | 'A3'>;
  /** How far neighbouring sheets show the same, in millimetres; 0 to 50. */
  overlap?: number;
  cutMarks?: boolean;
  language: Language;
}

/** Office printers leave this much of every edge white; nothing that matters lies there. Millimetres. */
export const unprintable = 5;
/** A strip within the printable part, at the bottom, for the sheet's number and ruler. */
const footer = 7;
const defaultOverlap = 10;

export interface TilePlan {
  sheet: PageSize;
  columns: number;
  rows: number;
  overlap: number;
  /** Where the poster is on each sheet, and which part of the poster it shows, in poster millimetres. */
  window: PageSize;
  /** Left top corner of the poster in the whole of sheets: it lies in the middle, white around it. */
  offset: { x: number; y: number };
}

/** Chooses the sheets' orientation with the fewest sheets; when equal, the poster's own orientation. */
export function planTiles(poster: PageSize, options: TileOptions): TilePlan {
  const overlap = options.overlap ?? defaultOverlap;
  const plans = (['portrait', 'landscape'] as const).map((orientation) => {
    const sheet = pageSize(options.paper, orientation);
    const window = {
      width: sheet.width - 2 * unprintable,
      height: sheet.height - 2 * unprintable - footer,
    };
    const columns = count(poster.width, window.width, overlap);
    const rows = count(poster.height, window.height, overlap);
    const offset = {
      x: (columns * (window.width - overlap) + overlap - poster.width) / 2,
      y: (rows * (window.height - overlap) + overlap - poster.height) / 2,
    };
    return { sheet, columns, rows, overlap, window, offset };
  });
  const isAlike = (plan: TilePlan) =>
    plan.sheet.width > plan.sheet.height === poster.width > poster.height ? 0 : 1;
  const [best] = plans.sort((a, b) => a.columns * a.rows - b.columns * b.rows || isAlike(a) - isAlike(b));
  if (best === undefined) throw new Error('No orientation to choose from');
  return best;
}

function count(length: number, window: number, overlap: number): number {
  return Math.max(1, Math.ceil((length - overlap) / (window - overlap) - 1e-9));
}

/** The part of the poster that a sheet shows, in poster millimetres. */
export function windowOf(plan: TilePlan, place: { row: number; column: number }): Bounds {
  const left = place.column * (plan.window.width - plan.overlap) - plan.offset.x;
  const top = place.row * (plan.window.height - plan.overlap) - plan.offset.y;
  return { left, top, right: left + plan.window.width, bottom: top + plan.window.height };
}

/** A ruler of exactly 100 mm with centimetres, to check the printer's scale. */
export function ruler(x: number, y: number): Shape[] {
  let ticks = `M${x} ${y}H${x + 100}`;
  for (let centimetre = 0; centimetre <= 10; centimetre += 1) {
    const length = centimetre % 5 === 0 ? 2.6 : 1.6;
    ticks += `M${x + centimetre * 10} ${y}v${length}`;
  }
  return [{ kind: 'path', d: ticks, stroke: palette.ink, strokeWidth: 0.2, lineCap: 'square' }];
}

/** The overlap in words: `10`. */
export function overlapText(plan: TilePlan, language: Language): string {
  return formatNumber(plan.overlap, language);
}
