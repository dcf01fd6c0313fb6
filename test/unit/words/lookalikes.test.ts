import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lookalikes } from '../../../shared/words/lookalikes.ts';
import { nameKey, resembles } from '../../../shared/words/nameKey.ts';

describe('people with a name like another', () => {
  it('are those whom resembles holds for, every one', () => {
    const word = fc.constantFrom(
      'tom',
      'jansen',
      'jan',
      'de',
      "d'hondt",
      't.',
      'tj',
      'yvonne',
      'yvone',
      'x-y',
      '2',
    );
    const name = fc.array(word, { minLength: 0, maxLength: 3 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(name, { maxLength: 12 }), name, (names, wanted) => {
        const known = new Lookalikes(names, (each) => each);
        expect(known.like(wanted).sort()).toEqual(
          [...new Set(names)].filter((each) => resembles(wanted, each)).sort(),
        );
        const same = names.filter((each) => nameKey(each) !== '' && nameKey(each) === nameKey(wanted));
        expect(known.named(wanted)).toEqual(same);
      }),
      { numRuns: 2000 },
    );
  });
});
