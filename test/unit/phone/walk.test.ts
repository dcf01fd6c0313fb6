/** Whatever happens between a phone and the laptop: nothing is lost, and what the phone says is so. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Step, steps, Walk } from './walk.ts';

/** As many as ten seconds allow, or as many as are asked for, to look further. */
const walks = process.env.PHONE_WALKS;
const bounds = walks
  ? { numRuns: Number(walks) }
  : { numRuns: 60, interruptAfterTimeLimit: 10_000, markInterruptAsFailure: false };
/** Walks that once went wrong. */
const examples: [[Step, number][], [Step, number][]][] = [
  // Answered while in the bin, and closed before coming back.
  [
    [
      ['bin', 0],
      ['answer', 0],
      ['close', 0],
    ],
    [],
  ],
  // On its way while the results were shown.
  [
    [
      ['slow', 0],
      ['answer', 0],
      ['close', 0],
      ['reveal', 0],
    ],
    [],
  ],
  // Taken in, and out again.
  [
    [
      ['away', 0],
      ['answer', 0],
      ['close', 0],
    ],
    [
      ['takeIn', 0],
      ['undo', 0],
    ],
  ],
];
/** What happens while the phones hear the laptop. */
const nearSteps = steps.filter((step) => !['away', 'deaf', 'slow', 'bin'].includes(step));

// Phones try again by themselves when the walk says so.
beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => vi.useRealTimers());

describe('a phone in a room where much happens', () => {
  it('loses nothing, changes nothing that was shown, and says what is so', async () => {
    const path = fc.array(fc.tuple(fc.constantFrom<Step>(...steps), fc.nat(11)), {
      maxLength: 24,
      size: 'max',
    });
    const near = fc.array(fc.tuple(fc.constantFrom<Step>(...nearSteps), fc.nat(11)), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(path, near, async (far, near) => {
        const walk = await Walk.begin();
        for (const [step, choice] of far) {
          await walk.step(step, choice);
          expect(await walk.faults(), step).toEqual([]);
        }
        await walk.end();
        expect(await walk.faults()).toEqual([]);
        expect(await walk.untruths({ isBack: true })).toEqual([]);
        for (const [step, choice] of near) {
          await walk.step(step, choice);
          await walk.look();
          expect(await walk.faults(), step).toEqual([]);
          expect(await walk.untruths({ isBack: false }), step).toEqual([]);
        }
      }),
      { ...bounds, examples },
    );
  }, 600_000);
});
