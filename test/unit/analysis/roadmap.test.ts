import { describe, expect, it } from 'vitest';
import {
  leftovers,
  openStatements,
  startSuggestions,
  suggestionsFor,
} from '../../../shared/analysis/roadmap.ts';
import { analyseRound } from '../../../shared/analysis/round.ts';
import { cefPack, cemmPack, foundationsPack } from '../../../shared/content/packs.ts';
import { ketenPack } from '../../packs.ts';
import { roundId } from '../../plainWorkshop.ts';
import { answers, line, type Person, pillar, room } from './room.ts';

const data = pillar('data');
const analyse = (people: readonly Person[]) =>
  analyseRound(room(people), cemmPack, { roundId, businessLineId: line });
const ids = (list: ReturnType<typeof openStatements>) => list.map(({ statement }) => statement.id);

describe('what still has to become true', () => {
  it('are the statements above the current level up to the target', () => {
    expect(ids(openStatements(cemmPack, data, 2, 3, null))).toEqual(['data-3-a', 'data-3-b', 'data-3-c']);
    expect(openStatements(cemmPack, data, 2, 4, null).map(({ level }) => level)).toEqual([3, 3, 3, 4, 4, 4]);
  });

  it('is nothing when the organisation stays where it is', () => {
    expect(openStatements(cemmPack, data, 3, 3, null)).toEqual([]);
    expect(openStatements(cemmPack, data, 3, 2, null)).toEqual([]);
  });

  it('never holds the symptoms of level 1', () => {
    expect(openStatements(cemmPack, data, null, 2, null).map(({ level }) => level)).toEqual([2, 2, 2]);
  });

  it('leaves out what the group says is true already, and shows who says what of the rest', () => {
    const who: Person = { statements: answers('data', { 2: 'yes', 3: ['yes', 'no', 'partly'] }) };
    const other: Person = { statements: answers('data', { 2: 'yes', 3: ['partly', 'no', 'yes'] }) };
    const open = openStatements(cemmPack, data, 2, 3, analyse([who, who, other, other]));
    expect(open).toMatchObject([
      { statement: { id: 'data-3-b' }, figures: { yes: 0, no: 4, mean: 0, origin: 'answered' } },
    ]);
    const fewer = openStatements(cemmPack, data, 2, 3, analyse([who, who, who]));
    expect(ids(fewer)).toEqual(['data-3-b', 'data-3-c']);
  });

  it('rests on the chosen levels when nobody was asked about statements', () => {
    const people = ([2, 2, 3] as const).map((level) => ({ levels: { data: level } }));
    const open = openStatements(cemmPack, data, 2, 3, analyse(people));
    expect(open).toHaveLength(3);
    expect(open[0]?.figures).toMatchObject({ yes: 1, no: 2, origin: 'derived' });
  });

  it('remembers what is not true of the levels that count as reached', () => {
    const who: Person = { statements: answers('data', { 2: ['yes', 'partly', 'yes'], 3: 'no' }) };
    expect(leftovers(cemmPack, data, analyse([who, who, who]))).toMatchObject([
      { statement: { id: 'data-2-b' }, level: 2, figures: { mean: 0.5 } },
    ]);
    const quick = ([2, 2, 3] as const).map((level) => ({ levels: { data: level } }));
    expect(leftovers(cemmPack, data, analyse(quick))).toEqual([]);
  });
});

describe('suggestions for a pillar', () => {
  const kindsOf = (id: string) => {
    const list = suggestionsFor(cemmPack, pillar(id), [cefPack, foundationsPack]);
    return [...new Set(list.map(({ kind }) => kind))];
  };

  it('are accelerators, the published practice, its plans, and what should be in place', () => {
    expect(kindsOf('people')).toEqual(['accelerator', 'practice-step', 'practice-next', 'success-factor']);
    // The framework has no accelerators for data.
    expect(kindsOf('data')).toEqual(['practice-step', 'practice-next', 'success-factor']);
  });

  it('point to the pillar', () => {
    const items = cefPack.blocks.flatMap((block) => [...block.accelerators, ...block.successFactors]);
    const expected = items.filter(({ pillars }) => pillars.includes(data)).map(({ id }) => id);
    const found = suggestionsFor(cemmPack, data, [cefPack]).flatMap((suggestion) =>
      'id' in suggestion ? suggestion.id : [],
    );
    expect(found.sort()).toEqual(expected.sort());
  });

  it('are not those of another grid, whatever its pillars are called', () => {
    const other = { ...ketenPack, pillars: ketenPack.pillars.map((each) => ({ ...each, id: data })) };
    expect(suggestionsFor(other, data, [cefPack, foundationsPack])).toEqual([]);
    expect(startSuggestions(other, [cefPack, foundationsPack])).toEqual([]);
  });

  it('begin, for the whole, with the steps of the foundations', () => {
    expect(startSuggestions(cemmPack, [cefPack, foundationsPack])).toHaveLength(4);
  });
});
