import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentSituation } from '../../../shared/analysis/current.ts';
import { detailedPosition } from '../../../shared/analysis/position.ts';
import { analyseRound, mediansOf, pillarAnalysis } from '../../../shared/analysis/round.ts';
import { cemmPack } from '../../../shared/content/packs.ts';
import { decisionIdOf, roundIdSchema } from '../../../shared/model/ids.ts';
import type { LevelAnswer, WorkshopData } from '../../../shared/model/workshop.ts';
import { levels, roundId } from '../../plainWorkshop.ts';
import { answers, department, line, type Person, person, pillar, room } from './room.ts';

const analyse = (data: WorkshopData) => analyseRound(data, cemmPack, { roundId, businessLineId: line });
const onData = (people: readonly Person[], changes?: Parameters<typeof room>[1]) =>
  pillarAnalysis(analyse(room(people, changes)), pillar('data'));
const choose = (data: LevelAnswer, who: Omit<Person, 'levels'> = {}): Person => ({
  ...who,
  levels: { data },
});

describe('a round by level', () => {
  it('has a median, a label and a distribution of those who chose a level', () => {
    const { n, unknown, all } = onData([choose(2), choose(3), choose(3), choose(4), choose('unknown'), {}]);
    expect({ n, unknown }).toEqual({ n: 4, unknown: 1 });
    expect(all).toMatchObject({ median: 3, label: 3, distribution: [0, 1, 2, 1, 0] });
  });

  it('does not depend on the order in which answers came in', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...levels), { minLength: 3, maxLength: 60 }),
        fc.nat(),
        (given, by) => {
          const data = room(given.map((level) => choose(level)));
          const { responses } = data;
          const start = by % responses.length;
          const turned = [...responses.slice(start), ...responses.slice(0, start)].reverse();
          expect(analyse({ ...data, responses: turned })).toEqual(analyse(data));
        },
      ),
    );
  });

  it('leaves out the bin and those who answer for another business line', () => {
    const { n } = onData([
      choose(1),
      choose(1),
      choose(1),
      choose(5, { inBin: true }),
      choose(5, { lines: ['line-2'] }),
    ]);
    expect(n).toBe(3);
    const both = choose(2, { lines: ['line-1', 'line-2'] });
    expect(onData([choose(1), choose(1), both]).n).toBe(3);
  });

  it('knows who is finished, who has begun and who is missing', () => {
    const people: Person[] = [choose(1), choose(2, { finished: false }), {}, { levels: {}, finished: false }];
    expect(analyse(room(people)).attendance).toEqual({
      finished: [person(0)],
      started: [person(1)],
      missing: [person(2), person(3)],
    });
  });

  it('counts an answer that was given before its participant finished', () => {
    expect(onData([choose(1), choose(2, { finished: false }), choose(2)]).n).toBe(3);
  });

  it('says nothing about a pillar with too few positions', () => {
    expect(onData([choose(1), choose(5)])).toMatchObject({ n: null, all: null, camps: null, statements: [] });
    expect(onData([choose(1), choose(5)], { workshop: { minimumGroupSize: 2 } }).all?.median).toBe(3);
  });

  it('says which pillars it did not ask', () => {
    const analysis = analyse(room([choose(1), choose(1), choose(1)], { round: { partIds: ['people'] } }));
    expect(analysis.pillars.filter(({ asked }) => asked).map(({ pillarId }) => pillarId)).toEqual(['people']);
    expect(pillarAnalysis(analysis, pillar('data'))).toMatchObject({ asked: false, n: null, all: null });
  });

  it('derives what holds of a statement from the levels, and says so', () => {
    const { statements } = onData([choose(1), choose(2), choose(3), choose(3)]);
    expect(statements.find(({ statementId }) => statementId === 'data-3-a')).toEqual({
      statementId: 'data-3-a',
      level: 3,
      yes: 2,
      partly: 0,
      no: 2,
      unknown: 0,
      answered: 4,
      mean: 0.5,
      origin: 'derived',
    });
    expect(statements.some(({ level }) => level === 1)).toBe(false);
  });

  it('compares layers and departments that are large enough', () => {
    const people = [
      ...([4, 4, 4] as const).map((level) => choose(level, { layer: 'board', department: 'sales' })),
      ...([4, 4, 3] as const).map((level) => choose(level, { layer: 'staff', department: 'sales' })),
      ...([1, 1, 1] as const).map((level) => choose(level, { layer: 'staff', department: 'stores' })),
    ];
    const { groups, gaps, camps } = onData(people);
    expect(groups.map(({ group, n, figures }) => [group, n, figures?.median])).toEqual([
      [{ by: 'layer', layer: 'board' }, 3, 4],
      [{ by: 'layer', layer: 'staff' }, 6, 2],
      [{ by: 'department', departmentId: department('sales') }, 6, 4],
      [{ by: 'department', departmentId: department('stores') }, 3, 1],
    ]);
    expect(gaps.map(({ by, difference }) => [by, difference])).toEqual([
      ['layer', 2],
      ['department', 3],
    ]);
    expect(camps).toMatchObject({ low: { count: 3 }, high: { count: 6 } });
    expect(groups.map((group) => group.camps?.side)).toEqual(['high', null, 'high', 'low']);
  });

  it('hides a small layer, with one more so that it can not be worked out', () => {
    const people = [
      ...([5, 5] as const).map((level) => choose(level, { layer: 'board' })),
      ...([3, 3, 3] as const).map((level) => choose(level, { layer: 'management' })),
      ...([1, 1, 1, 2] as const).map((level) => choose(level, { layer: 'staff' })),
    ];
    expect(onData(people).groups).toMatchObject([
      { n: null, visibility: 'too-few', figures: null },
      { n: null, visibility: 'protects-others', figures: null },
      { n: 4, visibility: 'shown', figures: { median: 1 } },
    ]);
  });

  it('holds the measured level against the expected one', () => {
    const businessLines = [{ id: line, name: 'All', expected: { data: 4 } }];
    const people = [choose(2), choose(2), choose(3)];
    expect(onData(people, { workshop: { businessLines } }).expectation).toMatchObject({
      difference: -2,
      verdict: 'below',
    });
    expect(onData(people, { workshop: { businessLines }, round: { kind: 'target' } }).expectation).toBeNull();
  });

  it('compares the pillars', () => {
    const same = { strategy: 3, people: 3, technology: 3, data: 1, journey: 4, value: 3 } as const;
    const analysis = analyse(room([{ levels: same }, { levels: same }, { levels: same }]));
    expect(analysis.overall).toBe(3);
    expect(analysis.bottlenecks).toMatchObject([{ pillarId: 'data', distance: 2 }]);
    expect(analysis.balance).toMatchObject({ spread: 3, weakest: ['data'], strongest: ['journey'] });
  });

  it('does not depend on the order of participants or responses', () => {
    const who = fc.record({
      layer: fc.constantFrom('board', 'management', 'staff'),
      department: fc.constantFrom('a', 'b'),
      levels: fc.record({ data: fc.constantFrom<LevelAnswer>(...levels, 'unknown') }),
    });
    fc.assert(
      fc.property(fc.array(who, { minLength: 1, maxLength: 15 }), (people) => {
        const data = room(people as Person[]);
        const turned = {
          ...data,
          participants: data.participants.toReversed(),
          responses: data.responses.toReversed(),
        };
        expect(analyse(turned).pillars).toEqual(analyse(data).pillars);
      }),
      { numRuns: 40 },
    );
  });

  it('is a bug to ask for when there is no such round', () => {
    const other = roundIdSchema.parse('round-9');
    expect(() => analyseRound(room([]), cemmPack, { roundId: other, businessLineId: line })).toThrow(
      'round-9',
    );
  });
});

