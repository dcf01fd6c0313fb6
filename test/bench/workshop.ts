import { cemmPack } from '../../shared/content/packs.ts';
import {
  businessLineIdSchema,
  departmentIdSchema,
  participantIdSchema,
  responseIdOf,
  roundIdSchema,
  workshopIdSchema,
} from '../../shared/model/ids.ts';
import { type Layer, layers, type StatementAnswer, type WorkshopData } from '../../shared/model/workshop.ts';

export const roundId = roundIdSchema.parse('round-1');
const at = '2026-01-01T09:00:00Z';

/** An invented workshop with one closed and revealed detailed round, answered by everyone for every line. */
export function workshopOf(people: number, lines = ['one', 'two', 'three']): WorkshopData {
  const random = randomFrom(20_260_114);
  const pick = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(random() * values.length)] as Value;
  const workshopId = workshopIdSchema.parse('workshop-1');
  const lineIds = lines.map((id) => businessLineIdSchema.parse(id));
  const departments = Array.from({ length: 8 }, (_, index) =>
    departmentIdSchema.parse(`department-${index}`),
  );
  const participants = Array.from({ length: people }, (_, index) => ({
    id: participantIdSchema.parse(`participant-${index}`),
    workshopId,
    name: '',
    code: `P${index}`,
    layer: pick<Layer>(layers),
    departmentId: pick(departments),
    businessLineIds: [],
    createdAt: at,
    deletedAt: null,
  }));
  const answer = (level: number): StatementAnswer => {
    if (random() < 0.05) return 'unknown';
    return random() * 5 > level - 0.5 ? 'yes' : pick<StatementAnswer>(['partly', 'no']);
  };
  const responses = lineIds.flatMap((businessLineId) =>
    participants.map(({ id: participantId }) => {
      const statements = cemmPack.pillars.flatMap(({ cells }) =>
        cells.flatMap((cell) => cell.statements.map(({ id }) => [id, answer(cell.level)])),
      );
      return {
        id: responseIdOf(roundId, businessLineId, participantId),
        workshopId,
        roundId,
        businessLineId,
        participantId,
        levels: {},
        // Through JSON, as storage and files bring them in.
        statements: JSON.parse(JSON.stringify(Object.fromEntries(statements))),
        comments: {},
        channel: 'typed' as const,
        startedAt: at,
        updatedAt: at,
        finishedAt: at,
      };
    }),
  );
  return {
    workshop: {
      id: workshopId,
      organisation: 'Example',
      date: '2026-01-01',
      language: 'nl',
      packId: cemmPack.id,
      packVersion: cemmPack.version,
      mode: 'detailed',
      anonymity: 'anonymous',
      businessLines: lineIds.map((id) => ({ id, name: id, expected: {} })),
      departments: departments.map((id) => ({ id, name: id })),
      stageThreshold: 0.75,
      minimumGroupSize: 3,
      roadmapStart: '2026-01',
      poster: {
        template: 'road',
        size: 'A1',
        orientation: 'landscape',
        businessLineId: null,
        title: '',
        ambition: '',
        showOwners: true,
        readingDistance: 1,
      },
      createdAt: at,
      updatedAt: at,
      archivedAt: null,
      deletedAt: null,
    },
    participants,
    rounds: [
      {
        id: roundId,
        workshopId,
        kind: 'measure',
        number: 1,
        mode: 'detailed',
        pillarIds: cemmPack.pillars.map(({ id }) => id),
        prefilledFrom: null,
        openedAt: at,
        closedAt: at,
        revealedAt: at,
        peopleForgotten: false,
      },
    ],
    responses,
    counts: [],
    decisions: [],
    actions: [],
    notes: [],
    logo: null,
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
