import { type BusinessLineId, decisionIdOf, type PillarId } from '../model/ids.ts';
import type { Decision, Level, Workshop } from '../model/workshop.ts';
import type { Command } from './command.ts';
import { changed, type Effects, put, remove, set } from './edits.ts';

export interface DecisionFields {
  level: Level;
  /** Left out: as it was, or none for a new decision. */
  reason?: Decision['reason'];
  note?: string;
  dissent?: Decision['dissent'];
}

/**
 * Decides the target level of a pillar in a business line, or changes the decision that is there.
 *
 * @param stored the decision as it is now; null when there is none yet
 */
export function decide(
  workshop: Pick<Workshop, 'id'>,
  place: { businessLineId: BusinessLineId; pillarId: PillarId },
  fields: DecisionFields,
  stored: Decision | null,
  effects: Pick<Effects, 'now'>,
): Command {
  const decidedAt = effects.now();
  const id = decisionIdOf(workshop.id, place.businessLineId, place.pillarId);
  const edit = stored
    ? set('decisions', stored.id, { ...changed(stored, fields), decidedAt })
    : put('decisions', {
        id,
        workshopId: workshop.id,
        businessLineId: place.businessLineId,
        pillarId: place.pillarId,
        level: fields.level,
        reason: fields.reason ?? null,
        note: fields.note ?? '',
        dissent: fields.dissent ?? [],
        decidedAt,
      });
  const differing = stored ? Object.keys(changed(stored, fields)) : ['level'];
  return {
    name: 'decide',
    workshopId: workshop.id,
    edits: [edit],
    mergeKey: `decision:${id}:${differing.sort().join()}`,
  };
}

/** Takes a decision back, with its reason and dissent: the pillar is undecided again. */
export function withdrawDecision(decision: Decision): Command {
  return {
    name: 'withdrawDecision',
    workshopId: decision.workshopId,
    edits: [remove('decisions', decision.id)],
  };
}
