import type { WorkshopId } from '../../shared/model/ids.ts';
import { database, type PraatplaatDatabase } from './database.ts';
import { forgetMoments } from './people.ts';

/**
 * Removes what this laptop alone knows about people whom a merge has forgotten: their phones, what those sent,
 * and earlier versions of answers of forgotten rounds. Phones that are still somebody's keep working.
 */
export async function forgetStrays(workshopId: WorkshopId, db: PraatplaatDatabase = database): Promise<void> {
  const ofWorkshop = ['rounds', 'participants', 'responses'] as const;
  await db.transaction(
    'rw',
    ['workshops', ...ofWorkshop, 'devices', 'arrivals', 'earlierResponses'],
    async () => {
      const people = new Set(await db.records('participants').where({ workshopId }).primaryKeys());
      const responses = new Set(await db.records('responses').where({ workshopId }).primaryKeys());
      const rounds = await db.records('rounds').where({ workshopId }).toArray();
      const forgotten = new Set(rounds.filter((round) => round.peopleForgotten).map(({ id }) => id));
      await db.devices
        .where({ workshopId })
        .filter(({ participantId }) => !people.has(participantId))
        .delete();
      await db.arrivals
        .where({ workshopId })
        .filter(({ id }) => !responses.has(id))
        .delete();
      await db.earlierResponses
        .where({ workshopId })
        .filter(
          ({ participantId, response }) => !people.has(participantId) || forgotten.has(response.roundId),
        )
        .delete();
      await forgetMoments(workshopId, db);
    },
  );
}
