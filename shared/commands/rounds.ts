import { carriedPack, gridOf, packRecordOf } from '../model/carried.ts';
import { type PartId, type RoundId, roundIdSchema } from '../model/ids.ts';
import { highestRoundNumber } from '../model/limits.ts';
import type { ChecklistPack, LadderPack, Pack } from '../model/pack.ts';
import type { Mode, Round, RoundMode, WorkshopData } from '../model/workshop.ts';
import { failure, type Result, success } from '../result.ts';
import type { Command, CommandFault } from './command.ts';
import { type Effects, put, set } from './edits.ts';

export interface NewRound {
  kind: Round['kind'];
  /** A lens to measure with, which the workshop then carries; left out: the workshop's own grid. */
  lens?: ChecklistPack | LadderPack;
  /** The pillars, blocks or steps asked, at least one; left out: all. */
  partIds?: PartId[];
  /** How a grid is asked; left out: in the workshop's mode. Target rounds always ask a level a pillar. */
  mode?: Mode;
  /** An earlier round whose answers a participant starts from. */
  prefilledFrom?: RoundId | null;
}

/** Opens the next round of its kind about its pack. Refused while one of that kind is open, and where no number is left. */
export function openRound(
  data: Pick<WorkshopData, 'workshop' | 'packs' | 'rounds'>,
  input: NewRound,
  effects: Effects,
): Result<Command, CommandFault> {
  const { workshop } = data;
  const open = data.rounds.find(({ kind, closedAt }) => kind === input.kind && closedAt === null);
  if (open) return failure({ kind: 'round-open', roundId: open.id });
  // A lens that the workshop has asked with before stays as it was then.
  const carried = input.lens && carriedPack(data, input.lens.id);
  const pack = carried ?? input.lens ?? gridOf(data);
  const earlier = data.rounds.filter(({ kind, packId }) => kind === input.kind && packId === pack.id);
  const number = earlier.reduce((highest, each) => Math.max(highest, each.number), 0) + 1;
  if (number > highestRoundNumber) {
    return failure({ kind: 'too-many', of: 'rounds', limit: highestRoundNumber });
  }
  const round: Round = {
    id: roundIdSchema.parse(effects.newId()),
    workshopId: workshop.id,
    kind: input.kind,
    number,
    packId: pack.id,
    packVersion: pack.version,
    mode: modeOf(pack, input, workshop.mode),
    ...(input.partIds ? { partIds: input.partIds } : {}),
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
    workshopId: workshop.id,
    edits: [
      ...(input.lens && !carried ? [put('packs', packRecordOf(workshop.id, input.lens))] : []),
      put('rounds', round),
    ],
  });
}

function modeOf({ kind }: Pack, input: NewRound, usual: Mode): RoundMode {
  if (kind !== 'grid') return kind;
  return input.kind === 'target' ? 'quick' : (input.mode ?? usual);
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
