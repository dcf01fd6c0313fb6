import { useMemo, useRef, useState } from 'react';
import { Link } from 'wouter';
import { isQuickWin } from '../../../shared/analysis/balance.ts';
import { type CurrentSituation, currentSituation } from '../../../shared/analysis/current.ts';
import { directionOf } from '../../../shared/analysis/reached.ts';
import type { PillarId } from '../../../shared/model/ids.ts';
import type { Action } from '../../../shared/model/workshop.ts';
import { BusinessLineSegments } from '../../components/BusinessLineSegments.tsx';
import { Icon } from '../../components/Icon.tsx';
import { useBusinessLine } from '../../state/ui.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { useOpenWorkshop } from '../../workshop/openWorkshop.ts';
import { workshopPath } from '../../workshop/routes.ts';
import { ActionBoard } from './ActionBoard.tsx';
import { ActionDialog } from './ActionDialog.tsx';
import { AddAction } from './AddAction.tsx';
import { type ActionSource, OpenStatements } from './OpenStatements.tsx';
import { PillarPicker } from './PillarPicker.tsx';
import styles from './RoadmapScreen.module.css';
import { RoadStart } from './RoadStart.tsx';
import { useSpotlight } from './spotlight.ts';
import { useRoadmapChanges } from './useRoadmapChanges.ts';
import { roadmapWords } from './words.ts';

/** From what still has to become true to actions in time. */
export function RoadmapScreen() {
  const words = useWords(roadmapWords);
  const language = useLanguage();
  const { data, pack } = useOpenWorkshop();
  const line = useBusinessLine(data.workshop);
  const [pillarId, setPillarId] = useState<PillarId | null>(null);
  /** The action in the dialog: stored, or new and not stored yet. */
  const [opened, setOpened] = useState<Action | null>(null);
  const [spotlight, shine] = useSpotlight();
  const [landed, setLanded] = useState<Action | null>(null);
  const [source, setSource] = useState<ActionSource | null>(null);
  const boardRef = useRef<HTMLElement>(null);
  const situation = useMemo(() => currentSituation(data, pack, line.id), [data, pack, line.id]);
  const actions = useMemo(
    () => data.actions.filter((action) => action.businessLineId === line.id),
    [data.actions, line.id],
  );
  const chosen = pack.pillars.find(({ id }) => id === pillarId) ?? firstToGrow(pack.pillars, situation);
  const quickWins = actions.filter(isQuickWin).length;

  const { plan, begin, remove } = useRoadmapChanges(line.id, {
    onPlanned: (action) => {
      shine({ ...action, focus: false });
      setLanded(action);
    },
    onRemoved: (action) => {
      const neighbour = neighbourOf(action, actions);
      if (neighbour) shine({ ...neighbour, focus: true });
      else boardRef.current?.focus();
    },
    onBack: (action) => shine({ ...action, focus: true }),
  });

  return (
    <div className={styles.screen}>
      <section className={styles.panel} aria-label={words.pillarPanel}>
        <PillarPicker pack={pack} situation={situation} chosen={chosen.id} onChoose={setPillarId} />
        <OpenStatements
          key={chosen.id}
          pillar={chosen}
          situation={situation}
          actions={actions}
          onAdd={setSource}
          onShow={(action) => shine({ ...action, focus: true })}
        />
        <p role="status" className="visually-hidden">
          {landed && words.addedTo(words.horizons[landed.horizon], landed.title)}
        </p>
      </section>
      <section className={styles.board} aria-label={words.board} ref={boardRef} tabIndex={-1}>
        <header className={styles.boardHeader}>
          <h1>{words.title}</h1>
          <p className={styles.counts}>
            {actions.length === 0 ? words.noActions : words.actions(actions.length)}
            {quickWins > 0 && (
              <>
                {' · '}
                <Icon name="quickWin" /> {words.quickWins(quickWins)}
              </>
            )}
          </p>
          <div className={styles.choices}>
            <RoadStart />
            <BusinessLineSegments workshop={data.workshop} label={words.businessLine} />
          </div>
          <Link href={workshopPath(data.workshop.id, 'poster')} className={styles.next ?? ''}>
            {words.next} →
          </Link>
        </header>
        <AddAction pillarId={chosen.id} source={source} onAdd={plan} />
        <ActionBoard
          key={`${line.id}-${language}`}
          actions={actions}
          spotlight={spotlight}
          onOpen={setOpened}
          onAdd={(horizon) => setOpened(begin(chosen.id, horizon))}
          onMoved={(id, horizon) => shine({ id, horizon, focus: true })}
        />
      </section>
      {opened && (
        <ActionDialog
          key={opened.id}
          start={opened}
          onClose={() => setOpened(null)}
          onRemove={(action) => {
            setOpened(null);
            void remove(action);
          }}
        />
      )}
    </div>
  );
}

/** The pillar to begin with: the first one that has to grow, otherwise the first. */
function firstToGrow<Pillar extends { id: PillarId }>(
  pillars: readonly Pillar[],
  { levels, targets }: CurrentSituation,
): Pillar {
  const growing = pillars.find(({ id }) => {
    const target = targets.get(id);
    const reached = levels.get(id)?.figures.label;
    return target !== undefined && (reached === undefined || directionOf(target, reached) === 'grow');
  });
  const pillar = growing ?? pillars[0];
  if (!pillar) throw new Error('A model has pillars');
  return pillar;
}

/** The card that comes in an action's place when it goes: the next of its column, or the one before. */
function neighbourOf({ id, horizon }: Action, actions: readonly Action[]): Action | undefined {
  const column = actions.filter((action) => action.horizon === horizon);
  const index = column.findIndex((action) => action.id === id);
  return column[index + 1] ?? column[index - 1];
}
