import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detailedPosition, quickPosition } from '../../../shared/analysis/position.ts';
import { cemmPack, pillarById } from '../../../shared/content/packs.ts';
import { pillarIdSchema } from '../../../shared/model/ids.ts';
import type { StatementAnswer } from '../../../shared/model/workshop.ts';
import { answers } from './room.ts';

const data = mustHave('data');

function mustHave(id: string) {
  const found = pillarById(cemmPack, pillarIdSchema.parse(id));
  if (!found) throw new Error(`No pillar ${id}`);
  return found;
}

function positionOf(byLevel: Parameters<typeof answers>[1], threshold = 0.75) {
  return detailedPosition(data, answers('data', byLevel), threshold);
}

describe('the position of one participant, statement by statement', () => {
  it('is the reached level plus the mean of the next', () => {
    expect(positionOf({ 2: 'yes', 3: ['yes', 'no', 'no'] })).toBe(2 + 1 / 3);
  });

  it('stays at level 1 when level 2 does not hold, whatever is true above it', () => {
    expect(positionOf({ 2: 'partly', 3: 'yes', 4: 'yes', 5: 'yes' })).toBe(1.5);
  });

  it('reaches a level from three quarters on', () => {
    const people = mustHave('people');
    const threeOfFour = answers('people', { 2: ['yes', 'yes', 'yes', 'no'] });
    expect(detailedPosition(people, threeOfFour, 0.75)).toBe(2);
    const less = answers('people', { 2: ['yes', 'yes', 'partly', 'no'] });
    expect(detailedPosition(people, less, 0.75)).toBe(1.625);
  });

  it('follows the threshold of the workshop', () => {
    expect(positionOf({ 2: ['yes', 'no', 'partly'] }, 0.5)).toBe(2);
    expect(positionOf({ 2: ['yes', 'yes', 'partly'] }, 1)).toBe(1 + 2.5 / 3);
  });

  it('is 5 at most: above level 5 nothing is added', () => {
    expect(positionOf({ 2: 'yes', 3: 'yes', 4: 'yes', 5: 'yes' })).toBe(5);
  });

  it('adds nothing for a next level without answers, and stops there', () => {
    expect(positionOf({ 2: 'yes', 4: 'yes' })).toBe(2);
  });

  it('leaves "don\'t know" out of the mean and of n', () => {
    expect(positionOf({ 2: ['yes', 'unknown', 'no'] })).toBe(1.5);
  });

  it('is no position without an answer in levels 2 to 5', () => {
    expect(positionOf({})).toBeNull();
    expect(positionOf({ 1: 'no', 2: 'unknown' })).toBeNull();
    expect(positionOf({ 2: ['no'] })).toBe(1);
  });

  it('never rises by the symptoms of level 1', () => {
    const without = positionOf({ 2: 'yes', 3: 'yes', 4: 'no' });
    expect(positionOf({ 1: ['yes', 'partly', 'no'], 2: 'yes', 3: 'yes', 4: 'no' })).toBe(without);
  });

  it('never goes down when an answer to levels 2 to 5 is upgraded', () => {
    const grades: (StatementAnswer | undefined)[] = ['no', 'partly', 'yes', 'unknown', undefined];
    const ids = data.cells.filter(({ level }) => level > 1).flatMap(({ statements }) => statements);
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...grades), { minLength: ids.length, maxLength: ids.length }),
        fc.nat(ids.length - 1),
        fc.double({ min: 0.5, max: 1, noNaN: true }),
        (given, upgraded, threshold) => {
          const before = Object.fromEntries(ids.map(({ id }, index) => [id, given[index]]));
          const id = ids[upgraded]?.id ?? '';
          // "Don't know" is no grade: only a full yes is certainly no lower than it.
          const after = { ...before, [id]: before[id] === 'no' ? 'partly' : 'yes' };
          const low = detailedPosition(data, before, threshold) ?? 1;
          const high = detailedPosition(data, after as typeof before, threshold);
          expect(high).not.toBeNull();
          expect(high).toBeGreaterThanOrEqual(low);
        },
      ),
    );
  });
});

describe('the position of one participant, by level', () => {
  it('is the chosen level; "don\'t know" is none', () => {
    expect(quickPosition(4)).toBe(4);
    expect(quickPosition('unknown')).toBeNull();
    expect(quickPosition(undefined)).toBeNull();
  });
});
