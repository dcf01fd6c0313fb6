import { directionOf } from '../../../shared/analysis/reached.ts';
import type { Level } from '../../../shared/model/workshop.ts';

/**
 * Why a pillar with a target asks for nothing to become true.
 *
 * @param label the level that counts now; null: nothing is measured or may be shown
 */
export function whyNoneOpen(label: Level | null, target: Level): 'unmeasured' | 'stay' | 'back' | 'true' {
  // Only what belongs to level 1 asks for nothing, whoever says what.
  if (label === null) return 'unmeasured';
  const direction = directionOf(target, label);
  return direction === 'grow' ? 'true' : direction;
}
