import { describe, expect, it } from 'vitest';
import { analyseRound } from '../../../shared/analysis/round.ts';
import type { Command } from '../../../shared/commands/command.ts';
import { newlyEarlier } from '../../../shared/commands/earlier.ts';
import { enterForm } from '../../../shared/commands/forms.ts';
import { mergePeople } from '../../../shared/commands/mergePeople.ts';
import { deleteParticipant } from '../../../shared/commands/participants.ts';
import { revealRound } from '../../../shared/commands/rounds.ts';
import { importWorkshop } from '../../../shared/commands/whole.ts';
import { cemmPack } from '../../../shared/content/packs.ts';
import { pillarIdSchema } from '../../../shared/model/ids.ts';
import type { Level, Participant, WorkshopData } from '../../../shared/model/workshop.ts';
import { sampleWorkshop } from '../../../shared/sample/sampleWorkshop.ts';
import { countingEffects, granted, Store } from '../commands/store.ts';
import { type Laptop, twoLaptops } from './laptop.ts';

const strategy = pillarIdSchema.parse('strategy');
const effects = countingEffects();
const sample = sampleWorkshop('nl');
const [round, [sanne, double]] = [sample.rounds[0], sample.participants];
const [line] = sample.workshop.businessLines;
if (!round || !sanne || !double || !line) throw new Error('The sample has a round, people and a line');

/** The sample's first round as it was while it was open, with nobody's answers; on two laptops. */
function open(): [Laptop, Laptop] {
  const rounds = [{ ...round, mode: 'quick', closedAt: null, revealedAt: null, seats: null } as typeof round];
  return twoLaptops({
    ...sample,
    rounds,
    responses: [],
    decisions: [],
    actions: [],
    notes: [],
  } as WorkshopData);
}

function run(laptop: Laptop, command: Command): void {
  const store = new Store();
  store.execute(importWorkshop(laptop.data, null));
  store.execute(command);
  laptop.data = store.data();
}

function answer(laptop: Laptop, person: Participant, level: Level): void {
  const [open] = laptop.data.rounds;
  if (!open) throw new Error('A round is open');
  const levels = Object.fromEntries(cemmPack.pillars.map(({ id }) => [id, level]));
  const content = { items: levels, comments: {} };
  const giver = { kind: 'known', participantId: person.id } as const;
  const form = { giver, businessLineId: line?.id as never, content };
  run(laptop, granted(enterForm(laptop.data, open, form, effects)));
}

function merge(laptop: Laptop, stays: Participant, other: Participant): void {
  run(laptop, granted(mergePeople(laptop.data, stays.id, other.id, effects)));
}

/** Both meet, each with the other's file. */
function meet(here: Laptop, there: Laptop) {
  const [mine, theirs] = [here.file(), there.file()];
  const merged = { here: here.merge(theirs), there: there.merge(mine) };
  expect(merged.here.conflicts).toEqual([]);
  expect(sorted(there.data)).toEqual(sorted(here.data));
  return merged.here;
}

function sorted({ participants, responses, rounds }: WorkshopData) {
  const byId = <Row extends { id: string }>(rows: readonly Row[]) =>
    [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
  return [byId(participants), byId(responses), rounds];
}

const given = ({ responses }: WorkshopData) =>
  responses.map(({ participantId, items: levels }) => [participantId, levels[strategy]]);
const present = ({ participants }: WorkshopData) =>
  participants.filter(({ id, deletedAt }) => deletedAt === null && [sanne.id, double.id].includes(id));

describe('one person here, two on another laptop', () => {
  it('is one on both, with what was answered there as the other one', () => {
    const [here, there] = open();
    merge(here, sanne, double);
    answer(there, double, 4);
    meet(here, there);
    expect(present(here.data)).toMatchObject([{ id: sanne.id }]);
    expect(given(here.data)).toEqual([[sanne.id, 4]]);
  });

  it('keeps either answer where both have answered: the last counts, the other is an earlier version', () => {
    const [here, there] = open();
    merge(here, sanne, double);
    answer(here, sanne, 2);
    answer(there, double, 4);
    const { replaced } = meet(here, there);
    expect(given(here.data)).toEqual([[sanne.id, 4]]);
    expect(replaced).toMatchObject([{ participantId: sanne.id, items: { strategy: 2 } }]);
  });

  it('has one seat in a round that closed there and was not shown', () => {
    const [here, there] = open();
    merge(here, sanne, double);
    answer(there, sanne, 2);
    answer(there, double, 4);
    there.change(({ rounds }) => {
      const seats = sample.participants.map(({ id, layer, departmentId, businessLineIds }) => ({
        participantId: id,
        layer,
        departmentId,
        businessLineIds,
      }));
      Object.assign(rounds[0] ?? {}, { closedAt: '2027-01-14T12:00:00.000Z', seats });
    });
    meet(here, there);
    expect(given(here.data)).toEqual([[sanne.id, 4]]);
    expect(here.data.rounds[0]?.seats).toHaveLength(sample.participants.length - 1);
  });

  it('leaves a round as it was shown there, with both in it', () => {
    const [here, there] = open();
    for (const person of sample.participants) answer(there, person, 3);
    here.merge(there.file());
    answer(here, double, 5);
    merge(here, sanne, double);
    const [asked] = there.data.rounds;
    if (!asked) throw new Error('A round is open');
    run(there, revealRound(asked, effects));
    const figures = (data: WorkshopData) =>
      analyseRound(data, cemmPack, { roundId: asked.id, businessLineId: line.id });
    const before = figures(there.data);
    const { replaced } = meet(here, there);
    expect(figures(here.data)).toEqual(before);
    expect(newlyEarlier(replaced, here.data.responses, [], effects)).toMatchObject([
      { participantId: sanne.id, response: { items: { strategy: 5 } } },
    ]);
    expect(present(here.data)).toMatchObject([{ id: sanne.id }]);
  });
});

describe('two people who are one, of whom each laptop kept another one', () => {
  it('are one, whom both laptops agree on, with the answers of both', () => {
    const [here, there] = open();
    answer(here, double, 2);
    merge(here, sanne, double);
    answer(there, double, 4);
    merge(there, double, sanne);
    meet(here, there);
    expect(present(here.data)).toHaveLength(1);
    expect(given(here.data)).toEqual([[present(here.data)[0]?.id, 4]]);
  });

  it('are one too when the other laptop threw away the one who stayed here', () => {
    const [here, there] = open();
    merge(here, sanne, double);
    answer(there, double, 4);
    run(there, deleteParticipant(there.data, sanne.id, effects));
    meet(here, there);
    expect(present(here.data)).toMatchObject([{ id: sanne.id }]);
    expect(given(here.data)).toEqual([[sanne.id, 4]]);
  });
});
