import { reportJson, reportsOf } from '../../../electron/cli/analysisReport.ts';
import { cemmPack } from '../../../shared/content/packs.ts';
import { asksGrid } from '../../../shared/model/instrument.ts';
import type { GridPack } from '../../../shared/model/pack.ts';
import type { ItemAnswer, LevelAnswer, WorkshopData } from '../../../shared/model/workshop.ts';

/**
 * Somebody who sees everything that is shown of a workshop, knows who has which layer and department, and who
 * answered; and tries every way in which they may have answered.
 */

/** What one person may have answered about every pillar that was asked. */
export type Answer = { level: LevelAnswer } | { statements: Record<string, ItemAnswer> };

/** All that is shown: of every round, line, pillar, group and topic. */
export function shownOf(data: WorkshopData, pack = cemmPack): string {
  return JSON.stringify(reportJson(data, pack));
}

/** Everybody's answers: for each response, which of the possible answers it is. */
type World = readonly number[];

/** The workshop in which they answered so. */
export function answeredSo(data: WorkshopData, answers: readonly Answer[], world: World): WorkshopData {
  const pillarIds = new Map(data.rounds.map((round) => [round.id, round.partIds]));
  const responses = data.responses.map((response, place) => {
    const answer = answers[world[place] ?? 0];
    if (!answer || 'statements' in answer) return { ...response, items: answer?.statements ?? {} };
    const asked = pillarIds.get(response.roundId) ?? cemmPack.pillars.map(({ id }) => id);
    return { ...response, items: Object.fromEntries(asked.map((id) => [id, answer.level])) };
  });
  return { ...data, responses };
}

/** Fewer people than the minimum of whom it is known what they answered, by their places among the responses. */
export interface Exposed {
  people: number[];
  world: World;
}

/**
 * Everybody who can be worked out, in any way in which these people may have answered: sets of fewer people than the
 * minimum, of whom the same is known in every world that looks the same. Not counted is who belongs to a group, of as
 * many people as the minimum or more, of which it is known that all gave one answer: a group of one mind says so itself.
 *
 * @param shown what is seen of a world; left out: everything that is shown, once
 */
export function exposedIn(
  data: WorkshopData,
  answers: readonly Answer[],
  shown: (data: WorkshopData) => string = (world) => shownOf(world),
  pack = cemmPack,
): Exposed[] {
  const people = profilesOf(data);
  const seenOf = new Map<string, string>();
  const alike = new Map<string, World[]>();
  for (const world of worldsOf(data.responses.length, answers.length)) {
    // Two people who are the same to everybody may have answered so or the other way round: it looks the same.
    const told = people.map(({ profile, places }) => `${profile}:${places.map((place) => world[place])}`);
    const name = told.sort().join();
    const seen = seenOf.get(name) ?? shown(answeredSo(data, answers, world));
    seenOf.set(name, seen);
    const worlds = alike.get(seen);
    if (worlds) worlds.push(world);
    else alike.set(seen, [world]);
  }
  return [...alike.values()].flatMap((worlds) => exposedBy(data, answers, worlds, pack));
}

/** Everybody who answered, with all that is known of each, and the places of the answers. */
function profilesOf({
  participants,
  rounds,
  responses,
}: WorkshopData): { profile: string; places: number[] }[] {
  const places = new Map<string, number[]>();
  for (const [place, { participantId }] of responses.entries()) {
    places.set(participantId, [...(places.get(participantId) ?? []), place]);
  }
  return [...places].map(([id, own]) => {
    const person = participants.find((each) => each.id === id);
    const known = [person?.layer, person?.departmentId, person?.businessLineIds, person?.deletedAt];
    const seats = rounds.map((round) => round.seats?.find(({ participantId }) => participantId === id));
    const seated = seats.map((seat) => seat && [seat.layer, seat.departmentId, seat.businessLineIds]);
    const asked = own.map((place) => [responses[place]?.roundId, responses[place]?.businessLineId]);
    return { profile: JSON.stringify([known, seated, asked]), places: own };
  });
}

function* worldsOf(people: number, answers: number): Generator<World> {
  for (let number = 0; number < answers ** people; number += 1) {
    yield Array.from({ length: people }, (_, place) => Math.floor(number / answers ** place) % answers);
  }
}

function exposedBy(
  data: WorkshopData,
  answers: readonly Answer[],
  worlds: readonly World[],
  pack: GridPack,
): Exposed[] {
  const { minimumGroupSize: minimum } = data.workshop;
  const [world = []] = worlds;
  const places = world.map((_, place) => place);
  const isKnown = (people: readonly number[]) => {
    const told = (each: World) =>
      people
        .map((place) => each[place] ?? 0)
        .sort()
        .join();
    return worlds.every((each) => told(each) === told(world));
  };
  const known = new Set(places.filter((place) => isKnown([place])));
  const few: number[][] = [...known].map((place) => [place]);
  if (minimum > 2) {
    // Two of whom it is known what they said, but not who said which.
    for (const one of places) {
      for (const other of places.slice(one + 1)) {
        if (!(known.has(one) && known.has(other)) && isKnown([one, other])) few.push([one, other]);
      }
    }
  }
  if (few.length === 0) return [];
  const groups = togetherIn(answeredSo(data, answers, world), pack);
  const ofOneMind = (place: number) =>
    groups.some(({ people, isWhole }) => {
      if (!people.has(place)) return false;
      const alike = [...people].filter((other) => known.has(other) && world[other] === world[place]);
      return alike.length >= minimum && (alike.length === people.size || !isWhole);
    });
  return few.filter((people) => !people.every(ofOneMind)).map((people) => ({ people, world }));
}

interface Together {
  /** By their places among the responses. */
  people: Set<number>;
  /** Nothing is said of some of them. */
  isWhole: boolean;
}

/**
 * The people of whom something is said together: all, those of each shown group, and those of each shown layer (or
 * the rest) in each shown department (or the rest). Of the last, some may be a group that is hidden where nobody of
 * it has a position: that all of them don't know, all see.
 */
function togetherIn(data: WorkshopData, pack: GridPack): Together[] {
  const people = new Map(data.participants.map((person) => [person.id, person]));
  const together = new Map<string, Together>();
  const answers = [...data.responses.entries()];
  for (const { round, lines } of reportsOf(data, pack)) {
    for (const { line, analysis } of lines ?? []) {
      const groups = analysis.pillars.flatMap((pillar) =>
        pillar.groups.filter(({ figures }) => figures !== null),
      );
      const shown = new Set(
        groups.map(({ group }) => (group.by === 'layer' ? group.layer : group.departmentId)),
      );
      for (const [place, { roundId, businessLineId, participantId }] of answers) {
        if (roundId !== round.id || businessLineId !== line.id) continue;
        const person = people.get(participantId);
        const own = [person?.layer, person?.departmentId].map((id) => (id && shown.has(id) ? id : ''));
        for (const name of ['all', ...own.filter((id) => id !== ''), own.join('/')]) {
          const key = [round.id, line.id, name].join(' ');
          const group = together.get(key) ?? { people: new Set(), isWhole: !name.includes('/') };
          group.people.add(place);
          together.set(key, group);
        }
      }
    }
  }
  // Of a checklist or ladder, something is said of all together only.
  for (const { id } of data.rounds.filter((round) => !asksGrid(round))) {
    for (const line of data.workshop.businessLines) {
      const own = answers.filter(([, each]) => each.roundId === id && each.businessLineId === line.id);
      together.set(`${id} ${line.id}`, { people: new Set(own.map(([place]) => place)), isWhole: true });
    }
  }
  return [...together.values()];
}
