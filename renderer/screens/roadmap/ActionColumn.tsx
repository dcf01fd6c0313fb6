import {
  type DropTarget,
  GridList,
  GridListItem,
  isTextDropItem,
  useDragAndDrop,
} from 'react-aria-components';
import { moveAction } from '../../../shared/commands/actions.ts';
import type { ActionId } from '../../../shared/model/ids.ts';
import type { Action, Horizon } from '../../../shared/model/workshop.ts';
import { horizonPeriod } from '../../../shared/words/horizons.ts';
import { effects } from '../../app/effects.ts';
import { useCommand } from '../../app/useCommand.ts';
import { useOpenWorkshop } from '../../app/WorkshopFrame.tsx';
import { Button } from '../../components/Button.tsx';
import { pillarStyle } from '../../components/pillarStyle.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import styles from './ActionBoard.module.css';
import { ActionCard } from './ActionCard.tsx';
import { roadmapWords } from './words.ts';

/** The kind of thing that is dragged: nothing else can be dropped here, and actions nowhere else. */
const dragType = 'praatplaat-action';

export interface ActionColumnProps {
  horizon: Horizon;
  actions: readonly Action[];
  onOpen: (id: ActionId) => void;
  onAdd: () => void;
}

/** The actions of one horizon, in their order. */
export function ActionColumn({ horizon, actions, onOpen, onAdd }: ActionColumnProps) {
  const words = useWords(roadmapWords);
  const language = useLanguage();
  const { data } = useOpenWorkshop();
  const command = useCommand();

  const move = async (ids: Iterable<string>, before: ActionId | null) => {
    for (const id of ids) {
      const action = data.actions.find((each) => each.id === id);
      if (action && action.id !== before)
        await command(moveAction(data, action, { horizon, before }, effects));
    }
  };

  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ [dragType]: `${key}` })),
    acceptedDragTypes: [dragType],
    getDropOperation: () => 'move',
    onReorder: ({ keys, target }) =>
      void move([...keys].map(String), cardBelow(actions, `${target.key}`, target.dropPosition)),
    onInsert: async ({ items, target }) =>
      move(await droppedIds(items), cardBelow(actions, `${target.key}`, target.dropPosition)),
    onRootDrop: async ({ items }) => move(await droppedIds(items), null),
  });

  return (
    <section className={styles.column} aria-label={words.horizons[horizon]}>
      <header className={styles.columnHeader}>
        <h2>{words.horizons[horizon]}</h2>
        <span>{horizonPeriod(data.workshop.roadmapStart, horizon, language)}</span>
      </header>
      <GridList
        aria-label={words.horizons[horizon]}
        className={styles.cards ?? ''}
        items={actions}
        dependencies={[language]}
        dragAndDropHooks={dragAndDropHooks}
        onAction={(key) => {
          const action = actions.find(({ id }) => id === key);
          if (action) onOpen(action.id);
        }}
        renderEmptyState={() => <p className={styles.emptyColumn}>{words.emptyColumn}</p>}
      >
        {(action) => (
          <GridListItem
            id={action.id}
            textValue={action.title || words.untitled}
            className={styles.card ?? ''}
            style={pillarStyle(action.pillarId)}
          >
            <ActionCard action={action} />
          </GridListItem>
        )}
      </GridList>
      <Button look="quiet" aria-label={words.addTo(words.horizons[horizon])} onPress={onAdd}>
        + {words.addOwn}
      </Button>
    </section>
  );
}

/** The card that the dropped one comes to stand above; null at the end of the column. */
function cardBelow(
  actions: readonly Action[],
  key: string,
  position: Extract<DropTarget, { type: 'item' }>['dropPosition'],
): ActionId | null {
  const index = actions.findIndex(({ id }) => id === key);
  return actions[position === 'before' ? index : index + 1]?.id ?? null;
}

async function droppedIds(items: Parameters<typeof isTextDropItem>[0][]): Promise<string[]> {
  return Promise.all(items.filter(isTextDropItem).map((item) => item.getText(dragType)));
}
