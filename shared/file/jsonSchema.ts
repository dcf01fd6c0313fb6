import { z } from 'zod';
import { fileFormatVersion, workshopFileSchema } from './format.ts';

/** The workshop file's published JSON Schema (draft 2020-12), made from the schema that reads it. */
export function workshopFileJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(workshopFileSchema, { target: 'draft-2020-12', io: 'input' });
  return {
    $schema: schema.$schema,
    $id: `urn:praatplaat:workshop-file:${fileFormatVersion}`,
    title: `Praatplaat workshop file, version ${fileFormatVersion}`,
    description:
      'Everything about one workshop. The hash is SHA-256 over the canonical JSON (RFC 8785) of the file without the field hash.',
    ...schema,
  };
}
