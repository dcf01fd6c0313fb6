import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutPeople } from '../../../shared/commands/forgetPeople.ts';
import { cemmPack } from '../../../shared/content/packs.ts';
import { integrityFault } from '../../../shared/file/integrity.ts';
import { forgetsHere, type Merge, mergeWorkshops } from '../../../shared/file/merge.ts';
import { contentHash } from '../../../shared/model/canonical.ts';
import { participantIdSchema, responseIdOf, roundIdSchema } from '../../../shared/model/ids.ts';
import {
  type Participant,
  type Round,
  type WorkshopData,
  workshopDataSchema,
} from '../../../shared/model/workshop.ts';
import { sampleWorkshop } from '../../../shared/sample/sampleWorkshop.ts';
import { granted } from '../commands/store.ts';
import { unknown } from './laptop.ts';

const sample = sampleWorkshop('nl');
const effects = { newId: () => randomUUID(), now: () => '2027-05-01T12:00:00.000Z' };
const secondRound = roundIdSchema.parse('round-2');

function first<Item>(list: readonly Item[]): Item {
  const [item] = list;
  if (item === undefined) throw new Error('The list is empty');
  return item;
}

function merged(mine: WorkshopData, theirs: WorkshopData): Merge {
  return granted(mergeWorkshops(unknown(mine), unknown(theirs)));
}

/** The sample with these people's answers only, saved at this moment, and a second round that these answered. */
function version(answered: readonly number[], again: readonly number[], updatedAt: string): WorkshopData {
  const data = structuredClone(sample);
  data.workshop.updatedAt = updatedAt;
  const seat = (id: Participant['id']) => data.participants.findIndex((person) => person.id === id);
  data.responses = data.responses.filter(({ participantId }) => answered.includes(seat(participantId)));
  if (again.length === 0) return data;
  const round: Round = { ...first(data.rounds), id: secondRound, number: 2 };
  data.rounds.push(round);
  for (const place of again) {
    const { id: participantId } = first(data.participants.slice(place % data.participants.length));
    const { businessLineId, ...answers } = first(sample.responses.slice(place));
    const id = responseIdOf(round.id, businessLineId, participantId);
    if (data.responses.some((response) => response.id === id)) continue;
    data.responses.push({ ...answers, id, roundId: round.id, businessLineId, participantId });
  }
  return data;
}

const everybody = sample.participants.map((_, place) => place);
const older = version(everybody, [], '2027-01-14T16:00:00.000Z');
const forgotten = withoutPeople(older, effects);

/** What may not come back: names, and moments of people. */
function tracesOf({ participants, responses, rounds, decisions, workshop }: WorkshopData) {
  const opened = new Map(rounds.map(({ id, openedAt }) => [id, openedAt]));
  return [
    workshop.anonymity === 'anonymous' ? [] : ['names are kept'],
    participants.flatMap(({ name }) => name || []),
    participants.flatMap(({ createdAt }) =>
      createdAt === `${workshop.date}T00:00:00.000Z` ? [] : [createdAt],
    ),
    decisions.flatMap(({ dissent }) => dissent.flatMap(({ name }) => name || [])),
    responses.flatMap(({ roundId, startedAt, updatedAt, finishedAt }) =>
      [startedAt, updatedAt, finishedAt ?? opened.get(roundId)].filter(
        (moment) => moment !== opened.get(roundId),
      ),
    ),
  ].flat();
}

/** Everything that is said in a round: about every pillar apart, without whose it is. */
function said(data: WorkshopData, roundId: Round['id']): string[] {
  return data.responses
    .filter((response) => response.roundId === roundId)
    .flatMap(({ businessLineId, items: levels, items: statements, comments }) =>
      cemmPack.pillars.flatMap(({ id, cells }) => {
        const given = cells.flatMap((cell) => cell.statements.map((each) => statements[each.id] ?? null));
        const answer = given.every((each) => each === null) ? [] : [[id, given]];
        const all = [
          ...answer,
          ...(levels[id] ? [[id, levels[id]]] : []),
          ...(comments[id] ? [[id, comments[id]]] : []),
        ];
        return all.map((each) => JSON.stringify([businessLineId, each]));
      }),
    )
    .sort();
}

