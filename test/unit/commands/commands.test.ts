import { describe, expect, it } from 'vitest';
import {
  addAction,
  changeAction,
  deleteAction,
  inHorizon,
  moveAction,
  restoreAction,
} from '../../../shared/commands/actions.ts';
import { makeAnonymous } from '../../../shared/commands/anonymity.ts';
import { addDissent, changeDissent, decide } from '../../../shared/commands/decisions.ts';
import { put } from '../../../shared/commands/edits.ts';
import { changeNote } from '../../../shared/commands/notes.ts';
import {
  addParticipant,
  addParticipants,
  changeParticipant,
  freshCode,
  type PersonText,
} from '../../../shared/commands/participants.ts';
import { answer, finishResponse } from '../../../shared/commands/responses.ts';
import { closeRound, openRound, reopenRound, revealRound } from '../../../shared/commands/rounds.ts';
import { addBusinessLine, changeExpectation, removeBusinessLine } from '../../../shared/commands/setup.ts';
import { changePoster, changeWorkshop, createWorkshop } from '../../../shared/commands/workshops.ts';
import { cemmPack } from '../../../shared/content/packs.ts';
import { earlierVersion } from '../../../shared/model/earlier.ts';
import { pillarIdSchema } from '../../../shared/model/ids.ts';
import { horizonOf, monthAfter, periodOf, quartersOf, roadStart } from '../../../shared/model/quarters.ts';
import { seatsOf } from '../../../shared/model/seats.ts';
import { horizons } from '../../../shared/model/workshop.ts';
import { countingEffects, granted, Store } from './store.ts';

const strategy = pillarIdSchema.parse('strategy');
const people = pillarIdSchema.parse('people');

/** A workshop of 14 January 2027 (road from February), made the way the library makes it. */
function begin(anonymity: 'named' | 'anonymous' = 'named') {
  const effects = countingEffects();
  const store = new Store();
  store.execute(
    createWorkshop(
      {
        organisation: 'Firm',
        date: '2027-01-14',
        language: 'nl',
        pack: cemmPack,
        anonymity,
      },
      effects,
    ),
  );
  const line = store.data().workshop.businessLines[0];
  if (!line) throw new Error('A workshop begins with a business line');
  return { effects, store, line };
}

function notThere(): never {
  throw new Error('It was just made');
}

function beginCollecting() {
  const begun = begin();
  const { effects, store, line } = begun;
  store.execute(granted(addParticipant(store.data(), { name: 'Ann' }, effects)));
  store.execute(granted(openRound(store.data(), { kind: 'measure', partIds: [strategy, people] }, effects)));
  const place = () => {
    const { rounds, participants } = store.data();
    const [round, participant] = [rounds[0], participants[0]];
    if (!round || !participant) throw new Error('Collecting needs a round and a person');
    return {
      round,
      participantId: participant.id,
      businessLineId: line.id,
      channel: 'typed' as const,
    };
  };
  const response = () => store.data().responses[0];
  return { ...begun, place, response };
}

