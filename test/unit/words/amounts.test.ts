import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aboutLevel,
  atLevel,
  countWord,
  levelsApart,
  ofPeople,
  partOf,
} from '../../../shared/words/amounts.ts';

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

describe('levels as they are said', () => {
  it.each([
    [3, '3', 'op niveau 3', 'at level 3'],
    [2 + 1 / 3, 'ruim 2', 'op ruim niveau 2', 'at just over level 2'],
    [2.5, 'tussen 2 en 3', 'tussen niveau 2 en 3', 'between levels 2 and 3'],
    [2.75, 'net geen 3', 'op net geen niveau 3', 'at just under level 3'],
    [1 / 3 + 2 / 3 + 1, '2', 'op niveau 2', 'at level 2'],
  ])('%d is “%s”', (value, about, at, english) => {
    expect(aboutLevel(value, 'nl')).toBe(about);
    expect(atLevel(value, 'nl')).toBe(at);
    expect(atLevel(value, 'en')).toBe(english);
  });

  it.each([
    [1, 'één niveau', 'one level'],
    [2, 'twee niveaus', 'two levels'],
    [2.08, 'ruim twee niveaus', 'just over two levels'],
    [1.5, 'anderhalf niveau', 'one and a half levels'],
    [1.58, 'ongeveer anderhalf niveau', 'about one and a half levels'],
    [1.75, 'bijna twee niveaus', 'almost two levels'],
    [0.83, 'bijna één niveau', 'almost one level'],
    [0.5, 'een half niveau', 'half a level'],
    [0.2, 'minder dan een half niveau', 'less than half a level'],
  ])('a distance of %d is “%s”', (distance, dutch, english) => {
    expect(levelsApart(distance, 'nl')).toBe(dutch);
    expect(levelsApart(distance, 'en')).toBe(english);
  });

  it('never count as a level that is not reached', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 5, noNaN: true }), (value) => {
        const said = aboutLevel(value, 'nl');
        const [, first = ''] = /(\d)/.exec(said) ?? [];
        if (said.startsWith('net geen')) expect(value).toBeLessThan(Number(first));
        else expect(Math.floor(value + 1e-6)).toBe(Number(first));
      }),
    );
  });
});
