import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportJson } from '../../../electron/cli/analysisReport.ts';
import { analyseChecklist, stateOf } from '../../../shared/analysis/checklist.ts';
import { analyseLadder } from '../../../shared/analysis/ladder.ts';
import { cefPack, cemmPack, growthPathPack } from '../../../shared/content/packs.ts';
import { packRecordOf } from '../../../shared/model/carried.ts';
import { brokenRule } from '../../../shared/model/invariants.ts';
import type { ChecklistPack, LadderPack } from '../../../shared/model/pack.ts';
import type { ItemAnswer, Round, WorkshopData } from '../../../shared/model/workshop.ts';
import { line, room } from './room.ts';

type Given = Record<string, ItemAnswer>;

/** A workshop in which these people were asked with a lens, in one closed and revealed round. */
function roomWith(
  pack: ChecklistPack | LadderPack,
  people: readonly (Given & { unfinished?: never })[],
  changes: { round?: object; halfway?: readonly number[] } = {},
): { data: WorkshopData; round: Round } {
  const plain = room(
    people.map((given, index) => ({
      statements: given as never,
      finished: !changes.halfway?.includes(index),
    })),
  );
  const [first] = plain.rounds;
  if (!first) throw new Error('A room has a round');
  const { partIds: _, ...whole } = first;
  const round = {
    ...whole,
    packId: pack.id,
    packVersion: pack.version,
    mode: pack.kind,
    ...changes.round,
  } as Round;
  const packs = [...plain.packs, packRecordOf(plain.workshop.id, pack)];
  return { data: { ...plain, packs, rounds: [round] }, round };
}

const [block] = cefPack.blocks;
const factorIds = block?.successFactors.map(({ id }) => id) ?? [];
const [factor = '', other = ''] = factorIds;

function checklist(people: readonly Given[], changes?: Parameters<typeof roomWith>[2]) {
  const { data, round } = roomWith(cefPack, people, changes);
  const found = analyseChecklist(data, cefPack, round, line);
  const [first] = found.blocks;
  if (!first) throw new Error('A checklist has blocks');
  return { ...found, first, factor: first.factors.find(({ factorId }) => factorId === factor) };
}

describe('a checklist', () => {
  it('has a state a factor: the median of its answers, with both middle ones where they differ', () => {
    const { factor: found } = checklist([0, 1, 2, 2].map((answer) => ({ [factor]: answer })));
    expect(found).toMatchObject({
      asked: true,
      visibility: 'shown',
      unknown: 0,
      figures: { n: 4, distribution: [1, 1, 2], median: 1.5, low: 1, high: 2 },
    });
  });

  it('measures agreement on its own points: half and half at the ends is none', () => {
    const ends = checklist([0, 0, 2, 2].map((answer) => ({ [factor]: answer })));
    expect(ends.factor?.figures?.agreement).toBe(0);
    const one = checklist([1, 1, 1].map((answer) => ({ [factor]: answer })));
    expect(one.factor?.figures?.agreement).toBe(1);
  });

  it('leaves "don\'t know" out of everything but its own number', () => {
    const { factor: found } = checklist(
      [2, 2, 1, 'unknown' as const].map((answer) => ({ [factor]: answer })),
    );
    expect(found).toMatchObject({ unknown: 1, figures: { n: 3, median: 2 } });
  });

  it('has a figure a block: the mean of the medians that are shown', () => {
    const people = [0, 1, 2].map(() => ({ [factor]: 2, [other]: 1 }));
    const { first } = checklist(people);
    expect(first).toMatchObject({ figure: 1.5, shown: 2, state: 'in-place' });
    expect(checklist([{ [factor]: 2 }]).first).toMatchObject({ figure: null, shown: 0, state: null });
  });

  it('is not yet there below a quarter of the highest score, and in place from three quarters on', () => {
    expect([0, 0.49, 0.5, 1.49, 1.5, 2].map((figure) => stateOf(figure, 2))).toEqual([
      'not-yet',
      'not-yet',
      'partly',
      'partly',
      'in-place',
      'in-place',
    ]);
  });

  it('shows nothing of fewer people than the minimum, and no number of them', () => {
    const { factor: found } = checklist([{ [factor]: 2 }, { [factor]: 0 }, { [factor]: 'unknown' }]);
    expect(found).toEqual({
      factorId: factor,
      asked: true,
      visibility: 'too-few',
      figures: null,
      unknown: null,
    });
  });

  it('shows the one answer that a team gave together, as the team’s', () => {
    const found = checklist([{ [factor]: 2, [other]: 0 }], { round: { byTeam: true } });
    expect(found.byTeam).toBe(true);
    expect(found.factor?.figures).toMatchObject({ n: 1, median: 2 });
    expect(found.first).toMatchObject({ figure: 1, state: 'partly' });
  });

  it('asks nothing of the blocks that its round leaves out', () => {
    const [, second] = cefPack.blocks;
    const people = [0, 1, 2].map(() => ({ [factor]: 2 }));
    const { first } = checklist(people, { round: { partIds: [second?.id] } });
    expect(first.factors.every(({ asked, visibility }) => !asked && visibility === 'too-few')).toBe(true);
  });
});

