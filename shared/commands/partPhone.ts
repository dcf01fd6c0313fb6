import type { Device } from '../model/device.ts';
import { responseIdOf } from '../model/ids.ts';
import { recordLimits } from '../model/limits.ts';
import type { Participant, WorkshopData, WorkshopResponse } from '../model/workshop.ts';
import { failure, type Result, success } from '../result.ts';
import type { Command, CommandFault } from './command.ts';
import { type Effects, put, remove, set } from './edits.ts';
import { newParticipant } from './participants.ts';

/**
 * Makes phones that came in under somebody's name a participant of their own, with the answers that they gave in
 * rounds that are open; those of closed rounds stay where they are. The one of the list has not begun then.
 *
 * @param written the responses that one of these phones wrote last
 */
export function partPhone(
  data: Pick<WorkshopData, 'workshop' | 'participants' | 'rounds'>,
  participant: Participant,
  devices: readonly Device[],
  written: readonly WorkshopResponse[],
  effects: Effects,
): Result<Command, CommandFault> {
  const limit = recordLimits.participants;
  if (data.participants.length >= limit) return failure({ kind: 'too-many', of: 'participants', limit });
  const codes = new Set(data.participants.map(({ code }) => code));
  const other = newParticipant(data, participant, codes, effects);
  const open = new Set(data.rounds.filter(({ closedAt }) => closedAt === null).map(({ id }) => id));
  const moved = written
    .filter(({ roundId, channel }) => channel === 'phone' && open.has(roundId))
    .flatMap((response) => [
      remove('responses', response.id),
      put('responses', {
        ...response,
        id: responseIdOf(response.roundId, response.businessLineId, other.id),
        participantId: other.id,
      }),
    ]);
  return success({
    name: 'partPhone',
    workshopId: data.workshop.id,
    edits: [
      put('participants', other),
      ...devices.map(({ id }) => set('devices', id, { participantId: other.id, isByName: undefined })),
      ...moved,
    ],
  });
}
