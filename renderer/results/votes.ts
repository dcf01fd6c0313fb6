import { revealedRounds } from '../../shared/analysis/current.ts';
import type { GroupFigures } from '../../shared/analysis/group.ts';
import { analyseRound, type RoundAnalysis } from '../../shared/analysis/round.ts';
import type { BusinessLineId, PillarId } from '../../shared/model/ids.ts';
import type { GridPack } from '../../shared/model/pack.ts';
import type { WorkshopData } from '../../shared/model/workshop.ts';

/** What people wish for. */
export interface Votes {
  /** `none`: nobody was asked yet. `open`, `closed`: not shown yet. */
  state: 'none' | 'open' | 'closed' | 'shown';
  /** Of the latest poll that the room has seen. */
  analysis: RoundAnalysis | null;
  /** By pillar; those with too few votes are left out. */
  figures: ReadonlyMap<PillarId, GroupFigures>;
}

/** The latest poll that has been shown, and where the last one stands. */
export function votesOf(data: WorkshopData, pack: GridPack, businessLineId: BusinessLineId): Votes {
  const last = data.rounds.filter(({ kind }) => kind === 'target').at(-1);
  const [seen] = revealedRounds(data, 'target');
  const analysis = seen ? analyseRound(data, pack, { roundId: seen.id, businessLineId }) : null;
  const figures = new Map(
    (analysis?.pillars ?? []).flatMap(({ pillarId, all }) => (all ? [[pillarId, all] as const] : [])),
  );
  return { state: stateOf(last), analysis, figures };
}

export function stateOf(round: WorkshopData['rounds'][number] | undefined): Votes['state'] {
  if (!round) return 'none';
  if (round.closedAt === null) return 'open';
  return round.revealedAt === null ? 'closed' : 'shown';
}
