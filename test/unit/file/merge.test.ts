import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseRound, pillarAnalysis } from '../../../shared/analysis/round.ts';
import { cemmPack } from '../../../shared/content/packs.ts';
import { asCopy } from '../../../shared/file/copy.ts';
import { integrityFault } from '../../../shared/file/integrity.ts';
import { type Merge, mergeWorkshops } from '../../../shared/file/merge.ts';
import { changedAfterShown } from '../../../shared/file/mergeShown.ts';
import { asOne, sameNamed } from '../../../shared/file/sameNamed.ts';
import { parseWorkshopCopy } from '../../../shared/file/workshopFile.ts';
import { countsIdSchema, pillarIdSchema, responseIdOf, roundIdSchema } from '../../../shared/model/ids.ts';
import { type WorkshopData, workshopDataSchema } from '../../../shared/model/workshop.ts';
import { sampleWorkshop } from '../../../shared/sample/sampleWorkshop.ts';
import { room } from '../analysis/room.ts';
import { granted } from '../commands/store.ts';
import { twoLaptops, unknown } from './laptop.ts';
import { pngUrl } from './pictures.ts';

const sample = sampleWorkshop('nl');
const copyOf = (data: WorkshopData): WorkshopData => structuredClone(data);
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).sort();

/** Without lineages: copies as older versions saved them. */
function merged(mine: WorkshopData, theirs: WorkshopData): Merge {
  return granted(mergeWorkshops(unknown(mine), unknown(theirs)));
}

/** Somebody else's version, changed as the test says and saved later. */
function later(change: (data: WorkshopData) => void): WorkshopData {
  const data = copyOf(sample);
  data.workshop.updatedAt = '2027-01-15T10:00:00.000Z';
  change(data);
  return data;
}

/** The first of a list that is known to have one. */
function first<Item>(list: readonly Item[]): Item {
  const [item] = list;
  if (item === undefined) throw new Error('The list is empty');
  return item;
}

