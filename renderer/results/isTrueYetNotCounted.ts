import type { PillarAnalysis } from '../../shared/analysis/pillar.ts';
import type { Cell } from '../../shared/model/pack.ts';

/** Everybody who answered says yes to all of a cell, and yet the group stands on a lower level: that is explained. */
export function isTrueYetNotCounted(
  cell: Cell | undefined,
  { all, statements }: Pick<PillarAnalysis, 'all' | 'statements'>,
): boolean {
  if (!cell || !all || cell.level <= all.label) return false;
  return cell.statements.every(({ id }) => {
    const figures = statements.find(({ statementId, origin }) => statementId === id && origin === 'answered');
    return figures !== undefined && figures.answered > 0 && figures.yes === figures.answered;
  });
}
