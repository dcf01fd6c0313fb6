import { useId, useState } from 'react';
import { importAnswers } from '../../../shared/commands/forms.ts';
import { fileFaultText } from '../../../shared/file/table/fault.ts';
import type { Round } from '../../../shared/model/workshop.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { say } from '../../components/messages.tsx';
import { ProjectorWarning } from '../../components/ProjectorWarning.tsx';
import { useLong, WorkingBar } from '../../components/WorkingBar.tsx';
import { fileWords } from '../../importing/words.ts';
import { commonWords } from '../../words/commonWords.ts';
import { said, useLanguage, useWords } from '../../words/language.ts';
import { effects } from '../../workshop/effects.ts';
import { useOpenWorkshop } from '../../workshop/openWorkshop.ts';
import { useCommand } from '../../workshop/useCommand.ts';
import { ColumnList } from './ColumnList.tsx';
import { sheetEndings } from './DroppedSheet.tsx';
import { PersonQuestions } from './PersonQuestions.tsx';
import { ReadingChoices } from './ReadingChoices.tsx';
import { AskedFirst, Recognised } from './Recognised.tsx';
import { SheetSummary } from './SheetSummary.tsx';
import styles from './Sheets.module.css';
import { type SheetFault, useSheet } from './useSheet.ts';
import { sheetWords } from './words.ts';

export interface ImportSheetDialogProps {
  /** An open round. */
  round: Round;
  /** Let go over the screen, and read at once. */
  dropped: File | null;
  onClose: () => void;
}

/**
 * Answers from a spreadsheet: what was recognised, what only the facilitator can say, and what taking it in would do;
 * then it comes in as one step. How the file is read can be changed below.
 */
export function ImportSheetDialog({ round, dropped, onClose }: ImportSheetDialogProps) {
  const words = useWords(sheetWords);
  const common = useWords(commonWords);
  const ofFiles = useWords(fileWords);
  const language = useLanguage();
  const command = useCommand();
  const { data } = useOpenWorkshop();
  const { name, share, fault, sheet, isCurrent, read } = useSheet(round, dropped);
  const [isTaking, setIsTaking] = useState(false);
  const rows = sheet?.plan.reading.rows ?? [];
  const busy = isTaking ? words.taking : words.reading;
  const isLong = useLong(isTaking || share !== null);

  const take = async () => {
    setIsTaking(true);
    const forms = rows.map(({ form }) => form);
    const isDone = await command(importAnswers(data, round, forms, effects));
    setIsTaking(false);
    if (!isDone) return;
    say({ text: said(sheetWords, (words) => words.taken(forms.length)), tone: 'done' });
    onClose();
  };

  const faultText = (why: SheetFault) => {
    if (why.kind === 'unreadable') return ofFiles.notRead(name);
    return why.kind === 'given-up' ? ofFiles.givenUp(name) : fileFaultText(why, language);
  };

  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={() => {
        // What is being stored can't be stopped halfway: it is all or nothing.
        if (!isTaking) onClose();
      }}
      width="wide"
      actions={
        <>
          <Button isDisabled={isTaking} onPress={onClose}>
            {common.cancel}
          </Button>
          <Button
            look="primary"
            isDisabled={rows.length === 0 || !isCurrent || isTaking}
            onPress={() => void take()}
          >
            {isTaking ? words.taking : words.take(rows.length)}
          </Button>
        </>
      }
    >
      {!sheet && <p>{words.help}</p>}
      <div className={styles.file}>
        <FileButton text={sheet ? words.other : words.choose} onFile={(file) => void read(file)} />
        {sheet && <strong className={styles.name}>{name}</strong>}
        <p role="status">{isLong && busy}</p>
      </div>
      {isLong && <WorkingBar label={busy} share={isTaking ? null : share} />}
      {fault && (
        <p role="alert" className={styles.fault}>
          {faultText(fault)}
        </p>
      )}
      {sheet && (
        <>
          <ProjectorWarning />
          <Recognised sheet={sheet}>
            <ReadingChoices sheet={sheet} />
            <ColumnList sheet={sheet} />
          </Recognised>
          <AskedFirst sheet={sheet} />
          <PersonQuestions sheet={sheet} />
          <SheetSummary sheet={sheet} />
        </>
      )}
    </Dialog>
  );
}

function FileButton({ text, onFile }: { text: string; onFile: (file: File) => void }) {
  const id = useId();
  return (
    <span className={styles.choose}>
      <input
        id={id}
        type="file"
        accept={`${sheetEndings.join(',')},text/csv,text/tab-separated-values`}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onFile(file);
          // The same file, corrected and saved, can be chosen again.
          event.target.value = '';
        }}
      />
      <label htmlFor={id}>{text}</label>
    </span>
  );
}
