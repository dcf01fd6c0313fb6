import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseRound, pillarAnalysis } from '../../../shared/analysis/round.ts';
import { cemmPack } from '../../../shared/content/packs.ts';
import { asCopy } from '../../../shared/file/copy.ts';
import { integrityFault } from '../../../shared/file/integrity.ts';
import { type Merge, mergeWorkshops } from '../../../shared/file/merge.ts';
import { countsIdSchema, pillarIdSchema, responseIdOf, roundIdSchema } from '../../../shared/model/ids.ts';
import { type WorkshopData, workshopDataSchema } from '../../../shared/model/workshop.ts';
import { sampleWorkshop } from '../../../shared/sample/sampleWorkshop.ts';

const sample = sampleWorkshop('nl');
const copyOf = (data: WorkshopData): WorkshopData => structuredClone(data);
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).sort();

function merged(mine: WorkshopData, theirs: WorkshopData): Merge {
  const result = mergeWorkshops(mine, theirs);
  if (!result.ok) throw new Error(result.fault.kind);
  return result.value;
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
    const { data, added, replaced } = merged(sample, copyOf(sample));
    expect(data).toEqual(sample);
    expect(Object.values(added)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(replaced).toEqual([]);
  });

  it('refuses another workshop, and the same one in another model', () => {
    const other = later(({ workshop }) => Object.assign(workshop, { id: 'other' }));
    expect(mergeWorkshops(sample, other)).toEqual({ ok: false, fault: { kind: 'other-workshop' } });
    const model = later(({ workshop }) => Object.assign(workshop, { packId: 'other' }));
    expect(mergeWorkshops(sample, model)).toEqual({ ok: false, fault: { kind: 'other-model' } });
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
        const { data, added } = merged(mine, theirs);
        const both = new Set([...ids(mine.responses), ...ids(theirs.responses)]);
        expect(ids(data.responses)).toEqual([...both].sort());
        expect(added.responses).toBe(both.size - mine.responses.length);
        expect(workshopDataSchema.safeParse(data).success).toBe(true);
        expect(integrityFault(data)).toBeNull();
        expect(merged(data, theirs).data).toEqual(data);
        expect(ids(merged(theirs, mine).data.responses)).toEqual(ids(data.responses));
      }),
      { numRuns: 60 },
    );
  }, 30_000);

  it('takes the later version of a response, and says which one gave way', () => {
    const theirs = later(({ responses }) => {
      first(responses).updatedAt = '2027-01-14T10:30:00.000Z';
      first(responses).comments = {};
    });
    const forward = merged(sample, theirs);
    expect(first(forward.data.responses)).toEqual(first(theirs.responses));
    expect(forward.replaced).toEqual([first(sample.responses)]);
    const backward = merged(theirs, sample);
    expect(first(backward.data.responses)).toEqual(first(theirs.responses));
    expect(backward.replaced).toEqual([first(sample.responses)]);
  });

  it('says which version gave way also where no moment tells which one is the later', () => {
    const theirs = copyOf(sample);
    first(theirs.responses).comments = { [pillarIdSchema.parse('data')]: 'Anders bekeken' };
    const forward = merged(sample, theirs);
    expect(first(forward.data.responses)).toEqual(first(sample.responses));
    expect(forward.replaced).toEqual([first(theirs.responses)]);
    expect(merged(theirs, sample).replaced).toEqual([first(sample.responses)]);
  });

  it('has nothing to keep of a version that says the same', () => {
    const theirs = later(({ responses }) => {
      first(responses).updatedAt = '2027-01-14T10:30:00.000Z';
    });
    expect(merged(sample, theirs).replaced).toEqual([]);
  });

  it('takes the later decision, and the actions of the version that was saved later', () => {
    const theirs = later(({ decisions, actions }) => {
      Object.assign(first(decisions), { level: 5, decidedAt: '2027-01-14T09:00:00.000Z' });
      first(actions).title = 'Changed';
    });
    const { data } = merged(sample, theirs);
    expect(first(data.decisions).level).toBe(4);
    expect(first(data.actions).title).toBe('Changed');
    expect(first(merged(theirs, sample).data.actions).title).toBe('Changed');
  });

  it('keeps a round closed that is closed in either', () => {
    const theirs = later(({ rounds }) => Object.assign(first(rounds), { closedAt: null, revealedAt: null }));
    expect(merged(sample, theirs).data.rounds).toEqual(sample.rounds);
    expect(merged(theirs, sample).data.rounds).toEqual(sample.rounds);
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

  it('keeps business lines and departments of both, for the answers that hang on them', () => {
    const theirs = later(({ workshop, responses }) => {
      workshop.businessLines = [{ id: 'export', name: 'Export', expected: {} } as never];
      workshop.departments = [];
      responses.length = 0;
    });
    const { workshop } = merged(sample, theirs).data;
    expect(workshop.businessLines.map(({ name }) => name)).toEqual([
      'Export',
      'Zakelijk (b2b)',
      'Consument (b2c)',
    ]);
    expect(workshop.departments).toHaveLength(3);
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
        levels: { [pillarIdSchema.parse('strategy')]: 3 },
        statements: {},
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
    const { data, added } = merged(once, downstairs);
    expect(Object.values(added).every((count) => count === 0)).toBe(true);
    expect(strategyIn(data).n).toBe(11);
    expect(strategyIn(merged(downstairs, once).data).n).toBe(11);
  });

  it('keep a count that one of them changed later, once', () => {
    const changed = copyOf(upstairs);
    Object.assign(first(changed.counts), { counts: [0, 0, 0, 0, 5], updatedAt: '2027-01-14T19:00:00.000Z' });
    expect(merged(upstairs, changed).data.counts).toEqual(changed.counts);
    expect(merged(changed, upstairs).data.counts).toEqual(changed.counts);
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

  it('says the same: putting the old ids back gives the original', () => {
    const copy = asCopy(sample, newId);
    expect(copy.responses.map(({ statements }) => statements)).toEqual(
      sample.responses.map(({ statements }) => statements),
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
  return { id, workshopId: id, dataUrl: 'data:image/png;base64,AAAA', width: 1, height: 1 };
}
