import { useState } from 'react';
import { planTiles, type TileOptions } from '../../../shared/drawing/tilePlan.ts';
import { tile } from '../../../shared/drawing/tiles.ts';
import type { Workshop } from '../../../shared/model/workshop.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Segments } from '../../components/Segments.tsx';
import { Switch } from '../../components/Switch.tsx';
import { useWords } from '../../words/language.ts';
import { posterWords } from './words.ts';

export interface TilesDialogProps {
  scene: Scene;
  workshop: Workshop;
  /** The poster's file name, without the extension. */
  name: string;
  onSave: (pages: Scene[], name: string) => void;
  onPrint: (pages: Scene[], name: string) => void;
  onClose: () => void;
}

/** The poster over ordinary sheets, for whoever has no large printer. */
export function TilesDialog({ scene, workshop, name, onSave, onPrint, onClose }: TilesDialogProps) {
  const words = useWords(posterWords);
  const [paper, setPaper] = useState<TileOptions['paper']>('A4');
  const [cutMarks, setCutMarks] = useState(true);
  const options: TileOptions = { paper, cutMarks, language: workshop.language };
  const { columns, rows } = planTiles(scene, options);
  const sheetsName = words.sheetsName(name, paper);
  const finish = (send: TilesDialogProps['onSave']) => {
    send(tile(scene, options), sheetsName);
    onClose();
  };
  return (
    <Dialog
      title={words.tiledTitle}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{words.close}</Button>
          <Button onPress={() => finish(onPrint)}>{words.printTiles}</Button>
          <Button look="primary" onPress={() => finish(onSave)}>
            {words.saveTiles}
          </Button>
        </>
      }
    >
      <p>{words.tiledText}</p>
      <div>
        <Segments<TileOptions['paper']>
          label={words.tilePaper}
          value={paper}
          options={[
            { value: 'A4', text: 'A4' },
            { value: 'A3', text: 'A3' },
          ]}
          onChoose={setPaper}
        />
      </div>
      <Switch label={words.cutMarks} value={cutMarks} onChange={setCutMarks} />
      <p role="status">{words.sheets(columns * rows, columns, rows)}</p>
    </Dialog>
  );
}
