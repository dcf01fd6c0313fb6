import { freshCode } from '../commands/participants.ts';
import { saysTheSame } from '../model/answers.ts';
import type {
  Note,
  Participant,
  Round,
  Workshop,
  WorkshopData,
  WorkshopResponse,
} from '../model/workshop.ts';
import { failure, type Result, success } from '../result.ts';
import { forgottenInBoth, seatedAsForgotten } from './mergeForgotten.ts';

/** The kinds of record that a merge counts. */
export type MergedTable =
  | 'participants'
  | 'rounds'
  | 'responses'
  | 'counts'
  | 'decisions'
  | 'actions'
  | 'notes';

export interface Merge {
  data: WorkshopData;
  /** Records that mine did not have, a kind. */
  added: Record<MergedTable, number>;
  /** Responses that were there in two versions with different answers: the version that gave way. */
  replaced: WorkshopResponse[];
}

export type MergeFault = { kind: 'other-workshop' } | { kind: 'other-model' };

/** Which of two records of one id counts as the later. */
type Later<Row> = (mine: Row, theirs: Row) => boolean;

/**
 * Joins two versions of one workshop. No record of either is lost, responses least of all; where both have
 * one, the later counts (by its own time, or by that of its workshop for records that keep none). A round
 * that is closed in one is closed: closed rounds never open again. A workshop that is in the bin in one only
 * comes out of it. One that is anonymous in either is anonymous, and people who are forgotten in either stay
 * forgotten: see `forgottenInBoth`. Joining a second time changes nothing.
 */
export function mergeWorkshops(ours: WorkshopData, others: WorkshopData): Result<Merge, MergeFault> {
  if (ours.workshop.id !== others.workshop.id) return failure({ kind: 'other-workshop' });
  if (ours.workshop.packId !== others.workshop.packId) return failure({ kind: 'other-model' });
  const theirsIsLater = others.workshop.updatedAt > ours.workshop.updatedAt;
  const byWorkshop = () => theirsIsLater;
  const workshop = joinedWorkshop(ours.workshop, others.workshop, theirsIsLater);
  const rounds = seatedAsForgotten(
    withOwnNumbers(joined(ours.rounds, others.rounds, byWorkshop, joinedRound), ours.rounds),
    { mine: ours, theirs: others },
  );
  const { mine, theirs } = forgottenInBoth({ mine: ours, theirs: others }, { workshop, rounds });
  const replaced: WorkshopResponse[] = [];
  const data: WorkshopData = {
    workshop,
    participants: withOwnCodes(joined(mine.participants, theirs.participants, byWorkshop), mine.participants),
    rounds,
    responses: joined(mine.responses, theirs.responses, laterResponse, (winner, other) => {
      if (!saysTheSame(winner, other)) replaced.push(other);
      return winner;
    }),
    counts: joined(mine.counts, theirs.counts, (a, b) => b.updatedAt > a.updatedAt),
    decisions: joined(mine.decisions, theirs.decisions, (a, b) => b.decidedAt > a.decidedAt),
    actions: joined(mine.actions, theirs.actions, byWorkshop),
    notes: joined(mine.notes, theirs.notes, byWorkshop, joinedNote),
    logo: theirsIsLater ? (theirs.logo ?? mine.logo) : (mine.logo ?? theirs.logo),
  };
  const added = {
    participants: newIn(data.participants, ours.participants),
    rounds: newIn(data.rounds, ours.rounds),
    responses: newIn(data.responses, ours.responses),
    counts: newIn(data.counts, ours.counts),
    decisions: newIn(data.decisions, ours.decisions),
    actions: newIn(data.actions, ours.actions),
    notes: newIn(data.notes, ours.notes),
  };
  return success({ data, added, replaced });
}

/** Whether joining theirs forgets people that mine still knows: there is no way back from that. */
export function forgetsHere(
  mine: Pick<WorkshopData, 'rounds'>,
  theirs: Pick<WorkshopData, 'rounds'>,
): boolean {
  const forgotten = new Set(mine.rounds.filter((round) => round.peopleForgotten).map(({ id }) => id));
  return theirs.rounds.some(({ id, peopleForgotten }) => peopleForgotten && !forgotten.has(id));
}

