import { createContext, useContext } from 'react';
import { say } from '../components/messages.tsx';
import { useMissing } from '../state/missing.ts';
import type { Missing, Recovery } from '../storage/recovery.ts';
import { said } from '../words/language.ts';
import { effects } from '../workshop/effects.ts';
import { useCommand } from '../workshop/useCommand.ts';
import { recoveryWords } from './recoveryWords.ts';

export const RecoveryContext = createContext<Recovery | null>(null);

export interface Recovering {
  missing: readonly Missing[];
  hasLooked: boolean;
  /** Puts back what is missing, one workshop after another; each can be undone. */
  takeIn: (missing: readonly Missing[]) => Promise<void>;
  turnDown: (missing: Missing) => Promise<void>;
}

/** What the storage was found to lack, and what to do about it. */
export function useRecovery(): Recovering {
  const recovery = useContext(RecoveryContext);
  if (!recovery) throw new Error('Only screens of the app can recover');
  const command = useCommand();
  const { missing, hasLooked } = useMissing();

  const takeIn = async (wanted: readonly Missing[]) => {
    let done = 0;
    for (const each of wanted) {
      const change = await recovery.takeIn(each, effects).catch(() => null);
      if (change === null)
        say({ text: said(recoveryWords, (words) => words.notReadable(each)), tone: 'fault' });
      else if (await command(change)) {
        await recovery.taken(each);
        forget(each);
        done += 1;
      }
    }
    if (done > 0) say({ text: said(recoveryWords, (words) => words.takenIn(done)), tone: 'done' });
  };

  const turnDown = async (each: Missing) => {
    await recovery.turnDown(each);
    forget(each);
  };

  return { missing, hasLooked, takeIn, turnDown };
}

function forget(gone: Missing): void {
  useMissing.setState(({ missing }) => ({ missing: missing.filter((each) => each !== gone) }));
}
