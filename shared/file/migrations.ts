import { monthAfter } from '../model/quarters.ts';
import { joinNotes } from './joinNotes.ts';
import { withInstruments } from './withInstruments.ts';

/**
 * Reads older files: the step at n turns the `data` of version n into that of version n + 1. Steps are never
 * changed once released; each is tested on a frozen file of its version.
 */
export type Migrations = Record<number, (old: unknown) => unknown>;

export const migrations: Migrations = {
  /** Version 2 keeps shows of hands. */
  1: (old) => (isRecord(old) ? { ...old, counts: [] } : old),
  /** Version 3 says of a round whether its people have been forgotten; no earlier version knew. */
  2: (old) => {
    if (!isRecord(old) || !Array.isArray(old.rounds)) return old;
    const rounds = old.rounds.map((round: unknown) =>
      isRecord(round) ? { ...round, peopleForgotten: false } : round,
    );
    return { ...old, rounds };
  },
  /**
   * Version 4 gives different views ids, freezes who was asked in a closed round (before, everybody not in the bin),
   * keeps notes a pillar, and lets the road follow the day: one whose start was derived from the day, or from the
   * moment of making the workshop, follows it.
   */
  3: (old) => {
    if (!isRecord(old) || !isRecord(old.workshop) || !Array.isArray(old.rounds)) return old;
    const { date, createdAt, roadmapStart } = old.workshop;
    const derived = [date, createdAt].map((day) => (typeof day === 'string' ? monthAfter(day) : null));
    const workshop = {
      ...old.workshop,
      roadmapStart: derived.some((month) => month === roadmapStart) ? null : roadmapStart,
      joinBy: 'name',
      compareFirst: 'layers',
    };
    const people: unknown[] = Array.isArray(old.participants) ? old.participants : [];
    const seats = people.flatMap((person) =>
      isRecord(person) && person.deletedAt === null
        ? [
            {
              participantId: person.id,
              layer: person.layer,
              departmentId: person.departmentId,
              businessLineIds: person.businessLineIds,
            },
          ]
        : [],
    );
    seats.sort((a, b) => (String(a.participantId) < String(b.participantId) ? -1 : 1));
    const rounds = withOneOpen(old.rounds).map((round: unknown) =>
      isRecord(round) ? { ...round, seats: round.closedAt === null ? null : seats, movement: null } : round,
    );
    const decisions = Array.isArray(old.decisions) ? old.decisions.map(withDissentIds) : old.decisions;
    const notes = Array.isArray(old.notes) ? joinNotes(old.notes) : old.notes;
    return { ...old, workshop, rounds, decisions, notes };
  },
  /** Version 5 carries its model, and says of a round which it asks; answers are by item, whatever was asked. */
  4: withInstruments,
};

/** Merging two laptops could leave two rounds of a kind open: the last stays so, and the others can be reopened. */
function withOneOpen(rounds: readonly unknown[]): unknown[] {
  const isOpen = (round: unknown) => isRecord(round) && round.closedAt === null;
  return rounds.map((round) => {
    if (!isRecord(round) || !isOpen(round)) return round;
    const isLast = rounds.every(
      (other) =>
        !isRecord(other) ||
        !isOpen(other) ||
        other.kind !== round.kind ||
        Number(other.number) <= Number(round.number),
    );
    return isLast ? round : { ...round, closedAt: round.openedAt };
  });
}

function withDissentIds(decision: unknown): unknown {
  if (!isRecord(decision) || !Array.isArray(decision.dissent)) return decision;
  const dissent = decision.dissent.map((each: unknown, place) =>
    isRecord(each) ? { id: `dissent-${place + 1}`, ...each } : each,
  );
  return { ...decision, dissent };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Brings the data of a file to a newer version, step by step.
 *
 * @param from the version of the file, 1 to `to`
 * @throws when a step is missing: versions are contiguous, so that is a bug
 */
export function migrate(data: unknown, from: number, to: number, steps: Migrations = migrations): unknown {
  let current = data;
  for (let version = from; version < to; version += 1) {
    const step = steps[version];
    if (!step) throw new Error(`No migration from version ${version}`);
    current = step(current);
  }
  return current;
}
