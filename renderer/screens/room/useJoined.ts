import { liveQuery } from 'dexie';
import { useObservable } from 'dexie-react-hooks';
import type { ParticipantId, WorkshopId } from '../../../shared/model/ids.ts';
import { database } from '../../storage/database.ts';
import { paced } from '../../storage/pace.ts';

const nobody: ReadonlySet<ParticipantId> = new Set();

/** Who has joined with a phone, whenever that was; live. */
export function useJoined(workshopId: WorkshopId): ReadonlySet<ParticipantId> {
  return useObservable(() => paced(liveQuery(() => joinedWith(workshopId))), [workshopId]) ?? nobody;
}

async function joinedWith(workshopId: WorkshopId): Promise<ReadonlySet<ParticipantId>> {
  const devices = await database.devices.where({ workshopId }).toArray();
  return new Set(devices.map(({ participantId }) => participantId));
}
