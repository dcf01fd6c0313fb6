import { useState } from 'react';
import type { PaperSize, Workshop } from '../../../shared/model/workshop.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import { formatNumber } from '../../../shared/words/language.ts';
import { Button } from '../../components/Button.tsx';
import { useMaking } from '../../output/useMaking.ts';
import { usePrinting } from '../../output/usePrinting.tsx';
import { scenePng } from '../../scene/png.ts';
import { choiceWords } from '../../words/choiceWords.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import styles from './PosterOutputs.module.css';
import { posterFileName } from './posterFileName.ts';
import { TilesDialog } from './TilesDialog.tsx';
import { posterWords } from './words.ts';

/** Dots per inch of the picture: sharp in the hand, and for larger sizes at a projector and by mail. */
const pictureDpi: Record<PaperSize, number> = { A4: 300, A3: 300, A2: 150, A1: 150, A0: 100 };

export interface PosterOutputsProps {
  scene: Scene;
  /** Whether the scene shows the workshop as it is now; nothing older goes to paper. */
  isCurrent: boolean;
  /** As it was when the scene was drawn. */
  workshop: Workshop;
  /** The business line on the poster, when there are several. */
  line: string | null;
}

/** The ways to get the poster out: PDF first, the others beneath it. */
export function PosterOutputs({ scene, isCurrent, workshop, line }: PosterOutputsProps) {
  const words = useWords(posterWords);
  const choices = useWords(choiceWords);
  const language = useLanguage();
  const { making, savePdf, save } = useMaking(workshop.language);
  const [print, printArea] = usePrinting();
  const [isTiling, setIsTiling] = useState(false);
  const { size, orientation } = workshop.poster;
  const name = posterFileName(workshop, line);
  const millimetres = (length: number) => formatNumber(length, language);
  // Pending buttons keep the focus, unlike disabled ones.
  const isPending = making !== null;
  return (
    <div className={styles.outputs}>
      <Button
        look="primary"
        size="large"
        isDisabled={!isCurrent}
        isPending={isPending}
        onPress={() => void savePdf([scene], name)}
      >
        {words.pdf}
      </Button>
      <p className={styles.paper}>
        {words.paper(
          size,
          choices.orientations[orientation],
          millimetres(scene.width),
          millimetres(scene.height),
        )}
      </p>
      <div className={styles.others}>
        <Button size="small" isDisabled={!isCurrent} isPending={isPending} onPress={() => setIsTiling(true)}>
          {words.tiled}
        </Button>
        <Button
          size="small"
          isDisabled={!isCurrent}
          isPending={isPending}
          onPress={() => print([scene], name)}
        >
          {words.print}
        </Button>
        <Button
          size="small"
          isDisabled={!isCurrent}
          isPending={isPending}
          onPress={() =>
            void save(`${name}.png`, (onProgress) => scenePng(scene, pictureDpi[size], onProgress))
          }
        >
          {words.png}
        </Button>
      </div>
      <div role="status">
        {making && (
          <label className={styles.making}>
            {words.making}
            <progress {...(making.share === null ? {} : { value: making.share })} max={1} />
          </label>
        )}
      </div>
      {isTiling && (
        <TilesDialog
          scene={scene}
          workshop={workshop}
          name={name}
          onSave={(pages, sheetsName) => void savePdf(pages, sheetsName)}
          onPrint={print}
          onClose={() => setIsTiling(false)}
        />
      )}
      {printArea}
    </div>
  );
}
