import { liveQuery } from 'dexie';
import { useObservable } from 'dexie-react-hooks';
import type { Device } from '../../../shared/model/device.ts';
import type { ParticipantId, WorkshopId } from '../../../shared/model/ids.ts';
import { database } from '../../storage/database.ts';
import { paced } from '../../storage/pace.ts';

/** Who has joined with a phone, whenever that was. */
export interface Joined {
  people: ReadonlySet<ParticipantId>;
  /** Those of them whose place a phone took by the name alone. */
  byName: ReadonlySet<ParticipantId>;
}

const nobody: Joined = { people: new Set(), byName: new Set() };

/** See `Joined`; live. */
export function useJoined(workshopId: WorkshopId): Joined {
  return useObservable(() => paced(liveQuery(() => joinedWith(workshopId))), [workshopId]) ?? nobody;
}

async function joinedWith(workshopId: WorkshopId): Promise<Joined> {
  const devices = await database.devices.where({ workshopId }).toArray();
  const peopleOf = (list: readonly Device[]) => new Set(list.map(({ participantId }) => participantId));
  return { people: peopleOf(devices), byName: peopleOf(devices.filter(({ isByName }) => isByName)) };
}
