import type { PillarAnalysis } from '../../../shared/analysis/pillar.ts';
import { unreachable } from '../../../shared/result.ts';
import type { Reading } from '../../../shared/sentences/heading.ts';
import { headingWords } from '../../../shared/sentences/headingWords.ts';
import { CellDetails } from '../../results/CellDetails.tsx';
import { FormulaList } from '../../results/FormulaView.tsx';
import type { LineAnalysis } from '../../results/gridContent.ts';
import type { AreaPlace } from './areas.ts';
import { comparisonFormulas, positionFormulas } from './figures.ts';
import styles from './GridScreen.module.css';
import { gridWords } from './words.ts';

export interface AreaDetailsProps extends AreaPlace {
  view: Reading;
  measured: PillarAnalysis;
  lines: readonly LineAnalysis[];
  /** What people wrote about this pillar. */
  comments: readonly string[];
}

/** What opens from a part of the grid: a cell's statements, a figure's formula, a pillar's meaning. */
export function AreaDetails(props: AreaDetailsProps) {
  const { kind, level, pillar, subject, view, measured, lines, comments } = props;
  const words = gridWords[subject.language];
  switch (kind) {
    case 'pillar':
      return (
        <>
          <p>{pillar.definition[subject.language]}</p>
          {measured.visibility === 'hands-reveal-own' && (
            <p>{headingWords[subject.language].handsReveal(subject.analysis.minimumGroupSize)}</p>
          )}
          <h3>{words.prompts}</h3>
          <ul className={styles.prompts}>
            {pillar.prompts.map((prompt) => (
              <li key={prompt.en}>{prompt[subject.language]}</li>
            ))}
          </ul>
          {comments.length > 0 && (
            <>
              <h3>{words.comments}</h3>
              <ul className={styles.prompts}>
                {comments.map((comment) => (
                  <li key={comment}>{comment}</li>
                ))}
              </ul>
            </>
          )}
        </>
      );
    case 'cell':
      return (
        <CellDetails pillar={pillar} level={level ?? 1} measured={measured} language={subject.language} />
      );
    case 'median':
      return (
        <FormulaList
          formulas={
            view === 'everyone' && measured.all
              ? positionFormulas(measured.all, subject)
              : comparisonFormulas(view, measured, subject, lines)
          }
        />
      );
    case 'side':
      return <FormulaList formulas={comparisonFormulas(view, measured, subject, lines)} />;
    default:
      return unreachable(kind);
  }
}
