import { analyseRound } from '../../shared/analysis/round.ts';
import { topics } from '../../shared/analysis/topics.ts';
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

export const name = 'analysis of 1,000 participants × 96 statements × 3 business lines';
/** Times one bare pass over the same numbers. */
export const limit = 3;

/** The ratio of a whole analysis, with the topics to discuss, to a bare pass over its answers. */
export async function run({ small }: { small: boolean }): Promise<number> {
  const data = workshopOf(small ? 50 : 1000);
  const rounds = small ? 3 : 25;
  const bare: number[] = [];
  const whole: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    bare.push(timeOf(() => barePass(data)));
    whole.push(timeOf(() => analyseAll(data)));
  }
  return middle(whole) / middle(bare);
}

/** What nobody can do without: look at every answer of every response once and add up its score. */
function barePass({ responses }: WorkshopData): number {
  const ids = cemmPack.pillars.flatMap(({ cells }) =>
    cells.flatMap(({ statements }) => statements.map(({ id }) => id)),
  );
  let sum = 0;
  for (const { statements } of responses) {
    for (const id of ids) {
      const answer = statements[id];
      if (answer === 'yes') sum += 1;
      else if (answer === 'partly') sum += 0.5;
    }
  }
  return sum;
}

function analyseAll(data: WorkshopData): number {
  let found = 0;
  for (const { id } of data.workshop.businessLines) {
    const analysis = analyseRound(data, cemmPack, { roundId, businessLineId: id });
    found += topics(analysis, cemmPack).length;
  }
  return found;
}

const roundId = roundIdSchema.parse('round-1');
const at = '2026-01-01T09:00:00Z';

function workshopOf(people: number): WorkshopData {
  const random = randomFrom(20_260_114);
  const pick = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(random() * values.length)] as Value;
  const workshopId = workshopIdSchema.parse('workshop-1');
  const lineIds = ['one', 'two', 'three'].map((id) => businessLineIdSchema.parse(id));
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
      },
    ],
    responses,
    decisions: [],
    actions: [],
    notes: [],
    logo: null,
  };
}

function timeOf(work: () => number): number {
  const start = performance.now();
  if (Number.isNaN(work())) throw new Error('Nothing was measured');
  return performance.now() - start;
}

function middle(times: number[]): number {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] as number;
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
