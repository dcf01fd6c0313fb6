import { expect, test } from 'vitest';
import { isTrueYetNotCounted } from '../../../renderer/results/isTrueYetNotCounted.ts';
import { groupFigures } from '../../../shared/analysis/group.ts';
import type { StatementFigures } from '../../../shared/analysis/tally.ts';
import { cemmPack } from '../../../shared/content/packs.ts';

const cell = cemmPack.pillars[0]?.cells.find(({ level }) => level === 3);
if (!cell) throw new Error('A pillar has a third level');

/** Every statement of level 3 with the same answers, of a group that stands where these people stand. */
function measured(
  answers: Pick<StatementFigures, 'yes' | 'no' | 'answered'>,
  positions: readonly number[],
  origin: StatementFigures['origin'] = 'answered',
) {
  const statements = cell?.statements.map(
    ({ id }): StatementFigures => ({
      statementId: id,
      origin,
      partly: 0,
      unknown: 0,
      level: 3,
      mean: answers.answered === 0 ? 0 : answers.yes / answers.answered,
      ...answers,
    }),
  );
  return { all: groupFigures(positions, 5), statements: statements ?? [] };
}

test('a level that everybody says yes to, above the level of the group, is explained', () => {
  const all = { yes: 4, no: 0, answered: 4 };
  expect(isTrueYetNotCounted(cell, measured(all, [1, 1, 1.5, 2]))).toBe(true);
  // It counts: there is nothing to explain.
  expect(isTrueYetNotCounted(cell, measured(all, [3, 3, 3, 4]))).toBe(false);
  expect(isTrueYetNotCounted(cell, measured({ yes: 3, no: 1, answered: 4 }, [1, 1, 1.5, 2]))).toBe(false);
  // Nobody answered, or nobody was asked about statements: then nobody said yes.
  expect(isTrueYetNotCounted(cell, measured({ yes: 0, no: 0, answered: 0 }, [1, 1, 2]))).toBe(false);
  expect(isTrueYetNotCounted(cell, measured(all, [1, 1, 1.5, 2], 'derived'))).toBe(false);
});
