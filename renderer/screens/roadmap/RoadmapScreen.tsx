import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { currentSituation } from '../../../shared/analysis/current.ts';
import { addAction, type NewAction } from '../../../shared/commands/actions.ts';
import type { ActionId, PillarId } from '../../../shared/model/ids.ts';
import { effects } from '../../app/effects.ts';
import { workshopPath } from '../../app/routes.ts';
import { useCommand } from '../../app/useCommand.ts';
import { useOpenWorkshop } from '../../app/WorkshopFrame.tsx';
import { BusinessLineSegments } from '../../components/BusinessLineSegments.tsx';
import { useBusinessLine } from '../../state/ui.ts';
import { useWords } from '../../words/language.ts';
import { ActionBoard } from './ActionBoard.tsx';
import { ActionDialog } from './ActionDialog.tsx';
import { OpenStatements } from './OpenStatements.tsx';
import { PillarPicker } from './PillarPicker.tsx';
import styles from './RoadmapScreen.module.css';
import { roadmapWords } from './words.ts';

/** From what still has to become true to actions in time. */
export function RoadmapScreen() {
  const words = useWords(roadmapWords);
  const { data, pack } = useOpenWorkshop();
  const command = useCommand();
  const line = useBusinessLine(data.workshop);
  const [pillarId, setPillarId] = useState<PillarId | null>(null);
  const [openId, setOpenId] = useState<ActionId | null>(null);
  const situation = useMemo(() => currentSituation(data, pack, line.id), [data, pack, line.id]);
  const actions = useMemo(
    () => data.actions.filter((action) => action.businessLineId === line.id),
    [data.actions, line.id],
  );
  const open = actions.find(({ id }) => id === openId);
  const chosen = pack.pillars.find(({ id }) => id === pillarId) ?? firstToGrow(pack.pillars, situation);

  const add = async (input: Omit<NewAction, 'businessLineId'>) => {
    const addition = addAction(data, { ...input, businessLineId: line.id }, effects);
    const done = await command(addition);
    const [edit] = addition.ok ? addition.value.edits : [];
    // An own action begins without a title: its dialog asks for it.
    if (done && edit?.table === 'actions' && input.title === '') setOpenId(edit.id as ActionId);
  };

  return (
    <div className={styles.screen}>
      <section className={styles.panel} aria-label={words.pillarPanel}>
        <PillarPicker pack={pack} situation={situation} chosen={chosen.id} onChoose={setPillarId} />
        <OpenStatements pillar={chosen} situation={situation} actions={actions} onAdd={add} />
      </section>
      <section className={styles.board} aria-label={words.board}>
        <header className={styles.boardHeader}>
          <div>
            <h1>{words.title}</h1>
            <p className={styles.muted}>{words.actions(actions.length)}</p>
          </div>
          <BusinessLineSegments workshop={data.workshop} label={words.businessLine} />
          <Link href={workshopPath(data.workshop.id, 'poster')} className={styles.next ?? ''}>
            {words.next} →
          </Link>
        </header>
        <ActionBoard
          line={line}
          actions={actions}
          onOpen={setOpenId}
          onAdd={(horizon) => void add({ title: '', pillarId: chosen.id, horizon })}
        />
      </section>
      {open && <ActionDialog key={open.id} action={open} onClose={() => setOpenId(null)} />}
    </div>
  );
}

/** The pillar to begin with: the first one that has to grow, otherwise the first. */
function firstToGrow<Pillar extends { id: PillarId }>(
  pillars: readonly Pillar[],
  { medians, targets }: ReturnType<typeof currentSituation>,
): Pillar {
  const growing = pillars.find(({ id }) => (targets.get(id) ?? 0) > (medians.get(id) ?? 0));
  const pillar = growing ?? pillars[0];
  if (!pillar) throw new Error('A model has pillars');
  return pillar;
}
