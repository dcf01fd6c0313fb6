import { useCallback, useEffect, useState } from 'react';
import type { Backup } from '../../../shared/host/contract.ts';
import type { WorkshopData } from '../../../shared/model/workshop.ts';
import { formatDate } from '../../../shared/words/dates.ts';
import { Button } from '../../components/Button.tsx';
import { TaskDialog } from '../../components/Dialog.tsx';
import { say } from '../../components/messages.tsx';
import { useHost } from '../../host/useHost.ts';
import { useImport } from '../../importing/ImportFiles.tsx';
import type { Incoming } from '../../importing/takingIn.ts';
import { said, useLanguage, useWords } from '../../words/language.ts';
import styles from './SettingsScreen.module.css';
import { settingsWords } from './words.ts';

type BackupList = Backup[] | 'asking' | 'unreachable';

interface OpenBackup {
  name: string;
  incoming: Incoming;
}

/** The kept copies, the last written first, each with a look inside before it is put back. */
export function Backups() {
  const words = useWords(settingsWords);
  const language = useLanguage();
  const host = useHost();
  const { lookInside, putBack } = useImport();
  const [backups, setBackups] = useState<BackupList>('asking');
  const [open, setOpen] = useState<OpenBackup | null>(null);

  const ask = useCallback(() => {
    host.call('listBackups', null).then(setBackups, () => setBackups('unreachable'));
  }, [host]);
  useEffect(ask, [ask]);

  const look = async (backup: Backup) => {
    const answer = await host.call('readBackup', { id: backup.id }).catch(() => null);
    if (!answer) {
      say({ text: said(settingsWords, (words) => words.gone), tone: 'fault' });
      return ask();
    }
    const incoming = await lookInside(backup.id, answer.text);
    if (incoming) setOpen({ name: backup.organisation || words.noName, incoming });
  };

  if (backups === 'asking') return null;
  if (backups === 'unreachable') return <p role="alert">{words.backupsUnreachable}</p>;
  if (backups.length === 0) return <p className={styles.muted}>{words.noBackups}</p>;
  const now = new Date().toISOString();
  const moment = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
  });
  return (
    <>
      <ul className={styles.backups}>
        {backups.map((backup) => {
          const name = backup.organisation || words.noName;
          const when = moment.format(new Date(backup.savedAt));
          return (
            <li key={backup.id}>
              <strong>{name}</strong>
              <span className={styles.muted}>
                {when}
                {backup.savedAt > now && <em> {words.wrongClock}</em>}
              </span>
              <Button
                size="small"
                aria-label={`${words.lookInside}: ${words.backupOf(name, when)}`}
                onPress={() => void look(backup)}
              >
                {words.lookInside}
              </Button>
            </li>
          );
        })}
      </ul>
      {open && (
        <TaskDialog
          title={open.name}
          onClose={() => setOpen(null)}
          task={words.putBack}
          onTask={() => {
            setOpen(null);
            void putBack(open.incoming);
          }}
          leave={words.close}
        >
          <Contents data={open.incoming.data} />
        </TaskDialog>
      )}
    </>
  );
}

function Contents({ data }: { data: WorkshopData }) {
  const words = useWords(settingsWords);
  const language = useLanguage();
  const people = data.participants.filter(({ deletedAt }) => deletedAt === null).length;
  return (
    <>
      <h3>{words.inside}</h3>
      <ul>
        <li>
          {words.date}: {formatDate(data.workshop.date, language)}
        </li>
        <li>{words.participants(people)}</li>
        <li>{words.rounds(data.rounds.length)}</li>
        <li>{words.responses(data.responses.length)}</li>
        <li>{words.decisions(data.decisions.length)}</li>
        <li>{words.actions(data.actions.length)}</li>
      </ul>
    </>
  );
}
