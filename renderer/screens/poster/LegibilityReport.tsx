import { changePoster } from '../../../shared/commands/workshops.ts';
import type { LegibilityProblem } from '../../../shared/drawing/kit/legibility.ts';
import { readingDistanceFor } from '../../../shared/drawing/kit/legibility.ts';
import { paperSizes } from '../../../shared/drawing/sizes.ts';
import type { PosterSettings } from '../../../shared/model/workshop.ts';
import { Button } from '../../components/Button.tsx';
import { useLanguage, useWords } from '../../words/language.ts';
import { useOpenWorkshop } from '../../workshop/openWorkshop.ts';
import { useCommand } from '../../workshop/useCommand.ts';
import { distanceText, isReadNearby, legibleDistance, readingDistances } from './distances.ts';
import styles from './LegibilityReport.module.css';
import { posterWords } from './words.ts';

/** Texts in the list; the smallest ones, because they decide. */
const shownTexts = 6;

export interface LegibilityReportProps {
  problems: readonly LegibilityProblem[];
  /** The settings that the drawing was made with. */
  poster: PosterSettings;
}

/** Whether the poster can be read from where people will stand, and what to do if not. */
export function LegibilityReport({ problems, poster }: LegibilityReportProps) {
  const words = useWords(posterWords);
  const language = useLanguage();
  const { data } = useOpenWorkshop();
  const command = useCommand();
  const metres = readingDistanceFor(poster.size, poster.readingDistance);
  const text = (distance: number) => distanceText(distance, words, language);
  const change = (fields: Partial<PosterSettings>) => void command(changePoster(data.workshop, fields));

  if (problems.length === 0) {
    return (
      <p className={styles.legible} role="status">
        ✓ {words.allLegible(text(metres))}
      </p>
    );
  }
  const legible = legibleDistance(problems, metres);
  const nearer = isReadNearby(poster.size)
    ? undefined
    : readingDistances.findLast((distance) => distance <= legible);
  const larger = paperSizes[paperSizes.indexOf(poster.size) + 1];
  const smallest = [...new Set([...problems].sort((a, b) => a.size - b.size).map((problem) => problem.text))];
  return (
    <div className={styles.problems}>
      <p role="status">
        <strong>{words.tooSmall(problems.length, text(metres))}</strong>{' '}
        {(nearer ?? larger) === undefined
          ? words.onlyShorter(text(legible))
          : words.legibleFrom(text(legible))}
      </p>
      <div className={styles.ways}>
        {nearer !== undefined && (
          <Button size="small" onPress={() => change({ readingDistance: nearer })}>
            {words.readFrom(text(nearer))}
          </Button>
        )}
        {larger !== undefined && (
          <Button
            size="small"
            onPress={() => change({ size: larger, readingDistance: poster.readingDistance })}
          >
            {words.onPaper(larger)}
          </Button>
        )}
      </div>
      <details>
        <summary>{words.whichTexts}</summary>
        <ul>
          {smallest.slice(0, shownTexts).map((each) => (
            <li key={each}>{each}</li>
          ))}
          {smallest.length > shownTexts && <li>{words.moreTexts(smallest.length - shownTexts)}</li>}
        </ul>
      </details>
    </div>
  );
}
