import { useCallback, useEffect, useState } from 'react';
import { faultSentence } from '../../shared/file/faultWords.ts';
import { fileSizeLimit } from '../../shared/file/format.ts';
import { say } from '../components/messages.tsx';
import { useHost } from '../host/useHost.ts';
import { said, useWords } from '../words/language.ts';
import styles from './ImportFiles.module.css';
import { importWords } from './importWords.ts';
import { fileWords } from './words.ts';

/** Takes in, one after another, what was opened from outside (a double click on a file). */
export function useWaitingFiles(importText: (name: string, text: string) => Promise<void>): void {
  const host = useHost();
  const takeAll = useCallback(async () => {
    for (;;) {
      const file = await host.call('takeWaitingFile', null);
      if (!file) return;
      if (file.readable) await importText(file.name, file.text);
      else if (file.fault === 'unreadable')
        say({ text: said(fileWords, (words) => words.notRead(file.name)), tone: 'fault' });
      else {
        const fault = { kind: 'too-large', bytes: fileSizeLimit, limit: fileSizeLimit } as const;
        say({ text: (language) => faultSentence(fault, language, file.name), tone: 'fault' });
      }
    }
  }, [host, importText]);

  useEffect(() => {
    // A host that is gone says so in the frame; the file keeps waiting there.
    const take = () => void takeAll().catch(() => undefined);
    take();
    return host.listen((event) => {
      if (event === 'file-waiting') take();
    });
  }, [host, takeAll]);
}

/** The whole window takes a dropped file; without this the browser would leave the app to show it. */
export function DropAnywhere({ onFile }: { onFile: (file: File) => Promise<void> }) {
  const words = useWords(importWords);
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const onDragOver = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setIsOver(true);
    };
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setIsOver(false);
      if (!carriesFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      void files.reduce((before, file) => before.then(() => onFile(file)), Promise.resolve());
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onDragLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onDragLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [onFile]);
  return isOver ? <div className={styles.drop}>{words.dropHere}</div> : null;
}
