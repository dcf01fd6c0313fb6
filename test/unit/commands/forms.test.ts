import { describe, expect, it } from 'vitest';
import { enterForm, type FilledForm, importAnswers } from '../../../shared/commands/forms.ts';
import { addParticipant } from '../../../shared/commands/participants.ts';
import { answer } from '../../../shared/commands/responses.ts';
import { closeRound, openRound } from '../../../shared/commands/rounds.ts';
import { createWorkshop } from '../../../shared/commands/workshops.ts';
import { cemmPack } from '../../../shared/content/packs.ts';
import { pillarIdSchema } from '../../../shared/model/ids.ts';
import type { LevelAnswer } from '../../../shared/model/workshop.ts';
import { countingEffects, granted, Store } from './store.ts';

const strategy = pillarIdSchema.parse('strategy');
const data = pillarIdSchema.parse('data');

/** A workshop with Ann in it and an open round. */
function collecting(anonymity: 'named' | 'anonymous' = 'named') {
  const effects = countingEffects();
  const store = new Store();
  const pack = cemmPack;
  const input = { organisation: 'Firm', date: '2027-01-14', language: 'nl' as const, pack, anonymity };
  store.execute(createWorkshop(input, effects));
  store.execute(granted(addParticipant(store.data(), { name: 'Ann' }, effects)));
  const pillarIds = cemmPack.pillars.map(({ id }) => id);
  store.execute(granted(openRound(store.data(), { kind: 'measure', partIds: pillarIds }, effects)));
  const { rounds, participants, workshop } = store.data();
  const [round, ann, line] = [rounds[0], participants[0], workshop.businessLines[0]];
  if (!round || !ann || !line) throw new Error('Collecting needs a round, a person and a line');
  const form = (giver: FilledForm['giver'], level: LevelAnswer): FilledForm => ({
    giver,
    businessLineId: line.id,
    content: { items: { [strategy]: level, [data]: 'unknown' }, comments: {} },
  });
  const known = { kind: 'known' as const, participantId: ann.id };
  const place = { round, businessLineId: line.id, participantId: ann.id, channel: 'phone' as const };
  return { effects, store, round, ann, form, known, place };
}

const newcomer = (name: string, department = '') => ({ name, layer: 'staff' as const, department });

describe('a paper form', () => {
  it('is one step: all answers at once, finished, and undone as a whole', () => {
    const { effects, store, round, form, known } = collecting();
    const before = store.snapshot();
    const inverse = store.execute(granted(enterForm(store.data(), round, form(known, 3), effects)));
    const [response] = store.data().responses;
    expect(response).toMatchObject({ items: { strategy: 3, data: 'unknown' }, channel: 'paper' });
    expect(response?.finishedAt).not.toBeNull();
    store.execute({ edits: inverse });
    expect(store.snapshot().responses).toEqual(before.responses);
  });

  it('takes the place of what came in another way, whole: still one response', () => {
    const { effects, store, round, form, known, place } = collecting();
    const people = pillarIdSchema.parse('people');
    store.execute(granted(answer(place, { kind: 'item', itemId: people, value: 5 }, effects)));
    store.execute(granted(enterForm(store.data(), round, form(known, 2), effects)));
    const { responses } = store.data();
    expect(responses.map(({ items: levels }) => levels)).toEqual([{ strategy: 2, data: 'unknown' }]);
  });

  it('brings somebody new along with the code that was printed on it', () => {
    const { effects, store, round, form } = collecting();
    const giver = { kind: 'new' as const, person: newcomer('Bo', 'Sales'), code: 'CDFGH' };
    store.execute(granted(enterForm(store.data(), round, form(giver, 4), effects)));
    const { participants, workshop, responses } = store.data();
    expect(participants[1]).toMatchObject({ name: 'Bo', code: 'CDFGH', layer: 'staff' });
    expect(workshop.departments.map(({ id, name }) => [id, name])).toEqual([
      [participants[1]?.departmentId, 'Sales'],
    ]);
    expect(responses[0]?.participantId).toBe(participants[1]?.id);
  });

  it('leaves no name and no telling time in an anonymous workshop', () => {
    const { effects, store, round, form } = collecting('anonymous');
    const giver = { kind: 'new' as const, person: newcomer('Bo') };
    store.execute(granted(enterForm(store.data(), round, form(giver, 4), effects)));
    const [response] = store.data().responses;
    expect(store.data().participants[1]).toMatchObject({ name: '', createdAt: '2027-01-14T00:00:00.000Z' });
    expect([response?.startedAt, response?.updatedAt, response?.finishedAt]).toEqual(
      Array.from({ length: 3 }, () => round.openedAt),
    );
  });

  it('is refused once the round has closed', () => {
    const { effects, store, round, form, known } = collecting();
    store.execute(granted(closeRound(round, effects)));
    const [closed] = store.data().rounds;
    if (!closed) throw new Error('The round is gone');
    expect(enterForm(store.data(), closed, form(known, 1), effects)).toMatchObject({
      ok: false,
      fault: { kind: 'round-closed' },
    });
  });
});

describe('rows of a file', () => {
  it('come in as one step, with new people and departments once each', () => {
    const { effects, store, round, form, known } = collecting();
    const bo = { kind: 'new' as const, person: newcomer('Bo', 'Sales'), key: 'bo' };
    const cas = { kind: 'new' as const, person: newcomer('Cas', 'sales') };
    const rows = [form(known, 1), form(bo, 2), form(bo, 3), form(cas, 4)];
    const before = store.snapshot();
    const inverse = store.execute(granted(importAnswers(store.data(), round, rows, effects)));
    const { participants, workshop, responses } = store.data();
    expect(participants.map(({ name }) => name)).toEqual(['Ann', 'Bo', 'Cas']);
    expect(workshop.departments.map(({ name }) => name)).toEqual(['Sales']);
    expect(responses.map(({ items: levels, channel }) => [levels[strategy], channel])).toEqual([
      [1, 'file'],
      [3, 'file'],
      [4, 'file'],
    ]);
    store.execute({ edits: inverse });
    expect({ ...store.snapshot(), workshops: {} }).toEqual({ ...before, workshops: {} });
  });

  it('change nothing when they are taken in again', () => {
    const { effects, store, round, form, known } = collecting();
    store.execute(granted(importAnswers(store.data(), round, [form(known, 1)], effects)));
    const again = granted(importAnswers(store.data(), round, [form(known, 1)], effects));
    expect(again.edits).toEqual([]);
    const other = granted(importAnswers(store.data(), round, [form(known, 2)], effects));
    expect(other.edits.map(({ table }) => table)).toEqual(['responses']);
  });

  it('are refused as a whole when they bring too many departments', () => {
    const { effects, store, round, form } = collecting();
    const rows = Array.from({ length: 101 }, (_, n) =>
      form({ kind: 'new', person: newcomer(`P${n}`, `Department ${n}`) }, 1),
    );
    expect(importAnswers(store.data(), round, rows, effects)).toEqual({
      ok: false,
      fault: { kind: 'too-many', of: 'departments', limit: 100 },
    });
  });
});
