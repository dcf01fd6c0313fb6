import type { PackId } from '../model/ids.ts';
import { type GridPack, packLimits } from '../model/pack.ts';
import { pathText, quoted } from '../model/path.ts';
import type { PackFault } from './packFault.ts';
import { fieldOf, type Json, listIn, objectsIn, type Placed, recordAt } from './packPlaces.ts';

export interface PackContext {
  /** The grid that a checklist or ladder points to; without it, or with another one, those links are not looked up. */
  grid?: GridPack;
  /** Ids of other models, which this one can't have. */
  taken?: readonly PackId[];
}

/** What the schema can't see: ids that are unique, levels that are all there, links that lead somewhere. */
export function meaningFaults(pack: Json, context: PackContext): PackFault[] {
  const root: Placed<Json> = { value: pack, place: [] };
  return [
    ...takenId(pack, context),
    ...doubleLanguages(root),
    ...doubleIds(identified(root), 'id'),
    ...doubleIds(objectsIn(root, 'levels'), 'key'),
    ...levelFaults(root),
    ...stepFaults(root),
    ...linkFaults(root, context),
  ];
}

function takenId(pack: Json, { taken = [] }: PackContext): PackFault[] {
  const id = taken.find((each) => each === fieldOf(pack, 'id'));
  return id === undefined ? [] : [{ path: 'id', kind: 'taken-id', id }];
}

function doubleLanguages(root: Placed<Json>): PackFault[] {
  const languages = listIn(root, 'languages');
  return languages
    .filter(({ value }, index) => languages.findIndex((other) => other.value === value) < index)
    .map(({ place }) => ({ path: pathText(place), kind: 'double-language' }));
}

/** What has an id; those of one pack are unique together, so that an id alone says what it is about. */
function identified(root: Placed<Json>): Placed<Json>[] {
  return [
    ...objectsIn(root, 'pillars').flatMap((pillar) => [
      pillar,
      ...objectsIn(pillar, 'cells').flatMap((cell) => objectsIn(cell, 'statements')),
    ]),
    ...objectsIn(root, 'blocks').flatMap((block) => [block, ...checklistItems(block)]),
    ...objectsIn(root, 'steps'),
  ];
}

function checklistItems(block: Placed<Json>): Placed<Json>[] {
  return [...objectsIn(block, 'successFactors'), ...objectsIn(block, 'accelerators')];
}

function doubleIds(items: readonly Placed<Json>[], key: 'id' | 'key'): PackFault[] {
  const seen = new Map<string, string>();
  return items.flatMap(({ value, place }): PackFault[] => {
    const id = fieldOf(value, key);
    if (typeof id !== 'string') return [];
    const path = pathText([...place, key]);
    const first = seen.get(id);
    if (first !== undefined) return [{ path, kind: 'double-id', id: quoted(id), first }];
    seen.set(id, path);
    return [];
  });
}

/** A grid is complete: its levels, and the cells of every pillar, go from 1 to the highest, each once and in order. */
function levelFaults(root: Placed<Json>): PackFault[] {
  const levels = objectsIn(root, 'levels');
  if (levels.length > packLimits.levels.most) return [];
  const expected = levels.map((_, index) => index + 1).join(', ');
  const faults = [
    root,
    ...objectsIn(root, 'pillars').filter(({ value }) => fieldOf(value, 'cells') !== undefined),
  ].flatMap((holder): PackFault[] => {
    const key = holder === root ? 'levels' : 'cells';
    const found = objectsIn(holder, key)
      .slice(0, packLimits.levels.most + 1)
      .map(({ value }) => quoted(String(fieldOf(value, 'level'))))
      .join(', ');
    if (found === expected) return [];
    return [{ path: pathText([...holder.place, key]), kind: 'levels-incomplete', expected, found }];
  });
  const symptoms = levels
    .filter(({ value }, index) => index > 0 && fieldOf(value, 'holds') === 'symptoms')
    .map(({ place }): PackFault => ({ path: pathText([...place, 'holds']), kind: 'symptoms-above-first' }));
  return [...faults, ...symptoms];
}

/** A ladder counts up from 1. */
function stepFaults(root: Placed<Json>): PackFault[] {
  return objectsIn(root, 'steps').flatMap(({ value, place }, index): PackFault[] => {
    if (fieldOf(value, 'step') === index + 1) return [];
    return [{ path: pathText([...place, 'step']), kind: 'steps-incomplete', expected: index + 1 }];
  });
}

function linkFaults(root: Placed<Json>, { grid }: PackContext): PackFault[] {
  const own = fieldOf(root.value, 'kind') === 'grid';
  const pillars = own
    ? objectsIn(root, 'pillars').map(({ value }) => fieldOf(value, 'id'))
    : grid?.id === fieldOf(root.value, 'grid')
      ? grid?.pillars.map(({ id }) => id)
      : undefined;
  if (!pillars) return [];
  const known = new Set<unknown>(pillars);
  const unknownPillars = pillarLinks(root).flatMap(({ value, place }): PackFault[] => {
    if (typeof value !== 'string' || known.has(value)) return [];
    return [{ path: pathText(place), kind: 'unknown-pillar', id: quoted(value) }];
  });
  return own ? [...unknownPillars, ...dependencyFaults(root)] : unknownPillars;
}

function pillarLinks(root: Placed<Json>): Placed<unknown>[] {
  return [
    ...dependencyEnds(root).map(({ value, place }) => ({
      value: fieldOf(value, 'pillar'),
      place: [...place, 'pillar'],
    })),
    ...objectsIn(root, 'blocks')
      .flatMap(checklistItems)
      .flatMap((item) => listIn(item, 'pillars')),
    ...objectsIn(root, 'steps').flatMap((step) => listIn(step, 'pillars')),
  ];
}

/** Both ends of every dependency: what rests, and what it rests on. */
function dependencyEnds(root: Placed<Json>): Placed<Json>[] {
  return objectsIn(root, 'dependencies').flatMap((dependency) => {
    const requires = recordAt(fieldOf(dependency.value, 'requires'));
    return requires
      ? [dependency, { value: requires, place: [...dependency.place, 'requires'] }]
      : [dependency];
  });
}

function dependencyFaults(root: Placed<Json>): PackFault[] {
  const highest = objectsIn(root, 'levels').length;
  const levels = dependencyEnds(root).flatMap(({ value, place }): PackFault[] => {
    const level = fieldOf(value, 'level');
    if (typeof level !== 'number' || level > packLimits.levels.most || level <= highest) return [];
    return [{ path: pathText([...place, 'level']), kind: 'unknown-level', highest }];
  });
  const circular = objectsIn(root, 'dependencies').flatMap(({ value, place }): PackFault[] => {
    const requires = recordAt(fieldOf(value, 'requires'));
    const pillar = fieldOf(value, 'pillar');
    if (!requires || pillar === undefined || pillar !== fieldOf(requires, 'pillar')) return [];
    return [{ path: pathText([...place, 'requires', 'pillar']), kind: 'rests-on-itself' }];
  });
  return [...levels, ...circular];
}
