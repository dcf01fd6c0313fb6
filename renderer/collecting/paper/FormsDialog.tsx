import { useMemo, useState } from 'react';
import { blankFormCodes } from '../../../shared/drawing/forms/formCode.ts';
import { formTexts, unprintableSentences } from '../../../shared/drawing/unprintable.ts';
import { workshopFileName } from '../../../shared/file/workshopFile.ts';
import type { BusinessLineId } from '../../../shared/model/ids.ts';
import type { Language, Round } from '../../../shared/model/workshop.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Segments } from '../../components/Segments.tsx';
import { useMaking } from '../../output/useMaking.ts';
import { usePrinting } from '../../output/usePrinting.tsx';
import { SceneSvg } from '../../scene/SceneSvg.tsx';
import { Unprintable } from '../../scene/Unprintable.tsx';
import { commonWords } from '../../words/commonWords.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { effects } from '../../workshop/effects.ts';
import { useOpenWorkshop } from '../../workshop/openWorkshop.ts';
import styles from './FormsDialog.module.css';
import type { Whom } from './formGivers.ts';
import { formsOf, pagesOf, partsOf } from './formPages.ts';
import { formsWords } from './formsWords.ts';
import { entryWords } from './words.ts';

export interface FormsDialogProps {
  /** The open round, or the one to come: forms are printed before the day. */
  round: Pick<Round, 'kind' | 'number' | 'mode' | 'partIds'>;
  /** The open round's id, to leave out who has finished; null before there is a round. */
  roundId: Round['id'] | null;
  onClose: () => void;
}

const mostBlanks = 200;
/** Stands for all business lines in the choice of them. */
const allLines = 'all';

/** Forms for the people in the list or for whoever comes, as PDF or straight to the printer. */
export function FormsDialog({ round, roundId, onClose }: FormsDialogProps) {
  const words = useWords(formsWords);
  const common = useWords(commonWords);
  const entry = useWords(entryWords);
  const spoken = useLanguage();
  const { data, pack } = useOpenWorkshop();
  const { workshop } = data;
  const [lineId, setLineId] = useState<BusinessLineId | null>(null);
  const [whom, setWhom] = useState<Whom>(roundId ? 'missing' : 'everybody');
  const [language, setLanguage] = useState<Language>(workshop.language);
  const [count, setCount] = useState('10');
  const { making, savePdf } = useMaking(language);
  const [print, printArea] = usePrinting();
  const blanks = Math.min(mostBlanks, Number(count));
  // Drawn once: a code that was printed must not change because something else on the screen does.
  const codes = useMemo(
    () => blankFormCodes(blanks, new Set(data.participants.map(({ code }) => code)), effects),
    [blanks, data.participants],
  );
  const { pages, unprintable } = useMemo(() => {
    const lines = workshop.businessLines.filter(({ id }) => lineId === null || id === lineId);
    const forms = formsOf({ data, pack, round, roundId, whom, codes, language }, lines);
    const texts = forms.flatMap(({ input, giver }) => formTexts(input, [giver]));
    return { pages: forms.map(pagesOf), unprintable: unprintableSentences(texts, spoken) };
  }, [workshop, lineId, data, pack, round, roundId, whom, codes, language, spoken]);
  const parts = partsOf(pages);

  const save = async () => {
    for (const [index, part] of parts.entries()) {
      const number = parts.length > 1 ? ` ${index + 1}` : '';
      await savePdf(part, words.fileName(workshopFileName(workshop, ''), number));
    }
  };

  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={onClose}
      width="wide"
      actions={
        <>
          <Button onPress={onClose}>{common.close}</Button>
          <Button
            isDisabled={pages.length === 0 || making !== null}
            onPress={() => print(pages.flat(), words.fileName(workshopFileName(workshop, ''), ''))}
          >
            {words.print}
          </Button>
          <Button
            look="primary"
            isDisabled={pages.length === 0 || making !== null}
            onPress={() => void save()}
          >
            {words.pdf}
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        <div className={styles.choices}>
          <p>{words.text}</p>
          {workshop.businessLines.length > 1 && (
            <div className={styles.field}>
              <span>{entry.line}</span>
              <Segments
                label={entry.line}
                value={lineId ?? allLines}
                options={[
                  { value: allLines, text: words.allLines },
                  ...workshop.businessLines.map(({ id, name }) => ({ value: id as string, text: name })),
                ]}
                onChoose={(chosen) =>
                  setLineId(workshop.businessLines.find(({ id }) => id === chosen)?.id ?? null)
                }
              />
            </div>
          )}
          <div className={styles.field}>
            <span>{words.forWhom}</span>
            <Segments
              label={words.forWhom}
              value={whom}
              options={(['missing', 'everybody', 'blank'] as const)
                .filter((each) => each !== 'missing' || roundId !== null)
                .map((each) => ({ value: each, text: words.whom[each] }))}
              onChoose={setWhom}
            />
          </div>
          {whom === 'blank' && (
            <label className={styles.field}>
              <span>{words.count}</span>
              <input
                className={styles.count}
                inputMode="numeric"
                maxLength={3}
                value={count}
                onChange={(event) => setCount(event.target.value.replace(/\D/g, ''))}
              />
              <small>{words.blankText}</small>
            </label>
          )}
          <div className={styles.field}>
            <span>{words.language}</span>
            <Segments
              label={words.language}
              value={language}
              options={(['nl', 'en'] as const).map((each) => ({ value: each, text: words.languages[each] }))}
              onChoose={setLanguage}
            />
          </div>
          <p role="status" className={styles.result}>
            {making
              ? words.making
              : pages.length === 0
                ? words.nobody
                : `${words.result(pages.length, pages.flat().length)}${parts.length > 1 ? ` ${words.parts(parts.length)}` : ''}`}
          </p>
          <Unprintable sentences={unprintable} />
        </div>
        <div className={styles.preview} aria-hidden="true">
          {pages[0]?.[0] && <SceneSvg scene={pages[0][0]} />}
        </div>
      </div>
      {printArea}
    </Dialog>
  );
}
