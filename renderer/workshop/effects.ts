import type { Effects } from '../../shared/commands/edits.ts';

/** What commands need from the world: fresh ids and the laptop's clock. */
export const effects: Effects = {
  newId: () => crypto.randomUUID(),
  now: () => new Date().toISOString(),
};
