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
    expect(positionOf({ 2: 'yes', 3: ['yes', 'no', 'no'] })).toMatchObject({
      reached: 2,
      position: 2 + 1 / 3,
    });
  });

  it('stays at level 1 when level 2 does not hold, whatever is true above it', () => {
    expect(positionOf({ 2: 'partly', 3: 'yes', 4: 'yes', 5: 'yes' })).toMatchObject({
      reached: 1,
      position: 1.5,
    });
  });

  it('reaches a level from three quarters on', () => {
    const people = mustHave('people');
    const threeOfFour = answers('people', { 2: ['yes', 'yes', 'yes', 'no'] });
    expect(detailedPosition(people, threeOfFour, 0.75)).toMatchObject({ reached: 2, position: 2 });
    const less = answers('people', { 2: ['yes', 'yes', 'partly', 'no'] });
    expect(detailedPosition(people, less, 0.75)).toMatchObject({ reached: 1, position: 1.625 });
  });

  it('follows the threshold of the workshop', () => {
    expect(positionOf({ 2: ['yes', 'no', 'partly'] }, 0.5)).toMatchObject({ reached: 2, position: 2 });
    expect(positionOf({ 2: ['yes', 'yes', 'partly'] }, 1).reached).toBe(1);
  });

  it('is 5 at most: above level 5 nothing is added', () => {
    expect(positionOf({ 2: 'yes', 3: 'yes', 4: 'yes', 5: 'yes' })).toMatchObject({ reached: 5, position: 5 });
  });

  it('adds nothing for a next level without answers, and stops there', () => {
    expect(positionOf({ 2: 'yes', 4: 'yes' })).toMatchObject({ reached: 2, position: 2 });
  });

  it('leaves "don\'t know" out of the mean and of n', () => {
    const { position, coverage } = positionOf({ 2: ['yes', 'unknown', 'partly'] });
    expect(position).toBe(2);
    expect(coverage[1]).toEqual({
      level: 2,
      yes: 1,
      partly: 1,
      no: 0,
      unknown: 1,
      statements: 3,
      answered: 2,
      mean: 0.75,
    });
  });

  it('is no position without an answer in levels 2 to 5', () => {
    expect(positionOf({}).position).toBeNull();
    expect(positionOf({ 1: 'no', 2: 'unknown' }).position).toBeNull();
    expect(positionOf({ 2: ['no'] }).position).toBe(1);
  });

  it('never rises by the symptoms of level 1, but they may contradict it', () => {
    const without = positionOf({ 2: 'yes', 3: 'yes', 4: 'no' });
    const withSymptoms = positionOf({ 1: ['yes', 'partly', 'no'], 2: 'yes', 3: 'yes', 4: 'no' });
    expect(withSymptoms.position).toBe(without.position);
    expect([without.contradiction, withSymptoms.contradiction]).toEqual([false, true]);
    expect(positionOf({ 1: ['yes', 'no', 'no'], 2: 'yes', 3: 'yes' }).contradiction).toBe(false);
    expect(positionOf({ 1: 'yes', 2: 'yes', 3: 'no' }).contradiction).toBe(false);
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
          const low = detailedPosition(data, before, threshold).position ?? 1;
          const high = detailedPosition(data, after as typeof before, threshold).position;
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
