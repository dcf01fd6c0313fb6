import { areGroupsFixed, groupSettings } from '../commands/workshops.ts';
import { isBlank, saysTheSame } from '../model/answers.ts';
import type { Round, Workshop, WorkshopData, WorkshopResponse } from '../model/workshop.ts';
import type { Sides } from './mergeForgotten.ts';
import type { RecordMerger } from './mergeRecords.ts';

/**
 * What has been shown on one side is shown on both, also where the other took it back (which versions before the
 * fourth file format could): as the side that shows it has it.
 */
export function shownInEither(
  rounds: readonly Round[],
  { mine, theirs }: Sides,
  merger: RecordMerger,
): Round[] {
  const shown = new Map(
    [...theirs.rounds, ...mine.rounds]
      .filter(({ revealedAt }) => revealedAt !== null)
      .map(({ id, closedAt, revealedAt, seats }) => [id, { closedAt, revealedAt, seats }]),
  );
  return rounds.map((round) => {
    const state = shown.get(round.id);
    if (!state || round.revealedAt !== null) return round;
    merger.unstamp('rounds', round.id, 'state');
    return { ...round, ...state };
  });
}

/**
 * Which groups are compared is fixed by the first results that were shown; so where one side has shown any, its
 * choice holds, whatever the other has changed since.
 */
export function comparingAsShown(
  workshop: Workshop,
  { mine, theirs }: Sides,
  merger: RecordMerger,
): Workshop {
  const isFixed = { mine: areGroupsFixed(mine.rounds), theirs: areGroupsFixed(theirs.rounds) };
  if (isFixed.mine === isFixed.theirs) return workshop;
  const shown = isFixed.mine ? mine.workshop : theirs.workshop;
  const { compareFirst, minimumGroupSize } = shown;
  for (const name of groupSettings) {
    if (shown[name] !== workshop[name]) merger.unstamp('workshop', workshop.id, name);
  }
  return { ...workshop, compareFirst, minimumGroupSize };
}

/** Whether results are shown in one that are not in the other: becoming like the other would take them back. */
export function showsMore(
  { rounds }: Pick<WorkshopData, 'rounds'>,
  other: Pick<WorkshopData, 'rounds'>,
): boolean {
  const shown = new Set(other.rounds.filter(({ revealedAt }) => revealedAt !== null).map(({ id }) => id));
  return rounds.some(({ id, revealedAt }) => revealedAt !== null && !shown.has(id));
}

/** A round that has been shown, with other answers than it was shown with. */
export interface ChangedAfterShown {
  round: Round;
  /** Whose answers came or changed. */
  people: number;
  /** So few that what they answered might follow from two looks. */
  areFew: boolean;
}

/**
 * The shown rounds in which a merge changes answers. No answer is lost in a merge, so what is shown changes with it;
 * whoever saw it before sees what the difference makes. Where people are forgotten the answers come from the side
 * that forgot them, under new ids: nothing to compare.
 */
export function changedAfterShown(merged: WorkshopData, { mine, theirs }: Sides): ChangedAfterShown[] {
  return merged.rounds.flatMap((round) => {
    if (round.peopleForgotten) return [];
    const differences = [mine, theirs].flatMap((side) => {
      const isShown = side.rounds.some(({ id, revealedAt }) => id === round.id && revealedAt !== null);
      const people = isShown ? peopleBetween(round, side.responses, merged.responses) : 0;
      return people > 0 ? [people] : [];
    });
    if (differences.length === 0) return [];
    const people = Math.min(...differences);
    return [{ round, people, areFew: people < merged.workshop.minimumGroupSize }];
  });
}

/** How many people's answers in a round are others than before. */
function peopleBetween(
  { id }: Round,
  before: readonly WorkshopResponse[],
  after: readonly WorkshopResponse[],
): number {
  const known = new Map(before.map((response) => [response.id, response]));
  const others = after.filter((response) => {
    if (response.roundId !== id || isBlank(response)) return false;
    const old = known.get(response.id);
    return !old || !saysTheSame(old, response);
  });
  return new Set(others.map(({ participantId }) => participantId)).size;
}
