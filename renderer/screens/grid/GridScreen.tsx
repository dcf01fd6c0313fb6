import { useState } from 'react';
import { Link } from 'wouter';
import type { RoundId } from '../../../shared/model/ids.ts';
import { LateAnswers } from '../../collecting/phones/LateAnswers.tsx';
import { useWords } from '../../words/language.ts';
import { useOpenWorkshop } from '../../workshop/openWorkshop.ts';
import { workshopPath } from '../../workshop/routes.ts';
import styles from './GridScreen.module.css';
import { HiddenRound } from './HiddenRound.tsx';
import { RevealedRound } from './RevealedRound.tsx';
import { RoundSelect } from './RoundSelect.tsx';
import { measurements, roundInView } from './rounds.ts';
import { gridWords } from './words.ts';

/** Where everybody sees the organisation, once the facilitator has revealed it. */
export function GridScreen() {
  const words = useWords(gridWords);
  const { data } = useOpenWorkshop();
  const [chosen, setChosen] = useState<RoundId | null>(null);
  const rounds = measurements(data);
  const round = roundInView(rounds, chosen);
  if (!round) {
    return (
      <section className={styles.calm}>
        <h1>{words.empty.title}</h1>
        <p>{words.empty.text}</p>
        <Link href={workshopPath(data.workshop.id, 'collect')} className={styles.next ?? ''}>
          {words.empty.toCollect} →
        </Link>
      </section>
    );
  }
  const select = <RoundSelect rounds={rounds} chosen={round} onChoose={setChosen} />;
  const head = (
    <>
      {select}
      <LateAnswers round={round} />
    </>
  );
  if (round.revealedAt === null) return <HiddenRound key={round.id} round={round} roundSelect={head} />;
  return <RevealedRound key={round.id} round={round} roundSelect={select} />;
}
