import { groupKey } from '../analysis/gap.ts';
import { movementSince } from '../analysis/movement.ts';
import { gridOf } from '../model/carried.ts';
import { type ParticipantId, participantIdSchema, type RoundId, responseIdOf } from '../model/ids.ts';
import { joinedAt, nextMoment } from '../model/moments.ts';
import type {
  LevelCounts,
  Participant,
  Round,
  Seat,
  Workshop,
  WorkshopData,
  WorkshopResponse,
} from '../model/workshop.ts';
import { withoutNames } from './anonymity.ts';
import type { Effects } from './edits.ts';
import { freshCode } from './participants.ts';
import { type Place, type Shuffle, type Unlinked, unlinked } from './unlink.ts';

export interface Forgetting {
  /** What people wrote may tell who they are; the room may have talked about it. */
  comments: 'keep' | 'remove';
  /** Names of who takes on an action: the plan goes on after the day. */
  owners: 'keep' | 'remove';
}

/**
 * The workshop without anything that says who took part: names and codes, moments and ids that lead back to a
 * phone, a form or an earlier file, the way in which answers came, people in the bin, and the names of those who saw
 * a decision differently. Answers are mixed (`unlinked`), so that nobody who saw who took part when, and how far they
 * got, finds the answers of one person. Every round says that its people are forgotten, so that a merge with an older
 * file doesn't bring them back.
 *
 * All figures stay exactly as they were, those of groups too, or a group is shown no more; how many took part stays.
 * How far people had moved between two rounds is kept as counts. What people wrote (if kept), notes and reasons can
 * tell who wrote them; so can the answers to the statements of a pillar in the middle of which somebody stopped.
 */
export function withoutPeople(
  data: WorkshopData,
  effects: Effects,
  { comments, owners }: Forgetting = { comments: 'keep', owners: 'keep' },
): WorkshopData {
  const pack = gridOf(data);
  const updatedAt = nextMoment(effects.now(), data.workshop.updatedAt);
  const workshop = { ...data.workshop, anonymity: 'anonymous' as const, updatedAt };
  const shuffle = shuffleBy(effects);
  const mixed = new Map(data.rounds.map((round) => [round.id, unlinked(data, pack, round, shuffle)]));
  const known = data.participants.filter(({ deletedAt }) => deletedAt === null);
  const most = Math.max(known.length, ...[...mixed.values()].map(({ places }) => places.length));
  const strangers = strangersOf(workshop, most, data, effects);
  const seated = data.rounds.map((round): Seated => {
    const people = shuffle(strangers);
    const places = mixed.get(round.id)?.places ?? [];
    return {
      round,
      places: places.map((place, index) => ({ place, id: (people[index] as Participant).id })),
    };
  });
  return {
    ...data,
    workshop,
    rounds: seated.map(({ round, places }) => ({
      ...round,
      seats: round.closedAt === null ? null : seatsOf(places, workshop),
      movement: workshop.businessLines.flatMap(({ id }) =>
        movementSince(data, pack, { roundId: round.id, businessLineId: id }),
      ),
      peopleForgotten: true,
    })),
    participants: strangers,
    responses: seated.flatMap((each) => responsesIn(each, comments)).sort(byId),
    counts: data.counts.map((counts) => ({ ...counts, group: groupKept(counts, mixed) })),
    decisions: data.decisions.map(withoutNames),
    actions: owners === 'keep' ? data.actions : data.actions.map((action) => ({ ...action, owner: '' })),
  };
}

/** Fresh ids are in no order: drawn from them, a command needs no further effect. */
function shuffleBy({ newId }: Pick<Effects, 'newId'>): Shuffle {
  return (items) =>
    items
      .map((item) => ({ item, id: newId() }))
      .sort(byId)
      .map(({ item }) => item);
}

/** People of whom nothing is known, in the order of their ids: the old order would tell who is who. */
function strangersOf(
  workshop: Workshop,
  amount: number,
  { participants }: Pick<WorkshopData, 'participants'>,
  effects: Effects,
): Participant[] {
  const codes = new Set(participants.map(({ code }) => code));
  return Array.from({ length: amount }, (): Participant => {
    return {
      id: participantIdSchema.parse(effects.newId()),
      workshopId: workshop.id,
      name: '',
      code: freshCode(codes, effects),
      layer: null,
      departmentId: null,
      businessLineIds: [],
      createdAt: joinedAt(workshop, workshop.createdAt),
      deletedAt: null,
    };
  }).sort(byId);
}

interface Seated {
  round: Round;
  places: { place: Place; id: ParticipantId }[];
}

function seatsOf(places: Seated['places'], { businessLines }: Workshop): Seat[] {
  return places
    .map(({ place: { layer, departmentId, sheets }, id }) => ({
      participantId: id,
      layer,
      departmentId,
      businessLineIds: sheets.size === businessLines.length ? [] : [...sheets.keys()],
    }))
    .sort((a, b) => (a.participantId < b.participantId ? -1 : 1));
}

/**
 * What strangers answered in a round: without a moment, and in one way for all, because who was the only one on paper
 * would be found by it.
 */
function responsesIn({ round, places }: Seated, kept: Forgetting['comments']): WorkshopResponse[] {
  return places.flatMap(({ place, id }) =>
    [...place.sheets].flatMap(([businessLineId, { state, items, comments }]): WorkshopResponse[] => {
      const texts = kept === 'keep' ? comments : {};
      if (state === 'missing' && Object.keys(texts).length === 0) return [];
      return [
        {
          id: responseIdOf(round.id, businessLineId, id),
          workshopId: round.workshopId,
          roundId: round.id,
          businessLineId,
          participantId: id,
          items,
          comments: texts,
          channel: 'file',
          startedAt: round.openedAt,
          updatedAt: round.openedAt,
          finishedAt: state === 'finished' ? round.openedAt : null,
        },
      ];
    }),
  );
}

/** Hands that were counted in a group that goes count for all. */
function groupKept(
  { group, roundId }: LevelCounts,
  mixed: ReadonlyMap<RoundId, Unlinked>,
): LevelCounts['group'] {
  return group.by === 'all' || mixed.get(roundId)?.kept.has(groupKey(group)) ? group : { by: 'all' };
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}
