import { z } from 'zod';
import { packIdSchema, pillarIdSchema, statementIdSchema } from '../model/ids.ts';
import { type Level, levelSchema, levels } from '../model/workshop.ts';
import { failure, type Result, success } from '../result.ts';

/**
 * A content pack holds one maturity model as data, in Dutch and English. There are three kinds: a grid
 * (pillars × levels, what a workshop is plotted in), a checklist (success factors and accelerators in
 * blocks) and a ladder (steps in order). Checklists and ladders point to the pillars of a grid.
 */
const localizedSchema = z.strictObject({
  nl: z.string().trim().min(1).max(1000),
  en: z.string().trim().min(1).max(1000),
});
/** Words that must be readable from the back of the room in a cell of the grid: 34 characters at most. */
const headlineSchema = z.strictObject({
  nl: z.string().trim().min(1).max(34),
  en: z.string().trim().min(1).max(34),
});
const itemIdSchema = z
  .string()
  .max(100)
  .regex(/^[A-Za-z0-9_-]+$/);
const pillarLinks = z.array(pillarIdSchema).min(1);

const heading = {
  format: z.literal('maturity-model'),
  formatVersion: z.literal(1),
  id: packIdSchema,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  name: localizedSchema,
  /** The publication that the model comes from; `seed` is its file in the project's sources. */
  source: z.strictObject({
    title: z.string().min(1),
    /** Who published it, and where, in words of the reader's language. */
    publisher: localizedSchema,
    seed: z.string().min(1),
    note: z.string(),
  }),
};

const statementSchema = z.strictObject({
  id: statementIdSchema,
  text: localizedSchema,
  /** What one does to make it true, as the title of an action: short, and a verb first. */
  action: localizedSchema.optional(),
});

const cellSchema = z.strictObject({
  level: levelSchema,
  headline: headlineSchema,
  /** In the published order; those of level 1 are symptoms, the others say what has been reached. */
  statements: z.array(statementSchema).min(1),
});

const pillarSchema = z.strictObject({
  id: pillarIdSchema,
  name: localizedSchema,
  /** For a road sign, a column head or a lane of the poster. */
  shortName: localizedSchema,
  definition: localizedSchema,
  /** Level 1 to 5, in that order. */
  cells: z.array(cellSchema),
  /** Questions for the discussion. */
  prompts: z.array(localizedSchema).min(1),
  /** A published example: the steps this organisation took, and what it plans next. */
  practice: z.strictObject({
    organisation: z.string().min(1),
    theme: localizedSchema,
    steps: z.array(localizedSchema).min(1),
    next: z.array(localizedSchema),
  }),
});

const dependencySchema = z.strictObject({
  /** Reaching this level of this pillar … */
  pillar: pillarIdSchema,
  level: levelSchema,
  /** … rests on that level of another. */
  requires: z.strictObject({ pillar: pillarIdSchema, level: levelSchema }),
  why: localizedSchema,
});

const gridPackSchema = z.strictObject({
  ...heading,
  kind: z.literal('grid'),
  levels: z.array(
    z.strictObject({
      level: levelSchema,
      key: itemIdSchema,
      name: localizedSchema,
      summary: localizedSchema,
    }),
  ),
  pillars: z.array(pillarSchema).min(1).max(20),
  dependencies: z.array(dependencySchema),
  dependenciesNote: localizedSchema,
});

const checklistItemSchema = z.strictObject({
  id: itemIdSchema,
  text: localizedSchema,
  pillars: pillarLinks,
});

const checklistPackSchema = z.strictObject({
  ...heading,
  kind: z.literal('checklist'),
  /** What can be answered, with its score. */
  answers: z.array(z.strictObject({ value: z.number().int().min(0), name: localizedSchema })).min(2),
  outcomes: z.array(localizedSchema),
  blocks: z
    .array(
      z.strictObject({
        id: itemIdSchema,
        name: localizedSchema,
        purpose: localizedSchema,
        /** Taken from running text instead of a published table. */
        derived: z.boolean(),
        successFactors: z.array(checklistItemSchema).min(1),
        accelerators: z.array(checklistItemSchema),
      }),
    )
    .min(1),
  /** Where to begin. */
  start: z.array(localizedSchema).optional(),
});

const ladderPackSchema = z.strictObject({
  ...heading,
  kind: z.literal('ladder'),
  steps: z
    .array(
      z.strictObject({
        step: z.number().int().min(1),
        id: itemIdSchema,
        name: localizedSchema,
        text: localizedSchema,
        direction: z.enum(['outbound', 'inbound']),
        pillars: pillarLinks,
      }),
    )
    .min(2),
  startingPoints: z.array(localizedSchema),
});

const packSchema = z.discriminatedUnion('kind', [gridPackSchema, checklistPackSchema, ladderPackSchema]);

/** One text in every language of the app. */
export type Localized = z.infer<typeof localizedSchema>;
export type Pack = z.infer<typeof packSchema>;
export type GridPack = z.infer<typeof gridPackSchema>;
export type ChecklistPack = z.infer<typeof checklistPackSchema>;
export type LadderPack = z.infer<typeof ladderPackSchema>;
export type Pillar = z.infer<typeof pillarSchema>;
export type Cell = z.infer<typeof cellSchema>;
export type Statement = z.infer<typeof statementSchema>;
export type Dependency = z.infer<typeof dependencySchema>;
export type PackLevel = GridPack['levels'][number];
export type Practice = Pillar['practice'];
export type ChecklistBlock = ChecklistPack['blocks'][number];
export type ChecklistItem = z.infer<typeof checklistItemSchema>;
export type LadderStep = LadderPack['steps'][number];

