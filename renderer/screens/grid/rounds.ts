import { analyseRound } from '../../../shared/analysis/round.ts';
import type { RoundId } from '../../../shared/model/ids.ts';
import { measuresGrid } from '../../../shared/model/instrument.ts';
import type { GridPack } from '../../../shared/model/pack.ts';
import type { GridRound, Round, WorkshopData } from '../../../shared/model/workshop.ts';
import type { LineAnalysis } from '../../results/gridContent.ts';

/** The measurements, in order. */
export function measurements({ rounds }: Pick<WorkshopData, 'rounds'>): GridRound[] {
  return rounds.filter(measuresGrid).sort((a, b) => a.number - b.number);
}

/** The round that was asked for, else the latest: after a second round the room waits for that one. */
export function roundInView(rounds: readonly GridRound[], chosen: RoundId | null): GridRound | undefined {
  return rounds.find(({ id }) => id === chosen) ?? rounds.at(-1);
}

/** Every business line with what the round says about it; before the reveal only its attendance may be shown. */
export function analyseLines(data: WorkshopData, pack: GridPack, round: Round): LineAnalysis[] {
  return data.workshop.businessLines.map((line) => ({
    line,
    analysis: analyseRound(data, pack, { roundId: round.id, businessLineId: line.id }),
  }));
}
