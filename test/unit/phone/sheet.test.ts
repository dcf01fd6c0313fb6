/** One round's answers on a phone: what is on its way, and what happens when the laptop has something else. */
import { describe, expect, it } from 'vitest';
import {
  afterReply,
  afterStored,
  asFinished,
  asSent,
  isOnItsWay,
  newSheet,
  type Sheet,
  submissionOf,
  withAnswer,
} from '../../../renderer/phone/state/sheet.ts';
import { businessLineIdSchema, pillarIdSchema, roundIdSchema } from '../../../shared/model/ids.ts';
import type { LevelAnswer } from '../../../shared/model/workshop.ts';
import type { StoredSheet } from '../../../shared/room/protocol.ts';

const round = roundIdSchema.parse('round-1');
const line = businessLineIdSchema.parse('line-1');
const pillar = (name: string) => pillarIdSchema.parse(name);
let count = 0;
const newId = () => `submission-${++count}`;

function chosen(sheet: Sheet, name: string, value: LevelAnswer | null): Sheet {
  return withAnswer(sheet, { kind: 'item', itemId: pillar(name), value }, newId);
}
/** The laptop stored it and its reply came back. */
function arrived(sheet: Sheet): Sheet {
  const { submissionId, revision } = sheet;
  return afterReply(asSent(sheet), submissionOf(sheet), { submissionId, revision, version: null }, newId);
}
function stored(items: Record<string, LevelAnswer>, rest: Partial<StoredSheet> = {}): StoredSheet {
  return {
    businessLineId: line,
    items,
    comments: {},
    begun: true,
    finished: false,
    revision: 0,
    version: null,
    ...rest,
  };
}
const fresh = newSheet(round, line);

describe('answers on their way', () => {
  it('keep one name however often they are sent, and get a new one with every change', () => {
    const first = chosen(fresh, 'data', 2);
    expect(submissionOf(first)).toEqual(submissionOf(asSent(first)));
    const second = chosen(first, 'data', 3);
    expect(second.submissionId).not.toBe(first.submissionId);
    expect(second.revision).toBe(first.revision + 1);
  });

  it('have arrived when the laptop answers with their name', () => {
    const sheet = chosen(fresh, 'data', 2);
    expect(isOnItsWay(sheet)).toBe(true);
    expect(isOnItsWay(arrived(sheet))).toBe(false);
  });

  it('are still on their way when something changed while they travelled', () => {
    const sent = chosen(fresh, 'data', 2);
    const now = chosen(sent, 'data', 4);
    const { submissionId, revision } = sent;
    expect(
      isOnItsWay(afterReply(now, submissionOf(sent), { submissionId, revision, version: null }, newId)),
    ).toBe(true);
  });

  it('go again above what overtook them from another tab', () => {
    const sheet = chosen(fresh, 'data', 2);
    const after = afterReply(
      sheet,
      submissionOf(sheet),
      { submissionId: 'other', revision: 7, version: null },
      newId,
    );
    expect(after).toMatchObject({ revision: 8, answers: { items: { data: 2 } } });
    expect(after.submissionId).not.toBe(sheet.submissionId);
    expect(isOnItsWay(after)).toBe(true);
  });

  it('take an answer back as if it had never been given, and open a finished sheet', () => {
    const sheet = chosen(asFinished(chosen(fresh, 'data', 2), newId), 'data', null);
    expect(sheet.answers.items).toEqual({});
    expect(sheet.finished).toBe(false);
  });
});

describe('when the laptop tells what it has', () => {
  it('takes over what came from another phone or from paper', () => {
    const sheet = afterStored(
      arrived(chosen(fresh, 'data', 2)),
      stored({ data: 5 }, { revision: 1, finished: true }),
      newId,
    );
    expect(sheet).toMatchObject({ answers: { items: { data: 5 } }, finished: true, begun: true });
    expect(isOnItsWay(sheet)).toBe(false);
  });

  it('shows answers of an earlier round as ready, not as begun', () => {
    const sheet = afterStored(fresh, stored({ data: 3 }, { begun: false }), newId);
    expect(sheet).toMatchObject({ answers: { items: { data: 3 } }, begun: false, revision: 0 });
  });

  it('loses neither what was changed here without a connection nor what was changed elsewhere', () => {
    const here = chosen(
      chosen(arrived(chosen(chosen(fresh, 'data', 2), 'value', 2)), 'data', 4),
      'value',
      null,
    );
    const sheet = afterStored(here, stored({ data: 2, value: 2, people: 5 }, { revision: 2 }), newId);
    expect(sheet.answers.items).toEqual({ data: 4, people: 5 });
    expect(isOnItsWay(sheet)).toBe(true);
    expect(sheet.revision).toBeGreaterThan(here.revision);
  });

  it('keeps an answer that was changed back while the reply to the change got lost', () => {
    const before = arrived(chosen(fresh, 'data', 3));
    const lost = asSent(chosen(before, 'data', 4));
    const back = chosen(lost, 'data', 3);
    expect(afterStored(back, stored({ data: 4 }, { revision: lost.revision }), newId).answers.items).toEqual({
      data: 3,
    });
  });

  it('sends again, unchanged, what may have arrived without its reply', () => {
    const sheet = asSent(chosen(fresh, 'data', 2));
    expect(afterStored(sheet, stored({ data: 2 }, { revision: 1 }), newId)).toBe(sheet);
  });

  it('gives its answers again to a laptop that has forgotten them', () => {
    const before = arrived(asFinished(chosen(fresh, 'data', 2), newId));
    const sheet = afterStored(before, stored({}, { begun: false }), newId);
    expect(sheet).toMatchObject({ answers: { items: { data: 2 } }, finished: true });
    expect(isOnItsWay(sheet)).toBe(true);
  });

  it('counts on from the highest revision that this phone ever sent', () => {
    const sheet = chosen(afterStored(fresh, stored({ data: 2 }, { revision: 9 }), newId), 'data', 1);
    expect(sheet.revision).toBe(10);
  });
});
