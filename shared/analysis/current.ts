import type { BusinessLineId, PillarId, RoundId } from '../model/ids.ts';
import { asksGrid } from '../model/instrument.ts';
import type { GridPack } from '../model/pack.ts';
import type { Level, Round, WorkshopData } from '../model/workshop.ts';
import type { GroupFigures } from './group.ts';
import { analyseRound, type RoundAnalysis } from './round.ts';

/** Where a pillar stands now, and which round says so. */
export interface CurrentLevel {
  roundId: RoundId;
  figures: GroupFigures;
}

export interface CurrentSituation {
  /** Pillars whose level may be shown. */
  levels: Map<PillarId, CurrentLevel>;
  /** The medians of {@link levels}. */
  medians: Map<PillarId, number>;
  /** Decided levels. */
  targets: Map<PillarId, Level>;
  /** The revealed measurements it rests on, latest first; the first one that has a pillar speaks for it. */
  analyses: RoundAnalysis[];
}

/** The rounds of one kind about the grid that the room has seen, latest first. */
export function revealedRounds({ rounds }: Pick<WorkshopData, 'rounds'>, kind: Round['kind']): Round[] {
  return rounds
    .filter((round) => round.kind === kind && asksGrid(round) && round.revealedAt !== null)
    .sort((a, b) => b.number - a.number);
}

/**
 * The current and the target levels of a business line: of every pillar the latest revealed measurement that has
 * figures for it, since a second round may ask some pillars only.
 */
export function currentSituation(
  data: WorkshopData,
  pack: GridPack,
  businessLineId: BusinessLineId,
): CurrentSituation {
  const analyses = revealedRounds(data, 'measure').map(({ id }) =>
    analyseRound(data, pack, { roundId: id, businessLineId }),
  );
  const levels = new Map<PillarId, CurrentLevel>();
  const medians = new Map<PillarId, number>();
  for (const { id } of pack.pillars) {
    for (const { roundId, pillars } of analyses) {
      const figures = pillars.find(({ pillarId }) => pillarId === id)?.all;
      if (!figures) continue;
      levels.set(id, { roundId, figures });
      medians.set(id, figures.median);
      break;
    }
  }
  const targets = new Map(
    data.decisions
      .filter((decision) => decision.businessLineId === businessLineId)
      .map(({ pillarId, level }) => [pillarId, level]),
  );
  return { levels, medians, targets, analyses };
}
