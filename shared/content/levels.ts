import type { GridPack } from '../model/pack.ts';
import type { Level } from '../model/workshop.ts';

/** The levels of a pack, 1 up to its highest, which is 3 to 7. */
export function levelsOf(pack: Pick<GridPack, 'levels'>): readonly Level[] {
  return pack.levels.map(({ level }) => level);
}

/** The highest level of a pack, 3 to 7: what a scale of levels 1 to *m* ends at. */
export function highestLevel(pack: Pick<GridPack, 'levels'>): Level {
  return pack.levels.length;
}

/** Whether what a level holds are symptoms: what tells that little has been reached, and never raises a level. */
export function holdsSymptoms(pack: Pick<GridPack, 'levels'>, level: Level): boolean {
  return pack.levels[level - 1]?.holds === 'symptoms';
}
