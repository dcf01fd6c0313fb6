import type { ChecklistBlock, ChecklistItem, GridPack, Pack } from '../model/pack.ts';
import { packLimits, packSchema } from '../model/pack.ts';
import type { Level } from '../model/workshop.ts';
import { failure, type Result, success } from '../result.ts';

export interface PackFault {
  /** Where: `pillars[2].cells[1].statements[0].text.en`; empty for the pack as a whole. */
  path: string;
  reason: 'not-a-pack' | 'wrong-value' | 'double-id' | 'levels-incomplete' | 'unknown-link';
  /** What exactly, in technical English, for a log or a maker of packs. */
  detail: string;
}

/**
 * Reads a pack from outside: its shape, unique ids, every level once and in
 * order, and links that exist.
 *
 * @param value parsed JSON
 * @param grid the grid that a checklist or ladder points to; without it those links are not looked up
 * @returns the pack, or the first fault with its path
 */
export function parsePack(value: unknown, grid?: GridPack): Result<Pack, PackFault> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return failure({ path: '', reason: 'not-a-pack', detail: 'A pack is a JSON object' });
  }
  const parsed = packSchema.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return failure({
      path: pathText(issue?.path ?? []),
      reason: 'wrong-value',
      detail: issue?.message ?? 'Not the shape of a pack',
    });
  }
  const fault = doubleId(parsed.data) ?? levelFault(parsed.data) ?? linkFault(parsed.data, grid);
  return fault ? failure(fault) : success(parsed.data);
}

function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index ? '.' : ''}${String(part)}`))
    .join('');
}

/** Ids of one pack are unique together, so that an id alone says what it is about. */
function doubleId(pack: Pack): PackFault | null {
  const seen = new Map<string, string>();
  for (const { id, path } of identified(pack)) {
    const first = seen.get(id);
    if (first !== undefined) {
      return { path, reason: 'double-id', detail: `"${id}" is also the id at ${first}` };
    }
    seen.set(id, path);
  }
  return null;
}

function identified(pack: Pack): { id: string; path: string }[] {
  if (pack.kind === 'ladder') return pack.steps.map(({ id }, i) => ({ id, path: `steps[${i}].id` }));
  if (pack.kind === 'checklist') {
    return pack.blocks.flatMap((block, b) => [
      { id: block.id, path: `blocks[${b}].id` },
      ...checklistItems(block, b).map(({ item, path }) => ({ id: item.id, path: `${path}.id` })),
    ]);
  }
  return pack.pillars.flatMap((pillar, p) => [
    { id: pillar.id, path: `pillars[${p}].id` },
    ...pillar.cells.flatMap((cell, c) =>
      cell.statements.map(({ id }, s) => ({ id, path: `pillars[${p}].cells[${c}].statements[${s}].id` })),
    ),
  ]);
}

function checklistItems(block: ChecklistBlock, b: number): { item: ChecklistItem; path: string }[] {
  return (['successFactors', 'accelerators'] as const).flatMap((list) =>
    block[list].map((item, i) => ({ item, path: `blocks[${b}].${list}[${i}]` })),
  );
}

/** A grid is complete: its levels, and the cells of every pillar, go from 1 to the highest; a ladder counts up. */
function levelFault(pack: Pack): PackFault | null {
  if (pack.kind === 'checklist') return null;
  if (pack.kind === 'ladder') {
    const index = pack.steps.findIndex(({ step }, i) => step !== i + 1);
    if (index < 0) return null;
    return { path: `steps[${index}].step`, reason: 'levels-incomplete', detail: `Expected ${index + 1}` };
  }
  const { least, most } = packLimits.levels;
  if (pack.levels.length < least || pack.levels.length > most) {
    const detail = `${least} to ${most} levels, not ${pack.levels.length}`;
    return { path: 'levels', reason: 'levels-incomplete', detail };
  }
  const expected = pack.levels.map((_, index) => index + 1).join(', ');
  const lists: { path: string; list: { level: Level }[] }[] = [
    { path: 'levels', list: pack.levels },
    ...pack.pillars.map((pillar, p) => ({ path: `pillars[${p}].cells`, list: pillar.cells })),
  ];
  for (const { path, list } of lists) {
    const found = list.map(({ level }) => level).join(', ');
    if (found !== expected) {
      return { path, reason: 'levels-incomplete', detail: `Levels ${expected}, not ${found}` };
    }
  }
  return null;
}

function linkFault(pack: Pack, grid: GridPack | undefined): PackFault | null {
  const target = pack.kind === 'grid' ? pack : grid;
  if (!target) return null;
  const known = new Set<string>(target.pillars.map(({ id }) => id));
  const broken = pillarLinksOf(pack).find(({ pillar }) => !known.has(pillar));
  if (!broken) return null;
  return { path: broken.path, reason: 'unknown-link', detail: `No pillar "${broken.pillar}"` };
}

function pillarLinksOf(pack: Pack): { pillar: string; path: string }[] {
  if (pack.kind === 'grid') {
    return pack.dependencies.flatMap(({ pillar, requires }, d) => [
      { pillar, path: `dependencies[${d}].pillar` },
      { pillar: requires.pillar, path: `dependencies[${d}].requires.pillar` },
    ]);
  }
  const lists =
    pack.kind === 'ladder'
      ? pack.steps.map(({ pillars }, s) => ({ pillars, path: `steps[${s}]` }))
      : pack.blocks.flatMap((block, b) =>
          checklistItems(block, b).map(({ item, path }) => ({ pillars: item.pillars, path })),
        );
  return lists.flatMap(({ pillars, path }) =>
    pillars.map((pillar, i) => ({ pillar, path: `${path}.pillars[${i}]` })),
  );
}
