import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sequence, stepNames, steps, storeWithWorkshop } from './steps.ts';
import { countingEffects, type Store } from './store.ts';

describe('undo', () => {
  it('gives back exactly what was there, whatever was done, step by step to the beginning', () => {
    fc.assert(
      fc.property(sequence, (chosen) => {
        const effects = countingEffects();
        const store = storeWithWorkshop(effects);
        const history: { before: unknown; inverse: ReturnType<Store['execute']> }[] = [];
        for (const [name, ...numbers] of chosen) {
          const attempt = steps[name]?.(store.data(), numbers, effects, store.rows('earlierResponses'));
          if (!attempt?.ok) continue;
          const before = store.snapshot();
          history.push({ before, inverse: store.execute(attempt.value) });
        }
        for (const { before, inverse } of history.reverse()) {
          store.execute({ edits: inverse });
          expect(store.snapshot()).toEqual(before);
        }
      }),
      { numRuns: 100 },
    );
  }, 30_000);

  it('does again exactly what was undone', () => {
    fc.assert(
      fc.property(sequence, (chosen) => {
        const effects = countingEffects();
        const store = storeWithWorkshop(effects);
        for (const [name, ...numbers] of chosen) {
          const attempt = steps[name]?.(store.data(), numbers, effects, store.rows('earlierResponses'));
          if (!attempt?.ok) continue;
          const undo = store.execute(attempt.value);
          const after = store.snapshot();
          const redo = store.execute({ edits: undo });
          store.execute({ edits: redo });
          expect(store.snapshot()).toEqual(after);
        }
      }),
      { numRuns: 60 },
    );
  }, 30_000);

  it('meets every kind of step in these sequences', () => {
    const met = new Set<string>();
    const samples = fc.sample(sequence, { numRuns: 200, seed: 7 });
    for (const chosen of samples) {
      const effects = countingEffects();
      const store = storeWithWorkshop(effects);
      for (const [name, ...numbers] of chosen) {
        const attempt = steps[name]?.(store.data(), numbers, effects, store.rows('earlierResponses'));
        if (!attempt?.ok) continue;
        store.execute(attempt.value);
        met.add(name);
      }
    }
    expect([...met].sort()).toEqual([...stepNames].sort());
  });
});
