import { useDeferredValue, useMemo } from 'react';
import { drawPoster } from '../../../shared/drawing/drawPoster.ts';
import { posterContent, posterLine } from '../../../shared/drawing/makePosterContent.ts';
import { posterTexts, unprintableSentences } from '../../../shared/drawing/unprintable.ts';
import type { WorkshopData } from '../../../shared/model/workshop.ts';
import { useOpenWorkshop } from '../../app/WorkshopFrame.tsx';
import { SceneSvg } from '../../scene/SceneSvg.tsx';
import { Unprintable } from '../../scene/Unprintable.tsx';
import { useLanguage, useWords } from '../../words/language.ts';
import { LegibilityReport } from './LegibilityReport.tsx';
import { PosterGaps } from './PosterGaps.tsx';
import { PosterOutputs } from './PosterOutputs.tsx';
import styles from './PosterScreen.module.css';
import { PosterSettingsPanel } from './PosterSettingsPanel.tsx';
import { posterWords } from './words.ts';

/** The poster, live, with what can be set and the ways to get it on the wall. */
export function PosterScreen() {
  const words = useWords(posterWords);
  const { data } = useOpenWorkshop();
  // Drawing follows the screen and typing a moment later, so that neither ever waits for it.
  const latest = useDeferredValue<WorkshopData | null>(data, null);
  return latest === null ? <p className={styles.drawing}>{words.drawing}</p> : <DrawnPoster data={latest} />;
}

/** The screen for a workshop as it was when it was drawn. */
function DrawnPoster({ data }: { data: WorkshopData }) {
  const words = useWords(posterWords);
  const language = useLanguage();
  const { pack } = useOpenWorkshop();
  const { workshop } = data;
  const { content, drawing } = useMemo(() => {
    const made = posterContent(data, pack);
    return { content: made, drawing: drawPoster(made, data.workshop.poster) };
  }, [data, pack]);
  return (
    <div className={styles.screen}>
      <section className={styles.wall} aria-label={words.preview}>
        <SceneSvg scene={drawing.scene} className={styles.poster} />
      </section>
      <section className={styles.panel} aria-label={words.settings}>
        <div className={styles.top}>
          <h1>{words.title}</h1>
          <PosterOutputs scene={drawing.scene} workshop={workshop} line={content.businessLineName} />
        </div>
        <div className={styles.rest}>
          <PosterGaps content={content} />
          <Unprintable
            sentences={unprintableSentences(posterTexts(data, posterLine(workshop).id), language)}
          />
          <LegibilityReport problems={drawing.problems} poster={workshop.poster} />
          <PosterSettingsPanel madeUpTitle={content.title} />
        </div>
      </section>
    </div>
  );
}
