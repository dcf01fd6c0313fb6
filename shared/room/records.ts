import type { Device } from '../model/device.ts';
import type { EarlierResponse } from '../model/earlier.ts';
import type { DeviceId, ParticipantId, ResponseId, WorkshopId } from '../model/ids.ts';
import type { LateAnswer } from '../model/late.ts';
import type { PackRecord, Participant, Round, Workshop, WorkshopResponse } from '../model/workshop.ts';
import type { Sizes } from './sizes.ts';

export interface Sent {
  /** The highest of this phone. */
  revision: number;
  submissionId: string;
  /** The version that it went on from; left out by pages that don't say so. */
  basedOn?: string | null | undefined;
  /** The name of what it says; not there in records of before there were versions. */
  version?: string;
}

/** What phones have sent for one response. Of this laptop alone. */
export interface Arrivals {
  id: ResponseId;
  workshopId: WorkshopId;
  /** The phone that wrote the response last, among phones. */
  lastDeviceId: DeviceId;
  /** What each phone sent last. */
  sent: Record<DeviceId, Sent>;
}

/** What answering a batch of requests needs of the database, as it is at that moment. */
export interface RoomRecords {
  workshop: Workshop;
  /** That the workshop carries. */
  packs: PackRecord[];
  rounds: readonly Round[];
  /** Everybody when somebody joins; otherwise at least those whose phones ask. */
  participants: Map<ParticipantId, Participant>;
  devices: Map<DeviceId, Device>;
  /** The responses that are asked for or sent, and those they may be prefilled from. */
  responses: Map<ResponseId, WorkshopResponse>;
  arrivals: Map<ResponseId, Arrivals>;
  /** By their ids; all of the workshop. */
  late: Map<string, LateAnswer>;
  /** What the answers of the whole workshop take. */
  sizes: Sizes;
  /** Those who have answered or have a phone already, among participants whose names are joined with. */
  begun: ReadonlySet<ParticipantId>;
}

/** What answering a batch changed, to be written in the same transaction. */
export interface RoomChanges {
  participants: Map<ParticipantId, Participant>;
  devices: Map<DeviceId, Device>;
  /** Phones that are nobody's any more. */
  devicesGone: Set<DeviceId>;
  responses: Map<ResponseId, WorkshopResponse>;
  arrivals: Map<ResponseId, Arrivals>;
  earlier: EarlierResponse[];
  late: Map<string, LateAnswer>;
}

export function noChanges(): RoomChanges {
  return {
    participants: new Map(),
    devices: new Map(),
    devicesGone: new Set(),
    responses: new Map(),
    arrivals: new Map(),
    earlier: [],
    late: new Map(),
  };
}
