import { type Layer, layers } from '../../shared/model/workshop.ts';
import { choiceWords } from '../words/choiceWords.ts';
import { useWords } from '../words/language.ts';
import styles from './People.module.css';
import { peopleWords } from './words.ts';

export interface LayerSelectProps {
  label: string;
  value: Layer | null;
  onChoose: (layer: Layer | null) => void;
}

/** The browser's own list: a letter chooses, Tab goes on. */
export function LayerSelect({ label, value, onChoose }: LayerSelectProps) {
  const words = useWords(peopleWords);
  const names = useWords(choiceWords).layers;
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
