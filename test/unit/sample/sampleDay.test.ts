import { describe, expect, it } from 'vitest';
import { isQuickWin } from '../../../shared/analysis/balance.ts';
import { currentSituation } from '../../../shared/analysis/current.ts';
import { openStatements } from '../../../shared/analysis/roadmap.ts';
import { highestLevel } from '../../../shared/content/levels.ts';
import { cemmPack } from '../../../shared/content/packs.ts';
import { packSkeleton } from '../../../shared/content/skeleton.ts';
import { parseWorkshopFile, serialiseWorkshop } from '../../../shared/file/workshopFile.ts';
import { instrumentOf } from '../../../shared/model/instrument.ts';
import type { GridPack } from '../../../shared/model/pack.ts';
import type { WorkshopData } from '../../../shared/model/workshop.ts';
import { sampleDay } from '../../../shared/sample/sampleDay.ts';
import { gridFrom, ketenPack, testPacks } from '../../packs.ts';

const packs: readonly (readonly [string, GridPack])[] = [...testPacks, ['6 × 5', cemmPack]];

function situation(data: WorkshopData, pack: GridPack) {
  const [line] = data.workshop.businessLines;
  if (!line) throw new Error('A day has a line');
  return currentSituation(data, pack, line.id);
}

describe.each(packs)('a sample day with a model of %s', (_, pack) => {
  it.each(['nl', 'en'] as const)('is a workshop that can be stored and read back (%s)', (language) => {
    const data = sampleDay(pack, language);
    const text = serialiseWorkshop(data, { appVersion: '0.1.0', now: '2027-01-14T16:00:00.000Z' });
    expect(parseWorkshopFile(text)).toEqual({ ok: true, value: data });
  });

  it('has an answer of everybody to all that its rounds ask', () => {
    const data = sampleDay(pack, 'nl');
    for (const round of data.rounds) {
      const { items, takes } = instrumentOf(pack, round);
      const responses = data.responses.filter(({ roundId }) => roundId === round.id);
      expect(responses).toHaveLength(data.participants.length);
      for (const response of responses) {
        expect(Object.keys(response.items).sort()).toEqual(items.map(({ id }) => id as string).sort());
        for (const [id, answer] of Object.entries(response.items)) {
          expect(answer !== undefined && takes(id, answer)).toBe(true);
        }
      }
    }
  });

  it('has people who differ, and stand where the scale has room to grow', () => {
    const { levels } = situation(sampleDay(pack, 'nl'), pack);
    expect([...levels.keys()]).toEqual(pack.pillars.map(({ id }) => id));
    for (const { figures } of levels.values()) {
      expect(figures.distribution).toHaveLength(highestLevel(pack));
      expect(figures.distribution.filter((people) => people > 0).length).toBeGreaterThan(1);
      expect(figures.median).toBeLessThan(highestLevel(pack));
    }
  });

  it('decides on every pillar, and plans actions that make open statements true', () => {
    const data = sampleDay(pack, 'nl');
    const { medians, targets, analyses } = situation(data, pack);
    expect([...targets.keys()]).toEqual(pack.pillars.map(({ id }) => id));
    for (const { pillarId, statementId } of data.actions) {
      const current = Math.floor(medians.get(pillarId) ?? 1);
      const open = openStatements(pack, pillarId, current, targets.get(pillarId) ?? 1, analyses[0] ?? null);
      expect(open.map(({ statement }) => statement.id)).toContain(statementId);
    }
    const growing = data.decisions.filter(({ pillarId, level }) => level > (medians.get(pillarId) ?? 1));
    expect(new Set(data.actions.map(({ pillarId }) => pillarId))).toEqual(
      new Set(growing.map(({ pillarId }) => pillarId)),
    );
    expect(data.actions.some(isQuickWin)).toBe(true);
  });
});

it('a sample day has the marks of a real one: board apart from staff, two camps, a pillar that stays', () => {
  const data = sampleDay(ketenPack, 'nl');
  const { analyses, medians } = situation(data, ketenPack);
  const [first, second] = analyses[0]?.pillars ?? [];
  expect(first?.gaps[0]).toMatchObject({
    higher: { group: { layer: 'board' } },
    lower: { group: { layer: 'staff' } },
  });
  expect(second?.camps).not.toBeNull();
  expect(data.decisions.some(({ pillarId, level }) => level === Math.floor(medians.get(pillarId) ?? 1))).toBe(
    true,
  );
});

it('a sample day is there for a model of every size, also one whose lowest level holds statements', () => {
  for (const [pillars, levels] of [
    [2, 7],
    [10, 3],
    [5, 6],
  ] as const) {
    const bare = packSkeleton(pillars, levels);
    const pack = gridFrom({
      ...bare,
      levels: bare.levels.map((level) => ({ ...level, holds: 'statements' })),
    });
    expect(situation(sampleDay(pack, 'en'), pack).medians.size).toBe(pillars);
  }
});
