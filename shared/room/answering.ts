import type { Effects } from '../commands/edits.ts';
import { carriedPack } from '../model/carried.ts';
import { presentPerson } from '../model/doubles.ts';
import type { DeviceId } from '../model/ids.ts';
import type { AskedRound } from '../model/invariants.ts';
import type { Participant, Round } from '../model/workshop.ts';
import type { RoomFault } from './protocol.ts';
import type { RoomChanges, RoomRecords } from './records.ts';
import type { RoomOutcome } from './relay.ts';

/** A batch of requests under way. */
export interface Answering {
  records: RoomRecords;
  changes: RoomChanges;
  effects: Effects;
}

export function refused(fault: RoomFault): Extract<RoomOutcome, { kind: 'refused' }> {
  return { kind: 'refused', fault };
}

/** The participant behind a phone; null when it has not joined this workshop, or the participant is in the bin. */
export function participantOf(
  { records }: Pick<Answering, 'records'>,
  deviceId: DeviceId,
): Participant | null {
  const device = records.devices.get(deviceId);
  if (!device || device.workshopId !== records.workshop.id) return null;
  return presentPerson(records.participants.get(device.participantId), records.participants);
}

/** A round with what it asks; null when the workshop doesn't carry its pack. */
export function askedIn({ records }: Pick<Answering, 'records'>, round: Round): AskedRound | null {
  const pack = carriedPack(records, round.packId);
  return pack ? { round, pack } : null;
}
