import { useEffect, useState } from 'react';
import { layers, type Round } from '../../../shared/model/workshop.ts';
import type { PersonProgress } from '../../collecting/progress.ts';
import { choiceWords } from '../../words/choiceWords.ts';
import { useWords } from '../../words/language.ts';
import styles from './CollectScreen.module.css';
import { collectWords } from './words.ts';

/** Who has finished by layer, and how long the round has been open: what to say to the room, not what was chosen. */
export function RoundProgress({ round, people }: { round: Round; people: readonly PersonProgress[] }) {
  const words = useWords(collectWords);
  const choices = useWords(choiceWords);
  const minutes = useMinutesSince(round.openedAt);
  const byLayer = layers.flatMap((layer) => {
    const own = people.filter(({ participant }) => participant.layer === layer);
    const finished = own.filter(({ state }) => state === 'finished').length;
    return own.length === 0 ? [] : [words.layerDone(choices.groups[layer], finished, own.length)];
  });
  return <p className={styles.progress}>{[...byLayer, words.openFor(minutes)].join(' · ')}</p>;
}

/** Whole minutes, kept up to date; never below zero when the clock was set back. */
function useMinutesSince(moment: string): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 20_000);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.floor((now - Date.parse(moment)) / 60_000));
}
