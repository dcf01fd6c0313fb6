import { useState } from 'react';
import { useOpenWorkshop } from '../../app/WorkshopFrame.tsx';
import { Button } from '../../components/Button.tsx';
import { useWords } from '../../words/language.ts';
import { FormsDialog } from '../entry/FormsDialog.tsx';
import styles from './NetworkCheck.module.css';
import prepareStyles from './PrepareScreen.module.css';
import { prepareWords } from './words.ts';

/** Forms to print before the day: of the open round, or of the one to come. */
export function PaperForms() {
  const words = useWords(prepareWords);
  const { data, pack } = useOpenWorkshop();
  const [isOpen, setIsOpen] = useState(false);
  const rounds = data.rounds.filter(({ kind }) => kind === 'measure');
  const open = rounds.find(({ closedAt }) => closedAt === null);
  const coming = {
    kind: 'measure' as const,
    number: (rounds.at(-1)?.number ?? 0) + 1,
    mode: data.workshop.mode,
    pillarIds: pack.pillars.map(({ id }) => id),
  };
  return (
    <details className={prepareStyles.fold}>
      <summary>{words.paperForms}</summary>
      <div className={styles.intro}>
        <p>{words.paperFormsText}</p>
        <Button onPress={() => setIsOpen(true)}>{words.paperFormsPrint}</Button>
      </div>
      {isOpen && (
        <FormsDialog round={open ?? coming} roundId={open?.id ?? null} onClose={() => setIsOpen(false)} />
      )}
    </details>
  );
}
