import { cemmPack } from '../../shared/content/packs.ts';
import { businessLineIdSchema, departmentIdSchema, participantIdSchema } from '../../shared/model/ids.ts';
import {
  type Layer,
  layers,
  noRecords,
  type StatementAnswer,
  type WorkshopData,
} from '../../shared/model/workshop.ts';
import { plainPacks, plainParticipant, plainResponse, plainRound, plainWorkshop } from '../plainWorkshop.ts';

/** An invented workshop with one closed and revealed detailed round, answered by everyone for every line. */
export function workshopOf(people: number, lines = ['one', 'two', 'three']): WorkshopData {
  const random = randomFrom(20_260_114);
  const pick = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(random() * values.length)] as Value;
  const lineIds = lines.map((id) => businessLineIdSchema.parse(id));
  const departments = Array.from({ length: 8 }, (_, index) =>
    departmentIdSchema.parse(`department-${index}`),
  );
  const participants = Array.from({ length: people }, (_, index) =>
    plainParticipant({
      id: participantIdSchema.parse(`participant-${index}`),
      code: `P${index}`,
      layer: pick<Layer>(layers),
      departmentId: pick(departments),
    }),
  );
  const answer = (level: number): StatementAnswer => {
    if (random() < 0.05) return 'unknown';
    return random() * 5 > level - 0.5 ? 'yes' : pick<StatementAnswer>(['partly', 'no']);
  };
  const responses = lineIds.flatMap((businessLineId) =>
    participants.map(({ id: participantId }) => {
      const statements = cemmPack.pillars.flatMap(({ cells }) =>
        cells.flatMap((cell) => cell.statements.map(({ id }) => [id, answer(cell.level)])),
      );
      // Through JSON, as storage and files bring them in.
      const given = JSON.parse(JSON.stringify(Object.fromEntries(statements)));
      return plainResponse({ businessLineId, participantId, items: given });
    }),
  );
  return {
    workshop: plainWorkshop({
      mode: 'detailed',
      anonymity: 'anonymous',
      businessLines: lineIds.map((id) => ({ id, name: id, expected: {} })),
      departments: departments.map((id) => ({ id, name: id })),
    }),
    ...noRecords,
    packs: plainPacks,
    participants,
    rounds: [plainRound({ mode: 'detailed' })],
    responses,
  };
}

/** The same asked a level a pillar; for a workshop without answers, which would be to statements. */
export function askedQuickly({ workshop, rounds, ...rest }: WorkshopData): WorkshopData {
  return {
    ...rest,
    workshop: { ...workshop, mode: 'quick' },
    rounds: rounds.map((round) => ({ ...round, mode: 'quick' })),
  };
}

/** Mulberry32: the same workshop in every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
