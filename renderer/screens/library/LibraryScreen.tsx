import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { Link } from 'wouter';
import { Button } from '../../components/Button.tsx';
import { LanguageButton } from '../../components/FrameButtons.tsx';
import { SearchField } from '../../components/SearchField.tsx';
import { Segments } from '../../components/Segments.tsx';
import { useWorkshops } from '../../storage/queries.ts';
import { commonWords } from '../../words/commonWords.ts';
import { useWords } from '../../words/language.ts';
import { UndoButtons } from '../../workshop/UndoButtons.tsx';
import styles from './LibraryScreen.module.css';
import { MissingNotice } from './MissingNotice.tsx';
import { onShelf, type Shelf } from './shelf.ts';
import { useStartingPoints } from './useStartingPoints.ts';
import { Welcome } from './Welcome.tsx';
import { WorkshopList } from './WorkshopList.tsx';
import { libraryWords } from './words.ts';

/** All workshops of this laptop; with none, the way to the first. */
export function LibraryScreen() {
  const words = useWords(libraryWords);
  const app = useWords(commonWords);
  const library = useWorkshops();
  const start = useStartingPoints();
  const [shelf, setShelf] = useState<Shelf>('active');
  const [search, setSearch] = useState('');
  if (library === undefined || (library.workshops.length === 0 && !library.isComplete)) {
    return <p className={styles.loading}>{words.loading}</p>;
  }
  const { workshops, isComplete } = library;
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
      <MissingNotice />
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
          <WorkshopList
            key={`${shelf} ${search}`}
            workshops={onShelf(workshops, shelf, search)}
            isComplete={isComplete}
            shelf={shelf}
            search={search}
          />
        </main>
      )}
    </div>
  );
}
