import { useLiveQuery } from 'dexie-react-hooks';
import type { WorkshopId } from '../../shared/model/ids.ts';
import type { Round } from '../../shared/model/workshop.ts';
import { unreachable } from '../../shared/result.ts';
import { database } from '../storage/database.ts';
import type { StepName } from './routes.ts';

/** How far a workshop has come, for the list. */
export type Progress =
  | { kind: 'preparing' | 'collecting' | 'closed' | 'revealed' }
  | { kind: 'decided'; pillars: number }
  | { kind: 'planned'; actions: number };

export interface WorkshopFacts {
  participants: number;
  progress: Progress;
}

/** What the list tells of one workshop beyond its own record. */
export async function readWorkshopFacts(id: WorkshopId): Promise<WorkshopFacts> {
  const of = { workshopId: id };
  const [people, rounds, decisions, actions] = await Promise.all([
    database.records('participants').where(of).toArray(),
    database.records('rounds').where(of).toArray(),
    database.records('decisions').where(of).toArray(),
    database.records('actions').where(of).count(),
  ]);
  const pillars = new Set(decisions.map(({ pillarId }) => pillarId)).size;
  return {
    participants: people.filter(({ deletedAt }) => deletedAt === null).length,
    progress: progressOf(rounds, pillars, actions),
  };
}

/** The same, live; undefined while reading. */
export function useWorkshopFacts(id: WorkshopId): WorkshopFacts | undefined {
  return useLiveQuery(() => readWorkshopFacts(id), [id]);
}

export function progressOf(rounds: readonly Round[], pillars: number, actions: number): Progress {
  if (actions > 0) return { kind: 'planned', actions };
  if (pillars > 0) return { kind: 'decided', pillars };
  const latest = rounds.findLast(({ kind }) => kind === 'measure');
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
