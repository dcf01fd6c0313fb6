import { useId, useState } from 'react';
import { importAnswers } from '../../../shared/commands/forms.ts';
import type { Round } from '../../../shared/model/workshop.ts';
import { unreachable } from '../../../shared/result.ts';
import { effects } from '../../app/effects.ts';
import { useCommand } from '../../app/useCommand.ts';
import { useOpenWorkshop } from '../../app/WorkshopFrame.tsx';
import { appWords } from '../../app/words.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { say } from '../../components/messages.tsx';
import type { SpreadsheetFault } from '../../spreadsheet/fault.ts';
import { useWords } from '../../words/language.ts';
import { ColumnList } from './ColumnList.tsx';
import { SheetSummary } from './SheetSummary.tsx';
import styles from './Sheets.module.css';
import { useSheet } from './useSheet.ts';
import { type SheetWords, sheetWords } from './words.ts';

export interface ImportSheetDialogProps {
  /** An open round. */
  round: Round;
  onClose: () => void;
}

/** Answers from a spreadsheet: look at the columns and the rows first, then take them in as one step. */
export function ImportSheetDialog({ round, onClose }: ImportSheetDialogProps) {
  const words = useWords(sheetWords);
  const common = useWords(appWords);
  const command = useCommand();
  const { data } = useOpenWorkshop();
  const { isReading, fault, sheet, read } = useSheet(round);
  const [isTaking, setIsTaking] = useState(false);
  const rows = sheet?.reading.rows ?? [];

  const take = async () => {
    setIsTaking(true);
    const forms = rows.map(({ form }) => form);
    const isDone = await command(importAnswers(data, round, forms, effects));
    setIsTaking(false);
    if (!isDone) return;
    say({ text: words.taken(forms.length), tone: 'done' });
    onClose();
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
          <Button look="primary" isDisabled={rows.length === 0 || isTaking} onPress={() => void take()}>
            {isTaking ? words.taking : words.take(rows.length)}
          </Button>
        </>
      }
    >
      <p>{words.help}</p>
      <div className={styles.file}>
        <FileButton text={sheet ? words.other : words.choose} onFile={(file) => void read(file)} />
        {sheet && <strong>{sheet.name}</strong>}
        <p role="status">{isReading ? words.reading : isTaking && words.taking}</p>
      </div>
      {fault && (
        <p role="alert" className={styles.fault}>
          {faultText(fault, words)}
        </p>
      )}
      {sheet && (
        <>
          <p className={styles.warning}>{words.projector}</p>
          <ColumnList sheet={sheet} />
          <SheetSummary sheet={sheet} isAnonymous={data.workshop.anonymity === 'anonymous'} />
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
        accept=".xlsx,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
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

function faultText(fault: SpreadsheetFault, words: SheetWords): string {
  switch (fault.kind) {
    case 'too-large':
      return words.faults.tooLarge(Math.round(fault.limit / 1_000_000));
    case 'too-many-rows':
      return words.faults.tooManyRows(fault.limit);
    case 'empty':
      return words.faults.empty;
    case 'old-excel':
      return words.faults.oldExcel;
    case 'broken':
      return words.faults.broken;
    case 'broken-quotes':
      return words.faults.brokenQuotes;
    case 'not-a-spreadsheet':
      return words.faults.notASpreadsheet;
    default:
      return unreachable(fault);
  }
}
