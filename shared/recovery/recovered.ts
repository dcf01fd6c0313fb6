import { freshCode } from '../commands/participants.ts';
import { type Merge, mergeWorkshops } from '../file/merge.ts';
import { saysTheSame } from '../model/answers.ts';
import { canonicalJson } from '../model/canonical.ts';
import { askedBy, onlyAsked } from '../model/invariants.ts';
import { noLineage } from '../model/lineage.ts';
import type { Participant, WorkshopData, WorkshopResponse } from '../model/workshop.ts';
import type { Journalled } from './journal.ts';

/** A workshop with what was missing taken in. */
export interface Recovered {
  data: WorkshopData;
  /** Answers that are stored otherwise, and give way to the ones that were missing. */
  replaced: WorkshopResponse[];
  /** Answers that were missing, or stored in an older version. */
  answers: number;
  /** More than answers and people was missing. */
  isMore: boolean;
  /** Answers that have no place: their round is not there, or its people have been forgotten. */
  leftOut: number;
}

/**
 * The workshop as it is once what is known outside the storage has come in: what the backup has, and then what the
 * journal says of answers that came later. What is stored stays; nothing is taken away.
 *
 * @param stored as it is now; null when it is gone
 * @param backup later than what is stored; null without one
 * @returns null when there is nothing to begin from
 */
export function recovered(
  stored: WorkshopData | null,
  backup: WorkshopData | null,
  journalled: Journalled,
): Recovered | null {
  const merged = stored && backup ? withLater(stored, backup) : null;
  const base = merged?.data ?? stored ?? backup;
  if (!base) return null;
  const participants = withPeople(base, journalled);
  const known = new Set(participants.map(({ id }) => id));
  const rounds = new Map(base.rounds.flatMap((round) => (round.peopleForgotten ? [] : [[round.id, round]])));
  const askedIn = askedBy(rounds, base);
  const lines = new Set(base.workshop.businessLines.map(({ id }) => id));
  const given = [...journalled.responses.values()];
  const placed = given.filter(
    ({ roundId, participantId, businessLineId }) =>
      rounds.has(roundId) && known.has(participantId) && lines.has(businessLineId),
  );
  const responses = new Map(base.responses.map((response) => [response.id, response]));
  const replaced = [...(merged?.replaced ?? [])];
  for (const journalledResponse of placed) {
    const asked = askedIn(journalledResponse);
    const response = asked ? onlyAsked(journalledResponse, asked) : journalledResponse;
    const other = responses.get(response.id);
    // Given since, in the older state from which the work went on.
    if (other && (isSame(other, response) || other.updatedAt > response.updatedAt)) continue;
    if (other && !saysTheSame(other, response)) replaced.push(other);
    responses.set(response.id, response);
  }
  const data = { ...base, participants, responses: [...responses.values()] };
  const before = new Map(stored?.responses.map((response) => [response.id, response]));
  const answers = data.responses.filter((response) => {
    const other = before.get(response.id);
    return !other || !isSame(other, response);
  }).length;
  return {
    data,
    replaced,
    answers,
    isMore: stored === null || !areEqual(besideAnswers(stored), besideAnswers(data)),
    leftOut: given.length - placed.length,
  };
}

/** Both together; where they differ, what the backup has, for it is later. */
function withLater(stored: WorkshopData, backup: WorkshopData): Merge | null {
  const [mine, theirs] = [stored, backup].map((data) => ({ data, lineage: noLineage }));
  if (!mine || !theirs) return null;
  const asked = mergeWorkshops(mine, theirs);
  if (!asked.ok) return null;
  const later = new Map(asked.value.conflicts.map(({ key }) => [key, 'theirs' as const]));
  const merged = mergeWorkshops(mine, theirs, later);
  return merged.ok ? merged.value : null;
}

function isSame(a: WorkshopResponse, b: WorkshopResponse): boolean {
  return saysTheSame(a, b) && (a.finishedAt === null) === (b.finishedAt === null);
}

/** Everybody, with those whom the journal adds: in departments and lines that are there, with codes of their own. */
function withPeople({ workshop, participants }: WorkshopData, journalled: Journalled): Participant[] {
  const people = [...participants];
  const known = new Set(people.map(({ id }) => id));
  const codes = new Set(people.map(({ code }) => code));
  const departments = new Set(workshop.departments.map(({ id }) => id));
  const lines = new Set(workshop.businessLines.map(({ id }) => id));
  for (const person of journalled.participants.values()) {
    if (known.has(person.id)) continue;
    const code = codes.has(person.code) ? freshCode(codes, { newId: () => person.id }) : person.code;
    codes.add(code);
    people.push({
      ...person,
      code,
      name: workshop.anonymity === 'anonymous' ? '' : person.name,
      departmentId: person.departmentId && departments.has(person.departmentId) ? person.departmentId : null,
      businessLineIds: person.businessLineIds.filter((id) => lines.has(id)),
    });
  }
  return people;
}

function besideAnswers({ workshop, participants: _, responses: __, ...rest }: WorkshopData) {
  const { updatedAt: ___, ...facts } = workshop;
  return { ...rest, facts };
}

function areEqual(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
