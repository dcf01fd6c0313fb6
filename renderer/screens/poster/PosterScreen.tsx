import { posterLine } from '../../../shared/drawing/makePosterContent.ts';
import { givenUpText, posterTexts, unprintableSentences } from '../../../shared/drawing/unprintable.ts';
import { SceneSvg } from '../../scene/SceneSvg.tsx';
import { Unprintable } from '../../scene/Unprintable.tsx';
import { useLanguage, useWords } from '../../words/language.ts';
import { useOpenWorkshop } from '../../workshop/openWorkshop.ts';
import { LegibilityReport } from './LegibilityReport.tsx';
import { PosterGaps } from './PosterGaps.tsx';
import { PosterOutputs } from './PosterOutputs.tsx';
import styles from './PosterScreen.module.css';
import { PosterSettingsPanel } from './PosterSettingsPanel.tsx';
import { useDrawing } from './useDrawing.ts';
import { posterWords } from './words.ts';

/**
 * The poster, live, with what can be set and the ways to get it on the wall. What can be set can always be set, also
 * while the poster is drawn or when that took too long.
 */
export function PosterScreen() {
  const words = useWords(posterWords);
  const language = useLanguage();
  const { data, pack } = useOpenWorkshop();
  const { workshop } = data;
  const { content, drawing, state } = useDrawing(data, pack);
  const texts = posterTexts(data, posterLine(workshop).id);
  return (
    <div className={styles.screen}>
      <section className={styles.wall} aria-label={words.preview}>
        {drawing && (
          <SceneSvg
            scene={drawing.scene}
            className={state === 'current' ? styles.poster : `${styles.poster} ${styles.older}`}
          />
        )}
        {state === 'drawing' && <p role="status">{words.drawing}</p>}
        {state === 'given-up' && <p role="alert">{givenUpText(texts, language)}</p>}
      </section>
      <section className={styles.panel} aria-label={words.settings}>
        <div className={styles.top}>
          <h1>{words.title}</h1>
          {drawing && (
            <PosterOutputs
              scene={drawing.scene}
              isCurrent={state === 'current'}
              workshop={workshop}
              line={content.businessLineName}
            />
          )}
        </div>
        <div className={styles.rest}>
          <PosterGaps content={content} />
          <Unprintable sentences={unprintableSentences(texts, language)} />
          {drawing && <LegibilityReport problems={drawing.problems} poster={workshop.poster} />}
          <PosterSettingsPanel madeUpTitle={content.title} />
        </div>
      </section>
    </div>
  );
}
