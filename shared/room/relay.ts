import { z } from 'zod';
import {
  joinRequestSchema,
  mineReplySchema,
  responseReplySchema,
  responseSubmissionSchema,
  roomFaults,
} from './protocol.ts';

/**
 * What the room server passes on to the facilitator's page, which alone holds the data, and what the page
 * answers. The server has checked sizes, rates, the join code and the shape of what it passes on.
 */

/** SHA-256 of a phone's token, in hexadecimal: neither the server nor the page keeps the token itself. */
export const deviceIdSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'DeviceId'>();
export type DeviceId = z.infer<typeof deviceIdSchema>;

const requestHeading = {
  /** Unique, also after the server has been started again: an answer that comes late is nobody else's. */
  id: z.number().int().min(1),
  deviceId: deviceIdSchema,
};

export const roomRequestSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...requestHeading, kind: z.literal('join'), who: joinRequestSchema.shape.who }),
  z.strictObject({ ...requestHeading, kind: z.literal('mine') }),
  z.strictObject({ ...requestHeading, kind: z.literal('respond'), submission: responseSubmissionSchema }),
]);
export type RoomRequest = z.infer<typeof roomRequestSchema>;

export const roomOutcomeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('joined'), reply: mineReplySchema }),
  z.strictObject({ kind: z.literal('mine'), reply: mineReplySchema }),
  z.strictObject({ kind: z.literal('stored'), reply: responseReplySchema }),
  z.strictObject({ kind: z.literal('refused'), fault: z.enum(roomFaults) }),
]);
export type RoomOutcome = z.infer<typeof roomOutcomeSchema>;

/** The most phones that a room knows at once. */
export const mostDevices = 20_000;

/** The most requests that the page takes at once: one transaction. */
export const largestBatch = 500;
