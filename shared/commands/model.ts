import { gridOf, packRecordOf } from '../model/carried.ts';
import type { GridPack } from '../model/pack.ts';
import type { WorkshopData } from '../model/workshop.ts';
import { failure, type Result, success } from '../result.ts';
import type { Command, CommandFault, Edit } from './command.ts';
import { changes, put, remove, set } from './edits.ts';

/** Whether a workshop may still get another model: nothing was asked, decided or planned in the terms of the one it has. */
export function canChooseModel({
  rounds,
  decisions,
  actions,
}: Pick<WorkshopData, 'rounds' | 'decisions' | 'actions'>): boolean {
  return rounds.length + decisions.length + actions.length === 0;
}

/**
 * Plots the workshop in another grid, which it then carries. What management expects was said of pillars and levels of
 * the grid before, and stays as far as the new one has them.
 *
 * @returns a command, or why there is none: the model is in use
 */
export function chooseModel(data: WorkshopData, pack: GridPack): Result<Command, CommandFault> {
  const { workshop } = data;
  if (!canChooseModel(data)) return failure({ kind: 'model-used' });
  const before = packRecordOf(workshop.id, gridOf(data));
  const after = packRecordOf(workshop.id, pack);
  const kept = new Set<string>(pack.pillars.map(({ id }) => id));
  const expectations = workshop.businessLines.flatMap(({ id, expected }) =>
    Object.entries(expected).flatMap(([pillarId, level]): Edit[] =>
      kept.has(pillarId) && (level ?? 0) <= pack.levels.length
        ? []
        : [set('workshops', workshop.id, { [`businessLines.${id}.expected.${pillarId}`]: undefined })],
    ),
  );
  const carried: Edit[] =
    before.id === after.id
      ? changes('packs', before, after)
      : [remove('packs', before.id), put('packs', after)];
  const edits = [
    set('workshops', workshop.id, { packId: pack.id, packVersion: pack.version }),
    ...expectations,
    ...carried,
  ];
  return success({ name: 'chooseModel', workshopId: workshop.id, edits });
}
