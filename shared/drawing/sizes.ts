import type { Orientation, PaperSize } from '../model/workshop.ts';

/** Portrait width and height in millimetres (ISO 216). */
const portrait: Record<PaperSize, readonly [number, number]> = {
  A4: [210, 297],
  A3: [297, 420],
  A2: [420, 594],
  A1: [594, 841],
  A0: [841, 1189],
};

export const paperSizes: readonly PaperSize[] = ['A4', 'A3', 'A2', 'A1', 'A0'];

export interface PageSize {
  /** Millimetres. */
  width: number;
  height: number;
}

/** Exact size of a sheet in millimetres. */
export function pageSize(size: PaperSize, orientation: Orientation): PageSize {
  const [short, long] = portrait[size];
  return orientation === 'portrait' ? { width: short, height: long } : { width: long, height: short };
}
