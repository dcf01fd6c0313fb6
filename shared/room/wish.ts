import { currentSituation } from '../analysis/current.ts';
import type { BusinessLineId, PillarId } from '../model/ids.ts';
import type { GridPack } from '../model/pack.ts';
import { periodOf, roadStart } from '../model/quarters.ts';
import type { Level, Workshop, WorkshopData } from '../model/workshop.ts';

/** The group's level now, by pillar: only what the room has been shown. */
export type LevelsNow = Partial<Record<PillarId, Level>>;

/** The year that wishes are for: the one in which the last horizon of the road begins. */
export function wishYear(workshop: Pick<Workshop, 'roadmapStart' | 'date'>): number {
  return Number(periodOf('later', roadStart(workshop)).from.slice(0, 4));
}

/** Where a business line stands, for who says where it should go. Empty before a measurement was shown. */
export function levelsNow(data: WorkshopData, pack: GridPack, businessLineId: BusinessLineId): LevelsNow {
  const { levels } = currentSituation(data, pack, businessLineId);
  return Object.fromEntries([...levels].map(([pillarId, { figures }]) => [pillarId, figures.label]));
}