function newIn(rows: readonly { id: string }[], before: readonly { id: string }[]): number {
  const known = new Set(before.map(({ id }) => id));
  return rows.filter(({ id }) => !known.has(id)).length;
}

/** All records of both, mine first and in their order; of two with one id the later, joined where that is said. */
function joined<Row extends { id: string }>(
  mine: readonly Row[],
  theirs: readonly Row[],
  later: Later<Row>,
  join: (winner: Row, other: Row) => Row = (winner) => winner,
): Row[] {
  const others = new Map(theirs.map((row) => [row.id, row]));
  const rows = mine.map((row) => {
    const other = others.get(row.id);
    others.delete(row.id);
    if (!other) return row;
    return later(row, other) ? join(other, row) : join(row, other);
  });
  return [...rows, ...others.values()];
}

function joinedWorkshop(mine: Workshop, theirs: Workshop, theirsIsLater: boolean): Workshop {
  const [winner, other] = theirsIsLater ? [theirs, mine] : [mine, theirs];
  return {
    ...winner,
    anonymity: other.anonymity === 'anonymous' ? 'anonymous' : winner.anonymity,
    businessLines: joined(winner.businessLines, other.businessLines, () => false),
    departments: joined(winner.departments, other.departments, () => false),
    createdAt: mine.createdAt < theirs.createdAt ? mine.createdAt : theirs.createdAt,
    deletedAt: other.deletedAt === null ? null : winner.deletedAt,
  };
}

/** Equal times: a finished response counts above an unfinished one, and otherwise mine stays. */
function laterResponse(mine: WorkshopResponse, theirs: WorkshopResponse): boolean {
  if (theirs.updatedAt !== mine.updatedAt) return theirs.updatedAt > mine.updatedAt;
  return mine.finishedAt === null && theirs.finishedAt !== null;
}

function joinedRound(winner: Round, other: Round): Round {
  return {
    ...winner,
    closedAt: earlier(winner.closedAt, other.closedAt),
    revealedAt: earlier(winner.revealedAt, other.revealedAt),
    peopleForgotten: winner.peopleForgotten || other.peopleForgotten,
  };
}

function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

const noteLimit = 4000;

/** What two people wrote about one topic is kept both, unless one text already holds the other. */
function joinedNote(winner: Note, other: Note): Note {
  const discussed = winner.discussed || other.discussed;
  if (winner.text.includes(other.text)) return { ...winner, discussed };
  if (other.text.includes(winner.text)) return { ...winner, text: other.text, discussed };
  const text = `${winner.text}\n${other.text}`;
  return { ...winner, text: text.length <= noteLimit ? text : winner.text, discussed };
}

/** Two laptops may have given out one code: mine keeps it, the other person gets the next one. */
function withOwnCodes(people: Participant[], mine: readonly Participant[]): Participant[] {
  const own = new Map(mine.map(({ id, code }) => [id, code]));
  const taken = new Set(own.values());
  return people.map((person) => {
    const code = own.get(person.id);
    if (code !== undefined) return { ...person, code };
    if (!taken.has(person.code)) {
      taken.add(person.code);
      return person;
    }
    return { ...person, code: freshCode(taken, { newId: () => person.id }) };
  });
}

/** Two laptops may both have opened a second round: mine keeps its number, the other follows. */
function withOwnNumbers(rounds: Round[], mine: readonly Round[]): Round[] {
  const place = (round: Round, number = round.number) => `${round.kind}/${number}`;
  const own = new Map(mine.map((round) => [round.id, round.number]));
  const taken = new Set(mine.map((round) => place(round)));
  return rounds.map((round) => {
    let number = own.get(round.id);
    if (number !== undefined) return { ...round, number };
    number = round.number;
    while (taken.has(place(round, number))) number += 1;
    taken.add(place(round, number));
    return { ...round, number };
  });
}
