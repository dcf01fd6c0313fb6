import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edit } from '../../../shared/commands/command.ts';
import { choice, stepNames, steps, storeWithWorkshop } from './steps.ts';
import { countingEffects, type Store } from './store.ts';

type Window = 'left' | 'right';
type Deed = { window: Window; doing: string; numbers: [number, number, number] };

const deeds: fc.Arbitrary<Deed[]> = fc.array(
  fc.record({
    window: fc.constantFrom<Window>('left', 'right'),
    doing: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...stepNames) },
      { weight: 2, arbitrary: fc.constantFrom('undo', 'redo') },
    ),
    numbers: fc.tuple(choice, choice, choice),
  }),
  { maxLength: 60, size: 'max' },
);

/** Every value that is stored, by where it stands: elements of lists by their ids. */
function leaves(value: unknown, path = '', into = new Map<string, string>()): Map<string, string> {
  if (typeof value !== 'object' || value === null) into.set(path, JSON.stringify(value));
  else
    for (const [name, inner] of Object.entries(value)) {
      const key = Array.isArray(value) ? (inner?.id ?? (typeof inner === 'string' ? inner : name)) : name;
      leaves(inner, `${path}/${key}`, into);
    }
  return into;
}

function differing(before: Map<string, string>, after: Map<string, string>): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (path) => before.get(path) !== after.get(path),
  );
}

/** Carries edits out, all or none of them, as a transaction does. */
function carriedOut(store: Store, edits: Edit[]): Edit[] | null {
  const before = store.snapshot();
  try {
    return store.execute({ edits });
  } catch {
    store.restore(before);
    return null;
  }
}

describe('two windows on one workshop', () => {
  it('never take back with undo or redo what the other wrote later', () => {
    fc.assert(
      fc.property(deeds, (chosen) => {
        const effects = countingEffects();
        const store = storeWithWorkshop(effects);
        const stacks = {
          left: { undo: [] as Edit[][], redo: [] as Edit[][] },
          right: { undo: [] as Edit[][], redo: [] as Edit[][] },
        };
        const writers = new Map<string, Window>();
        /** What each window last left somewhere: only that may it take back. */
        const left = {
          left: new Map<string, string | undefined>(),
          right: new Map<string, string | undefined>(),
        };
        for (const { window, doing, numbers } of chosen) {
          const before = leaves(store.snapshot());
          const mine = stacks[window];
          if (doing === 'undo' || doing === 'redo') {
            const step = mine[doing].pop();
            if (!step) continue;
            const back = carriedOut(store, step);
            if (back && back.length > 0) mine[doing === 'undo' ? 'redo' : 'undo'].push(back);
            const after = leaves(store.snapshot());
            for (const path of differing(before, after)) {
              const isOwn = (writers.get(path) ?? window) === window;
              // What a new record begins with is nobody's choice.
              const isEmpty = ['false', '""', 'null'].includes(before.get(path) ?? '');
              if (!isOwn && !isEmpty)
                expect([path, before.get(path)]).toEqual([path, left[window].get(path)]);
              writers.set(path, window);
              left[window].set(path, after.get(path));
            }
            continue;
          }
          const attempt = steps[doing]?.(store.data(), numbers, effects, store.rows('earlierResponses'));
          if (!attempt?.ok) continue;
          const back = carriedOut(store, attempt.value.edits);
          if (!back) continue;
          mine.undo.push(back);
          mine.redo = [];
          const after = leaves(store.snapshot());
          for (const path of differing(before, after)) {
            writers.set(path, window);
            left[window].set(path, after.get(path));
          }
        }
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});
