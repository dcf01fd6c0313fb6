import { z } from 'zod';
import { participantIdSchema, responseIdSchema, workshopIdSchema } from './ids.ts';
import { responseSchema, type WorkshopResponse } from './workshop.ts';

/**
 * A response as it was before somebody went on in another way (other phone, laptop, paper): the latest
 * counts, the earlier one is kept. Of this laptop alone; nothing in it tells when it was kept.
 */
export const earlierResponseSchema = z.strictObject({
  /** Random. */
  id: z.string().min(1).max(100),
  workshopId: workshopIdSchema,
  responseId: responseIdSchema,
  participantId: participantIdSchema,
  /** As it was when it counted. */
  response: responseSchema,
});
export type EarlierResponse = z.infer<typeof earlierResponseSchema>;

/** Versions that a person's phones leave of one response: enough to find a slip, and no more however often they write. */
const phoneVersionsKept = 5;

/** Of one response's versions, those that phones sent before the last few; what came in another way always stays. */
export function surplusVersions(versions: readonly EarlierResponse[]): EarlierResponse[] {
  const byPhone = versions.filter(({ response }) => response.channel === 'phone');
  const later = (a: EarlierResponse, b: EarlierResponse) =>
    b.response.updatedAt.localeCompare(a.response.updatedAt);
  return byPhone.sort(later).slice(phoneVersionsKept);
}

/** A response as it is now, to keep beside the one that takes its place. @param id random */
export function earlierVersion(response: WorkshopResponse, id: string): EarlierResponse {
  const { id: responseId, workshopId, participantId } = response;
  return { id, workshopId, responseId, participantId, response };
}
