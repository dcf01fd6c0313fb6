import { z } from 'zod';
import { workshopIdSchema } from './ids.ts';

/**
 * Which copy of a workshop changed what, so that two copies can be merged without any clock. Each copy (of a
 * database; one that is put in the place of another counts as a new one) has a random id and counts *epochs*: the
 * stretches between two times at which the workshop left it (saved, backed up) or met another. A *stamp* is a copy
 * and one of its epochs. A copy knows up to which epoch of each other it has *seen* all changes.
 *
 * Stamps are given when the workshop leaves, to whatever differs from the last time; so they tell nothing of the
 * order in a session. In an anonymous workshop all people, and all answers of a round, share one stamp.
 */
const stampSchema = z.string().regex(/^[A-Za-z0-9-]{1,40}:[1-9]\d{0,8}$/);
const recordKeySchema = z
  .string()
  .max(250)
  .regex(/^[A-Za-z]+\/[A-Za-z0-9_:-]+$/);
const copyIdSchema = z.string().regex(/^[A-Za-z0-9-]{1,40}$/);

/** Of one record: the stamp of its making, and those of units that were changed later. */
const recordStampsSchema = z.strictObject({
  at: stampSchema,
  units: z.record(z.string().max(250), stampSchema).optional(),
});

export const lineageSchema = z.strictObject({
  /** The last epoch of each copy of which everything is in here. */
  seen: z.record(copyIdSchema, z.number().int().min(1).max(999_999_999)),
  /** By kind and id of record: `actions/<id>`. */
  stamps: z.record(recordKeySchema, recordStampsSchema),
});
export type Lineage = z.infer<typeof lineageSchema>;
export type RecordStamps = z.infer<typeof recordStampsSchema>;

export const noLineage: Lineage = { seen: {}, stamps: {} };

/** What a laptop keeps of a workshop's lineage; only the lineage itself is in its files. */
export const keptLineageSchema = lineageSchema.extend({
  /** The workshop's. */
  id: workshopIdSchema,
  workshopId: workshopIdSchema,
  /** Who stamps here; null: an id is drawn the next time. */
  copy: copyIdSchema.nullable(),
  /** A short hash of every unit of a record, as it was when the stamps were given. */
  marks: z.record(recordKeySchema, z.record(z.string(), z.string().max(20))),
});
export type KeptLineage = z.infer<typeof keptLineageSchema>;
