import { packAsked } from '../model/carried.ts';
import type { BusinessLineId } from '../model/ids.ts';
import { asksGrid } from '../model/instrument.ts';
import type { Round, WorkshopData } from '../model/workshop.ts';
import { analyseChecklist, type ChecklistAnalysis } from './checklist.ts';
import { analyseLadder, type LadderAnalysis } from './ladder.ts';

export type LensAnalysis = ChecklistAnalysis | LadderAnalysis;

/** The rounds that ask a checklist or a ladder beside the grid, in the order in which they were opened. */
export function lensRounds({ rounds }: Pick<WorkshopData, 'rounds'>): Round[] {
  return rounds.filter((round) => !asksGrid(round)).sort((a, b) => (a.openedAt < b.openedAt ? -1 : 1));
}

/**
 * What a round with a lens says about a business line; see `analyseChecklist` and `analyseLadder`.
 *
 * @throws when the round asks the grid
 */
export function analyseLens(data: WorkshopData, round: Round, businessLineId: BusinessLineId): LensAnalysis {
  const pack = packAsked(data, round);
  if (pack.kind === 'checklist') return analyseChecklist(data, pack, round, businessLineId);
  if (pack.kind === 'ladder') return analyseLadder(data, pack, round, businessLineId);
  throw new Error(`${pack.id} is no lens`);
}
