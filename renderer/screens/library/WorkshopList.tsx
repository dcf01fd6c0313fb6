import { useState } from 'react';
import { Collection, GridList, GridListItem, GridListLoadMoreItem } from 'react-aria-components';
import { useLocation } from 'wouter';
import { addCopy } from '../../../shared/commands/whole.ts';
import { archiveWorkshop, deleteWorkshop, restoreWorkshop } from '../../../shared/commands/workshops.ts';
import { asCopy, withoutAnswers } from '../../../shared/file/copy.ts';
import type { Workshop } from '../../../shared/model/workshop.ts';
import { formatDate, momentText } from '../../../shared/words/dates.ts';
import { ConfirmDialog } from '../../components/Dialog.tsx';
import { Menu } from '../../components/Menu.tsx';
import { say } from '../../components/messages.tsx';
import { useHost } from '../../host/useHost.ts';
import { forgetSteps, undo } from '../../state/history.ts';
import { removeForGood } from '../../storage/bin.ts';
import { downloadWorkshop } from '../../storage/files.ts';
import { leavingCopy } from '../../storage/lineages.ts';
import { readWorkshop } from '../../storage/queries.ts';
import { commonWords } from '../../words/commonWords.ts';
import { type Sentence, said, useLanguage, useWords } from '../../words/language.ts';
import { effects } from '../../workshop/effects.ts';
import { nextStep, type Progress, readWorkshopFacts, useWorkshopFacts } from '../../workshop/facts.ts';
import { workshopPath } from '../../workshop/routes.ts';
import { useCommand } from '../../workshop/useCommand.ts';
import styles from './LibraryScreen.module.css';
import { daysLeft, type Shelf } from './shelf.ts';
import { libraryWords } from './words.ts';

export interface WorkshopListProps {
  workshops: readonly Workshop[];
  /** False while more of them are being read. */
  isComplete: boolean;
  shelf: Shelf;
  search: string;
}

/** Rows that are in the page at first, a screenful, and that come with each arrival at the end. */
const rowsAtOnce = 12;

/** The page holds the rows seen so far and not all, so that thousands of workshops open as fast as ten. */
export function WorkshopList({ workshops, isComplete, shelf, search }: WorkshopListProps) {
  const words = useWords(libraryWords);
  const [, navigate] = useLocation();
  const [count, setCount] = useState(rowsAtOnce);
  if (workshops.length === 0) {
    const text = isComplete ? emptyText(shelf, search, words) : words.loading;
    return <p className={styles.empty}>{text}</p>;
  }
  return (
    <>
      {shelf === 'bin' && <p className={styles.hint}>{words.binHelp}</p>}
      <GridList
        aria-label={words.list}
        className={styles.list ?? ''}
        onAction={async (key) => {
          const workshop = workshops.find(({ id }) => id === key);
          if (!workshop || shelf === 'bin') return;
          const { progress } = await readWorkshopFacts(workshop.id);
          navigate(workshopPath(workshop.id, nextStep(progress)));
        }}
      >
        <Collection items={workshops.slice(0, count)} dependencies={[shelf]}>
          {(workshop) => (
            <GridListItem
              id={workshop.id}
              textValue={workshop.organisation || words.noName}
              className={styles.row ?? ''}
            >
              <WorkshopRow workshop={workshop} shelf={shelf} />
            </GridListItem>
          )}
        </Collection>
        {count < workshops.length && <GridListLoadMoreItem onLoadMore={() => setCount(count + rowsAtOnce)} />}
      </GridList>
    </>
  );
}

function WorkshopRow({ workshop, shelf }: { workshop: Workshop; shelf: Shelf }) {
  const words = useWords(libraryWords);
  const language = useLanguage();
  const facts = useWorkshopFacts(workshop.id);
  const name = workshop.organisation || words.noName;
  const common = useWords(commonWords);
  const host = useHost();
  const [isDeleting, setIsDeleting] = useState(false);
  const actions = useRowActions(workshop, name, shelf, () => setIsDeleting(true));
  return (
    <>
      <span className={styles.rowName}>
        <strong>{name}</strong>
        <span>
          {formatDate(workshop.date, language)}
          {facts && ` · ${words.participants(facts.participants)}`}
        </span>
      </span>
      <span className={styles.rowState}>
        {workshop.deletedAt === null
          ? facts && progressText(facts.progress, words)
          : words.daysLeft(daysLeft(workshop.deletedAt, new Date()))}
      </span>
      <Menu label={words.more(name)} items={actions}>
        <span aria-hidden="true">•••</span>
      </Menu>
      <ConfirmDialog
        title={words.deleteTitle(name)}
        isOpen={isDeleting}
        onClose={() => setIsDeleting(false)}
        onConfirm={async () => {
          await removeForGood(workshop.id);
          await host.call('dropJournal', { workshopId: workshop.id });
          forgetSteps(workshop.id);
        }}
        confirm={words.deleteNow}
        cancel={common.cancel}
        isDanger
      >
        <p>{words.deleteText}</p>
      </ConfirmDialog>
    </>
  );
}

function useRowActions(workshop: Workshop, name: string, shelf: Shelf, onDelete: () => void) {
  const words = useWords(libraryWords);
  const language = useLanguage();
  const command = useCommand();
  const { id } = workshop;
  const move = async (change: Parameters<typeof command>[0], text: Sentence) => {
    if (!(await command(change))) return;
    say({
      text,
      tone: 'done',
      action: { text: said(libraryWords, (words) => words.undo), onPress: () => void undo('library') },
    });
  };
  const duplicate = async (withAnswers: boolean) => {
    const data = await readWorkshop(id);
    if (!data) return;
    const copyName = words.copyName(name, momentText(effects.now(), language));
    const copy = asCopy(withAnswers ? data : withoutAnswers(data), effects.newId, copyName);
    await command(addCopy(copy));
  };
  const exportFile = async () => {
    const copy = await leavingCopy(id);
    if (copy) downloadWorkshop(copy);
  };
  const putBack = () => void command(restoreWorkshop(id));
  if (shelf === 'bin') {
    return [
      { id: 'restore', text: words.fromBin, onSelect: putBack },
      { id: 'delete', text: words.deleteNow, isDanger: true, onSelect: onDelete },
    ];
  }
  return [
    { id: 'export', text: words.exportFile, onSelect: () => void exportFile() },
    { id: 'duplicate', text: words.duplicate, onSelect: () => void duplicate(true) },
    { id: 'duplicate-empty', text: words.duplicateEmpty, onSelect: () => void duplicate(false) },
    shelf === 'archive'
      ? { id: 'restore', text: words.fromArchive, onSelect: putBack }
      : {
          id: 'archive',
          text: words.toArchive,
          onSelect: () =>
            void move(
              archiveWorkshop(id, effects),
              said(libraryWords, (words) => words.archived(name)),
            ),
        },
    {
      id: 'delete',
      text: words.toBin,
      isDanger: true,
      onSelect: () =>
        void move(
          deleteWorkshop(id, effects),
          said(libraryWords, (words) => words.binned(name)),
        ),
    },
  ];
}

function progressText(progress: Progress, words: typeof libraryWords.nl): string {
  if (progress.kind === 'planned') return words.states.planned(progress.actions);
  if (progress.kind === 'decided') return words.states.decided(progress.pillars, progress.of);
  return words.states[progress.kind];
}

function emptyText(shelf: Shelf, search: string, words: typeof libraryWords.nl): string {
  if (search.trim() !== '') return words.nothingFound(search.trim());
  return { active: words.emptyActive, archive: words.emptyArchive, bin: words.emptyBin }[shelf];
}