describe('a new workshop', () => {
  it('has one business line and a road that starts in the month after the day', () => {
    const { store } = begin();
    const { workshop } = store.data();
    expect(workshop.businessLines.map(({ name }) => name)).toEqual(['Hele organisatie']);
    expect(workshop.roadmapStart).toBeNull();
    expect(roadStart(workshop)).toBe('2027-02');
    expect(monthAfter('2026-12-31')).toBe('2027-01');
  });

  it('keeps its last business line, and any line with answers', () => {
    const { store, effects, line, place } = beginCollecting();
    expect(removeBusinessLine(store.data(), line.id)).toEqual({
      ok: false,
      fault: { kind: 'last-business-line' },
    });
    store.execute(granted(addBusinessLine(store.data().workshop, 'B2B', effects)));
    store.execute(granted(answer(place(), { kind: 'item', itemId: strategy, value: 2 }, effects)));
    expect(removeBusinessLine(store.data(), line.id)).toEqual({
      ok: false,
      fault: { kind: 'has-responses', businessLineId: line.id, count: 1 },
    });
  });

  it('takes decisions and actions along with a business line that goes, and nothing of another line', () => {
    const { store, effects, line } = begin();
    store.execute(granted(addBusinessLine(store.data().workshop, 'B2B', effects)));
    const other = store.data().workshop.businessLines[1];
    if (!other) throw new Error('B2B was added');
    for (const { id } of [line, other]) {
      const place = { businessLineId: id, pillarId: strategy };
      store.execute(decide(store.data().workshop, place, { level: 3 }, null, effects));
      store.execute(granted(addAction(store.data(), { ...place, title: 'Begin' }, effects)));
      store.execute(changeNote(store.data().workshop, `gap:${id}:strategy`, { text: 'Yes' }, null));
    }
    store.execute(granted(removeBusinessLine(store.data(), other.id)));
    const { decisions, actions, notes, workshop } = store.data();
    expect(workshop.businessLines.map(({ id }) => id)).toEqual([line.id]);
    expect(decisions.map(({ businessLineId }) => businessLineId)).toEqual([line.id]);
    expect(actions.map(({ businessLineId }) => businessLineId)).toEqual([line.id]);
    expect(notes.map(({ topic }) => topic)).toEqual([`gap:${line.id}:strategy`]);
  });

  it('keeps an expected level a pillar, until it is taken away', () => {
    const { store, line } = begin();
    const expectation = () => store.data().workshop.businessLines[0]?.expected;
    store.execute(granted(changeExpectation(store.data().workshop, line.id, strategy, 4)));
    expect(expectation()).toEqual({ strategy: 4 });
    store.execute(granted(changeExpectation(store.data().workshop, line.id, strategy, null)));
    expect(expectation()).toEqual({});
  });
});

function unplaced(name: string, department = ''): PersonText {
  return { name, layer: null, department };
}

describe('participants', () => {
  it('share a department whatever its capitals, and new departments come with them', () => {
    const { store, effects } = begin();
    const lines = [unplaced('Ann', 'Verkoop'), unplaced('Bob', 'verkoop'), unplaced('Cem', 'ICT')];
    store.execute(granted(addParticipants(store.data(), lines, effects)));
    const { workshop, participants } = store.data();
    expect(workshop.departments.map(({ name }) => name)).toEqual(['Verkoop', 'ICT']);
    expect(participants.map(({ departmentId }) => departmentId)).toEqual([
      workshop.departments[0]?.id,
      workshop.departments[0]?.id,
      workshop.departments[1]?.id,
    ]);
  });

  it('each get a code of their own, without letters that look alike', () => {
    const taken = new Set<string>();
    const { effects } = begin();
    for (let count = 0; count < 5000; count += 1) freshCode(taken, effects);
    expect(taken.size).toBe(5000);
    for (const code of taken) expect(code).toMatch(/^[CDFGHJKLMNPQRTVWXY34679]{6,8}$/);
  });

  it('get a code even when a poor source of ids keeps repeating itself', () => {
    const taken = new Set<string>();
    for (let count = 0; count < 50; count += 1) freshCode(taken, { newId: () => 'same' });
    expect(taken.size).toBe(50);
  });

  it('have no name in an anonymous workshop, however it came about', () => {
    const { store, effects } = begin('anonymous');
    store.execute(granted(addParticipant(store.data(), { name: 'Ann' }, effects)));
    const ann = store.data().participants[0];
    if (!ann) throw new Error('Ann was added');
    store.execute(changeParticipant(store.data(), ann, { name: 'Ann' }));
    expect(store.data().participants.map(({ name }) => name)).toEqual(['']);

    const named = begin();
    named.store.execute(granted(addParticipant(named.store.data(), { name: 'Bob' }, named.effects)));
    named.store.execute(makeAnonymous(named.store.data(), [], []));
    expect(named.store.data().participants.map(({ name }) => name)).toEqual(['']);
  });

  it('came at no moment in an anonymous workshop, whatever the way in, also when its day changes', () => {
    const { store, effects } = begin('anonymous');
    store.execute(granted(addParticipant(store.data(), { name: 'Ann' }, effects)));
    store.execute(
      granted(
        addParticipants(
          store.data(),
          ['Bo', 'Cas'].map((name) => unplaced(name)),
          effects,
        ),
      ),
    );
    const arrivals = () => new Set(store.data().participants.map(({ createdAt }) => createdAt));
    expect(arrivals()).toEqual(new Set(['2027-01-14T00:00:00.000Z']));
    store.execute(changeWorkshop(store.data(), { date: '2027-01-21' }));
    store.execute(granted(addParticipant(store.data(), { name: 'Dee' }, effects)));
    expect(arrivals()).toEqual(new Set(['2027-01-21T00:00:00.000Z']));
  });

  it('leave no name and no moment behind when the workshop turns anonymous', () => {
    const { store, effects, place, line } = beginCollecting();
    store.execute(granted(answer(place(), { kind: 'item', itemId: strategy, value: 1 }, effects)));
    store.execute(granted(finishResponse(place(), effects)));
    store.execute(granted(closeRound(place().round, effects)));
    const target = { businessLineId: line.id, pillarId: strategy };
    store.execute(decide(store.data().workshop, target, { level: 2 }, null, effects));
    const decision = () => store.data().decisions[0] ?? notThere();
    store.execute(addDissent(decision(), effects));
    const view = decision().dissent[0] ?? notThere();
    store.execute(changeDissent(decision(), view.id, { name: 'Ann', why: 'Too soon' }));
    const [response] = store.rows('responses');
    if (!response) throw new Error('Ann has answered');
    store.execute({ edits: [put('earlierResponses', earlierVersion(response, 'earlier'))] });
    store.execute(makeAnonymous(store.data(), store.rows('earlierResponses'), []));
    const { participants, responses, decisions } = store.data();
    const { openedAt } = place().round;
    expect(participants[0]).toMatchObject({ name: '', createdAt: '2027-01-14T00:00:00.000Z' });
    const moments = { startedAt: openedAt, updatedAt: openedAt, finishedAt: openedAt };
    expect(responses[0]).toMatchObject({ items: { strategy: 1 }, ...moments });
    expect(decisions[0]?.dissent).toEqual([{ id: view.id, name: '', why: 'Too soon' }]);
    expect(store.rows('earlierResponses')).toEqual([
      { ...earlierVersion(response, 'earlier'), response: { ...response, ...moments } },
    ]);
  });
});

