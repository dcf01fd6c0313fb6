import { describe, expect, it } from 'vitest';
import { countRows, countWarnings } from '../../../renderer/collecting/hands/hands.ts';
import { findForm, nextLineOf } from '../../../renderer/collecting/paper/findForm.ts';
import { formGivers } from '../../../renderer/collecting/paper/formGivers.ts';
import { typedFrom } from '../../../renderer/collecting/paper/typed.ts';
import { cemmPack } from '../../../shared/content/packs.ts';
import { blankFormCodes, lineSignOf } from '../../../shared/drawing/forms/formCode.ts';
import { businessLineIdSchema, responseIdOf, roundIdSchema } from '../../../shared/model/ids.ts';
import type { WorkshopData } from '../../../shared/model/workshop.ts';
import { line, type Person, room } from '../analysis/room.ts';

const people: Person[] = [
  { layer: 'board', levels: { strategy: 2 } },
  { layer: 'staff', lines: ['other'] },
  { layer: 'staff', inBin: true },
  { layer: 'staff', levels: { strategy: 3 }, finished: false },
];
const data = room(people, {
  workshop: { businessLines: ['line-1', 'other'].map((id) => ({ id, name: id, expected: {} })) },
});
const round = { id: roundIdSchema.parse('round-1'), kind: 'measure' as const, number: 1 };
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
    expect(findForm(code, data, round, line)).toMatchObject({ ok: true, value: { kind: 'blank', code } });
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
    expect(fault(codeOf(1) + lineSignOf(line))).toBe('other-line');
    expect(findForm(codeOf(1), data, round, line)).toMatchObject({ value: { lineId: 'other' } });
  });
});

describe('the business line of a form', () => {
  const other = businessLineIdSchema.parse('other');
  const lines = [line, other].map((id) => ({ id, name: id, expected: {} }));
  const [participant] = room([{ layer: 'board' }]).participants;
  const where = (answered: (typeof line)[] = []): WorkshopData => {
    const start = room([{ layer: 'board' }, { layer: 'board', levels: { strategy: 2 } }]);
    const [response] = start.responses;
    if (!participant || !response) throw new Error('The room has a person and a response');
    return {
      ...start,
      workshop: { ...start.workshop, businessLines: lines },
      responses: answered.map((businessLineId) => ({
        ...response,
        id: responseIdOf(round.id, businessLineId, participant.id),
        businessLineId,
        participantId: participant.id,
      })),
    };
  };
  const find = (text: string, answered: (typeof line)[] = [], inView = line) => {
    const found = findForm(text, where(answered), round, inView);
    return found.ok ? found.value : null;
  };

  it('is what the code or the QR says, however the screen stands', () => {
    for (const id of [line, other]) {
      for (const text of [`P0000${lineSignOf(id)}`, `PRAATPLAAT/M1/P0000/${lineSignOf(id)}`]) {
        expect(find(text)).toMatchObject({ kind: 'known', lineId: id, saysLine: true });
      }
    }
    const [code = ''] = blankFormCodes(1, new Set(), { newId: () => 'id' });
    expect(find(code + lineSignOf(other))).toMatchObject({ kind: 'blank', code, lineId: other });
  });

  it('is else the one in view, or the one that its owner has not answered for', () => {
    expect(find('P0000', [], other)).toMatchObject({ lineId: other, saysLine: false });
    expect(find('P0000', [other], other)).toMatchObject({ lineId: line });
    expect(find('P0000', [line, other], other)).toMatchObject({ lineId: other });
  });

  it('goes on with what is left of the same person', () => {
    const owner = find('P0000');
    if (!owner) throw new Error('The code is somebody’s');
    expect(nextLineOf(owner, where(), round)).toBe(other);
    expect(nextLineOf(owner, where([other]), round)).toBeNull();
  });
});

describe('a form that was entered before', () => {
  it('opens with its answers', () => {
    const [response] = data.responses;
    const pillar = cemmPack.pillars[0];
    if (!response || !pillar) throw new Error('The room has a response');
    const typed = typedFrom([{ kind: 'level', key: 'strategy', pillar }], response);
    expect(typed.answers).toEqual([2]);
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
