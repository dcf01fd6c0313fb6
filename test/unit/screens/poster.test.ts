import { describe, expect, it } from 'vitest';
import {
  distanceText,
  isReadNearby,
  legibleDistance,
  readingDistances,
} from '../../../renderer/screens/poster/distances.ts';
import { posterFileName } from '../../../renderer/screens/poster/posterFileName.ts';
import { posterWords } from '../../../renderer/screens/poster/words.ts';
import { usualReadingDistance } from '../../../shared/commands/workshops.ts';
import { sampleWorkshop } from '../../../shared/sample/sampleWorkshop.ts';

describe('the poster on screen', () => {
  it('gives files names that every system takes, and that tell two business lines apart', () => {
    const { workshop } = sampleWorkshop('nl');
    const named = (organisation: string, line: string | null) =>
      posterFileName({ ...workshop, organisation }, line);
    expect(named('Een/Twee: "drie"?', null)).toBe('Praatplaat Een Twee drie 2027-01-14 weg A1');
    expect(named('Firma', 'b2b | b2c')).toBe('Praatplaat Firma b2b b2c 2027-01-14 weg A1');
    expect(named('', null)).toBe('Praatplaat 2027-01-14 weg A1');
    expect(named('x'.repeat(200), null).length).toBeLessThan(115);
  });

  it('says from where a drawing with letters that are too small can be read', () => {
    const problem = (size: number) => ({ text: 'a', size, needed: 10 });
    expect(legibleDistance([problem(9), problem(8.9), problem(9.5)], 1)).toBeCloseTo(0.85);
    expect(legibleDistance([problem(5)], 1.4)).toBeCloseTo(0.7);
    expect(legibleDistance([], 1)).toBe(1);
  });

  it('offers the usual distance of every size, and writes it as people say it', () => {
    expect(readingDistances).toEqual(expect.arrayContaining(Object.values(usualReadingDistance)));
    expect(['A4', 'A3', 'A2', 'A1'].map((size) => isReadNearby(size as 'A4'))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(distanceText(0.35, posterWords.nl, 'nl')).toBe('35 cm');
    expect(distanceText(1.4, posterWords.nl, 'nl')).toBe('1,4 meter');
    expect(distanceText(1, posterWords.en, 'en')).toBe('1 metre');
  });
});
