import {
  type ActionId,
  actionIdSchema,
  type BusinessLineId,
  type PillarId,
  type StatementId,
} from '../model/ids.ts';
import { recordLimits } from '../model/limits.ts';
import { horizonOf, type Quarter, roadStart } from '../model/quarters.ts';
import type { Action, Horizon, WorkshopData } from '../model/workshop.ts';
import { failure, type Result, success } from '../result.ts';
import type { Command, CommandFault, Edit } from './command.ts';
import { changed, type Effects, ensure, put, remove, set } from './edits.ts';

type Road = Pick<WorkshopData, 'workshop' | 'actions'>;

export interface NewAction {
  businessLineId: BusinessLineId;
  pillarId: PillarId;
  title: string;
  statementId?: StatementId | null;
  note?: string;
  owner?: string;
  /** Left out: the horizon of the quarter, or `now`. */
  horizon?: Horizon;
  quarter?: Quarter | null;
  effort?: Action['effort'];
  impact?: Action['impact'];
}

/** Adds an action at the end of its horizon. */
export function addAction(data: Road, input: NewAction, effects: Effects): Result<Command, CommandFault> {
  const { workshop } = data;
  const limit = recordLimits.actions;
  if (data.actions.length >= limit) return failure({ kind: 'too-many', of: 'actions', limit });
  const term = consistentTerm(
    { horizon: 'now', quarter: null },
    { ...(input.horizon ? { horizon: input.horizon } : {}), quarter: input.quarter ?? null },
    roadStart(workshop),
  );
  const action: Action = {
    id: actionIdSchema.parse(effects.newId()),
    workshopId: workshop.id,
    businessLineId: input.businessLineId,
    pillarId: input.pillarId,
    statementId: input.statementId ?? null,
    title: input.title,
    note: input.note ?? '',
    owner: input.owner ?? '',
    ...term,
    effort: input.effort ?? null,
    impact: input.impact ?? null,
    order: lastOrder(inHorizon(data, input.businessLineId, term.horizon)) + 1,
    createdAt: effects.now(),
  };
  return success({
    name: 'addAction',
    workshopId: workshop.id,
    edits: [put('actions', action)],
  });
}

export type ActionFields = Partial<
  Pick<
    Action,
    | 'pillarId'
    | 'statementId'
    | 'title'
    | 'note'
    | 'owner'
    | 'horizon'
    | 'quarter'
    | 'effort'
    | 'impact'
    | 'businessLineId'
  >
>;

/**
 * The action with other fields. Horizon and quarter stay consistent: a new quarter brings its horizon along, a
 * new horizon drops a quarter that does not lie in it.
 * @param roadmapStart the road's first month, `YYYY-MM`
 */
export function withFields(action: Action, fields: ActionFields, roadmapStart: string): Action {
  return { ...action, ...fields, ...consistentTerm(action, fields, roadmapStart) };
}

/** Changes an action as {@link withFields} does. An action that changes horizon goes to its end. */
export function changeAction(data: Road, action: Action, fields: ActionFields): Command {
  const { workshop } = data;
  const wanted = withFields(action, fields, roadStart(workshop));
  const values = changed<Action>(action, wanted);
  if (values.horizon !== undefined || values.businessLineId !== undefined) {
    values.order = lastOrder(inHorizon(data, wanted.businessLineId, wanted.horizon)) + 1;
  }
  return {
    name: 'changeAction',
    workshopId: workshop.id,
    edits: [set('actions', action.id, values)],
    mergeKey: `action:${action.id}:${Object.keys(fields).sort().join()}`,
  };
}

export interface ActionPlace {
  horizon: Horizon;
  /** Left out: the action keeps its quarter if it lies in the horizon. */
  quarter?: Quarter | null;
  /** The action before which it comes; null puts it at the end. */
  before: ActionId | null;
}

/**
 * Moves an action to a place in a horizon of its business line. Its order becomes the middle of its new
 * neighbours, so that one record changes; only when no number is left in between, the list is renumbered.
 */
export function moveAction(data: Road, action: Action, place: ActionPlace): Command {
  const { workshop } = data;
  const wanted = place.quarter === undefined ? {} : { quarter: place.quarter };
  const term = consistentTerm(action, { horizon: place.horizon, ...wanted }, roadStart(workshop));
  const others = inHorizon(data, action.businessLineId, term.horizon).filter(({ id }) => id !== action.id);
  const found = others.findIndex(({ id }) => id === place.before);
  const index = found === -1 ? others.length : found;
  const previous = others[index - 1]?.order;
  const next = others[index]?.order;
  const order = between(previous, next);
  const edits: Edit[] = [];
  if (order === null) {
    const list = [...others.slice(0, index), action, ...others.slice(index)];
    list.forEach(({ id }, at) => {
      edits.push(set('actions', id, { order: at + 1, ...(id === action.id ? term : {}) }));
    });
  } else {
    edits.push(set('actions', action.id, { ...term, order }));
  }
  return { name: 'moveAction', workshopId: workshop.id, edits };
}

export function deleteAction(action: Action): Command {
  return {
    name: 'deleteAction',
    workshopId: action.workshopId,
    edits: [remove('actions', action.id)],
  };
}

/** Puts a deleted action back as it was; where it has come back already, it stays as it is. */
export function restoreAction(action: Action): Command {
  return {
    name: 'addAction',
    workshopId: action.workshopId,
    edits: [ensure('actions', action)],
  };
}

/** The actions of a business line within a horizon, in their order (equal orders: oldest first). */
export function inHorizon(
  data: Pick<WorkshopData, 'actions'>,
  businessLineId: BusinessLineId,
  horizon: Horizon,
): Action[] {
  return data.actions
    .filter((action) => action.businessLineId === businessLineId && action.horizon === horizon)
    .sort((a, b) => a.order - b.order || compare(a.createdAt, b.createdAt) || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function lastOrder(actions: readonly Action[]): number {
  return actions.at(-1)?.order ?? 0;
}

/** A number strictly between two neighbours; null when there is none left. */
function between(previous: number | undefined, next: number | undefined): number | null {
  if (next === undefined) return (previous ?? 0) + 1;
  if (previous === undefined) return next - 1;
  const middle = previous + (next - previous) / 2;
  return previous < middle && middle < next ? middle : null;
}

function consistentTerm(
  current: Pick<Action, 'horizon' | 'quarter'>,
  wanted: Partial<Pick<Action, 'horizon' | 'quarter'>>,
  roadmapStart: string,
): Pick<Action, 'horizon' | 'quarter'> {
  if (wanted.quarter) {
    const horizon = horizonOf(wanted.quarter, roadmapStart);
    return horizon ? { horizon, quarter: wanted.quarter } : { horizon: 'now', quarter: null };
  }
  const horizon = wanted.horizon ?? current.horizon;
  const quarter = wanted.quarter === undefined ? current.quarter : null;
  const fits = quarter !== null && horizonOf(quarter, roadmapStart) === horizon;
  return { horizon, quarter: fits ? quarter : null };
}
