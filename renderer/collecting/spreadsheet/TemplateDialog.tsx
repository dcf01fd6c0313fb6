import { useState } from 'react';
import { templateHelp, templateRows } from '../../../shared/file/spreadsheet/template.ts';
import { workshopFileName } from '../../../shared/file/workshopFile.ts';
import type { Language, Round } from '../../../shared/model/workshop.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Segments } from '../../components/Segments.tsx';
import { useMaking } from '../../output/useMaking.ts';
import { commonWords } from '../../words/commonWords.ts';
import { useWords } from '../../words/language.ts';
import { useOpenWorkshop } from '../../workshop/openWorkshop.ts';
import styles from './Sheets.module.css';
import { sheetWords } from './words.ts';

export interface TemplateDialogProps {
  /** The open round, or the one to come. */
  round: Pick<Round, 'kind' | 'mode' | 'partIds'>;
  onClose: () => void;
}

/** A file to fill in elsewhere: with everybody and their codes, or blank; as Excel file or CSV. */
export function TemplateDialog({ round, onClose }: TemplateDialogProps) {
  const words = useWords(sheetWords);
  const common = useWords(commonWords);
  const { data, pack } = useOpenWorkshop();
  const { workshop } = data;
  const present = data.participants.filter(({ deletedAt }) => deletedAt === null);
  const [whom, setWhom] = useState<'people' | 'blank'>(present.length > 0 ? 'people' : 'blank');
  const [language, setLanguage] = useState<Language>(workshop.language);
  const { making, save } = useMaking(language);
  // The file speaks its own language, not that of the screen.
  const own = sheetWords[language];
  const name = own.fileName(workshopFileName(workshop, ''));
  const input = { workshop, round, pack, language };
  const rows = () => templateRows({ ...input, people: whom === 'people' ? present : [] });

  const saveExcel = () =>
    save(`${name}.xlsx`, async () => {
      const { xlsxFile } = await import('../../output/xlsx.ts');
      const answers = rows();
      return xlsxFile([
        {
          name: own.sheetNames.answers,
          rows: answers,
          widths: (answers[0] ?? []).map((heading) => Math.max(10, Math.min(28, heading.length + 2))),
          hasHeading: true,
        },
        {
          name: own.sheetNames.help,
          rows: templateHelp(input),
          widths: [30, 32, 32, 32, 32, 32],
          hasHeading: true,
        },
      ]);
    });

  const saveCsv = () =>
    save(`${name}.csv`, async () => {
      const { csvText } = await import('../../output/csv.ts');
      return new Blob([csvText(rows(), language)], { type: 'text/csv' });
    });

  return (
    <Dialog
      title={words.templateTitle}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{common.close}</Button>
          <Button isDisabled={making !== null} onPress={() => void saveCsv()}>
            {words.csv}
          </Button>
          <Button look="primary" isDisabled={making !== null} onPress={() => void saveExcel()}>
            {words.excel}
          </Button>
        </>
      }
    >
      <p>{words.templateText}</p>
      <div className={styles.field}>
        <span>{words.forWhom}</span>
        <Segments
          label={words.forWhom}
          value={whom}
          options={(['people', 'blank'] as const).map((each) => ({
            value: each,
            text: words.whom[each],
            disabled: each === 'people' && present.length === 0,
          }))}
          onChoose={setWhom}
        />
      </div>
      {whom === 'people' && <p className={styles.warning}>{words.codesWarning}</p>}
      <div className={styles.field}>
        <span>{words.language}</span>
        <Segments
          label={words.language}
          value={language}
          options={(['nl', 'en'] as const).map((each) => ({ value: each, text: words.languages[each] }))}
          onChoose={setLanguage}
        />
      </div>
    </Dialog>
  );
}
