import { contentHash } from '../../shared/file/canonical.ts';
import type { WorkshopResponse } from '../../shared/model/workshop.ts';
import { earlierVersion, isBlank } from '../../shared/room/earlier.ts';
import { database, type PraatplaatDatabase } from './database.ts';

/** Keeps the versions of answers that give way in a merge, beside those that take their place. */
export async function keepReplaced(
  replaced: readonly WorkshopResponse[],
  db: PraatplaatDatabase = database,
): Promise<void> {
  const kept = replaced.filter((response) => !isBlank(response));
  await db.earlierResponses.bulkPut(kept.map((response) => earlierVersion(response, contentHash(response))));
}
