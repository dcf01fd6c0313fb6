import { stamped, type WorkshopCopy } from '../../shared/file/lineage.ts';
import type { WorkshopId } from '../../shared/model/ids.ts';
import { type KeptLineage, noLineage } from '../../shared/model/lineage.ts';
import { tableNames } from '../../shared/model/workshop.ts';
import { database, type PraatplaatDatabase } from './database.ts';
import { readWorkshop } from './queries.ts';

/**
 * The workshop as it leaves this laptop or meets another copy, with where its parts come from: what has changed since
 * the last time is stamped, and that is remembered. Where nothing can be written now it leaves without a lineage,
 * rather than not at all.
 *
 * @returns null when there is none
 */
export async function leavingCopy(
  id: WorkshopId,
  db: PraatplaatDatabase = database,
): Promise<WorkshopCopy | null> {
  try {
    return await db.transaction('rw', [...tableNames, 'lineages'], async () => {
      const data = await readWorkshop(id, db);
      if (!data) return null;
      const lineage = stamped(data, await keptHere(id, db), () => crypto.randomUUID());
      await db.lineages.put(lineage);
      return { data, lineage: { seen: lineage.seen, stamps: lineage.stamps } };
    });
  } catch {
    const data = await readWorkshop(id, db);
    return data && { data, lineage: noLineage };
  }
}

/** What this laptop knows of where the parts of a workshop come from; null before it left for the first time. */
export async function keptHere(
  id: WorkshopId,
  db: PraatplaatDatabase = database,
): Promise<KeptLineage | null> {
  return (await db.lineages.get(id)) ?? null;
}
