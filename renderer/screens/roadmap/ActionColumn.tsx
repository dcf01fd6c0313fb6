import {
  type DropTarget,
  GridList,
  GridListItem,
  isTextDropItem,
  useDragAndDrop,
} from 'react-aria-components';
import { isQuickWin } from '../../../shared/analysis/balance.ts';
import { moveAction } from '../../../shared/commands/actions.ts';
import type { ActionId } from '../../../shared/model/ids.ts';
import { roadStart } from '../../../shared/model/quarters.ts';
import type { Action, Horizon } from '../../../shared/model/workshop.ts';
import { horizonPeriod } from '../../../shared/words/horizons.ts';
import { Button } from '../../components/Button.tsx';
import { pillarStyle } from '../../components/pillarStyle.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { useOpenWorkshop } from '../../workshop/openWorkshop.ts';
import { useCommand } from '../../workshop/useCommand.ts';
import styles from './ActionBoard.module.css';
import { ActionCard } from './ActionCard.tsx';
import type { Spotlight } from './spotlight.ts';
import { roadmapWords } from './words.ts';

/** The kind of thing that is dragged: nothing else can be dropped here, and actions nowhere else. */
const dragType = 'praatplaat-action';

export interface ActionColumnProps {
  horizon: Horizon;
  /** Of this horizon, in their order. */
  actions: readonly Action[];
  /** What the column says while it is empty. */
  invitation: string;
  spotlight: Spotlight | null;
  onOpen: (action: Action) => void;
  onAdd: () => void;
  onMoved: (id: ActionId) => void;
}

/** The actions of one horizon. */
export function ActionColumn(props: ActionColumnProps) {
  const { horizon, actions, invitation, spotlight, onOpen, onAdd, onMoved } = props;
  const words = useWords(roadmapWords);
  const language = useLanguage();
  const { data } = useOpenWorkshop();
  const command = useCommand();

  const move = async (id: string | undefined, before: ActionId | null) => {
    const action = data.actions.find((each) => each.id === id);
    if (!action) return;
    const isThere =
      action.horizon === horizon && (before === action.id || before === following(actions, action.id));
    if (!isThere) await command(moveAction(data, action, { horizon, before }));
    onMoved(action.id);
  };

  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ [dragType]: `${key}` })),
    acceptedDragTypes: [dragType],
    getDropOperation: () => 'move',
    onReorder: ({ keys, target }) =>
      void move([...keys].map(String)[0], cardBelow(actions, `${target.key}`, target.dropPosition)),
    onInsert: async ({ items, target }) =>
      move(await droppedId(items), cardBelow(actions, `${target.key}`, target.dropPosition)),
    onRootDrop: async ({ items }) => move(await droppedId(items), null),
  });

  return (
    <section className={styles.column} aria-label={words.horizons[horizon]}>
      <header className={styles.columnHeader}>
        <h2>{words.horizons[horizon]}</h2>
        <Button size="small" aria-label={words.addTo(words.horizons[horizon])} onPress={onAdd}>
          + {words.add}
        </Button>
        <p>
          {horizonPeriod(roadStart(data.workshop), horizon, language)}
          {actions.length > 0 && ` · ${words.actions(actions.length)}`}
        </p>
      </header>
      <GridList
        aria-label={words.horizons[horizon]}
        className={styles.cards ?? ''}
        items={actions}
        dependencies={[spotlight]}
        dragAndDropHooks={dragAndDropHooks}
        onAction={(key) => {
          const action = actions.find(({ id }) => id === key);
          if (action) onOpen(action);
        }}
        renderEmptyState={() => <p className={styles.emptyColumn}>{invitation}</p>}
      >
        {(action) => (
          <GridListItem
            id={action.id}
            textValue={action.title || words.untitled}
            className={`${styles.card} ${isQuickWin(action) ? styles.quickCard : ''}`}
            style={pillarStyle(action.pillarId)}
          >
            <ActionCard key={action.order} action={action} spotlight={spotlight} />
          </GridListItem>
        )}
      </GridList>
    </section>
  );
}

function following(actions: readonly Action[], id: string): ActionId | null {
  return actions[actions.findIndex((action) => action.id === id) + 1]?.id ?? null;
}

/** The card that the dropped one comes to stand above; null at the end of the column. */
function cardBelow(
  actions: readonly Action[],
  key: string,
  position: Extract<DropTarget, { type: 'item' }>['dropPosition'],
): ActionId | null {
  if (position !== 'before') return following(actions, key);
  return actions.find(({ id }) => id === key)?.id ?? null;
}

async function droppedId(items: Parameters<typeof isTextDropItem>[0][]): Promise<string | undefined> {
  return items.find(isTextDropItem)?.getText(dragType);
}
