import { type Layer, layers } from '../../../shared/model/workshop.ts';
import { useWords } from '../../words/language.ts';
import { collectWords } from '../collect/words.ts';
import styles from './People.module.css';
import { prepareWords } from './words.ts';

export interface LayerSelectProps {
  label: string;
  value: Layer | null;
  onChoose: (layer: Layer | null) => void;
}

/** The browser's own list: a letter chooses, Tab goes on. */
export function LayerSelect({ label, value, onChoose }: LayerSelectProps) {
  const words = useWords(prepareWords);
  const names = useWords(collectWords).layers;
  return (
    <select
      className={`${styles.cell} ${value === null ? styles.empty : ''}`}
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => onChoose(layers.find((layer) => layer === event.target.value) ?? null)}
    >
      <option value="">{words.noLayer}</option>
      {layers.map((layer) => (
        <option key={layer} value={layer}>
          {names[layer]}
        </option>
      ))}
    </select>
  );
}
