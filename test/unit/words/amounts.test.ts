import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWord, ofPeople, partOf } from '../../../shared/words/amounts.ts';

describe('people of a group', () => {
  it('are counted while they are few, all of them and none of them too', () => {
    expect(ofPeople(3, 7, 'nl')).toEqual({ text: '3 van de 7', isPlural: true });
    expect(ofPeople(1, 7, 'nl')).toEqual({ text: '1 van de 7', isPlural: false });
    expect(ofPeople(7, 7, 'nl')).toEqual({ text: 'alle 7', isPlural: true });
    expect(ofPeople(0, 7, 'nl')).toEqual({ text: 'geen van de 7', isPlural: false });
    expect(ofPeople(1, 1, 'nl')).toEqual({ text: '1 van de 1', isPlural: false });
    expect(ofPeople(3, 7, 'en').text).toBe('3 of the 7');
    expect(partOf(3, 7)).toBe('3');
  });

  it('are said in per cent from twenty on', () => {
    expect(ofPeople(9, 19, 'en').text).toBe('9 of the 19');
    expect(ofPeople(9, 20, 'nl')).toEqual({ text: '45% van de 20', isPlural: false });
    expect(ofPeople(9, 20, 'en')).toEqual({ text: '45% of the 20', isPlural: true });
    expect(partOf(9, 20)).toBe('45%');
  });

  it('are never all or none in per cent when one differs', () => {
    const group = fc
      .integer({ min: 20, max: 5000 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(group, ([count, n]) => {
        expect(partOf(count, n) === '100%').toBe(count === n);
        expect(partOf(count, n) === '0%').toBe(count === 0);
      }),
    );
  });

  it('have words for small numbers', () => {
    expect([0, 1, 12, 13].map((count) => countWord(count, 'nl'))).toEqual(['nul', 'één', 'twaalf', '13']);
  });
});
