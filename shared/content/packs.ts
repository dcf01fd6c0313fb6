import cef from '../../assets/content/cef.json' with { type: 'json' };
import cemm from '../../assets/content/cemm.json' with { type: 'json' };
import foundations from '../../assets/content/foundations.json' with { type: 'json' };
import growthPath from '../../assets/content/growth-path.json' with { type: 'json' };
import type { PackId, PillarId, StatementId } from '../model/ids.ts';
import type { Cell, ChecklistPack, GridPack, LadderPack, Pack, Pillar, Statement } from '../model/pack.ts';
import type { Level } from '../model/workshop.ts';
import { parsePack } from './parsePack.ts';

/** The Customer Engagement Maturity Model: the grid that workshops are plotted in. */
export const cemmPack: GridPack = bundled(cemm, 'grid');
/** The Customer Engagement Framework: success factors and accelerators, linked to the CEMM's pillars. */
export const cefPack: ChecklistPack = bundled(cef, 'checklist', cemmPack);
export const foundationsPack: ChecklistPack = bundled(foundations, 'checklist', cemmPack);
export const growthPathPack: LadderPack = bundled(growthPath, 'ladder', cemmPack);

export const bundledPacks: readonly Pack[] = [cemmPack, cefPack, foundationsPack, growthPathPack];

/** The grids of the app. */
export const bundledGrids: readonly GridPack[] = bundledPacks.filter((pack) => pack.kind === 'grid');

/** The grid with this id; undefined when a workshop uses one that this app doesn't have. */
export function gridPack(id: PackId): GridPack | undefined {
  return bundledPacks.find((pack): pack is GridPack => pack.kind === 'grid' && pack.id === id);
}

export interface PlacedStatement {
  statement: Statement;
  pillar: Pillar;
  level: Level;
}

/** The pillar with this id; undefined when the pack has no such pillar. */
export function pillarById(pack: GridPack, id: PillarId): Pillar | undefined {
  return pack.pillars.find((pillar) => pillar.id === id);
}

/** The cell of a pillar at a level; undefined when the pack has no such pillar. */
export function cellAt(pack: GridPack, pillarId: PillarId, level: Level): Cell | undefined {
  return pillarById(pack, pillarId)?.cells.find((cell) => cell.level === level);
}

/** A statement and its place in the grid; undefined when the pack has no such statement. */
export function statementById(pack: GridPack, id: StatementId): PlacedStatement | undefined {
  let index = placedStatements.get(pack);
  if (!index) {
    index = new Map(
      pack.pillars.flatMap((pillar) =>
        pillar.cells.flatMap(({ level, statements }) =>
          statements.map((statement) => [statement.id, { statement, pillar, level }] as const),
        ),
      ),
    );
    placedStatements.set(pack, index);
  }
  return index.get(id);
}

const placedStatements = new WeakMap<GridPack, Map<StatementId, PlacedStatement>>();

/** A pack that ships with the app: damage to it is a bug, so it throws. */
function bundled<Kind extends Pack['kind']>(
  json: unknown,
  kind: Kind,
  grid?: GridPack,
): Extract<Pack, { kind: Kind }> {
  const parsed = parsePack(json, grid ? { grid } : {});
  if (!parsed.ok) throw new Error(`Bundled pack: ${parsed.fault.kind} at ${parsed.fault.path}`);
  if (parsed.value.kind !== kind) throw new Error(`Bundled pack ${parsed.value.id} is no ${kind}`);
  return parsed.value as Extract<Pack, { kind: Kind }>;
}
