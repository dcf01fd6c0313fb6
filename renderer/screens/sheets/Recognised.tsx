import { type ReactNode, useState } from 'react';
import type { ImportPlan } from '../../../shared/file/spreadsheet/importPlan.ts';
import { businessLineIdSchema } from '../../../shared/model/ids.ts';
import { useOpenWorkshop } from '../../app/WorkshopFrame.tsx';
import { Button } from '../../components/Button.tsx';
import { useWords } from '../../words/language.ts';
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

/** What only the facilitator can say of all rows: their business line, and whether hidden or known ones come in. */
export function AskedFirst({ sheet }: { sheet: OpenSheet }) {
  const words = useWords(sheetWords);
  const { businessLines } = useOpenWorkshop().data.workshop;
  const { plan, choices, choose } = sheet;
  const { reading, lineId } = plan;
  const hasLineColumn = plan.columns.some(({ key }) => key === 'line');
  const asksLine = businessLines.length > 1 && (reading.lacksLine || !hasLineColumn);
  const isAgain = reading.again.length > 0;
  if (!asksLine && !isAgain && reading.hidden.length === 0 && !choices.withHidden) return null;
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
      {(reading.hidden.length > 0 || choices.withHidden) && (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={choices.withHidden ?? false}
            onChange={(event) => choose({ withHidden: event.target.checked })}
          />
          {words.withHidden(reading.hidden.length)}
        </label>
      )}
      {isAgain && (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={choices.takesAgain ?? false}
            onChange={(event) => choose({ takesAgain: event.target.checked })}
          />
          {words.takesAgain(reading.again.length)}
        </label>
      )}
    </div>
  );
}
