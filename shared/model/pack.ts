import { z } from 'zod';
import { packIdSchema, pillarIdSchema, statementIdSchema } from './ids.ts';
import { languageSchema } from './language.ts';

/**
 * A content pack holds one maturity model as data. There are three kinds: a grid (pillars × levels, what a workshop is
 * plotted in), a checklist (success factors and accelerators in blocks) and a ladder (steps in order). Checklists and
 * ladders point to the pillars of a grid. The model's scale is the pack's: nothing else says how many pillars, levels
 * or answers there are.
 */

export const packFormat = 'maturity-model';
/** Raised with every change of what a pack may hold. */
export const packFormatVersion = 1;

/**
 * The smallest and largest models that screens, phones, paper and posters have room for. Texts are in characters, and
 * about twice as long as those of the bundled packs.
 */
export const packLimits = {
  /** Bytes of a pack's file: seventy cells of ten long statements in two languages. */
  fileSize: 1_000_000,
  /** Objects and lists inside each other; a pack needs eight. */
  depth: 12,
  pillars: { least: 2, most: 10 },
  levels: { least: 3, most: 7 },
  /** A cell of the grid. */
  statements: { least: 1, most: 10 },
  prompts: { least: 1, most: 10 },
  practiceSteps: { least: 1, most: 20 },
  dependencies: { least: 0, most: 100 },
  /** Blocks of a checklist, items of a block and steps of a ladder. */
  blocks: { least: 1, most: 20 },
  items: { least: 1, most: 30 },
  steps: { least: 2, most: 20 },
  /** What can be answered to the items of a checklist. */
  answers: { least: 2, most: 7 },
  text: {
    /** Of a model, a pillar, a block or a step. */
    name: 60,
    /** On a road sign, a column head or a lane of the poster. */
    shortName: 20,
    level: 20,
    levelSummary: 100,
    /** Readable from the back of the room in a cell of the grid. */
    headline: 34,
    /** On a button of a phone. */
    answer: 20,
    statement: 300,
    /** The title of an action. */
    action: 150,
    /** Anything else. */
    text: 400,
  },
} as const;

/**
 * A text in one language at least. The one that is missing is filled with the other, so that whoever shows a text
 * always has one; `packLanguage` says whether it is in the language that was asked for.
 */
const localized = (kind: keyof typeof packLimits.text) => {
  const text = plain(kind).optional();
  return z
    .strictObject({ nl: text, en: text })
    .refine(({ nl, en }) => nl !== undefined || en !== undefined)
    .transform(({ nl, en }) => ({ nl: nl ?? en ?? '', en: en ?? nl ?? '' }));
};
/** A text that is the same in every language. */
const plain = (kind: keyof typeof packLimits.text) => z.string().trim().min(1).max(packLimits.text[kind]);
const listOf = <Item extends z.ZodType>(item: Item, { least, most }: { least: number; most: number }) =>
  z.array(item).min(least).max(most);

const nameSchema = localized('name');
const textSchema = localized('text');
const answerSchema = localized('answer');

/** A maturity level, from 1 up to the highest of its pack. */
export const levelSchema = z.number().int().min(1).max(packLimits.levels.most);
/** Of a block, an item or a step, and a level's key; it can't be what every object has by its nature. */
const itemIdSchema = z
  .string()
  .max(64)
  .regex(/^[A-Za-z0-9_-]+$/)
  .refine((text) => !(text in {}));
const pillarLinks = listOf(pillarIdSchema, { least: 1, most: packLimits.pillars.most });

const heading = {
  format: z.literal(packFormat),
  formatVersion: z.literal(packFormatVersion),
  id: packIdSchema,
  /** Of the content, as `major.minor.patch`: another first number means that answers of before don't fit it. */
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  /** The languages that every text of the pack is in, the one to fall back to first. */
  languages: z.array(languageSchema).min(1).max(languageSchema.options.length),
  name: nameSchema,
  /** The publication that the model comes from; `seed` is its file in the project's sources. */
  source: z.strictObject({
    title: plain('text'),
    /** Who published it, and where, in words of the reader's language. */
    publisher: textSchema,
    seed: plain('text').optional(),
    note: plain('text').optional(),
  }),
};

const statementSchema = z.strictObject({
  id: statementIdSchema,
  text: localized('statement'),
  /** What one does to make it true, as the title of an action: short, and a verb first. */
  action: localized('action').optional(),
});

const cellSchema = z.strictObject({
  level: levelSchema,
  /** Readable from the back of the room in a cell of the grid. */
  headline: localized('headline'),
  /** In the published order; what they say of a pillar is told by what their level holds. */
  statements: listOf(statementSchema, packLimits.statements),
});

