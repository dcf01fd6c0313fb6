import { z } from 'zod';
import { packIdSchema, pillarIdSchema, statementIdSchema } from './ids.ts';
import { languageSchema } from './language.ts';

/**
 * A content pack holds one maturity model as data. There are three kinds: a grid (pillars × levels, what a workshop is
 * plotted in), a checklist (success factors and accelerators in blocks) and a ladder (steps in order). Checklists and
 * ladders point to the pillars of a grid. The model's scale is the pack's: nothing else says how many pillars, levels
 * or answers there are.
 */

/** The smallest and largest models that screens, phones, paper and posters have room for. */
export const packLimits = {
  pillars: { least: 2, most: 10 },
  levels: { least: 3, most: 7 },
  /** Characters of a text, of an answer's word, and of words that must be read in a cell from the back of the room. */
  text: 1000,
  answer: 20,
  headline: 34,
} as const;

/**
 * A text in one language at least. The one that is missing is filled with the other, so that whoever shows a text
 * always has one; `packLanguage` says whether it is in the language that was asked for.
 */
const localized = (longest: number) => {
  const text = z.string().trim().min(1).max(longest).optional();
  return z
    .strictObject({ nl: text, en: text })
    .refine(({ nl, en }) => nl !== undefined || en !== undefined)
    .transform(({ nl, en }) => ({ nl: nl ?? en ?? '', en: en ?? nl ?? '' }));
};
const localizedSchema = localized(packLimits.text);
const answerSchema = localized(packLimits.answer);

/** A maturity level, from 1 up to the highest of its pack. */
export const levelSchema = z.number().int().min(1).max(packLimits.levels.most);
const itemIdSchema = z
  .string()
  .max(100)
  .regex(/^[A-Za-z0-9_-]+$/);
const pillarLinks = z.array(pillarIdSchema).min(1);

const heading = {
  format: z.literal('maturity-model'),
  formatVersion: z.literal(1),
  id: packIdSchema,
  /** Of the content, as `major.minor.patch`: another first number means that answers of before don't fit it. */
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  /** The languages that every text of the pack is in, the one to fall back to first. */
  languages: z.array(languageSchema).min(1).max(languageSchema.options.length),
  name: localizedSchema,
  /** The publication that the model comes from; `seed` is its file in the project's sources. */
  source: z.strictObject({
    title: z.string().min(1),
    /** Who published it, and where, in words of the reader's language. */
    publisher: localizedSchema,
    seed: z.string().min(1).optional(),
    note: z.string().optional(),
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
  /** Readable from the back of the room in a cell of the grid. */
  headline: localized(packLimits.headline),
  /** In the published order; what they say of a pillar is told by what their level holds. */
  statements: z.array(statementSchema).min(1),
});

const pillarSchema = z.strictObject({
  id: pillarIdSchema,
  name: localizedSchema,
  /** For a road sign, a column head or a lane of the poster. */
  shortName: localizedSchema,
  definition: localizedSchema,
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
  prompts: z.array(localizedSchema).min(1),
  /** A published example: the steps this organisation took, and what it plans next. */
  practice: z
    .strictObject({
      organisation: z.string().min(1),
      theme: localizedSchema,
      steps: z.array(localizedSchema).min(1),
      next: z.array(localizedSchema),
    })
    .optional(),
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
  /** 1 up to the highest, each once and in that order. */
  levels: z.array(
    z.strictObject({
      level: levelSchema,
      key: itemIdSchema,
      name: localizedSchema,
      summary: localizedSchema,
      /** Statements say what has been reached. Symptoms tell that little has: they never raise a level. */
      holds: z.enum(['symptoms', 'statements']),
    }),
  ),
  /** What can be answered to a statement, in the pack's own words. */
  answers: z.strictObject({
    yes: answerSchema,
    partly: answerSchema,
    no: answerSchema,
    unknown: answerSchema,
  }),
  pillars: z.array(pillarSchema).min(packLimits.pillars.least).max(packLimits.pillars.most),
  dependencies: z.array(dependencySchema),
  dependenciesNote: localizedSchema.optional(),
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

export const packSchema = z.discriminatedUnion('kind', [
  gridPackSchema,
  checklistPackSchema,
  ladderPackSchema,
]);

/** One text in every language of the app: see `localized`. */
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
export type Practice = NonNullable<Pillar['practice']>;
export type ChecklistBlock = ChecklistPack['blocks'][number];
export type ChecklistItem = z.infer<typeof checklistItemSchema>;
export type LadderStep = LadderPack['steps'][number];
