import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseRound, type RoundAnalysis } from '../../../shared/analysis/round.ts';
import { withoutPeople } from '../../../shared/commands/forgetPeople.ts';
import { cemmPack } from '../../../shared/content/packs.ts';
import { integrityFault } from '../../../shared/file/integrity.ts';
import { businessLineIdSchema, participantIdSchema, responseIdOf } from '../../../shared/model/ids.ts';
import { layers, levels, type WorkshopData, workshopDataSchema } from '../../../shared/model/workshop.ts';
import { sampleWorkshop } from '../../../shared/sample/sampleWorkshop.ts';
import { roundId } from '../../plainWorkshop.ts';
import { department, line, type Person, pillar, room } from '../analysis/room.ts';

const effects = { newId: () => randomUUID(), now: () => '2027-05-01T12:00:00.000Z' };
const lineIds = ['line-1', 'line-2', 'line-3'];

/** How many people the file says have each combination of layer, department and business lines. */
function combinations({ participants }: WorkshopData): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { layer, departmentId, businessLineIds } of participants) {
    const combination = JSON.stringify([layer, departmentId, businessLineIds]);
    counts.set(combination, (counts.get(combination) ?? 0) + 1);
  }
  return counts;
}

/** What was answered by those who count, without whose it is. */
function answersCounting(data: WorkshopData): string[] {
  const givers = new Map(data.participants.map((person) => [person.id, person]));
  return data.responses
    .filter(({ participantId, businessLineId }) => {
      const { deletedAt, businessLineIds = [] } = givers.get(participantId) ?? { deletedAt: 'gone' };
      return deletedAt === null && (businessLineIds.length === 0 || businessLineIds.includes(businessLineId));
    })
    .map((response) => JSON.stringify([response.businessLineId, response.levels, response.comments]))
    .sort();
}

function analyses(data: WorkshopData): RoundAnalysis[] {
  return data.rounds.flatMap(({ id }) =>
    data.workshop.businessLines.map((each) =>
      analyseRound(data, cemmPack, { roundId: id, businessLineId: each.id }),
    ),
  );
}

/** The figures of all together, with camps, statements, balance and bottlenecks. */
function totals(data: WorkshopData) {
  return analyses(data).map(({ pillars, overall, balance, bottlenecks }) => ({
    pillars: pillars.map(({ groups: _, gaps: __, camps, ...rest }) => ({ ...rest, camps })),
    overall,
    balance,
    bottlenecks,
  }));
}

/** The figures of every group that is shown, by round, line, pillar and group. */
function groupFigures(data: WorkshopData): Map<string, unknown> {
  return new Map(
    analyses(data).flatMap(({ roundId: id, businessLineId, pillars }) =>
      pillars.flatMap(({ pillarId, groups }) =>
        groups.flatMap(({ group, figures }): [string, unknown][] =>
          figures ? [[JSON.stringify([id, businessLineId, pillarId, group]), figures]] : [],
        ),
      ),
    ),
  );
}

const somebody: fc.Arbitrary<Person> = fc.record(
  {
    layer: fc.constantFrom(...layers),
    department: fc.constantFrom('d-1', 'd-2', 'd-3', 'd-4'),
    lines: fc.oneof(
      { weight: 3, arbitrary: fc.constant<string[]>([]) },
      { weight: 1, arbitrary: fc.uniqueArray(fc.constantFrom(...lineIds), { maxLength: 3 }) },
    ),
    inBin: fc.integer({ max: 9, min: 0 }).map((chance) => chance === 0),
    levels: fc.record({ strategy: fc.constantFrom(...levels), data: fc.constantFrom(...levels) }),
  },
  { requiredKeys: [] },
);

/** People of one workshop; they answered for every business line, also for some that are not theirs. */
function roomOf(people: readonly Person[], minimumGroupSize: number): WorkshopData {
  const departments = ['d-1', 'd-2', 'd-3', 'd-4'].map((id) => ({ id: department(id), name: id }));
  const businessLines = lineIds.map((id) => ({ id, name: id, expected: {} }));
  const data = room(people, { workshop: { minimumGroupSize, departments, businessLines } });
  const responses = data.responses.flatMap((response) =>
    lineIds.map((id) => {
      const businessLineId = businessLineIdSchema.parse(id);
      return {
        ...response,
        businessLineId,
        id: responseIdOf(response.roundId, businessLineId, response.participantId),
      };
    }),
  );
  return { ...data, responses };
}

