import { useEffect, useRef, useState } from 'react';
import { type ActionFields, addAction, changeAction, withFields } from '../../../shared/commands/actions.ts';
import { roadStart } from '../../../shared/model/quarters.ts';
import type { Action } from '../../../shared/model/workshop.ts';
import { effects } from '../../workshop/effects.ts';
import { useOpenWorkshop } from '../../workshop/openWorkshop.ts';
import { useCommand } from '../../workshop/useCommand.ts';

export interface Editing {
  /** As it is stored, or as it would be. */
  action: Action;
  isStored: boolean;
  /** It was not stored yet when editing began. */
  isNew: boolean;
  change: (fields: ActionFields) => void;
}

/**
 * Changes an action field by field. A new one is stored as soon as something is entered, so that one that was
 * only looked at leaves nothing behind, not even a step to undo.
 *
 * @param onGone when the action is no longer there: its adding was undone, or another window threw it away
 */
export function useEditing(start: Action, onGone: () => void): Editing {
  const { data } = useOpenWorkshop();
  const command = useCommand();
  const stored = data.actions.find(({ id }) => id === start.id);
  const [isNew] = useState(stored === undefined);
  const [draft, setDraft] = useState(start);
  /** Whether storage has been asked to keep it; from then on its changes follow as changes. */
  const isKept = useRef(!isNew);
  const wasStored = useRef(false);

  const gone = useRef(onGone);
  gone.current = onGone;
  useEffect(() => {
    if (stored) wasStored.current = true;
    else if (wasStored.current) gone.current();
  }, [stored]);

  const change = (fields: ActionFields) => {
    const action = stored ?? draft;
    const next = withFields(action, fields, roadStart(data.workshop));
    const changing = changeAction(data, action, fields);
    setDraft(next);
    if (isKept.current) return void command(changing);
    if (!hasContent(next)) return;
    isKept.current = true;
    const adding = addAction(data, next, { ...effects, newId: () => next.id });
    const { mergeKey } = changing;
    // Typing on in the same field belongs to the same step.
    void command(adding.ok && mergeKey !== undefined ? { ...adding.value, mergeKey } : adding);
  };

  return { action: stored ?? draft, isStored: stored !== undefined, isNew, change };
}

/** A choice of pillar or time alone is no action yet. */
function hasContent({ title, owner, note, effort, impact }: Action): boolean {
  return [title, owner, note].some((text) => text.trim() !== '') || effort !== null || impact !== null;
}
