import { isEqual } from '../../shared/model/equal.ts';
import type { PackRecordId, WorkshopId } from '../../shared/model/ids.ts';
import type { PackRecord } from '../../shared/model/workshop.ts';
import { database, type PraatplaatDatabase } from './database.ts';

/**
 * The packs that a workshop carries. As long as a pack is the same it is the same object, however often it is read:
 * what was made of it (indexes, layouts) then stays good.
 */
export async function readPacks(
  workshopId: WorkshopId,
  db: PraatplaatDatabase = database,
): Promise<PackRecord[]> {
  const records = await db.records('packs').where({ workshopId }).toArray();
  return records.map(asBefore);
}

/** The records that were read last: of a few workshops, for nobody looks at more at once. */
const known = new Map<PackRecordId, PackRecord>();
const mostKnown = 20;

function asBefore(record: PackRecord): PackRecord {
  const before = known.get(record.id);
  if (before && isEqual(before, record)) return before;
  known.delete(record.id);
  known.set(record.id, record);
  for (const id of known.keys()) if (known.size > mostKnown) known.delete(id);
  return record;
}
