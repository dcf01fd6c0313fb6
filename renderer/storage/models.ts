import { useLiveQuery } from 'dexie-react-hooks';
import { bundledGrids } from '../../shared/content/packs.ts';
import type { PackId } from '../../shared/model/ids.ts';
import type { GridPack } from '../../shared/model/pack.ts';
import { database, type PraatplaatDatabase } from './database.ts';

/** The models that were loaded here, by name in Dutch; none while reading. */
export function useOwnModels(): readonly GridPack[] {
  return useLiveQuery(() => readOwnModels()) ?? none;
}

/** What a workshop can be plotted in: the models of the app, then those that were loaded here. */
export function useModels(): readonly GridPack[] {
  return [...bundledGrids, ...useOwnModels()];
}

const none: readonly GridPack[] = [];

export async function readOwnModels(db: PraatplaatDatabase = database): Promise<GridPack[]> {
  const models = await db.models.toArray();
  return models.map(({ pack }) => pack).sort((a, b) => a.name.nl.localeCompare(b.name.nl, 'nl'));
}

/** Keeps a model on this laptop; one with the same id takes its place. Workshops keep the copy that they carry. */
export async function keepModel(pack: GridPack, db: PraatplaatDatabase = database): Promise<void> {
  await db.models.put({ id: pack.id, pack });
}

/**
 * Removes a model from this laptop, unless a workshop uses it.
 *
 * @returns how many workshops use it, those in the archive and the bin included; 0: it is gone
 */
export async function removeModel(id: PackId, db: PraatplaatDatabase = database): Promise<number> {
  return db.transaction('rw', ['models', 'workshops'], async () => {
    const used = await countWorkshopsWith(id, db);
    if (used === 0) await db.models.delete(id);
    return used;
  });
}

/** How many workshops are plotted in a model, those in the archive and the bin included. */
export async function countWorkshopsWith(id: PackId, db: PraatplaatDatabase = database): Promise<number> {
  return db
    .records('workshops')
    .filter(({ packId }) => packId === id)
    .count();
}
