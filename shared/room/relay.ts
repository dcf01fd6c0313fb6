import { z } from 'zod';
import { deviceIdSchema } from '../model/ids.ts';
import {
  joinRequestSchema,
  mineReplySchema,
  responseReplySchema,
  responseSubmissionSchema,
  roomFaults,
  similarPersonSchema,
} from './protocol.ts';

/**
 * What the room server passes on to the facilitator's page, which alone holds the data, and what the page
 * answers. The server has checked sizes, rates, the join code and the shape of what it passes on.
 */

const requestHeading = {
  /** Unique, also after the server has been started again: an answer that comes late is nobody else's. */
  id: z.number().int().min(1),
  deviceId: deviceIdSchema,
};

export const roomRequestSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...requestHeading,
    kind: z.literal('join'),
    who: joinRequestSchema.shape.who,
    /** Names the address that it came from, as long as the host runs: the same number, the same address. */
    from: z.number().int().min(0),
  }),
  z.strictObject({ ...requestHeading, kind: z.literal('mine') }),
  z.strictObject({ ...requestHeading, kind: z.literal('respond'), submission: responseSubmissionSchema }),
]);
export type RoomRequest = z.infer<typeof roomRequestSchema>;

export const roomOutcomeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('joined'), reply: mineReplySchema }),
  z.strictObject({ kind: z.literal('mine'), reply: mineReplySchema }),
  z.strictObject({ kind: z.literal('stored'), reply: responseReplySchema }),
  z.strictObject({
    kind: z.literal('refused'),
    fault: z.enum(roomFaults),
    /** With `name-similar`. */
    people: z.array(similarPersonSchema).max(10).optional(),
  }),
]);
export type RoomOutcome = z.infer<typeof roomOutcomeSchema>;

/** The most phones that a room knows at once. */
export const mostDevices = 20_000;

/**
 * The most requests that the page takes at once: one transaction. Half of a full room, so that the host tells one
 * half what became of its answers, and hears them again, while the page stores those of the other.
 */
export const largestBatch = 150;

/** The most lines that one call gives the host for its journal: more than a batch leaves. */
export const mostLines = largestBatch * 4;

export const tryLater: RoomOutcome = { kind: 'refused', fault: 'try-later' };

/** Whether a phone that hears it takes it that what it sent has arrived. */
export function isPromise({ kind }: RoomOutcome): boolean {
  return kind !== 'refused';
}
