/** Which round phones are about, and what they are told of where the group stands. */
import { describe, expect, it } from 'vitest';
import { cemmPack } from '../../../shared/content/packs.ts';
import { lookOf } from '../../../shared/drawing/phoneLook.ts';
import type { Round } from '../../../shared/model/workshop.ts';
import { roomViewOf, roundOfRoom } from '../../../shared/room/view.ts';
import { levelsNow } from '../../../shared/room/wish.ts';
import { sampleWorkshop } from '../../../shared/sample/sampleWorkshop.ts';

const sample = sampleWorkshop('nl');
const [measured] = sample.rounds.filter(({ kind, revealedAt }) => kind === 'measure' && revealedAt !== null);
if (!measured) throw new Error('The sample has a round that was shown');

function round(kind: Round['kind'], number: number, fields: Partial<Round> = {}): Round {
  const at = `2027-01-14T0${number}:00:00.000Z`;
  const shown = { openedAt: at, closedAt: at, revealedAt: at };
  return {
    ...(measured as Round),
    id: `${kind}-${number}` as Round['id'],
    kind,
    number,
    ...shown,
    ...fields,
  };
}

describe('the round that phones are about', () => {
  it('is the one with the highest number, also when the clock was set back in between', () => {
    const early = '2020-01-01T00:00:00.000Z';
    const second = round('measure', 2, { openedAt: early, closedAt: early, revealedAt: early });
    expect(roundOfRoom([second, round('measure', 1)])).toBe(second);
    const waiting = { ...second, revealedAt: null };
    expect(roundOfRoom([waiting, round('measure', 1)])).toBe(waiting);
  });

  it('is the open one before all others', () => {
    const open = round('measure', 1, { closedAt: null, revealedAt: null });
    expect(roundOfRoom([round('target', 1), open, round('measure', 3)])).toBe(open);
  });
});

describe('a round that asks for wishes', () => {
  const target = round('target', 1, { closedAt: null, revealedAt: null });
  const data = { ...sample, rounds: [measured, target] };

  it('tells the year, and where each line stands as the room has seen it', () => {
    const view = roomViewOf(data, lookOf).round;
    expect(view?.wish?.year).toBe(Number(sample.workshop.date.slice(0, 4)) + 1);
    for (const { id } of sample.workshop.businessLines) {
      expect(view?.wish?.now[id]).toEqual(levelsNow(data, cemmPack, id));
    }
    expect(Object.values(view?.wish?.now ?? {}).some((now) => Object.keys(now ?? {}).length > 0)).toBe(true);
  });

  it('tells nothing of a measurement that was not shown, nor while measuring', () => {
    const hidden = { ...measured, revealedAt: null } as Round;
    expect(
      Object.values(roomViewOf({ ...data, rounds: [hidden, target] }, lookOf).round?.wish?.now ?? {}),
    ).toEqual(sample.workshop.businessLines.map(() => ({})));
    expect(roomViewOf({ ...data, rounds: [measured] }, lookOf).round?.wish).toBeNull();
  });
});