export interface PackFault {
  /** Where: `pillars[2].cells[1].statements[0].text.en`; empty for the pack as a whole. */
  path: string;
  reason: 'not-a-pack' | 'wrong-value' | 'double-id' | 'levels-incomplete' | 'unknown-link';
  /** What exactly, in technical English, for a log or a maker of packs. */
  detail: string;
}

/**
 * Reads a pack from outside: its shape, both languages everywhere, unique ids, every level once and in
 * order, and links that exist.
 *
 * @param value parsed JSON
 * @param grid the grid that a checklist or ladder points to; without it those links are not looked up
 * @returns the pack, or the first fault with its path
 */
export function parsePack(value: unknown, grid?: GridPack): Result<Pack, PackFault> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return failure({ path: '', reason: 'not-a-pack', detail: 'A pack is a JSON object' });
  }
  const parsed = packSchema.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return failure({
      path: pathText(issue?.path ?? []),
      reason: 'wrong-value',
      detail: issue?.message ?? 'Not the shape of a pack',
    });
  }
  const fault = doubleId(parsed.data) ?? levelFault(parsed.data) ?? linkFault(parsed.data, grid);
  return fault ? failure(fault) : success(parsed.data);
}

function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index ? '.' : ''}${String(part)}`))
    .join('');
}

/** Ids of one pack are unique together, so that an id alone says what it is about. */
function doubleId(pack: Pack): PackFault | null {
  const seen = new Map<string, string>();
  for (const { id, path } of identified(pack)) {
    const first = seen.get(id);
    if (first !== undefined) {
      return { path, reason: 'double-id', detail: `"${id}" is also the id at ${first}` };
    }
    seen.set(id, path);
  }
  return null;
}

function identified(pack: Pack): { id: string; path: string }[] {
  if (pack.kind === 'ladder') return pack.steps.map(({ id }, i) => ({ id, path: `steps[${i}].id` }));
  if (pack.kind === 'checklist') {
    return pack.blocks.flatMap((block, b) => [
      { id: block.id, path: `blocks[${b}].id` },
      ...checklistItems(block, b).map(({ item, path }) => ({ id: item.id, path: `${path}.id` })),
    ]);
  }
  return pack.pillars.flatMap((pillar, p) => [
    { id: pillar.id, path: `pillars[${p}].id` },
    ...pillar.cells.flatMap((cell, c) =>
      cell.statements.map(({ id }, s) => ({ id, path: `pillars[${p}].cells[${c}].statements[${s}].id` })),
    ),
  ]);
}

function checklistItems(block: ChecklistBlock, b: number): { item: ChecklistItem; path: string }[] {
  return (['successFactors', 'accelerators'] as const).flatMap((list) =>
    block[list].map((item, i) => ({ item, path: `blocks[${b}].${list}[${i}]` })),
  );
}

/** A grid is complete: its levels, and the cells of every pillar, are 1 to 5 in order; a ladder counts up. */
function levelFault(pack: Pack): PackFault | null {
  if (pack.kind === 'checklist') return null;
  if (pack.kind === 'ladder') {
    const index = pack.steps.findIndex(({ step }, i) => step !== i + 1);
    if (index < 0) return null;
    return { path: `steps[${index}].step`, reason: 'levels-incomplete', detail: `Expected ${index + 1}` };
  }
  const lists: { path: string; list: { level: Level }[] }[] = [
    { path: 'levels', list: pack.levels },
    ...pack.pillars.map((pillar, p) => ({ path: `pillars[${p}].cells`, list: pillar.cells })),
  ];
  for (const { path, list } of lists) {
    const found = list.map(({ level }) => level).join(', ');
    if (found !== levels.join(', ')) {
      return { path, reason: 'levels-incomplete', detail: `Levels 1 to 5 once and in order, not ${found}` };
    }
  }
  return null;
}

function linkFault(pack: Pack, grid: GridPack | undefined): PackFault | null {
  const target = pack.kind === 'grid' ? pack : grid;
  if (!target) return null;
  const known = new Set<string>(target.pillars.map(({ id }) => id));
  const broken = pillarLinksOf(pack).find(({ pillar }) => !known.has(pillar));
  if (!broken) return null;
  return { path: broken.path, reason: 'unknown-link', detail: `No pillar "${broken.pillar}"` };
}

function pillarLinksOf(pack: Pack): { pillar: string; path: string }[] {
  if (pack.kind === 'grid') {
    return pack.dependencies.flatMap(({ pillar, requires }, d) => [
      { pillar, path: `dependencies[${d}].pillar` },
      { pillar: requires.pillar, path: `dependencies[${d}].requires.pillar` },
    ]);
  }
  const lists =
    pack.kind === 'ladder'
      ? pack.steps.map(({ pillars }, s) => ({ pillars, path: `steps[${s}]` }))
      : pack.blocks.flatMap((block, b) =>
          checklistItems(block, b).map(({ item, path }) => ({ pillars: item.pillars, path })),
        );
  return lists.flatMap(({ pillars, path }) =>
    pillars.map((pillar, i) => ({ pillar, path: `${path}.pillars[${i}]` })),
  );
}
