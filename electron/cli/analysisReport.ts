import type { Attendance } from '../../shared/analysis/attendance.ts';
import { currentSituation } from '../../shared/analysis/current.ts';
import { lineGaps } from '../../shared/analysis/gap.ts';
import { analyseLens, lensRounds } from '../../shared/analysis/lens.ts';
import { movementSince } from '../../shared/analysis/movement.ts';
import { analyseRound, mediansOf, type RoundAnalysis } from '../../shared/analysis/round.ts';
import type { PillarId } from '../../shared/model/ids.ts';
import { asksGrid } from '../../shared/model/instrument.ts';
import type { GridPack } from '../../shared/model/pack.ts';
import type { BusinessLine, GridRound, Level, Movement, WorkshopData } from '../../shared/model/workshop.ts';
import {
  type LineSentences,
  lineSentencesOf,
  type Said,
  sentencesOf,
} from '../../shared/sentences/readings.ts';

export interface LineReport {
  line: BusinessLine;
  analysis: RoundAnalysis;
  sentences: Said[];
  targets: ReadonlyMap<PillarId, Level>;
  /** Since the round before, where it may be told. */
  movement: Movement[];
}

export interface RoundReport {
  round: GridRound;
  /** Null until the facilitator has revealed the round: then nobody sees what was chosen, here neither. */
  lines: LineReport[] | null;
  lineGaps: ReturnType<typeof lineGaps>;
}

/** The analysis of every round about the grid and every business line, in the order of the rounds. */
export function reportsOf(data: WorkshopData, pack: GridPack): RoundReport[] {
  const ordered = data.rounds.filter(asksGrid).sort((a, b) => (a.openedAt < b.openedAt ? -1 : 1));
  return ordered.map((round): RoundReport => {
    if (round.revealedAt === null) return { round, lines: null, lineGaps: [] };
    const analysed = data.workshop.businessLines.map((line) => ({
      line,
      analysis: analyseRound(data, pack, { roundId: round.id, businessLineId: line.id }),
    }));
    const lines = analysed.map(({ line, analysis }): LineReport => {
      const { targets } = currentSituation(data, pack, line.id);
      const movement = movementSince(data, pack, { roundId: round.id, businessLineId: line.id });
      const sentences = sentencesOf(data, pack, { round, line, lines: analysed });
      return { line, analysis, sentences, targets, movement };
    });
    const medians = lines.map(({ line, analysis }) => ({
      businessLineId: line.id,
      medians: mediansOf(analysis),
    }));
    return { round, lines, lineGaps: lineGaps(medians) };
  });
}

/** How many of those who were asked finished, began and are missing. */
function countsOf({ finished, started, missing }: Attendance): Record<keyof Attendance, number> {
  return { finished: finished.length, started: started.length, missing: missing.length };
}

/** Every round of a checklist or ladder; of one that is not revealed yet nobody sees what was chosen, here neither. */
function lensesOf(data: WorkshopData): unknown[] {
  return lensRounds(data).map((round) => ({
    id: round.id,
    number: round.number,
    mode: round.mode,
    model: { id: round.packId, version: round.packVersion },
    closedAt: round.closedAt,
    revealedAt: round.revealedAt,
    businessLines:
      round.revealedAt === null
        ? null
        : data.workshop.businessLines.map(({ id, name }) => {
            const { attendance, ...said } = analyseLens(data, round, id);
            return { id, name, attendance: countsOf(attendance), ...said };
          }),
  }));
}

/** The same as plain data for `--json`, with counts where the analysis names participants. */
export function reportJson(data: WorkshopData, pack: GridPack): unknown {
  const { workshop } = data;
  return {
    organisation: workshop.organisation,
    date: workshop.date,
    model: { id: workshop.packId, version: workshop.packVersion },
    stageThreshold: workshop.stageThreshold,
    minimumGroupSize: workshop.minimumGroupSize,
    rounds: reportsOf(data, pack).map(({ round, lines, lineGaps: gaps }) => ({
      id: round.id,
      kind: round.kind,
      number: round.number,
      mode: round.mode,
      closedAt: round.closedAt,
      revealedAt: round.revealedAt,
      businessLines:
        lines?.map(({ line, analysis, sentences, targets, movement }) => ({
          id: line.id,
          name: line.name,
          attendance: countsOf(analysis.attendance),
          overall: analysis.overall,
          pillars: analysis.pillars,
          bottlenecks: analysis.bottlenecks,
          balance: analysis.balance,
          targets: Object.fromEntries(targets),
          movement: movement.map(({ businessLineId: _, ...moved }) => moved),
          sentences: sentences.map(({ reading, kind, pillarId, facts, text, detail }) => ({
            reading,
            kind,
            pillarId,
            facts,
            text,
            detail,
          })),
        })) ?? null,
      lineGaps: gaps,
    })),
    lenses: lensesOf(data),
    businessLines: workshop.businessLines.map((line) => ({
      id: line.id,
      name: line.name,
      sentences: plain(lineSentencesOf(data, pack, line)),
    })),
  };
}

/** Sentences beyond one round: about targets, and as the posters say where a business line stands. */
function plain({ targets, standing }: LineSentences): unknown[] {
  return [
    ...targets.map((claim) => ({ reading: 'targets', claim })),
    ...standing.map((claim) => ({ reading: 'balance', claim })),
  ].map(({ reading, claim: { kind, pillarId, facts, text } }) => ({ reading, kind, pillarId, facts, text }));
}
