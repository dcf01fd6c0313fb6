import { useMemo, useState } from 'react';
import { drawForms } from '../../../shared/drawing/forms/drawForms.ts';
import { blankFormCodes } from '../../../shared/drawing/forms/formCode.ts';
import { formTexts, unprintableSentences } from '../../../shared/drawing/unprintable.ts';
import { workshopFileName } from '../../../shared/file/workshopFile.ts';
import type { Language, Round } from '../../../shared/model/workshop.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import { effects } from '../../app/effects.ts';
import { useOpenWorkshop } from '../../app/WorkshopFrame.tsx';
import { appWords } from '../../app/words.ts';
import { BusinessLineSegments } from '../../components/BusinessLineSegments.tsx';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Segments } from '../../components/Segments.tsx';
import { SceneSvg } from '../../scene/SceneSvg.tsx';
import { Unprintable } from '../../scene/Unprintable.tsx';
import { useBusinessLine } from '../../state/ui.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { useMaking } from '../poster/useMaking.ts';
import { usePrinting } from '../poster/usePrinting.tsx';
import styles from './FormsDialog.module.css';
import { formGivers, type Whom } from './formGivers.ts';
import { formsWords } from './formsWords.ts';
import { entryWords } from './words.ts';

export interface FormsDialogProps {
  /** The open round, or the one to come: forms are printed before the day. */
  round: Pick<Round, 'kind' | 'number' | 'mode' | 'pillarIds'>;
  /** The open round's id, to leave out who has finished; null before there is a round. */
  roundId: Round['id'] | null;
  onClose: () => void;
}

/** The host makes PDFs of at most so many pages. */
const pagesInPdf = 200;
const mostBlanks = 200;

/** Forms for the people in the list or for whoever comes, as PDF or straight to the printer. */
export function FormsDialog({ round, roundId, onClose }: FormsDialogProps) {
  const words = useWords(formsWords);
  const common = useWords(appWords);
  const entry = useWords(entryWords);
  const spoken = useLanguage();
  const { data, pack } = useOpenWorkshop();
  const { workshop } = data;
  const line = useBusinessLine(workshop);
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
    const input = {
      organisation: workshop.organisation,
      date: workshop.date,
      language,
      pack,
      round,
      businessLine: workshop.businessLines.length > 1 ? line.name : '',
      anonymity: workshop.anonymity,
    };
    const givers = formGivers(whom, data, roundId, line.id, codes);
    return {
      pages: drawForms(input, givers),
      unprintable: unprintableSentences(formTexts(input, givers), spoken),
    };
  }, [workshop, language, pack, round, line, whom, data, roundId, codes, spoken]);
  const forms = new Set(pages.map(({ title }) => title.split(',')[0])).size;
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
            onPress={() => print(pages, words.fileName(workshopFileName(workshop, ''), ''))}
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
              <BusinessLineSegments workshop={workshop} label={entry.line} />
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
                : `${words.result(forms, pages.length)}${parts.length > 1 ? ` ${words.parts(parts.length)}` : ''}`}
          </p>
          <Unprintable sentences={unprintable} />
        </div>
        <div className={styles.preview} aria-hidden="true">
          {pages[0] && <SceneSvg scene={pages[0]} />}
        </div>
      </div>
      {printArea}
    </Dialog>
  );
}

/** As few files as the host's limit allows, none of which ends in the middle of a form. */
function partsOf(pages: readonly Scene[]): Scene[][] {
  const first = pages[0]?.title.split(',')[0];
  const pagesInForm = pages.filter(({ title }) => title.split(',')[0] === first).length || 1;
  const size = Math.floor(pagesInPdf / pagesInForm) * pagesInForm;
  return Array.from({ length: Math.ceil(pages.length / size) }, (_, part) =>
    pages.slice(part * size, (part + 1) * size),
  );
}
