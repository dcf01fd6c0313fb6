import { useState } from 'react';
import { workshopFileName } from '../../../shared/file/workshopFile.ts';
import { measuresGrid } from '../../../shared/model/instrument.ts';
import { FormsDialog } from '../../collecting/paper/FormsDialog.tsx';
import { formsOf, pagesOf, partsOf } from '../../collecting/paper/formPages.ts';
import { formsWords } from '../../collecting/paper/formsWords.ts';
import { Button } from '../../components/Button.tsx';
import { useMaking } from '../../output/useMaking.ts';
import { useWords } from '../../words/language.ts';
import { useOpenWorkshop } from '../../workshop/openWorkshop.ts';
import styles from './NetworkCheck.module.css';
import prepareStyles from './PrepareScreen.module.css';
import { prepareWords } from './words.ts';

/** Forms to print before the day: of the open round, or of the one to come. */
export function PaperForms() {
  const words = useWords(prepareWords);
  const { data, pack } = useOpenWorkshop();
  const forms = useWords(formsWords);
  const [isOpen, setIsOpen] = useState(false);
  const rounds = data.rounds.filter(measuresGrid);
  const open = rounds.find(({ closedAt }) => closedAt === null);
  const coming = {
    kind: 'measure' as const,
    number: (rounds.at(-1)?.number ?? 0) + 1,
    mode: data.workshop.mode,
  };
  const { language, businessLines } = data.workshop;
  const { making, savePdf } = useMaking(language);
  /** Everybody, for all business lines, in one file as far as that goes. */
  const saveAll = async () => {
    const round = open ?? coming;
    const set = { data, pack, round, roundId: null, whom: 'everybody' as const, codes: [], language };
    const parts = partsOf(formsOf(set, businessLines).map(pagesOf));
    for (const [index, part] of parts.entries()) {
      const number = parts.length > 1 ? ` ${index + 1}` : '';
      await savePdf(part, forms.fileName(workshopFileName(data.workshop, ''), number));
    }
  };
  return (
    <section className={prepareStyles.fold}>
      <h2>{words.paperForms}</h2>
      <div className={styles.intro}>
        <p>{words.paperFormsText}</p>
        <Button isDisabled={making !== null} onPress={() => void saveAll()}>
          {words.paperFormsAll}
        </Button>
        <Button look="quiet" onPress={() => setIsOpen(true)}>
          {words.paperFormsPrint}
        </Button>
      </div>
      {isOpen && (
        <FormsDialog round={open ?? coming} roundId={open?.id ?? null} onClose={() => setIsOpen(false)} />
      )}
    </section>
  );
}
