import { useCallback, useRef, useState } from 'react';
import { faultSentence } from '../../shared/file/faultWords.ts';
import { fileSizeLimit } from '../../shared/file/format.ts';
import type { MergeFault } from '../../shared/file/merge.ts';
import type { MergeAnswer, MergeTask } from '../../shared/file/mergeIn.ts';
import type { Result } from '../../shared/result.ts';
import type { NoReply, OnShare } from '../beside/beside.ts';
import { useBeside } from '../beside/useBeside.ts';
import { say } from '../components/messages.tsx';
import type { Working } from '../components/WorkingDialog.tsx';
import { type Sentence, said, useWords } from '../words/language.ts';
import { readingLimit, startFileThread } from './fileThread.ts';
import type { FileWorks } from './fileWorker.ts';
import type { Incoming } from './takingIn.ts';
import { fileWords } from './words.ts';

export interface FileReader {
  /** What is going on now, with the way to end it. */
  working: Working | null;
  /** Does all that belongs to one file; another one waits for its turn. */
  inTurn: <Value>(work: () => Promise<Value>) => Promise<Value>;
  /** The workshop in a file, or in the text of one; null when there is none (the user knows why) or it was ended. */
  read: (name: string, source: File | string) => Promise<Incoming | null>;
  /** What merging comes to; null when there is no answer (the user knows why) or it was ended. */
  merge: (name: string, task: MergeTask) => Promise<Result<MergeAnswer, MergeFault> | null>;
  /** Says that it is being stored, which nobody ends halfway. */
  showStoring: (name: string) => void;
}

/** Reads and merges workshop files beside the page; shows how far it is, and what is wrong with a file. */
export function useFileReader(): FileReader {
  const words = useWords(fileWords);
  const beside = useBeside<FileWorks>(startFileThread, readingLimit);
  const [working, setWorking] = useState<Working | null>(null);
  const last = useRef<Promise<unknown>>(Promise.resolve());

  const inTurn = useCallback(
    <Value>(work: () => Promise<Value>) => {
      const mine = last.current.then(work).finally(() => {
        setWorking(null);
        // What a large file took is free again.
        beside.stop();
      });
      last.current = mine.catch(() => undefined);
      return mine;
    },
    [beside],
  );

  const reply = useCallback(
    async <Reply>(
      title: string,
      name: string,
      order: (onShare: OnShare) => Promise<Result<Reply, NoReply>>,
    ): Promise<Reply | null> => {
      const show = (share: number | null) => setWorking({ title, name, share, cancel: beside.stop });
      show(null);
      const done = await order(show);
      // What follows is short, or not to be ended halfway.
      setWorking({ title, name, share: null, cancel: null });
      if (done.ok) return done.value;
      if (done.fault === 'given-up')
        say({ text: said(fileWords, (words) => words.givenUp(name)), tone: 'fault' });
      return null;
    },
    [beside],
  );

  const read = useCallback(
    async (name: string, source: File | string) => {
      if (typeof source !== 'string' && source.size > fileSizeLimit) {
        const fault = { kind: 'too-large', bytes: source.size, limit: fileSizeLimit } as const;
        say({ text: (language) => faultSentence(fault, language, name), tone: 'fault' });
        return null;
      }
      const parsed = await reply(words.reading, name, (onShare) => beside.work('read', source, onShare));
      if (!parsed) return null;
      if (parsed.ok) return parsed.value;
      const { fault } = parsed;
      const text: Sentence =
        fault.kind === 'unreadable'
          ? said(fileWords, (words) => words.notRead(name))
          : (language) => faultSentence(fault, language, name);
      say({ text, tone: 'fault' });
      return null;
    },
    [beside, reply, words],
  );

  const merge = useCallback(
    (name: string, task: MergeTask) => reply(words.merging, name, () => beside.work('merge', task)),
    [beside, reply, words],
  );

  const showStoring = useCallback(
    (name: string) => setWorking({ title: words.storing, name, share: null, cancel: null }),
    [words],
  );

  return { working, inTurn, read, merge, showStoring };
}
