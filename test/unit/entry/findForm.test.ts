import { describe, expect, it } from 'vitest';
import { findForm } from '../../../renderer/screens/entry/findForm.ts';
import { formGivers } from '../../../renderer/screens/entry/formGivers.ts';
import { countRows, countWarnings } from '../../../renderer/screens/entry/hands.ts';
import { cemmPack } from '../../../shared/content/packs.ts';
import { blankFormCodes } from '../../../shared/drawing/forms/formCode.ts';
import { businessLineIdSchema } from '../../../shared/model/ids.ts';
import type { WorkshopData } from '../../../shared/model/workshop.ts';
import { line, type Person, room } from '../analysis/room.ts';

const people: Person[] = [
  { layer: 'board', levels: { strategy: 2 } },
  { layer: 'staff', lines: ['other'] },
  { layer: 'staff', inBin: true },
  { layer: 'staff', levels: { strategy: 3 }, finished: false },
];
const data = room(people);
const round = { kind: 'measure' as const, number: 1 };
const codeOf = (index: number) => data.participants[index]?.code ?? '';

describe('finding whose form it is', () => {
  it('goes by the code, however it is typed, or by what a scanner reads', () => {
    for (const text of ['P0000', ' p0000', 'p 00 00', 'P-0000', 'PRAATPLAAT/M1/P0000']) {
      expect(findForm(text, data, round, line)).toMatchObject({
        value: { kind: 'known', participant: { code: 'P0000' } },
      });
    }
  });

  it('takes a blank form’s own code, and no other that nobody has', () => {
    const [code = ''] = blankFormCodes(1, new Set(), { newId: () => 'id' });
    expect(findForm(code, data, round, line)).toEqual({ ok: true, value: { kind: 'blank', code } });
    expect(findForm('P0009', data, round, line)).toMatchObject({
      fault: { kind: 'unknown-code', code: 'P0009' },
    });
  });

  it('refuses a form of another round, of somebody in the bin, and of another business line', () => {
    const fault = (text: string) => {
      const found = findForm(text, data, round, line);
      return found.ok ? null : found.fault.kind;
    };
    expect(fault(`PRAATPLAAT/M2/${codeOf(0)}`)).toBe('other-round');
    expect(fault(`PRAATPLAAT/T1/${codeOf(0)}`)).toBe('other-round');
    expect(fault(codeOf(2))).toBe('in-bin');
    expect(fault(codeOf(1))).toBe('other-line');
  });
});

describe('forms to print', () => {
  it('are for everybody of the business line, for those who have not finished, or blank', () => {
    const codes = (whom: 'missing' | 'everybody' | 'blank') =>
      formGivers(whom, data, data.rounds[0]?.id ?? null, line, ['CDFGH']).map(({ code }) => code);
    expect(codes('everybody')).toEqual(['P0000', 'P0003']);
    expect(codes('missing')).toEqual(['P0003']);
    expect(codes('blank')).toEqual(['CDFGH']);
  });
});

describe('the table to count hands in', () => {
  const counted = (id: string, group: object, counts: number[], businessLineId: string = line) => ({
    id,
    workshopId: 'workshop-1',
    roundId: 'round-1',
    businessLineId,
    pillarId: 'strategy',
    group,
    counts,
    channel: 'hands',
    updatedAt: '2026-01-01T09:30:00Z',
  });
  const strategy = cemmPack.pillars.slice(0, 2);
  const rowsOf = (where: WorkshopData, by: object = { by: 'all' }) => {
    const [first] = where.rounds;
    if (!first) throw new Error('The room has a round');
    const rows = countRows(where, first, line, by as never, strategy);
    return { rows, warnings: countWarnings(where, first, line, by as never, rows) };
  };

  it('has a line for each pillar, and one more where two laptops counted', () => {
    const where = room(people, {
      counts: [
        counted('b', { by: 'all' }, [0, 3, 0, 0, 0]),
        counted('a', { by: 'all' }, [1, 0, 0, 0, 0]),
        counted('c', { by: 'layer', layer: 'staff' }, [0, 0, 1, 0, 0]),
        counted('d', { by: 'all' }, [0, 0, 0, 0, 1], businessLineIdSchema.parse('other')),
      ],
    });
    const { rows } = rowsOf(where);
    expect(rows.map(({ pillar, count, isOther }) => [pillar.id, count?.id ?? null, isOther])).toEqual([
      ['strategy', 'a', false],
      ['strategy', 'b', true],
      ['people', null, false],
    ]);
    expect(rowsOf(where, { by: 'layer', layer: 'staff' }).rows[0]?.count?.id).toBe('c');
  });

  it('warns when there are more votes than people, and when private answers could be worked out', () => {
    const quiet = rowsOf(room(people)).warnings;
    expect([quiet.people, quiet.answered, quiet.tooMany, quiet.lonely]).toEqual([2, 2, [], 0]);
    const counts = [counted('a', { by: 'all' }, [0, 1, 0, 0, 0])];
    const loud = rowsOf(room(people, { counts })).warnings;
    expect([loud.tooMany, loud.lonely]).toEqual([['strategy'], 2]);
    const alone = rowsOf(room([{ layer: 'board' }], { counts })).warnings;
    expect([alone.tooMany, alone.lonely]).toEqual([[], 0]);
  });
});
