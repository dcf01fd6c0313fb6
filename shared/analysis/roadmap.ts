import { holdsSymptoms } from '../content/levels.ts';
import { pillarById } from '../content/packs.ts';
import type { PackId, PillarId } from '../model/ids.ts';
import type { ChecklistPack, GridPack, Localized, Statement } from '../model/pack.ts';
import type { Level } from '../model/workshop.ts';
import type { PillarAnalysis } from './pillar.ts';
import type { RoundAnalysis } from './round.ts';
import type { StatementFigures } from './tally.ts';

export interface OpenStatement {
  statement: Statement;
  level: Level;
  /** Who says it is true already; null when that may not be shown, or nobody was asked. */
  figures: StatementFigures | null;
}

/**
 * What still has to become true: the statements of the levels above the current one, up to the target, that
 * are not yet met, lowest level first. What level 1 holds is never among them: everybody has reached that.
 *
 * A statement is met when its mean score reaches the workshop's threshold. In quick mode nobody was asked about
 * statements: a statement then counts as true for those who chose its level or a higher one (`derived`).
 *
 * @param from the current level as it counts: floor of the median; null when unknown, then all up to the target
 */
export function openStatements(
  pack: GridPack,
  pillarId: PillarId,
  from: Level | null,
  target: Level,
  analysis: RoundAnalysis | null,
): OpenStatement[] {
  return statementsBetween(pack, pillarId, Math.max(from ?? 1, 1) + 1, target, analysis);
}

/**
 * Statements of levels that count as reached, and that are not true yet all the same: a level holds from the
 * threshold on, not only when all of it is true. Detailed mode only.
 */
export function leftovers(pack: GridPack, pillarId: PillarId, analysis: RoundAnalysis): OpenStatement[] {
  const label = analysis.pillars.find((pillar) => pillar.pillarId === pillarId)?.all?.label;
  if (label === undefined || analysis.source === 'levels') return [];
  return statementsBetween(pack, pillarId, 1, label, analysis);
}

function statementsBetween(
  pack: GridPack,
  pillarId: PillarId,
  lowest: number,
  highest: number,
  analysis: RoundAnalysis | null,
): OpenStatement[] {
  const measured = analysis?.pillars.find((pillar) => pillar.pillarId === pillarId) ?? null;
  const threshold = analysis?.stageThreshold ?? 1;
  const cells = pillarById(pack, pillarId)?.cells ?? [];
  return cells
    .filter(({ level }) => level >= lowest && level <= highest && !holdsSymptoms(pack, level))
    .flatMap(({ level, statements }) =>
      statements.map((statement) => ({ statement, level, figures: figuresOf(measured, statement) })),
    )
    .filter(({ figures }) => figures === null || figures.mean === null || figures.mean < threshold);
}

function figuresOf(pillar: PillarAnalysis | null, statement: Statement): StatementFigures | null {
  return pillar?.statements.find(({ statementId }) => statementId === statement.id) ?? null;
}

/** Something that may become an action, with where it comes from. */
export type Suggestion =
  | { kind: 'accelerator' | 'success-factor'; packId: PackId; id: string; block: Localized; text: Localized }
  | { kind: 'practice-step' | 'practice-next'; organisation: string; text: Localized }
  | { kind: 'start'; packId: PackId; text: Localized };

/**
 * Ideas for one pillar, of checklists that were made for its grid: their accelerators, the published practice and what it plans next, and then the
 * checklists' success factors (what should be in place; not every pillar has accelerators).
 */
export function suggestionsFor(
  grid: GridPack,
  pillarId: PillarId,
  checklists: readonly ChecklistPack[],
): Suggestion[] {
  const practice = pillarById(grid, pillarId)?.practice;
  const fromPractice = (kind: 'practice-step' | 'practice-next', texts: readonly Localized[] = []) =>
    texts.map((text): Suggestion => ({ kind, organisation: practice?.organisation ?? '', text }));
  const own = checklists.filter((checklist) => checklist.grid === grid.id);
  return [
    ...fromChecklists('accelerator', pillarId, own),
    ...fromPractice('practice-step', practice?.steps),
    ...fromPractice('practice-next', practice?.next),
    ...fromChecklists('success-factor', pillarId, own),
  ];
}

function fromChecklists(
  kind: 'accelerator' | 'success-factor',
  pillarId: PillarId,
  checklists: readonly ChecklistPack[],
): Suggestion[] {
  return checklists.flatMap((pack) =>
    pack.blocks.flatMap((block) =>
      (kind === 'accelerator' ? block.accelerators : block.successFactors)
        .filter(({ pillars }) => pillars.includes(pillarId))
        .map(({ id, text }): Suggestion => ({ kind, packId: pack.id, id, block: block.name, text })),
    ),
  );
}

/** Where to begin, for the roadmap as a whole, as checklists say that were made for its grid. */
export function startSuggestions(
  grid: Pick<GridPack, 'id'>,
  checklists: readonly ChecklistPack[],
): Suggestion[] {
  return checklists.flatMap((pack) =>
    (pack.grid === grid.id ? (pack.start ?? []) : []).map(
      (text): Suggestion => ({ kind: 'start', packId: pack.id, text }),
    ),
  );
}
