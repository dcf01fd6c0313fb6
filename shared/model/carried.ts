import { type PackId, packRecordIdOf, type WorkshopId } from './ids.ts';
import type { GridPack, Pack } from './pack.ts';
import type { PackRecord, Round, WorkshopData } from './workshop.ts';

/** The packs that a workshop carries. */
export type Carried = Pick<WorkshopData, 'packs'>;

/** A pack as a workshop carries it. */
export function packRecordOf(workshopId: WorkshopId, pack: Pack): PackRecord {
  return { id: packRecordIdOf(workshopId, pack.id), workshopId, pack };
}

/** The carried pack with this id; undefined when the workshop has none. */
export function carriedPack({ packs }: Carried, id: PackId): Pack | undefined {
  return packs.find(({ pack }) => pack.id === id)?.pack;
}

/**
 * The pack that a round asks.
 *
 * @throws when the workshop doesn't carry it, which the list of invariants rules out
 */
export function packAsked(data: Carried, { packId }: Pick<Round, 'packId'>): Pack {
  const pack = carriedPack(data, packId);
  if (!pack) throw new Error(`The workshop carries no model ${packId}`);
  return pack;
}

/**
 * The grid that a workshop is plotted in.
 *
 * @throws when the workshop doesn't carry it, which the list of invariants rules out
 */
export function gridOf(data: Pick<WorkshopData, 'workshop' | 'packs'>): GridPack {
  const pack = packAsked(data, data.workshop);
  if (pack.kind !== 'grid') throw new Error(`A workshop can't be plotted in ${pack.id}`);
  return pack;
}

/** Whether answers to one version of a pack fit another: up to another first number, ids and scales stay. */
export function isSameMajor(version: string, other: string): boolean {
  return version.split('.')[0] === other.split('.')[0];
}
