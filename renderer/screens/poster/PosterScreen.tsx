import { useDeferredValue, useMemo } from 'react';
import { drawPoster } from '../../../shared/drawing/drawPoster.ts';
import { posterContent } from '../../../shared/drawing/makePosterContent.ts';
import { useOpenWorkshop } from '../../app/WorkshopFrame.tsx';
import { SceneSvg } from '../../scene/SceneSvg.tsx';
import { useWords } from '../../words/language.ts';
import { LegibilityReport } from './LegibilityReport.tsx';
import { PosterOutputs } from './PosterOutputs.tsx';
import styles from './PosterScreen.module.css';
import { PosterSettingsPanel } from './PosterSettingsPanel.tsx';
import { posterWords } from './words.ts';

/** The poster, live, with what can be set and the ways to get it on the wall. */
export function PosterScreen() {
  const words = useWords(posterWords);
  const { data, pack } = useOpenWorkshop();
  // Drawing follows typing a moment later, so that typing never waits for it.
  const latest = useDeferredValue(data);
  const drawing = useMemo(
    () => drawPoster(posterContent(latest, pack), latest.workshop.poster),
    [latest, pack],
  );
  return (
    <div className={styles.screen}>
      <section className={styles.wall} aria-label={words.preview}>
        <SceneSvg scene={drawing.scene} className={styles.poster} />
      </section>
      <section className={styles.panel} aria-label={words.settings}>
        <h1>{words.title}</h1>
        <PosterOutputs scene={drawing.scene} workshop={data.workshop} />
        <LegibilityReport
          problems={drawing.problems}
          readingDistance={latest.workshop.poster.readingDistance}
        />
        <PosterSettingsPanel />
      </section>
    </div>
  );
}
