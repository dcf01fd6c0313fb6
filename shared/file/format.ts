import { z } from 'zod';
import { lineageSchema } from '../model/lineage.ts';
import { workshopDataSchema } from '../model/workshop.ts';

export const fileFormat = 'praatplaat-workshop';
/** Raised with every change of what a file may hold; a migration then reads the version before. */
export const fileFormatVersion = 5;
export const fileExtension = '.praatplaat';
/** Bytes. A thousand people with three rounds of statements need about 20 MB. */
export const fileSizeLimit = 50_000_000;
/** Levels of lists and objects; a workshop with its model needs twelve. */
export const fileDepthLimit = 32;

/** Everything around the workshop itself. The hash covers all of the file but itself. */
export const envelopeSchema = z.strictObject({
  format: z.literal(fileFormat),
  formatVersion: z.literal(fileFormatVersion),
  /** The app that saved it. */
  appVersion: z.string().max(40),
  savedAt: z.iso.datetime(),
  /** SHA-256 over the canonical JSON of the file without this field. */
  hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  data: z.unknown(),
  /** Which copy changed what, to merge by; without it nothing is known, as in files of versions 1 to 3. */
  lineage: lineageSchema.optional(),
});

/** The file as a whole, in the newest version: what the published JSON Schema describes. */
export const workshopFileSchema = envelopeSchema.extend({ data: workshopDataSchema });
