import type { LegibilityProblem } from '../../../shared/drawing/posterContent.ts';
import { formatNumber } from '../../../shared/words/language.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import styles from './PosterScreen.module.css';
import { posterWords } from './words.ts';

export interface LegibilityReportProps {
  problems: readonly LegibilityProblem[];
  /** Metres. */
  readingDistance: number;
}

/** Whether the poster can be read from where people will stand, and what to do if not. */
export function LegibilityReport({ problems, readingDistance }: LegibilityReportProps) {
  const words = useWords(posterWords);
  const language = useLanguage();
  const metres = formatNumber(readingDistance, language, Number.isInteger(readingDistance) ? 0 : 1);
  if (problems.length === 0) {
    return (
      <p className={styles.legible} role="status">
        ✓ {words.allLegible(metres)}
      </p>
    );
  }
  const height = (millimetres: number) => formatNumber(millimetres, language, 1);
  return (
    <details className={styles.problems}>
      <summary>{words.problemsTitle(problems.length)}</summary>
      <p>{words.problemsHelp}</p>
      <ul>
        {problems.map(({ text, size, needed }) => (
          <li key={text}>{words.problem(text, height(size), height(needed))}</li>
        ))}
      </ul>
    </details>
  );
}
