import { cemmPack } from '../shared/content/packs.ts';
import {
  businessLineIdSchema,
  participantIdSchema,
  responseIdOf,
  roundIdSchema,
} from '../shared/model/ids.ts';
import { seatsToFreeze } from '../shared/model/seats.ts';
import { noRecords, type StatementAnswer, type WorkshopData } from '../shared/model/workshop.ts';
import { plainPacks, plainParticipant, plainResponse, plainRound, plainWorkshop } from './plainWorkshop.ts';

const line = businessLineIdSchema.parse('line');
const given: readonly StatementAnswer[] = ['yes', 'partly', 'no', 'unknown'];

/** As large as a day gets: many people who answered every statement, several times. All rounds are closed. */
export function largeWorkshop(people: number, rounds: number): WorkshopData {
  const statements = cemmPack.pillars.flatMap(({ cells }) => cells.flatMap((cell) => cell.statements));
  const participants = Array.from({ length: people }, (_, index) =>
    plainParticipant({
      id: participantIdSchema.parse(`person-${index}`),
      code: String(100_000 + index),
      name: `Persoon ${index}`,
      businessLineIds: [line],
    }),
  );
  const asked = Array.from({ length: rounds }, (_, index) => {
    const round = plainRound({
      id: roundIdSchema.parse(`round-${index}`),
      number: index + 1,
      mode: 'detailed',
      revealedAt: null,
    });
    return { ...round, seats: seatsToFreeze(round, participants) };
  });
  const responses = asked.flatMap((round, of) =>
    participants.map(({ id }, by) =>
      plainResponse({
        id: responseIdOf(round.id, line, id),
        roundId: round.id,
        businessLineId: line,
        participantId: id,
        items: Object.fromEntries(
          statements.map((statement, place) => [statement.id, given[(of + by + place) % given.length]]),
        ),
      }),
    ),
  );
  return {
    workshop: plainWorkshop({
      organisation: 'Groot',
      mode: 'detailed',
      anonymity: 'named',
      businessLines: [{ id: line, name: 'Alles', expected: {} }],
    }),
    ...noRecords,
    packs: plainPacks,
    participants,
    rounds: asked,
    responses,
  };
}
