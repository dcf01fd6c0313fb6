import { joinedAnswers, ofPerson } from '../commands/mergePeople.ts';
import { type PeopleById, presentPerson, seatsAs } from '../model/doubles.ts';
import type { ParticipantId } from '../model/ids.ts';
import type { Participant, Round, WorkshopData, WorkshopResponse } from '../model/workshop.ts';
import type { Sides } from './mergeForgotten.ts';
import type { RecordMerger } from './mergeRecords.ts';

/**
 * Two who were found to be one person on one side only, or the other way round on the other: what either of them
 * answered in a round that has not been shown is the answer of the one who stays. A round that one side has shown with
 * both in it is as that side shows it.
 */
export function withDoublesJoined(data: WorkshopData, sides: Sides, merger: RecordMerger): WorkshopData {
  if (data.participants.every(({ sameAs }) => sameAs === undefined)) return data;
  const participants = withSomebodyLeft(data.participants, sides, merger);
  const people = byIdOf(participants);
  const stayOf = new Map(
    participants.flatMap(({ id }) => {
      const stays = presentPerson(people.get(id), people);
      return stays && stays.id !== id ? [[id, stays.id] as const] : [];
    }),
  );
  const joined = { ...data, participants };
  return asShown(withAnswersJoined(joined, stayOf, merger), stayOf, sides, merger);
}

function byIdOf(participants: readonly Participant[]): PeopleById {
  return new Map(participants.map((person) => [person.id, person]));
}

/** On each side one of them takes part, another one each: one still does. */
function withSomebodyLeft(
  participants: Participant[],
  { mine, theirs }: Sides,
  merger: RecordMerger,
): Participant[] {
  const people = byIdOf(participants);
  const back = new Set<ParticipantId>();
  for (const person of participants) {
    if (person.sameAs === undefined || presentPerson(person, people)) continue;
    const chain = chainFrom(person, people);
    const takesPart = (side: WorkshopData) =>
      side.participants.some(({ id, deletedAt }) => deletedAt === null && chain.includes(id));
    if (!takesPart(mine) || !takesPart(theirs)) continue;
    const last = people.get(chain.at(-1) ?? person.id);
    const circle = last?.sameAs ? chain.slice(chain.indexOf(last.sameAs)) : chain.slice(-1);
    const [stays] = circle.sort();
    if (stays) back.add(stays);
  }
  return participants.map((person) => {
    if (!back.has(person.id)) return person;
    for (const unit of ['deletedAt', 'sameAs']) merger.unstamp('participants', person.id, unit);
    const { sameAs: _, ...alone } = person;
    return { ...alone, deletedAt: null };
  });
}

/** Somebody, whom that one is the same as, and so on until nobody new comes. */
function chainFrom(person: Participant, people: PeopleById): ParticipantId[] {
  const chain: ParticipantId[] = [];
  let current: Participant | undefined = person;
  while (current && !chain.includes(current.id)) {
    chain.push(current.id);
    current = current.sameAs && people.get(current.sameAs);
  }
  return chain;
}

function withAnswersJoined(
  data: WorkshopData,
  stayOf: ReadonlyMap<ParticipantId, ParticipantId>,
  merger: RecordMerger,
): WorkshopData {
  const unshown = new Set(data.rounds.flatMap(({ id, revealedAt }) => (revealedAt === null ? [id] : [])));
  const responses = new Map(data.responses.map((response) => [response.id, response]));
  // In the order of their ids: whichever side is mine, the same counts.
  for (const response of [...data.responses].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const stayId = stayOf.get(response.participantId);
    if (stayId === undefined || !unshown.has(response.roundId)) continue;
    const theirs = ofPerson(response, stayId);
    const own = responses.get(theirs.id) ?? null;
    const { counts, gaveWay } = joinedAnswers(own, theirs);
    responses.delete(response.id);
    responses.set(counts.id, counts);
    if (counts !== own) merger.reborn('responses', counts.id);
    if (gaveWay) merger.replaced.push(gaveWay);
  }
  const rounds = data.rounds.map((round) => {
    if (round.seats === null || !unshown.has(round.id)) return round;
    const doubles = round.seats.filter(({ participantId }) => stayOf.has(participantId));
    if (doubles.length === 0) return round;
    merger.unstamp('rounds', round.id, 'state');
    const seats = doubles.reduce(
      (all, { participantId: id }) => seatsAs(all, id, stayOf.get(id) ?? id),
      round.seats,
    );
    return { ...round, seats };
  });
  return { ...data, rounds, responses: [...responses.values()] };
}

/** A round that one side alone shows, while both of them take part there: with the answers that it was shown with. */
function asShown(
  data: WorkshopData,
  stayOf: ReadonlyMap<ParticipantId, ParticipantId>,
  { mine, theirs }: Sides,
  merger: RecordMerger,
): WorkshopData {
  const responses = new Map(data.responses.map((response) => [response.id, response]));
  const rounds = data.rounds.map((round) => {
    const [side, another] = [mine, theirs].filter((each) => shows(each, round.id));
    if (!side || another) return round;
    const apart = side.participants.filter(({ id, deletedAt }) => deletedAt === null && stayOf.has(id));
    if (apart.length === 0) return round;
    const both = new Set(apart.flatMap(({ id }) => [id, stayOf.get(id)]));
    const isOfBoth = ({ roundId, participantId }: WorkshopResponse) =>
      roundId === round.id && both.has(participantId);
    const now = [...responses.values()].filter(isOfBoth);
    const before = side.responses.filter(isOfBoth);
    for (const { id } of [...now, ...before]) merger.reborn('responses', id);
    for (const { id } of now) responses.delete(id);
    for (const response of before) responses.set(response.id, response);
    merger.replaced.push(...now);
    merger.unstamp('rounds', round.id, 'state');
    return { ...round, seats: side.rounds.find(({ id }) => id === round.id)?.seats ?? null };
  });
  return { ...data, rounds, responses: [...responses.values()] };
}

function shows({ rounds }: WorkshopData, roundId: Round['id']): boolean {
  return rounds.some(({ id, revealedAt }) => id === roundId && revealedAt !== null);
}
