import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { writeDurably } from '../services/durableFile.ts';

/** Device-independent pixels; x and y of the screen's top left corner. */
const boundsSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(1),
  height: z.number().int().min(1),
  maximized: z.boolean(),
});
export type WindowBounds = z.infer<typeof boundsSchema>;
export type Area = Pick<WindowBounds, 'x' | 'y' | 'width' | 'height'>;

export const smallestWindow = { width: 1024, height: 700 };
export const firstWindow = { width: 1280, height: 800 };

/**
 * Where the window was last time, if a good part of it still lies on one of today's screens (a projector
 * that is gone must not hide it).
 *
 * @param path the file that `keepBounds` wrote
 * @param screens the work areas of the connected displays
 */
export function recallBounds(path: string, screens: readonly Area[]): WindowBounds | null {
  try {
    const bounds = boundsSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    return screens.some((screen) => isWithinReach(bounds, screen)) ? bounds : null;
  } catch {
    // The first start, or a damaged file: the window then opens in its own size.
    return null;
  }
}

/** At least 200 × 100 pixels of the window's upper part on this screen, so that it can be dragged. */
function isWithinReach(window: Area, screen: Area): boolean {
  const width = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x);
  const height = Math.min(window.y + window.height, screen.y + screen.height) - Math.max(window.y, screen.y);
  return width >= 200 && height >= 100 && window.y >= screen.y - 20;
}

/** Remembers the bounds; failing to is no reason to disturb anyone. */
export async function keepBounds(path: string, bounds: WindowBounds): Promise<void> {
  await writeDurably(path, JSON.stringify(bounds)).catch(() => undefined);
}
