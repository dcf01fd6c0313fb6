import fc from 'fast-check';
import { addAction, changeAction, deleteAction, moveAction } from '../../../shared/commands/actions.ts';
import { makeAnonymous } from '../../../shared/commands/anonymity.ts';
import type { Command } from '../../../shared/commands/command.ts';
import { countHands } from '../../../shared/commands/counts.ts';
import {
  addDissent,
  changeDissent,
  decide,
  removeDissent,
  withdrawDecision,
} from '../../../shared/commands/decisions.ts';
import { countEarlier } from '../../../shared/commands/earlier.ts';
import { type Effects, put } from '../../../shared/commands/edits.ts';
import { enterForm } from '../../../shared/commands/forms.ts';
import { mergePeople } from '../../../shared/commands/mergePeople.ts';
import { changeNote } from '../../../shared/commands/notes.ts';
import {
  addParticipant,
  addParticipants,
  changeParticipant,
  deleteParticipant,
  restoreParticipant,
} from '../../../shared/commands/participants.ts';
import { answer, finishResponse } from '../../../shared/commands/responses.ts';
import { closeRound, openRound, reopenRound, revealRound } from '../../../shared/commands/rounds.ts';
import {
  addBusinessLine,
  addDepartment,
  changeExpectation,
  removeBusinessLine,
  removeDepartment,
  renameBusinessLine,
  renameDepartment,
} from '../../../shared/commands/setup.ts';
import { importWorkshop } from '../../../shared/commands/whole.ts';
import {
  archiveWorkshop,
  changeLogo,
  changePoster,
  changeWorkshop,
  createWorkshop,
  deleteWorkshop,
  restoreWorkshop,
} from '../../../shared/commands/workshops.ts';
import { cemmPack } from '../../../shared/content/packs.ts';
import { type EarlierResponse, earlierVersion } from '../../../shared/model/earlier.ts';
import { countsIdSchema, pillarIdSchema, statementIdSchema } from '../../../shared/model/ids.ts';
import { horizons, layers, type WorkshopData, weights } from '../../../shared/model/workshop.ts';
import { type Result, success } from '../../../shared/result.ts';
import { levels } from '../../plainWorkshop.ts';
import { pngUrl } from '../file/pictures.ts';
import { Store } from './store.ts';

/** Every kind of step that a screen offers, on a store like the app's, for tests that take any sequence of them. */

const pillars = ['strategy', 'people', 'data'].map((id) => pillarIdSchema.parse(id));

/** Numbers that choose among whatever there is: which kind of step, and which records it meets. */
export type Choice = [number, number, number];
export const pick = <Item>(list: readonly Item[], choice: number): Item | undefined =>
  list[choice % list.length];

type Attempt = Result<Command, unknown> | null;
type Step = (
  data: WorkshopData,
  choice: Choice,
  effects: Effects,
  earlier: readonly EarlierResponse[],
) => Attempt;

