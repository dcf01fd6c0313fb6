import { highestLevel } from '../content/levels.ts';
import type { BusinessLineId, ParticipantId, PillarId, RoundId } from '../model/ids.ts';
import type { GridPack } from '../model/pack.ts';
import type {
  LevelCounts,
  Round,
  Seat,
  Workshop,
  WorkshopData,
  WorkshopResponse,
} from '../model/workshop.ts';
import { type Attendance, invitedTo } from './attendance.ts';
import { type Balance, type Bottleneck, balance, bottlenecks } from './balance.ts';
import { median } from './group.ts';
import { analysePillar, type PillarAnalysis } from './pillar.ts';
import { type Known, type Seating, seatingOf } from './seating.ts';
import { type Counted, collectPositions, type Entry } from './tally.ts';

export interface RoundAnalysis {
  roundId: RoundId;
  businessLineId: BusinessLineId;
  kind: Round['kind'];
  /** What positions were made from. */
  source: 'levels' | 'statements';
  stageThreshold: number;
  minimumGroupSize: number;
  attendance: Attendance;
  /** What is known of everybody who answered. */
  answered: Known[];
  /** Every pillar of the pack, in its order. */
  pillars: PillarAnalysis[];
  /** Median of the pillars' medians; null while nothing may be shown. */
  overall: number | null;
  /** Of a measurement; none in a target round. */
  bottlenecks: Bottleneck[];
  balance: Balance | null;
}

/**
 * Everything that one round says about one business line: of who had a seat in it. Shows of hands count beside
 * what participants answered. What the privacy rule hides isn't in the result at all: see `privacy.ts`.
 *
 * Whether the room may see it yet (`revealedAt`) is for the caller to check.
 *
 * @throws when the workshop has no such round or business line
 */
export function analyseRound(
  data: WorkshopData,
  pack: GridPack,
  { roundId, businessLineId }: { roundId: RoundId; businessLineId: BusinessLineId },
): RoundAnalysis {
  const round = data.rounds.find(({ id }) => id === roundId);
  const line = data.workshop.businessLines.find(({ id }) => id === businessLineId);
  if (!round || !line) throw new Error(`No round ${roundId} of business line ${businessLineId}`);
  const { seats, responses, attendance } = invitedTo(data, round, businessLineId);
  const source = round.kind === 'target' || round.mode === 'quick' ? 'levels' : 'statements';
  const counts = data.counts.filter(
    (count) => count.roundId === roundId && count.businessLineId === businessLineId,
  );
  const room = roomOf(seats, responses, counts, data.workshop);
  const collected = collectPositions(pack, room.entries, room.hands, {
    round,
    source,
    stageThreshold: data.workshop.stageThreshold,
  });
  const pillars = pack.pillars.map(({ id }) =>
    analysePillar(id, collected.get(id) ?? null, {
      round,
      source,
      workshop: data.workshop,
      expected: line.expected[id],
      seating: room.seating,
      highest: highestLevel(pack),
    }),
  );
  const medians = mediansOf({ pillars });
  const missing = new Set(attendance.missing);
  return {
    roundId,
    businessLineId,
    kind: round.kind,
    source,
    stageThreshold: data.workshop.stageThreshold,
    minimumGroupSize: data.workshop.minimumGroupSize,
    attendance,
    answered: seats.filter(({ participantId }) => !missing.has(participantId)),
    pillars,
    overall: median([...medians.values()]),
    bottlenecks: round.kind === 'measure' ? bottlenecks(medians) : [],
    balance: balance(medians),
  };
}

/** The medians that may be shown, by pillar. */
export function mediansOf({ pillars }: Pick<RoundAnalysis, 'pillars'>): Map<PillarId, number> {
  const medians = new Map<PillarId, number>();
  for (const { pillarId, all } of pillars) if (all) medians.set(pillarId, all.median);
  return medians;
}

/** The analysis of one pillar; throws for a pillar that the pack doesn't have. */
export function pillarAnalysis(analysis: RoundAnalysis, pillarId: PillarId): PillarAnalysis {
  const found = analysis.pillars.find((pillar) => pillar.pillarId === pillarId);
  if (!found) throw new Error(`No pillar ${pillarId} in this analysis`);
  return found;
}

/** Who answered and who raised hands, with their places by layer and department. */
interface Room {
  entries: Entry[];
  /** Counted hands by pillar. */
  hands: ReadonlyMap<PillarId, Counted[]>;
  /** Of participants, answered or not, and of counted hands. */
  seating: Seating;
}

function roomOf(
  invited: readonly Seat[],
  responses: ReadonlyMap<ParticipantId, WorkshopResponse>,
  counts: readonly LevelCounts[],
  workshop: Workshop,
): Room {
  const seating = seatingOf([...invited, ...counts.map(groupKnown)], workshop);
  const hands = new Map<PillarId, Counted[]>();
  for (const count of counts) {
    const place = { counts: count.counts, ...seating.placeOf(groupKnown(count)) };
    hands.set(count.pillarId, [...(hands.get(count.pillarId) ?? []), place]);
  }
  const entries = invited.flatMap((seat): Entry[] => {
    const response = responses.get(seat.participantId);
    return response ? [{ response, ...seating.placeOf(seat) }] : [];
  });
  return { entries, hands, seating };
}

/** What is known of who raised a hand. */
function groupKnown({ group }: LevelCounts): Known {
  return {
    layer: group.by === 'layer' ? group.layer : null,
    departmentId: group.by === 'department' ? group.departmentId : null,
  };
}
