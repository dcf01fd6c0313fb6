import { asksLevels, fieldKey, headingOf } from '../../shared/file/spreadsheet/fields.ts';
import type { ImportPlan } from '../../shared/file/spreadsheet/importPlan.ts';
import { columnLetters } from '../../shared/file/spreadsheet/readCells.ts';
import type { ReadRow, SheetTarget } from '../../shared/file/spreadsheet/readRows.ts';
import { type RowFault, rowFaultText } from '../../shared/file/spreadsheet/rowFaults.ts';
import type { NextTable } from '../../shared/file/spreadsheet/rowsBelow.ts';
import { levelIn } from '../../shared/model/answers.ts';
import { pillarsAsked } from '../../shared/model/instrument.ts';
import type { Language } from '../../shared/model/workshop.ts';
import { type AnswersWords, answersWords } from './answersWords.ts';
import { table } from './table.ts';
import { cliWords } from './words.ts';

/** What a file of answers holds and what taking it in does, to read. */
export function answersText(
  plan: ImportPlan,
  target: SheetTarget,
  language: Language,
  written: string | null,
): string {
  const words = answersWords(language);
  const { reading } = plan;
  const parts = [
    howRead(plan, words),
    columnTable(plan, target, language),
    reading.rows.length > 0 ? rowTable(reading.rows, target, words) : words.noRows,
    list(
      words.asked,
      reading.questions.map(({ name, rows, candidates }) =>
        words.isThis(
          name,
          rows.join(', '),
          candidates.map((person) => person.name || person.code).join(', '),
        ),
      ),
    ),
    remarks(words.faults, reading.faults, language),
    remarks(words.notices, reading.notices, language),
    stayOut(plan, words),
    written === null ? words.notWritten : cliWords(language).written(written),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function howRead({ table: { sheet, encoding, separator }, place }: ImportPlan, words: AnswersWords): string {
  const rows = Array.from({ length: place.rows }, (_, index) => place.first + index + 1).join(', ');
  const facts = [
    sheet.name === '' ? '' : words.sheet(sheet.name),
    encoding === null ? '' : words.encoding(encoding),
    separator === null ? '' : words.separator(separator === '\t' ? 'tab' : separator),
    rows === '' ? words.noHeadings : words.headings(rows),
  ];
  return facts.filter((fact) => fact !== '').join('\n');
}

function columnTable({ columns, fields }: ImportPlan, { pack }: SheetTarget, language: Language): string {
  const words = answersWords(language);
  const meaning = (key: string | null) => {
    const field = fields.find((each) => fieldKey(each) === key);
    return field ? headingOf(field, pack, language) : '–';
  };
  return table(
    [words.columns.column, words.columns.heading, words.columns.means],
    columns.map(({ index, heading, key }) => [columnLetters(index), cut(heading), cut(meaning(key))]),
    ['left', 'left', 'left'],
  );
}

function rowTable(rows: readonly ReadRow[], { data, round, pack }: SheetTarget, words: AnswersWords): string {
  const asked = pillarsAsked(pack, round);
  const lineName = new Map<string, string>(data.workshop.businessLines.map(({ id, name }) => [id, name]));
  const { row, who, line, answers, effect } = words.columns;
  return table(
    [row, who, line, answers, effect],
    rows.map(({ row: at, who: name, effect: done, form: { businessLineId, content } }) => [
      String(at),
      name || words.nameless,
      lineName.get(businessLineId) ?? businessLineId,
      asksLevels(round)
        ? asked.map(({ id }) => levelSign(levelIn(content, id))).join(' ')
        : words.statements(Object.keys(content.items).length),
      words.effects[done.kind],
    ]),
    ['right', 'left', 'left', 'left', 'left'],
  );
}

function levelSign(level: number | 'unknown' | undefined): string {
  return level === 'unknown' ? '?' : (level?.toString() ?? '·');
}

function stayOut(
  { table: { letters, otherSheets }, broken, nextTable, otherTime, reading }: ImportPlan,
  words: AnswersWords,
): string {
  const rows = (numbers: readonly number[]) => numbers.join(', ');
  return [
    letters?.isRepaired ? words.repaired(letters.was, letters.is) : '',
    otherSheets.length > 0 ? words.otherSheets(otherSheets.map((name) => `“${name}”`).join(', ')) : '',
    otherTime && !otherTime.isRead ? words.otherTime(otherTime.text) : '',
    broken.length > 0 ? words.joined(rows(broken.map(({ index }) => index + 1))) : '',
    nextTable ? nextTableText(nextTable, words) : '',
    reading.lacksLine ? words.lineAsked : '',
    reading.unanswered > 0 ? words.unanswered(reading.unanswered) : '',
    reading.totals.length > 0 ? words.totals(rows(reading.totals)) : '',
    reading.hidden.length > 0 ? words.hidden(rows(reading.hidden)) : '',
    reading.again.length > 0 ? words.again(rows(reading.again)) : '',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function nextTableText({ index, title, rows, isAlike, isRead }: NextTable, words: AnswersWords): string {
  const end = !isAlike ? words.otherTable : isRead ? words.nextTableRead : words.nextTableUnread;
  return `${words.nextTable(index + 1, title, rows)}${end}`;
}

function remarks(heading: string, faults: readonly RowFault[], language: Language): string {
  return list(
    heading,
    faults.map((fault) => rowFaultText(fault, language)),
  );
}

function list(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [heading, ...lines.map((line) => `  • ${line}`)].join('\n');
}

/** A heading may be a whole statement. */
function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
