import { z } from 'zod';
import type { WorkshopId } from '../../shared/model/ids.ts';
import type { Gap } from '../../shared/recovery/suspects.ts';
import { database, type PraatplaatDatabase } from './database.ts';

/** Workshops whose removal is remembered; their backups are long gone by then. */
const mostRemoved = 5000;

const gapsSchema = z.record(z.string(), z.strictObject({ since: z.string(), until: z.string() }));
const removedSchema = z.array(z.string());

/** What this storage is known to lack, a workshop: see `Gap`. */
export async function readGaps(db: PraatplaatDatabase = database): Promise<Record<string, Gap>> {
  const stored = gapsSchema.safeParse((await db.settings.get('gaps'))?.value);
  return stored.success ? stored.data : {};
}

export async function saveGaps(
  gaps: Readonly<Record<string, Gap>>,
  db: PraatplaatDatabase = database,
): Promise<void> {
  await db.settings.put({ key: 'gaps', value: gaps });
}

/** Nothing is missing any more, or it is not wanted back. */
export async function closeGap(id: WorkshopId, db: PraatplaatDatabase = database): Promise<void> {
  await db.transaction('rw', 'settings', async () => {
    const { [id]: _, ...others } = await readGaps(db);
    await saveGaps(others, db);
  });
}

/** Workshops that were removed for good, or are not wanted back. */
export async function readRemoved(db: PraatplaatDatabase = database): Promise<string[]> {
  const stored = removedSchema.safeParse((await db.settings.get('removed'))?.value);
  return stored.success ? stored.data : [];
}

/** @param isStored workshops that are there are not removed (any more): a file or a redone step brought them back */
export async function forgetRemoved(
  isStored: (id: string) => boolean,
  db: PraatplaatDatabase = database,
): Promise<void> {
  await db.transaction('rw', 'settings', async () => {
    const removed = await readRemoved(db);
    const left = removed.filter((id) => !isStored(id));
    if (left.length < removed.length) await db.settings.put({ key: 'removed', value: left });
  });
}

export async function noteRemoved(
  ids: readonly WorkshopId[],
  db: PraatplaatDatabase = database,
): Promise<void> {
  await db.transaction('rw', 'settings', async () => {
    const removed = new Set([...(await readRemoved(db)), ...ids]);
    await db.settings.put({ key: 'removed', value: [...removed].slice(-mostRemoved) });
  });
}
