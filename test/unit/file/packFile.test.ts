import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bundledPacks } from '../../../shared/content/packs.ts';
import { packSkeleton } from '../../../shared/content/skeleton.ts';
import { packJsonSchema } from '../../../shared/file/jsonSchema.ts';
import { packFormatVersion } from '../../../shared/model/pack.ts';

describe('the published format of packs', () => {
  const schema = z.fromJSONSchema(packJsonSchema() as Parameters<typeof z.fromJSONSchema>[0]);

  it('has a JSON Schema that is current (npm run -s cli -- pack schema writes it)', () => {
    const path = `../../../assets/schema/praatplaat-pack-${packFormatVersion}.schema.json`;
    const published = readFileSync(new URL(path, import.meta.url), 'utf8');
    expect(JSON.parse(published)).toEqual(JSON.parse(JSON.stringify(packJsonSchema())));
  });

  it('has a JSON Schema that takes every pack of the app and every skeleton', () => {
    for (const pack of [...bundledPacks, packSkeleton(2, 3), packSkeleton(10, 7)]) {
      expect(schema.safeParse(JSON.parse(JSON.stringify(pack))).error).toBeUndefined();
    }
  });

  it('has a JSON Schema that refuses a field missing or added, and what is too long', () => {
    const pack = packSkeleton(3, 3);
    const { levels: _, ...without } = pack;
    expect(schema.safeParse(without).success).toBe(false);
    expect(schema.safeParse({ ...pack, extra: 1 }).success).toBe(false);
    expect(schema.safeParse({ ...pack, name: { nl: 'x'.repeat(61) } }).success).toBe(false);
  });
});