describe('a round by statement', () => {
  const statements = (byLevel: Parameters<typeof answers>[1]): Person => ({
    statements: answers('data', byLevel),
  });

  it('uses the same positions as those of each participant apart', () => {
    const grade = fc.constantFrom('yes', 'partly', 'no', 'unknown' as const);
    const byLevel = fc.record({
      1: grade,
      2: grade,
      3: fc.array(grade, { maxLength: 3 }),
      4: grade,
      5: grade,
    });
    fc.assert(
      fc.property(fc.array(byLevel, { minLength: 3, maxLength: 8 }), (given) => {
        const people = given.map((each) => statements(each as Parameters<typeof answers>[1]));
        const dataPillar = cemmPack.pillars[3];
        if (!dataPillar) throw new Error('No pillar');
        const apart = people.map((who) => detailedPosition(dataPillar, who.statements ?? {}, 0.75));
        const positions = apart.flatMap((position) => position ?? []);
        const { n, all, contradictions } = onData(people);
        expect(n).toBe(positions.length < 3 ? null : positions.length);
        if (n === null) return;
        expect(all?.positions).toEqual(positions.sort((a, b) => a - b));
        const torn = given.filter((each, index) => (apart[index] ?? 0) >= 3 && /yes|partly/.test(each[1]));
        expect(contradictions).toBe(torn.length);
      }),
      { numRuns: 60 },
    );
  });

  it('counts what is said about every statement, "don\'t know" apart', () => {
    const { statements: figures } = onData([
      statements({ 2: ['yes', 'yes'] }),
      statements({ 2: ['partly', 'yes'] }),
      statements({ 2: ['no', 'unknown'] }),
      statements({ 2: ['unknown', 'unknown'] }),
    ]);
    expect(figures).toEqual([
      {
        statementId: 'data-2-a',
        level: 2,
        yes: 1,
        partly: 1,
        no: 1,
        unknown: 1,
        answered: 3,
        mean: 0.5,
        origin: 'answered',
      },
      // Of the second statement only two people said something: too few to show.
    ]);
  });

  it('leaves out who stopped in the middle of a pillar, and counts the pillars that they finished', () => {
    const every = { 1: 'no', 2: 'yes', 3: 'yes', 4: 'yes', 5: 'no' } as const;
    const done = statements(every);
    const here = (who: Person): Person => ({ ...who, finished: false });
    const whole = onData([done, done, done]);
    // On the way: with levels 4 and 5 to come, this would be level 3.
    const begun = onData([done, done, done, here(statements({ 1: 'no', 2: 'yes', 3: 'yes' }))]);
    expect(begun).toEqual({ ...whole, halfway: 1 });
    expect(onData([done, done, here(done)])).toEqual(whole);
    expect(onData([done, done, here(statements({ ...every, 5: 'unknown' }))]).n).toBe(3);
    // Who finished, and everybody on paper and in a file has, left it open on purpose.
    const gap = onData([done, done, done, statements({ 1: 'no', 2: 'yes', 3: 'yes' })]);
    expect([gap.n, gap.halfway, gap.all?.positions]).toEqual([4, 0, [3, 4, 4, 4]]);
    // Nobody's answers any more: what was kept is what counted.
    const forgotten = { round: { peopleForgotten: true } };
    expect(onData([done, done, here(statements({ 2: 'yes' }))], forgotten).n).toBe(3);
  });

  it('counts who only said "don\'t know" apart', () => {
    const sure = statements({ 2: 'yes' });
    const people = [statements({ 2: 'unknown' }), sure, sure, sure, statements({}), {}];
    expect(onData(people)).toMatchObject({ n: 3, unknown: 1 });
  });

  it('shows how many contradict themselves', () => {
    const torn = statements({ 1: 'yes', 2: 'yes', 3: 'yes' });
    const { contradictions } = onData([torn, torn, statements({ 2: 'yes', 3: 'yes' })]);
    expect(contradictions).toBe(2);
    expect(onData([choose(3), choose(3), choose(3)]).contradictions).toBeNull();
  });
});

