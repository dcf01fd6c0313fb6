import { useSyncExternalStore } from 'react';
import type { HostConnection } from '../host/connection.ts';
import { useWords } from '../words/language.ts';
import styles from './ConnectionNotice.module.css';
import { appWords } from './words.ts';

/** Says when the host is out of reach: the work goes on, but backups and PDFs wait. */
export function ConnectionNotice({ host }: { host: HostConnection }) {
  const words = useWords(appWords);
  const connection = useSyncExternalStore(host.watchConnection, host.connection);
  const texts = { connecting: null, connected: null, lost: words.hostLost, refused: words.hostRefused };
  return (
    <p role="status" className={styles.notice}>
      {texts[connection]}
    </p>
  );
}
