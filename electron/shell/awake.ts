import { powerSaveBlocker } from 'electron';

/**
 * Keeps the laptop from falling asleep of itself while phones are let in: a laptop that sleeps answers nobody.
 * The screen may go dark, and closing the lid does what it always does.
 */
export interface Awake {
  keep(isNeeded: boolean): void;
}

export function createAwake(): Awake {
  let blocker: number | null = null;
  return {
    keep(isNeeded) {
      if (isNeeded === (blocker !== null)) return;
      if (blocker !== null) powerSaveBlocker.stop(blocker);
      blocker = isNeeded ? powerSaveBlocker.start('prevent-app-suspension') : null;
    },
  };
}
