import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movementSince } from '../../../shared/analysis/movement.ts';
import { analyseRound } from '../../../shared/analysis/round.ts';
import { withoutPeople } from '../../../shared/commands/forgetPeople.ts';
import { cemmPack } from '../../../shared/content/packs.ts';
import { integrityFault } from '../../../shared/file/integrity.ts';
import {
  businessLineIdSchema,
  type ParticipantId,
  type PillarId,
  participantIdSchema,
  responseIdOf,
  roundIdSchema,
} from '../../../shared/model/ids.ts';
import { seatsIn, seatsOf } from '../../../shared/model/seats.ts';
import {
  type LevelAnswer,
  layers,
  type WorkshopData,
  type WorkshopResponse,
  workshopDataSchema,
} from '../../../shared/model/workshop.ts';
import { sampleWorkshop } from '../../../shared/sample/sampleWorkshop.ts';
import { levels, plainResponse, roundId } from '../../plainWorkshop.ts';
import { answers, department, line, type Person, room } from '../analysis/room.ts';

const effects = { newId: () => randomUUID(), now: () => '2027-05-01T12:00:00.000Z' };
const lineIds = ['line-1', 'line-2', 'line-3'];

/** Every round and business line. */
function tables(data: WorkshopData) {
  return data.rounds.flatMap((round) =>
    data.workshop.businessLines.map(({ id: businessLineId }) => ({
      round,
      businessLineId,
      seats: seatsIn(data, round, businessLineId),
      analysis: analyseRound(data, cemmPack, { roundId: round.id, businessLineId }),
    })),
  );
}

/** For every round, line and pillar that shows something: each answer that counts, without whose it is. */
function answersCounting(data: WorkshopData): string[] {
  return tables(data)
    .flatMap(({ round, businessLineId, seats, analysis }) => {
      const seated = new Set(seats.map(({ participantId }) => participantId));
      const shown = new Set(analysis.pillars.filter(({ all }) => all).map(({ pillarId }) => pillarId));
      return data.responses
        .filter((each) => each.roundId === round.id && each.businessLineId === businessLineId)
        .filter(({ participantId }) => seated.has(participantId))
        .flatMap(({ items: levels, comments }) => [
          ...Object.entries(levels).map((each) => ['level', ...each]),
          ...Object.entries(comments).map((each) => ['comment', ...each]),
        ])
        .filter(([, pillarId]) => shown.has(pillarId as PillarId))
        .map((each) => [round.id, businessLineId, ...each].join(' '));
    })
    .sort();
}

/** The figures of all together, with camps, statements, balance and bottlenecks, and how many took part. */
function totals(data: WorkshopData) {
  return tables(data).map(({ analysis: { pillars, overall, balance, bottlenecks, attendance } }) => ({
    pillars: pillars.map(({ groups: _, gaps: __, camps, ...rest }) => ({ ...rest, camps })),
    attendance: Object.values(attendance).map(({ length }) => length),
    overall,
    balance,
    bottlenecks,
  }));
}

