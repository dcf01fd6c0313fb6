import { z } from 'zod';
import {
  type DeviceId,
  deviceIdSchema,
  participantIdSchema,
  type ResponseId,
  responseIdSchema,
  workshopIdSchema,
} from './ids.ts';
import { responseSchema } from './workshop.ts';

/**
 * Answers of a phone that came after their round was closed. They count nowhere until the facilitator takes them
 * in, which is possible until the results are shown, or the round opens again. Of this laptop alone.
 */
export const lateAnswerSchema = z.strictObject({
  /** Of the response and the phone: the last that each phone sent of each. */
  id: z.string().min(1).max(300),
  workshopId: workshopIdSchema,
  participantId: participantIdSchema,
  responseId: responseIdSchema,
  deviceId: deviceIdSchema,
  /** What the phone counts its changes with, and its name for this one. */
  revision: z.number().int().min(1),
  submissionId: z.string().max(64),
  /** The answers as they would be stored. */
  response: responseSchema,
  /** `waiting`: the facilitator has not decided. `counts`: taken in. */
  state: z.enum(['waiting', 'counts', 'left-out']),
});
export type LateAnswer = z.infer<typeof lateAnswerSchema>;

export function lateAnswerId(responseId: ResponseId, deviceId: DeviceId): string {
  return `${responseId}:${deviceId}`;
}
