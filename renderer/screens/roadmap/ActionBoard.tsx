import type { ActionId } from '../../../shared/model/ids.ts';
import type { Action, BusinessLine, Horizon } from '../../../shared/model/workshop.ts';
import { horizons } from '../../../shared/model/workshop.ts';
import styles from './ActionBoard.module.css';
import { ActionColumn } from './ActionColumn.tsx';

export interface ActionBoardProps {
  line: BusinessLine;
  /** Of this business line. */
  actions: readonly Action[];
  onOpen: (id: ActionId) => void;
  onAdd: (horizon: Horizon) => void;
}

/** Three columns in time; actions move within and between them by dragging or by keyboard. */
export function ActionBoard({ line, actions, onOpen, onAdd }: ActionBoardProps) {
  return (
    <div className={styles.board}>
      {horizons.map((horizon) => (
        <ActionColumn
          key={`${line.id}-${horizon}`}
          horizon={horizon}
          actions={actions.filter((action) => action.horizon === horizon)}
          onOpen={onOpen}
          onAdd={() => onAdd(horizon)}
        />
      ))}
    </div>
  );
}
