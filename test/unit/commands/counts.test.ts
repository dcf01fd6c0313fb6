import { describe, expect, it } from 'vitest';
import { countHands, type DrawnCount, handsIn } from '../../../shared/commands/counts.ts';
import { addParticipant } from '../../../shared/commands/participants.ts';
import { closeRound, openRound } from '../../../shared/commands/rounds.ts';
import { createWorkshop } from '../../../shared/commands/workshops.ts';
import { cemmPack } from '../../../shared/content/packs.ts';
import { countsIdSchema } from '../../../shared/model/ids.ts';
import type { Level } from '../../../shared/model/workshop.ts';
import { countingEffects, granted, Store } from './store.ts';

/** A workshop with an open round, and where its hands are counted. */
function collecting() {
  const effects = countingEffects();
  const store = new Store();
  const pack = cemmPack;
  store.execute(createWorkshop({ organisation: 'Firm', date: '2027-01-14', language: 'nl', pack }, effects));
  store.execute(granted(addParticipant(store.data(), { name: 'Ann' }, effects)));
  const pillarIds = cemmPack.pillars.map(({ id }) => id);
  store.execute(granted(openRound(store.data(), { kind: 'measure', partIds: pillarIds }, effects)));
  const place = () => {
    const { rounds, workshop } = store.data();
    const [round, [line], [pillarId]] = [rounds[0], workshop.businessLines, pillarIds];
    if (!round || !line || !pillarId) throw new Error('Counting needs a round');
    return {
      round,
      businessLineId: line.id,
      pillarId,
      group: { by: 'all' } as const,
      channel: 'hands' as const,
    };
  };
  /** The count as somebody at the screen sees it, before the first hand too. */
  const drawn = (): DrawnCount => store.data().counts[0] ?? { id: countsId, counts: [0, 0, 0, 0, 0] };
  const count = (level: Level, people: number, seen = drawn()) =>
    store.execute(granted(countHands(place(), seen, level, people, effects)));
  return { effects, store, place, drawn, count };
}

const countsId = countsIdSchema.parse('hands-1');

describe('counting hands', () => {
  it('keeps a count as a count, and makes no participant or response of it', () => {
    const { store, count } = collecting();
    count(2, 3);
    count(3, 4);
    count(5, 1);
    const { counts, participants, responses } = store.data();
    expect(counts.map(handsIn)).toEqual([8]);
    expect([participants.length, responses.length]).toEqual([1, 0]);
  });

  it('corrects a count in its place, takes it away without a hand, and is undone exactly', () => {
    const { store, count } = collecting();
    count(2, 3);
    const before = store.snapshot();
    const inverse = count(2, 2);
    expect(store.data().counts.map(({ counts }) => counts)).toEqual([[0, 2, 0, 0, 0]]);
    store.execute({ edits: inverse });
    expect(store.snapshot()).toEqual(before);
    count(2, 0);
    expect(store.data().counts).toEqual([]);
  });

  it('keeps what another window counted of another level, also when the last hand here goes down', () => {
    const { store, drawn, count } = collecting();
    count(2, 3);
    const seen = drawn();
    count(4, 5);
    count(2, 1, seen);
    expect(store.data().counts.map(({ counts }) => counts)).toEqual([[0, 1, 0, 5, 0]]);
    count(2, 0, seen);
    expect(store.data().counts.map(({ counts }) => counts)).toEqual([[0, 0, 0, 5, 0]]);
  });

  it('is refused once the round has closed', () => {
    const { effects, store, place, drawn } = collecting();
    store.execute(granted(closeRound(place().round, effects)));
    expect(countHands(place(), drawn(), 1, 1, effects)).toEqual({
      ok: false,
      fault: { kind: 'round-closed', roundId: place().round.id },
    });
  });
});
