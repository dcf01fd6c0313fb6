import { currentSituation } from '../../shared/analysis/current.ts';
import { lineGaps } from '../../shared/analysis/gap.ts';
import { movementSince } from '../../shared/analysis/movement.ts';
import { analyseRound, mediansOf, type RoundAnalysis } from '../../shared/analysis/round.ts';
import { type Topic, topics } from '../../shared/analysis/topics.ts';
import type { GridPack } from '../../shared/content/pack.ts';
import type { PillarId } from '../../shared/model/ids.ts';
import type { BusinessLine, Level, Movement, Round, WorkshopData } from '../../shared/model/workshop.ts';

export interface LineReport {
  line: BusinessLine;
  analysis: RoundAnalysis;
  topics: Topic[];
  targets: ReadonlyMap<PillarId, Level>;
  /** Since the round before, where it may be told. */
  movement: Movement[];
}

export interface RoundReport {
  round: Round;
  /** Null until the facilitator has revealed the round: then nobody sees what was chosen, here neither. */
  lines: LineReport[] | null;
  lineGaps: ReturnType<typeof lineGaps>;
}

/** The analysis of every round and business line, in the order of the rounds. */
export function reportsOf(data: WorkshopData, pack: GridPack): RoundReport[] {
  const ordered = [...data.rounds].sort((a, b) => (a.openedAt < b.openedAt ? -1 : 1));
  return ordered.map((round): RoundReport => {
    if (round.revealedAt === null) return { round, lines: null, lineGaps: [] };
    const lines = data.workshop.businessLines.map((line): LineReport => {
      const analysis = analyseRound(data, pack, { roundId: round.id, businessLineId: line.id });
      const { targets } = currentSituation(data, pack, line.id);
      const movement = movementSince(data, pack, { roundId: round.id, businessLineId: line.id });
      return { line, analysis, topics: topics(analysis, pack), targets, movement };
    });
    const medians = lines.map(({ line, analysis }) => ({
      businessLineId: line.id,
      medians: mediansOf(analysis),
    }));
    return { round, lines, lineGaps: lineGaps(medians) };
  });
}

/** The same as plain data for `--json`, with counts where the analysis names participants. */
export function reportJson(data: WorkshopData, reports: readonly RoundReport[]): unknown {
  const { workshop } = data;
  return {
    organisation: workshop.organisation,
    date: workshop.date,
    model: { id: workshop.packId, version: workshop.packVersion },
    stageThreshold: workshop.stageThreshold,
    minimumGroupSize: workshop.minimumGroupSize,
    rounds: reports.map(({ round, lines, lineGaps: gaps }) => ({
      id: round.id,
      kind: round.kind,
      number: round.number,
      mode: round.mode,
      closedAt: round.closedAt,
      revealedAt: round.revealedAt,
      businessLines:
        lines?.map(({ line, analysis, topics: found, targets, movement }) => ({
          id: line.id,
          name: line.name,
          attendance: {
            finished: analysis.attendance.finished.length,
            started: analysis.attendance.started.length,
            missing: analysis.attendance.missing.length,
          },
          overall: analysis.overall,
          pillars: analysis.pillars,
          bottlenecks: analysis.bottlenecks,
          balance: analysis.balance,
          targets: Object.fromEntries(targets),
          movement: movement.map(({ businessLineId: _, ...moved }) => moved),
          topics: found.map(({ key }) => key),
        })) ?? null,
      lineGaps: gaps,
    })),
  };
}
