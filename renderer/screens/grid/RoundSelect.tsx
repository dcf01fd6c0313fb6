import type { RoundId } from '../../../shared/model/ids.ts';
import type { Round } from '../../../shared/model/workshop.ts';
import { Segments } from '../../components/Segments.tsx';
import { useWords } from '../../words/language.ts';
import { gridWords } from './words.ts';

export interface RoundSelectProps {
  rounds: readonly Round[];
  chosen: Round;
  onChoose: (id: RoundId) => void;
}

/** Which measurement is in view; nothing when there is one. */
export function RoundSelect({ rounds, chosen, onChoose }: RoundSelectProps) {
  const words = useWords(gridWords);
  if (rounds.length < 2) return null;
  return (
    <Segments
      label={words.roundLabel}
      value={chosen.id}
      options={rounds.map(({ id, number }) => ({ value: id, text: words.round(number) }))}
      onChoose={onChoose}
    />
  );
}
