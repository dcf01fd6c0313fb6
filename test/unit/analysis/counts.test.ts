import { describe, expect, it } from 'vitest';
import { analyseRound, pillarAnalysis } from '../../../shared/analysis/round.ts';
import { topics } from '../../../shared/analysis/topics.ts';
import { cemmPack } from '../../../shared/content/packs.ts';
import type { CountedGroup, Level, LevelCounts } from '../../../shared/model/workshop.ts';
import { roundId } from '../../plainWorkshop.ts';
import { answers, department, line, type Person, pillar, room } from './room.ts';

const everybody: CountedGroup = { by: 'all' };
const board: CountedGroup = { by: 'layer', layer: 'board' };
const staff: CountedGroup = { by: 'layer', layer: 'staff' };

function hands(group: CountedGroup, counts: number[], about = 'strategy'): object {
  return {
    id: `counts-${JSON.stringify(group).replace(/[^a-z]/g, '')}-${about}`,
    workshopId: 'workshop-1',
    roundId,
    businessLineId: line,
    pillarId: about,
    group,
    counts,
    channel: 'hands' satisfies LevelCounts['channel'],
    updatedAt: '2026-01-01T09:30:00Z',
  };
}

function strategyOf(people: readonly Person[], counts: object[], round: object = {}) {
  const analysis = analyseRound(room(people, { counts, round }), cemmPack, { roundId, businessLineId: line });
  return pillarAnalysis(analysis, pillar('strategy'));
}

const at = (strategy: Level, layer?: Person['layer']): Person => ({
  levels: { strategy },
  ...(layer ? { layer } : {}),
});

describe('a show of hands', () => {
  it('gives a distribution, median and agreement without a single participant', () => {
    const { all, n, counted } = strategyOf([], [hands(everybody, [1, 2, 4, 1, 0])]);
    expect([n, counted]).toEqual([8, 8]);
    expect(all?.distribution).toEqual([1, 2, 4, 1, 0]);
    expect(all?.median).toBe(3);
    expect(all?.agreement).toBeCloseTo(
      strategyOf([at(1), at(2), at(2), at(3), at(3), at(3), at(3), at(4)], []).all?.agreement ?? 0,
    );
  });

  it('counts beside what participants answered themselves, and invents nobody', () => {
    const data = room([at(1), at(1), at(1)], { counts: [hands(everybody, [0, 0, 0, 3, 1])] });
    const analysis = analyseRound(data, cemmPack, { roundId, businessLineId: line });
    const { all, n, counted } = pillarAnalysis(analysis, pillar('strategy'));
    expect(all?.positions).toEqual([1, 1, 1, 4, 4, 4, 5]);
    expect([n, counted]).toEqual([7, 4]);
    expect(analysis.attendance.finished).toHaveLength(3);
    expect(pillarAnalysis(analysis, pillar('people')).n).toBeNull();
  });

  it('is added up when two rooms counted the same pillar', () => {
    const other = { ...hands(everybody, [0, 2, 0, 0, 0]), id: 'other-room' };
    expect(strategyOf([], [hands(everybody, [0, 1, 1, 0, 0]), other]).all?.distribution).toEqual([
      0, 3, 1, 0, 0,
    ]);
  });

  it('says what a layer or department thinks, also one without participants', () => {
    const { groups, gaps } = strategyOf([], [hands(board, [0, 0, 0, 3, 0]), hands(staff, [3, 1, 0, 0, 0])]);
    expect(groups.map(({ group, figures }) => [group, figures?.median])).toEqual([
      [board, 4],
      [staff, 1],
    ]);
    expect(gaps[0]?.difference).toBe(3);
    const it = { by: 'department', departmentId: department('it') } as const;
    const people: Person[] = Array.from({ length: 3 }, () => ({ ...at(2), department: 'it' }));
    const [group] = strategyOf(people, [hands(it, [0, 0, 0, 0, 2])]).groups;
    expect([group?.n, group?.figures?.distribution]).toEqual([5, [0, 3, 0, 0, 2]]);
  });

  it('counts in a round of statements as the level that was raised for', () => {
    const people: Person[] = Array.from({ length: 3 }, () => ({
      statements: answers('strategy', { 2: 'yes', 3: 'no' }),
    }));
    const { all, statements } = strategyOf(people, [hands(everybody, [0, 0, 0, 0, 2])]);
    expect(all?.positions).toEqual([2, 2, 2, 5, 5]);
    expect(statements.every(({ answered }) => answered === 3)).toBe(true);
  });

  it('is no reason to call an answer contradictory', () => {
    const people: Person[] = Array.from({ length: 3 }, () => ({
      statements: answers('strategy', { 1: 'no', 2: 'yes', 3: 'yes' }),
    }));
    const data = room(people, { counts: [hands(everybody, [0, 0, 6, 0, 0])] });
    const analysis = analyseRound(data, cemmPack, { roundId, businessLineId: line });
    expect(topics(analysis, cemmPack)).toEqual([]);
  });

  it('is left out of a pillar that the round does not ask', () => {
    const asked = strategyOf([], [hands(everybody, [0, 4, 0, 0, 0])], { partIds: ['people'] });
    expect([asked.asked, asked.n, asked.all]).toEqual([false, null, null]);
  });
});

describe('the privacy of counted hands', () => {
  it('shows no group of fewer hands than the minimum', () => {
    const { all, groups } = strategyOf([], [hands(board, [0, 0, 0, 2, 0]), hands(staff, [5, 0, 0, 0, 0])]);
    expect(all?.n).toBe(7);
    expect(groups.map(({ visibility, figures }) => [visibility, figures])).toEqual([
      ['too-few', null],
      ['protects-others', null],
    ]);
  });

  it('shows nothing while two private answers could be worked out by taking the hands away', () => {
    const hidden = strategyOf([at(1), at(5)], [hands(everybody, [0, 4, 4, 0, 0])]);
    expect([hidden.n, hidden.all, hidden.visibility]).toEqual([null, null, 'hands-reveal-own']);
    expect(strategyOf([at(1), at(5), at(2)], [hands(everybody, [0, 4, 4, 0, 0])]).all?.n).toBe(11);
  });

  it('shows no layer in which hands and two private answers come together', () => {
    const people = [at(1, 'board'), at(5, 'board'), at(2, 'staff'), at(2, 'staff'), at(3, 'staff')];
    const { groups } = strategyOf(people, [hands(board, [0, 0, 4, 0, 0])]);
    expect(groups.map(({ visibility }) => visibility)).toEqual(['protects-others', 'protects-others']);
  });
});
