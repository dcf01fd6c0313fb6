import type { RowEffect } from '../../../shared/file/spreadsheet/readRows.ts';
import { type RowFault, rowFaultText } from '../../../shared/file/spreadsheet/rowFaults.ts';
import type { GivenAnswers } from '../../../shared/model/answers.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { useOpenWorkshop } from '../../workshop/openWorkshop.ts';
import styles from './Sheets.module.css';
import type { OpenSheet } from './useSheet.ts';
import { type SheetWords, sheetWords } from './words.ts';

const faultsListed = 20;
const rowsListed = 6;
/** Rows that take the place of an answer are listed wherever they stand in the file, up to so many. */
const replacedListed = 30;

/** What taking the file in would do, what is wrong with it row by row, and the first rows. */
export function SheetSummary({ sheet }: { sheet: OpenSheet }) {
  const words = useWords(sheetWords);
  const { businessLines: lines } = useOpenWorkshop().data.workshop;
  const { reading, fields } = sheet.plan;
  const { rows, faults, notices, unanswered, totals, hidden } = reading;
  const questions = fields.filter(({ kind }) => kind === 'level' || kind === 'statement').length;
  const newPeople = new Set(
    rows.flatMap(({ row, form: { giver } }) => (giver.kind === 'new' ? [giver.key ?? `row ${row}`] : [])),
  ).size;
  const replacing = rows.filter(({ effect }) => effect.kind === 'replaces');
  const replaced = replacing.length;
  const same = rows.filter(({ effect }) => effect.kind === 'same').length;
  const told = new Set([...rows.slice(0, rowsListed), ...replacing.slice(0, replacedListed)]);
  const untold = replacing.filter((row) => !told.has(row)).length;
  const wrong = new Set(faults.map(({ row }) => row)).size;
  const waiting = waitingRows(sheet);
  return (
    <section className={styles.summary} aria-labelledby="sheet-result">
      <h3 id="sheet-result">{words.result}</h3>
      <div role="status">
        <ul className={styles.counts}>
          <li className={styles.ready}>{words.ready(rows.length)}</li>
          {newPeople > 0 && <li>{words.newPeople(newPeople)}</li>}
          {replaced > 0 && <li className={styles.replaces}>{words.replaces(replaced)}</li>}
          {same > 0 && <li>{words.same(same)}</li>}
          {waiting > 0 && <li className={styles.fault}>{words.waiting(waiting)}</li>}
          {wrong > 0 && <li className={styles.fault}>{words.wrong(wrong)}</li>}
          {unanswered > 0 && <li>{words.unanswered(unanswered)}</li>}
          {totals.length > 0 && <li>{words.totals(totals.length)}</li>}
          {hidden.length > 0 && <li>{words.hidden(hidden.length)}</li>}
        </ul>
      </div>
      <Remarks title={words.problems} remarks={faults} />
      <Remarks title={words.notices} remarks={notices} />
      {rows.length > 0 && (
        <table className={styles.table}>
          <caption>{words.rows}</caption>
          <thead>
            <tr>
              <th scope="col" className={styles.number}>
                {words.row}
              </th>
              <th scope="col">{words.who}</th>
              <th scope="col">{words.answers}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {[...told]
              .sort((a, b) => a.row - b.row)
              .map(({ row, who, form, effect }) => (
                <tr key={row}>
                  <td>{row}</td>
                  <th scope="row">
                    {who || words.nobody}
                    {lines.length > 1 && ` · ${lines.find(({ id }) => id === form.businessLineId)?.name}`}
                  </th>
                  <td>{words.answeredOf(answersIn(form.content), questions)}</td>
                  <td className={effect.kind === 'replaces' ? styles.replaces : undefined}>
                    {effectText(effect, words)}
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      )}
      {untold > 0 && <p>{words.moreReplaced(untold)}</p>}
    </section>
  );
}

/** Rows whose person is not known yet, or was left out. */
function waitingRows({ plan, choices }: OpenSheet): number {
  const open = plan.reading.questions.filter(({ key }) => (choices.people?.[key]?.kind ?? 'out') === 'out');
  return open.reduce((sum, { rows }) => sum + rows.length, 0);
}

function Remarks({ title, remarks }: { title: string; remarks: readonly RowFault[] }) {
  const words = useWords(sheetWords);
  const language = useLanguage();
  if (remarks.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <ul className={styles.problems}>
        {remarks.slice(0, faultsListed).map((fault) => (
          <li key={`${fault.row}/${fault.column}/${fault.problem.kind}`}>{rowFaultText(fault, language)}</li>
        ))}
        {remarks.length > faultsListed && <li>{words.moreProblems(remarks.length - faultsListed)}</li>}
      </ul>
    </>
  );
}

function effectText(effect: RowEffect, words: SheetWords): string {
  return effect.kind === 'replaces' ? words.replacesWay[effect.before] : words.effects[effect.kind];
}

function answersIn({ items }: GivenAnswers): number {
  return Object.keys(items).length;
}
