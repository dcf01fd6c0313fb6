/** Workshops with models of other sizes go where those with the app's own go, and stay what they are. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseModel } from '../../../shared/commands/model.ts';
import { changeExpectation } from '../../../shared/commands/setup.ts';
import { cemmPack } from '../../../shared/content/packs.ts';
import { mergeWorkshops } from '../../../shared/file/merge.ts';
import { joinedPack } from '../../../shared/file/mergePacks.ts';
import { parseWorkshopFile, serialiseWorkshop } from '../../../shared/file/workshopFile.ts';
import { gridOf } from '../../../shared/model/carried.ts';
import { brokenRule } from '../../../shared/model/invariants.ts';
import type { GridPack } from '../../../shared/model/pack.ts';
import { journalLines, readJournal } from '../../../shared/recovery/journal.ts';
import { recovered } from '../../../shared/recovery/recovered.ts';
import { ketenPack, teamPack, testPacks } from '../../packs.ts';
import { steps, storeWithWorkshop } from '../commands/steps.ts';
import { countingEffects, granted } from '../commands/store.ts';
import { randomWorkshop } from '../sentences/randomWorkshop.ts';
import { unknown } from './laptop.ts';

const saved = { appVersion: '1', now: '2027-01-14T16:00:00.000Z' };

describe.each(testPacks)('a workshop with a model of %s', (_name, pack) => {
  it('comes out of a file, a merge with itself and the journal as it went in', () => {
    fc.assert(
      fc.property(randomWorkshop(pack), (data) => {
        expect(brokenRule(data)).toBeNull();
        expect(granted(parseWorkshopFile(serialiseWorkshop(data, saved)))).toEqual(data);
        expect(granted(mergeWorkshops(unknown(data), unknown(structuredClone(data)))).data).toEqual(data);
        const { workshop, participants, responses } = data;
        const lines = journalLines(workshop, { participants, responses });
        const back = recovered(null, { ...data, responses: [] }, readJournal(lines));
        const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
        expect(back?.data.responses.sort(byId)).toEqual([...responses].sort(byId));
      }),
      { numRuns: 20 },
    );
  });
});

describe('the model of a workshop', () => {
  const line = (data: ReturnType<ReturnType<typeof storeWithWorkshop>['data']>) => {
    const [first] = data.workshop.businessLines;
    if (!first) throw new Error('A workshop has a line');
    return first;
  };

  it('can be another one as long as nothing was asked, and keeps what still can be expected', () => {
    const effects = countingEffects();
    const store = storeWithWorkshop(effects);
    const before = store.snapshot();
    const [first] = ketenPack.pillars;
    if (!first) throw new Error('A model has pillars');
    const own = cemmPack.pillars[0]?.id ?? first.id;
    store.execute(granted(changeExpectation(store.data().workshop, line(store.data()).id, own, 5)));
    const undo = store.execute(granted(chooseModel(store.data(), ketenPack)));
    expect(gridOf(store.data())).toEqual(ketenPack);
    expect(store.data().packs).toHaveLength(1);
    expect(line(store.data()).expected).toEqual({});
    expect(brokenRule(store.data())).toBeNull();
    store.execute({ edits: undo });
    expect([gridOf(store.data()), line(store.data()).expected]).toEqual([cemmPack, { [own]: 5 }]);
    expect(Object.keys(before)).toContain('packs');
  });

  it('stays once a round has asked it', () => {
    const effects = countingEffects();
    const store = storeWithWorkshop(effects);
    store.execute(granted(steps.openRound?.(store.data(), [1, 1, 1], effects, []) as never));
    expect(chooseModel(store.data(), ketenPack)).toEqual({ ok: false, fault: { kind: 'model-used' } });
  });
});

describe('two versions of a model', () => {
  const later: GridPack = { ...cemmPack, version: '1.10.0' };
  const renamed: GridPack = { ...cemmPack, version: '1.9.0', name: { nl: 'Anders', en: 'Other' } };

  it('become the later one, whichever side is mine', () => {
    expect(joinedPack(renamed, later)).toEqual(later);
    expect(joinedPack(later, renamed)).toEqual(later);
  });

  it('become the one that has all that the other asks', () => {
    const less: GridPack = { ...later, pillars: later.pillars.slice(1) };
    expect(joinedPack(less, renamed)).toEqual(renamed);
    expect(joinedPack(renamed, less)).toEqual(renamed);
  });

  it('are no copies of one model where neither has, and then the workshops are not joined', () => {
    const other: GridPack = { ...teamPack, id: cemmPack.id };
    expect(joinedPack(cemmPack, other)).toBeNull();
    const [mine] = fc.sample(randomWorkshop(cemmPack), 1);
    if (!mine) throw new Error('There is a workshop');
    const theirs = { ...mine, packs: mine.packs.map((record) => ({ ...record, pack: other })) };
    expect(mergeWorkshops(unknown(mine), unknown(theirs))).toEqual({
      ok: false,
      fault: { kind: 'other-model' },
    });
  });
});