describe('rounds and answers', () => {
  it('number on within their kind, one open at a time', () => {
    const { store, effects } = begin();
    const open = () => openRound(store.data(), { kind: 'measure', partIds: [strategy] }, effects);
    store.execute(granted(open()));
    const first = store.data().rounds[0];
    if (!first) throw new Error('A round was opened');
    expect(open()).toEqual({ ok: false, fault: { kind: 'round-open', roundId: first.id } });
    store.execute(granted(closeRound(first, effects)));
    store.execute(granted(open()));
    expect(store.data().rounds.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('are refused where a file could not hold them: the hundredth of a kind', () => {
    const { store, effects } = begin();
    const open = (kind: 'measure' | 'target') =>
      openRound(store.data(), { kind, partIds: [strategy] }, effects);
    for (let number = 1; number <= 99; number += 1) {
      store.execute(granted(open('measure')));
      const last = store.data().rounds.at(-1);
      store.execute(granted(closeRound(last ?? notThere(), effects)));
    }
    expect(open('measure')).toEqual({ ok: false, fault: { kind: 'too-many', of: 'rounds', limit: 99 } });
    expect(open('target').ok).toBe(true);
  });

  it('open again until their results are shown, and freeze anew who was asked when they close', () => {
    const { store, effects, place } = beginCollecting();
    const reopen = () => reopenRound(store.data(), place().round);
    store.execute(granted(closeRound(place().round, effects)));
    expect(place().round.seats).toEqual(seatsOf(store.data().participants));
    store.execute(granted(reopen()));
    expect(place().round).toMatchObject({ closedAt: null, seats: null });
    const [person] = store.data().participants;
    if (!person) throw new Error('Somebody was added');
    store.execute(changeParticipant(store.data(), person, { layer: 'board' }));
    store.execute(revealRound(place().round, effects));
    expect(place().round.seats?.map(({ layer }) => layer)).toEqual(['board']);
    const fault = { kind: 'round-revealed', roundId: place().round.id };
    expect(reopen()).toEqual({ ok: false, fault });
  });

  it('open again one at a time', () => {
    const { store, effects, place } = beginCollecting();
    store.execute(granted(closeRound(place().round, effects)));
    const { round } = place();
    store.execute(granted(openRound(store.data(), { kind: 'measure', partIds: [strategy] }, effects)));
    expect(reopenRound(store.data(), round)).toMatchObject({ ok: false, fault: { kind: 'round-open' } });
  });

  it('close when they are revealed: nobody answers after having seen', () => {
    const { store, effects, place } = beginCollecting();
    store.execute(revealRound(place().round, effects));
    const { round } = place();
    expect(round.closedAt).not.toBeNull();
    expect(round.revealedAt).toBe(round.closedAt);
    const refused = { ok: false, fault: { kind: 'round-closed', roundId: round.id } };
    expect(answer(place(), { kind: 'item', itemId: strategy, value: 1 }, effects)).toEqual(refused);
    expect(finishResponse(place(), effects)).toEqual(refused);
    expect(closeRound(round, effects)).toEqual(refused);
  });

  it('make one response of all answers of a person, open again after a change', () => {
    const { store, effects, place, response } = beginCollecting();
    store.execute(granted(answer(place(), { kind: 'item', itemId: strategy, value: 2 }, effects)));
    store.execute(granted(answer(place(), { kind: 'item', itemId: people, value: 'unknown' }, effects)));
    store.execute(granted(answer(place(), { kind: 'comment', partId: people, text: 'Why?' }, effects)));
    store.execute(granted(finishResponse(place(), effects)));
    expect(response()).toMatchObject({
      items: { strategy: 2, people: 'unknown' },
      comments: { people: 'Why?' },
    });
    expect(response()?.finishedAt).not.toBeNull();
    store.execute(granted(answer(place(), { kind: 'item', itemId: strategy, value: null }, effects)));
    store.execute(granted(answer(place(), { kind: 'comment', partId: people, text: '' }, effects)));
    expect(response()).toMatchObject({ items: { people: 'unknown' }, comments: {}, finishedAt: null });
    expect(store.data().responses).toHaveLength(1);
  });

  it('change one field only, so that a second writer of the same response loses nothing', () => {
    const { store, effects, place, response } = beginCollecting();
    store.execute(granted(answer(place(), { kind: 'item', itemId: strategy, value: 2 }, effects)));
    const seen = place();
    const laptop = granted(answer(seen, { kind: 'item', itemId: strategy, value: 3 }, effects));
    const phone = granted(answer(seen, { kind: 'item', itemId: people, value: 4 }, effects));
    store.execute(laptop);
    store.execute(phone);
    expect(response()?.items).toEqual({ strategy: 3, people: 4 });
  });

  it('start from an earlier round where that was asked', () => {
    const { store, effects, place, response } = beginCollecting();
    store.execute(granted(answer(place(), { kind: 'item', itemId: strategy, value: 2 }, effects)));
    const { round } = place();
    const next = { ...round, id: `${round.id}-2` as typeof round.id, prefilledFrom: round.id };
    const change = { kind: 'item', itemId: people, value: 3 } as const;
    store.execute(granted(answer({ ...place(), round: next, prefill: response() ?? null }, change, effects)));
    expect(store.data().responses[1]?.items).toEqual({ strategy: 2, people: 3 });
    expect(store.data().responses[0]?.items).toEqual({ strategy: 2 });
  });
});

describe('the road', () => {
  it('gives the first two horizons two quarters each, whatever month it starts in', () => {
    for (let month = 1; month <= 12; month += 1) {
      const start = `2027-${String(month).padStart(2, '0')}`;
      const quarters = horizons.map((horizon) => quartersOf(horizon, start));
      expect(quarters.map((list) => list.length)).toEqual([2, 2, 8]);
      expect(new Set(quarters.flat()).size).toBe(12);
      horizons.forEach((horizon, place) => {
        for (const quarter of quarters[place] ?? []) expect(horizonOf(quarter, start)).toBe(horizon);
      });
    }
    expect(quartersOf('now', '2027-02')).toEqual(['2027-Q1', '2027-Q2']);
    expect(horizonOf('2026-Q4', '2027-02')).toBeNull();
    expect(periodOf('next', '2027-02')).toEqual({ from: '2027-08', to: '2028-01' });
  });

  function withActions(count: number) {
    const begun = begin();
    const { store, effects, line } = begun;
    for (let place = 1; place <= count; place += 1) {
      const input = { businessLineId: line.id, pillarId: strategy, title: `A${place}` };
      store.execute(granted(addAction(store.data(), input, effects)));
    }
    const titles = (horizon: 'now' | 'next' | 'later') =>
      inHorizon(store.data(), line.id, horizon).map(({ title }) => title);
    const action = (title: string) => {
      const found = store.data().actions.find((each) => each.title === title);
      if (!found) throw new Error(`No action ${title}`);
      return found;
    };
    return { ...begun, titles, action };
  }

  it('puts an action before another or at the end, changing that action alone', () => {
    const { store, titles, action } = withActions(3);
    const move = moveAction(store.data(), action('A3'), { horizon: 'now', before: action('A2').id });
    expect(move.edits.filter(({ table }) => table === 'actions')).toHaveLength(1);
    store.execute(move);
    expect(titles('now')).toEqual(['A1', 'A3', 'A2']);
    store.execute(moveAction(store.data(), action('A1'), { horizon: 'now', before: null }));
    expect(titles('now')).toEqual(['A3', 'A2', 'A1']);
  });

  it('keeps the order however often two actions swap in between', () => {
    const { store, titles, action } = withActions(3);
    for (let turn = 0; turn < 200; turn += 1) {
      const [, second, third] = titles('now');
      const before = action(second ?? '').id;
      store.execute(moveAction(store.data(), action(third ?? ''), { horizon: 'now', before }));
      expect(titles('now')).toEqual(['A1', third, second]);
    }
  });

  it('brings the horizon along with a quarter, and drops a quarter outside a horizon', () => {
    const { store, titles, action } = withActions(2);
    store.execute(changeAction(store.data(), action('A1'), { quarter: '2027-Q4' }));
    expect(action('A1')).toMatchObject({ horizon: 'next', quarter: '2027-Q4' });
    store.execute(moveAction(store.data(), action('A1'), { horizon: 'later', before: null }));
    expect(action('A1')).toMatchObject({ horizon: 'later', quarter: null });
    expect(titles('now')).toEqual(['A2']);
  });

  it('puts a deleted action back in its place, once', () => {
    const { store, titles, action } = withActions(3);
    const second = action('A2');
    store.execute(deleteAction(second));
    expect(titles('now')).toEqual(['A1', 'A3']);
    store.execute(restoreAction(second));
    expect(titles('now')).toEqual(['A1', 'A2', 'A3']);
    store.execute(changeAction(store.data(), action('A2'), { title: 'A2, changed since' }));
    store.execute(restoreAction(second));
    expect(titles('now')).toEqual(['A1', 'A2, changed since', 'A3']);
  });

  it('reads a poster of another size from its usual distance, unless another one was chosen', () => {
    const { store } = begin();
    const poster = () => store.data().workshop.poster;
    const change = (fields: Parameters<typeof changePoster>[1]) =>
      store.execute(changePoster(store.data().workshop, fields));
    expect(poster()).toMatchObject({ size: 'A1', readingDistance: 1 });
    change({ size: 'A0' });
    expect(poster()).toMatchObject({ size: 'A0', readingDistance: 1.4 });
    change({ readingDistance: 3 });
    change({ size: 'A2' });
    expect(poster()).toMatchObject({ size: 'A2', readingDistance: 3 });
    change({ size: 'A1', readingDistance: 1 });
    expect(poster()).toMatchObject({ size: 'A1', readingDistance: 1 });
  });

  it('moves planned quarters to the right horizon when the road starts later', () => {
    const { store, action } = withActions(3);
    store.execute(changeAction(store.data(), action('A1'), { quarter: '2027-Q4' }));
    store.execute(changeAction(store.data(), action('A2'), { quarter: '2027-Q1' }));
    store.execute(changeWorkshop(store.data(), { roadmapStart: '2027-07' }));
    expect(action('A1')).toMatchObject({ horizon: 'now', quarter: '2027-Q4' });
    expect(action('A2')).toMatchObject({ horizon: 'now', quarter: null });
    expect(action('A3')).toMatchObject({ horizon: 'now', quarter: null });
  });
});