describe('the current situation', () => {
  it('is, for every pillar, the latest revealed measurement that has it', () => {
    const both: Person = { levels: { data: 2, people: 1 } };
    const first = room([both, both, both]);
    const second = room(
      [3, 3, 4].map((data) => ({ levels: { data: data as LevelAnswer } })),
      { round: { number: 2, partIds: ['data'] } },
    );
    const later = roundIdSchema.parse('round-2');
    const data: WorkshopData = {
      ...first,
      rounds: [...first.rounds, ...second.rounds.map((round) => ({ ...round, id: later }))],
      responses: [
        ...first.responses,
        ...second.responses.map((response) => ({ ...response, roundId: later })),
      ],
      decisions: [
        {
          id: decisionIdOf(first.workshop.id, line, pillar('data')),
          workshopId: first.workshop.id,
          businessLineId: line,
          pillarId: pillar('data'),
          level: 4,
          reason: null,
          note: '',
          dissent: [],
          decidedAt: first.workshop.createdAt,
        },
      ],
    };
    const { medians, levels: current, targets } = currentSituation(data, cemmPack, line);
    expect([...medians]).toEqual([
      ['people', 1],
      ['data', 3],
    ]);
    expect(current.get(pillar('data'))?.roundId).toBe(later);
    expect(targets.get(pillar('data'))).toBe(4);
    const hidden = { ...data, rounds: data.rounds.map((round) => ({ ...round, revealedAt: null })) };
    expect(currentSituation(hidden, cemmPack, line).medians.size).toBe(0);
    expect([...mediansOf(analyse(first)).keys()]).toEqual(['people', 'data']);
  });
});
