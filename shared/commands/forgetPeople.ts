import { participantIdSchema, responseIdOf } from '../model/ids.ts';
import { joinedAt, momentsKept, nextMoment } from '../model/moments.ts';
import { seatsOf } from '../model/seats.ts';
import type { LevelCounts, Participant, WorkshopData, WorkshopResponse } from '../model/workshop.ts';
import { withoutNames } from './anonymity.ts';
import type { Effects } from './edits.ts';
import { type GroupsKept, groupsKept } from './groupsKept.ts';
import { freshCode } from './participants.ts';

export interface Forgetting {
  /** What people wrote may tell who they are; the room may have talked about it. */
  comments: 'keep' | 'remove';
}

/**
 * The workshop without anything that says who took part: names and codes, moments and ids that lead back to a
 * phone, a form or an earlier file, the way in which answers came, people in the bin with their answers, and the
 * names of those who saw a decision differently. Where fewer people than the workshop's minimum have the same
 * layer, department and business lines, those go as well: see `groupsKept`.
 *
 * Every round says that its people are forgotten, so that a merge with an older file doesn't bring them back.
 *
 * What that does to the figures: those of all together stay exactly as they were, because all answers that
 * count stay. The figures of a layer or department either stay as they were or are shown no more; one that was
 * hidden to protect another may appear now that the other is gone. Hands that were counted in one that goes
 * count for all. Somebody whose business lines go counts as asked about every line,
 * so that more people may be missing there; what this person may have answered about other lines before
 * choosing counted nowhere, and goes. Which lines, rounds and pillars somebody answered is in the answers and
 * stays, and so do comments (if kept), notes and reasons: they can tell who wrote them to readers of the file.
 */
export function withoutPeople(
  data: WorkshopData,
  effects: Effects,
  { comments }: Forgetting = { comments: 'keep' },
): WorkshopData {
  const updatedAt = nextMoment(effects.now(), data.workshop.updatedAt);
  const workshop = { ...data.workshop, anonymity: 'anonymous' as const, updatedAt };
  const codes = new Set(data.participants.map(({ code }) => code));
  const known = data.participants.filter(({ deletedAt }) => deletedAt === null);
  const kept = groupsKept(data, known);
  const strangers = new Map(
    known.map((person, place): [Participant['id'], Stranger] => {
      const businessLineIds = kept.businessLineIds[place] ?? [];
      return [
        person.id,
        {
          person: {
            ...person,
            id: participantIdSchema.parse(effects.newId()),
            name: '',
            code: freshCode(codes, effects),
            layer: person.layer && kept.layers.has(person.layer) ? person.layer : null,
            departmentId:
              person.departmentId && kept.departments.has(person.departmentId) ? person.departmentId : null,
            businessLineIds,
            createdAt: joinedAt(workshop, person.createdAt),
          },
          formerLines: businessLineIds.length === 0 ? person.businessLineIds : [],
        },
      ];
    }),
  );
  const rounds = new Map(data.rounds.map((round) => [round.id, round]));
  const responses = data.responses.flatMap((response): WorkshopResponse[] => {
    const stranger = strangers.get(response.participantId);
    const round = rounds.get(response.roundId);
    if (!stranger || !round) return [];
    const { person, formerLines } = stranger;
    if (formerLines.length > 0 && !formerLines.includes(response.businessLineId)) return [];
    return [
      {
        ...response,
        id: responseIdOf(round.id, response.businessLineId, person.id),
        participantId: person.id,
        comments: comments === 'keep' ? response.comments : {},
        // One way for all: who was the only one on paper would be found by it.
        channel: 'file',
        ...momentsKept(workshop, round, response),
      },
    ];
  });
  return {
    ...data,
    workshop,
    rounds: data.rounds.map((round) => ({
      ...round,
      peopleForgotten: true,
      seats: round.seats && seatsOf([...strangers.values()].map(({ person }) => person)),
    })),
    // In the order of their new ids: the old order would tell who is who.
    participants: [...strangers.values()].map(({ person }) => person).sort(byId),
    responses: responses.sort(byId),
    counts: data.counts.map((counts) => ({ ...counts, group: groupKept(counts, kept) })),
    decisions: data.decisions.map(withoutNames),
  };
}

interface Stranger {
  person: Participant;
  /** The lines of somebody who had chosen some and now counts for all: answers about others never counted. */
  formerLines: Participant['businessLineIds'];
}

function groupKept({ group }: LevelCounts, kept: GroupsKept): LevelCounts['group'] {
  if (group.by === 'layer' && !kept.layers.has(group.layer)) return { by: 'all' };
  if (group.by === 'department' && !kept.departments.has(group.departmentId)) return { by: 'all' };
  return group;
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}
