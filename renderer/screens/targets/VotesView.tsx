import type { PillarAnalysis } from '../../../shared/analysis/pillar.ts';
import { wishesClaim } from '../../../shared/sentences/targets.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import styles from './VotesView.module.css';
import { targetsWords } from './words.ts';

export interface VotesViewProps {
  /** One pillar of a poll that has been shown. */
  votes: PillarAnalysis;
  minimumGroupSize: number;
}

/** How many wish for which level: to talk about, not to decide. */
export function VotesView({ votes, minimumGroupSize }: VotesViewProps) {
  const { all, pillarId, asked, visibility } = votes;
  const words = useWords(targetsWords);
  const language = useLanguage();
  if (!asked) return null;
  return (
    <section className={styles.votes}>
      <h3>{words.votes}</h3>
      {all === null ? (
        <p>
          {visibility === 'hands-reveal-own'
            ? words.handsReveal(minimumGroupSize)
            : words.tooFewVotes(minimumGroupSize)}
        </p>
      ) : (
        <>
          <ul>
            {[...all.distribution.entries()].toReversed().map(([index, count]) => {
              const level = index + 1;
              return (
                <li key={level}>
                  <span>{words.votesFor(level)}</span>
                  <span className={styles.bar} aria-hidden="true">
                    <span style={{ width: `${(100 * count) / Math.max(...all.distribution)}%` }} />
                  </span>
                  <strong>{count}</strong>
                </li>
              );
            })}
          </ul>
          <p>{wishesClaim(pillarId, all).text[language]}</p>
        </>
      )}
    </section>
  );
}
