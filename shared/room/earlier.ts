import { z } from 'zod';
import { participantIdSchema, responseIdSchema, workshopIdSchema } from '../model/ids.ts';
import { responseSchema, type WorkshopResponse } from '../model/workshop.ts';

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

/** Whether nothing is said in it: nothing worth keeping. */
export function isBlank({ levels, statements, comments }: WorkshopResponse): boolean {
  return [levels, statements, comments].every((answers) => Object.keys(answers).length === 0);
}

/** Whether the answers and comments are equal; the order in which they were given doesn't matter. */
export function saysTheSame(a: Said, b: Said): boolean {
  return (['levels', 'statements', 'comments'] as const).every((part) => {
    const [mine, theirs] = [Object.entries(a[part]), new Map(Object.entries(b[part]))];
    return mine.length === theirs.size && mine.every(([key, value]) => theirs.get(key) === value);
  });
}

type Said = Pick<WorkshopResponse, 'levels' | 'statements' | 'comments'>;

/** A response as it is now, to keep beside the one that takes its place. @param id random */
export function earlierVersion(response: WorkshopResponse, id: string): EarlierResponse {
  const { id: responseId, workshopId, participantId } = response;
  return { id, workshopId, responseId, participantId, response };
}
