import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { faultSentence } from '../../../shared/file/faultWords.ts';
import { workshopFileSchema } from '../../../shared/file/format.ts';
import { schemaFault } from '../../../shared/file/schemaFault.ts';
import { itemAnswerSchema, workshopDataSchema } from '../../../shared/model/workshop.ts';

/** All unions inside a schema, once each. */
function unionsIn(schema: unknown, seen = new Set<unknown>()): z.ZodUnion[] {
  if (typeof schema !== 'object' || schema === null || seen.has(schema)) return [];
  seen.add(schema);
  const inner = schema instanceof z.ZodType ? schema.def : schema;
  const within = Object.values(inner).flatMap((part) => unionsIn(part, seen));
  return schema instanceof z.ZodUnion ? [schema, ...within] : within;
}

function sentences(schema: z.ZodType, value: unknown) {
  const parsed = schema.safeParse(value);
  if (parsed.success) throw new Error('This value should have been refused');
  const fault = schemaFault(parsed.error, value, ['data', 'here']);
  return { nl: faultSentence(fault, 'nl'), en: faultSentence(fault, 'en'), fault };
}

describe('what a value should have been', () => {
  it('names every value of a union', () => {
    expect(sentences(itemAnswerSchema, 'ja')).toMatchObject({
      nl: 'Dit bestand klopt niet bij data.here: hier hoort een getal, "yes", "partly", "no" of "unknown", maar er staat "ja"; er is niets veranderd.',
      en: 'This file is wrong at data.here: this must be a number, "yes", "partly", "no" or "unknown", but it says "ja"; nothing was changed.',
    });
  });

  it('is said of all unions of a workshop, and what tells their branches apart', () => {
    const unions = unionsIn(workshopFileSchema);
    expect(unions.length).toBeGreaterThanOrEqual(3);
    expect(unionsIn(workshopDataSchema).length).toBe(unions.length);
    for (const union of unions) {
      const wrong =
        union instanceof z.ZodDiscriminatedUnion ? { [union.def.discriminator]: 'no such' } : 'no such';
      const { fault } = sentences(union, wrong);
      const expected = fault.kind === 'wrong-value' ? fault.expected : null;
      const values = expected?.kind === 'one-of' ? [...expected.values, ...(expected.types ?? [])] : [];
      expect(values.length).toBeGreaterThanOrEqual(union.options.length);
    }
  });

  it('is a kind of value in plain words', () => {
    expect(sentences(z.partialRecord(z.string(), z.string()), 1).nl).toContain('hier hoort een object,');
    expect(sentences(z.tuple([z.string()]), 1).en).toContain('this must be a list,');
  });
});
