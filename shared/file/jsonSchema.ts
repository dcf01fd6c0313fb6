import { z } from 'zod';
import { packFormatVersion, packSchema } from '../model/pack.ts';
import { fileFormatVersion, workshopFileSchema } from './format.ts';

/** The workshop file's published JSON Schema, made from the schema that reads it. */
export function workshopFileJsonSchema(): Record<string, unknown> {
  return published(workshopFileSchema, {
    $id: `urn:praatplaat:workshop-file:${fileFormatVersion}`,
    title: `Praatplaat workshop file, version ${fileFormatVersion}`,
    description:
      'Everything about one workshop. The hash is SHA-256 over the canonical JSON (RFC 8785) of the file without the field hash.',
  });
}

/** The published JSON Schema of a content pack's file. What it can't say (ids, levels, links), `cli pack check` does. */
export function packJsonSchema(): Record<string, unknown> {
  return published(packSchema, {
    $id: `urn:praatplaat:pack:${packFormatVersion}`,
    title: `Praatplaat content pack, version ${packFormatVersion}`,
    description:
      'One maturity model: a grid of pillars and levels, a checklist or a ladder. A text has one language at least.',
  });
}

/** A JSON Schema (draft 2020-12) of what a file holds before it is read. */
function published(
  schema: z.ZodType,
  about: { $id: string; title: string; description: string },
): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' });
  return { $schema, ...about, ...rest };
}
