import { liveQuery } from 'dexie';
import { useLiveQuery, useObservable } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import type { EarlierResponse } from '../../shared/model/earlier.ts';
import type { WorkshopId } from '../../shared/model/ids.ts';
import type { LateAnswer } from '../../shared/model/late.ts';
import {
  type Participant,
  tableNames,
  type Workshop,
  type WorkshopData,
} from '../../shared/model/workshop.ts';
import { database, type LocalSetting, type PraatplaatDatabase } from './database.ts';
import { paced } from './pace.ts';
import { readPacks } from './packs.ts';

/** Reads one workshop whole, in one consistent moment; null when there is none. */
export async function readWorkshop(
  id: WorkshopId,
  db: PraatplaatDatabase = database,
): Promise<WorkshopData | null> {
  return db.transaction('r', tableNames, async () => {
    const workshop = await db.records('workshops').get(id);
    if (!workshop) return null;
    const [packs, participants, rounds, responses, counts, decisions, actions, notes, logo] =
      await Promise.all([
        readPacks(id, db),
        db.records('participants').where({ workshopId: id }).toArray(),
        db.records('rounds').where({ workshopId: id }).toArray(),
        db.records('responses').where({ workshopId: id }).toArray(),
        db.records('counts').where({ workshopId: id }).toArray(),
        db.records('decisions').where({ workshopId: id }).toArray(),
        db.records('actions').where({ workshopId: id }).toArray(),
        db.records('notes').where({ workshopId: id }).toArray(),
        db.records('logos').get(id),
      ]);
    return {
      workshop,
      packs,
      participants: participants.sort(byCreation),
      rounds: rounds.sort((a, b) => a.kind.localeCompare(b.kind) || a.number - b.number),
      responses,
      counts,
      decisions,
      actions: actions.sort((a, b) => a.order - b.order),
      notes,
      logo: logo ?? null,
    };
  });
}

/** In the order in which people were added; anonymous ones share a moment, and then chance (their id) decides. */
function byCreation(a: Participant, b: Participant): number {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** The workshop, live: undefined while reading, null when it does not exist. */
export function useWorkshopData(id: WorkshopId): WorkshopData | null | undefined {
  return useObservable(() => paced(liveQuery(() => readWorkshop(id))), [id]);
}

/** The earlier versions of a workshop's responses, in no order. */
export async function readEarlierResponses(
  workshopId: WorkshopId,
  db: PraatplaatDatabase = database,
): Promise<EarlierResponse[]> {
  return db.earlierResponses.where({ workshopId }).toArray();
}

/** See `readEarlierResponses`, live; none while reading. */
export function useEarlierResponses(workshopId: WorkshopId): readonly EarlierResponse[] {
  const read = () => readEarlierResponses(workshopId);
  return useObservable(() => paced(liveQuery(read)), [workshopId]) ?? noneEarlier;
}

const noneEarlier: readonly EarlierResponse[] = [];

/** The answers that came after the rounds of a workshop were closed, in no order. */
export async function readLateAnswers(
  workshopId: WorkshopId,
  db: PraatplaatDatabase = database,
): Promise<LateAnswer[]> {
  return db.lateAnswers.where({ workshopId }).toArray();
}

/** What came after the rounds of a workshop were closed and waits for the facilitator's decision; live. */
export function useLateAnswers(workshopId: WorkshopId): readonly LateAnswer[] {
  const read = async () => (await readLateAnswers(workshopId)).filter(({ state }) => state === 'waiting');
  return useObservable(() => paced(liveQuery(read)), [workshopId]) ?? noneLate;
}

const noneLate: readonly LateAnswer[] = [];

/** Workshops that are read before all others: more than a screen shows at first. */
const firstWorkshops = 20;

export interface WorkshopShelf {
  workshops: Workshop[];
  /** False while these are only the latest ones and the others are still being read. */
  isComplete: boolean;
}

/**
 * Every workshop's own record, archived and binned ones included, live; undefined while reading. The latest
 * current ones come first, so that a library of thousands can be used at once.
 */
export function useWorkshops(): WorkshopShelf | undefined {
  const [wantsAll, setWantsAll] = useState(false);
  const shelf = useLiveQuery(async (): Promise<WorkshopShelf> => {
    const table = database.records('workshops');
    if (wantsAll) return { workshops: await table.toArray(), isComplete: true };
    // Not by a cursor that filters: that asks the database once a workshop.
    const latest = (await table.orderBy('date').primaryKeys()).slice(-firstWorkshops).reverse();
    const found = await table.bulkGet(latest);
    const isCurrent = (workshop: Workshop | undefined): workshop is Workshop =>
      workshop?.deletedAt === null && workshop.archivedAt === null;
    return { workshops: found.filter(isCurrent), isComplete: false };
  }, [wantsAll]);
  const isShown = shelf !== undefined;
  useEffect(() => {
    if (isShown) setWantsAll(true);
  }, [isShown]);
  return shelf;
}

/** A setting of this laptop, live: undefined while reading, null when it was never set. */
export function useSetting(key: LocalSetting['key']): unknown {
  return useLiveQuery(async () => (await database.settings.get(key))?.value ?? null, [key]);
}

/** Stores a setting of this laptop; null removes it. */
export async function saveSetting(key: LocalSetting['key'], value: unknown): Promise<void> {
  if (value === null) await database.settings.delete(key);
  else await database.settings.put({ key, value });
}
