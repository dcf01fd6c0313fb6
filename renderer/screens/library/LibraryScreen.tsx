import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { Link, useLocation } from 'wouter';
import { importWorkshop } from '../../../shared/commands/whole.ts';
import { createWorkshop } from '../../../shared/commands/workshops.ts';
import { cemmPack } from '../../../shared/content/packs.ts';
import { sampleWorkshop } from '../../../shared/sample/sampleWorkshop.ts';
import { effects } from '../../app/effects.ts';
import { LanguageButton } from '../../app/FrameButtons.tsx';
import { useImport } from '../../app/ImportFiles.tsx';
import { workshopPath } from '../../app/routes.ts';
import { UndoButtons } from '../../app/UndoButtons.tsx';
import { useCommand } from '../../app/useCommand.ts';
import { appWords } from '../../app/words.ts';
import { Button } from '../../components/Button.tsx';
import { Segments } from '../../components/Segments.tsx';
import { readWorkshop, useWorkshops } from '../../storage/queries.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import styles from './LibraryScreen.module.css';
import { SearchField } from './SearchField.tsx';
import { onShelf, type Shelf } from './shelf.ts';
import { Welcome } from './Welcome.tsx';
import { WorkshopList } from './WorkshopList.tsx';
import { libraryWords } from './words.ts';

/** All workshops of this laptop; with none, the way to the first. */
export function LibraryScreen() {
  const words = useWords(libraryWords);
  const app = useWords(appWords);
  const workshops = useWorkshops();
  const start = useStartingPoints();
  const [shelf, setShelf] = useState<Shelf>('active');
  const [search, setSearch] = useState('');
  if (workshops === undefined) return <p className={styles.loading}>{words.loading}</p>;
  return (
    <div className={styles.library}>
      <header className={styles.header}>
        <strong className={styles.brand}>{app.appName}</strong>
        <span className={styles.tools}>
          <UndoButtons place="library" />
          <LanguageButton />
          <Link href="/settings" className={styles.link ?? ''}>
            {words.settings}
          </Link>
        </span>
      </header>
      {workshops.length === 0 ? (
        <Welcome {...start} />
      ) : (
        <main className={styles.main}>
          <div className={styles.heading}>
            <h1>{words.title}</h1>
            <FileTrigger acceptedFileTypes={['.praatplaat']} onSelect={start.openFiles}>
              <Button>{words.openFile}</Button>
            </FileTrigger>
            <Button onPress={start.openSample}>{words.openSample}</Button>
            <Button look="primary" onPress={start.newWorkshop}>
              {words.newWorkshop}
            </Button>
          </div>
          <div className={styles.filters}>
            <Segments
              label={words.shelves}
              value={shelf}
              onChoose={setShelf}
              options={[
                { value: 'active', text: words.active },
                { value: 'archive', text: words.archive },
                { value: 'bin', text: words.bin },
              ]}
            />
            <SearchField
              label={words.search}
              placeholder={words.searchHint}
              value={search}
              onChange={setSearch}
            />
          </div>
          <WorkshopList workshops={onShelf(workshops, shelf, search)} shelf={shelf} search={search} />
        </main>
      )}
    </div>
  );
}

export interface StartingPoints {
  newWorkshop: () => void;
  openSample: () => void;
  openFiles: (files: FileList | null) => void;
}

function useStartingPoints(): StartingPoints {
  const language = useLanguage();
  const command = useCommand();
  const { importFile } = useImport();
  const [, navigate] = useLocation();
  return {
    newWorkshop: async () => {
      const creation = createWorkshop(
        {
          organisation: '',
          date: new Date().toLocaleDateString('sv'),
          language,
          pack: { id: cemmPack.id, version: cemmPack.version },
        },
        effects,
      );
      if (await command(creation)) navigate(workshopPath(creation.workshopId, 'prepare'));
    },
    openSample: async () => {
      const sample = sampleWorkshop(language);
      const present = await readWorkshop(sample.workshop.id);
      // A sample that lies in the bin makes way for a fresh one.
      const isThere = present !== null && present.workshop.deletedAt === null;
      if (!isThere && !(await command(importWorkshop(sample, present)))) return;
      navigate(workshopPath(sample.workshop.id, 'grid'));
    },
    openFiles: async (files) => {
      for (const file of files ?? []) await importFile(file);
    },
  };
}
