import type { LateAnswer } from '../model/late.ts';
import type { Round } from '../model/workshop.ts';
import { failure, type Result, success } from '../result.ts';
import type { Command, CommandFault, Edit } from './command.ts';
import { put, set } from './edits.ts';

/**
 * Takes answers in that came after their round was closed, as if it had closed a little later: until its results
 * are shown. What they take the place of becomes an earlier version.
 */
export function takeInLate(round: Round, late: readonly LateAnswer[]): Result<Command, CommandFault> {
  if (round.revealedAt !== null) return failure({ kind: 'round-revealed', roundId: round.id });
  const edits = [
    set('rounds', round.id, { closedAt: null }),
    ...lateEdits(late),
    set('rounds', round.id, { closedAt: round.closedAt }),
  ];
  return success({ name: 'takeInLate', workshopId: round.workshopId, edits });
}

/** Leaves answers out that came after their round was closed; the phones say so. */
export function leaveOutLate(round: Round, late: readonly LateAnswer[]): Command {
  const edits = late.map(({ id }) => set('lateAnswers', id, { state: 'left-out' }));
  return { name: 'leaveOutLate', workshopId: round.workshopId, edits };
}

/** Puts late answers among those that count; whoever carries it out sees to it that their round is open. */
export function lateEdits(late: readonly LateAnswer[]): Edit[] {
  return late.flatMap(({ id, response }) => [
    put('responses', response),
    set('lateAnswers', id, { state: 'counts' }),
  ]);
}
