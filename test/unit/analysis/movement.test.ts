import { describe, expect, it } from 'vitest';
import { movementSince } from '../../../shared/analysis/movement.ts';
import { cemmPack } from '../../../shared/content/packs.ts';
import { responseIdOf, roundIdSchema } from '../../../shared/model/ids.ts';
import { seatsOf } from '../../../shared/model/seats.ts';
import type { WorkshopData } from '../../../shared/model/workshop.ts';
import { roundId } from '../../plainWorkshop.ts';
import { department, line, person, room } from './room.ts';

const second = roundIdSchema.parse('round-2');

/** Four people in IT and four in no department, who all answer twice: one level higher the second time. */
function twoRounds(): WorkshopData {
  const data = room(
    [...'abcdefgh'].map((_, index) => ({
      ...(index < 4 ? { department: 'it' } : {}),
      levels: { strategy: 2 as const },
    })),
    { workshop: { compareFirst: 'departments' }, round: { partIds: ['strategy'] } },
  );
  const seats = seatsOf(data.participants);
  const moment = data.workshop.createdAt;
  const [first] = data.rounds.map((round) => ({ ...round, closedAt: moment, revealedAt: moment, seats }));
  if (!first) throw new Error('No round');
  const again = data.responses.map((response) => ({
    ...response,
    id: responseIdOf(second, line, response.participantId),
    roundId: second,
    items: { strategy: 3 as const },
  }));
  return {
    ...data,
    rounds: [first, { ...first, id: second, number: 2 }],
    responses: [...data.responses, ...again],
  };
}

function movement(data: WorkshopData) {
  return movementSince(data, cemmPack, { roundId: second, businessLineId: line });
}

describe('movement', () => {
  it('is counted where everybody is alike in both rounds with enough others', () => {
    expect(movement(twoRounds())).toMatchObject([{ fromRoundId: roundId, up: 8, same: 0, down: 0 }]);
  });

  it('stays hidden for who changed departments alone, also when the department is removed afterwards', () => {
    const data = twoRounds();
    const moved = data.rounds.map((round) => ({
      ...round,
      seats: (round.seats ?? []).map((seat) =>
        round.id === second && seat.participantId === person(0) ? { ...seat, departmentId: null } : seat,
      ),
    }));
    const changed = { ...data, rounds: moved };
    expect(movement(changed)).toEqual([]);
    const departments = changed.workshop.departments.filter(({ id }) => id !== department('it'));
    expect(movement({ ...changed, workshop: { ...changed.workshop, departments } })).toEqual([]);
  });
});
