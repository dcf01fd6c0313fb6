import { levelIn, statementIn } from '../model/answers.ts';
import type { BusinessLineId, ParticipantId, RoundId } from '../model/ids.ts';
import { measuresGrid } from '../model/instrument.ts';
import type { GridPack, Pillar } from '../model/pack.ts';
import { seatsIn } from '../model/seats.ts';
import type { Movement, Round, Workshop, WorkshopData } from '../model/workshop.ts';
import { type GroupRef, groupKey } from './gap.ts';
import { detailedPosition, isHalfway, quickPosition } from './position.ts';
import { analyseRound, pillarAnalysis, type RoundAnalysis } from './round.ts';
import type { Known } from './seating.ts';

/**
 * How far people moved since the round before, a pillar: how many of those with a position in both went up, stayed
 * and went down. Measurements that have been shown; of a round whose people are forgotten, what was kept.
 *
 * Counting links one person's answers to two rounds, so the rule of `privacy.ts` has to hold for the pair: people
 * are exchangeable who are alike in *every* round that is linked, by cell, by having answered, and by having a
 * position. Whoever sees that eleven stayed where they were knows what the twelfth said who missed the second round.
 * So nothing is counted where fewer people than the minimum are alike; the next round may count from this one again.
 */
export function movementSince(
  data: WorkshopData,
  pack: GridPack,
  { roundId, businessLineId }: { roundId: RoundId; businessLineId: BusinessLineId },
): Movement[] {
  const shown = data.rounds
    .filter((round) => measuresGrid(round) && round.revealedAt !== null)
    .sort((a, b) => a.number - b.number);
  const round = shown.find(({ id }) => id === roundId);
  if (!round) return [];
  if (round.movement) return round.movement.filter((moved) => moved.businessLineId === businessLineId);
  const rounds = shown
    .filter(({ number, peopleForgotten }) => number <= round.number && !peopleForgotten)
    .map((each) => ({
      round: each,
      analysis: analyseRound(data, pack, { roundId: each.id, businessLineId }),
    }));
  return pack.pillars.flatMap((pillar) => {
    const measured = rounds.filter(({ analysis }) => pillarAnalysis(analysis, pillar.id).all !== null);
    if (measured.at(-1)?.round !== round) return [];
    const moved = lastMovement(
      measured.map((each) => ({ roundId: each.round.id, people: placedIn(data, each, pillar) })),
      data.workshop.minimumGroupSize,
    );
    return moved ? [{ businessLineId, pillarId: pillar.id, ...moved }] : [];
  });
}

/** Somebody who answered about the pillar in a round. */
interface Placed {
  /** The shown groups, and whether there is a position: who has the same is alike. */
  likeness: string;
  position: number | null;
}

/** Who answered about a pillar. */
function placedIn(
  data: WorkshopData,
  { round, analysis }: { round: Round; analysis: RoundAnalysis },
  pillar: Pillar,
): Map<ParticipantId, Placed> {
  const { businessLineId, source, stageThreshold } = analysis;
  const shown = new Set(
    pillarAnalysis(analysis, pillar.id).groups.flatMap(({ group, figures }) =>
      figures ? [groupKey(group)] : [],
    ),
  );
  const seats = new Map(seatsIn(data, round, businessLineId).map((seat) => [seat.participantId, seat]));
  const placed = new Map<ParticipantId, Placed>();
  for (const response of data.responses) {
    const { roundId, businessLineId: line, participantId } = response;
    const seat = seats.get(participantId);
    if (!seat || roundId !== round.id || line !== businessLineId) continue;
    const isAnswered =
      source === 'levels'
        ? levelIn(response, pillar.id) !== undefined
        : pillar.cells.some((cell) =>
            cell.statements.some(({ id }) => statementIn(response, id) !== undefined),
          ) && !isHalfway(pillar, response, round);
    if (!isAnswered) continue;
    const position =
      source === 'levels'
        ? quickPosition(levelIn(response, pillar.id))
        : detailedPosition(pillar, response.items, stageThreshold);
    const groups = groupsOf(seat).flatMap((group) =>
      shown.has(groupKey(group)) || isRemoved(group, data.workshop) ? [groupKey(group)] : [],
    );
    placed.set(participantId, { likeness: [...groups, position === null].join(), position });
  }
  return placed;
}

/** Who saw a department before it was removed knows its figures still. */
function isRemoved(group: GroupRef, { departments }: Pick<Workshop, 'departments'>): boolean {
  return group.by === 'department' && departments.every(({ id }) => id !== group.departmentId);
}

function groupsOf({ layer, departmentId }: Known): GroupRef[] {
  return [
    ...(layer ? [{ by: 'layer', layer } as const] : []),
    ...(departmentId ? [{ by: 'department', departmentId } as const] : []),
  ];
}

type Counts = Omit<Movement, 'businessLineId' | 'pillarId'>;

/** Who answered in a round. */
interface Answered {
  roundId: RoundId;
  people: ReadonlyMap<ParticipantId, Placed>;
}

/** The movement into the last of these rounds, linked as far back as the rule allows. */
function lastMovement([first, ...others]: readonly Answered[], minimum: number): Counts | null {
  let moved: Counts | null = null;
  let linked = first;
  for (const round of others) {
    const both = together(linked?.people ?? new Map(), round.people);
    const isCounted = isSafe(both, minimum);
    moved = linked && isCounted ? { fromRoundId: linked.roundId, ...both.counts } : null;
    linked = isCounted ? { roundId: round.roundId, people: both.people } : round;
  }
  return moved;
}

interface Together {
  /** Where everybody stands in the later round, alike in both. */
  people: Map<ParticipantId, Placed>;
  counts: { up: number; same: number; down: number };
}

function together(
  before: ReadonlyMap<ParticipantId, Placed>,
  after: ReadonlyMap<ParticipantId, Placed>,
): Together {
  const people = new Map<ParticipantId, Placed>();
  const counts = { up: 0, same: 0, down: 0 };
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    const [earlier, later] = [before.get(id), after.get(id)];
    const likeness = `${earlier?.likeness ?? 'absent'} > ${later?.likeness ?? 'absent'}`;
    people.set(id, { likeness, position: later?.position ?? null });
    const [from, to] = [earlier?.position ?? null, later?.position ?? null];
    if (from !== null && to !== null) counts[to > from ? 'up' : to < from ? 'down' : 'same'] += 1;
  }
  return { people, counts };
}

function isSafe({ people, counts: { up, same, down } }: Together, minimum: number): boolean {
  const alike = new Map<string, number>();
  for (const { likeness } of people.values()) alike.set(likeness, (alike.get(likeness) ?? 0) + 1);
  return up + same + down >= minimum && [...alike.values()].every((n) => n >= minimum);
}
