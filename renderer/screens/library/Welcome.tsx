import { useEffect, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { Link } from 'wouter';
import { Button } from '../../components/Button.tsx';
import { useHost } from '../../host/useHost.ts';
import { useRecovery } from '../../recovery/useRecovery.ts';
import { useWords } from '../../words/language.ts';
import styles from './LibraryScreen.module.css';
import type { StartingPoints } from './useStartingPoints.ts';
import { libraryWords } from './words.ts';

/** The library without any workshop: the way to the first one, or back to what was there before. */
export function Welcome({ newWorkshop, openSample, openFiles }: StartingPoints) {
  const words = useWords(libraryWords);
  const backups = useBackupCount();
  const { missing, hasLooked } = useRecovery();
  const [isFresh, setIsFresh] = useState(false);
  // What is known to be missing stands above already, with the way to put it back.
  if (backups > 0 && !isFresh && hasLooked && missing.length === 0) {
    return (
      <main className={styles.welcome}>
        <h1>{words.backupsTitle}</h1>
        <p>{words.backupsText(backups)}</p>
        <div className={styles.starts}>
          <Link href="/settings" className={styles.primaryLink ?? ''}>
            {words.viewBackups}
          </Link>
          <Button size="large" onPress={() => setIsFresh(true)}>
            {words.startFresh}
          </Button>
        </div>
      </main>
    );
  }
  return (
    <main className={styles.welcome}>
      <h1>{words.welcomeTitle}</h1>
      <p>{words.welcomeText}</p>
      <div className={styles.starts}>
        <Button look="primary" size="large" onPress={newWorkshop}>
          {words.firstWorkshop}
        </Button>
        <Button size="large" onPress={openSample}>
          {words.openSample}
        </Button>
        <FileTrigger acceptedFileTypes={['.praatplaat']} onSelect={openFiles}>
          <Button look="quiet" size="large">
            {words.openFile}
          </Button>
        </FileTrigger>
      </div>
      <p className={styles.safe}>{words.welcomeSafe}</p>
    </main>
  );
}

/** How many backups the host keeps; 0 while asking, and when the host can't be asked. */
function useBackupCount(): number {
  const host = useHost();
  const [count, setCount] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    host.call('listBackups', null).then(
      (backups) => isCurrent && setCount(backups.length),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [host]);
  return count;
}
