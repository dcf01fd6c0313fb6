import { freshCode } from '../commands/participants.ts';
import { packRecordIdOf } from '../model/ids.ts';
import { seatsOf } from '../model/seats.ts';
import type { Participant, Round, WorkshopData } from '../model/workshop.ts';
import { withDoublesJoined } from './mergeDoubles.ts';
import type { Sides } from './mergeForgotten.ts';
import type { RecordMerger } from './mergeRecords.ts';

/**
 * What two sides that are each right can break together: links to what the other side removed, two people with one
 * code, two rounds with one number, two open rounds of a kind, answers of people who had no seat on the side that
 * closed the round. Whichever side is mine, the same comes out, except for which round stays open.
 */
export function repaired(joined: WorkshopData, sides: Sides, merger: RecordMerger): WorkshopData {
  const linked = withLinks(joined, sides, merger);
  const participants = withOwnCodes(linked.participants, sides, merger);
  const numbered = withOwnNumbers(linked.rounds, sides, merger);
  const rounds = withOneOpen(numbered, participants, sides, merger);
  const data = withDoublesJoined({ ...linked, participants, rounds }, sides, merger);
  return { ...data, rounds: withSeats(data, sides, merger) };
}

type Kept = 'packs' | 'participants' | 'rounds' | 'businessLines' | 'departments';

/** Brings back what is still needed: somebody went on with it where it had not been removed. */
function withLinks(data: WorkshopData, { mine, theirs }: Sides, merger: RecordMerger): WorkshopData {
  const bringBack = <Row extends { id: string }>(
    table: Kept,
    rows: readonly Row[],
    from: readonly Row[],
    needed: Iterable<string | null>,
  ): Row[] => {
    const there = new Set(rows.map(({ id }) => id));
    const back = new Map(from.map((row) => [row.id, row]));
    const missing = [...new Set(needed)].filter((id) => id !== null && !there.has(id)).sort();
    const found = missing.flatMap((id) => back.get(id ?? '') ?? []);
    for (const { id } of found) merger.reborn(table, id);
    return [...rows, ...found];
  };
  const { responses, counts, decisions, actions } = data;
  const rounds = bringBack(
    'rounds',
    data.rounds,
    [...mine.rounds, ...theirs.rounds],
    [...responses, ...counts].map(({ roundId }) => roundId),
  );
  const packs = bringBack(
    'packs',
    data.packs,
    [...mine.packs, ...theirs.packs],
    [data.workshop, ...rounds].map(({ packId }) => packRecordIdOf(data.workshop.id, packId)),
  );
  const participants = bringBack(
    'participants',
    data.participants,
    [...mine.participants, ...theirs.participants],
    responses.map(({ participantId }) => participantId),
  );
  const workshops = [mine.workshop, theirs.workshop];
  const lines = bringBack(
    'businessLines',
    data.workshop.businessLines,
    workshops.flatMap(({ businessLines }) => businessLines),
    [
      ...[...responses, ...counts, ...decisions, ...actions].map(({ businessLineId }) => businessLineId),
      ...participants.flatMap(({ businessLineIds }) => businessLineIds),
    ],
  );
  // Each side removed another of the last two.
  const businessLines =
    lines.length > 0
      ? lines
      : bringBack(
          'businessLines',
          [],
          workshops.flatMap(({ businessLines }) => businessLines),
          [leastId(workshops)],
        );
  const departments = bringBack(
    'departments',
    data.workshop.departments,
    workshops.flatMap((workshop) => workshop.departments),
    [
      ...participants.map(({ departmentId }) => departmentId),
      ...counts.map(({ group }) => (group.by === 'department' ? group.departmentId : null)),
    ],
  );
  const { poster } = data.workshop;
  const isOnWall = businessLines.some(({ id }) => id === poster.businessLineId);
  const roundIds = new Set(rounds.map(({ id }) => id));
  return {
    ...data,
    workshop: {
      ...data.workshop,
      businessLines,
      departments,
      poster: isOnWall ? poster : { ...poster, businessLineId: null },
    },
    packs,
    participants,
    rounds: rounds.map((round) =>
      round.prefilledFrom && !roundIds.has(round.prefilledFrom) ? { ...round, prefilledFrom: null } : round,
    ),
  };
}