/** The figures of every group that is shown, by round, line, pillar and group. */
function groupFigures(data: WorkshopData): Map<string, unknown> {
  return new Map(
    tables(data).flatMap(({ analysis: { roundId: id, businessLineId, pillars } }) =>
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
    levels: fc.record(
      {
        strategy: fc.constantFrom<LevelAnswer>(...levels, 'unknown'),
        data: fc.constantFrom<LevelAnswer>(...levels, 'unknown'),
      },
      { requiredKeys: [] },
    ),
    finished: fc.boolean(),
  },
  { requiredKeys: [] },
);

/** People of one workshop; they answered for every business line, also for some that are not theirs. */
function roomOf(people: readonly Person[], minimumGroupSize: number, compareFirst: string): WorkshopData {
  const departments = ['d-1', 'd-2', 'd-3', 'd-4'].map((id) => ({ id: department(id), name: id }));
  const businessLines = lineIds.map((id) => ({ id, name: id, expected: {} }));
  const data = room(people, { workshop: { minimumGroupSize, compareFirst, departments, businessLines } });
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
    .tuple(
      fc.array(somebody, { maxLength: 40 }),
      fc.integer({ min: 2, max: 5 }),
      fc.constantFrom('layers', 'departments'),
    )
    .map(([people, minimum, compareFirst]) => roomOf(people, minimum, compareFirst));

  it('leaves of every pillar no answers of fewer people of a layer and department than a group has', () => {
    fc.assert(
      fc.property(anyRoom, (data) => {
        const forgotten = withoutPeople(data, effects);
        for (const { round, businessLineId, seats } of tables(forgotten)) {
          const cells = new Map(
            seats.map(({ participantId, layer, departmentId }) => [
              participantId,
              `${layer}/${departmentId}`,
            ]),
          );
          const counts = new Map<string, number>();
          for (const response of forgotten.responses) {
            if (response.roundId !== round.id || response.businessLineId !== businessLineId) continue;
            for (const pillarId of Object.keys(response.items)) {
              const key = `${pillarId} ${cells.get(response.participantId)}`;
              counts.set(key, (counts.get(key) ?? 0) + 1);
            }
          }
          for (const n of counts.values()) expect(n).toBeGreaterThanOrEqual(data.workshop.minimumGroupSize);
        }
        for (const { name, layer, departmentId, businessLineIds } of forgotten.participants) {
          expect([name, layer, departmentId, businessLineIds]).toEqual(['', null, null, []]);
        }
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it('keeps every answer that counts in a figure, and every figure of all together', () => {
    fc.assert(
      fc.property(anyRoom, (data) => {
        const forgotten = withoutPeople(data, effects);
        expect(answersCounting(forgotten)).toEqual(answersCounting(data));
        const [before, after] = [totals(data), totals(forgotten)];
        // Who had begun with what is not shown has nothing left.
        if (before.every(({ pillars }) => pillars.every(({ asked, all }) => !asked || all))) {
          expect(after).toEqual(before);
        } else expect(after.map(({ pillars }) => pillars)).toEqual(before.map(({ pillars }) => pillars));
        expect(workshopDataSchema.safeParse(forgotten).success).toBe(true);
        expect(integrityFault(forgotten)).toBeNull();
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it('shows of a layer or department what it showed before, or nothing, and no other', () => {
    fc.assert(
      fc.property(anyRoom, (data) => {
        const before = groupFigures(data);
        const forgotten = withoutPeople(data, effects);
        for (const [group, figures] of groupFigures(forgotten)) expect(before.get(group)).toEqual(figures);
        // A second time changes nothing that is shown.
        expect(groupFigures(withoutPeople(forgotten, effects))).toEqual(groupFigures(forgotten));
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

  it('keeps the layers and departments that were shown on every pillar', () => {
    const data = room([...some(3, 'board', 'd-1'), ...some(4, 'staff', 'd-1'), ...some(3, 'staff', 'd-2')]);
    expect(groupFigures(withoutPeople(data, effects))).toEqual(groupFigures(data));
    expect(groupFigures(data).size).toBe(4);
    const few: Person[] = Array.from({ length: 3 }, () => ({ layer: 'staff', levels: { data: 3 } }));
    const onOne = room([...some(3, 'board'), ...some(3, 'staff'), ...few]);
    expect(groupFigures(onOne).size).toBe(3);
    expect(groupFigures(withoutPeople(onOne, effects)).size).toBe(2);
  });

  it('lets go of answers to a pillar that are too few to be shown', () => {
    const two: Person[] = [1, 2].map((data) => ({ levels: { strategy: 3, data: data as LevelAnswer } }));
    const forgotten = withoutPeople(room([...two, ...some(3, 'staff')]), effects);
    expect(forgotten.responses.flatMap(({ items: given }) => Object.keys(given))).toEqual(
      Array(5).fill('strategy'),
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

  it('keeps what people wrote, unless that has to go too, and not beside their answers', () => {
    const data = sampleWorkshop('nl');
    const texts = (all: WorkshopData) =>
      all.responses.flatMap(({ comments }) => Object.values(comments)).sort();
    expect(texts(data)).not.toEqual([]);
    expect(texts(withoutPeople(data, effects))).toEqual(texts(data));
    expect(texts(withoutPeople(data, effects, { comments: 'remove', owners: 'keep' }))).toEqual([]);
  });

  it('keeps who takes on an action, unless that has to go too', () => {
    const data = sampleWorkshop('nl');
    const owners = ({ actions }: WorkshopData) => actions.map(({ owner }) => owner);
    expect(owners(withoutPeople(data, effects))).toEqual(owners(data));
    const cleared = owners(withoutPeople(data, effects, { comments: 'keep', owners: 'remove' }));
    expect(cleared.every((owner) => owner === '')).toBe(true);
  });

  it('counts who left after the round still, and knows nobody of them', () => {
    const present = room([...some(4, 'staff'), { levels: { strategy: 1 } }]);
    const data = {
      ...present,
      rounds: present.rounds.map((round) => ({ ...round, seats: seatsOf(present.participants) })),
      participants: present.participants.slice(0, 4),
    };
    const forgotten = withoutPeople(data, effects);
    expect(totals(forgotten)).toEqual(totals(data));
    expect(forgotten.responses).toHaveLength(5);
    const ids = new Set(forgotten.participants.map(({ id }) => id));
    for (const { id } of data.participants) expect(ids.has(participantIdSchema.parse(id))).toBe(false);
  });

  it('keeps how far people had moved between two rounds', () => {
    const people = [1, 2, 3, 3, 4].map((strategy) => ({ levels: { strategy: strategy as LevelAnswer } }));
    const data = room(people);
    const later = roundIdSchema.parse('round-2');
    const again = data.responses.map((response) => ({
      ...response,
      id: responseIdOf(later, line, response.participantId),
      roundId: later,
      items: { strategy: 3 as const },
    }));
    const twice = {
      ...data,
      rounds: data.rounds.flatMap((round) => [round, { ...round, id: later, number: 2 }]),
      responses: [...data.responses, ...again],
    };
    const moved = (each: WorkshopData) =>
      movementSince(each, cemmPack, { roundId: later, businessLineId: line });
    expect(moved(twice)).toMatchObject([
      { pillarId: 'strategy', fromRoundId: roundId, up: 2, same: 2, down: 1 },
    ]);
    expect(moved(withoutPeople(twice, effects))).toEqual(moved(twice));
    expect(moved(withoutPeople(withoutPeople(twice, effects), effects))).toEqual(moved(twice));
  });

  it('keeps of a pillar that somebody stopped in nothing, for it counted nowhere and tells how far that one came', () => {
    const every = (id: string) => answers(id, { 1: 'no', 2: 'yes', 3: 'yes', 4: 'partly', 5: 'no' });
    const both = { ...every('strategy'), ...every('data') };
    const stopped = { ...every('data'), ...answers('strategy', { 1: 'yes', 2: ['no'] }) };
    const people = [both, both, both].map((statements): Person => ({ statements }));
    const data = room([...people, { statements: stopped, finished: false }]);
    const closed = {
      ...data,
      rounds: data.rounds.map((each) => ({ ...each, seats: seatsOf(data.participants) })),
    };
    const before = totals(closed);
    expect(before[0]?.pillars.map(({ n, halfway }) => [n, halfway]).slice(0, 1)).toEqual([[3, 1]]);
    const after = withoutPeople(closed, effects, { comments: 'keep', owners: 'keep' });
    const without = before.map(({ pillars, ...rest }) => ({
      ...rest,
      pillars: pillars.map((pillar) => ({ ...pillar, halfway: pillar.halfway && 0 })),
    }));
    expect(totals(after)).toEqual(without);
    const given = after.responses.map(({ items: statements }) => Object.keys(statements).length);
    expect(given.reduce((sum, each) => sum + each, 0)).toBe(
      3 * Object.keys(both).length + Object.keys(every('data')).length,
    );
  });
});

describe('somebody who saw who took part when, and how far they got', () => {
  /**
   * How many of some invented workshops of twelve people give away somebody's answers: exactly one person in the file
   * took part and got as far as that one did, in every round and line, and this person's answers are those. Of who
   * gave a few answers only, others may have given the same. Mixed answers can be somebody's own by chance, once in
   * thousands of people; so it counts when two files, forgotten apart, both give the same person away.
   */
  function exposing(workshops: number, rounds: number, lines: readonly string[], forget: boolean): number {
    let found = 0;
    for (let number = 0; number < workshops; number += 1) {
      const data = inventedWorkshop(rounds, lines);
      const files = forget ? [withoutPeople(data, effects), withoutPeople(data, effects)] : [data];
      const seen = (each: WorkshopData, id: ParticipantId) =>
        trailOf(each, id, ({ items: given }) => Object.keys(given).length);
      const told = (each: WorkshopData, id: ParticipantId) => trailOf(each, id, ({ items: given }) => given);
      const trails = files.map((file) =>
        file.participants.map(({ id }) => ({ file, id, trail: seen(file, id) })),
      );
      const answersOf = (id: ParticipantId) =>
        data.responses
          .filter(({ participantId }) => participantId === id)
          .reduce((sum, { items: given }) => sum + Object.keys(given).length, 0);
      const isExposed = data.participants.some(({ id }) => {
        if (answersOf(id) < 6) return false;
        return trails.every((ofFile) => {
          const [only, ...others] = ofFile.filter(({ trail }) => trail === seen(data, id));
          return only !== undefined && others.length === 0 && told(only.file, only.id) === told(data, id);
        });
      });
      if (isExposed) found += 1;
    }
    return found;
  }

  /** What is said of one person in every round and line. */
  function trailOf(
    data: WorkshopData,
    id: ParticipantId,
    say: (response: WorkshopResponse) => unknown,
  ): string {
    const own = data.responses.filter(({ participantId }) => participantId === id);
    return JSON.stringify(
      data.rounds.flatMap(({ id: inRound }) =>
        data.workshop.businessLines.map(({ id: ofLine }) => {
          const response = own.find((each) => each.roundId === inRound && each.businessLineId === ofLine);
          return response ? [response.finishedAt !== null, say(response)] : null;
        }),
      ),
    );
  }

  /** Twelve people; one in ten is missing, and one in ten stops half-way, each time. */
  function inventedWorkshop(rounds: number, lines: readonly string[]): WorkshopData {
    const pick = <Item>(items: readonly Item[]) => items[Math.floor(Math.random() * items.length)] as Item;
    const people: Person[] = Array.from({ length: 12 }, () => ({
      layer: pick(layers),
      department: pick(['d-1', 'd-2', 'd-3']),
    }));
    const businessLines = lines.map((id) => ({ id, name: id, expected: {} }));
    const data = room(people, { workshop: { businessLines } });
    const [first] = data.rounds;
    if (!first) throw new Error('A room has a round');
    const pillarIds = cemmPack.pillars.map(({ id }) => id);
    const all = Array.from({ length: rounds }, (_, place) => ({
      ...first,
      id: roundIdSchema.parse(`round-${place + 1}`),
      number: place + 1,
      seats: seatsOf(data.participants),
    }));
    const responses = all.flatMap((round) =>
      data.workshop.businessLines.flatMap(({ id: businessLineId }) =>
        data.participants.flatMap(({ id: participantId }) => {
          if (Math.random() < 0.1) return [];
          const isFinished = Math.random() >= 0.1;
          const asked = isFinished ? pillarIds : pillarIds.slice(0, pick([1, 2, 3, 4, 5]));
          return [
            {
              ...plainResponse({ businessLineId, participantId }),
              id: responseIdOf(round.id, businessLineId, participantId),
              roundId: round.id,
              items: Object.fromEntries(asked.map((id) => [id, pick(levels)])),
              finishedAt: isFinished ? round.openedAt : null,
            },
          ];
        }),
      ),
    );
    return { ...data, rounds: all, responses };
  }

  const workshops = process.env.PRAATPLAAT_PROOF === 'long' ? 300 : 40;

  it('finds nobody’s answers once people are forgotten', () => {
    expect(exposing(workshops, 2, ['line-1'], false)).toBeGreaterThan(workshops * 0.7);
    expect(exposing(workshops, 2, ['line-1'], true)).toBe(0);
    expect(exposing(workshops / 2, 3, ['line-1', 'line-2'], true)).toBe(0);
  }, 3_600_000);
});
