import { fieldKey, headingOf } from '../../../shared/file/spreadsheet/fields.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { useOpenWorkshop } from '../../workshop/openWorkshop.ts';
import styles from './Sheets.module.css';
import type { OpenSheet } from './useSheet.ts';
import { sheetWords } from './words.ts';

/** Which column holds what: guessed from the headings, to be corrected here. */
export function ColumnList({ sheet }: { sheet: OpenSheet }) {
  const words = useWords(sheetWords);
  const language = useLanguage();
  const { pack } = useOpenWorkshop();
  const { columns, fields } = sheet.plan;
  return (
    <section aria-labelledby="sheet-columns">
      <h3 id="sheet-columns" className={styles.title}>
        {words.columns}
      </h3>
      <div className={styles.framed}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.column}</th>
              <th scope="col">{words.example}</th>
              <th scope="col">{words.means}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map(({ index, heading, example, key }) => (
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
                    onChange={(event) => sheet.choose({ columns: { [index]: event.target.value || null } })}
                  >
                    <option value="">{words.notUsed}</option>
                    {fields.map((field) => (
                      <option key={fieldKey(field)} value={fieldKey(field)}>
                        {headingOf(field, pack, language)}
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
