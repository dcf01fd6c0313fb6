import { describe, expect, it } from 'vitest';
import { countHands, handsIn } from '../../../shared/commands/counts.ts';
import { addParticipant } from '../../../shared/commands/participants.ts';
import { closeRound, openRound } from '../../../shared/commands/rounds.ts';
import { createWorkshop } from '../../../shared/commands/workshops.ts';
import { cemmPack } from '../../../shared/content/packs.ts';
import { countingEffects, granted, Store } from './store.ts';

/** A workshop with an open round, and where its hands are counted. */
function collecting() {
  const effects = countingEffects();
  const store = new Store();
  const pack = { id: cemmPack.id, version: cemmPack.version };
  store.execute(createWorkshop({ organisation: 'Firm', date: '2027-01-14', language: 'nl', pack }, effects));
  store.execute(granted(addParticipant(store.data(), { name: 'Ann' }, effects)));
  const pillarIds = cemmPack.pillars.map(({ id }) => id);
  store.execute(granted(openRound(store.data(), { kind: 'measure', pillarIds }, effects)));
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
  return { effects, store, place };
}

describe('counting hands', () => {
  it('keeps a count as a count, and makes no participant or response of it', () => {
    const { effects, store, place } = collecting();
    store.execute(granted(countHands(place(), null, [0, 3, 4, 0, 1], effects)));
    const { counts, participants, responses } = store.data();
    expect(counts.map(handsIn)).toEqual([8]);
    expect([participants.length, responses.length]).toEqual([1, 0]);
  });

  it('corrects a count in its place, takes it away without a hand, and is undone exactly', () => {
    const { effects, store, place } = collecting();
    store.execute(granted(countHands(place(), null, [0, 3, 0, 0, 0], effects)));
    const [count] = store.data().counts;
    if (!count) throw new Error('Nothing was counted');
    const before = store.snapshot();
    const inverse = store.execute(granted(countHands(place(), count.id, [0, 2, 0, 0, 0], effects)));
    expect(store.data().counts.map(({ counts }) => counts)).toEqual([[0, 2, 0, 0, 0]]);
    store.execute({ edits: inverse });
    expect(store.snapshot()).toEqual(before);
    store.execute(granted(countHands(place(), count.id, [0, 0, 0, 0, 0], effects)));
    expect(store.data().counts).toEqual([]);
  });

  it('is refused once the round has closed', () => {
    const { effects, store, place } = collecting();
    store.execute(granted(closeRound(place().round, effects)));
    expect(countHands(place(), null, [1, 0, 0, 0, 0], effects)).toEqual({
      ok: false,
      fault: { kind: 'round-closed', roundId: place().round.id },
    });
  });
});
