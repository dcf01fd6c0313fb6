import { describe, expect, it } from 'vitest';
import { cefPack, cemmPack, foundationsPack, growthPathPack } from '../../../shared/content/packs.ts';
import type { PartId } from '../../../shared/model/ids.ts';
import { canAsk, instrumentOf, isOnScale, pillarsAsked, scaleOf } from '../../../shared/model/instrument.ts';
import type { Pack } from '../../../shared/model/pack.ts';
import type { RoundMode } from '../../../shared/model/workshop.ts';
import { ketenPack, largestPack, teamPack } from '../../packs.ts';

const itemsOf = (pack: Pack, mode: RoundMode, partIds?: readonly string[]) =>
  instrumentOf(pack, { mode, ...(partIds ? { partIds: [...partIds] as PartId[] } : {}) }).items.map(
    ({ id }) => id,
  );

describe('what a round asks', () => {
  it('is of a grid a level a pillar, or every statement of its pillars', () => {
    expect(itemsOf(cemmPack, 'quick')).toEqual(cemmPack.pillars.map(({ id }) => id));
    expect(itemsOf(cemmPack, 'detailed')).toHaveLength(96);
    expect(itemsOf(cemmPack, 'detailed', ['data']).every((id) => id.startsWith('data-'))).toBe(true);
  });

  it('is of a checklist its factors, block by block, and none of the advice beside them', () => {
    const [block] = cefPack.blocks;
    if (!block) throw new Error('The checklist has blocks');
    const factors = block.successFactors.map(({ id }) => id);
    expect(itemsOf(cefPack, 'checklist', [block.id])).toEqual(factors);
    const all = cefPack.blocks.flatMap(({ successFactors }) => successFactors);
    expect(itemsOf(cefPack, 'checklist')).toEqual(all.map(({ id }) => id));
    expect(cefPack.blocks.some(({ accelerators }) => accelerators.length > 0)).toBe(true);
  });

  it('is of a ladder its steps, from the first to the last', () => {
    expect(itemsOf(growthPathPack, 'ladder')).toEqual(growthPathPack.steps.map(({ id }) => id));
    expect(itemsOf(growthPathPack, 'ladder', ['made-up'])).toEqual([]);
  });

  it('keeps the order of the pack, in whatever order its parts are named', () => {
    const [first, second, third] = cemmPack.pillars;
    if (!first || !second || !third) throw new Error('The model has pillars');
    const asked = pillarsAsked(cemmPack, { partIds: [third.id, first.id] });
    expect(asked).toEqual([first, third]);
  });

  it('is nothing where the pack can’t be asked so', () => {
    const fitting = [cemmPack, cefPack, foundationsPack, growthPathPack].map((pack) =>
      (['quick', 'detailed', 'checklist', 'ladder'] as const).filter((mode) => canAsk(pack, mode)),
    );
    expect(fitting).toEqual([['quick', 'detailed'], ['checklist'], ['checklist'], ['ladder']]);
    expect(itemsOf(cefPack, 'quick')).toEqual([]);
  });
});

describe('the scale of answers', () => {
  it.each([
    [teamPack, 3],
    [ketenPack, 4],
    [cemmPack, 5],
    [largestPack, 7],
  ] as const)('goes in a quick round from 1 to the highest level of the model', (pack, highest) => {
    const scale = scaleOf(pack, 'quick');
    const fitting = [0, 1, 2, highest, highest + 1, 1.5].map((level) => isOnScale(scale, level));
    expect(fitting).toEqual([false, true, true, true, false, false]);
  });

  it('has in a checklist the scores that it gives, and in a ladder yes and no', () => {
    const scores = scaleOf(cefPack, 'checklist');
    expect([0, 1, 2, 3, 'yes' as const].map((answer) => isOnScale(scores, answer))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    const steps = scaleOf(growthPathPack, 'ladder');
    const taken = (['yes', 'no', 'partly', 1] as const).map((answer) => isOnScale(steps, answer));
    expect(taken).toEqual([true, true, false, false]);
  });

  it('leaves room everywhere for “don’t know”', () => {
    const scales = [
      scaleOf(cemmPack, 'quick'),
      scaleOf(cemmPack, 'detailed'),
      scaleOf(cefPack, 'checklist'),
      scaleOf(growthPathPack, 'ladder'),
    ];
    expect(scales.map((scale) => isOnScale(scale, 'unknown'))).toEqual([true, true, true, true]);
  });

  it('lets no answer in to something else, or off the scale', () => {
    const quick = instrumentOf(cemmPack, { mode: 'quick', partIds: ['data' as PartId] });
    expect(quick.takes('data', 3)).toBe(true);
    expect(quick.takes('data', 6)).toBe(false);
    expect(quick.takes('data', 'yes')).toBe(false);
    expect(quick.takes('data-2-a', 'yes')).toBe(false);
    expect(quick.takes('strategy', 3)).toBe(false);
    expect([quick.isPart('data'), quick.isPart('strategy')]).toEqual([true, false]);
  });
});
