import type { BusinessLineId, RoundId } from '../model/ids.ts';
import { instrumentOf } from '../model/instrument.ts';
import type { LadderPack } from '../model/pack.ts';
import type { ItemAnswer, Round, WorkshopData } from '../model/workshop.ts';
import { type Attendance, invitedTo } from './attendance.ts';
import { type Told, toldOf } from './points.ts';
import { mayBeHalfway } from './position.ts';

/** What was said of one step: 1 for taken, 0 for not taken. */
export interface StepAnalysis extends Told {
  stepId: string;
  /** 1 for the lowest. */
  step: number;
  asked: boolean;
}

export interface LadderAnalysis {
  kind: 'ladder';
  roundId: RoundId;
  businessLineId: BusinessLineId;
  minimumGroupSize: number;
  /** The team answered once, together: every figure is that one answer. */
  byTeam: boolean;
  attendance: Attendance;
  steps: StepAnalysis[];
  /** The steps that are taken as more than half see it, in the pack's order: they may be out of order. */
  taken: string[];
  /** What `figure` is of each answer: the highest step taken, or how many where the pack's steps build on each other. */
  figureOf: 'highest-step' | 'steps-taken';
  /** From 0, none, up to all steps. */
  figure: Told;
  /** Stopped in the middle of the steps, and counted nowhere; null where nothing is shown. */
  halfway: number | null;
}

/**
 * What one round of a ladder says about one business line. Steps may be taken out of order, so all that are taken are
 * told, and not only the highest. Where somebody stands follows from all steps together, so that who stopped in the
 * middle has given no answer, as with statements. What the privacy rule hides isn't in the result at all: see
 * `privacy.ts`; what a team answered together is nobody's own.
 *
 * Whether the room may see it yet (`revealedAt`) is for the caller to check.
 */
export function analyseLadder(
  data: WorkshopData,
  pack: LadderPack,
  round: Round,
  businessLineId: BusinessLineId,
): LadderAnalysis {
  const { seats, responses, attendance } = invitedTo(data, round, businessLineId);
  const asked = new Set<string>(instrumentOf(pack, round).items.map(({ id }) => id));
  const steps = pack.steps.filter(({ id }) => asked.has(id));
  const all = seats.flatMap(({ participantId }) => {
    const response = responses.get(participantId);
    if (!response) return [];
    const items = response.items as Record<string, ItemAnswer>;
    const answers = steps.map(({ step, id }) => ({ step, answer: items[id] }));
    const isOpen = answers.some(({ answer }) => answer === undefined);
    return [{ answers, isHalfway: isOpen && mayBeHalfway(response, round) }];
  });
  const whole = all.filter(({ isHalfway }) => !isHalfway);
  const byTeam = round.byTeam === true;
  const minimum = byTeam ? 1 : data.workshop.minimumGroupSize;
  const tell = (values: readonly (number | 'unknown' | null)[], points: readonly number[]) =>
    toldOf(
      values.filter((value) => typeof value === 'number'),
      values.filter((value) => value === 'unknown').length,
      points,
      minimum,
    );
  const told = pack.steps.map(({ id, step }): StepAnalysis => {
    const values = whole.map(({ answers }) => takenOf(answers.find((each) => each.step === step)?.answer));
    return { stepId: id, step, asked: asked.has(id), ...tell(values, [0, 1]) };
  });
  const isCounted = pack.cumulative === true;
  const figure = tell(
    whole.map(({ answers }) => {
      const taken = answers.filter(({ answer }) => answer === 'yes').map(({ step }) => step);
      if (taken.length > 0) return isCounted ? taken.length : Math.max(...taken);
      if (answers.some(({ answer }) => answer === 'no')) return 0;
      return answers.some(({ answer }) => answer === 'unknown') ? 'unknown' : null;
    }),
    [0, ...pack.steps.map(({ step }) => step)],
  );
  return {
    kind: 'ladder',
    roundId: round.id,
    businessLineId,
    minimumGroupSize: data.workshop.minimumGroupSize,
    byTeam,
    attendance,
    steps: told,
    taken: told.flatMap(({ stepId, figures }) => (figures?.median === 1 ? [stepId] : [])),
    figureOf: isCounted ? 'steps-taken' : 'highest-step',
    figure,
    halfway: figure.figures && all.length - whole.length,
  };
}

function takenOf(answer: ItemAnswer | undefined): number | 'unknown' | null {
  if (answer === 'unknown') return answer;
  return answer === undefined ? null : Number(answer === 'yes');
}
