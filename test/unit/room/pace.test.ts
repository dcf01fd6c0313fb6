import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noteCommandWrite, notePhoneWrite, paced } from '../../../renderer/storage/pace.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Data that change, and what a screen that follows them at its pace has shown; `looks` counts how often it read. */
function follow() {
  const listeners = new Set<(value: number) => void>();
  let data = 0;
  let looks = 0;
  const source = {
    subscribe(onNext: (value: number) => void) {
      const look = (value: number) => {
        looks += 1;
        onNext(value);
      };
      listeners.add(look);
      queueMicrotask(() => listeners.has(look) && look(data));
      return { unsubscribe: () => void listeners.delete(look) };
    },
  };
  const shown: number[] = [];
  const { unsubscribe } = paced(source).subscribe((value) => shown.push(value));
  const write = (value: number) => {
    data = value;
    for (const listener of [...listeners]) listener(value);
  };
  return {
    shown,
    unsubscribe,
    looks: () => looks,
    phone(value: number) {
      notePhoneWrite();
      write(value);
    },
    command(value: number) {
      write(value);
      noteCommandWrite();
    },
  };
}

const pause = (time: number) => vi.advanceTimersByTimeAsync(time);

describe('a screen', () => {
  it('shows what a command changed at once, however fast commands follow', async () => {
    const { command, shown } = follow();
    await pause(0);
    for (const value of [1, 2, 3]) command(value);
    expect(shown).toEqual([0, 1, 2, 3]);
  });

  it('shows the first answer at once, and of what follows in quick succession the latest, a moment later', async () => {
    const { phone, shown } = follow();
    await pause(0);
    for (const value of [1, 2, 3, 4]) phone(value);
    expect(shown).toEqual([0, 1]);
    await pause(1100);
    expect(shown).toEqual([0, 1, 4]);
  });

  it('does not even read while it rests, nor once nothing changes any more', async () => {
    const { phone, looks } = follow();
    await pause(0);
    for (let count = 1; count <= 50; count += 1) {
      phone(count);
      await pause(20);
    }
    expect(looks()).toBeLessThan(8);
    await pause(2000);
    const read = looks();
    await pause(60_000);
    expect(looks()).toBe(read);
  });

  it('does not wait for phones when the facilitator does something', async () => {
    const { phone, command, shown } = follow();
    await pause(0);
    phone(1);
    phone(2);
    command(3);
    await pause(0);
    expect(shown).toEqual([0, 1, 3]);
  });

  it('that is gone is shown nothing more', async () => {
    const { phone, shown, unsubscribe } = follow();
    await pause(0);
    phone(1);
    phone(2);
    unsubscribe();
    await pause(1000);
    expect(shown).toEqual([0, 1]);
  });
});
