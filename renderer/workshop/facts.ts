import { useLiveQuery } from 'dexie-react-hooks';
import type { WorkshopId } from '../../shared/model/ids.ts';
import { measuresGrid } from '../../shared/model/instrument.ts';
import type { Round } from '../../shared/model/workshop.ts';
import { unreachable } from '../../shared/result.ts';
import { database } from '../storage/database.ts';
import { readPacks } from '../storage/packs.ts';
import type { StepName } from './routes.ts';

/** How far a workshop has come, for the list. */
export type Progress =
  | { kind: 'preparing' | 'collecting' | 'closed' | 'revealed' }
  /** So many pillars of the model's. */
  | { kind: 'decided'; pillars: number; of: number }
  | { kind: 'planned'; actions: number };

export interface WorkshopFacts {
  participants: number;
  progress: Progress;
}

/** What the list tells of one workshop beyond its own record. */
export async function readWorkshopFacts(id: WorkshopId): Promise<WorkshopFacts> {
  const own = { workshopId: id };
  const [people, rounds, decisions, actions] = await Promise.all([
    database.records('participants').where(own).toArray(),
    database.records('rounds').where(own).toArray(),
    database.records('decisions').where(own).toArray(),
    database.records('actions').where(own).count(),
  ]);
  const pillars = new Set(decisions.map(({ pillarId }) => pillarId)).size;
  // A model is a hundred times as large as the rest: read where it is told of only.
  const packs = pillars > 0 && actions === 0 ? await readPacks(id) : [];
  const grid = packs.map(({ pack }) => pack).find((pack) => pack.kind === 'grid');
  const decided = { pillars, of: grid?.pillars.length ?? 0 };
  return {
    participants: people.filter(({ deletedAt }) => deletedAt === null).length,
    progress: progressOf(rounds, decided, actions),
  };
}

/** The same, live; undefined while reading. */
export function useWorkshopFacts(id: WorkshopId): WorkshopFacts | undefined {
  return useLiveQuery(() => readWorkshopFacts(id), [id]);
}

export function progressOf(
  rounds: readonly Round[],
  decided: { pillars: number; of: number },
  actions: number,
): Progress {
  if (actions > 0) return { kind: 'planned', actions };
  if (decided.pillars > 0) return { kind: 'decided', ...decided };
  const latest = rounds.findLast(measuresGrid);
  if (!latest) return { kind: 'preparing' };
  if (latest.revealedAt !== null) return { kind: 'revealed' };
  return { kind: latest.closedAt === null ? 'collecting' : 'closed' };
}

/** The step where the work on a workshop goes on. */
export function nextStep(progress: Progress): StepName {
  switch (progress.kind) {
    case 'collecting':
    case 'closed':
      return 'collect';
    case 'revealed':
      return 'grid';
    case 'decided':
      return 'targets';
    case 'planned':
      return 'roadmap';
    case 'preparing':
      return 'prepare';
    default:
      return unreachable(progress);
  }
}
