import { type ReactNode, useEffect } from 'react';
import { Link } from 'wouter';
import { gridOf } from '../../shared/model/carried.ts';
import { type WorkshopId, workshopIdSchema } from '../../shared/model/ids.ts';
import type { WorkshopData } from '../../shared/model/workshop.ts';
import { formatDate } from '../../shared/words/dates.ts';
import { FullScreenButton, LanguageButton } from '../components/FrameButtons.tsx';
import { PillarLooks } from '../components/PillarLooks.tsx';
import { flushDrafts } from '../components/useDraft.ts';
import { commandsSettled, forgetSteps } from '../state/history.ts';
import { removeUntouched } from '../storage/bin.ts';
import { useWorkshopData } from '../storage/queries.ts';
import { commonWords } from '../words/commonWords.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { OpenWorkshopContext } from '../workshop/openWorkshop.ts';
import { type StepName, steps, workshopPath } from '../workshop/routes.ts';
import { UndoButtons } from '../workshop/UndoButtons.tsx';
import { Notice } from './Notice.tsx';
import { RoomWatch } from './RoomWatch.tsx';
import styles from './WorkshopFrame.module.css';
import { appWords } from './words.ts';

/** The header with the six steps, around the screen of one step. */
export function WorkshopFrame({ id, step, children }: { id: string; step: StepName; children: ReactNode }) {
  const workshopId = workshopIdSchema.safeParse(id);
  if (!workshopId.success) return <WorkshopGone />;
  return (
    <LoadedWorkshop key={id} id={workshopId.data} step={step}>
      {children}
    </LoadedWorkshop>
  );
}

function WorkshopGone() {
  const words = useWords(appWords);
  return (
    <Notice title={words.workshopGone} text={words.workshopGoneHelp}>
      <Link href="/">{words.toLibrary}</Link>
    </Notice>
  );
}

function LoadedWorkshop({ id, step, children }: { id: WorkshopId; step: StepName; children: ReactNode }) {
  const words = useWords(appWords);
  const data = useWorkshopData(id);
  useEffect(() => () => void dropUntouched(id), [id]);
  if (data === undefined) return <p className={styles.loading}>{words.loading}</p>;
  if (data === null || data.workshop.deletedAt !== null) return <WorkshopGone />;
  const pack = gridOf(data);
  return (
    <OpenWorkshopContext value={{ data, pack }}>
      <PillarLooks pack={pack}>
        <div className={styles.frame}>
          <button type="button" className={styles.skip} onClick={focusContent}>
            {words.skipToContent}
          </button>
          <WorkshopHeader data={data} step={step} />
          <RoomWatch workshopId={id} step={step}>
            <main id="content" tabIndex={-1} className={styles.content}>
              {children}
            </main>
          </RoomWatch>
        </div>
      </PillarLooks>
    </OpenWorkshopContext>
  );
}

/** Nothing was entered in a new workshop that is left: it goes, as if it had not been begun. */
async function dropUntouched(id: WorkshopId): Promise<void> {
  flushDrafts();
  await commandsSettled();
  if (location.hash.includes(id)) return;
  if (await removeUntouched(id)) forgetSteps(id);
}

/** A button and not a link: the router owns the address's fragment. */
function focusContent(): void {
  document.getElementById('content')?.focus();
}

function WorkshopHeader({ data, step }: { data: WorkshopData; step: StepName }) {
  const words = useWords(appWords);
  const common = useWords(commonWords);
  const language = useLanguage();
  const { workshop } = data;
  const present = data.participants.filter(({ deletedAt }) => deletedAt === null).length;
  return (
    <header className={styles.header}>
      <Link href="/" className={styles.home ?? ''} aria-label={words.toLibrary}>
        <span aria-hidden="true">←</span>
      </Link>
      <div className={styles.name}>
        <strong title={workshop.organisation}>{workshop.organisation || words.noName}</strong>
        <span>
          {formatDate(workshop.date, language)}
          <span className={styles.people}> · {common.participants(present)}</span>
        </span>
      </div>
      <nav aria-label={words.mainNavigation} className={styles.steps}>
        {steps.map((name, index) => (
          <Link
            key={name}
            href={workshopPath(workshop.id, name)}
            className={styles.step ?? ''}
            {...(name === step ? { 'aria-current': 'step' as const } : {})}
          >
            <span aria-hidden="true">{index + 1}</span> {words.steps[name]}
          </Link>
        ))}
      </nav>
      <div className={styles.tools}>
        <UndoButtons place={workshop.id} />
        <LanguageButton />
        <FullScreenButton />
      </div>
    </header>
  );
}