describe('merging a workshop whose people are forgotten with a file that still knows them', () => {
  const roundId = first(sample.rounds).id;

  it('gives the forgotten one, whichever side it is on and whichever was saved last', () => {
    const later = { ...older, workshop: { ...older.workshop, updatedAt: '2028-01-01T00:00:00.000Z' } };
    for (const named of [older, later]) {
      for (const { data } of [merged(forgotten, named), merged(named, forgotten)]) {
        expect(tracesOf(data)).toEqual([]);
        expect(data.participants.map(({ id }) => id).sort()).toEqual(
          forgotten.participants.map(({ id }) => id).sort(),
        );
        expect(contentHash(said(data, roundId))).toBe(contentHash(said(sample, roundId)));
        expect(data.rounds.every(({ peopleForgotten }) => peopleForgotten)).toBe(true);
        expect(data.rounds.map(({ seats }) => seats)).toEqual(forgotten.rounds.map(({ seats }) => seats));
        expect(integrityFault(data)).toBeNull();
      }
    }
  });

  it('keeps no version of an answer that could tell who gave it', () => {
    expect(merged(forgotten, older).replaced).toEqual([]);
    expect(merged(older, forgotten).replaced).toEqual([]);
  });

  it('says when it forgets people here: of a round that is not forgotten here yet', () => {
    expect(forgetsHere(older, forgotten)).toBe(true);
    expect(forgetsHere(forgotten, older)).toBe(false);
    expect(forgetsHere(forgotten, forgotten)).toBe(false);
    expect(forgetsHere(older, older)).toBe(false);
  });

  it('keeps the answers of a round that is not forgotten, of people without a name', () => {
    const named = version(everybody, [0, 1, 2], '2027-06-01T12:00:00.000Z');
    for (const { data } of [merged(forgotten, named), merged(named, forgotten)]) {
      expect(said(data, secondRound)).toEqual(said(named, secondRound));
      expect(said(data, roundId)).toEqual(said(sample, roundId));
      expect(data.participants).toHaveLength(forgotten.participants.length + 3);
      expect(tracesOf(data)).toEqual([]);
    }
  });

  it('takes mine where both sides have forgotten the same round', () => {
    const elsewhere = withoutPeople(older, effects);
    const { data } = merged(forgotten, elsewhere);
    expect(data.participants.map(({ id }) => id).sort()).toEqual(
      forgotten.participants.map(({ id }) => id).sort(),
    );
    expect(said(data, roundId)).toEqual(said(sample, roundId));
  });

  it('counts hands that both sides have once, in the group that the forgotten side kept', () => {
    const counts = {
      ...first(sampleCounts()),
      group: { by: 'layer', layer: 'board' },
    } as WorkshopData['counts'][number];
    const named = { ...older, counts: [counts] };
    const nameless = { ...forgotten, counts: [{ ...counts, group: { by: 'all' as const } }] };
    expect(merged(named, nameless).data.counts).toEqual(nameless.counts);
    expect(merged(nameless, named).data.counts).toEqual(nameless.counts);
  });

  it('brings back no name and doubles no answer, whatever was answered where, and changes nothing a second time', () => {
    const some = fc.uniqueArray(fc.nat({ max: everybody.length - 1 }));
    const moment = fc.constantFrom('2027-01-14T16:00:00.000Z', '2027-06-01T12:00:00.000Z');
    fc.assert(
      fc.property(
        some,
        some,
        moment,
        some,
        some,
        moment,
        (aFirst, aSecond, aSaved, bFirst, bSecond, bSaved) => {
          const nameless = withoutPeople(version(aFirst, aSecond, aSaved), effects);
          const named = version(bFirst, bSecond, bSaved);
          for (const [mine, theirs] of [
            [nameless, named],
            [named, nameless],
          ] as const) {
            const { data } = merged(mine, theirs);
            expect(tracesOf(data)).toEqual([]);
            for (const { id } of nameless.rounds) expect(said(data, id)).toEqual(said(nameless, id));
            if (aSecond.length === 0) expect(said(data, secondRound)).toEqual(said(named, secondRound));
            expect(workshopDataSchema.safeParse(data).success).toBe(true);
            expect(integrityFault(data)).toBeNull();
            expect(merged(data, theirs).data).toEqual(data);
            expect(merged(data, mine).data).toEqual(data);
          }
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);
});

describe('merging an anonymous workshop with one that has names', () => {
  it('gives an anonymous one, without the names of the other, and with its answers', () => {
    const anonymous = structuredClone(sample);
    anonymous.workshop.anonymity = 'anonymous';
    anonymous.responses = anonymous.responses.slice(0, 3);
    const newcomer = { ...first(sample.participants), id: participantIdSchema.parse('new'), code: 'NEWCDF' };
    const named = {
      ...older,
      participants: [...older.participants, newcomer],
      workshop: { ...older.workshop, updatedAt: '2028-01-01T00:00:00.000Z' },
    };
    for (const { data } of [merged(anonymous, named), merged(named, anonymous)]) {
      expect(tracesOf(data)).toEqual([]);
      expect(data.participants).toHaveLength(named.participants.length);
      expect(data.responses).toHaveLength(named.responses.length);
    }
  });
});

function sampleCounts(): WorkshopData['counts'] {
  const { id: roundId, workshopId } = first(sample.rounds);
  return workshopDataSchema.shape.counts.parse([
    {
      id: 'hands-1',
      workshopId,
      roundId,
      businessLineId: first(sample.workshop.businessLines).id,
      pillarId: 'strategy',
      group: { by: 'all' },
      counts: [0, 2, 3, 0, 0],
      channel: 'hands',
      updatedAt: '2027-01-14T10:00:00.000Z',
    },
  ]);
}
