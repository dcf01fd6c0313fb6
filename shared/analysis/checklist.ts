import type { BusinessLineId, RoundId } from '../model/ids.ts';
import { instrumentOf } from '../model/instrument.ts';
import type { ChecklistPack } from '../model/pack.ts';
import type { Round, WorkshopData, WorkshopResponse } from '../model/workshop.ts';
import { type Attendance, invitedTo } from './attendance.ts';
import { type Told, toldOf } from './points.ts';
import { reaches } from './rounding.ts';

/** How much of a block is there: by its figure, of the highest score below a quarter, up to three quarters, or more. */
export type BlockState = 'not-yet' | 'partly' | 'in-place';

const partlyFrom = 1 / 4;
const inPlaceFrom = 3 / 4;

/** What was said of one success factor, on the points that the checklist gives to its answers. */
export interface FactorAnalysis extends Told {
  factorId: string;
  /** A round may ask some blocks only. */
  asked: boolean;
}

export interface BlockAnalysis {
  blockId: string;
  factors: FactorAnalysis[];
  /** Mean of the medians of the factors that are shown; null without any. */
  figure: number | null;
  /** How many factors that is the mean of. */
  shown: number;
  state: BlockState | null;
}

export interface ChecklistAnalysis {
  kind: 'checklist';
  roundId: RoundId;
  businessLineId: BusinessLineId;
  minimumGroupSize: number;
  /** The team answered once, together: every figure is that one answer. */
  byTeam: boolean;
  attendance: Attendance;
  blocks: BlockAnalysis[];
}

/**
 * What one round of a checklist says about one business line. A factor's state is the median of its answers, because
 * answers are ordered, not measured; a block's figure is the mean of those, this project's own way to see many factors
 * at once. What the privacy rule hides isn't in the result at all: see `privacy.ts`; what a team answered together is
 * nobody's own.
 *
 * Whether the room may see it yet (`revealedAt`) is for the caller to check.
 */
export function analyseChecklist(
  data: WorkshopData,
  pack: ChecklistPack,
  round: Round,
  businessLineId: BusinessLineId,
): ChecklistAnalysis {
  const { seats, responses, attendance } = invitedTo(data, round, businessLineId);
  const given = seats.flatMap(({ participantId }) => responses.get(participantId) ?? []);
  const asked = new Set<string>(instrumentOf(pack, round).items.map(({ id }) => id));
  const points = pack.answers.map(({ value }) => value).sort((a, b) => a - b);
  const byTeam = round.byTeam === true;
  const minimum = byTeam ? 1 : data.workshop.minimumGroupSize;
  const blocks = pack.blocks.map(({ id, successFactors }): BlockAnalysis => {
    const factors = successFactors.map(
      (factor): FactorAnalysis => ({
        factorId: factor.id,
        asked: asked.has(factor.id),
        ...factorTold(asked.has(factor.id) ? given : [], factor.id, points, minimum),
      }),
    );
    const medians = factors.flatMap(({ figures }) => figures?.median ?? []);
    const figure =
      medians.length === 0 ? null : medians.reduce((sum, each) => sum + each, 0) / medians.length;
    const state = figure === null ? null : stateOf(figure, points.at(-1) ?? 0);
    return { blockId: id, factors, figure, shown: medians.length, state };
  });
  return {
    kind: 'checklist',
    roundId: round.id,
    businessLineId,
    minimumGroupSize: data.workshop.minimumGroupSize,
    byTeam,
    attendance,
    blocks,
  };
}

/** @param figure 0 up to the highest score that an answer has */
export function stateOf(figure: number, highest: number): BlockState {
  if (!reaches(figure, partlyFrom * highest)) return 'not-yet';
  return reaches(figure, inPlaceFrom * highest) ? 'in-place' : 'partly';
}

function factorTold(
  responses: readonly WorkshopResponse[],
  factorId: string,
  points: readonly number[],
  minimum: number,
): Told {
  const answers = responses.map(({ items }) => (items as Record<string, unknown>)[factorId]);
  const given = answers.filter((answer) => typeof answer === 'number');
  const unknown = answers.filter((answer) => answer === 'unknown').length;
  return toldOf(given, unknown, points, minimum);
}
