import { utf8Length } from '../file/scan.ts';
import type { ParticipantId, ResponseId } from '../model/ids.ts';
import type { WorkshopResponse } from '../model/workshop.ts';

/**
 * What phones may fill of a workshop, in bytes, so that it stays a file that can be read back (`fileSizeLimit`)
 * and nobody takes the place of others. A person with a comment on every pillar, two business lines and four rounds
 * has some 60 kB; beyond half of all, what is ordinary still fits.
 */
const limits = { person: 400_000, ordinary: 60_000, all: 30_000_000 } as const;

/** How much of a workshop its answers take. */
export interface Sizes {
  /** Whether these answers may be stored, in the place of those with the same id. */
  fits(response: WorkshopResponse): boolean;
  /** They are stored. */
  note(response: WorkshopResponse): void;
}

export function createSizes(responses: Iterable<WorkshopResponse>): Sizes {
  const sizes = new Map<ResponseId, number>();
  const ofPerson = new Map<ParticipantId, number>();
  let all = 0;
  const note = (response: WorkshopResponse) => {
    const size = sizeOf(response);
    const more = size - (sizes.get(response.id) ?? 0);
    all += more;
    sizes.set(response.id, size);
    ofPerson.set(response.participantId, (ofPerson.get(response.participantId) ?? 0) + more);
  };
  for (const response of responses) note(response);
  return {
    fits(response) {
      const more = sizeOf(response) - (sizes.get(response.id) ?? 0);
      // Taking something out is always possible.
      if (more <= 0) return true;
      const most = all + more > limits.all / 2 ? limits.ordinary : limits.person;
      return all + more <= limits.all && (ofPerson.get(response.participantId) ?? 0) + more <= most;
    },
    note,
  };
}

/** Ids, moments and the rest of a response in a file, about. */
const heading = 500;

function sizeOf({ items, comments }: WorkshopResponse): number {
  const answers = JSON.stringify(items).length;
  return heading + answers + utf8Length(JSON.stringify(comments));
}
