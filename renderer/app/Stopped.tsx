import { useEffect, useState } from 'react';
import type { Backup } from '../../shared/host/contract.ts';
import { Button } from '../components/Button.tsx';
import { connectHost } from '../host/connect.ts';
import type { WriteStop } from '../storage/database.ts';
import { beginAfresh, canBeginAfresh } from '../storage/place.ts';
import { useWords } from '../words/language.ts';
import { Notice } from './Notice.tsx';
import { appWords } from './words.ts';

export type Stop = WriteStop | 'not-openable';

/** Instead of the app: this window may not, or cannot, use the data on this laptop. */
export function Stopped({ stop }: { stop: Stop }) {
  const words = useWords(appWords);
  if (stop === 'not-openable') return <NotOpenable />;
  const texts: Record<WriteStop, string> = {
    'newer-data': words.stopNewerData,
    'newer-window': words.stopNewerWindow,
  };
  return <Notice title={words.stopTitle} text={texts[stop]} />;
}

/** The storage is damaged, or another program holds it: what is left, and the way on with that. */
function NotOpenable() {
  const words = useWords(appWords);
  const backups = useBackups();
  const [hasFailed, setHasFailed] = useState(false);
  const workshops = new Set(backups?.map(({ workshopId }) => workshopId)).size;
  const goOn = () => {
    beginAfresh().then(
      () => location.reload(),
      () => setHasFailed(true),
    );
  };
  return (
    <Notice
      title={words.notOpenableTitle}
      text={words.notOpenable}
      more={
        <>
          {backups && (
            <p>
              {words.notOpenableBackups(backups.length, workshops)}{' '}
              {canBeginAfresh() && words.notOpenableBeside}
            </p>
          )}
          {hasFailed && <p role="alert">{words.notBegun}</p>}
        </>
      }
    >
      <Button look="primary" onPress={() => location.reload()}>
        {words.reload}
      </Button>
      {backups && canBeginAfresh() && (
        <Button onPress={goOn}>{backups.length > 0 ? words.goOnWithBackups : words.beginEmpty}</Button>
      )}
    </Notice>
  );
}

/** Null while asking, and when the host can't be asked. */
function useBackups(): Backup[] | null {
  const [backups, setBackups] = useState<Backup[] | null>(null);
  useEffect(() => {
    connectHost()
      .call('listBackups', null)
      .then(setBackups, () => undefined);
  }, []);
  return backups;
}
