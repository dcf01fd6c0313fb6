import { addAction, deleteAction, type NewAction, restoreAction } from '../../../shared/commands/actions.ts';
import type { Command } from '../../../shared/commands/command.ts';
import type { BusinessLineId, PillarId } from '../../../shared/model/ids.ts';
import type { Action, Horizon } from '../../../shared/model/workshop.ts';
import { say } from '../../components/messages.tsx';
import { said } from '../../words/language.ts';
import { effects } from '../../workshop/effects.ts';
import { useOpenWorkshop } from '../../workshop/openWorkshop.ts';
import { useCommand } from '../../workshop/useCommand.ts';
import { roadmapWords } from './words.ts';

/** An action as it is entered; its business line is the one in view. */
export type PlannedAction = Omit<NewAction, 'businessLineId'>;

export interface RoadmapListeners {
  onPlanned: (action: Action) => void;
  onRemoved: (action: Action) => void;
  /** It was put back after it had been thrown away. */
  onBack: (action: Action) => void;
}

/** How actions of a business line come and go. */
export function useRoadmapChanges(businessLineId: BusinessLineId, listeners: RoadmapListeners) {
  const { data } = useOpenWorkshop();
  const command = useCommand();

  const prepare = (action: PlannedAction) => addAction(data, { ...action, businessLineId }, effects);

  const plan = async (action: PlannedAction) => {
    const addition = prepare(action);
    if ((await command(addition)) && addition.ok) listeners.onPlanned(actionIn(addition.value));
  };

  /** An action of one's own, not stored yet; null, with the reason said, when there is no room for more. */
  const begin = (pillarId: PillarId, horizon: Horizon): Action | null => {
    const addition = prepare({ title: '', pillarId, horizon });
    if (addition.ok) return actionIn(addition.value);
    void command(addition);
    return null;
  };

  const remove = async (action: Action) => {
    if (!(await command(deleteAction(action)))) return;
    listeners.onRemoved(action);
    const putBack = async () => {
      if (await command(restoreAction(action))) listeners.onBack(action);
    };
    say({
      text: said(roadmapWords, (words) => words.removed(action.title || words.untitled)),
      tone: 'done',
      action: { text: said(roadmapWords, (words) => words.undo), onPress: () => void putBack() },
    });
  };

  return { plan, begin, remove };
}

function actionIn({ edits }: Command): Action {
  for (const edit of edits) if (edit.table === 'actions' && edit.kind === 'put') return edit.row;
  throw new Error('A command that adds an action has the action in it');
}