const pillarSchema = z.strictObject({
  id: pillarIdSchema,
  name: nameSchema,
  /** For a road sign, a column head or a lane of the poster. */
  shortName: localized('shortName'),
  definition: textSchema,
  /** `#rrggbb`; without it the pillar has a colour of the app's own set. */
  colour: z
    .string()
    .regex(/^#[0-9A-Fa-f]{6}$/)
    .optional(),
  /** The name of one of the app's icons; without it, or with a name that the app has not, it takes the next free one. */
  icon: itemIdSchema.optional(),
  /** One for every level of the pack, in that order. */
  cells: z.array(cellSchema),
  /** Questions for the discussion. */
  prompts: listOf(textSchema, packLimits.prompts),
  /** A published example: the steps this organisation took, and what it plans next. */
  practice: z
    .strictObject({
      organisation: plain('name'),
      theme: textSchema,
      steps: listOf(textSchema, packLimits.practiceSteps),
      next: listOf(textSchema, { ...packLimits.practiceSteps, least: 0 }),
    })
    .optional(),
});

const dependencySchema = z.strictObject({
  /** Reaching this level of this pillar … */
  pillar: pillarIdSchema,
  level: levelSchema,
  /** … rests on that level of another. */
  requires: z.strictObject({ pillar: pillarIdSchema, level: levelSchema }),
  why: textSchema,
});

export const gridPackSchema = z.strictObject({
  ...heading,
  kind: z.literal('grid'),
  /** 1 up to the highest, each once and in that order. */
  levels: listOf(
    z.strictObject({
      level: levelSchema,
      key: itemIdSchema,
      name: localized('level'),
      summary: localized('levelSummary'),
      /** Statements say what has been reached. Symptoms tell that little has: they never raise a level. */
      holds: z.enum(['symptoms', 'statements']),
    }),
    packLimits.levels,
  ),
  /** What can be answered to a statement, in the pack's own words. */
  answers: z.strictObject({
    yes: answerSchema,
    partly: answerSchema,
    no: answerSchema,
    unknown: answerSchema,
  }),
  pillars: listOf(pillarSchema, packLimits.pillars),
  dependencies: listOf(dependencySchema, packLimits.dependencies),
  dependenciesNote: textSchema.optional(),
});

const checklistItemSchema = z.strictObject({
  id: itemIdSchema,
  text: localized('statement'),
  pillars: pillarLinks,
});

const checklistPackSchema = z.strictObject({
  ...heading,
  kind: z.literal('checklist'),
  /** Whose pillars it points to. */
  grid: packIdSchema,
  /** What can be answered, with its score. */
  answers: listOf(z.strictObject({ value: z.number().int().min(0), name: answerSchema }), packLimits.answers),
  outcomes: listOf(textSchema, { ...packLimits.items, least: 0 }),
  blocks: listOf(
    z.strictObject({
      id: itemIdSchema,
      name: nameSchema,
      purpose: textSchema,
      /** Taken from running text instead of a published table. */
      derived: z.boolean(),
      successFactors: listOf(checklistItemSchema, packLimits.items),
      accelerators: listOf(checklistItemSchema, { ...packLimits.items, least: 0 }),
    }),
    packLimits.blocks,
  ),
  /** Where to begin. */
  start: listOf(textSchema, packLimits.items).optional(),
});

const ladderPackSchema = z.strictObject({
  ...heading,
  kind: z.literal('ladder'),
  /** Whose pillars it points to. */
  grid: packIdSchema,
  steps: listOf(
    z.strictObject({
      step: z.number().int().min(1),
      id: itemIdSchema,
      name: nameSchema,
      text: textSchema,
      direction: z.enum(['outbound', 'inbound']),
      pillars: pillarLinks,
    }),
    packLimits.steps,
  ),
  /** Each step builds on those below it, so that how many are taken says where one is; left out: they don't. */
  cumulative: z.boolean().optional(),
  startingPoints: listOf(textSchema, { ...packLimits.items, least: 0 }),
});

export const packSchema = z.discriminatedUnion('kind', [
  gridPackSchema,
  checklistPackSchema,
  ladderPackSchema,
]);

/** One text in every language of the app: see `localized`. */
export type Localized = z.infer<typeof textSchema>;
export type Pack = z.infer<typeof packSchema>;
export type GridPack = z.infer<typeof gridPackSchema>;
export type ChecklistPack = z.infer<typeof checklistPackSchema>;
export type LadderPack = z.infer<typeof ladderPackSchema>;
export type Pillar = z.infer<typeof pillarSchema>;
export type Cell = z.infer<typeof cellSchema>;
export type Statement = z.infer<typeof statementSchema>;
export type Dependency = z.infer<typeof dependencySchema>;
export type PackLevel = GridPack['levels'][number];
export type Practice = NonNullable<Pillar['practice']>;
export type ChecklistBlock = ChecklistPack['blocks'][number];
export type ChecklistItem = z.infer<typeof checklistItemSchema>;
export type LadderStep = LadderPack['steps'][number];
