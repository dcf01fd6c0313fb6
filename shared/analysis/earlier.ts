import type { BusinessLineId, PillarId } from '../model/ids.ts';
import type { GridPack } from '../model/pack.ts';
import type { Round, WorkshopData } from '../model/workshop.ts';
import { revealedRounds } from './current.ts';
import type { GroupFigures } from './group.ts';
import { analyseRound } from './round.ts';

/** What an earlier round said about a pillar. */
export interface EarlierFigures {
  /** The earlier round's number. */
  number: number;
  figures: GroupFigures;
}

/**
 * Of every pillar, what the latest measurement before a round said that the room has seen: a second round may ask
 * some pillars only, and then the first one still speaks for the others.
 */
export function earlierFigures(
  data: WorkshopData,
  pack: GridPack,
  round: Pick<Round, 'kind' | 'number'>,
  businessLineId: BusinessLineId,
): Map<PillarId, EarlierFigures> {
  const found = new Map<PillarId, EarlierFigures>();
  if (round.kind !== 'measure') return found;
  for (const { id, number } of revealedRounds(data, 'measure')) {
    if (number >= round.number) continue;
    for (const { pillarId, all } of analyseRound(data, pack, { roundId: id, businessLineId }).pillars) {
      if (all && !found.has(pillarId)) found.set(pillarId, { number, figures: all });
    }
  }
  return found;
}
