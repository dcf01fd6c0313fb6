import { describe, expect, it } from 'vitest';
import { isQuickWin } from '../../../shared/analysis/balance.ts';
import { currentSituation } from '../../../shared/analysis/current.ts';
import { lineGaps } from '../../../shared/analysis/gap.ts';
import { openStatements } from '../../../shared/analysis/roadmap.ts';
import { analyseRound, mediansOf, pillarAnalysis } from '../../../shared/analysis/round.ts';
import { topics } from '../../../shared/analysis/topics.ts';
import { cemmPack } from '../../../shared/content/packs.ts';
import { integrityFault } from '../../../shared/file/integrity.ts';
import type { PillarId } from '../../../shared/model/ids.ts';
import { horizonOf, roadStart } from '../../../shared/model/quarters.ts';
import { type Level, workshopDataSchema } from '../../../shared/model/workshop.ts';
import { sampleWorkshop } from '../../../shared/sample/sampleWorkshop.ts';

const sample = sampleWorkshop('nl');

function analyses(data = sample) {
  const [round] = data.rounds;
  if (!round) throw new Error('The sample has a round');
  return data.workshop.businessLines.map(({ id }) =>
    analyseRound(data, cemmPack, { roundId: round.id, businessLineId: id }),
  );
}

describe('the sample workshop', () => {
  it.each(['nl', 'en'] as const)('is a valid workshop with every link in place (%s)', (language) => {
    const data = sampleWorkshop(language);
    expect(workshopDataSchema.safeParse(data).error).toBeUndefined();
    expect(integrityFault(data)).toBeNull();
  });

  it('has three departments, twelve people, two business lines and twenty actions', () => {
    const { workshop, participants, responses, decisions, actions } = sample;
    expect(workshop.departments).toHaveLength(3);
    expect(participants).toHaveLength(12);
    expect(workshop.businessLines).toHaveLength(2);
    expect(responses).toHaveLength(24);
    expect(decisions).toHaveLength(12);
    expect(actions).toHaveLength(20);
    expect(decisions.some(({ dissent }) => dissent.length > 0)).toBe(true);
  });

  it('holds just the differences that were put into it', () => {
    const found = analyses().flatMap((analysis) =>
      topics(analysis, cemmPack).map(
        ({ pillarId, reasons }) =>
          `${analysis.businessLineId.replace('sample-nl-', '')}:${pillarId}: ${reasons.map(({ kind }) => kind).join(', ')}`,
      ),
    );
    expect(found.sort()).toEqual([
      'b2b:data: camps',
      'b2b:people: gap',
      'b2b:strategy: expectation',
      'b2b:value: bottleneck',
      'b2c:people: gap',
      'b2c:strategy: expectation',
    ]);
    const lines = analyses().map((analysis) => ({
      businessLineId: analysis.businessLineId,
      medians: mediansOf(analysis),
    }));
    expect(lineGaps(lines).map(({ pillarId, higher }) => [pillarId, higher.businessLineId])).toEqual([
      ['technology', 'sample-nl-b2b'],
    ]);
  });

  it('has board against staff on people, and, comparing departments, IT against the rest on data', () => {
    const [b2b] = analyses();
    if (!b2b) throw new Error('The sample has a first line');
    const people = pillarAnalysis(b2b, 'people' as PillarId).gaps[0];
    expect(people?.higher.group).toEqual({ by: 'layer', layer: 'board' });
    expect(people?.lower.group).toEqual({ by: 'layer', layer: 'staff' });
    const byDepartment = {
      ...sample,
      workshop: { ...sample.workshop, compareFirst: 'departments' as const },
    };
    const [line] = analyses(byDepartment);
    if (!line) throw new Error('The sample has a first line');
    const { camps, groups } = pillarAnalysis(line, 'data' as PillarId);
    expect(camps).toMatchObject({ low: { peak: 1, count: 8 }, high: { peak: 4, count: 4 } });
    const sides = groups.filter(({ group }) => group.by === 'department').map((group) => group.camps?.side);
    expect(sides).toEqual(['low', 'low', 'high']);
  });

  it('plans actions that make open statements true, within their horizon, quick wins among them', () => {
    for (const { id } of sample.workshop.businessLines) {
      const { medians, targets, analyses: measured } = currentSituation(sample, cemmPack, id);
      const actions = sample.actions.filter(({ businessLineId }) => businessLineId === id);
      for (const action of actions) {
        if (action.quarter) {
          expect(horizonOf(action.quarter, roadStart(sample.workshop))).toBe(action.horizon);
        }
        if (!action.statementId) continue;
        const from = Math.floor(medians.get(action.pillarId) ?? 1) as Level;
        const target = targets.get(action.pillarId) ?? 1;
        const open = openStatements(cemmPack, action.pillarId, from, target, measured[0] ?? null);
        expect(open.map(({ statement }) => statement.id)).toContain(action.statementId);
      }
      expect(actions.filter(isQuickWin).length).toBeGreaterThanOrEqual(2);
    }
  });

  it('keeps titles short enough for a card, in both languages', () => {
    for (const { title } of [...sampleWorkshop('nl').actions, ...sampleWorkshop('en').actions]) {
      expect(title.length, title).toBeLessThanOrEqual(60);
    }
  });

  it('is complete in either language: only names of people and company stay the same', () => {
    const texts = (language: 'nl' | 'en') => {
      const { workshop, responses, decisions, actions, notes } = sampleWorkshop(language);
      return [
        workshop.poster.title,
        workshop.poster.ambition,
        ...workshop.businessLines.map(({ name }) => name),
        ...workshop.departments.map(({ name }) => name),
        ...responses.flatMap(({ comments }) => Object.values(comments)),
        ...decisions.flatMap(({ note, dissent }) => [note, ...dissent.map(({ why }) => why)]),
        ...actions.flatMap(({ title, note }) => [title, note]),
        ...notes.map(({ text }) => text),
      ];
    };
    const [dutch, english] = [texts('nl'), texts('en')];
    expect(english).toHaveLength(dutch.length);
    dutch.forEach((text, place) => {
      if (text === '') expect(english[place]).toBe('');
      else expect(english[place]).not.toBe(text);
    });
    expect(sampleWorkshop('en').workshop.language).toBe('en');
  });

  it('bears the moment at which it was made', () => {
    const now = '2026-12-01T10:00:00.000Z';
    expect(sampleWorkshop('nl', { now }).workshop).toMatchObject({ createdAt: now, updatedAt: now });
  });
});
