import { describe, expect, it } from 'vitest';
import { analyseRound, pillarAnalysis } from '../../../shared/analysis/round.ts';
import { type Topic, topics } from '../../../shared/analysis/topics.ts';
import { cemmPack } from '../../../shared/content/packs.ts';
import { noteIdOf } from '../../../shared/model/ids.ts';
import type { Level } from '../../../shared/model/workshop.ts';
import { roundId } from '../../plainWorkshop.ts';
import { answers, line, type Person, pillar, room } from './room.ts';

const analyse = (people: readonly Person[], changes?: Parameters<typeof room>[1]) =>
  analyseRound(room(people, changes), cemmPack, { roundId, businessLineId: line });
const found = (people: readonly Person[], changes?: Parameters<typeof room>[1]) =>
  topics(analyse(people, changes), cemmPack);

/** Twelve people: three of the board, nine of the staff, who see each pillar as given. */
function twelve(byPillar: Record<string, Level[]>): Person[] {
  return Array.from({ length: 12 }, (_, index) => ({
    layer: index < 3 ? ('board' as const) : ('staff' as const),
    levels: Object.fromEntries(
      Object.entries(byPillar).flatMap(([id, given]) => {
        const level = given[index];
        return level === undefined ? [] : [[id, level]];
      }),
    ),
  }));
}
const kindsOf = (list: readonly Topic[]) =>
  list.map(({ pillarId, reasons }) => `${pillarId}: ${reasons.map(({ kind }) => kind).join(', ')}`);
const everybody = (level: Level) => new Array<Level>(12).fill(level);
const calm = {
  strategy: everybody(3),
  people: everybody(3),
  technology: everybody(3),
  journey: everybody(3),
};

describe('what to discuss', () => {
  it('puts two camps first, then gaps, expectations and bottlenecks by their size', () => {
    const people = twelve({
      ...calm,
      people: [5, 5, 4, 3, 3, 3, 3, 4, 3, 3, 3, 4],
      data: [1, 4, 1, 4, 1, 4, 1, 4, 1, 4, 1, 4],
      value: [1, 1, 1, 1, 2, 1, 1, 1, 2, 1, 1, 1],
    });
    const businessLines = [{ id: line, name: 'All', expected: { strategy: 4 } }];
    const list = found(people, { workshop: { businessLines } });
    expect(kindsOf(list)).toEqual([
      'data: camps',
      'people: gap',
      'value: bottleneck',
      'strategy: expectation',
    ]);
  });

  it('puts what divides people first, and makes one topic of a pillar with all that stands out on it', () => {
    const levels: Level[] = [2, 2, 1, 3, 4, 4, 4];
    const people = levels.map((level): Person => ({ levels: { data: 1, strategy: level } }));
    const businessLines = [{ id: line, name: 'All', expected: { strategy: 1, data: 5 } }];
    const list = found(people, { workshop: { businessLines } });
    expect(kindsOf(list)).toEqual(['strategy: divided, expectation', 'data: expectation, bottleneck']);
    expect(list[1]?.weight).toBeGreaterThan(list[0]?.weight ?? 0);
  });

  it('asks one of the pillar’s own questions', () => {
    const list = found(twelve({ ...calm, data: [1, 4, 1, 4, 1, 4, 1, 4, 1, 4, 1, 4] }));
    expect(list[0]?.promptIndex).toBe(0);
    for (const { pillarId, promptIndex } of list) {
      const prompts = cemmPack.pillars.find(({ id }) => id === pillarId)?.prompts ?? [];
      expect(prompts[promptIndex]).toBeDefined();
    }
  });

  it('leaves it to two camps to say which groups lie apart', () => {
    const people = twelve({ data: [5, 5, 5, 1, 1, 1, 1, 1, 1, 1, 1, 1] });
    const { camps, gaps, groups } = pillarAnalysis(analyse(people), pillar('data'));
    expect([camps?.distance, gaps[0]?.difference]).toEqual([4, 4]);
    expect(groups.map((group) => group.camps?.side)).toEqual(['high', 'low']);
    expect(kindsOf(found(people))).toEqual(['data: camps']);
  });

  it('mentions low agreement only where there are no two camps', () => {
    const spread: Level[] = [1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 5];
    const list = found(twelve({ data: spread }));
    expect(list[0]?.reasons[0]).toMatchObject({ kind: 'divided', n: 12 });
    const camps = found(twelve({ data: [1, 1, 1, 1, 1, 1, 5, 5, 5, 5, 5, 5] }));
    expect(kindsOf(camps)).toEqual(['data: camps']);
  });

  it('mentions contradictions when a quarter has them', () => {
    const torn: Person = { statements: answers('data', { 1: 'yes', 2: 'yes', 3: 'yes' }) };
    const clear: Person = { statements: answers('data', { 1: 'no', 2: 'yes', 3: 'yes' }) };
    const [topic] = found([torn, clear, clear, clear]);
    expect(topic?.reasons).toEqual([{ kind: 'contradiction', contradictions: 1, n: 4 }]);
    expect(found([torn, clear, clear, clear, clear])).toEqual([]);
  });

  it('gives every topic a key of its own that a note can be kept under', () => {
    const people = twelve({
      data: [1, 4, 1, 4, 1, 4, 1, 4, 1, 4, 1, 4],
      people: [5, 5, 5, 1, 1, 1, 1, 1, 1, 1, 1, 1],
    });
    const keys = found(people).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toContain('pillar:round-1:line-1:data');
    for (const key of keys) expect(() => noteIdOf(room([]).workshop.id, key)).not.toThrow();
  });

  it('is nothing when all agree, and when too few have answered', () => {
    expect(found(twelve(calm))).toEqual([]);
    expect(found(twelve(calm).slice(0, 2))).toEqual([]);
  });
});
