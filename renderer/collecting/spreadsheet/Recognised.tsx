import { type ReactNode, useState } from 'react';
import type { ImportPlan } from '../../../shared/file/spreadsheet/importPlan.ts';
import { businessLineIdSchema } from '../../../shared/model/ids.ts';
import { Button } from '../../components/Button.tsx';
import { useWords } from '../../words/language.ts';
import { useOpenWorkshop } from '../../workshop/openWorkshop.ts';
import styles from './Sheets.module.css';
import type { OpenSheet } from './useSheet.ts';
import { sheetWords } from './words.ts';

/** In a sentence what the file was taken for; a click, or nothing recognised, folds out how to read it otherwise. */
export function Recognised({ sheet, children }: { sheet: OpenSheet; children: ReactNode }) {
  const words = useWords(sheetWords);
  const { anonymity } = useOpenWorkshop().data.workshop;
  const { table, place, columns } = sheet.plan;
  const isLost = !hasAnswers(sheet.plan) || !(hasPeople(sheet.plan) || anonymity === 'anonymous');
  const [isOpen, setIsOpen] = useState(isLost);
  // It stays folded out when enough has been pointed out: there may be more to say.
  if (isLost && !isOpen) setIsOpen(true);
  const known = columns.filter(({ key }) => key !== null).length;
  return (
    <section className={styles.recognised} aria-labelledby="sheet-recognised">
      <div>
        <p id="sheet-recognised">
          {table.sheet.name !== '' && `${words.readSheet(table.sheet.name)} `}
          {words.readHeadings(place.first + 1, place.rows)} {words.columnsKnown(known, columns.length)}
        </p>
        {!isLost && (
          <Button size="small" aria-expanded={isOpen} onPress={() => setIsOpen(!isOpen)}>
            {isOpen ? words.readWell : words.readOtherwise}
          </Button>
        )}
      </div>
      {!hasAnswers(sheet.plan) && <p className={styles.fault}>{words.noAnswers}</p>}
      {!hasPeople(sheet.plan) && anonymity === 'named' && <p className={styles.fault}>{words.noPeople}</p>}
      {isOpen && children}
    </section>
  );
}

function hasAnswers({ columns }: ImportPlan): boolean {
  return columns.some(({ key }) => key !== null && /^(level|statement):/.test(key));
}

function hasPeople({ columns }: ImportPlan): boolean {
  return columns.some(({ key }) => key !== null && ['code', 'name', 'firstName', 'lastName'].includes(key));
}

/**
 * What only the facilitator can say of all rows: their business line, and what was mended, left out or known before and
 * may be meant otherwise.
 */
export function AskedFirst({ sheet }: { sheet: OpenSheet }) {
  const words = useWords(sheetWords);
  const { businessLines } = useOpenWorkshop().data.workshop;
  const { plan, choices, choose } = sheet;
  const { reading, lineId, table, broken, nextTable, otherTime } = plan;
  const { withHidden = false, takesAgain = false, keepsLines = false } = choices;
  const hasLineColumn = plan.columns.some(({ key }) => key === 'line');
  const asksLine = businessLines.length > 1 && (reading.lacksLine || !hasLineColumn);
  return (
    <div className={styles.asked}>
      {asksLine && (
        <label className={styles.labelled}>
          <span>{words.whichLine}</span>
          <select
            value={lineId ?? ''}
            onChange={(event) => choose({ lineId: businessLineIdSchema.parse(event.target.value) })}
          >
            {lineId === null && <option value="">{words.chooseLine}</option>}
            {businessLines.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {table.letters && (
        <Check
          text={words.repairsLetters(table.letters.was, table.letters.is)}
          isOn={table.letters.isRepaired}
          onChange={(isOn) => choose({ keepsLetters: !isOn })}
        />
      )}
      {otherTime && (
        <Check
          text={words.takesOtherTime(otherTime.text)}
          isOn={otherTime.isRead}
          onChange={(isOn) => choose({ takesOtherTime: isOn })}
        />
      )}
      {(broken.length > 0 || keepsLines) && (
        <Check
          text={words.joinsLines(broken.length)}
          isOn={!keepsLines}
          onChange={(isOn) => choose({ keepsLines: !isOn })}
        />
      )}
      {nextTable?.isAlike && (
        <Check
          text={words.withNextTable(nextTable.index + 1, nextTable.title, nextTable.rows)}
          isOn={nextTable.isRead}
          onChange={(isOn) => choose({ withNextTable: isOn })}
        />
      )}
      {table.otherSheets.length > 0 && <p>{words.otherSheets(table.otherSheets)}</p>}
      {nextTable && !nextTable.isAlike && (
        <p>{words.otherTable(nextTable.index + 1, nextTable.title, nextTable.rows)}</p>
      )}
      {(reading.hidden.length > 0 || withHidden) && (
        <Check
          text={words.withHidden(reading.hidden.length)}
          isOn={withHidden}
          onChange={(isOn) => choose({ withHidden: isOn })}
        />
      )}
      {reading.again.length > 0 && (
        <Check
          text={words.takesAgain(reading.again.length)}
          isOn={takesAgain}
          onChange={(isOn) => choose({ takesAgain: isOn })}
        />
      )}
    </div>
  );
}

interface CheckProps {
  text: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

function Check({ text, isOn, onChange }: CheckProps) {
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} />
      {text}
    </label>
  );
}
