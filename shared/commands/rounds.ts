import { type PillarId, type RoundId, roundIdSchema } from '../model/ids.ts';
import { highestRoundNumber } from '../model/limits.ts';
import type { Mode, Round, WorkshopData } from '../model/workshop.ts';
import { failure, type Result, success } from '../result.ts';
import type { Command, CommandFault } from './command.ts';
import { type Effects, put, set } from './edits.ts';

export interface NewRound {
  kind: Round['kind'];
  /** The pillars asked, at least one. */
  pillarIds: PillarId[];
  /** Left out: the workshop's mode. Target rounds always ask a level a pillar. */
  mode?: Mode;
  /** An earlier round whose answers a participant starts from. */
  prefilledFrom?: RoundId | null;
}

/** Opens the next round of its kind. Refused while one of that kind is open, and where no number is left. */
export function openRound(
  data: Pick<WorkshopData, 'workshop' | 'rounds'>,
  input: NewRound,
  effects: Effects,
): Result<Command, CommandFault> {
  const earlier = data.rounds.filter((round) => round.kind === input.kind);
  const open = earlier.find((round) => round.closedAt === null);
  if (open) return failure({ kind: 'round-open', roundId: open.id });
  const number = earlier.reduce((highest, each) => Math.max(highest, each.number), 0) + 1;
  if (number > highestRoundNumber) {
    return failure({ kind: 'too-many', of: 'rounds', limit: highestRoundNumber });
  }
  const round: Round = {
    id: roundIdSchema.parse(effects.newId()),
    workshopId: data.workshop.id,
    kind: input.kind,
    number,
    mode: input.kind === 'target' ? 'quick' : (input.mode ?? data.workshop.mode),
    pillarIds: input.pillarIds,
    prefilledFrom: input.prefilledFrom ?? null,
    openedAt: effects.now(),
    closedAt: null,
    revealedAt: null,
    seats: null,
    peopleForgotten: false,
    movement: null,
  };
  return success({
    name: 'openRound',
    workshopId: data.workshop.id,
    edits: [put('rounds', round)],
  });
}

/** Closes a round: from here on its answers never change, and who was asked is frozen with it (`seatsToFreeze`). */
export function closeRound(round: Round, effects: Pick<Effects, 'now'>): Result<Command, CommandFault> {
  if (round.closedAt !== null) return failure({ kind: 'round-closed', roundId: round.id });
  return success(changedRound('closeRound', round, { closedAt: effects.now() }));
}

/**
 * Opens a closed round again, for who was left out or came too late. Refused once its results have been shown:
 * nobody answers after having seen; and while another round of its kind is open.
 */
export function reopenRound(
  { rounds }: Pick<WorkshopData, 'rounds'>,
  round: Round,
): Result<Command, CommandFault> {
  if (round.revealedAt !== null) return failure({ kind: 'round-revealed', roundId: round.id });
  const open = rounds.find(({ kind, closedAt }) => kind === round.kind && closedAt === null);
  if (open) return failure({ kind: 'round-open', roundId: open.id });
  return success(changedRound('reopenRound', round, { closedAt: null, seats: null }));
}

/**
 * Shows what was chosen, for good: what has been seen is not taken back. A round that is still open closes with it:
 * nobody answers after having seen.
 */
export function revealRound(round: Round, effects: Pick<Effects, 'now'>): Command {
  const now = effects.now();
  return changedRound('revealRound', round, { closedAt: round.closedAt ?? now, revealedAt: now });
}

function changedRound(
  name: 'closeRound' | 'reopenRound' | 'revealRound',
  round: Round,
  values: Partial<Round>,
): Command {
  return {
    name,
    workshopId: round.workshopId,
    edits: [set('rounds', round.id, values)],
  };
}
