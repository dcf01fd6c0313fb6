import { useLiveQuery } from 'dexie-react-hooks';
import type { ParticipantId, WorkshopId } from '../../../shared/model/ids.ts';
import { database } from '../../storage/database.ts';

const nobody: ReadonlySet<ParticipantId> = new Set();

/** Who has joined with a phone, whenever that was; live. */
export function useJoined(workshopId: WorkshopId): ReadonlySet<ParticipantId> {
  const joined = useLiveQuery(async () => {
    const devices = await database.devices.where({ workshopId }).toArray();
    return new Set(devices.map(({ participantId }) => participantId));
  }, [workshopId]);
  return joined ?? nobody;
}
