import { useWords } from '../../words/language.ts';
import styles from './Sheets.module.css';
import type { OpenSheet } from './useSheet.ts';
import { sheetWords } from './words.ts';

/** Which column holds what: guessed from the headings, to be corrected here. */
export function ColumnList({ sheet }: { sheet: OpenSheet }) {
  const words = useWords(sheetWords);
  const known = sheet.columns.filter(({ key }) => key !== null).length;
  return (
    <section aria-labelledby="sheet-columns">
      <h3 id="sheet-columns" className={styles.title}>
        {words.columns} <small>{words.columnsKnown(known, sheet.columns.length)}</small>
      </h3>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.column}</th>
              <th scope="col">{words.example}</th>
              <th scope="col">{words.means}</th>
            </tr>
          </thead>
          <tbody>
            {sheet.columns.map(({ index, heading, example, key }) => (
              <tr key={index}>
                <th scope="row" title={heading}>
                  {heading}
                </th>
                <td title={example}>{example}</td>
                <td>
                  <select
                    aria-label={words.columnIs(heading)}
                    value={key ?? ''}
                    data-unused={key === null || undefined}
                    onChange={(event) => sheet.assign(index, event.target.value || null)}
                  >
                    <option value="">{words.notUsed}</option>
                    {sheet.fields.map((field) => (
                      <option key={field.key} value={field.key}>
                        {field.text}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
