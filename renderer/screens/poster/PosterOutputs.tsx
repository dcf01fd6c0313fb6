import { useState } from 'react';
import { workshopFileName } from '../../../shared/file/workshopFile.ts';
import type { Workshop } from '../../../shared/model/workshop.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import { Button } from '../../components/Button.tsx';
import { Menu } from '../../components/Menu.tsx';
import { scenePng } from '../../scene/png.ts';
import { useWords } from '../../words/language.ts';
import styles from './PosterScreen.module.css';
import { TilesDialog } from './TilesDialog.tsx';
import { useMaking } from './useMaking.ts';
import { usePrinting } from './usePrinting.tsx';
import { posterWords } from './words.ts';

/** Dots per inch of the picture: sharp on a screen and on A4. */
const pictureDpi = 150;

/** The ways to get the poster out: PDF first, the others in a menu. */
export function PosterOutputs({ scene, workshop }: { scene: Scene; workshop: Workshop }) {
  const words = useWords(posterWords);
  const { isMaking, savePdf, save } = useMaking(workshop);
  const [print, printArea] = usePrinting();
  const [isTiling, setIsTiling] = useState(false);
  const name = words.fileName(workshopFileName(workshop, ''), workshop.poster.size);
  return (
    <div className={styles.outputs}>
      <Button look="primary" size="large" isDisabled={isMaking} onPress={() => void savePdf([scene], name)}>
        {words.pdf}
      </Button>
      <Menu
        look="plain"
        items={[
          { id: 'tiles', text: words.tiled, onSelect: () => setIsTiling(true) },
          { id: 'print', text: words.print, onSelect: () => print([scene], name) },
          {
            id: 'png',
            text: words.png,
            onSelect: () => void save(`${name}.png`, () => scenePng(scene, pictureDpi)),
          },
        ]}
      >
        {words.otherWays} <span aria-hidden="true">▾</span>
      </Menu>
      <p role="status" className={styles.making}>
        {isMaking && words.making}
      </p>
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
