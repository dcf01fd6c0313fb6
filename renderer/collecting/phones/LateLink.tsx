import { Link } from 'wouter';
import type { Round } from '../../../shared/model/workshop.ts';
import { useWords } from '../../words/language.ts';
import { workshopPath } from '../../workshop/routes.ts';
import styles from './LateAnswers.module.css';
import { lateWords } from './lateWords.ts';
import { useLate } from './useLate.ts';

/** One quiet line beside what the room looks at: how many came too late, and the way to who they are. */
export function LateLink({ round }: { round: Round }) {
  const words = useWords(lateWords);
  const { people } = useLate(round);
  if (people.length === 0) return null;
  return (
    <p className={styles.line}>
      {words.title(people.length)}. <Link href={workshopPath(round.workshopId, 'collect')}>{words.who}</Link>
    </p>
  );
}
