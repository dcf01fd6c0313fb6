/**
 * The most that one workshop holds, a kind: what the file's schema accepts. Commands and merges keep to them, so
 * that nothing is stored that can't be read back.
 */
export const recordLimits = {
  businessLines: 20,
  departments: 100,
  packs: 50,
  participants: 5000,
  rounds: 200,
  responses: 100_000,
  counts: 10_000,
  decisions: 1000,
  actions: 2000,
  notes: 2000,
  dissent: 50,
  businessLineIds: 20,
} as const;

/** The highest number of a round within its kind. */
export const highestRoundNumber = 99;