describe('forgetting who took part', () => {
  const anyRoom = fc
    .tuple(fc.array(somebody, { maxLength: 40 }), fc.integer({ min: 2, max: 5 }))
    .map(([people, minimum]) => roomOf(people, minimum));

  it('leaves no combination of layer, department and business lines to fewer people than a group has', () => {
    fc.assert(
      fc.property(anyRoom, (data) => {
        const { minimumGroupSize } = data.workshop;
        const forgotten = withoutPeople(data, effects);
        const combined = combinations(forgotten);
        if (forgotten.participants.length < minimumGroupSize) {
          expect([...combined.keys()].every((each) => each === '[null,null,[]]')).toBe(true);
        } else expect(Math.min(...combined.values())).toBeGreaterThanOrEqual(minimumGroupSize);
      }),
      { numRuns: 300 },
    );
  });

  it('says nothing of anybody where fewer people took part than a group has', () => {
    const [board] = layers;
    const data = roomOf(
      [
        { layer: board, department: 'd-1', lines: ['line-1'] },
        { layer: board, department: 'd-1', lines: ['line-1'] },
      ],
      3,
    );
    expect([...combinations(withoutPeople(data, effects)).keys()]).toEqual(['[null,null,[]]']);
  });

  it('keeps every answer that counts, and every figure of all together', () => {
    fc.assert(
      fc.property(anyRoom, (data) => {
        const forgotten = withoutPeople(data, effects);
        expect(answersCounting(forgotten)).toEqual(answersCounting(data));
        expect(totals(forgotten)).toEqual(totals(data));
        expect(workshopDataSchema.safeParse(forgotten).success).toBe(true);
        expect(integrityFault(forgotten)).toBeNull();
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it('shows of a layer or department what it showed before, or nothing', () => {
    fc.assert(
      fc.property(anyRoom, (data) => {
        const before = groupFigures(data);
        for (const [group, figures] of groupFigures(withoutPeople(data, effects))) {
          if (before.has(group)) expect(figures).toEqual(before.get(group));
        }
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  /** So many people of a layer and department. */
  const some = (count: number, layer: Person['layer'], departmentId?: string): Person[] =>
    Array.from({ length: count }, (_, place) => ({
      ...(layer ? { layer } : {}),
      ...(departmentId ? { department: departmentId } : {}),
      levels: { strategy: levels[place % 5] ?? 1 },
    }));
  const shownGroups = (data: WorkshopData) =>
    analyses(data)[0]
      ?.pillars.find(({ pillarId }) => pillarId === pillar('strategy'))
      ?.groups.flatMap(({ group, figures }) => (figures ? [Object.values(group).at(-1)] : []));

  it('changes nothing where every combination is held by enough people', () => {
    const data = room([...some(3, 'board', 'd-1'), ...some(4, 'staff', 'd-1'), ...some(3, 'staff', 'd-2')]);
    const forgotten = withoutPeople(data, effects);
    expect([...combinations(forgotten)].sort()).toEqual([...combinations(data)].sort());
    expect(groupFigures(forgotten)).toEqual(groupFigures(data));
  });

  it('drops departments, so that the layers stay', () => {
    const data = room([
      ...some(1, 'board', 'd-1'),
      ...some(2, 'board', 'd-2'),
      ...some(4, 'staff', 'd-1'),
      ...some(4, 'staff', 'd-2'),
    ]);
    expect(shownGroups(withoutPeople(data, effects))).toEqual(['board', 'staff']);
  });

  it('drops layers instead where that keeps more', () => {
    const data = room([
      ...some(1, 'board', 'd-1'),
      ...some(5, 'staff', 'd-1'),
      ...some(5, 'staff', 'd-2'),
      ...some(1, 'management', 'd-2'),
    ]);
    expect(shownGroups(withoutPeople(data, effects))).toEqual(['d-1', 'd-2']);
  });

  it('keeps the departments that have enough people of every layer, as many as the others can do without', () => {
    const data = room([
      ...some(3, 'board', 'd-1'),
      ...some(3, 'staff', 'd-1'),
      ...some(1, 'board', 'd-2'),
      ...some(3, 'board', 'd-3'),
      ...some(4, 'staff', 'd-3'),
    ]);
    const forgotten = withoutPeople(data, effects);
    expect(combinations(forgotten)).toEqual(
      new Map([
        ['["board",null,[]]', 4],
        ['["staff",null,[]]', 3],
        ['["board","d-3",[]]', 3],
        ['["staff","d-3",[]]', 4],
      ]),
    );
  });

  it('lets hands that were counted in a group that goes count for all', () => {
    const counted = { by: 'department', departmentId: 'd-1' };
    const hands = {
      id: 'hands-1',
      workshopId: 'workshop-1',
      roundId,
      businessLineId: line,
      pillarId: 'strategy',
      group: counted,
      counts: [0, 0, 4, 0, 0],
      channel: 'hands',
      updatedAt: '2026-01-01T09:00:00Z',
    };
    const data = room([...some(1, 'board', 'd-1'), ...some(4, 'staff', 'd-1'), ...some(3, 'board')], {
      counts: [hands],
    });
    const forgotten = withoutPeople(data, effects);
    expect(forgotten.counts).toEqual([{ ...hands, group: { by: 'all' } }]);
    expect(totals(forgotten)).toEqual(totals(data));
  });

  it('tells not by which way an answer came in', () => {
    const forgotten = withoutPeople(sampleWorkshop('nl'), effects);
    expect(new Set(forgotten.responses.map(({ channel }) => channel)).size).toBe(1);
  });

  it('keeps what people wrote, unless that has to go too', () => {
    const data = sampleWorkshop('nl');
    const texts = (all: WorkshopData) =>
      all.responses.flatMap(({ comments }) => Object.values(comments)).sort();
    expect(texts(data)).not.toEqual([]);
    expect(texts(withoutPeople(data, effects))).toEqual(texts(data));
    expect(texts(withoutPeople(data, effects, { comments: 'remove' }))).toEqual([]);
  });

  it('leaves the people in the bin out, with their answers', () => {
    const data = room([...some(4, 'staff'), { levels: { strategy: 1 }, inBin: true }]);
    const forgotten = withoutPeople(data, effects);
    expect([forgotten.participants.length, forgotten.responses.length]).toEqual([4, 4]);
    const ids = new Set(forgotten.participants.map(({ id }) => id));
    for (const { id } of data.participants) expect(ids.has(participantIdSchema.parse(id))).toBe(false);
  });
});
