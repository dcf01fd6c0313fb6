import type { GridPack } from '../content/pack.ts';
import type { BusinessLineId, ParticipantId, PillarId, RoundId } from '../model/ids.ts';
import {
  type Layer,
  type LevelCounts,
  layers,
  type Participant,
  type Round,
  type Workshop,
  type WorkshopData,
  type WorkshopResponse,
} from '../model/workshop.ts';
import { type Balance, type Bottleneck, balance, bottlenecks } from './balance.ts';
import { median } from './group.ts';
import { analysePillar, type PillarAnalysis, type Room } from './pillar.ts';
import type { Counted, Entry } from './tally.ts';

export interface Attendance {
  finished: ParticipantId[];
  /** Answered something and not finished; these answers count too. */
  started: ParticipantId[];
  missing: ParticipantId[];
}

export interface RoundAnalysis {
  roundId: RoundId;
  businessLineId: BusinessLineId;
  kind: Round['kind'];
  /** What positions were made from. */
  source: 'levels' | 'statements';
  stageThreshold: number;
  minimumGroupSize: number;
  attendance: Attendance;
  /** Every pillar of the pack, in its order. */
  pillars: PillarAnalysis[];
  /** Median of the pillars' medians; null while nothing may be shown. */
  overall: number | null;
  /** Of a measurement; none in a target round. */
  bottlenecks: Bottleneck[];
  balance: Balance | null;
}

/**
 * Everything that one round says about one business line. Participants in the bin, and those who answer for
 * other business lines only, don't count. Shows of hands count beside what participants answered. What the privacy rule hides isn't in the result at all.
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
  const invited = participantsOf(data, businessLineId);
  const responses = new Map<ParticipantId, WorkshopResponse>();
  for (const response of data.responses) {
    if (response.roundId === roundId && response.businessLineId === businessLineId) {
      responses.set(response.participantId, response);
    }
  }
  const source = round.kind === 'target' || round.mode === 'quick' ? 'levels' : 'statements';
  const counts = data.counts.filter(
    (count) => count.roundId === roundId && count.businessLineId === businessLineId,
  );
  const room = seat(invited, responses, counts, data.workshop);
  const asked = new Set(round.pillarIds);
  const pillars = pack.pillars.map((pillar) =>
    analysePillar(pillar, asked.has(pillar.id) ? room.entries : null, room.hands.get(pillar.id) ?? [], {
      round,
      source,
      workshop: data.workshop,
      expected: line.expected[pillar.id],
      present: room.present,
    }),
  );
  const medians = mediansOf({ pillars });
  return {
    roundId,
    businessLineId,
    kind: round.kind,
    source,
    stageThreshold: data.workshop.stageThreshold,
    minimumGroupSize: data.workshop.minimumGroupSize,
    attendance: attendanceOf(invited, responses),
    pillars,
    overall: median([...medians.values()]),
    bottlenecks: round.kind === 'measure' ? bottlenecks(medians) : [],
    balance: balance(medians),
  };
}

/** The participants who answer for a business line: not in the bin, and of this line or of all. */
export function participantsOf(
  { participants }: Pick<WorkshopData, 'participants'>,
  businessLineId: BusinessLineId,
): Participant[] {
  return participants.filter(
    ({ deletedAt, businessLineIds }) =>
      deletedAt === null && (businessLineIds.length === 0 || businessLineIds.includes(businessLineId)),
  );
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

function attendanceOf(
  invited: readonly Participant[],
  responses: ReadonlyMap<ParticipantId, WorkshopResponse>,
): Attendance {
  const attendance: Attendance = { finished: [], started: [], missing: [] };
  for (const { id } of invited) {
    const response = responses.get(id);
    if (response?.finishedAt) attendance.finished.push(id);
    else if (response && hasAnswer(response)) attendance.started.push(id);
    else attendance.missing.push(id);
  }
  return attendance;
}

function hasAnswer({ levels, statements }: WorkshopResponse): boolean {
  for (const _ in levels) return true;
  for (const _ in statements) return true;
  return false;
}

function seat(
  invited: readonly Participant[],
  responses: ReadonlyMap<ParticipantId, WorkshopResponse>,
  counts: readonly LevelCounts[],
  { departments }: Workshop,
): Room {
  const rowOf = new Map<Layer | null, number>(layers.map((layer, row) => [layer, row]));
  const columnOf = new Map<string | null, number>(departments.map(({ id }, column) => [id, column]));
  const rows = new Set<number>();
  const columns = new Set<number>();
  const entries: Entry[] = [];
  for (const { id, layer, departmentId } of invited) {
    const row = rowOf.get(layer) ?? layers.length;
    const column = columnOf.get(departmentId) ?? departments.length;
    rows.add(row);
    columns.add(column);
    const response = responses.get(id);
    if (response) entries.push({ response, row, column });
  }
  const hands = new Map<PillarId, Counted[]>();
  for (const { pillarId, group, counts: people } of counts) {
    const row = rowOf.get(group.by === 'layer' ? group.layer : null) ?? layers.length;
    const column = columnOf.get(group.by === 'department' ? group.departmentId : null) ?? departments.length;
    rows.add(row);
    columns.add(column);
    hands.set(pillarId, [...(hands.get(pillarId) ?? []), { counts: people, row, column }]);
  }
  return {
    entries,
    hands,
    present: [
      ...layers.flatMap((layer, index) =>
        rows.has(index) ? [{ group: { by: 'layer', layer } as const, list: 'rows' as const, index }] : [],
      ),
      ...departments.flatMap(({ id }, index) =>
        columns.has(index)
          ? [{ group: { by: 'department', departmentId: id } as const, list: 'columns' as const, index }]
          : [],
      ),
    ],
  };
}
