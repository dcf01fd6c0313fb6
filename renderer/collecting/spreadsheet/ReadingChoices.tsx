import { type HeadingPlace, headingsAt } from '../../../shared/file/spreadsheet/recognise.ts';
import type { NextTable } from '../../../shared/file/spreadsheet/rowsBelow.ts';
import { cellText, isFilled, type Table } from '../../../shared/file/spreadsheet/table.ts';
import { encodings } from '../../../shared/file/table/encodings.ts';
import { separators } from '../../../shared/file/table/separated.ts';
import { useWords } from '../../words/language.ts';
import styles from './Sheets.module.css';
import type { OpenSheet } from './useSheet.ts';
import { type SheetWords, sheetWords } from './words.ts';

/** Rows among which the headings are chosen. */
const rowsOffered = 20;

/** How the file is read: which sheet or which signs, and where its headings stand. */
export function ReadingChoices({ sheet }: { sheet: OpenSheet }) {
  const words = useWords(sheetWords);
  const { sheets, plan, choose } = sheet;
  const { table, place, nextTable } = plan;
  return (
    <div className={styles.choices}>
      {sheets.length > 1 && (
        <Choice
          label={words.sheet}
          value={String(table.sheetIndex)}
          options={sheets.map(({ name, isHidden }, index) => ({
            value: String(index),
            text: isHidden ? words.hiddenSheet(name) : name,
          }))}
          onChoose={(value) => choose({ sheet: Number(value) })}
        />
      )}
      {table.separator !== null && (
        <Choice
          label={words.separator}
          value={table.separator}
          options={separators.map((sign) => ({ value: sign, text: words.separators[sign] }))}
          onChoose={(separator) => choose({ separator })}
        />
      )}
      {table.encoding !== null && (
        <Choice
          label={words.encoding}
          value={table.encoding}
          options={encodings.map((encoding) => ({ value: encoding, text: words.encodings[encoding] }))}
          onChoose={(encoding) => choose({ encoding })}
        />
      )}
      <Choice
        label={words.headings}
        value={placeKey(place)}
        options={placesOf(table.sheet.rows, place, nextTable).map((each) => ({
          value: placeKey(each),
          text: placeText(each, table.sheet.rows, words),
        }))}
        onChoose={(key) => {
          const [first = 0, rows = 1] = key.split('/').map(Number);
          choose({ headings: { first, rows: rows as HeadingPlace['rows'] } });
        }}
      />
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly { value: Value; text: string }[];
  onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, options, onChoose }: ChoiceProps<Value>) {
  return (
    <label className={styles.labelled}>
      <span>{label}</span>
      <select
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen) onChoose(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </label>
  );
}

function placeKey({ first, rows }: HeadingPlace): string {
  return `${first}/${rows}`;
}

/**
 * One row each, two where both have something in them, or none; the chosen place and that of a table below are always
 * among them.
 */
function placesOf(rows: Table, chosen: HeadingPlace, nextTable: NextTable | null): HeadingPlace[] {
  const filled = rows.slice(0, rowsOffered).flatMap((row, first) => (isFilled(row) ? [first] : []));
  const places: HeadingPlace[] = filled.flatMap((first) => [
    { first, rows: 1 },
    ...(filled.includes(first + 1) && first < 6 ? [{ first, rows: 2 } as const] : []),
  ]);
  const below: HeadingPlace[] = nextTable ? [{ first: nextTable.index, rows: 1 }] : [];
  const others = [chosen, ...below].filter(
    (place) => !places.some((each) => placeKey(each) === placeKey(place)) && place.rows > 0,
  );
  return [...places, ...others, { first: filled[0] ?? 0, rows: 0 }];
}

export function placeText(place: HeadingPlace, rows: Table, words: SheetWords): string {
  if (place.rows === 0) return words.noHeadings;
  const texts = headingsAt(rows, place)
    .map((parts) => cellText(parts.at(-1)).replace(/\s+/g, ' '))
    .filter((text) => text !== '');
  const shown = texts.slice(0, 4).map((text) => (text.length > 24 ? `${text.slice(0, 23)}…` : text));
  return `${words.headingRow(place.first + 1, place.rows)}: ${shown.join(', ')}${texts.length > 4 ? ' …' : ''}`;
}