describe('merging two versions of a workshop', () => {
  it('changes nothing when both are the same', () => {
    const { data, replaced } = merged(sample, copyOf(sample));
    expect(data).toEqual(sample);
    expect(replaced).toEqual([]);
  });

  it('refuses another workshop, and the same one in another model', () => {
    const other = later(({ workshop }) => Object.assign(workshop, { id: 'other' }));
    expect(mergeWorkshops(unknown(sample), unknown(other))).toEqual({
      ok: false,
      fault: { kind: 'other-workshop' },
    });
    const model = later(({ workshop }) => Object.assign(workshop, { packId: 'other' }));
    expect(mergeWorkshops(unknown(sample), unknown(model))).toEqual({
      ok: false,
      fault: { kind: 'other-model' },
    });
  });

  it('never loses a response, whichever records either side has', () => {
    const subset = fc.uniqueArray(fc.nat({ max: 23 }), { maxLength: 24 });
    fc.assert(
      fc.property(subset, subset, fc.boolean(), (mineHas, theirsHave, theirsLater) => {
        const part = (places: number[]) => {
          const data = copyOf(sample);
          data.responses = data.responses.filter((_, place) => places.includes(place));
          const here = new Set(data.responses.map(({ participantId }) => participantId));
          data.participants = data.participants.filter(({ id }) => here.has(id));
          data.actions = data.actions.filter((_, place) => places.includes(place));
          return data;
        };
        const [mine, theirs] = [part(mineHas), part(theirsHave)];
        if (theirsLater) theirs.workshop.updatedAt = '2028-01-01T00:00:00.000Z';
        const { data } = merged(mine, theirs);
        const both = new Set([...ids(mine.responses), ...ids(theirs.responses)]);
        expect(ids(data.responses)).toEqual([...both].sort());
        expect(workshopDataSchema.safeParse(data).success).toBe(true);
        expect(integrityFault(data)).toBeNull();
        expect(merged(data, theirs).data).toEqual(data);
        expect(ids(merged(theirs, mine).data.responses)).toEqual(ids(data.responses));
      }),
      { numRuns: 60 },
    );
  }, 30_000);

  it('lets the answers count that go on from the others, and says which ones gave way', () => {
    const [here, there] = twoLaptops(sample);
    const before = first(sample.responses);
    there.change(({ responses }) => Object.assign(first(responses), { comments: {} }));
    const forward = here.merge(there.file());
    expect(first(forward.data.responses).comments).toEqual({});
    expect(forward).toMatchObject({ conflicts: [], replaced: [before] });
    expect(there.merge(here.file())).toMatchObject({ conflicts: [], replaced: [] });
    expect(there.data).toEqual(here.data);
  });

  it('names answers that both changed: one counts, the other is kept', () => {
    const [here, there] = twoLaptops(sample);
    const say = (comment: string) => (data: WorkshopData) =>
      Object.assign(first(data.responses), { comments: { [pillarIdSchema.parse('data')]: comment } });
    here.change(say('Hier'));
    there.change(say('Daar'));
    const { conflicts, replaced, data } = here.merge(there.file());
    expect(conflicts).toMatchObject([{ table: 'responses', id: first(sample.responses).id, unit: '' }]);
    expect(Object.values(first(data.responses).comments)).toEqual(['Hier']);
    expect(replaced.map(({ comments }) => Object.values(comments)[0])).toEqual(['Daar']);
    const { key } = first(conflicts);
    const chosen = there.merge(here.file(), new Map([[key, 'theirs']]));
    expect(Object.values(first(chosen.data.responses).comments)).toEqual(['Hier']);
    // What was chosen is newer than both: nobody is asked again.
    expect(here.merge(there.file()).conflicts).toEqual([]);
    expect(there.merge(here.file()).conflicts).toEqual([]);
  });

  it('asks of older copies, which know nothing of each other, whenever they differ', () => {
    const theirs = copyOf(sample);
    first(theirs.responses).comments = { [pillarIdSchema.parse('data')]: 'Anders bekeken' };
    first(theirs.actions).title = 'Anders';
    const forward = merged(sample, theirs);
    expect(forward.data).toEqual(sample);
    expect(forward.conflicts.map(({ key }) => key)).toEqual([
      `responses/${first(sample.responses).id}#`,
      `actions/${first(sample.actions).id}#title`,
    ]);
    expect(forward.replaced).toEqual([first(theirs.responses)]);
  });

  it('has nothing to keep of a version that says the same', () => {
    const theirs = later(({ responses }) => {
      first(responses).updatedAt = '2027-01-14T10:30:00.000Z';
    });
    expect(merged(sample, theirs).replaced).toEqual([]);
  });

  it('takes every edit of both, of whatever moment, also of one record', () => {
    const [here, there] = twoLaptops(sample);
    here.change(({ actions, participants, workshop, decisions }) => {
      Object.assign(first(actions), { title: 'Changed here' });
      Object.assign(first(participants), { name: 'Sanne de Boer-Vos' });
      Object.assign(first(decisions), { level: 5 });
      workshop.poster.ambition = 'Samen';
      workshop.updatedAt = '2027-01-14T10:00:00.000Z';
    });
    there.change(({ actions, workshop }) => {
      Object.assign(first(actions), { owner: 'Changed there' });
      workshop.poster.title = 'Daar';
      workshop.updatedAt = '2027-01-14T10:05:00.000Z';
    });
    for (const [mine, theirs] of [
      [here, there],
      [there, here],
    ] as const) {
      const { conflicts, data } = mine.merge(theirs.file());
      expect(conflicts).toEqual([]);
      expect(first(data.actions)).toMatchObject({ title: 'Changed here', owner: 'Changed there' });
      expect(first(data.participants).name).toBe('Sanne de Boer-Vos');
      expect(first(data.decisions).level).toBe(5);
      expect(data.workshop.poster).toMatchObject({ ambition: 'Samen', title: 'Daar' });
    }
  });

  it('leaves removed what one removed, unless the other went on with it: then somebody chooses', () => {
    const [here, there] = twoLaptops(sample);
    const [gone, changed] = sample.actions;
    if (!gone || !changed) throw new Error('The sample has actions');
    here.change((data) => {
      data.actions = data.actions.slice(2);
    });
    there.change(({ actions }) => Object.assign(first(actions.slice(1)), { title: 'Toch' }));
    const file = here.file();
    const asked = here.merge(there.file());
    expect(asked.conflicts).toMatchObject([{ id: changed.id, unit: '', mine: undefined }]);
    expect(asked.data.actions).toHaveLength(sample.actions.length - 2);
    const { key } = first(asked.conflicts);
    const kept = there.merge(file, new Map([[key, 'mine']]));
    expect(kept.data.actions.map(({ id }) => id)).not.toContain(gone.id);
    expect(kept.data.actions.map(({ title }) => title)).toContain('Toch');
    expect(here.merge(there.file())).toMatchObject({ conflicts: [] });
    expect(here.data.actions.map(({ title }) => title)).toContain('Toch');
  });

  it('keeps a round closed that is closed in either', () => {
    const theirs = later(({ rounds }) => Object.assign(first(rounds), { closedAt: null, revealedAt: null }));
    expect(merged(sample, theirs).data.rounds).toEqual(sample.rounds);
    expect(merged(theirs, sample).data.rounds).toEqual(sample.rounds);
  });

  it('keeps shown what one side took back later, and says whose answers change with it', () => {
    const [here, there] = twoLaptops(sample);
    const { id, closedAt, seats } = first(sample.rounds);
    there.change(({ rounds, responses }) => {
      Object.assign(first(rounds), { closedAt: null, revealedAt: null, seats: null });
      const mine = responses.find(({ roundId }) => roundId === id);
      if (!mine) throw new Error('Nobody answered');
      Object.assign(mine.items, { strategy: 5 });
    });
    const [mine, theirs] = [here.file(), there.file()];
    const merge = here.merge(theirs);
    expect(first(merge.data.rounds)).toEqual(first(sample.rounds));
    expect(changedAfterShown(merge.data, { mine: mine.data, theirs: theirs.data })).toMatchObject([
      { round: { id }, people: 1, areFew: true },
    ]);
    there.merge(here.file());
    expect(first(there.data.rounds)).toMatchObject({ closedAt, seats });
    expect(there.data).toEqual(here.data);
  });

  it('compares groups as where results were shown, whatever the other side chose meanwhile', () => {
    const hidden = copyOf(sample);
    hidden.rounds = hidden.rounds.map((round) => ({ ...round, revealedAt: null }));
    const [here, there] = twoLaptops(hidden);
    here.change(({ rounds }) =>
      Object.assign(first(rounds), { revealedAt: first(sample.rounds).revealedAt }),
    );
    there.change(({ workshop }) =>
      Object.assign(workshop, { compareFirst: 'departments', minimumGroupSize: 2 }),
    );
    const theirs = there.file();
    there.merge(here.file());
    here.merge(theirs);
    const shown = { compareFirst: sample.workshop.compareFirst, minimumGroupSize: 3 };
    expect(here.data.workshop).toMatchObject(shown);
    expect(there.data.workshop).toMatchObject(shown);
  });

  it('changes nothing that was shown where both have the same answers', () => {
    const [here, there] = twoLaptops(sample);
    there.change(({ workshop }) => Object.assign(workshop, { organisation: 'Anders' }));
    const [mine, theirs] = [here.file(), there.file()];
    const { data } = here.merge(theirs);
    expect(changedAfterShown(data, { mine: mine.data, theirs: theirs.data })).toEqual([]);
  });

  it('keeps what both wrote in a note', () => {
    const theirs = later(({ notes }) => Object.assign(first(notes), { text: 'Iets anders.' }));
    const { text } = first(merged(sample, theirs).data.notes);
    expect(text).toContain('Iets anders.');
    expect(text).toContain('directieagenda');
  });

  it('gives people and rounds that were added on both sides their own code and number', () => {
    const grown = (id: string) =>
      later(({ participants, rounds }) => {
        participants.push({ ...first(participants), id: `${id}-person`, code: 'WWWW' } as never);
        rounds.push({ ...first(rounds), id: `${id}-round`, number: 2 } as never);
      });
    const { data } = merged(grown('a'), grown('b'));
    expect(data.rounds.map(({ number }) => number)).toEqual([1, 2, 3]);
    const [a, b] = data.participants.slice(-2);
    expect(a?.code).toBe('WWWW');
    expect(b?.code).not.toBe('WWWW');
    expect(integrityFault(data)).toBeNull();
    const again = grown('b');
    again.workshop.updatedAt = '2027-01-16T10:00:00.000Z';
    const { data: twice } = merged(data, again);
    expect(twice.rounds.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(twice.participants.at(-1)?.code).toBe(b?.code);
  });

  it('brings a workshop out of the bin when one of both is not in it', () => {
    const binned = later(({ workshop }) =>
      Object.assign(workshop, { deletedAt: '2027-01-15T09:00:00.000Z' }),
    );
    expect(merged(binned, sample).data.workshop.deletedAt).toBeNull();
    expect(merged(sample, binned).data.workshop.deletedAt).toBeNull();
    expect(merged(binned, copyOf(binned)).data.workshop.deletedAt).not.toBeNull();
  });

  it('brings it out of the bin also where it was binned after the file was made', () => {
    const [here, there] = twoLaptops(sample);
    const file = there.file();
    here.change(({ workshop }) => Object.assign(workshop, { deletedAt: '2027-01-15T09:00:00.000Z' }));
    expect(here.merge(file).data.workshop.deletedAt).toBeNull();
    expect(here.merge(file).data.workshop.deletedAt).toBeNull();
  });

  it('keeps business lines and departments of both, for the answers that hang on them', () => {
    const theirs = later(({ workshop, responses }) => {
      workshop.businessLines = [{ id: 'export', name: 'Export', expected: {} } as never];
      workshop.departments = [];
      responses.length = 0;
    });
    const { workshop } = merged(sample, theirs).data;
    expect(workshop.businessLines.map(({ name }) => name)).toEqual([
      'Zakelijk (b2b)',
      'Consument (b2c)',
      'Export',
    ]);
    expect(workshop.departments).toHaveLength(3);
  });

  it('keeps the same business line on both laptops when each has removed another one', () => {
    const bare = { ...sample, responses: [], rounds: [], counts: [], decisions: [], actions: [], notes: [] };
    const [here, there] = twoLaptops(bare);
    here.change(({ workshop }) => workshop.businessLines.splice(0, 1));
    there.change(({ workshop }) => workshop.businessLines.splice(1, 1));
    const [mine, theirs] = [here.file(), there.file()];
    const kept = [here.merge(theirs), there.merge(mine)].map(({ data }) => ids(data.workshop.businessLines));
    expect(kept[0]).toHaveLength(1);
    expect(kept[1]).toEqual(kept[0]);
  });
});

describe('two rooms of one workshop, each with a laptop', () => {
  /** What one room adds to the workshop that both began with. */
  function roomWith(name: string, answered: readonly number[], hands: readonly number[]): WorkshopData {
    const data = copyOf(sample);
    data.workshop.updatedAt = `2027-01-14T1${answered.length}:00:00.000Z`;
    data.rounds.push({
      ...first(sample.rounds),
      id: roundIdSchema.parse('round-both'),
      number: 2,
      mode: 'quick',
      closedAt: null,
      revealedAt: null,
      seats: null,
    });
    const place = {
      roundId: roundIdSchema.parse('round-both'),
      businessLineId: first(data.workshop.businessLines).id,
    };
    for (const seat of answered) {
      const participantId = first(data.participants.slice(seat)).id;
      data.responses.push({
        ...first(sample.responses),
        ...place,
        id: responseIdOf(place.roundId, place.businessLineId, participantId),
        participantId,
        items: { [pillarIdSchema.parse('strategy')]: 3 },
        channel: 'laptop',
        updatedAt: `2027-01-14T1${seat}:00:00.000Z`,
      });
    }
    data.counts.push({
      ...place,
      id: countsIdSchema.parse(`hands-of-${name}`),
      workshopId: data.workshop.id,
      pillarId: pillarIdSchema.parse('strategy'),
      group: { by: 'all' },
      counts: hands as [number, number, number, number, number],
      channel: 'hands',
      updatedAt: data.workshop.updatedAt,
    });
    return data;
  }

  const upstairs = roomWith('upstairs', [0, 1, 2], [0, 1, 2, 0, 0]);
  const downstairs = roomWith('downstairs', [2, 3], [0, 0, 0, 4, 0]);
  const strategyIn = (data: WorkshopData) =>
    pillarAnalysis(
      analyseRound(data, cemmPack, {
        roundId: roundIdSchema.parse('round-both'),
        businessLineId: first(data.workshop.businessLines).id,
      }),
      pillarIdSchema.parse('strategy'),
    );

  it('become one: everybody once, and the hands of both', () => {
    for (const both of [merged(upstairs, downstairs), merged(downstairs, upstairs)]) {
      const { n, counted, all } = strategyIn(both.data);
      expect([n, counted]).toEqual([4 + 3 + 4, 7]);
      expect(all?.distribution).toEqual([0, 1, 6, 4, 0]);
      expect(integrityFault(both.data)).toBeNull();
    }
  });

  it('are not doubled by a second import, nor by the first laptop taking back what it gave', () => {
    const once = merged(upstairs, downstairs).data;
    const { data } = merged(once, downstairs);
    expect(strategyIn(data).n).toBe(11);
    expect(strategyIn(merged(downstairs, once).data).n).toBe(11);
  });

  it('keep a count that one of them changed later, once', () => {
    const [here, there] = twoLaptops(upstairs);
    there.change(({ counts }) => Object.assign(first(counts), { counts: [0, 0, 0, 0, 5] }));
    expect(here.merge(there.file()).data.counts).toEqual(there.data.counts);
    expect(there.merge(here.file()).data.counts).toEqual(here.data.counts);
  });
});

describe('a copy to keep beside', () => {
  let count = 0;
  const newId = () => {
    count += 1;
    return `new-${count}`;
  };

  it('has no id in common with the original, and all its links', () => {
    const copy = asCopy({ ...sample, logo: logoOf(sample) }, newId, 'Kopie');
    expect(workshopDataSchema.safeParse(copy).error).toBeUndefined();
    expect(integrityFault(copy)).toBeNull();
    expect(copy.workshop.organisation).toBe('Kopie');
    expect(JSON.stringify(copy)).not.toContain('sample-nl');
  });

  it('shows the groups that the original shows, also of two departments that are equals', () => {
    const data = room([
      ...['d-1', 'd-1', 'd-1', 'd-2', 'd-2', 'd-2'].map((id) => ({
        department: id,
        levels: { strategy: 2 as const },
      })),
      { levels: { strategy: 4 as const } },
    ]);
    let left = 100;
    const copy = asCopy(data, () => `new-${left--}`);
    const shown = (each: WorkshopData) => {
      const [round, { businessLines }] = [first(each.rounds), each.workshop];
      const analysis = analyseRound(each, cemmPack, {
        roundId: round.id,
        businessLineId: first(businessLines).id,
      });
      return pillarAnalysis(analysis, pillarIdSchema.parse('strategy')).groups.map(
        ({ visibility }) => visibility,
      );
    };
    expect(shown(data)).toEqual(['protects-others', 'shown']);
    expect(shown(copy)).toEqual(shown(data));
  });

  it('says the same: putting the old ids back gives the original', () => {
    const copy = asCopy(sample, newId);
    expect(copy.responses.map(({ items: statements }) => statements)).toEqual(
      sample.responses.map(({ items: statements }) => statements),
    );
    const seat = (data: WorkshopData) =>
      data.responses.map(({ participantId }) =>
        data.participants.findIndex(({ id }) => id === participantId),
      );
    expect(seat(copy)).toEqual(seat(sample));
    for (const { id, roundId, businessLineId, participantId } of copy.responses) {
      expect(id).toBe(responseIdOf(roundId, businessLineId, participantId));
    }
    const [note] = copy.notes;
    expect(note?.topic).toBe(`pillar:${copy.rounds[0]?.id}:${copy.workshop.businessLines[0]?.id}:people`);
  });
});

function logoOf({ workshop }: WorkshopData): NonNullable<WorkshopData['logo']> {
  const { id } = workshop;
  return { id, workshopId: id, dataUrl: pngUrl(1, 1), width: 1, height: 1 };
}

describe('two files of older versions, which know nothing of each other', () => {
  const file = (place: number) => {
    const path = new URL(`../../fixtures/merge-laptop-${place}.praatplaat`, import.meta.url);
    return granted(parseWorkshopCopy(readFileSync(path, 'utf8')));
  };
  const [here, there] = [file(1), file(2)];

  it('keep everything of both, and name what differs and who may be the same', () => {
    const { data, conflicts } = granted(mergeWorkshops(here, there));
    expect(conflicts.map(({ key, mine, theirs }) => [key, mine, theirs])).toEqual([
      ['workshop/sample-nl#poster.ambition', 'Ambitie van Anna', expect.stringContaining('In 2029')],
      ['participants/sample-nl-person-1#name', 'A: nieuwe naam', 'Marijke Terpstra'],
      [
        'actions/sample-nl-action-1#title',
        'A: titel van Anna (10:00)',
        expect.stringContaining('directielid'),
      ],
      ['actions/sample-nl-action-2#title', expect.stringContaining('klant-KPI'), 'B: titel van Bob (10:05)'],
    ]);
    expect(data).toEqual({ ...here.data, workshop: expect.anything() });
    const all = new Map(
      conflicts.map(({ key, mine }) => [key, String(mine).startsWith('A') ? 'mine' : 'theirs'] as const),
    );
    const chosen = granted(mergeWorkshops(here, there, all)).data;
    expect(chosen.workshop.poster.ambition).toBe('Ambitie van Anna');
    expect(chosen.participants[0]?.name).toBe('A: nieuwe naam');
    expect(chosen.actions.slice(0, 2).map(({ title }) => title)).toEqual([
      'A: titel van Anna (10:00)',
      'B: titel van Bob (10:05)',
    ]);
  });
});

describe('people and departments that two laptops made under one name', () => {
  it('are offered to be one, with the answers of both', () => {
    const [here, there] = twoLaptops(sample);
    const add = (from: string, name: string) => (data: WorkshopData) => {
      const person = {
        ...first(data.participants),
        id: `${from}-p`,
        name,
        code: `${from}99`.toUpperCase(),
      } as never;
      data.participants.push(person);
      data.workshop.departments.push({ id: `${from}-d`, name: 'Inkoop' } as never);
      const response = first(data.responses);
      const id = responseIdOf(response.roundId, response.businessLineId, `${from}-p` as never);
      data.responses.push({ ...response, id, participantId: `${from}-p` as never });
    };
    here.change(add('here', 'Zoë de Wit'));
    there.change(add('there', 'Zoe de Wit'));
    const theirs = there.file();
    const same = sameNamed(here.file(), theirs);
    expect(same).toEqual([
      { table: 'departments', mine: 'here-d', theirs: 'there-d', name: 'Inkoop' },
      { table: 'participants', mine: 'here-p', theirs: 'there-p', name: 'Zoë de Wit' },
    ]);
    const apart = granted(mergeWorkshops(here.file(), theirs)).data;
    expect(apart.participants).toHaveLength(sample.participants.length + 2);
    const { data } = here.merge(asOne(here.file(), theirs, same).theirs);
    expect(data.participants).toHaveLength(sample.participants.length + 1);
    expect(data.workshop.departments).toHaveLength(sample.workshop.departments.length + 1);
    expect(integrityFault(data)).toBeNull();
    // The other laptop's next file does not bring the second one back.
    here.merge(there.file());
    expect(here.data.participants).toHaveLength(sample.participants.length + 1);
  });
});
