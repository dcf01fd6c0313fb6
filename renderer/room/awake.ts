/** The page's part of the browser that keeps a laptop awake, so that tests can put their own in its place. */
export interface AwakePlaces {
  /** `navigator.wakeLock`; undefined in browsers without it. */
  wakeLock: Pick<WakeLock, 'request'> | undefined;
  page: Pick<Document, 'visibilityState' | 'addEventListener'>;
}

/** Keeps the laptop from falling asleep of itself. */
export interface Awake {
  keep(isNeeded: boolean): void;
}

/**
 * For the browser host, whose process can't: a laptop that sleeps answers no phone. The browser lets go of its
 * lock when the page is hidden, so it is asked for again when the page is back. Where there is none, or the
 * browser refuses (a battery that is nearly empty), the laptop sleeps as it always does.
 */
export function createAwake({ wakeLock, page }: AwakePlaces): Awake {
  let isNeeded = false;
  let isAsking = false;
  let held: WakeLockSentinel | null = null;

  async function settle(): Promise<void> {
    if (isAsking || !wakeLock) return;
    if (!isNeeded) {
      const last = held;
      held = null;
      await last?.release().catch(() => undefined);
      return;
    }
    if (page.visibilityState !== 'visible' || (held && !held.released)) return;
    isAsking = true;
    held = await wakeLock.request('screen').catch(() => null);
    isAsking = false;
    // Meanwhile the room may have been closed.
    if (held && !isNeeded) await settle();
  }

  page.addEventListener('visibilitychange', () => void settle());
  return {
    keep(needed) {
      isNeeded = needed;
      void settle();
    },
  };
}