/** Neither side has both lines: each has one that the other removed. */
function leastId(workshops: readonly WorkshopData['workshop'][]): string | null {
  return (
    workshops.flatMap(({ businessLines }) => businessLines.map(({ id }): string => id)).sort()[0] ?? null
  );
}

/** Records in the order in which they keep what is theirs: those that both sides have come first. */
function bySeniority<Row extends { id: string }>(
  rows: readonly Row[],
  mine: readonly Row[],
  theirs: readonly Row[],
): Row[] {
  const [own, other] = [mine, theirs].map((side) => new Set(side.map(({ id }) => id)));
  const isInBoth = ({ id }: Row) => Number(own?.has(id) && other?.has(id));
  return [...rows].sort((a, b) => isInBoth(b) - isInBoth(a));
}

function byId<Row extends { id: string }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Two laptops may have given out one code: the one with the first id keeps it, the other gets the next one. */
function withOwnCodes(people: Participant[], { mine, theirs }: Sides, merger: RecordMerger): Participant[] {
  const taken = new Set<string>();
  const codes = new Map<string, string>();
  for (const { id, code } of bySeniority(byId(people), mine.participants, theirs.participants)) {
    if (taken.has(code)) {
      codes.set(id, freshCode(taken, { newId: () => id }));
      merger.unstamp('participants', id, 'code');
    }
    taken.add(code);
  }
  return people.map((person) => ({ ...person, code: codes.get(person.id) ?? person.code }));
}

/** Two laptops may both have opened a second round: the one with the first id stays the second. */
function withOwnNumbers(rounds: Round[], { mine, theirs }: Sides, merger: RecordMerger): Round[] {
  const taken = new Set<string>();
  const numbers = new Map<string, number>();
  // What was prefilled from another one keeps a later number.
  const inOrder = byId(rounds).sort((a, b) => a.number - b.number);
  for (const { id, kind, packId, number } of bySeniority(inOrder, mine.rounds, theirs.rounds)) {
    let own = number;
    const place = () => `${kind}/${packId}/${own}`;
    while (taken.has(place())) own += 1;
    taken.add(place());
    if (own === number) continue;
    numbers.set(id, own);
    merger.unstamp('rounds', id, 'number');
  }
  return rounds.map((round) => ({ ...round, number: numbers.get(round.id) ?? round.number }));
}

/** Two laptops may both have a round of one kind open: one stays open, the facilitator says which. */
function withOneOpen(
  rounds: Round[],
  participants: readonly Participant[],
  { mine, theirs }: Sides,
  merger: RecordMerger,
): Round[] {
  const closing = new Set<string>();
  for (const kind of ['measure', 'target'] as const) {
    const open = rounds.filter((round) => round.kind === kind && round.closedAt === null);
    if (open.length < 2) continue;
    const openIn = (side: WorkshopData) =>
      open.find(({ id }) => side.rounds.some((round) => round.id === id && round.closedAt === null));
    const both = { mine: openIn(mine) ?? open[0], theirs: openIn(theirs) ?? open[0] };
    const side = merger.choose({ table: 'rounds', id: kind, unit: 'open', ...both });
    for (const { id } of open) if (id !== both[side]?.id) closing.add(id);
  }
  return rounds.map((round) => {
    if (!closing.has(round.id)) return round;
    merger.unstamp('rounds', round.id, 'state');
    return { ...round, closedAt: round.openedAt, seats: seatsOf(participants) };
  });
}

/** Who answered on one side in a round that the other had closed without them gets a seat in it. */
function withSeats(data: WorkshopData, { mine, theirs }: Sides, merger: RecordMerger): Round[] {
  const [own, other] = [mine, theirs].map((side) => new Set<string>(side.responses.map(({ id }) => id)));
  const arrived = data.responses.filter(({ id }) => !(own?.has(id) && other?.has(id)));
  return data.rounds.map((round) => {
    if (round.seats === null) return round;
    const seated = new Set<string>(round.seats.map(({ participantId }) => participantId));
    const answering = new Set<string>(
      arrived.flatMap(({ roundId, participantId }) => (roundId === round.id ? [participantId] : [])),
    );
    const late = seatsOf(data.participants.filter(({ id }) => answering.has(id) && !seated.has(id)));
    if (late.length === 0) return round;
    merger.unstamp('rounds', round.id, 'state');
    const seats = [...round.seats, ...late].sort((a, b) => (a.participantId < b.participantId ? -1 : 1));
    return { ...round, seats };
  });
}
