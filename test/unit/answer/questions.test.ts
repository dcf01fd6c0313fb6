import { describe, expect, it } from 'vitest';
import {
  answerTo,
  countAnswered,
  firstOpen,
  minutesFor,
  noAnswers,
  questionsOf,
} from '../../../renderer/answering/questions.ts';
import { cemmPack } from '../../../shared/content/packs.ts';
import type { StatementId } from '../../../shared/model/ids.ts';
import { pillarsAsked } from '../../../shared/model/instrument.ts';

const everyPillar = cemmPack.pillars.map(({ id }) => id);

describe('the questions of a round', () => {
  it('are a level a pillar in quick mode and 96 statements in detailed mode', () => {
    const pillars = pillarsAsked(cemmPack, {});
    expect(questionsOf(pillars, 'quick').map(({ key }) => key)).toEqual(everyPillar);
    const statements = questionsOf(pillars, 'detailed');
    expect(statements).toHaveLength(96);
    expect(statements[0]?.key).toBe('strategy-1-a');
    expect(new Set(statements.map(({ key }) => key)).size).toBe(96);
  });

  it('leave out pillars that the round does not ask, and keep the order of the model', () => {
    const [first, second, third] = everyPillar;
    if (!first || !second || !third) throw new Error('The model has six pillars');
    expect(pillarsAsked(cemmPack, { partIds: [third, first] }).map(({ id }) => id)).toEqual([first, third]);
  });

  it('count "don’t know" as answered and a missing answer as open', () => {
    const questions = questionsOf(cemmPack.pillars, 'detailed');
    const ids = questions.map(({ key }) => key as StatementId);
    const items = { [ids[0] as StatementId]: 'unknown', [ids[2] as StatementId]: 'no' } as const;
    const answers = { ...noAnswers, items };
    expect(countAnswered(questions, answers)).toBe(2);
    expect(firstOpen(questions, answers)).toBe(1);
    expect(questions.slice(0, 3).map((question) => answerTo(question, answers))).toEqual([
      'unknown',
      undefined,
      'no',
    ]);
  });

  it('have no open one when all are answered', () => {
    const questions = questionsOf(cemmPack.pillars, 'quick');
    const levels = Object.fromEntries(everyPillar.map((id) => [id, 3 as const]));
    expect(firstOpen(questions, { ...noAnswers, items: levels })).toBeNull();
  });

  it('take about ten minutes in quick mode, twice as long in detailed mode, five at the least', () => {
    expect(minutesFor(questionsOf(cemmPack.pillars, 'quick'))).toBe(10);
    expect(minutesFor(questionsOf(cemmPack.pillars, 'detailed'))).toBe(20);
    expect(minutesFor(questionsOf(cemmPack.pillars.slice(0, 1), 'quick'))).toBe(5);
  });

  it('take less time where a pillar has fewer levels to read', () => {
    const pillars = cemmPack.pillars.map((pillar) => ({ ...pillar, cells: pillar.cells.slice(0, 3) }));
    expect(minutesFor(questionsOf(pillars, 'quick'))).toBe(5);
  });
});
