import {
  type BusinessLineId,
  type DissentId,
  decisionIdOf,
  dissentIdSchema,
  type PillarId,
} from '../model/ids.ts';
import type { Decision, Dissent, Level, Workshop, WorkshopData } from '../model/workshop.ts';
import type { Command, Edit } from './command.ts';
import { append, changed, type Effects, ensure, remove, set, takeOut } from './edits.ts';

export interface DecisionFields {
  level: Level;
  /** Left out: as it was, or none for a new decision. */
  reason?: Decision['reason'];
  note?: string;
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
  const fresh: Decision = {
    id,
    workshopId: workshop.id,
    ...place,
    level: fields.level,
    reason: null,
    note: '',
    dissent: [],
    decidedAt,
  };
  const values = changed(stored ?? fresh, fields);
  const differing = stored ? Object.keys(values) : ['level'];
  return {
    name: 'decide',
    workshopId: workshop.id,
    edits: [ensure('decisions', fresh), set('decisions', id, { ...values, decidedAt })],
    mergeKey: `decision:${id}:${differing.sort().join()}`,
  };
}

/** Adds the view of somebody who sees it differently, to be filled in. */
export function addDissent(decision: Decision, effects: Pick<Effects, 'newId'>): Command {
  const view: Dissent = { id: dissentIdSchema.parse(effects.newId()), name: '', why: '' };
  return changedDissent(decision, append('decisions', decision.id, 'dissent', view));
}

export function changeDissent(
  decision: Decision,
  id: DissentId,
  fields: Partial<Pick<Dissent, 'name' | 'why'>>,
): Command {
  const values = Object.entries(fields).map(([name, text]) => [`dissent.${id}.${name}`, text]);
  const command = changedDissent(decision, set('decisions', decision.id, Object.fromEntries(values)));
  return { ...command, mergeKey: `dissent:${id}:${Object.keys(fields).sort().join()}` };
}

export function removeDissent(decision: Decision, id: DissentId): Command {
  return changedDissent(decision, takeOut('decisions', decision.id, 'dissent', id));
}

function changedDissent({ workshopId }: Decision, edit: Edit): Command {
  return { name: 'decide', workshopId, edits: [edit] };
}

/** Decides about several pillars of a business line in one step; those with a decision keep theirs. */
export function decideOpen(
  { workshop, decisions }: Pick<WorkshopData, 'workshop' | 'decisions'>,
  businessLineId: BusinessLineId,
  levels: ReadonlyMap<PillarId, Level>,
  effects: Pick<Effects, 'now'>,
): Command {
  const decided = new Set(decisions.map(({ id }) => id));
  const edits = [...levels]
    .filter(([pillarId]) => !decided.has(decisionIdOf(workshop.id, businessLineId, pillarId)))
    .flatMap(([pillarId, level]) => {
      return decide(workshop, { businessLineId, pillarId }, { level }, null, effects).edits;
    });
  return { name: 'decide', workshopId: workshop.id, edits };
}

/** Takes a decision back, with its reason and dissent: the pillar is undecided again. */
export function withdrawDecision(decision: Decision): Command {
  return {
    name: 'withdrawDecision',
    workshopId: decision.workshopId,
    edits: [remove('decisions', decision.id)],
  };
}
