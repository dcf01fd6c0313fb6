import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { removalOf } from '../../../shared/commands/removePeople.ts';
import { integrityFault } from '../../../shared/file/integrity.ts';
import type { ParticipantId } from '../../../shared/model/ids.ts';
import { seatsOf } from '../../../shared/model/seats.ts';
import type { WorkshopData } from '../../../shared/model/workshop.ts';
import { shownOf } from '../analysis/outsider.ts';
import { person, room } from '../analysis/room.ts';

/** The workshop without these people, as storage makes it. */
function without(data: WorkshopData, people: ReadonlySet<ParticipantId>): WorkshopData {
  const { rounds, gone, put } = removalOf(data, people, { newId: () => randomUUID() });
  return {
    ...data,
    participants: data.participants.filter(({ id }) => !people.has(id)),
    rounds: data.rounds.map((round) => rounds.find(({ id }) => id === round.id) ?? round),
    responses: [...data.responses.filter(({ id }) => !gone.includes(id)), ...put],
  };
}

describe('somebody who is removed for good', () => {
  const asked = room(
    ([1, 2, 3, 3, 4] as const).map((strategy) => ({ layer: 'staff', levels: { strategy } })),
  );
  const data = {
    ...asked,
    rounds: asked.rounds.map((round) => ({ ...round, seats: seatsOf(asked.participants) })),
    responses: asked.responses.map((response) => ({ ...response, comments: { strategy: 'As I said' } })),
  } as WorkshopData;
  const gone = new Set([person(1)]);

  it('changes nothing of what was shown, and is in it as nobody, without what was written', () => {
    const after = without(data, gone);
    expect(shownOf(after)).toBe(shownOf(data));
    expect(integrityFault(after)).toBeNull();
    expect(JSON.stringify(after)).not.toContain(person(1));
    const known = new Set(after.participants.map(({ id }) => id));
    const nobodys = after.responses.filter(({ participantId }) => !known.has(participantId));
    expect(nobodys.map(({ comments, channel }) => [comments, channel])).toEqual([[{}, 'file']]);
  });

  it('goes with seat and answers from a round that was not shown', () => {
    const hidden = { ...data, rounds: data.rounds.map((round) => ({ ...round, revealedAt: null })) };
    const after = without(hidden, gone);
    expect(after.responses).toHaveLength(4);
    expect(after.rounds.map(({ seats }) => seats?.length)).toEqual([4]);
    expect(integrityFault(after)).toBeNull();
  });
});
