import { describe, expect, it } from 'vitest';
import { createAwake } from '../../../renderer/room/awake.ts';

/** A browser that gives locks, and a page that is looked at. */
function browser() {
  const locks: { released: boolean; release: () => Promise<undefined> }[] = [];
  const listeners: (() => void)[] = [];
  const state = { refuses: false, visibility: 'visible' as DocumentVisibilityState };
  const wakeLock = {
    async request() {
      await Promise.resolve();
      if (state.refuses) throw new DOMException('The battery is low', 'NotAllowedError');
      const lock = {
        released: false,
        async release() {
          lock.released = true;
          return undefined;
        },
      };
      locks.push(lock);
      return lock as unknown as WakeLockSentinel;
    },
  };
  const page = {
    get visibilityState() {
      return state.visibility;
    },
    addEventListener: (_: string, listener: unknown) => listeners.push(listener as () => void),
  };
  return {
    places: { wakeLock, page },
    state,
    /** The browser lets go of every lock when the page is hidden. */
    show(visibility: DocumentVisibilityState) {
      state.visibility = visibility;
      if (visibility === 'hidden') for (const lock of locks) lock.released = true;
      for (const listener of listeners) listener();
    },
    held: () => locks.filter(({ released }) => !released).length,
    asked: () => locks.length,
  };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('the laptop stays awake', () => {
  it('from when phones are let in until they are no longer, with one lock', async () => {
    const { places, held, asked } = browser();
    const awake = createAwake(places);
    await settled();
    expect(asked()).toBe(0);
    awake.keep(true);
    awake.keep(true);
    await settled();
    awake.keep(true);
    await settled();
    expect([held(), asked()]).toEqual([1, 1]);
    awake.keep(false);
    await settled();
    expect(held()).toBe(0);
  });

  it('again when the page is looked at again', async () => {
    const { places, held, show } = browser();
    const awake = createAwake(places);
    awake.keep(true);
    await settled();
    show('hidden');
    await settled();
    expect(held()).toBe(0);
    show('visible');
    await settled();
    expect(held()).toBe(1);
    awake.keep(false);
    await settled();
    show('visible');
    await settled();
    expect(held()).toBe(0);
  });

  it('no longer than the room, when that closes while the browser is being asked', async () => {
    const { places, held } = browser();
    const awake = createAwake(places);
    awake.keep(true);
    awake.keep(false);
    await settled();
    expect(held()).toBe(0);
  });

  it('or sleeps as it always did, where the browser refuses or knows no such thing', async () => {
    const { places, state, held, show } = browser();
    state.refuses = true;
    const awake = createAwake(places);
    awake.keep(true);
    await settled();
    expect(held()).toBe(0);
    state.refuses = false;
    show('visible');
    await settled();
    expect(held()).toBe(1);
    createAwake({ ...places, wakeLock: undefined }).keep(true);
    await settled();
  });
});
