import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noteCommandWrite, notePhoneWrite, paced } from '../../../renderer/storage/pace.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  noteCommandWrite();
  vi.useRealTimers();
});

/** A source of values, and what a screen that follows it at its pace has shown. */
function follow() {
  let push: (value: number) => void = () => undefined;
  const source = {
    subscribe(onNext: (value: number) => void) {
      push = onNext;
      return { unsubscribe: () => undefined };
    },
  };
  const shown: number[] = [];
  const { unsubscribe } = paced(source).subscribe((value) => shown.push(value));
  return { push: (value: number) => push(value), shown, unsubscribe };
}

describe('a screen', () => {
  it('shows what a command changed at once, however fast commands follow', () => {
    const { push, shown } = follow();
    for (const value of [1, 2, 3]) push(value);
    expect(shown).toEqual([1, 2, 3]);
  });

  it('shows the latest of what phones write in quick succession, a moment later', () => {
    const { push, shown } = follow();
    push(1);
    notePhoneWrite();
    for (const value of [2, 3, 4]) push(value);
    expect(shown).toEqual([1]);
    vi.advanceTimersByTime(400);
    expect(shown).toEqual([1, 4]);
  });

  it('does not wait for phones when the facilitator does something', () => {
    const { push, shown } = follow();
    push(1);
    notePhoneWrite();
    push(2);
    noteCommandWrite();
    push(3);
    vi.advanceTimersByTime(1000);
    expect(shown).toEqual([1, 3]);
  });

  it('that is gone is shown nothing more', () => {
    const { push, shown, unsubscribe } = follow();
    push(1);
    notePhoneWrite();
    push(2);
    unsubscribe();
    vi.advanceTimersByTime(1000);
    expect(shown).toEqual([1]);
  });
});
