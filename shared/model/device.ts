import { z } from 'zod';
import { deviceIdSchema, participantIdSchema, workshopIdSchema } from './ids.ts';

/** A phone that has joined. Of this laptop alone: never in a file or a backup. */
export const deviceSchema = z.strictObject({
  id: deviceIdSchema,
  workshopId: workshopIdSchema,
  participantId: participantIdSchema,
  /**
   * It took the place of somebody who was on the list, by the name alone: the facilitator may know better. Left
   * out: it came with a personal code, or its participant was made for it.
   */
  isByName: z.literal(true).optional(),
});
export type Device = z.infer<typeof deviceSchema>;
