import { z } from 'zod';
import { packIdSchema, pillarIdSchema, statementIdSchema } from '../model/ids.ts';
import { languageSchema } from '../model/language.ts';
import { levelSchema, packLimits } from '../model/pack.ts';
import { modeSchema } from '../model/workshop.ts';

/**
 * What a round asks, as phones get it from the room: the page itself knows no model. Of the model there is no more
 * than is asked, and nothing that a phone would have to look up: colours are colours, an icon is its outline.
 */

const textOf = (longest: number) =>
  z.strictObject({ nl: z.string().max(longest), en: z.string().max(longest) });
const { text, levels, statements, pillars } = packLimits;
/** `#rrggbb` */
const colourSchema = z.string().regex(/^#[0-9A-Fa-f]{6}$/);

/** A pillar's colours on a phone, by day and by night, and its icon. */
export const phoneLookSchema = z.strictObject({
  fill: colourSchema,
  /** The fill, where need be a shade darker or lighter, so that words of ordinary size can be read on it. */
  band: colourSchema,
  /** For words on the band. */
  onFill: colourSchema,
  /** For words and thin marks on the page, and the ground of what is chosen. */
  day: z.strictObject({ text: colourSchema, tint: colourSchema }),
  night: z.strictObject({ text: colourSchema, tint: colourSchema }),
  /** SVG path data on a box of 24 × 24, to be filled even-odd; null: none. */
  icon: z
    .string()
    .max(4000)
    .regex(/^[MLHVCSQTAZmlhvcsqtaz0-9 ,.-]*$/)
    .nullable(),
});
export type PhoneLook = z.infer<typeof phoneLookSchema>;

const statementSchema = z.strictObject({ id: statementIdSchema, text: textOf(text.statement) });
const pillarSchema = z.strictObject({
  id: pillarIdSchema,
  name: textOf(text.name),
  definition: textOf(text.text),
  look: phoneLookSchema,
  cells: z
    .array(
      z.strictObject({
        level: levelSchema,
        headline: textOf(text.headline),
        statements: z.array(statementSchema).max(statements.most),
      }),
    )
    .max(levels.most),
});
const answerSchema = textOf(text.answer);

export const questionnaireSchema = z.strictObject({
  packId: packIdSchema,
  packVersion: z.string().max(20),
  /** Those that the model's texts are in, the one to fall back to first. */
  languages: z.array(languageSchema).min(1),
  mode: modeSchema,
  levels: z.array(z.strictObject({ level: levelSchema, name: textOf(text.level) })).max(levels.most),
  /** What can be answered to a statement. */
  answers: z.strictObject({
    yes: answerSchema,
    partly: answerSchema,
    no: answerSchema,
    unknown: answerSchema,
  }),
  /** Those that are asked, in the model's order. */
  pillars: z.array(pillarSchema).max(pillars.most),
});
export type Questionnaire = z.infer<typeof questionnaireSchema>;
export type QuestionnairePillar = Questionnaire['pillars'][number];

/** How a questionnaire is called, after what it says: under one name there is never another. */
export const questionnaireNamePattern = /^[0-9a-f]{16}$/;