const steps = growthPathPack.steps.map(({ id }) => id as string);
const climbed = (...taken: number[]): Given =>
  Object.fromEntries(steps.map((id, index) => [id, taken.includes(index + 1) ? 'yes' : 'no']));

function ladder(people: readonly Given[], changes?: Parameters<typeof roomWith>[2], pack = growthPathPack) {
  const { data, round } = roomWith(pack, people, changes);
  return analyseLadder(data, pack, round, line);
}

describe('a ladder', () => {
  it('stands at the highest step that is taken, and keeps those below it that are not', () => {
    const found = ladder([climbed(1, 5), climbed(1, 5), climbed(5)]);
    expect(found.figureOf).toBe('highest-step');
    expect(found.figure.figures).toMatchObject({ n: 3, median: 5, distribution: [0, 0, 0, 0, 0, 3] });
    expect(found.taken).toEqual([steps[0], steps[4]]);
  });

  it('counts the steps only where the pack says that they build on each other', () => {
    const found = ladder(
      [climbed(1, 5), climbed(1, 5), climbed(5)],
      {},
      { ...growthPathPack, cumulative: true },
    );
    expect(found.figureOf).toBe('steps-taken');
    expect(found.figure.figures).toMatchObject({ n: 3, median: 2, distribution: [0, 1, 2, 0, 0, 0] });
  });

  it('stands at none when no step is taken', () => {
    expect(ladder([climbed(), climbed(), climbed(1)]).figure.figures).toMatchObject({ median: 0, high: 0 });
  });

  it('counts nobody who stopped in the middle', () => {
    const begun: Given = { [steps[0] ?? '']: 'yes' };
    const found = ladder([climbed(1), climbed(1), climbed(2), begun], { halfway: [3] });
    expect(found.halfway).toBe(1);
    expect(found.figure.figures?.n).toBe(3);
    expect(found.steps[0]?.figures?.n).toBe(3);
  });

  it('shows the one answer that a team gave together', () => {
    const found = ladder([climbed(2, 3)], { round: { byTeam: true } });
    expect(found).toMatchObject({
      byTeam: true,
      taken: [steps[1], steps[2]],
      figure: { figures: { median: 3 } },
    });
  });
});

describe('what is told of a lens', () => {
  it('is a team’s own only beside the grid: of the grid everybody is asked', () => {
    const data = room([]);
    const rounds = data.rounds.map((round) => ({ ...round, byTeam: true as const }));
    expect(brokenRule({ ...data, rounds })).toMatchObject({ rule: 'pack-fits', at: ['byTeam'] });
  });

  it('is in the analysis as JSON once the round is revealed, without anybody in it', () => {
    const people = [0, 1, 2].map(() => ({ [factor]: 2 }));
    const { data } = roomWith(cefPack, people);
    const told = reportJson(data, cemmPack) as { lenses: { businessLines: unknown[] | null }[] };
    expect(told.lenses).toMatchObject([
      { mode: 'checklist', model: { id: cefPack.id }, businessLines: [{ attendance: { finished: 3 } }] },
    ]);
    expect(JSON.stringify(told.lenses)).not.toContain('person-');
    const hidden = { ...data, rounds: data.rounds.map((round) => ({ ...round, revealedAt: null })) };
    expect(reportJson(hidden, cemmPack)).toMatchObject({ lenses: [{ businessLines: null }] });
  });

  it('stays the same when two people swap all their answers', () => {
    const answer = fc.constantFrom<ItemAnswer>(0, 1, 2, 'unknown');
    const person = fc.record({ [factor]: answer, [other]: answer });
    fc.assert(
      fc.property(fc.array(person, { minLength: 2, maxLength: 6 }), (people) => {
        const turned = [...people.slice(1), ...people.slice(0, 1)];
        expect(checklist(turned).blocks).toEqual(checklist(people).blocks);
      }),
      { numRuns: 40 },
    );
  });
});
