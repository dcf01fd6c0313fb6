import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreement, agreementBand, polarisation } from '../../../shared/analysis/agreement.ts';
import { twoCamps } from '../../../shared/analysis/camps.ts';
import { groupFigures } from '../../../shared/analysis/group.ts';
import { detailedPosition } from '../../../shared/analysis/position.ts';
import { analyseRound } from '../../../shared/analysis/round.ts';
import { highestLevel } from '../../../shared/content/levels.ts';
import { packSkeleton } from '../../../shared/content/skeleton.ts';
import { packRecordOf } from '../../../shared/model/carried.ts';
import type { GridPack, Pillar } from '../../../shared/model/pack.ts';
import { type StatementAnswer, workshopDataSchema } from '../../../shared/model/workshop.ts';
import { gridFrom } from '../../packs.ts';
import {
  plainParticipant,
  plainResponse,
  plainRound,
  plainWorkshop,
  roundId,
  workshopId,
} from '../../plainWorkshop.ts';
import { line, person } from './room.ts';

/** A model of any size. */
const anyPack = fc
  .tuple(fc.integer({ min: 2, max: 10 }), fc.integer({ min: 3, max: 7 }))
  .map(([pillars, levels]) => gridFrom(packSkeleton(pillars, levels)));
const anyAnswer = fc.constantFrom('yes', 'partly', 'no', 'unknown' as const);

function firstPillar({ pillars: [first] }: GridPack): Pillar {
  if (!first) throw new Error('A model has pillars');
  return first;
}

const highest = fc.integer({ min: 3, max: 7 });
/** Positions of up to twelve people, ascending, with the highest level of their scale. */
const anyGroup = highest.chain((top) =>
  fc.tuple(
    fc.constant(top),
    fc
      .array(fc.double({ min: 1, max: top, noNaN: true }), { minLength: 1, maxLength: 12 })
      .map((positions) => positions.sort((a, b) => a - b)),
  ),
);

describe('on a scale of any model', () => {
  it('a position lies from level 1 to the highest, and that one takes all levels above the first', () => {
    fc.assert(
      fc.property(anyPack, fc.array(anyAnswer, { minLength: 14, maxLength: 14 }), (pack, given) => {
        const pillar = firstPillar(pack);
        const asked = pillar.cells.flatMap(({ level, statements }) =>
          statements.map(({ id }) => ({ id, level })),
        );
        const answersTo = (answerAt: (level: number, index: number) => StatementAnswer) =>
          Object.fromEntries(asked.map(({ id, level }, index) => [id, answerAt(level, index)]));
        const top = highestLevel(pack);
        expect(
          detailedPosition(
            pillar,
            answersTo(() => 'yes'),
            0.75,
          ),
        ).toBe(top);
        expect(
          detailedPosition(
            pillar,
            answersTo(() => 'no'),
            0.75,
          ),
        ).toBe(1);
        for (let reached = 2; reached < top; reached += 1) {
          const upTo = answersTo((level) => (level <= reached ? 'yes' : 'no'));
          expect(detailedPosition(pillar, upTo, 0.75)).toBe(reached);
        }
        const position = detailedPosition(
          pillar,
          answersTo((_, index) => given[index] ?? 'no'),
          0.75,
        );
        if (position === null) return;
        expect(position).toBeGreaterThanOrEqual(1);
        expect(position).toBeLessThanOrEqual(top);
      }),
    );
  });

  it('a distribution has a count for every level, and agreement and polarisation keep within their ends', () => {
    fc.assert(
      fc.property(anyGroup, ([top, positions]) => {
        const figures = groupFigures(positions, top);
        if (!figures) throw new Error('Nobody');
        expect(figures.distribution).toHaveLength(top);
        expect(figures.distribution.reduce((sum, count) => sum + count, 0)).toBe(positions.length);
        expect(figures.label).toBeLessThanOrEqual(top);
        expect(figures.agreement).toBeGreaterThanOrEqual(0);
        expect(figures.agreement).toBeLessThanOrEqual(1);
        expect(Math.abs(figures.polarisation)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('agreement is measured by the scale: 1 on one level, 0 and two camps at its ends', () => {
    // Tastle and Wierman's own example has seven levels.
    expect(agreement([30, 40, 210, 130, 530, 50, 10])).toBeCloseTo(0.7256876, 7);
    fc.assert(
      fc.property(highest, fc.integer({ min: 2, max: 9 }), (top, half) => {
        const ends = [...Array<number>(half).fill(1), ...Array<number>(half).fill(top)];
        const figures = groupFigures(ends, top);
        expect([figures?.agreement, figures?.polarisation]).toEqual([0, -1]);
        expect(twoCamps(ends, top)).toMatchObject({ low: { to: 1 }, high: { from: top }, distance: top - 1 });
        const level = Array.from({ length: top }, (_, index) => (index === top - 1 ? half : 0));
        expect([agreement(level), polarisation(level)]).toEqual([1, 1]);
      }),
    );
  });

  it('its words mean the same in levels on every scale', () => {
    fc.assert(
      fc.property(highest, fc.nat(5), (top, place) => {
        const bandOf = (...counts: number[]) => {
          const start = place % (top - counts.length + 1);
          const distribution = Array.from({ length: top }, (_, index) => counts[index - start] ?? 0);
          return agreementBand({ agreement: agreement(distribution), distribution });
        };
        expect(bandOf(5)).toBe('united');
        expect(bandOf(4, 2)).toBe('united');
        expect(bandOf(3, 3)).toBe('fair');
        expect(bandOf(2, 3, 2)).toBe('fair');
        expect(bandOf(2, 2, 2)).toBe('mixed');
        expect(bandOf(3, 0, 3)).toBe('divided');
        // With two thirds on one level nobody is divided, however far away the others are.
        expect(bandOf(4, 0, 2)).not.toBe('divided');
      }),
    );
  });

  it('a pillar lags behind the middle of all the pillars of its model', () => {
    fc.assert(
      fc.property(anyPack, (pack) => {
        const people = [0, 1, 2].map((index) => plainParticipant({ id: person(index), code: `P${index}00` }));
        const [behind, ...others] = pack.pillars.map(({ id }) => id);
        const levels = Object.fromEntries([[behind, 1], ...others.map((id) => [id, 3])]);
        const data = {
          ...workshopDataSchema.parse({
            workshop: plainWorkshop({
              mode: 'quick',
              anonymity: 'named',
              businessLines: [{ id: line, name: '', expected: {} }],
            }),
            participants: people,
            packs: [packRecordOf(workshopId, pack)],
            rounds: [plainRound({ mode: 'quick', packId: pack.id, packVersion: pack.version })],
            responses: people.map(({ id }) => ({
              ...plainResponse({ businessLineId: line, participantId: id }),
              items: levels,
            })),
            counts: [],
            decisions: [],
            actions: [],
            notes: [],
            logo: null,
          }),
        };
        const { overall, bottlenecks, balance } = analyseRound(data, pack, { roundId, businessLineId: line });
        const middle = others.length === 1 ? 2 : 3;
        expect(overall).toBe(middle);
        expect(bottlenecks).toEqual([{ pillarId: behind, median: 1, overall: middle, distance: middle - 1 }]);
        expect(balance).toMatchObject({ max: 3, min: 1, spread: 2, weakest: [behind] });
      }),
    );
  });
});