/** Every kind of step that a screen offers, each on a record that the choice points at (null: none there). */
export const steps: Record<string, Step> = {
  changeWorkshop: (data, [a, b]) =>
    success(
      changeWorkshop(
        data,
        a % 2
          ? { roadmapStart: `202${7 + (b % 2)}-0${1 + (b % 9)}` }
          : { anonymity: 'named', organisation: `Firm ${b}` },
      ),
    ),
  makeAnonymous: (data, _choice, _effects, earlier) =>
    earlier.length > 0 ? success(makeAnonymous(data, earlier, [])) : null,
  changePoster: ({ workshop }, [a]) =>
    success(changePoster(workshop, { title: `Title ${a}`, showOwners: a % 2 === 0 })),
  changeLogo: ({ workshop }, [a]) =>
    success(
      changeLogo(workshop, a % 2 ? { dataUrl: pngUrl(1 + (a % 9), 1), width: 1 + (a % 9), height: 1 } : null),
    ),
  archive: ({ workshop }, _, effects) => success(archiveWorkshop(workshop.id, effects)),
  bin: ({ workshop }, _, effects) => success(deleteWorkshop(workshop.id, effects)),
  restore: ({ workshop }) => success(restoreWorkshop(workshop.id)),
  addLine: ({ workshop }, [a], effects) => addBusinessLine(workshop, `Line ${a}`, effects),
  renameLine: ({ workshop }, [a, b]) => {
    const line = pick(workshop.businessLines, a);
    return line ? renameBusinessLine(workshop, line.id, `Line ${b}`) : null;
  },
  removeLine: (data, [a]) => {
    const line = pick(data.workshop.businessLines, a);
    return line ? removeBusinessLine(data, line.id) : null;
  },
  expect: ({ workshop }, [a, b, c]) => {
    const [line, pillar, level] = [
      pick(workshop.businessLines, a),
      pick(pillars, b),
      pick([...levels, null], c),
    ];
    if (!line || !pillar || level === undefined) return null;
    return changeExpectation(workshop, line.id, pillar, level);
  },
  addDepartment: ({ workshop }, [a], effects) => addDepartment(workshop, `Department ${a}`, effects),
  renameDepartment: ({ workshop }, [a, b]) => {
    const department = pick(workshop.departments, a);
    return department ? renameDepartment(workshop, department.id, `Department ${b}`) : null;
  },
  removeDepartment: (data, [a]) => {
    const department = pick(data.workshop.departments, a);
    return department ? removeDepartment(data, department.id) : null;
  },
  addPerson: (data, [a, b], effects) =>
    addParticipant(
      data,
      {
        name: `Person ${a}`,
        departmentId: pick(data.workshop.departments, b)?.id ?? null,
        businessLineIds: data.workshop.businessLines.slice(0, b % 2).map(({ id }) => id),
      },
      effects,
    ),
  addPeople: (data, [a], effects) =>
    addParticipants(
      data,
      [
        { name: `Ann ${a}`, layer: 'board', department: 'Sales' },
        { name: 'Bob', layer: null, department: `Winkel ${a % 3}` },
      ],
      effects,
    ),
  changePerson: (data, [a, b]) => {
    const person = pick(data.participants, a);
    return person
      ? success(changeParticipant(data, person, { name: `Name ${b}`, layer: pick(layers, b) ?? null }))
      : null;
  },
  binPerson: (data, [a], effects) => {
    const person = pick(data.participants, a);
    return person ? success(deleteParticipant(data, person.id, effects)) : null;
  },
  restorePerson: (data, [a]) => {
    const person = pick(data.participants, a);
    return person ? success(restoreParticipant(data, person.id)) : null;
  },
  mergePeople: (data, [a, b], effects) => {
    const [stays, other] = [a, b].map((choice) => pick(data.participants, choice));
    return stays && other ? mergePeople(data, stays.id, other.id, effects) : null;
  },
  openRound: (data, [a, b], effects) => {
    const mode = b % 2 ? 'quick' : 'detailed';
    return openRound(data, { kind: a % 3 ? 'measure' : 'target', partIds: pillars, mode }, effects);
  },
  closeRound: (data, [a], effects) => {
    const round = pick(data.rounds, a);
    return round ? closeRound(round, effects) : null;
  },
  reopenRound: (data, [a]) => {
    const round = pick(data.rounds, a);
    return round && round.closedAt !== null ? reopenRound(data, round) : null;
  },
  revealRound: (data, [a], effects) => {
    const round = pick(data.rounds, a);
    return round ? success(revealRound(round, effects)) : null;
  },
  answer: (data, [a, b, c], effects) => {
    const place = responsePlace(data, a);
    const pillar = pick(pillars, b);
    if (!place || !pillar) return null;
    if (c % 3 === 0) {
      return answer(place, { kind: 'comment', partId: pillar, text: c % 2 ? `Because ${c}` : '' }, effects);
    }
    if (place.round.mode === 'quick') {
      const value = pick([...levels, null], c) ?? null;
      return answer(place, { kind: 'item', itemId: pillar, value }, effects);
    }
    const itemId = statementIdSchema.parse(`${pillar}-1-a`);
    return answer(place, { kind: 'item', itemId, value: c % 2 ? 'partly' : null }, effects);
  },
  finish: (data, [a], effects) => {
    const place = responsePlace(data, a);
    return place ? finishResponse(place, effects) : null;
  },
  /** As storage carries it out: what was there becomes an earlier version. */
  enterForm: (data, [a, b], effects) => {
    const answered = pick(data.responses, a);
    const place = answered ?? responsePlace(data, a);
    const round = data.rounds.find(({ id }) => id === answered?.roundId) ?? responsePlace(data, a)?.round;
    const [pillar, level] = [pick(pillars, b), pick(levels, b)];
    if (!place || !round || !pillar || !level) return null;
    const giver = { kind: 'known' as const, participantId: place.participantId };
    const statementId = statementIdSchema.parse(`${pillar}-2-a`);
    const items = round.mode === 'quick' ? { [pillar]: level } : { [statementId]: 'yes' as const };
    const content = { items, comments: {} };
    const form = { giver, businessLineId: place.businessLineId, content };
    const entered = enterForm(data, round, form, effects);
    if (!entered.ok) return entered;
    const kept = data.responses
      .filter(({ id }) => entered.value.edits.some((edit) => edit.id === id))
      .map((response) => put('earlierResponses', earlierVersion(response, effects.newId())));
    return success({ ...entered.value, edits: [...entered.value.edits, ...kept] });
  },
  countEarlier: (data, [a], effects, kept) => {
    const earlier = pick(kept, a);
    const round = data.rounds.find(({ id }) => id === earlier?.response.roundId);
    if (!earlier || !round) return null;
    const current = data.responses.find(({ id }) => id === earlier.responseId) ?? null;
    return countEarlier(data.workshop, round, earlier, current, effects);
  },
  decide: (data, [a, b, c], effects) => {
    const [line, pillar, level] = [pick(data.workshop.businessLines, a), pick(pillars, b), pick(levels, c)];
    if (!line || !pillar || !level) return null;
    const stored = data.decisions.find(
      (decision) => decision.businessLineId === line.id && decision.pillarId === pillar,
    );
    const place = { businessLineId: line.id, pillarId: pillar };
    return success(decide(data.workshop, place, { level, note: `Note ${c % 2}` }, stored ?? null, effects));
  },
  addDissent: (data, [a], effects) => {
    const decision = pick(data.decisions, a);
    return decision ? success(addDissent(decision, effects)) : null;
  },
  changeDissent: (data, [a, b, c]) => {
    const decision = pick(data.decisions, a);
    const view = decision && pick(decision.dissent, b);
    return view
      ? success(changeDissent(decision, view.id, c % 2 ? { why: `Why ${c}` } : { name: 'Ann' }))
      : null;
  },
  removeDissent: (data, [a, b]) => {
    const decision = pick(data.decisions, a);
    const view = decision && pick(decision.dissent, b);
    return view ? success(removeDissent(decision, view.id)) : null;
  },
  countHands: (data, [a, b, c], effects) => {
    const place = responsePlace(data, a);
    const [pillar, level] = [pick(pillars, b), pick(levels, c)];
    if (!place || !pillar || !level || place.round.closedAt !== null) return null;
    const drawn = pick(
      data.counts.filter(({ roundId }) => roundId === place.round.id),
      b,
    ) ?? {
      id: countsIdSchema.parse(effects.newId()),
      counts: [0, 0, 0, 0, 0] as [number, number, number, number, number],
    };
    const { round, businessLineId } = place;
    const where = {
      round,
      businessLineId,
      pillarId: pillar,
      group: { by: 'all' },
      channel: 'hands',
    } as const;
    return countHands(where, drawn, level, c % 4, effects);
  },
  withdraw: (data, [a]) => {
    const decision = pick(data.decisions, a);
    return decision ? success(withdrawDecision(decision)) : null;
  },
  addAction: (data, [a, b, c], effects) => {
    const [line, pillar] = [pick(data.workshop.businessLines, a), pick(pillars, b)];
    if (!line || !pillar) return null;
    const term = c % 2 ? { quarter: `2027-Q${1 + (c % 4)}` } : { horizon: pick(horizons, c) ?? 'now' };
    return addAction(
      data,
      { businessLineId: line.id, pillarId: pillar, title: `Action ${c}`, ...term },
      effects,
    );
  },
  changeAction: (data, [a, b]) => {
    const action = pick(data.actions, a);
    if (!action) return null;
    const fields =
      b % 2 ? { quarter: `2028-Q${1 + (b % 4)}` } : { owner: `Owner ${b}`, effort: pick(weights, b) ?? 1 };
    return success(changeAction(data, action, fields));
  },
  moveAction: (data, [a, b, c]) => {
    const [action, horizon] = [pick(data.actions, a), pick(horizons, b)];
    if (!action || !horizon) return null;
    return success(moveAction(data, action, { horizon, before: pick(data.actions, c)?.id ?? null }));
  },
  deleteAction: (data, [a]) => {
    const action = pick(data.actions, a);
    return action ? success(deleteAction(action)) : null;
  },
  note: (data, [a, b]) => {
    const topic = `camps:${data.workshop.businessLines[0]?.id}:${pick(pillars, a)}`;
    const stored = data.notes.find((note) => note.topic === topic) ?? null;
    return success(
      changeNote(data.workshop, topic, b % 2 ? { text: `Said ${b}` } : { discussed: true }, stored),
    );
  },
  import: (data, [a], effects) =>
    success(
      importWorkshop(
        {
          ...data,
          workshop: { ...data.workshop, updatedAt: effects.now() },
          participants: data.participants.slice(0, a),
          actions: [],
        },
        data,
      ),
    ),
};

function responsePlace(data: WorkshopData, choice: number) {
  const round = pick(data.rounds, choice);
  const person = pick(data.participants, choice);
  const line = pick(data.workshop.businessLines, choice);
  if (!round || !person || !line) return null;
  return { round, businessLineId: line.id, participantId: person.id, channel: 'typed' as const };
}

export const stepNames = Object.keys(steps);
export const choice = fc.nat({ max: 60 });
export const sequence = fc.array(fc.tuple(fc.constantFrom(...stepNames), choice, choice, choice), {
  maxLength: 60,
  size: 'max',
});

export function storeWithWorkshop(effects: Effects): Store {
  const store = new Store();
  store.execute(
    createWorkshop({ organisation: 'Firm', date: '2027-01-14', language: 'nl', pack: cemmPack }, effects),
  );
  return store;
}
