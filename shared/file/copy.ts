import { packRecordOf } from '../model/carried.ts';
import {
  actionIdSchema,
  businessLineIdSchema,
  countsIdSchema,
  decisionIdOf,
  departmentIdSchema,
  noteIdOf,
  participantIdSchema,
  responseIdOf,
  roundIdSchema,
  workshopIdSchema,
} from '../model/ids.ts';
import type { WorkshopData } from '../model/workshop.ts';

/** What was prepared, to begin again with: the people and lines, without what they answered and decided. */
export function withoutAnswers(data: WorkshopData): WorkshopData {
  const packs = data.packs.filter(({ pack }) => pack.id === data.workshop.packId);
  const nothing = { packs, rounds: [], responses: [], counts: [], decisions: [], actions: [], notes: [] };
  return { ...data, ...nothing };
}

/**
 * The same workshop with new ids for everything, so that it can stand beside the original. Ids that are put
 * together from others (responses, decisions, notes) follow along, and so do ids inside a note's topic. It
 * comes out of archive and bin.
 *
 * @param newId gives a fresh id at every call
 * @param organisation the name of the copy; left out: the same
 */
export function asCopy(
  data: WorkshopData,
  newId: () => string,
  organisation = data.workshop.organisation,
): WorkshopData {
  const fresh = freshIds(data, newId);
  const { workshop } = data;
  const workshopId = workshopIdSchema.parse(newId());
  const lineOf = (id: string) => businessLineIdSchema.parse(fresh(id));
  return {
    packs: data.packs.map(({ pack }) => packRecordOf(workshopId, pack)),
    workshop: {
      ...workshop,
      id: workshopId,
      organisation,
      businessLines: workshop.businessLines.map((line) => ({ ...line, id: lineOf(line.id) })),
      departments: workshop.departments.map((department) => ({
        ...department,
        id: departmentIdSchema.parse(fresh(department.id)),
      })),
      poster: {
        ...workshop.poster,
        businessLineId: workshop.poster.businessLineId && lineOf(workshop.poster.businessLineId),
      },
      archivedAt: null,
      deletedAt: null,
    },
    participants: data.participants.map((person) => ({
      ...person,
      id: participantIdSchema.parse(fresh(person.id)),
      workshopId,
      departmentId: person.departmentId && departmentIdSchema.parse(fresh(person.departmentId)),
      businessLineIds: person.businessLineIds.map(lineOf),
      ...(person.sameAs ? { sameAs: participantIdSchema.parse(fresh(person.sameAs)) } : {}),
    })),
    rounds: data.rounds.map((round) => ({
      ...round,
      id: roundIdSchema.parse(fresh(round.id)),
      workshopId,
      prefilledFrom: round.prefilledFrom && roundIdSchema.parse(fresh(round.prefilledFrom)),
      seats:
        round.seats?.map((seat) => ({
          ...seat,
          participantId: participantIdSchema.parse(fresh(seat.participantId)),
          departmentId: seat.departmentId && departmentIdSchema.parse(fresh(seat.departmentId)),
          businessLineIds: seat.businessLineIds.map(lineOf),
        })) ?? null,
      movement:
        round.movement?.map((moved) => ({
          ...moved,
          businessLineId: lineOf(moved.businessLineId),
          fromRoundId: roundIdSchema.parse(fresh(moved.fromRoundId)),
        })) ?? null,
    })),
    responses: data.responses.map((response) => {
      const roundId = roundIdSchema.parse(fresh(response.roundId));
      const businessLineId = lineOf(response.businessLineId);
      const participantId = participantIdSchema.parse(fresh(response.participantId));
      const id = responseIdOf(roundId, businessLineId, participantId);
      return { ...response, id, workshopId, roundId, businessLineId, participantId };
    }),
    counts: data.counts.map((counts) => ({
      ...counts,
      id: countsIdSchema.parse(fresh(counts.id)),
      workshopId,
      roundId: roundIdSchema.parse(fresh(counts.roundId)),
      businessLineId: lineOf(counts.businessLineId),
      group:
        counts.group.by === 'department'
          ? { by: 'department', departmentId: departmentIdSchema.parse(fresh(counts.group.departmentId)) }
          : counts.group,
    })),
    decisions: data.decisions.map((decision) => {
      const businessLineId = lineOf(decision.businessLineId);
      const id = decisionIdOf(workshopId, businessLineId, decision.pillarId);
      return { ...decision, id, workshopId, businessLineId };
    }),
    actions: data.actions.map((action) => ({
      ...action,
      id: actionIdSchema.parse(fresh(action.id)),
      workshopId,
      businessLineId: lineOf(action.businessLineId),
    })),
    notes: data.notes.map((note) => {
      const topic = note.topic.split(':').map(fresh).join(':');
      return { ...note, id: noteIdOf(workshopId, topic), workshopId, topic };
    }),
    logo: data.logo && { ...data.logo, id: workshopId, workshopId },
  };
}

/**
 * Gives every known id its new one, and leaves any other text as it is. The new ones stand in the order of the old:
 * where departments are equals the order of their ids says which is shown, and a copy shows no others.
 */
function freshIds(data: WorkshopData, newId: () => string): (id: string) => string {
  const { businessLines, departments } = data.workshop;
  const named = [businessLines, departments, data.participants, data.rounds, data.counts, data.actions]
    .flat()
    .map(({ id }): string => id)
    .sort();
  const fresh = named.map(() => newId()).sort();
  const ids = new Map(named.map((id, place) => [id, fresh[place]]));
  return (id) => ids.get(id) ?? id;
}
