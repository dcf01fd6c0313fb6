import type { ActionId } from '../../../shared/model/ids.ts';
import type { Action, Horizon } from '../../../shared/model/workshop.ts';
import { horizons } from '../../../shared/model/workshop.ts';
import { useWords } from '../../words/language.ts';
import styles from './ActionBoard.module.css';
import { ActionColumn } from './ActionColumn.tsx';
import type { Spotlight } from './spotlight.ts';
import { roadmapWords } from './words.ts';

export interface ActionBoardProps {
  /** Of one business line, in their order. */
  actions: readonly Action[];
  spotlight: Spotlight | null;
  onOpen: (action: Action) => void;
  onAdd: (horizon: Horizon) => void;
  onMoved: (id: ActionId, horizon: Horizon) => void;
}

/** Three columns in time; actions move within and between them by dragging or by keyboard. */
export function ActionBoard({ actions, spotlight, onOpen, onAdd, onMoved }: ActionBoardProps) {
  const words = useWords(roadmapWords);
  return (
    <div className={styles.board}>
      {horizons.map((horizon) => (
        <ActionColumn
          key={horizon}
          horizon={horizon}
          actions={actions.filter((action) => action.horizon === horizon)}
          invitation={actions.length === 0 ? words.emptyRoadmap[horizon] : words.emptyColumn}
          spotlight={spotlight}
          onOpen={onOpen}
          onAdd={() => onAdd(horizon)}
          onMoved={(id) => onMoved(id, horizon)}
        />
      ))}
    </div>
  );
}
