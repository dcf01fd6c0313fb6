import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { bundledPacks } from '../../../shared/content/packs.ts';
import type { HostOutput } from '../../../shared/host/contract.ts';
import { LanguageButton } from '../../components/FrameButtons.tsx';
import { useHost } from '../../host/useHost.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { Backups } from './Backups.tsx';
import { Licences } from './Licences.tsx';
import { Models } from './Models.tsx';
import { modelWords } from './modelWords.ts';
import styles from './SettingsScreen.module.css';
import { settingsWords } from './words.ts';

/** What belongs to this laptop: backups, storage, and what the program is. */
export function SettingsScreen() {
  const words = useWords(settingsWords);
  const models = useWords(modelWords);
  const language = useLanguage();
  const description = useHostDescription();
  const isPersisted = useIsPersisted();
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <Link href="/" className={styles.back ?? ''}>
          ← {words.back}
        </Link>
        <LanguageButton />
      </header>
      <main className={styles.main}>
        <h1>{words.title}</h1>
        <section className={styles.section}>
          <h2>{words.backupsTitle}</h2>
          <p>{words.backupsText}</p>
          {description && (
            <p>
              {words.backupsFolder} <code>{description.backupFolder}</code>
            </p>
          )}
          <Backups />
        </section>
        <section className={styles.section}>
          <h2>{models.title}</h2>
          <p>{models.text}</p>
          <Models />
        </section>
        <section className={styles.section}>
          <h2>{words.storageTitle}</h2>
          <p>{words.storageText}</p>
          {isPersisted !== null && <p>{isPersisted ? words.persisted : words.notPersisted}</p>}
        </section>
        <section className={styles.section}>
          <h2>{words.aboutTitle}</h2>
          {description && (
            <p>
              {words.version(description.version)}. {words[description.kind]}
            </p>
          )}
          <h3>{words.sources}</h3>
          <ul className={styles.sources}>
            {bundledPacks.map((pack) => (
              <li key={pack.id}>
                {pack.name[language]}: <cite>{pack.source.title}</cite>, {pack.source.publisher[language]}
              </li>
            ))}
          </ul>
          <Licences />
        </section>
      </main>
    </div>
  );
}

/** Null until the host has answered. */
function useHostDescription(): HostOutput<'describe'> | null {
  const host = useHost();
  const [description, setDescription] = useState<HostOutput<'describe'> | null>(null);
  useEffect(() => {
    host.call('describe', null).then(setDescription, () => undefined);
  }, [host]);
  return description;
}

/** Whether the browser promised to keep the data; null until it has answered. */
function useIsPersisted(): boolean | null {
  const [isPersisted, setIsPersisted] = useState<boolean | null>(null);
  useEffect(() => {
    void navigator.storage?.persisted?.().then(setIsPersisted);
  }, []);
  return isPersisted;
}
