import type { PaperSize } from '../../model/workshop.ts';
import { textBoxes } from '../../scene/inspect.ts';
import type { Scene } from '../../scene/scene.ts';
import { fontHeights } from '../../scene/text.ts';

/** A sheet in the hand or on a desk is read from no further than this; a wall begins at A2. Metres. */
const nearSheets: Partial<Record<PaperSize, number>> = { A4: 0.35, A3: 0.5 };

/** The distance that a poster of this size is drawn for: the wish, unless the sheet is too small for a wall. */
export function readingDistanceFor(size: PaperSize, wish: number): number {
  return Math.min(wish, nearSheets[size] ?? wish);
}

/** Degrees of a minute of arc. */
const minute = 1 / 60;
/** ISO 9241-303 recommends 20 to 22 minutes of arc for character height and asks 16 at least. */
const wantedMinutes = 20;

/**
 * Smallest font size (em, millimetres) of body text that is read from a distance: the height of a capital
 * without accent, which is how ISO 9241-303 defines character height for Latin script, is seen under
 * 20 minutes of arc. At 1 m that is a capital of 5.8 mm and an em of 8.7 mm.
 * @param distance metres
 */
export function minimumTextSize(distance: number): number {
  const height = 2 * distance * 1000 * Math.tan(((wantedMinutes * minute) / 2) * (Math.PI / 180));
  return height / fontHeights.capHeight;
}

/** A text that can't be read from the reading distance. */
export interface LegibilityProblem {
  text: string;
  /** Font size (em) in millimetres: what it has, or could have where it was left out for being too small. */
  size: number;
  /** What the reading distance asks. */
  needed: number;
}

/** A text that a layout left out, because it has no room for it at a size that can be read. */
export type LeftOut = Pick<LegibilityProblem, 'text' | 'size'>;

/**
 * The texts of a drawing that can't be read from a distance, each size and text once: those that are too small, and
 * those that its layout left out for that.
 * @param distance metres
 * @param leftOut what the layout left out
 * @param isExempt texts that are looked up from nearby, such as the source or a sheet number
 */
export function checkLegibility(
  scene: Scene,
  distance: number,
  leftOut: readonly LeftOut[] = [],
  isExempt: (groupId: string) => boolean = (id) => id === 'source',
): LegibilityProblem[] {
  const needed = minimumTextSize(distance);
  const problems = new Map<string, LegibilityProblem>();
  const add = ({ text, size }: LeftOut) => problems.set(`${size.toFixed(2)} ${text}`, { text, size, needed });
  for (const { text, size, groupId } of textBoxes(scene)) {
    if (size < needed - 1e-6 && !isExempt(groupId)) add({ text, size });
  }
  for (const left of leftOut) add(left);
  return [...problems.values()];
}
