import { describe, expect, it } from 'vitest';
import { integrityFault } from '../../../shared/file/integrity.ts';
import {
  businessLineIdSchema,
  departmentIdSchema,
  participantIdSchema,
  roundIdSchema,
} from '../../../shared/model/ids.ts';
import {
  type Level,
  noRecords,
  type WorkshopData,
  type WorkshopResponse,
} from '../../../shared/model/workshop.ts';
import { journalLines, readJournal } from '../../../shared/recovery/journal.ts';
import { recovered } from '../../../shared/recovery/recovered.ts';
import {
  plainPacks,
  plainParticipant,
  plainResponse,
  plainRound,
  plainWorkshop,
} from '../../plainWorkshop.ts';

const lineId = businessLineIdSchema.parse('line-1');
const person = (number: number) =>
  plainParticipant({
    id: participantIdSchema.parse(`p${number}`),
    code: `ABC${number}`,
    name: `Person ${number}`,
  });
const answer = (number: number, level: Level, fields: Partial<WorkshopResponse> = {}) =>
  plainResponse({
    businessLineId: lineId,
    participantId: person(number).id,
    items: { strategy: level } as WorkshopResponse['items'],
    channel: 'phone',
    ...fields,
  });

function workshop(
  fields: Partial<WorkshopData> = {},
  anonymity: 'named' | 'anonymous' = 'named',
): WorkshopData {
  const businessLines = [{ id: lineId, name: 'All', expected: {} }];
  return {
    workshop: plainWorkshop({ mode: 'quick', anonymity, businessLines }),
    ...noRecords,
    packs: plainPacks,
    rounds: [plainRound({ mode: 'quick', seats: [] })],
    ...fields,
  };
}

const moment = { updatedAt: '2026-01-01T10:00:00.000Z' };
const journal = (numbers: number[], responses: WorkshopResponse[]) =>
  readJournal(journalLines(moment, { participants: numbers.map(person), responses }));

describe('what comes back', () => {
  it('is every answer of the journal, with the people who gave them, and a closed round is no obstacle', () => {
    const stored = workshop({ participants: [person(1)], responses: [answer(1, 2)] });
    const found = recovered(stored, null, journal([2, 3], [answer(2, 3), answer(3, 4)]));
    expect(found).toMatchObject({ answers: 2, isMore: false, leftOut: 0, replaced: [] });
    expect(found?.data.responses.map(({ items: levels }) => levels)).toEqual(
      [2, 3, 4].map((strategy) => ({ strategy })),
    );
    expect(found && integrityFault(found.data)).toBeNull();
  });

  it('takes the place of an older version, which is kept beside it', () => {
    const stored = workshop({ participants: [person(1)], responses: [answer(1, 2)] });
    const found = recovered(stored, null, journal([], [answer(1, 5, { updatedAt: '2026-01-01T10:00:00Z' })]));
    expect(found?.answers).toBe(1);
    expect(found?.data.responses[0]?.items).toEqual({ strategy: 5 });
    expect(found?.replaced).toEqual(stored.responses);
  });

  it('never takes the place of what was given since, in the older state', () => {
    const since = answer(1, 4, { updatedAt: '2026-01-01T11:00:00Z' });
    const stored = workshop({ participants: [person(1)], responses: [since] });
    const found = recovered(stored, null, journal([], [answer(1, 2)]));
    expect(found).toMatchObject({ answers: 0, isMore: false });
    expect(found?.data.responses).toEqual([since]);
  });

  it('is nothing where the storage has it already', () => {
    const stored = workshop({ participants: [person(1)], responses: [answer(1, 2)] });
    expect(recovered(stored, stored, journal([1], [answer(1, 2)]))).toMatchObject({
      answers: 0,
      isMore: false,
    });
  });

  it('begins from the backup where the workshop is gone, and from nothing where there is neither', () => {
    const backup = workshop({ participants: [person(1)], responses: [answer(1, 2)] });
    const found = recovered(null, backup, journal([2], [answer(2, 3)]));
    expect(found).toMatchObject({ answers: 2, isMore: true });
    expect(found?.data.participants).toHaveLength(2);
    expect(recovered(null, null, journal([2], [answer(2, 3)]))).toBeNull();
  });

  it('leaves out, and counts, answers without their round or of people who are forgotten', () => {
    const elsewhere = { ...answer(2, 3), roundId: roundIdSchema.parse('another') };
    expect(recovered(workshop(), null, journal([2], [elsewhere]))).toMatchObject({ answers: 0, leftOut: 1 });
    const forgotten = workshop({ rounds: [plainRound({ mode: 'quick', peopleForgotten: true })] });
    expect(recovered(forgotten, null, journal([2], [answer(2, 3)]))).toMatchObject({
      answers: 0,
      leftOut: 1,
    });
  });

  it('brings nobody’s name into an anonymous workshop, no code twice, and no department that is gone', () => {
    const departmentId = departmentIdSchema.parse('gone');
    const other = { ...person(2), code: person(1).code, departmentId };
    const stored = workshop({ participants: [{ ...person(1), name: '' }] }, 'anonymous');
    const lines = journalLines(moment, { participants: [other], responses: [answer(2, 3)] });
    const found = recovered(stored, null, readJournal(lines));
    expect(found?.data.participants[1]).toMatchObject({ name: '', departmentId: null });
    expect(found && integrityFault(found.data)).toBeNull();
  });
});

describe('a journal’s lines', () => {
  it('say nothing, within a batch, of who answered first', () => {
    const [first, second] = [answer(2, 3), answer(1, 4)];
    const lines = journalLines(moment, { participants: [], responses: [first, second] });
    expect(lines).toEqual(journalLines(moment, { participants: [], responses: [second, first] }));
  });

  it('of another version, or damaged, are counted and left', () => {
    const lines = ['{"format":99,"table":"responses","row":{}}', 'x'].map((text) => ({
      version: moment.updatedAt,
      text,
    }));
    expect(readJournal(lines)).toMatchObject({ unread: 2 });
  });
});
