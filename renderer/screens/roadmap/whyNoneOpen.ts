import type { Level } from '../../../shared/model/workshop.ts';

/**
 * Why a pillar with a target asks for nothing to become true.
 *
 * @param label the level that counts now; null: nothing is measured or may be shown
 */
export function whyNoneOpen(label: Level | null, target: Level): 'unmeasured' | 'stays' | 'back' | 'true' {
  // Only what belongs to level 1 asks for nothing, whoever says what.
  if (label === null) return 'unmeasured';
  if (label === target) return 'stays';
  return label > target ? 'back' : 'true';
}
