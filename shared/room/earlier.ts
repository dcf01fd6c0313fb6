import type { WorkshopResponse } from '../model/workshop.ts';
import type { EarlierResponse } from './records.ts';

/** Whether nothing is said in it: nothing worth keeping. */
export function isBlank({ levels, statements, comments }: WorkshopResponse): boolean {
  return [levels, statements, comments].every((answers) => Object.keys(answers).length === 0);
}

/** A response as it is now, to keep beside the one that takes its place. @param id random */
export function earlierVersion(response: WorkshopResponse, id: string): EarlierResponse {
  const { id: responseId, workshopId, participantId } = response;
  return { id, workshopId, responseId, participantId, response };
}
